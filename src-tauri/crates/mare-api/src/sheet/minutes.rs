//! The issued pack: front sheet (Appendix 6), attendance sheet with signature column (Appendix 5), minutes in
//! the order of Appendix 7, and the exceptions (D-01). Built for one reader.

mod earlier;
mod plan;
mod there;

use super::{answer, fixed, fixed_blocks, heading, or_none, paragraph};
use crate::act::Look;
use crate::audience::{Audience, Protected};
use crate::error::ApiError;
use crate::meeting::{Placed, earlier_actions};
use crate::paper::{Block, Sheet};
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::deed::Answer;
use mare_domain::disclosure::{Disclosure, DisclosureDecision};
use mare_domain::entry::{Entry, EntryKind};
use mare_domain::meeting::{Attendance, Contribution, Meeting};
use mare_domain::minutes::{AnswerNote, GRID_COLUMNS, Level, RISK_QUESTIONS};
use mare_domain::person::Person;
use mare_domain::text::long_date;

/// Everything the pack is built from.
pub(crate) struct Pack {
    pub(crate) meeting: Meeting,
    pub(crate) case_reference: String,
    pub(crate) person: Person,
    pub(crate) entries: Vec<Entry>,
    pub(crate) actions: Vec<Action>,
    pub(crate) at_risk: Vec<AtRisk>,
    pub(crate) disclosures: Vec<Disclosure>,
    /// The service user's earlier meetings, latest first, with those of their actions that this one had before it.
    pub(crate) earlier: Vec<(Meeting, Vec<Action>)>,
    pub(crate) protected: Protected,
}

impl Pack {
    /// Returns what the file holds about `meeting`.
    pub(crate) fn load(look: &Look<'_>, meeting: &str) -> Result<Self, ApiError> {
        let meeting = look.get::<Meeting>(meeting)?.row;
        let case = look.get::<mare_domain::case::Case>(&meeting.case)?.row;
        let rows = |(earlier, actions): (Meeting, Placed)| {
            (earlier, actions.into_iter().map(|(_, stored)| stored.row).collect())
        };
        let earlier = earlier_actions(look, &meeting)?.into_iter().map(rows).collect();
        Ok(Self {
            case_reference: case.reference,
            person: look.get::<Person>(&meeting.person)?.row,
            entries: look.children(&meeting.uid)?,
            actions: look.children(&meeting.uid)?,
            at_risk: look.children(&meeting.uid)?,
            disclosures: look.children(&meeting.uid)?,
            earlier,
            protected: Protected::load(look)?,
            meeting,
        })
    }

    /// Returns how many entries and actions, those of earlier meetings too, `audience` may not read.
    pub(crate) fn left_out(&self, audience: &Audience) -> u32 {
        let entries = self.entries.iter().filter(|e| !audience.may_read(&e.restricted_to)).count();
        let earlier = self.earlier.iter().flat_map(|(_, actions)| actions);
        let actions =
            self.actions.iter().chain(earlier).filter(|a| !audience.may_read(&a.restricted_to)).count();
        u32::try_from(entries + actions).unwrap_or(u32::MAX)
    }

    /// Returns the sheet as `audience` may read it.
    pub(crate) fn sheet(&self, look: &Look<'_>, audience: &Audience) -> Result<Sheet, ApiError> {
        let title = format!("MARE minutes {} of {}", self.meeting.reference, long_date(self.meeting.date));
        let mut sheet = super::begin(look, &title, &self.meeting.reference)?;
        let words = |text: &str| self.protected.words(text, audience);
        self.front_sheet(look, &mut sheet.blocks)?;
        sheet.blocks.push(Block::PageBreak);
        self.attendance_sheet(look, &mut sheet.blocks)?;
        sheet.blocks.push(Block::PageBreak);
        self.sections_1_to_7(look, audience, &words, &mut sheet.blocks)?;
        self.sections_8_to_10(look, &words, &mut sheet.blocks)?;
        self.sections_11_and_12(&words, &mut sheet.blocks);
        self.section_13(look, audience, &words, &mut sheet.blocks)?;
        self.exceptions(&mut sheet.blocks);
        Ok(sheet)
    }

    fn front_sheet(&self, look: &Look<'_>, out: &mut Vec<Block>) -> Result<(), ApiError> {
        let edition = super::edition(look)?;
        out.push(heading(1, "Multi-Agency Risk Evaluation Meeting (MARE) Front Sheet"));
        out.push(Block::Fields {
            rows: vec![
                ("MARE Meeting Chair:".into(), self.meeting.officers.chair.clone()),
                ("Subject:".into(), self.person.name.clone()),
                (
                    "Date/ Venue of Meeting:".into(),
                    format!("{}, {}", long_date(self.meeting.date), self.meeting.venue),
                ),
            ],
        });
        out.extend(fixed_blocks(look, "front_sheet")?);
        if let Some(sheet) = &self.meeting.front_sheet {
            let chosen = |keys: &[String], list: &[mare_domain::pack::Lettered]| {
                list.iter()
                    .filter(|l| keys.contains(&l.key))
                    .map(|l| format!("{}) {}", l.key, l.text))
                    .collect::<Vec<_>>()
            };
            out.push(fixed(edition.foi_heading.clone()));
            out.push(Block::List { items: chosen(&sheet.foi, &edition.foi_exemptions) });
            out.push(fixed(edition.article_8_2_heading.clone()));
            out.push(Block::List { items: chosen(&sheet.article_8_2, &edition.article_8_2) });
        }
        out.extend(fixed_blocks(look, "front_sheet_end")?);
        Ok(())
    }

    fn attendance_sheet(&self, look: &Look<'_>, out: &mut Vec<Block>) -> Result<(), ApiError> {
        out.push(heading(1, "MARE Attendance Sheet, Confidentiality and Diversity Protocol"));
        out.extend(fixed_blocks(look, "attendance_sheet")?);
        out.push(Block::Fields {
            rows: vec![
                ("Subject:".into(), self.person.name.clone()),
                ("DOB:".into(), self.person.dob.map(long_date).unwrap_or_else(|| "Not known".into())),
                ("Date of Meeting:".into(), long_date(self.meeting.date)),
            ],
        });
        let rows = self
            .meeting
            .attendance
            .iter()
            .filter(|a| a.took_part())
            .map(|a| vec![a.name.clone(), String::new(), a.agency.clone(), a.contact.clone()])
            .collect();
        out.push(Block::Table {
            caption: "Attendance".into(),
            header: vec![
                "Attendee Name".into(),
                "Signature".into(),
                "Agency".into(),
                "Contact Details".into(),
            ],
            rows,
            widths: vec![3, 3, 3, 3],
            row_height_mm: 11,
        });
        Ok(())
    }

    fn title(look: &Look<'_>, section: u8) -> String {
        super::section_title(look, section)
    }

    fn sections_1_to_7(
        &self,
        look: &Look<'_>,
        audience: &Audience,
        words: &dyn Fn(&str) -> String,
        out: &mut Vec<Block>,
    ) -> Result<(), ApiError> {
        let m = &self.meeting;
        out.push(heading(1, format!("Multi Agency Risk Evaluation Meeting on {}", long_date(m.date))));
        out.push(Block::Fields {
            rows: vec![
                ("@".into(), m.venue.clone()),
                ("Re".into(), self.person.name.clone()),
                (
                    "Date of Birth".into(),
                    self.person.dob.map(long_date).unwrap_or_else(|| "Not known".into()),
                ),
                ("Meeting and case".into(), format!("{} · {}", m.reference, self.case_reference)),
                ("Time".into(), there::hours(m)),
            ],
        });
        out.push(heading(2, Self::title(look, 1)));
        let present: Vec<&Attendance> = m.attendance.iter().filter(|a| a.took_part()).collect();
        out.push(Block::Table {
            caption: "In attendance".into(),
            header: vec!["Name".into(), "Role".into(), "Agency".into(), "Attended".into()],
            rows: present
                .iter()
                .map(|a| vec![named(a), a.role.clone(), a.agency.clone(), there::attended(m, a)])
                .collect(),
            widths: vec![3, 4, 3, 3],
            row_height_mm: 0,
        });
        out.push(heading(2, Self::title(look, 2)));
        let away: Vec<&Attendance> = m.attendance.iter().filter(|a| !a.took_part()).collect();
        if away.is_empty() {
            out.push(paragraph("None."));
        } else {
            out.push(Block::Table {
                caption: "Apologies".into(),
                header: vec![
                    "Name".into(),
                    "Role and agency".into(),
                    "Reason".into(),
                    "Deputy or written return".into(),
                ],
                rows: away
                    .iter()
                    .map(|a| {
                        vec![
                            a.name.clone(),
                            format!("{}, {}", a.role, a.agency),
                            a.reason.clone(),
                            stands_in(a),
                        ]
                    })
                    .collect(),
                widths: vec![3, 4, 3, 3],
                row_height_mm: 0,
            });
        }
        out.push(heading(2, Self::title(look, 3)));
        if !m.minutes.introductions.is_empty() {
            out.push(paragraph(words(&m.minutes.introductions)));
        }
        out.push(paragraph(there::declaration(m)));
        self.entries_of(3, audience, words, out);
        out.push(heading(2, Self::title(look, 4)));
        out.extend(fixed_blocks(look, "purpose")?.into_iter().map(|b| named_purpose(b, &self.person.name)));
        self.entries_of(4, audience, words, out);
        out.push(heading(2, Self::title(look, 5)));
        out.push(Block::Fields {
            rows: vec![
                ("Medical".into(), words(&or_none(&m.minutes.legal_medical))),
                ("Criminal Justice".into(), words(&or_none(&m.minutes.legal_criminal))),
            ],
        });
        self.entries_of(5, audience, words, out);
        out.push(heading(2, Self::title(look, 6)));
        self.section_6(look, audience, words, out);
        self.entries_of(6, audience, words, out);
        out.push(heading(2, Self::title(look, 7)));
        self.entries_of(7, audience, words, out);
        for line in m.attendance.iter().filter(|a| a.contribution == Contribution::NothingToReport) {
            out.push(paragraph(format!("{} ({}): nothing to report.", line.agency, line.name)));
        }
        Ok(())
    }

    fn entries_of(
        &self,
        section: u8,
        audience: &Audience,
        words: &dyn Fn(&str) -> String,
        out: &mut Vec<Block>,
    ) {
        for e in self.entries.iter().filter(|e| e.section == section && audience.may_read(&e.restricted_to)) {
            let mut head = vec![];
            if !e.agency.is_empty() {
                head.push(e.agency.clone());
            }
            if !e.speaker.is_empty() {
                head.push(e.speaker.clone());
            }
            if !e.source.is_empty() {
                head.push(format!("source: {}", words(&e.source)));
            }
            if e.formal_assessment {
                head.push("formal risk assessment".into());
            }
            if !e.restricted_to.is_empty() {
                head.push(format!("RESTRICTED to {}", e.restricted_to.join(", ")));
            }
            let kind = match e.kind {
                EntryKind::Decision => "Decision: ",
                EntryKind::Reasons => "Reasons: ",
                EntryKind::GoodPractice => "Good practice: ",
                _ => "",
            };
            let head = if head.is_empty() { String::new() } else { format!("[{}] ", head.join("; ")) };
            out.push(paragraph(format!("{head}{kind}{}", words(&e.text))));
            if !e.reasons.is_empty() {
                out.push(paragraph(format!("Reasons: {}", words(&e.reasons))));
            }
            for d in &e.dissent {
                let resolved = if d.resolved.is_empty() {
                    String::new()
                } else {
                    format!(" Resolved: {}", words(&d.resolved))
                };
                out.push(paragraph(format!("Disagreed: {}: {}{resolved}", d.who, words(&d.why))));
            }
            for c in &e.corrections {
                out.push(paragraph(format!(
                    "Corrected by {}{}. First recorded as: {}",
                    c.by,
                    if c.note.is_empty() { String::new() } else { format!(" ({})", words(&c.note)) },
                    words(&c.before)
                )));
            }
        }
    }

    fn sections_8_to_10(
        &self,
        look: &Look<'_>,
        words: &dyn Fn(&str) -> String,
        out: &mut Vec<Block>,
    ) -> Result<(), ApiError> {
        let m = &self.meeting.minutes;
        out.push(heading(2, Self::title(look, 8)));
        out.push(Block::Fields {
            rows: RISK_QUESTIONS
                .iter()
                .map(|(key, label)| {
                    ((*label).to_owned(), words(&or_none(m.risks.get(*key).map_or("", String::as_str))))
                })
                .collect(),
        });
        let at_risk: Vec<String> = self.at_risk.iter().map(|g| words(&g.label)).collect();
        out.push(heading(3, "Persons and groups at risk"));
        if at_risk.is_empty() {
            out.push(paragraph(words(&or_none(&m.none_at_risk_reason))));
        } else {
            out.push(Block::List { items: at_risk });
        }
        out.push(heading(3, "Has the risk developed, or is it likely to develop, into behaviour causing a high risk of serious harm?"));
        out.push(paragraph(noted(&m.conclusion, words)));
        out.push(heading(3, "Risk profile"));
        out.push(Block::Fields {
            rows: vec![
                ("Static factors".into(), words(&or_none(&m.profile.static_factors))),
                ("Dynamic factors".into(), words(&or_none(&m.profile.dynamic_factors))),
                ("Previous interventions".into(), words(&or_none(&m.profile.previous_interventions))),
                (
                    "Possible or future interventions and support".into(),
                    words(&or_none(&m.profile.future_interventions)),
                ),
                ("Deficits".into(), words(&or_none(&m.profile.deficits))),
            ],
        });
        out.push(heading(2, Self::title(look, 9)));
        out.push(grid(&m.grid));
        out.push(Block::Fields {
            rows: vec![
                (
                    "DATE OF RISK ASSESSMENT:".into(),
                    m.date_of_risk_assessment.map(long_date).unwrap_or_else(|| "Not recorded".into()),
                ),
                ("Comments:".into(), words(&or_none(&m.grid_comments))),
            ],
        });
        out.push(heading(2, Self::title(look, 10)));
        let score = match (m.matrix.score(), m.matrix.band()) {
            (Some(score), Some(band)) => format!("{score} ({band} Risk on the key)"),
            _ => "Not scored".to_owned(),
        };
        let number = |n: Option<u8>| n.map_or_else(|| "Not recorded".to_owned(), |n| n.to_string());
        out.push(Block::Fields {
            rows: vec![
                ("Severity of harm (1 to 3)".into(), number(m.matrix.severity)),
                ("Likelihood in the next 6 months (1 to 3)".into(), number(m.matrix.likelihood)),
                ("Score".into(), score),
                ("Rationale".into(), words(&or_none(&m.matrix.rationale))),
            ],
        });
        out.extend(fixed_blocks(look, "matrix_key")?);
        out.push(heading(3, "Human rights"));
        out.push(Block::Fields {
            rows: vec![
                ("Article 2, right to life".into(), noted(&m.rights.art2, words)),
                ("Article 3, inhuman or degrading treatment".into(), noted(&m.rights.art3, words)),
                ("Article 8, private and family life".into(), noted(&m.rights.art8, words)),
                ("Article 14, discrimination".into(), noted(&m.rights.art14, words)),
                (
                    "Reason for interference with the service user's rights".into(),
                    words(&or_none(&m.rights.interference_reason)),
                ),
            ],
        });
        Ok(())
    }

    fn sections_11_and_12(&self, words: &dyn Fn(&str) -> String, out: &mut Vec<Block>) {
        let m = &self.meeting.minutes;
        out.push(heading(2, "11. Disclosure:"));
        out.push(Block::Fields {
            rows: vec![
                ("Was disclosure considered?".into(), noted(&m.disclosure_considered, words)),
                ("Will disclosure occur – give details?".into(), noted(&m.disclosure_will_occur, words)),
                ("Victims".into(), words(&or_none(&m.audiences.victims))),
                ("Potential victims".into(), words(&or_none(&m.audiences.potential_victims))),
                ("Staff".into(), words(&or_none(&m.audiences.staff))),
                ("Other persons in the community".into(), words(&or_none(&m.audiences.community))),
            ],
        });
        for d in &self.disclosures {
            out.push(heading(3, format!("To: {}", words(&d.recipient))));
            out.push(Block::Fields { rows: disclosure_rows(d, words) });
        }
        out.push(heading(2, "12. MAPPA and informing the service user"));
        out.push(Block::Fields {
            rows: vec![
                (
                    "Is it appropriate to refer to MAPPA Panel (Level 2/3): YES/NO?".into(),
                    noted(&m.refer_to_mappa, words),
                ),
                (
                    "Will the Service User be informed they are subject to MARE: YES/NO?".into(),
                    noted(&m.inform_service_user, words),
                ),
                ("Forensic referral".into(), words(&or_none(&m.strategy.forensic_referral))),
                ("Clinical legal process".into(), words(&or_none(&m.strategy.clinical_legal_process))),
                ("Criminal justice process".into(), words(&or_none(&m.strategy.criminal_justice_process))),
                ("Ongoing sharing of information".into(), words(&or_none(&m.strategy.ongoing_sharing))),
            ],
        });
    }

    fn exceptions(&self, out: &mut Vec<Block>) {
        if self.meeting.exceptions.is_empty() {
            return;
        }
        out.push(Block::PageBreak);
        out.push(heading(1, "Annex: exceptions"));
        out.push(paragraph("These minutes were issued by the Chair with the following exceptions. Each row says what the policy asks for, what happened instead, and why."));
        out.push(Block::Table {
            caption: "Exceptions".into(),
            header: vec!["Rule".into(), "What was not met".into(), "Answer".into(), "Reason".into()],
            rows: self
                .meeting
                .exceptions
                .iter()
                .map(|x| vec![x.rule.clone(), x.message.clone(), x.answer.clone(), x.reason.clone()])
                .collect(),
            widths: vec![2, 5, 2, 5],
            row_height_mm: 0,
        });
    }
}

fn named(a: &Attendance) -> String {
    match (a.function.as_str(), a.deputy_for.as_str()) {
        ("", "") => a.name.clone(),
        ("", whom) => format!("{} (for {whom})", a.name),
        (function, _) => format!("{} ({function})", a.name),
    }
}

fn stands_in(a: &Attendance) -> String {
    let mut parts = vec![];
    if !a.deputy.is_empty() {
        parts.push(format!("deputy {}", a.deputy));
    }
    if let Some(day) = a.written_return {
        parts.push(format!("written return of {}", long_date(day)));
    }
    if parts.is_empty() { "none".to_owned() } else { parts.join("; ") }
}

pub(super) fn named_purpose(block: Block, name: &str) -> Block {
    match block {
        Block::List { items } => {
            Block::List { items: items.into_iter().map(|i| i.replace("{name}", name)).collect() }
        }
        other => other,
    }
}

fn noted(a: &AnswerNote, words: &dyn Fn(&str) -> String) -> String {
    if a.note.trim().is_empty() {
        answer(a.answer).to_owned()
    } else {
        format!("{}. {}", answer(a.answer), words(&a.note))
    }
}

fn grid(levels: &std::collections::BTreeMap<String, Level>) -> Block {
    let mut header = vec!["CURRENT ASSESSMENT OF RISK".to_owned()];
    header.extend(GRID_COLUMNS.iter().map(|(_, group, sub)| format!("{group}: {sub}")));
    let rows = [Level::VeryHigh, Level::High, Level::Med, Level::Low]
        .into_iter()
        .map(|level| {
            let mut row = vec![level.in_words().to_owned()];
            row.extend(GRID_COLUMNS.iter().map(|(key, _, _)| {
                if levels.get(*key) == Some(&level) { "X".to_owned() } else { String::new() }
            }));
            row
        })
        .collect();
    Block::Table {
        caption: "Level of risk; an empty column means not assessed or not applicable".into(),
        header,
        rows,
        widths: vec![3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
        row_height_mm: 0,
    }
}

fn disclosure_rows(d: &Disclosure, words: &dyn Fn(&str) -> String) -> Vec<(String, String)> {
    let decision = match d.decision {
        DisclosureDecision::Considered => "Considered, not decided",
        DisclosureDecision::Disclose => "Disclose",
        DisclosureDecision::NotDisclose => "Do not disclose",
        DisclosureDecision::NoAgreement => "No agreement: the information-owning agency decides",
        DisclosureDecision::DeferredUnder18 => "Deferred under 19.22",
    };
    let a = |x: Option<Answer>| answer(x).to_owned();
    let mut rows = vec![("Decision".to_owned(), decision.to_owned())];
    let mut add = |label: &str, value: String| {
        if !value.trim().is_empty() {
            rows.push((label.to_owned(), value));
        }
    };
    add("Audience", words(&d.audience));
    add("Information owner", words(&d.information_owner));
    add("What is told", words(&d.what));
    add("Level of disclosure", words(&d.level));
    add("Purpose", words(&d.purpose));
    add("Legal basis", d.legal_basis.join("; "));
    if d.decision == DisclosureDecision::Disclose {
        add("Lawful, necessary, proportionate", [a(d.lawful), a(d.necessary), a(d.proportionate)].join(", "));
    }
    add(
        "Risk real, immediate and serious; reduced by disclosure; no more than needed; outweighed",
        [
            a(d.egdell.real_immediate_serious),
            a(d.egdell.reduced_by_disclosure),
            a(d.egdell.no_more_than_needed),
            a(d.egdell.outweighed),
        ]
        .join(", "),
    );
    add("Risk to the service user", words(&d.risk_to_service_user));
    add("Alternatives considered and why rejected", words(&d.alternatives));
    add("Reasons", words(&d.reasons));
    add("Disagreement", words(&d.disagreement));
    if let Some(owner) = &d.owner_decision {
        add(
            "Decision of the information owner",
            format!(
                "{} ({}, {}): {}",
                owner.agency,
                owner.deed.by,
                long_date(owner.deed.on),
                words(&owner.reasons)
            ),
        );
    }
    add(
        "Carried out by",
        [d.by_person.as_str(), d.by_agency.as_str()]
            .iter()
            .filter(|p| !p.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(", "),
    );
    add("What to do", words(&d.what_to_do));
    add("Support", words(&d.support));
    rows
}
