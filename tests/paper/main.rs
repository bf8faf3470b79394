//! What leaves as paper: the practice case is played with the real typesetter, and its documents are held against
//! what they must be: tagged, marked on every page, numbered, and without what their reader may not read.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says what must be there by failing"
)]

mod run_sheet;

use mare_admin::play::Player;
use mare_admin::script::parse;
use mare_api::Call;
use mare_documents::TypstPaper;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct Played {
    player: Player,
    _folder: tempfile::TempDir,
}

impl Played {
    fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
        let script = parse(&std::fs::read_to_string(path).unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut player = Player::start(&script, folder.path(), Arc::new(TypstPaper::new())).unwrap();
        if let Err(difference) = player.run(&script, None, &mut |_| ()) {
            panic!("{difference}");
        }
        Self { player, _folder: folder }
    }

    fn ask(&mut self, who: &str, verb: &str, input: Value) -> Value {
        let call = Call { verb: verb.into(), input, ..Call::default() };
        self.player.call(Some(who), call).unwrap_or_else(|e| panic!("{verb}: {e:?}"))
    }

    fn pages(&mut self, document: &Value) -> Vec<Value> {
        let first = self.ask("so", "document.page", json!({ "document": document, "page": 1 }));
        let count = first["pages"].as_u64().unwrap();
        (1..=count)
            .map(|n| self.ask("so", "document.page", json!({ "document": document, "page": n })))
            .collect()
    }

    fn exported(&mut self, document: &Value, to: &Path, recipient: &str, agency: &str) -> Vec<u8> {
        let input = json!({
            "document": document, "path": to, "recipient": recipient, "agency": agency,
            "channel": "secure e-mail", "secure": true,
        });
        self.ask("so", "document.export", input);
        std::fs::read(to).unwrap()
    }
}

fn has(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|w| w == needle.as_bytes())
}

#[test]
fn the_issued_pack_and_its_copies_are_what_they_must_be() {
    let mut played = Played::new();
    let out = tempfile::tempdir().unwrap();

    let meeting = played.ask("so", "meeting.get", json!({ "meeting": "M-2026-001" }));
    let pack = meeting["pack_document"].clone();
    let pages = played.pages(&pack);
    assert!(pages.len() >= 3, "a front sheet, an attendance sheet and minutes");
    for (index, page) in pages.iter().enumerate() {
        let text = page["text"].as_str().unwrap();
        assert!(text.contains("OFFICIAL-SENSITIVE"), "page {} is not marked", index + 1);
        assert!(
            text.contains(&format!("{} of {}", index + 1, pages.len())),
            "page {} is not numbered",
            index + 1
        );
        assert!(
            text.to_uppercase().contains("PRACTICE"),
            "page {} does not say that it is practice",
            index + 1
        );
        assert!(!page["png"].as_str().unwrap().is_empty(), "page {} has no image", index + 1);
        assert!(!text.contains("⟦p:"), "page {} shows a reference instead of words", index + 1);
    }
    let all: String = pages.iter().map(|p| p["text"].as_str().unwrap()).collect();
    for title in [
        "In Attendance",
        "Apologies",
        "Legal Status",
        "Risks",
        "Level of Risk",
        "Risk Matrix",
        "Disclosure",
        "Risk Management Action Plan",
    ] {
        assert!(all.contains(title), "the minutes have no section {title}");
    }

    // The numbered copy was built without the restricted line, and only it leaves the file.
    let copies = played.ask("so", "copy.list", json!({ "meeting": "M-2026-001" }));
    let copy = &copies["copies"][0];
    let theirs: String =
        played.pages(&copy["document"]).iter().map(|p| p["text"].as_str().unwrap().to_owned()).collect();
    assert!(all.contains("A second man"), "the line is missing from the pack");
    assert!(!theirs.contains("A second man"), "the restricted line is in the copy of {}", copy["agency"]);

    let path: PathBuf = out.path().join("copy.pdf");
    let pdf = played.exported(&copy["document"], &path, "Gwen Lathbury", "Beckside Homes");
    assert!(pdf.starts_with(b"%PDF-"));
    for needle in ["/StructTreeRoot", "pdfuaid:part", "pdfaid:part", "/Lang"] {
        assert!(has(&pdf, needle), "the PDF has no {needle}");
    }
    assert!(!has(&pdf, "A second man"));
}
