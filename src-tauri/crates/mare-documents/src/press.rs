//! The press: the fonts, the template, and what the template may see of the world, which is one sheet.
//! It refuses every file and package, and knows no today.

use crate::letters::Letters;
use std::sync::{Arc, OnceLock};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The families in the order in which they are tried, each with all its styles.
const FAMILIES: [&[&[u8]]; 2] = [
    &[
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    ],
    &[include_bytes!("../fonts/DejaVuSans.ttf"), include_bytes!("../fonts/DejaVuSans-Bold.ttf")],
];

/// Fonts and template, loaded once for the process.
#[derive(Debug)]
pub(crate) struct Press {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    pub(crate) letters: Letters,
}

impl Press {
    /// Returns the press, warming it up at the first call.
    pub(crate) fn shared() -> Arc<Self> {
        static PRESS: OnceLock<Arc<Press>> = OnceLock::new();
        Arc::clone(PRESS.get_or_init(|| Arc::new(Self::load())))
    }

    fn load() -> Self {
        let families: Vec<Vec<Font>> = FAMILIES
            .iter()
            .map(|styles| styles.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect())
            .collect();
        let letters = Letters::of(&families);
        Self::with(families, letters)
    }

    fn with(families: Vec<Vec<Font>>, letters: Letters) -> Self {
        let fonts: Vec<Font> = families.into_iter().flatten().collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Self { book, fonts, template: Source::detached(include_str!("../template/sheet.typ")), letters }
    }

    /// Returns a press that believes its fonts can show everything, to see what happens when they can't.
    #[cfg(test)]
    pub(crate) fn credulous() -> Self {
        let press = Self::load();
        Self::with(vec![press.fonts], Letters::credulous())
    }

    /// Returns the world the template sees: itself, the fonts and `sheet`.
    pub(crate) fn world(&self, sheet: Dict) -> SheetWorld<'_> {
        // The extra accessibility functions let a table name its row headers.
        let library = Library::builder()
            .with_inputs(sheet)
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build();
        SheetWorld { press: self, library: LazyHash::new(library) }
    }
}

/// One sheet on the press.
#[derive(Debug)]
pub(crate) struct SheetWorld<'p> {
    press: &'p Press,
    library: LazyHash<Library>,
}

impl World for SheetWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.template.id() {
            Ok(self.press.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::syntax::{RootedPath, VirtualPath, VirtualRoot};

    #[test]
    fn the_template_sees_no_file_and_no_clock() {
        let press = Press::shared();
        let world = press.world(Dict::new());
        let path = VirtualPath::new("etc/passwd").unwrap();
        let other = RootedPath::new(VirtualRoot::Project, path).intern();
        assert_eq!(world.source(other).err(), Some(FileError::AccessDenied));
        assert_eq!(world.file(other).err(), Some(FileError::AccessDenied));
        assert_eq!(world.today(None), None);
    }
}
