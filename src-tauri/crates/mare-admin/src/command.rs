//! What each subcommand does. It holds no rule: a refusal is always a verb's.

use crate::args::{Cli, Command, Init, PassphraseSource, Play};
use crate::failure::Failure;
use crate::installation::{Desktop, call_of};
use crate::passphrase::Passphrases;
use crate::{bridge, play, say, script, working_days};
use mare_api::verb::VERBS;
use mare_api::{ApiError, Code};
use serde_json::{Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Runs the command line.
pub(crate) fn run(cli: Cli) -> Result<(), Failure> {
    let way_in = WayIn { data: cli.data, user: cli.user, source: cli.passphrase, now: cli.now };
    match cli.command {
        Command::WorkingDays { from, n, explain } => {
            let desk = if way_in.data.is_some() { Some(way_in.signed_in()?) } else { None };
            say(working_days::line(desk.as_ref(), from, n, explain)?);
            Ok(())
        }
        Command::Init(init) => create(&way_in, &init),
        Command::Call { verb, input } => {
            let call = call_of(&verb, read_input(&input)?)?;
            let answer = way_in.signed_in_for(&verb)?.run(call)?;
            print_json(&answer)
        }
        Command::Verbs { json } => list_verbs(json),
        Command::Verify => verify(&way_in),
        Command::Play(play) => perform(&play),
        Command::Bridge => bridge_with(&way_in),
    }
}

/// How the caller gets in.
struct WayIn {
    data: Option<PathBuf>,
    user: Option<String>,
    source: PassphraseSource,
    now: Option<String>,
}

impl WayIn {
    fn folder(&self) -> Result<&Path, Failure> {
        self.data.as_deref().ok_or_else(|| Failure::usage("Name the installation's folder with --data DIR."))
    }

    fn signed_in(&self) -> Result<Desktop, Failure> {
        let mut desk = Desktop::at(self.folder()?);
        let user =
            self.user.as_deref().ok_or_else(|| Failure::usage("Say who signs in with --user NAME."))?;
        let passphrase = Passphrases::of(&self.source)?.next(user)?;
        desk.sign_in(user, &passphrase)?;
        if let Some(now) = &self.now {
            desk.call("clock.set", json!({ "at": now }))?;
        }
        Ok(desk)
    }

    /// Returns the desk for `verb`: verbs that nobody need be signed in for are called without.
    fn signed_in_for(&self, verb: &str) -> Result<Desktop, Failure> {
        let open_to_all = mare_api::verb::find(verb).is_some_and(|v| v.roles.is_empty());
        if open_to_all && self.user.is_none() { Ok(Desktop::at(self.folder()?)) } else { self.signed_in() }
    }
}

/// Returns the JSON that an argument stands for: itself, a file (`@FILE`) or the input stream (`@-`).
fn read_input(argument: &str) -> Result<Value, Failure> {
    let text = match argument.strip_prefix('@') {
        None => argument.to_owned(),
        Some("-") => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .map_err(|_| Failure::usage("The input stream could not be read."))?;
            text
        }
        Some(path) => read_file(Path::new(path))?,
    };
    let value: Value = serde_json::from_str(&text).map_err(|e| {
        Failure::usage(format!("The input is no JSON (line {}, column {}).", e.line(), e.column()))
    })?;
    let secret = |name: &String| name.contains("passphrase") || name.contains("code");
    if !argument.starts_with('@') && value.as_object().is_some_and(|fields| fields.keys().any(secret)) {
        return Err(Failure::usage(
            "Passphrases and recovery codes never stand on the command line; give the input as @FILE or @-.",
        ));
    }
    Ok(value)
}

fn read_file(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|e| Failure::usage(format!("{} could not be read: {}", path.display(), e.kind())))
}

fn print_json(value: &Value) -> Result<(), Failure> {
    say(serde_json::to_string_pretty(value).map_err(|_| ApiError::internal("answer-not-json"))?);
    Ok(())
}

fn create(way_in: &WayIn, init: &Init) -> Result<(), Failure> {
    let folder = way_in.folder()?;
    let mut words = Passphrases::of(&way_in.source)?;
    let spoc = words.next(&format!("the SPoC {}", init.spoc))?;
    let administrator = words.next(&format!("the Administrator {}", init.administrator))?;
    let mut desk = Desktop::at(folder);
    let answer = desk.run(call_of("setup.init", setup_input(init, &spoc, &administrator))?)?;
    if let Some(now) = &way_in.now {
        desk.sign_in(&init.spoc, &spoc)?;
        desk.call("clock.set", json!({ "at": now }))?;
    }
    print_json(&answer)
}

/// Returns the input of `setup.init`.
fn setup_input(init: &Init, spoc: &str, administrator: &str) -> Value {
    json!({
        "team": init.team,
        "practice": init.practice,
        "agency": init.agency,
        "spoc": { "name": init.spoc, "passphrase": spoc },
        "administrator": { "name": init.administrator, "passphrase": administrator },
    })
}

fn list_verbs(as_json: bool) -> Result<(), Failure> {
    if as_json {
        let cards: Vec<_> = VERBS.iter().map(mare_api::verb::Verb::card).collect();
        say(serde_json::to_string_pretty(&cards).map_err(|_| ApiError::internal("verbs-not-json"))?);
        return Ok(());
    }
    for verb in VERBS {
        let roles: Vec<String> = verb.roles.iter().map(|r| format!("{r:?}")).collect();
        let undo = if verb.undoable { "can be undone" } else { "" };
        say(format!("{:<28} {:<60} {undo}", verb.name, roles.join(" ")).trim_end());
    }
    Ok(())
}

fn verify(way_in: &WayIn) -> Result<(), Failure> {
    let report = way_in.signed_in()?.call("file.verify", json!({}))?;
    print_json(&report)?;
    if report.get("sound").and_then(Value::as_bool) == Some(true) {
        return Ok(());
    }
    Err(ApiError::new(
        Code::Damaged,
        "The file did not pass every check. Keep it as it is and restore the newest backup.",
    )
    .into())
}

fn perform(play: &Play) -> Result<(), Failure> {
    let script = script::parse(&read_file(&play.file)?).map_err(Failure::Usage)?;
    if let Some(until) = &play.until
        && !script.has_step(until)
    {
        return Err(Failure::usage(format!("The script has no step “{until}”.")));
    }
    let temporary;
    let folder = match &play.keep {
        Some(folder) => {
            if std::fs::read_dir(folder).is_ok_and(|mut found| found.next().is_some()) {
                return Err(Failure::usage(format!(
                    "{} is not empty; --keep needs a new folder.",
                    folder.display()
                )));
            }
            std::fs::create_dir_all(folder).map_err(|e| {
                Failure::usage(format!("{} could not be made: {}", folder.display(), e.kind()))
            })?;
            folder.as_path()
        }
        None => {
            temporary = new_folder()?;
            temporary.path()
        }
    };
    let mut player =
        play::Player::start(&script, folder, crate::installation::paper()).map_err(Failure::Script)?;
    let played = player.run(&script, play.until.as_deref(), &mut |trace| {
        if play.trace {
            say(trace);
        }
    });
    let steps = played.map_err(|difference| Failure::Script(difference.to_string()))?;
    say(format!("{}: {steps} of {} steps went as written.", script.title, script.steps.len()));
    if play.keep.is_some() {
        say(format!("Kept in {}. Sign in with any of these names:", folder.display()));
        for member in player.accounts() {
            say(format!("  {}  (passphrase: {})", member.name, play::passphrase_of(&member.id)));
        }
    }
    Ok(())
}

/// Returns a new folder for a practice installation, gone when the program ends. What is in it is encrypted.
fn new_folder() -> Result<tempfile::TempDir, Failure> {
    tempfile::Builder::new()
        .prefix("mare-practice-")
        .tempdir()
        .map_err(|e| Failure::usage(format!("No temporary folder could be made: {}", e.kind())))
}

fn bridge_with(way_in: &WayIn) -> Result<(), Failure> {
    let temporary;
    let mut desk = if way_in.user.is_some() {
        way_in.signed_in()?
    } else if let Some(folder) = &way_in.data {
        Desktop::at(folder)
    } else {
        temporary = new_folder()?;
        Desktop::at(temporary.path())
    };
    desk.must_be_practice()?;
    bridge::serve(&mut desk, std::io::stdin().lock(), std::io::stdout().lock())
}
