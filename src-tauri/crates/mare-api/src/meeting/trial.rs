//! One case that waits for its MARE, in a file of its own: verbs are called by name with JSON, as every program
//! calls them, without keys and sign-in.

use crate::account::Account;
use crate::act::{Act, House, Ids, Look};
use crate::agency::{Agency, AgencyClass};
use crate::clock::moment_of;
use crate::error::{ApiError, Code};
use crate::paper::{Paper, PaperError, Sheet, Typeset};
use crate::role::Role;
use crate::session::{Actor, Authorised, Seat, Session};
use crate::verb::{self, Run};
use chrono::{DateTime, NaiveDate, Utc};
use mare_domain::case::{Case, CaseState};
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::pack::PolicyPack;
use mare_domain::person::{Person, Protection};
use mare_domain::referral::{Conditions, Decision, Outcome, Referral, ReferralState};
use mare_domain::rule::Overrides;
use mare_store::{Identity, RawKey, Row, Store};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Ids in order, the same in every run.
struct Counting(AtomicU64);

impl Ids for Counting {
    fn next(&self, _: DateTime<Utc>) -> String {
        format!("id-{:04}", self.0.fetch_add(1, Ordering::SeqCst))
    }
}

/// Sets nothing, so that an issue can be seen through.
struct Blank;

impl Paper for Blank {
    fn typeset(&self, sheet: &Sheet) -> Result<Typeset, PaperError> {
        let text = serde_json::to_string(&sheet.blocks).map_err(|_| PaperError { step: "blocks" })?;
        Ok(Typeset { pdf: text.clone().into_bytes(), page_texts: vec![text] })
    }

    fn page_image(&self, _: &[u8], _: usize) -> Result<Vec<u8>, PaperError> {
        Ok(vec![0])
    }
}

pub(crate) struct Trial {
    store: Store,
    house: Arc<House>,
    pub(crate) session: Session,
    pub(crate) now: DateTime<Utc>,
    _folder: tempfile::TempDir,
}

fn somebody(name: &str, role: Role, agency: &str) -> Session {
    Session::signed_in(Actor {
        user: format!("u-{name}"),
        name: name.into(),
        agency: agency.into(),
        roles: vec![role],
    })
}

fn deed(by: &str, on: &str) -> Deed {
    let on: NaiveDate = on.parse().unwrap();
    DeedInput { by: Some(by.into()), on: Some(on), evidence: String::new() }
        .recorded(by, on.and_hms_opt(9, 0, 0).unwrap())
}

impl Trial {
    /// Returns a case in C2: the decision was received on 16 March 2026, so that T-01 ends on 15 April.
    pub(crate) fn new() -> Self {
        Self::of(true)
    }

    /// Returns the same in an installation where real cases are kept.
    pub(crate) fn real() -> Self {
        Self::of(false)
    }

    fn of(practice: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let identity = Identity { installation: "trial".into(), practice };
        let store = Store::create(&folder.path().join("trial.db"), &RawKey::new([3; 32], [5; 16]), &identity)
            .unwrap();
        let house = House {
            pack: PolicyPack::cumbria_2017(),
            paper: Arc::new(Blank),
            ids: Arc::new(Counting(AtomicU64::new(1))),
            practice,
        };
        let mut trial = Self {
            store,
            house: Arc::new(house),
            session: somebody("Rosalind Tarnwhistle", Role::Spoc, "Netherdale Trust"),
            now: DateTime::UNIX_EPOCH,
            _folder: folder,
        };
        trial.at("2026-03-17T09:00:00");
        for (name, class, health) in [
            ("Police", AgencyClass::ResponsibleAuthority, false),
            ("Netherdale Trust", AgencyClass::DutyToCooperate, true),
            ("Fellgate Homes", AgencyClass::DutyToCooperate, false),
            ("Lantern Quay", AgencyClass::Other, false),
        ] {
            trial.keep(Agency { uid: format!("a-{name}"), name: name.into(), class, health, short: vec![] });
        }
        let roles = vec![Role::Spoc];
        trial.keep(Account {
            uid: "acc".into(),
            name: "Rosalind Tarnwhistle".into(),
            roles,
            active: true,
            ..Account::default()
        });
        trial.keep(Person {
            uid: "kelvin".into(),
            name: "Kelvin Stanwhistle".into(),
            dob: "1984-09-14".parse().ok(),
            ..Person::default()
        });
        trial.keep(Person {
            uid: "nora".into(),
            name: "Nora Peverdale".into(),
            known_as: vec!["Mrs Peverdale".into(), "Nora".into()],
            address: "Flat 8, 22 Tannery Row".into(),
            telephone: "01632 960188".into(),
            protection: Some(Protection::Victim),
            ..Person::default()
        });
        let mut case = Case {
            uid: "case".into(),
            reference: "C-2026-001".into(),
            person: "kelvin".into(),
            referrals: vec!["ref".into()],
            ..Case::default()
        };
        case.enter(CaseState::C2, "2026-03-12".parse().unwrap(), "decided");
        trial.keep(case);
        trial.keep(Referral {
            uid: "ref".into(),
            reference: "R-2026-001".into(),
            person: "kelvin".into(),
            case: Some("case".into()),
            state: ReferralState::Decided,
            decision: Some(Decision {
                outcome: Outcome::Mare,
                conditions: Conditions::default(),
                reason: "high and current".into(),
                comments: String::new(),
                urgent_by: None,
                deed: deed("Rosalind Tarnwhistle", "2026-03-12"),
            }),
            team_received: Some(deed("Petra Underlough", "2026-03-16")),
            ..Referral::default()
        });
        trial
    }

    /// Stands the clock at a London time.
    pub(crate) fn at(&mut self, local: &str) -> &mut Self {
        self.now = moment_of(local.parse().unwrap());
        self
    }

    pub(crate) fn as_reader_of(&mut self, agency: &str) {
        self.session = somebody("Dilys Mossgarth", Role::Office, agency);
    }

    pub(crate) fn as_the_chair_again(&mut self) {
        self.session = somebody("Rosalind Tarnwhistle", Role::Spoc, "Netherdale Trust");
    }

    pub(crate) fn at_the_seat_of(&mut self, meeting: &str) {
        self.session = self.session.hand_over(Seat {
            meeting: meeting.into(),
            reference: String::new(),
            name: "Bronagh Millrace".into(),
        });
    }

    fn leave(&self, verb: &'static str) -> Authorised {
        Authorised {
            user: self.session.actor().user.clone(),
            name: self.session.name().into(),
            verb,
            moment: self.now,
            at: self.now.to_rfc3339(),
            reasons: String::new(),
            request: String::new(),
        }
    }

    /// Keeps a noun as another verb would.
    pub(crate) fn keep<T: Row + Send + 'static>(&self, noun: T) {
        let kept: Result<(), ApiError> =
            self.store.write(self.leave("trial"), move |tx| Ok(tx.insert(&noun)?));
        kept.unwrap();
    }

    /// Puts a noun in the place of the one that is kept by its uid.
    pub(crate) fn put<T: Row + Send + 'static>(&self, noun: T) {
        let kept: Result<(), ApiError> =
            self.store.write(self.leave("trial"), move |tx| Ok(tx.put(&noun).map(|_| ())?));
        kept.unwrap();
    }

    /// Keeps a setting as an older program wrote it.
    pub(crate) fn set(&self, name: &'static str, value: Value) {
        let kept: Result<(), ApiError> =
            self.store.write(self.leave("trial"), move |tx| Ok(tx.set(name, &value)?));
        kept.unwrap();
    }

    pub(crate) fn read<T: Row + Send + 'static>(&self, uid: &str) -> T {
        let uid = uid.to_owned();
        let found: Result<T, ApiError> = self.store.read(move |r| Ok(r.get::<T>(&uid)?.row));
        found.unwrap()
    }

    /// Keeps half-typed text as the bar does, and returns what is there now.
    pub(crate) fn half_typed(&self, place: &str, text: Option<&str>) -> Option<String> {
        let user = self.session.actor().user.clone();
        if let Some(text) = text {
            let (place, text) = (place.to_owned(), text.to_owned());
            let draft = mare_store::Draft { place, user: user.clone(), text, at: self.now.to_rfc3339() };
            self.store.keep_draft(draft).unwrap();
        }
        let place = place.to_owned();
        let found: Result<Option<String>, ApiError> = self.store.read(move |r| Ok(r.draft(&place, &user)?));
        found.unwrap()
    }

    pub(crate) fn all<T: Row + Send + 'static>(&self) -> Vec<T> {
        let found: Result<Vec<T>, ApiError> = self.store.read(|r| Ok(r.all::<T>()?));
        found.unwrap()
    }

    /// Calls a verb with reasons for rules.
    pub(crate) fn because(
        &self,
        name: &str,
        input: Value,
        reasons: &[(&str, &str)],
    ) -> Result<Value, ApiError> {
        let overrides: Overrides =
            reasons.iter().map(|(rule, why)| ((*rule).to_owned(), (*why).to_owned())).collect();
        let verb = verb::find(name).unwrap();
        let (house, session, now) = (Arc::clone(&self.house), self.session.clone(), self.now);
        match verb.run {
            Run::Read(run) => {
                verb.look(&self.store, move |reader| run(&Look::new(reader, &house, &session, now), input))
            }
            Run::Write(run) => self.store.write(self.leave(verb.name), move |tx| {
                let act = Act::new(Look::new(tx, &house, &session, now), tx, &overrides);
                let answer = run(&act, input)?;
                if verb.undoable {
                    act.keep_undo(verb.name)?;
                }
                Ok(answer)
            }),
            Run::Desk(_) => unreachable!("desk verbs need keys"),
        }
    }

    pub(crate) fn call(&self, name: &str, input: Value) -> Result<Value, ApiError> {
        self.because(name, input, &[])
    }

    pub(crate) fn must(&self, name: &str, input: Value) -> Value {
        self.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:#?}"))
    }

    /// Returns the code and the rules of the refusal of a call that must be refused.
    pub(crate) fn refused(&self, name: &str, input: Value) -> (Code, Vec<String>, ApiError) {
        let error = self.call(name, input).expect_err(name);
        (error.code, error.fields.iter().map(|f| f.rule.clone()).collect(), error)
    }

    /// Books the meeting of 1 April and returns its uid.
    pub(crate) fn booked(&mut self) -> String {
        let card = self.must(
            "meeting.book",
            json!({"case": "case", "date": "2026-04-01", "start": "10:00", "venue": "Tannery Court",
                   "convenor": "Petra Underlough", "convenor_role": "TM", "chair": "Rosalind Tarnwhistle",
                   "minute_taker": "Bronagh Millrace", "invitees": [
                       {"name": "Jorah Kestlewick", "role": "Care Coordinator", "agency": "Netherdale Trust", "required_health": true},
                       {"name": "DC Tamsin Larkenfell", "role": "Public Protection Unit", "agency": "Police"},
                       {"name": "Cressida Plumgarth", "role": "Neighbourhood Manager", "agency": "Fellgate Homes"}]}),
        );
        text(&card, "/id")
    }

    /// Books and starts it.
    pub(crate) fn started(&mut self) -> String {
        let meeting = self.booked();
        self.at("2026-04-01T10:00:00");
        self.must("meeting.start", json!({"meeting": meeting}));
        for name in ["Jorah Kestlewick", "DC Tamsin Larkenfell"] {
            self.must("meeting.attend", json!({"meeting": meeting, "name": name, "presence": "in_person"}));
        }
        meeting
    }

    /// Answers everything the issue asks for, ends and sends the minutes.
    pub(crate) fn complete(&mut self) -> String {
        let meeting = self.started();
        let m = |mut v: Value| {
            v.as_object_mut().unwrap().insert("meeting".into(), json!(meeting));
            v
        };
        self.must("meeting.declare", m(json!({"at": "10:01"})));
        for (field, value) in answers() {
            self.must("meeting.set", m(json!({"field": field, "value": value})));
        }
        self.must(
            "entry.add",
            m(json!({"section": 7, "kind": "information", "text": "CCTV shows him at the bin", "agency": "Police", "source": "investigation file"})),
        );
        let at_risk = text(
            &self.must(
                "at_risk.save",
                m(json!({"label": "Mrs Peverdale", "kind": "known_adult", "person": "nora"})),
            ),
            "/id",
        );
        for (words, owner, due) in [
            ("Fit a lockable metal door to the bin store", "Cressida Plumgarth", "2026-04-30"),
            ("Kelvin Stanwhistle will be informed at the base", "Jorah Kestlewick", "2026-04-17"),
        ] {
            self.must(
                "action.add",
                m(json!({"text": words, "owner": owner, "due": due, "purpose": "monitor", "at_risk": [at_risk],
                         "library": if owner.starts_with('J') { json!([28]) } else { json!([]) }})),
            );
        }
        self.at("2026-04-01T10:37:00");
        self.must("meeting.end", m(json!({})));
        self.at("2026-04-08T15:00:00");
        self.must("meeting.attendance_sheet", m(json!({"by": "Bronagh Millrace"})));
        self.must("meeting.front_sheet", m(json!({"foi": ["a", "c"], "article_8_2": ["a"]})));
        self.must("meeting.submit", m(json!({"by": "Bronagh Millrace"})));
        meeting
    }
}

/// The answers of complete minutes by their fields.
pub(crate) fn answers() -> Vec<(&'static str, Value)> {
    let mut answers: Vec<(&'static str, Value)> = vec![
        ("purpose_stated", json!(true)),
        ("legal_medical", json!("Informal")),
        ("legal_criminal", json!("Released under investigation")),
        ("conclusion", json!({"answer": "yes", "note": "it has developed"})),
        ("grid.public_c", json!("high")),
        ("date_of_risk_assessment", json!("1/4/2026")),
        ("profile.static", json!("arson 2011")),
        ("profile.dynamic", json!("drinking daily")),
        ("matrix.severity", json!(3)),
        ("matrix.likelihood", json!(2)),
        ("matrix.rationale", json!("Accelerant under the only stairs")),
        ("rights.interference_reason", json!("public safety")),
        ("disclosure_considered.answer", json!("yes")),
        ("disclosure_will_occur", json!({"answer": "no", "note": "nobody outside the room"})),
        ("audiences.victims", json!("none")),
        ("audiences.potential_victims", json!("none")),
        ("audiences.staff", json!("here")),
        ("audiences.community", json!("none")),
        ("refer_to_mappa", json!({"answer": "no", "note": "can be managed here"})),
        ("inform_service_user", json!({"answer": "yes", "note": "planned telling is safer"})),
    ];
    let risks = [
        "risks.repeat",
        "risks.nature",
        "risks.who",
        "risks.consequences",
        "risks.immediacy",
        "risks.increase",
        "risks.decrease",
        "risks.environment",
    ];
    answers.extend(risks.map(|field| (field, json!("answered"))));
    answers
}

/// Returns the text at a pointer.
pub(crate) fn text(value: &Value, pointer: &str) -> String {
    match value.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => panic!("nothing at {pointer} of {value:#}"),
    }
}
