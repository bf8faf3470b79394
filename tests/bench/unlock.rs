//! Signing in to a real installation, split into Argon2, which must be slow, and the rest, which must not.

use crate::times::{Times, words};
use mare_api::{Call, Desk, Parts};
use mare_testkit::PlainPaper;
use mare_vault::Vault;
use serde_json::json;
use std::sync::Arc;

const TURNS: usize = 9;
const NAME: &str = "Sabine Oakhollow";
const PASSPHRASE: &str = "lantern quarry seven otter plinth";

/// Measures both in turn.
pub(crate) fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(folder.path(), Parts::of_machine(Arc::new(PlainPaper)));
    let person = |name: &str, passphrase: &str| json!({ "name": name, "agency": "Netherdale Trust", "passphrase": passphrase });
    let input = json!({
        "team": "Netherdale MARE Team",
        "practice": false,
        "spoc": person(NAME, PASSPHRASE),
        "administrator": person("Tilda Brackenbury", "copper bramble stile eleven heron"),
    });
    let mut session = None;
    let mut call = |verb: &str, input| {
        let call = Call { verb: verb.into(), input, ..Call::default() };
        let (answer, change) =
            desk.call(session.as_ref(), call).unwrap_or_else(|error| panic!("{verb}: {error}"));
        match change {
            mare_api::SessionChange::Keep => {}
            mare_api::SessionChange::Become(someone) => session = Some(someone),
            mare_api::SessionChange::End => session = None,
        }
        answer
    };
    call("setup.init", input);
    call("session.lock", json!({}));
    let kdf = Vault::at(folder.path()).card().unwrap().kdf;
    let (mut whole, mut argon) = (Times::default(), Times::default());
    for _ in 0..TURNS {
        whole.take(|| call("session.sign_in", json!({ "name": NAME, "passphrase": PASSPHRASE })));
        call("session.lock", json!({}));
        argon.take(|| kdf.run_once().unwrap());
    }
    whole.print("Signing in to a real installation");
    argon.print(&format!("of it Argon2id, {} MiB, {} passes", kdf.m_kib / 1024, kdf.t));
    println!(
        "{:<58} {:>16}",
        "the rest: header, keys, opening the file, checks",
        words(whole.median().saturating_sub(argon.median()))
    );
}
