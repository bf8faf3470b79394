//! The command line as clap reads it. No argument takes a passphrase.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// MARE Desk on the command line: the same verbs and the same checks as the window.
#[derive(Debug, Parser)]
#[command(name = "mare-admin", version, about)]
pub struct Cli {
    /// Folder of the installation.
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Who signs in, by the name of the account.
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// Where the passphrase comes from.
    #[command(flatten)]
    pub passphrase: PassphraseSource,
    /// Sets the practice clock first, London time such as 2026-03-03T16:40 (practice installations only).
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Where a passphrase is read from: never from the command line itself.
#[derive(Debug, Clone, Default, Args)]
pub struct PassphraseSource {
    /// Reads the passphrase from this open file descriptor (0 is the input stream), one a line.
    #[arg(long, global = true, value_name = "N", conflicts_with = "passphrase_file")]
    pub passphrase_fd: Option<u32>,
    /// Reads the passphrase from this file, one a line.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prints the date N working days from a date; negative numbers count back.
    WorkingDays {
        /// Day 0, such as 2026-12-24.
        from: NaiveDate,
        /// How many working days, such as 5, +5 or -3.
        #[arg(allow_negative_numbers = true)]
        n: i32,
        /// Prints how the date was counted instead.
        #[arg(long)]
        explain: bool,
    },
    /// Creates an installation in the folder and prints its two recovery codes once.
    Init(Init),
    /// Calls one verb as the signed-in person and prints its answer as JSON.
    Call {
        /// Name of the verb, such as referral.submit.
        verb: String,
        /// Its input: JSON, @FILE, or @- for the input stream. Beside the input's own fields it may hold
        /// `override` (reasons by rule) and `request_id` (same id, same answer).
        #[arg(default_value = "{}")]
        input: String,
    },
    /// Lists every verb with its roles and whether it can be undone.
    Verbs {
        /// As JSON with the schemas of input and output.
        #[arg(long)]
        json: bool,
    },
    /// Checks the cipher, the structure, the full-text index and the audit chain; needs a sign-in.
    Verify,
    /// Plays a scripted case in a new practice installation.
    Play(Play),
    /// Answers calls given as JSON lines, in a practice installation (a new one in a temporary folder without --data).
    Bridge,
}

/// A new installation.
#[derive(Debug, Args)]
pub struct Init {
    /// Makes a practice installation; cannot be changed later.
    #[arg(long)]
    pub practice: bool,
    /// What the team calls itself.
    #[arg(long, value_name = "NAME")]
    pub team: String,
    /// The first SPoC. Their passphrase is the first line of the source.
    #[arg(long, value_name = "NAME")]
    pub spoc: String,
    /// The first Administrator. Their passphrase is the second line of the source.
    #[arg(long, value_name = "NAME")]
    pub administrator: String,
    /// The agency both belong to.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub agency: String,
}

/// A script to play.
#[derive(Debug, Args)]
pub struct Play {
    /// The script, format mare-script/1.
    pub file: PathBuf,
    /// Keeps the installation in this new folder.
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    /// Stops after this step: its number (from 1) or its id.
    #[arg(long, value_name = "STEP")]
    pub until: Option<String>,
    /// Prints every step with its answer.
    #[arg(long)]
    pub trace: bool,
}
