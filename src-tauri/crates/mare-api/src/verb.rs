//! The registry: every verb with its schema, its roles and whether it can be undone.
//!
//! The list itself is `verb_list.rs`, so that the shell's build script can read it without this crate.

use crate::act::{Act, Look};
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::role::{self, Role};
use crate::search;
use mare_store::{Reader, Store};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A verb about keys, sessions or the file itself.
type DeskVerb = fn(&Desk, &Caller<'_>, Value) -> Result<(Value, SessionChange), ApiError>;

/// What running a verb takes.
#[derive(Clone, Copy)]
pub(crate) enum Run {
    /// Keys, sessions, the file itself.
    Desk(DeskVerb),
    /// Sees.
    Read(fn(&Look<'_>, Value) -> Result<Value, ApiError>),
    /// Changes.
    Write(fn(&Act<'_>, Value) -> Result<Value, ApiError>),
}

/// One verb.
#[derive(Clone, Copy)]
pub struct Verb {
    /// Its name, `noun.verb`.
    pub name: &'static str,
    /// Name of its Tauri command.
    pub command: &'static str,
    /// Who may; empty means it needs nobody signed in.
    pub roles: &'static [Role],
    /// Whether it can be undone.
    pub undoable: bool,
    /// Whether a handed seat may do it, for its own meeting.
    pub seat: bool,
    pub(crate) run: Run,
    input: fn(&mut SchemaGenerator) -> Schema,
    output: fn(&mut SchemaGenerator) -> Schema,
}

/// A verb as `verbs --json` prints it.
#[derive(Debug, Serialize)]
pub struct VerbCard {
    /// Its name.
    pub verb: &'static str,
    /// `desk`, `read` or `write`.
    pub kind: &'static str,
    /// Who may.
    pub roles: Vec<Role>,
    /// Whether it can be undone.
    pub undoable: bool,
    /// Whether a handed seat may do it.
    pub seat: bool,
    /// JSON Schema of its input.
    pub input: Schema,
    /// JSON Schema of its output.
    pub output: Schema,
}

impl Verb {
    /// Returns the verb's card with its schemas.
    pub fn card(&self) -> VerbCard {
        let schema = |build: fn(&mut SchemaGenerator) -> Schema, output: bool| {
            let mut settings = SchemaSettings::draft07();
            settings.contract = if output {
                schemars::generate::Contract::Serialize
            } else {
                schemars::generate::Contract::Deserialize
            };
            let mut generator = settings.into_generator();
            let mut root = build(&mut generator);
            let definitions = generator.take_definitions(true);
            if !definitions.is_empty() {
                root.insert("definitions".into(), Value::Object(definitions));
            }
            root
        };
        VerbCard {
            verb: self.name,
            kind: match self.run {
                Run::Desk(_) => "desk",
                Run::Read(_) => "read",
                Run::Write(_) => "write",
            },
            roles: self.roles.to_vec(),
            undoable: self.undoable,
            seat: self.seat,
            input: schema(self.input, false),
            output: schema(self.output, true),
        }
    }

    /// Returns what `look` finds in the file; who searches finds every word that was saved before.
    pub(crate) fn look<T: Send + 'static>(
        &self,
        store: &Store,
        look: impl FnOnce(&Reader<'_>) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        if self.name == search::VERB { store.search(look) } else { store.read(look) }
    }

    /// Returns whether it changes the file.
    pub fn changes(&self) -> bool {
        matches!(self.run, Run::Write(_))
    }
}

fn parse<I: DeserializeOwned>(input: Value) -> Result<I, ApiError> {
    let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
    serde_json::from_value(input).map_err(|error| {
        // serde's words name the field and the expected type; the value itself may be in them, so only the
        // part before it is shown.
        let words = error.to_string();
        let safe =
            words.split(['`', '"']).enumerate().filter(|(i, _)| *i < 2).map(|(_, w)| w).collect::<String>();
        ApiError::new(Code::InvalidInput, format!("The input does not fit this verb: {safe}"))
    })
}

fn print<O: Serialize>(output: O) -> Result<Value, ApiError> {
    serde_json::to_value(output).map_err(|_| ApiError::internal("answer-not-json"))
}

macro_rules! undoable {
    (undo) => {
        true
    };
    (-) => {
        false
    };
}
macro_rules! seated {
    (seat) => {
        true
    };
    (-) => {
        false
    };
}
macro_rules! runner {
    (read, $module:ident, $function:ident) => {{
        fn run(look: &Look<'_>, input: Value) -> Result<Value, ApiError> {
            print(crate::$module::$function(look, parse(input)?)?)
        }
        Run::Read(run)
    }};
    (write, $module:ident, $function:ident) => {{
        fn run(act: &Act<'_>, input: Value) -> Result<Value, ApiError> {
            print(crate::$module::$function(act, parse(input)?)?)
        }
        Run::Write(run)
    }};
    (desk, $module:ident, $function:ident) => {{
        fn run(desk: &Desk, caller: &Caller<'_>, input: Value) -> Result<(Value, SessionChange), ApiError> {
            let (output, change) = crate::$module::$function(desk, caller, parse(input)?)?;
            Ok((print(output)?, change))
        }
        Run::Desk(run)
    }};
}
macro_rules! schema_of {
    (read, $module:ident, $function:ident, $which:ident) => {
        |g| schema_read::$which(g, &crate::$module::$function)
    };
    (write, $module:ident, $function:ident, $which:ident) => {
        |g| schema_write::$which(g, &crate::$module::$function)
    };
    (desk, $module:ident, $function:ident, $which:ident) => {
        |g| schema_desk::$which(g, &crate::$module::$function)
    };
}
macro_rules! registry {
    ($($kind:ident $command:ident $module:ident :: $function:ident $name:literal $roles:ident $undo:tt $seat:tt;)*) => {
        /// Every verb, in the order of the list.
        pub const VERBS: &[Verb] = &[$(Verb {
            name: $name,
            command: stringify!($command),
            roles: role::$roles,
            undoable: undoable!($undo),
            seat: seated!($seat),
            run: runner!($kind, $module, $function),
            input: schema_of!($kind, $module, $function, input),
            output: schema_of!($kind, $module, $function, output),
        }),*];
    };
}

/// Reads the input and output type off a verb's function, so that the list need not repeat them.
macro_rules! schemas {
    ($name:ident, ($($arg:ty),*), $out:ident => $answer:ty) => {
        mod $name {
            use super::*;
            pub(super) fn input<I: JsonSchema, $out>(g: &mut SchemaGenerator, _: &dyn Fn($($arg,)* I) -> Result<$answer, ApiError>) -> Schema {
                g.subschema_for::<I>()
            }
            pub(super) fn output<I, $out: JsonSchema>(g: &mut SchemaGenerator, _: &dyn Fn($($arg,)* I) -> Result<$answer, ApiError>) -> Schema {
                g.subschema_for::<$out>()
            }
        }
    };
}
schemas!(schema_read, (&Look<'_>), O => O);
schemas!(schema_write, (&Act<'_>), O => O);
schemas!(schema_desk, (&Desk, &Caller<'_>), O => (O, SessionChange));

crate::for_each_verb!(registry);

/// Returns the verb called `name` (or by its command's name).
pub fn find(name: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|v| v.name == name || v.command == name)
}
