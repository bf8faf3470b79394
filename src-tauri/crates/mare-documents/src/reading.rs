//! The text of a page in the order in which it is read, for people who listen to it (ruling 22).
//! It refuses to guess from positions: where a line ends is known from the elements the page was made of, and a
//! paragraph that stands whole on the page is read as it was typed, not as its shapes lie from left to right.

use typst::foundations::{Content, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, GridCell};
use typst::model::{
    FigureCaption, FigureElem, HeadingElem, ListElem, ListItem, ParElem, TableCell, TableElem,
};
use typst::pdf::{ArtifactElem, PdfMarkerTag, PdfMarkerTagKind};
use typst_layout::Page;

/// Stands between the cells of a row.
const BETWEEN_CELLS: &str = " | ";

/// Returns what `page` says, a line for each paragraph and for each row of a table.
pub(crate) fn page_text(page: &Page) -> String {
    let mut reader = Reader::default();
    reader.frame(&page.frame);
    // Rows left empty to be filled in by hand say nothing.
    let lines = reader.out.lines().map(str::trim).filter(|line| line.chars().any(|c| c != '|' && c != ' '));
    let mut text = lines.collect::<Vec<_>>().join("\n");
    text.push('\n');
    text
}

/// What separates the text to come from the text so far.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

/// Reads a page item by item.
#[derive(Debug, Default)]
struct Reader {
    out: String,
    gap: Gap,
    /// What is open, innermost last.
    open: Vec<(Location, Open)>,
    /// Row of the last cell of a table.
    row: Option<usize>,
    /// Whether the next paragraph goes on beside the bullet of its list item.
    beside_bullet: bool,
}

#[derive(Debug)]
enum Open {
    Cell,
    Margin,
    /// A paragraph: where its shapes begin in the text so far, and how it was typed.
    Paragraph {
        start: usize,
        typed: Option<String>,
    },
}

impl Reader {
    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(text) => self.text(&text.text),
                FrameItem::Tag(Tag::Start(element, _)) => self.start(element),
                FrameItem::Tag(Tag::End(place, ..)) => self.end(*place),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.close_gap();
        self.out.push_str(text);
    }

    fn start(&mut self, element: &Content) {
        if let Some(cell) = element.to_packed::<TableCell>() {
            self.cell(element, cell.y.get(StyleChain::default()).custom());
        } else if let Some(marker) = element.to_packed::<PdfMarkerTag>() {
            self.beside_bullet = matches!(marker.kind, PdfMarkerTagKind::ListItemBody);
            self.part(if self.beside_bullet { Gap::Space } else { Gap::Line });
        } else if element.is::<ArtifactElem>() {
            self.part(Gap::Line);
            self.open(element, Open::Margin);
        } else if element.is::<GridCell>() {
            self.part(Gap::Space);
        } else if element.is::<ParElem>() {
            let gap = if self.in_cell() || self.beside_bullet { Gap::Space } else { Gap::Line };
            self.beside_bullet = false;
            self.part(gap);
            self.close_gap();
            self.open(element, Open::Paragraph { start: self.out.len(), typed: None });
        } else if let Some(note) = element.to_packed::<MetadataElem>() {
            self.note(&note.value);
        } else if is_block(element) {
            self.row = None;
            self.part(Gap::Line);
        }
    }

    fn end(&mut self, place: Location) {
        match self.open.pop_if(|(opened, _)| *opened == place) {
            Some((_, Open::Margin)) => self.part(Gap::Line),
            Some((_, Open::Paragraph { start, typed: Some(typed) })) => {
                let line_end = if self.in_cell() { " " } else { "\n" };
                self.out.truncate(start);
                self.out.push_str(&typed.replace('\n', line_end));
                self.gap = Gap::None;
            }
            _ => {}
        }
    }

    /// Takes the template's notes: how a paragraph was typed, and where a line ends because it was typed so.
    fn note(&mut self, value: &Value) {
        let in_cell = self.in_cell();
        match (value, self.open.last_mut()) {
            (Value::Str(text), Some((_, Open::Paragraph { typed, .. }))) => {
                *typed = Some(text.as_str().to_owned());
            }
            _ => self.part(if in_cell { Gap::Space } else { Gap::Line }),
        }
    }

    fn in_cell(&self) -> bool {
        self.open.iter().any(|(_, open)| matches!(open, Open::Cell))
    }

    fn cell(&mut self, element: &Content, row: Option<usize>) {
        if row.is_some() && row == self.row {
            self.gap = Gap::None;
            self.out.push_str(BETWEEN_CELLS);
        } else {
            self.gap = Gap::Line;
            self.close_gap();
        }
        self.row = row;
        self.open(element, Open::Cell);
    }

    fn open(&mut self, element: &Content, open: Open) {
        if let Some(place) = element.location() {
            self.open.push((place, open));
        }
    }

    fn part(&mut self, gap: Gap) {
        if self.gap != Gap::Line {
            self.gap = gap;
        }
    }

    fn close_gap(&mut self) {
        let ended = self.out.is_empty() || self.out.ends_with('\n');
        match std::mem::take(&mut self.gap) {
            Gap::Line if !ended => self.out.push('\n'),
            Gap::Space if !ended && !self.out.ends_with(' ') => self.out.push(' '),
            _ => {}
        }
    }
}

fn is_block(element: &Content) -> bool {
    element.is::<HeadingElem>()
        || element.is::<ListElem>()
        || element.is::<ListItem>()
        || element.is::<FigureElem>()
        || element.is::<FigureCaption>()
        || element.is::<TableElem>()
}
