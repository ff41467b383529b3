//! What is built in: report templates, rubrics and fonts; templates can be replaced one by one.
//!
//! One table per folder drives loading, `assets list` and `assets export`, and a test compares each
//! table with its folder. Nothing here reads a file: whoever finds a replacement in a folder hands
//! over its text.

use std::borrow::Cow;
use std::path::PathBuf;

use crate::diagnostic::{Language, likeness};

macro_rules! built_in {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_bytes!(concat!("../", $path)))),+]
    };
}

/// A path inside the repository and what the file holds.
type Table = &'static [(&'static str, &'static [u8])];

const TEMPLATES: Table = built_in![
    "templates/candidate.typ",
    "templates/coach.typ",
    "templates/form.typ",
    "templates/intake.typ",
    "templates/intro.typ",
    "templates/meeting.typ",
    "templates/mirror.typ",
    "templates/pdp.typ",
    "templates/pictures.typ",
    "templates/quality.typ",
    "templates/sheet.typ",
    "templates/theme.typ"
];

const RUBRICS: Table = built_in![
    "rubrics/done.en.yaml",
    "rubrics/done.fr.yaml",
    "rubrics/done.yaml",
    "rubrics/organisatie.en.yaml",
    "rubrics/organisatie.fr.yaml",
    "rubrics/organisatie.yaml"
];

/// Words of every day, to tell a name from a word; with their licence beside them.
const WORDS: Table = built_in![
    "rubrics/words/LICENSE.txt",
    "rubrics/words/README.md",
    "rubrics/words/en.txt",
    "rubrics/words/fr.txt",
    "rubrics/words/nl.txt"
];

/// Static instances only: where a family has both, typst prefers a variable font.
const FONTS: Table = built_in![
    "templates/fonts/SourceSans3-Bold.ttf",
    "templates/fonts/SourceSans3-Italic.ttf",
    "templates/fonts/SourceSans3-Regular.ttf",
    "templates/fonts/SourceSans3-SemiBold.ttf",
    "templates/fonts/Vazirmatn-Bold.ttf",
    "templates/fonts/Vazirmatn-Regular.ttf",
];

/// Whose work the program carries, and on what terms.
const LICENCES: Table = built_in![
    "templates/fonts/NOTICE.txt",
    "templates/fonts/OFL-SourceSans3.txt",
    "templates/fonts/OFL-Vazirmatn.txt"
];

/// The fonts that reports are set in.
pub fn fonts() -> impl Iterator<Item = &'static [u8]> {
    FONTS.iter().map(|&(_, bytes)| bytes)
}

/// The words of every day of a language: one a line, in the order of their bytes.
pub fn words(language: Language) -> &'static str {
    let file = WORDS.iter().find(|(path, _)| {
        path.strip_suffix(".txt")
            .is_some_and(|stem| stem.ends_with(language.code()))
    });
    file.map_or("", |(_, bytes)| text(bytes))
}

/// Where an asset comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssetOrigin {
    /// Shipped inside the program.
    BuiltIn,
    /// A file that takes the place of the built-in one.
    File(PathBuf),
}

/// One built-in file, or what replaces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path in an export folder, with `/`: `templates/theme.typ`.
    pub path: &'static str,
    /// Where it comes from.
    pub origin: AssetOrigin,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// A replacement under a name that no template has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTemplate {
    /// The name that was given.
    pub name: String,
    /// The template that it was perhaps meant to be.
    pub nearest: Option<&'static str>,
}

/// Everything that is built in, with replacements where they were given.
#[derive(Debug, Clone)]
pub struct Assets {
    files: Vec<Asset>,
}

impl Default for Assets {
    fn default() -> Self {
        Self::builtin()
    }
}

impl Assets {
    /// What the program ships with.
    pub fn builtin() -> Self {
        let files = [TEMPLATES, RUBRICS, WORDS, FONTS, LICENCES]
            .into_iter()
            .flatten()
            .map(|&(path, bytes)| Asset {
                path,
                origin: AssetOrigin::BuiltIn,
                bytes: Cow::Borrowed(bytes),
            })
            .collect();
        Assets { files }
    }

    /// The same assets, with one template replaced.
    ///
    /// # Errors
    /// No template has that name; the nearest one comes along.
    pub fn with_template(
        mut self,
        name: &str,
        text: String,
        origin: PathBuf,
    ) -> Result<Self, UnknownTemplate> {
        match self
            .files
            .iter_mut()
            .find(|file| template_name(file.path) == Some(name))
        {
            Some(file) => {
                file.bytes = Cow::Owned(text.into_bytes());
                file.origin = AssetOrigin::File(origin);
                Ok(self)
            }
            None => Err(UnknownTemplate {
                name: name.to_owned(),
                nearest: nearest_template(name),
            }),
        }
    }

    /// The text of a template, by file name: `candidate.typ`.
    pub fn template(&self, name: &str) -> Option<&str> {
        self.templates()
            .find(|&(template, _)| template == name)
            .map(|(_, text)| text)
    }

    /// Every template with its text, by name.
    pub fn templates(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.files
            .iter()
            .filter_map(|file| Some((template_name(file.path)?, text(&file.bytes))))
    }

    /// The text of a built-in rubric, by id: `done`.
    pub fn rubric(&self, id: &str) -> Option<&str> {
        self.files
            .iter()
            .find(|file| rubric_id(file.path) == Some(id))
            .map(|file| text(&file.bytes))
    }

    /// The text of the translation of a built-in rubric into a language, if there is one.
    pub fn translation(&self, id: &str, language: Language) -> Option<&str> {
        let wanted = format!("rubrics/{id}.{}.yaml", language.code());
        let file = self.files.iter().find(|file| file.path == wanted)?;
        Some(text(&file.bytes))
    }

    /// The ids of the built-in rubrics.
    pub fn rubrics(&self) -> impl Iterator<Item = &'static str> {
        self.files.iter().filter_map(|file| rubric_id(file.path))
    }

    /// Every file, for a list or an export: templates, rubrics, fonts and the licences.
    pub fn files(&self) -> &[Asset] {
        &self.files
    }
}

fn template_name(path: &'static str) -> Option<&'static str> {
    path.strip_prefix("templates/")
        .filter(|name| !name.contains('/'))
}

fn rubric_id(path: &'static str) -> Option<&'static str> {
    // A translation has its language in its name: rubrics/done.fr.yaml.
    let id = path.strip_prefix("rubrics/")?.strip_suffix(".yaml")?;
    (!id.contains('.')).then_some(id)
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("templates and rubrics are text: a test reads them all")
}

/// The template most like `name`, if it is like it at all.
fn nearest_template(name: &str) -> Option<&'static str> {
    TEMPLATES
        .iter()
        .filter_map(|&(path, _)| template_name(path))
        .map(|template| (likeness(name, template), template))
        .filter(|&(likeness, _)| likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, template)| template)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn folder(name: &str, extension: &str) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let mut files: Vec<String> = std::fs::read_dir(path)
            .expect("the folder is in the repository")
            .map(|entry| {
                entry
                    .expect("readable")
                    .file_name()
                    .into_string()
                    .expect("plain name")
            })
            .filter(|file| file.ends_with(extension))
            .map(|file| format!("{name}/{file}"))
            .collect();
        files.sort();
        files
    }

    #[test]
    fn the_tables_hold_what_the_folders_hold() {
        for (table, name, extension) in [
            (TEMPLATES, "templates", ".typ"),
            (RUBRICS, "rubrics", ".yaml"),
            (WORDS, "rubrics/words", ""),
            (FONTS, "templates/fonts", ".ttf"),
            (LICENCES, "templates/fonts", ".txt"),
        ] {
            let listed: Vec<&str> = table.iter().map(|&(path, _)| path).collect();
            assert_eq!(listed, folder(name, extension));
        }
    }

    #[test]
    fn every_template_and_rubric_is_text() {
        let assets = Assets::builtin();
        assert!(assets.templates().all(|(_, text)| !text.is_empty()));
        assert!(
            assets
                .rubrics()
                .all(|id| assets.rubric(id).is_some_and(|text| !text.is_empty()))
        );
    }

    #[test]
    fn one_template_is_replaced_and_the_others_stay() {
        let assets = Assets::builtin()
            .with_template("theme.typ", "mine".into(), "house/theme.typ".into())
            .expect("a known name");
        assert_eq!(assets.template("theme.typ"), Some("mine"));
        assert_eq!(
            assets.template("candidate.typ"),
            Assets::builtin().template("candidate.typ")
        );
        let origins: Vec<&Asset> = assets
            .files()
            .iter()
            .filter(|file| file.origin != AssetOrigin::BuiltIn)
            .collect();
        assert_eq!(origins.len(), 1);
        assert_eq!(origins[0].path, "templates/theme.typ");
    }

    #[test]
    fn a_misspelt_template_is_refused_with_the_nearest_name() {
        let wrong = |name: &str| {
            Assets::builtin()
                .with_template(name, String::new(), PathBuf::new())
                .expect_err("no such template")
        };
        assert_eq!(wrong("canditate.typ").nearest, Some("candidate.typ"));
        assert_eq!(wrong("letterhead.md").nearest, None);
    }
}
