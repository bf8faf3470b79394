//! Passphrases from a file descriptor, a file or the terminal. It refuses the command line, where every other
//! program of the machine could read them.

use crate::args::PassphraseSource;
use crate::failure::Failure;
use std::io::BufRead;

/// Reads passphrases in order, one a line, from where the command line said.
pub struct Passphrases {
    lines: Option<Box<dyn BufRead>>,
}

impl Passphrases {
    /// Returns the passphrases of `source`; the terminal when it names none. Errs when it cannot be opened.
    pub fn of(source: &PassphraseSource) -> Result<Self, Failure> {
        let lines: Option<Box<dyn BufRead>> = match (source.passphrase_fd, &source.passphrase_file) {
            (Some(0), _) => Some(Box::new(std::io::BufReader::new(std::io::stdin()))),
            // The operating system lists open descriptors as files; where it does not, this says so.
            (Some(fd), _) => Some(Box::new(open(format!("/dev/fd/{fd}").as_ref())?)),
            (None, Some(path)) => Some(Box::new(open(path)?)),
            (None, None) => None,
        };
        Ok(Self { lines })
    }

    /// Returns the next passphrase; `whose` is shown when the terminal is asked.
    pub fn next(&mut self, whose: &str) -> Result<String, Failure> {
        let Some(lines) = &mut self.lines else {
            return rpassword::prompt_password(format!("Passphrase of {whose}: "))
                .map_err(|_| Failure::usage("There is no terminal to ask for the passphrase; use --passphrase-fd or --passphrase-file."));
        };
        let mut line = String::new();
        lines.read_line(&mut line).map_err(|_| Failure::usage("The passphrase could not be read."))?;
        let passphrase = line.trim_end_matches(['\r', '\n']);
        if passphrase.is_empty() {
            return Err(Failure::usage(format!("The passphrase of {whose} is missing: give one a line.")));
        }
        Ok(passphrase.to_owned())
    }
}

fn open(path: &std::path::Path) -> Result<std::io::BufReader<std::fs::File>, Failure> {
    std::fs::File::open(path)
        .map(std::io::BufReader::new)
        .map_err(|e| Failure::usage(format!("{} could not be opened: {}", path.display(), e.kind())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_one_passphrase_a_line_and_says_when_one_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("words");
        std::fs::write(&path, "first of all\r\nsecond one\n").unwrap();
        let source = PassphraseSource { passphrase_fd: None, passphrase_file: Some(path) };
        let mut words = Passphrases::of(&source).unwrap();
        assert_eq!(words.next("a").unwrap(), "first of all");
        assert_eq!(words.next("b").unwrap(), "second one");
        assert_eq!(words.next("c").unwrap_err().exit_code(), 2);
    }
}
