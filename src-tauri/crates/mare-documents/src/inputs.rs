//! A sheet as the values the template reads. It refuses to write markup: every text is a value, so nothing in it
//! can be taken for an instruction.

use crate::letters::Letters;
use crate::wrap::{Paragraph, paragraphs};
use mare_api::paper::{Block, Sheet};
use typst::foundations::{Array, Dict, IntoValue as _, Value, dict};

/// Width of the text in millimetres: A4 less the margins of the template.
const WIDTH: f32 = 167.0;
/// Width of the labels of a [`Block::Fields`] in millimetres.
const LABELS: f32 = 46.0;
/// Space inside a cell, left and right together, in millimetres.
const INSET: f32 = 3.0;
/// Length of a header that is turned on its end in millimetres.
const TURNED: f32 = 34.0;
/// Width of a column of ticks in millimetres.
const TICK: f32 = 11.8;
/// A narrower column holds no word.
const NARROWEST: f32 = 9.0;
/// Bold letters are wider than the regular ones that are measured.
const BOLD: f32 = 1.08;
/// A heading, caption or header cell longer than this goes on as text: none of them can break over a page.
const SHORT: usize = 240;
/// A table with more columns is set as one list of fields for each row.
const COLUMNS: usize = 16;

/// Returns `sheet` as the inputs of the template.
pub(crate) fn inputs(letters: &Letters, sheet: &Sheet) -> Dict {
    let title = [&sheet.title, &sheet.reference]
        .map(|text| letters.one_line(text, SHORT))
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| "Document".to_owned());
    let mut writer = Writer { letters, above: Vec::new(), blocks: Array::new() };
    let headed = sheet.blocks.iter().find(|block| !matches!(block, Block::PageBreak));
    if !matches!(headed, Some(Block::Heading { level: 0 | 1, .. })) {
        writer.heading(1, &title);
    }
    sheet.blocks.iter().for_each(|block| writer.block(block));
    dict! {
        "sheet" => dict! {
            "title" => title.as_str(),
            "head" => letters.one_line(&sheet.title, 90),
            "reference" => letters.one_line(&sheet.reference, 40),
            "marking" => letters.one_line(&sheet.marking, 80),
            "practice" => sheet.practice,
            "copy" => letters.one_line(&sheet.copy_line, 110),
            "author" => letters.one_line(&sheet.author, SHORT),
            "blocks" => writer.blocks,
        }
    }
}

/// Writes blocks as values.
struct Writer<'l> {
    letters: &'l Letters,
    /// Levels as they look of the headings above: PDF/UA-1 lets no level be skipped, so that the level a reader is
    /// told is how many there are.
    above: Vec<u8>,
    blocks: Array,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { text } => self.prose("paragraph", text, ems(WIDTH, 10.5)),
            Block::Warning { text } => self.prose("warning", text, ems(WIDTH - 18.0, 10.5) / BOLD),
            Block::Fixed { text } => self.prose("fixed", text, ems(WIDTH - 8.0, 9.5)),
            Block::List { items } => self.list(items),
            Block::Fields { rows } => self.fields(rows),
            Block::Table { caption, header, rows, widths, row_height_mm } => {
                let table = Table { caption, header, rows, widths, height: *row_height_mm };
                self.table(&table);
            }
            Block::Lines { count } => {
                self.blocks.push(dict! {"kind" => "lines", "count" => i64::from(*count)}.into_value());
            }
            Block::PageBreak => self.blocks.push(dict! {"kind" => "page_break"}.into_value()),
        }
    }

    fn text(&self, text: &str, room: f32) -> Array {
        values(paragraphs(self.letters, text, room))
    }

    fn heading(&mut self, level: u8, text: &str) {
        let (head, tail) = split(&self.letters.one_line(text, usize::MAX));
        let look = level.clamp(1, 3);
        // An empty heading would be an entry without a name in the reader's list of headings.
        if head.is_empty() {
            return;
        }
        self.above.retain(|above| *above < look);
        self.above.push(look);
        let level = i64::try_from(self.above.len()).unwrap_or(1);
        let size = match look {
            1 => 15.0,
            2 => 12.0,
            _ => 10.5,
        };
        let body = self.text(&head, ems(WIDTH, size) / BOLD);
        self.blocks.push(
            dict! {"kind" => "heading", "level" => level, "look" => i64::from(look), "body" => body}
                .into_value(),
        );
        self.prose("strong", &tail, ems(WIDTH, 10.5) / BOLD);
    }

    fn prose(&mut self, kind: &str, text: &str, room: f32) {
        let body = self.text(text, room);
        if !body.is_empty() {
            self.blocks.push(dict! {"kind" => kind, "body" => body}.into_value());
        }
    }

    fn list(&mut self, items: &[String]) {
        let items: Array = items
            .iter()
            .map(|item| self.text(item, ems(WIDTH - 8.0, 10.5)))
            .filter(|i| !i.is_empty())
            .map(Value::Array)
            .collect();
        if !items.is_empty() {
            self.blocks.push(dict! {"kind" => "list", "items" => items}.into_value());
        }
    }

    fn fields(&mut self, rows: &[(String, String)]) {
        let rows: Array = rows
            .iter()
            .map(|(label, value)| {
                let label = self.text(label, ems(LABELS - INSET, 10.0) / BOLD);
                let value = self.text(value, ems(WIDTH - LABELS - INSET, 10.0));
                dict! {"label" => label, "value" => value}.into_value()
            })
            .collect();
        if !rows.is_empty() {
            self.blocks.push(dict! {"kind" => "fields", "rows" => rows}.into_value());
        }
    }

    fn table(&mut self, table: &Table<'_>) {
        let columns = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
        if columns == 0 {
            return self.prose("strong", table.caption, ems(WIDTH, 10.5) / BOLD);
        }
        if columns > COLUMNS {
            return self.wide_table(table);
        }
        let size = match columns {
            ..=6 => 9.5,
            7..=9 => 9.0,
            _ => 8.0,
        };
        let (caption, more) = split(&self.letters.one_line(table.caption, usize::MAX));
        self.prose("paragraph", &more, ems(WIDTH, 10.5));
        let widths = columns_mm(table.widths, columns);
        // A word of the header that is too wide for its column would be broken: the headers are turned instead.
        let fits = |text: &String, width: &f32| {
            let room = ems(width - INSET, size) / BOLD;
            text.split_whitespace().all(|word| self.letters.width(word) <= room)
        };
        let turned =
            columns > 6 && !table.header.iter().zip(&widths).skip(1).all(|(text, width)| fits(text, width));
        let short = table.header.iter().all(|cell| cell.chars().count() <= SHORT);
        let named = table.header.iter().any(|cell| !cell.trim().is_empty());
        // A grid of ticks needs no room for words: its first column does.
        let ticks =
            table.rows.iter().flat_map(|row| row.iter().skip(1)).all(|cell| cell.chars().count() <= 3);
        let widths = if turned && ticks { grid_mm(columns) } else { widths };
        let row = |cells: &[String], bold: f32| -> Array {
            widths
                .iter()
                .enumerate()
                .map(|(at, width)| {
                    let text = cells.get(at).map_or("", String::as_str);
                    Value::Array(self.text(text, ems(width - INSET, size) / bold))
                })
                .collect()
        };
        let header = if turned {
            let upright = |text: &String| Value::Array(self.text(text, ems(TURNED, size) / BOLD));
            let first = row(table.header, BOLD).into_iter().take(1);
            first
                .chain((1..columns).map(|at| upright(table.header.get(at).unwrap_or(&String::new()))))
                .collect()
        } else {
            row(table.header, BOLD)
        };
        let rows: Array = table
            .rows
            .iter()
            .map(|cells| {
                dict! {"cells" => row(cells, 1.0), "tallest" => emptiest(cells, columns)}.into_value()
            })
            .collect();
        let caption =
            if caption.is_empty() { Array::new() } else { self.text(&caption, ems(WIDTH, 10.0) / BOLD) };
        let table = dict! {
            "kind" => "table",
            "caption" => caption,
            "header" => if named { header } else { Array::new() },
            "repeat" => short,
            "turned" => turned,
            "rows" => rows,
            "widths" => widths.iter().map(|w| f64::from(*w).into_value()).collect::<Array>(),
            "size" => f64::from(size),
            "height" => i64::from(table.height),
        };
        self.blocks.push(table.into_value());
    }

    fn wide_table(&mut self, table: &Table<'_>) {
        self.prose("strong", table.caption, ems(WIDTH, 10.5) / BOLD);
        for row in table.rows {
            let labels = table.header.iter().map(String::as_str).chain(std::iter::repeat(""));
            let fields: Vec<_> =
                labels.zip(row).map(|(label, cell)| (label.to_owned(), cell.clone())).collect();
            self.fields(&fields);
        }
    }
}

/// The parts of a [`Block::Table`].
struct Table<'b> {
    caption: &'b str,
    header: &'b [String],
    rows: &'b [Vec<String>],
    widths: &'b [u8],
    height: u8,
}

/// Returns how many ems of a letter `size` points high stand in `mm` millimetres.
fn ems(mm: f32, size: f32) -> f32 {
    (mm * 72.0 / 25.4 / size).max(1.0)
}

/// Returns the column that holds least text: it keeps the row as high as it must be.
fn emptiest(cells: &[String], columns: usize) -> i64 {
    let length = |at: &usize| cells.get(*at).map_or(0, String::len);
    (0..columns).rev().min_by_key(length).and_then(|at| i64::try_from(at).ok()).unwrap_or(0)
}

/// Returns the widths of `columns` columns in millimetres from their relative ones, none too narrow for a word.
fn columns_mm(widths: &[u8], columns: usize) -> Vec<f32> {
    let shares: Vec<f32> =
        (0..columns).map(|at| f32::from(widths.get(at).copied().filter(|w| *w > 0).unwrap_or(1))).collect();
    let total: f32 = shares.iter().sum();
    let count = f32::from(u16::try_from(columns).unwrap_or(u16::MAX));
    let least = NARROWEST.min(WIDTH / count);
    // What the wide columns have above the least is shared out by their shares.
    let spare = WIDTH - least * count;
    let wants: Vec<f32> = shares.iter().map(|share| (share / total * WIDTH - least).max(0.0)).collect();
    let wanted: f32 = wants.iter().sum();
    if wanted <= 0.0 {
        return vec![WIDTH / count; columns];
    }
    wants.iter().map(|want| least + want / wanted * spare).collect()
}

/// Returns the widths of a grid of ticks in millimetres: narrow columns, and the rest for the first.
fn grid_mm(columns: usize) -> Vec<f32> {
    let others = columns.saturating_sub(1);
    let count = f32::from(u16::try_from(others).unwrap_or(u16::MAX));
    let narrow = TICK.min((WIDTH - TURNED) / count.max(1.0));
    std::iter::once(WIDTH - narrow * count).chain(std::iter::repeat_n(narrow, others)).collect()
}

/// Returns the first [`SHORT`] letters of a line, up to a space, and the rest.
fn split(line: &str) -> (String, String) {
    let Some((limit, _)) = line.char_indices().nth(SHORT) else {
        return (line.to_owned(), String::new());
    };
    let (head, _) = line.split_at(limit);
    let (head, tail) = line.split_at(head.rfind(' ').filter(|at| *at > limit / 2).unwrap_or(limit));
    (head.trim_end().to_owned(), tail.trim_start().to_owned())
}

fn values(paragraphs: Vec<Paragraph>) -> Array {
    paragraphs
        .into_iter()
        .map(|paragraph| {
            let typed = paragraph.lines.iter().map(|pieces| pieces.concat()).collect::<Vec<_>>().join("\n");
            let lines: Array = paragraph
                .lines
                .into_iter()
                .map(|pieces| {
                    pieces.into_iter().map(|piece| piece.into_value()).collect::<Array>().into_value()
                })
                .collect();
            dict! {"gap" => paragraph.gap, "typed" => typed, "lines" => lines}.into_value()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_page_and_none_is_too_narrow() {
        for (widths, columns) in
            [(vec![1, 8, 4, 3], 4), (vec![1, 255], 2), (vec![], 3), (vec![0, 0], 2), (vec![3; 12], 12)]
        {
            let mm = columns_mm(&widths, columns);
            assert_eq!(mm.len(), columns);
            assert!((mm.iter().sum::<f32>() - WIDTH).abs() < 0.1, "{mm:?}");
            assert!(mm.iter().all(|w| *w >= NARROWEST - 0.01), "{mm:?}");
        }
    }

    #[test]
    fn the_emptiest_cell_is_the_last_of_the_empty_ones() {
        let cells = ["Name".to_owned(), String::new(), "Police".to_owned(), String::new()];
        assert_eq!(emptiest(&cells, 4), 3);
        assert_eq!(emptiest(&[], 2), 1);
    }

    #[test]
    fn a_long_heading_is_split_at_a_space() {
        let (head, tail) = split(&"word ".repeat(100));
        assert!(head.chars().count() <= SHORT && head.ends_with("word") && tail.starts_with("word"));
        assert_eq!(split("short"), ("short".to_owned(), String::new()));
    }
}
