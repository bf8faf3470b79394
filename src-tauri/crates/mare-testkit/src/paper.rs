//! Paper without a typesetter: one page, its text, no layout. It refuses nothing that can be typed.

use mare_api::paper::{Block, Paper, PaperError, Sheet, Typeset};

/// Sets every sheet as one page of plain text.
#[derive(Debug, Default)]
pub struct PlainPaper;

impl Paper for PlainPaper {
    fn typeset(&self, sheet: &Sheet) -> Result<Typeset, PaperError> {
        let text = text_of(sheet);
        Ok(Typeset { pdf: text.clone().into_bytes(), page_texts: vec![text] })
    }

    fn page_image(&self, _: &[u8], _: usize) -> Result<Vec<u8>, PaperError> {
        Ok(Vec::new())
    }
}

fn text_of(sheet: &Sheet) -> String {
    let mut lines =
        vec![sheet.marking.clone(), sheet.title.clone(), sheet.reference.clone(), sheet.copy_line.clone()];
    for block in &sheet.blocks {
        match block {
            Block::Heading { text, .. }
            | Block::Paragraph { text }
            | Block::Warning { text }
            | Block::Fixed { text } => {
                lines.push(text.clone());
            }
            Block::List { items } => lines.extend(items.iter().cloned()),
            Block::Fields { rows } => {
                lines.extend(rows.iter().map(|(label, value)| format!("{label} {value}")));
            }
            Block::Table { caption, header, rows, .. } => {
                lines.push(caption.clone());
                lines.push(header.join(" | "));
                lines.extend(rows.iter().map(|row| row.join(" | ")));
            }
            Block::Lines { .. } | Block::PageBreak => {}
        }
    }
    lines.join("\n")
}
