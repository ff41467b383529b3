//! All that typst can reach: our templates, our fonts, one file with data. No disk, no packages, no
//! network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::assets::{self, Assets};
use crate::report::text;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

/// The fonts of all reports.
struct Fonts {
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
    library: LazyHash<Library>,
    /// What every face of a family can draw, for each family.
    families: Vec<Drawable>,
}

impl Fonts {
    fn load() -> Self {
        let faces: Vec<Font> = assets::fonts()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .collect();
        let mut names: Vec<&str> = faces
            .iter()
            .map(|font| font.info().family.as_str())
            .collect();
        names.dedup();
        let families = names
            .into_iter()
            .map(|name| Drawable::by_all(faces.iter().filter(|font| font.info().family == name)))
            .collect();
        // Row headers of tables are still behind this flag.
        let features = [Feature::A11yExtras].into_iter().collect();
        Fonts {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            library: LazyHash::new(Library::builder().with_features(features).build()),
            families,
            faces,
        }
    }
}

/// A set of characters, one bit each: typst's own is a list of ranges to walk through.
struct Drawable(Vec<u64>);

impl Drawable {
    /// The characters that all of these faces can draw.
    fn by_all<'a>(faces: impl Iterator<Item = &'a Font>) -> Self {
        let by_one = |face: &Font| {
            let mut bits = Vec::new();
            for c in face.info().coverage.iter() {
                let word = c as usize / 64;
                if word >= bits.len() {
                    bits.resize(word + 1, 0);
                }
                bits[word] |= 1 << (c % 64);
            }
            bits
        };
        let both = |a: Vec<u64>, b: Vec<u64>| a.iter().zip(&b).map(|(a, b)| a & b).collect();
        Drawable(faces.map(by_one).reduce(both).unwrap_or_default())
    }

    fn contains(&self, c: char) -> bool {
        let code = u32::from(c);
        self.0
            .get(code as usize / 64)
            .is_some_and(|bits| bits & (1 << (code % 64)) != 0)
    }
}

/// The fonts of the reports as [`text::Glyphs`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportFonts;

impl text::Glyphs for ReportFonts {
    fn covers(&self, cluster: &[char]) -> bool {
        FONTS
            .families
            .iter()
            .any(|family| cluster.iter().all(|&c| family.contains(c)))
    }
}

/// The report templates, parsed once for all reports.
#[derive(Debug, Clone)]
pub struct Templates {
    sources: Vec<Source>,
    data: FileId,
}

impl Templates {
    /// Parses the templates among the assets, replaced ones included.
    pub fn new(assets: &Assets) -> Self {
        let sources = assets
            .templates()
            .map(|(name, text)| Source::new(file_id(name), text.to_owned()))
            .collect();
        Templates {
            sources,
            data: file_id("data.json"),
        }
    }

    fn source(&self, id: FileId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id() == id)
    }
}

/// What typst sees while it makes one report.
pub(super) struct ReportWorld<'a> {
    templates: &'a Templates,
    main: FileId,
    data: Bytes,
    date: Option<Datetime>,
}

impl<'a> ReportWorld<'a> {
    pub(super) fn new(
        templates: &'a Templates,
        template: &str,
        json: Vec<u8>,
        date: Option<Datetime>,
    ) -> Self {
        ReportWorld {
            templates,
            main: file_id(template),
            data: Bytes::new(json),
            date,
        }
    }
}

impl World for ReportWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &FONTS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.templates
            .source(id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.templates.data {
            Ok(self.data.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    /// The date of the report, never that of the machine.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.date
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// File ids are kept for ever and there are only 65,535 of them: always the same few paths.
fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(format!("/{name}")).expect("template names are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
