//! The other way to a PDF: a DOCX with the same words, and LibreOffice.

use mare_api::paper::{Block, Sheet};
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns whether LibreOffice is installed.
pub(crate) fn is_there() -> bool {
    Command::new("soffice")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Makes a PDF of a document, in `folder`.
pub(crate) fn convert(document: &Path, folder: &Path) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).arg(document);
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("soffice starts");
    assert!(status.success() && document.with_extension("pdf").is_file(), "soffice made no PDF");
}

/// Writes the words of a sheet as a DOCX.
pub(crate) fn write(file: &Path, sheet: &Sheet) {
    let body: String = sheet.blocks.iter().map(block).collect();
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let parts: [(&str, &str); 3] = [
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        ("word/document.xml", &document),
    ];
    std::fs::write(file, stored_zip(&parts)).unwrap();
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } => paragraph(text, true),
        Block::Paragraph { text } | Block::Warning { text } | Block::Fixed { text } => paragraph(text, false),
        Block::List { items } => items.iter().map(|item| paragraph(item, false)).collect(),
        Block::Fields { rows } => {
            rows.iter().map(|(label, value)| row(&[label, value])).collect::<String>().table()
        }
        Block::Table { header, rows, .. } => {
            let cells = |cells: &[String]| row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
            (cells(header) + &rows.iter().map(|r| cells(r)).collect::<String>()).table()
        }
        Block::Lines { .. } | Block::PageBreak => String::new(),
    }
}

trait Table {
    fn table(self) -> String;
}

impl Table for String {
    fn table(self) -> String {
        if self.is_empty() { self } else { format!("<w:tbl><w:tblPr/>{self}</w:tbl><w:p/>") }
    }
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|text| format!("<w:tc>{}</w:tc>", paragraph(text, false))).collect();
    format!("<w:tr>{cells}</w:tr>")
}

fn paragraph(text: &str, bold: bool) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let bold = if bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!("<w:p><w:r>{bold}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// Returns a ZIP of files that are stored, not packed: all that a DOCX needs.
fn stored_zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut zip, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let offset = u32::try_from(zip.len()).unwrap().to_le_bytes();
        let length = u32::try_from(text.len()).unwrap().to_le_bytes();
        let name_length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5a];
        common.extend(crc32(text.as_bytes()).to_le_bytes());
        common.extend(length);
        common.extend(length);
        common.extend(name_length);
        common.extend([0, 0]);
        zip.extend(b"PK\x03\x04");
        zip.extend(&common);
        zip.extend(name.as_bytes());
        zip.extend(text.as_bytes());
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&common);
        list.extend([0; 10]);
        list.extend(offset);
        list.extend(name.as_bytes());
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let (start, length) = (u32::try_from(zip.len()).unwrap(), u32::try_from(list.len()).unwrap());
    zip.extend(list);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(count);
    zip.extend(count);
    zip.extend(length.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0_u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
