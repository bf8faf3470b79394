//! The real program: `mare-admin bridge` in a process of its own, spoken to as the window's pages do, and killed.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// What a call is answered with: what the verb returned, or its error.
pub(crate) type Answer = Result<Value, Value>;

/// A running program.
pub(crate) struct Bridge {
    program: Child,
    calls: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// Returns the program as cargo built it beside this test.
pub(crate) fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let built = test.ancestors().nth(2).unwrap().join("mare-admin");
    assert!(built.is_file(), "mare-admin is not built; run `cargo build -p mare-admin`");
    built
}

impl Bridge {
    /// Starts the program on the installation in `folder`.
    pub(crate) fn on(folder: &Path) -> Self {
        Self::start(&mut Command::new(program()), folder)
    }

    /// Starts it by way of another program that ends in it.
    pub(crate) fn start(command: &mut Command, folder: &Path) -> Self {
        command.arg("--data").arg(folder).arg("bridge");
        let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let calls = program.stdin.take().unwrap();
        let answers = BufReader::new(program.stdout.take().unwrap());
        Self { program, calls, answers }
    }

    /// Returns the number of its process.
    #[cfg(target_os = "linux")]
    pub(crate) fn process(&self) -> u32 {
        self.program.id()
    }

    /// Sends a call and does not wait.
    pub(crate) fn send(&mut self, verb: &str, input: &Value, request: Option<&str>) {
        let call = json!({ "id": 0, "verb": verb, "input": input, "request_id": request });
        // In one write: a call that is cut by the kill was never made.
        self.calls.write_all(format!("{call}\n").as_bytes()).unwrap();
    }

    /// Waits for the next answer; the program answers in the order in which it was asked.
    pub(crate) fn answer(&mut self) -> Answer {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        understood(&line).unwrap_or_else(|| panic!("the program ended and was not killed"))
    }

    /// Sends a call and waits for its answer.
    pub(crate) fn call(&mut self, verb: &str, input: &Value) -> Answer {
        self.send(verb, input, None);
        self.answer()
    }

    /// Sends a call that must go well.
    pub(crate) fn must(&mut self, verb: &str, input: &Value) -> Value {
        self.call(verb, input).unwrap_or_else(|error| panic!("{verb}: {error}"))
    }

    /// Sends a call that must be refused, and returns the code.
    pub(crate) fn refused(&mut self, verb: &str, input: &Value) -> String {
        let error = self.call(verb, input).expect_err(verb);
        error["code"].as_str().unwrap().to_owned()
    }

    /// Kills it after `wait` and returns what it had still said. What was said is acknowledged, read or not.
    pub(crate) fn kill(mut self, wait: Duration) -> Vec<Answer> {
        if !wait.is_zero() {
            std::thread::sleep(wait);
        }
        self.program.kill().unwrap();
        self.program.wait().unwrap();
        let mut said = Vec::new();
        for line in (&mut self.answers).lines() {
            // A line that was cut in the middle acknowledges nothing.
            said.extend(understood(&line.unwrap()));
        }
        said
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn understood(line: &str) -> Option<Answer> {
    let mut answer: Value = serde_json::from_str(line).ok()?;
    match answer.get_mut("error") {
        Some(error) => Some(Err(error.take())),
        None => Some(Ok(answer["ok"].take())),
    }
}
