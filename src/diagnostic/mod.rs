//! Findings: what is wrong or worth saying about the inputs, where, and what to do next.
//!
//! A step takes `&mut Diagnostics` and adds what it finds; it goes on to the next line or file, so that
//! one run tells everything. The wording of every finding stands in one table, [`Code`], in Dutch and in
//! English; logic only names the code and fills in the particulars.

mod codes;

pub use codes::Code;

use crate::source::Span;

/// A language for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Dutch, as spoken in Flanders.
    #[default]
    Nl,
    /// English.
    En,
    /// French, as spoken in Belgium.
    Fr,
}

impl Language {
    /// All languages, Dutch first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two-letter code: `nl`, `en` or `fr`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a two-letter code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fault: what it concerns is left out, and the command ends with status 1.
    Error,
    /// Something a person should look at; the figures stand.
    Warning,
    /// How a line was read, for those who want to know.
    Note,
}

impl Severity {
    /// The word for people.
    pub fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Error, Language::Nl) => "fout",
            (Self::Error, Language::En) => "error",
            (Self::Error, Language::Fr) => "erreur",
            (Self::Warning, Language::Nl) => "let op",
            (Self::Warning, Language::En) => "warning",
            (Self::Warning, Language::Fr) => "attention",
            (Self::Note, Language::Nl) => "ter info",
            (Self::Note, _) => "note",
        }
    }
}

/// A word inside a finding that has a form per language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// A block of `key: value` lines.
    Block,
    /// A list.
    List,
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    YesNo,
    /// Nothing at all.
    Nothing,
    /// A candidate.
    Candidate,
    /// An assessor.
    Assessor,
    /// An exercise.
    Exercise,
    /// A competence.
    Competence,
    /// An indicator.
    Indicator,
    /// A level.
    Level,
    /// A sign.
    Sign,
    /// A tally.
    Tally,
    /// A share of chances.
    Share,
    /// Not one exercise but all.
    Everything,
    /// Something that is no file, such as a folder.
    NotAFile,
    /// A number from 0 to 1.
    FromZeroToOne,
    /// A whole number of 1 or more.
    OneOrMore,
    /// A whole number that a tally can be.
    TallyRange,
    /// A time of the day.
    ClockTime,
    /// How to write a block.
    BlockExample,
    /// How to write a list.
    ListExample,
    /// How to write a text.
    TextExample,
    /// How to write a number.
    NumberExample,
    /// How to write a whole number.
    WholeNumberExample,
    /// How to write `true` or `false`.
    YesNoExample,
    /// YAML: a colon where none can be.
    StrayColon,
    /// YAML: a key without a colon.
    ColonMissing,
    /// YAML: a backslash between double quotes.
    Backslash,
    /// YAML: a text that begins with a sign of YAML.
    NeedsQuotes,
    /// YAML: a tab where spaces should be.
    TabInFront,
    /// YAML: a bracket that is not closed.
    BracketOpen,
    /// YAML: a quote that is not closed.
    QuoteOpen,
    /// YAML: lines that do not stand below each other.
    BadIndent,
    /// YAML: a key that is a list or a block.
    KeyIsNoText,
}

impl Word {
    fn text(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Block => ("een blok met sleutels", "a block of keys"),
            Self::List => ("een lijst", "a list"),
            Self::Text => ("een tekst", "a text"),
            Self::Number => ("een getal", "a number"),
            Self::WholeNumber => ("een geheel getal", "a whole number"),
            Self::YesNo => ("true of false", "true or false"),
            Self::Nothing => ("niets", "nothing"),
            Self::Candidate => ("kandidaat", "candidate"),
            Self::Assessor => ("assessor", "assessor"),
            Self::Exercise => ("opdracht", "exercise"),
            Self::Competence => ("competentie", "competence"),
            Self::Indicator => ("gedragsindicator", "indicator"),
            Self::Level => ("niveau", "level"),
            Self::Sign => ("teken", "sign"),
            Self::Tally => ("telling", "tally"),
            Self::Share => ("kansen", "share"),
            Self::Everything => ("alles", "everything"),
            Self::NotAFile => ("het is geen gewoon bestand", "it is not a regular file"),
            Self::FromZeroToOne => ("een getal van 0 tot 1", "a number from 0 to 1"),
            Self::OneOrMore => (
                "een geheel getal van 1 of meer",
                "a whole number of 1 or more",
            ),
            Self::TallyRange => (
                "een geheel getal van 0 tot 999",
                "a whole number from 0 to 999",
            ),
            Self::ClockTime => (
                "een uur tussen aanhalingstekens, zoals \"09:00\"",
                "a time in quotes, such as \"09:00\"",
            ),
            Self::BlockExample => (
                "schrijf sleutels met een dubbele punt, zoals {id: k01}",
                "write keys with a colon, such as {id: k01}",
            ),
            Self::ListExample => (
                "schrijf een lijst, zoals [k01, k02]",
                "write a list, such as [k01, k02]",
            ),
            Self::TextExample => (
                "schrijf gewone tekst, zo nodig tussen aanhalingstekens",
                "write plain text, in quotes if need be",
            ),
            Self::NumberExample => (
                "schrijf een getal met een punt, zoals 1.5",
                "write a number with a point, such as 1.5",
            ),
            Self::WholeNumberExample => (
                "schrijf een geheel getal, zoals 45",
                "write a whole number, such as 45",
            ),
            Self::YesNoExample => ("schrijf true (ja) of false (nee)", "write true or false"),
            Self::StrayColon => (
                "hier kan geen dubbele punt staan",
                "there can be no colon here",
            ),
            Self::ColonMissing => (
                "er ontbreekt een dubbele punt achter de sleutel",
                "there is no colon behind the key",
            ),
            Self::Backslash => (
                "tussen dubbele aanhalingstekens kan \\ niet zomaar staan; gebruik enkele",
                "a \\ cannot stand like this between double quotes; use single ones",
            ),
            Self::NeedsQuotes => (
                "deze tekst moet tussen aanhalingstekens",
                "this text must stand between quotes",
            ),
            Self::TabInFront => (
                "hier staat een tab in plaats van spaties",
                "here is a tab instead of spaces",
            ),
            Self::BracketOpen => (
                "een haakje is niet gesloten, of er ontbreekt een komma",
                "a bracket is not closed, or a comma is missing",
            ),
            Self::QuoteOpen => (
                "een aanhalingsteken is niet gesloten",
                "a quote is not closed",
            ),
            Self::BadIndent => (
                "deze regel springt anders in dan die erboven",
                "this line is indented differently from those above",
            ),
            Self::KeyIsNoText => (
                "een sleutel kan geen lijst of blok zijn",
                "a key cannot be a list or a block",
            ),
        };
        if language == Language::Nl { nl } else { en }
    }
}

/// A particular of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The same in every language.
    Text(String),
    /// With a form per language.
    Word(Word),
}

/// Why a second place is shown with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same thing was said there before.
    First,
    /// The other half of a contradiction.
    Other,
}

impl Relation {
    /// The label beside the second place.
    pub fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::First, Language::Nl) => "hier voor het eerst",
            (Self::First, _) => "first here",
            (Self::Other, Language::Nl) => "en hier",
            (Self::Other, _) => "and here",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// Other places that belong to it.
    pub related: Vec<(Span, Relation)>,
    /// What the writer may have meant.
    pub suggestion: Option<String>,
    /// The particulars of the message, by name.
    pub values: Vec<(&'static str, Value)>,
}

impl Diagnostic {
    /// A finding of a kind at a place.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            related: Vec::new(),
            suggestion: None,
            values: Vec::new(),
        }
    }

    /// Fills in a particular of the message.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers hand over what they have, values and references"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, Value::Text(value.to_string())));
        self
    }

    /// Fills in a particular that has a form per language.
    #[must_use]
    pub fn with_word(mut self, name: &'static str, word: Word) -> Self {
        self.values.push((name, Value::Word(word)));
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn related(mut self, span: Span, relation: Relation) -> Self {
        self.related.push((span, relation));
        self
    }

    /// Suggests the name nearest to what was written, if one is near.
    #[must_use]
    pub fn suggest<'a>(mut self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let translated = translated(written).filter(|word| known.contains(word));
        self.suggestion = translated
            .or_else(|| nearest(written, known))
            .map(str::to_owned);
        self
    }

    /// The severity of the code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What was found, in one sentence without a full stop.
    pub fn message(&self, language: Language) -> String {
        self.fill(self.code.message(language), language)
    }

    /// The next step for the reader: the suggestion where there is one, else the code's advice.
    pub fn help(&self, language: Language) -> String {
        let advice = self.fill(self.code.help(language), language);
        match (&self.suggestion, language) {
            (Some(name), Language::Nl) => format!("bedoelde je \"{name}\"? {advice}"),
            (Some(name), _) => format!("did you mean \"{name}\"? {advice}"),
            (None, _) => advice,
        }
    }

    fn fill(&self, template: &str, language: Language) -> String {
        let mut out = template.to_owned();
        for (name, value) in &self.values {
            let hole = format!("{{{name}}}");
            if out.contains(&hole) {
                let text = match value {
                    Value::Text(text) => text.as_str(),
                    Value::Word(word) => word.text(language),
                };
                out = out.replace(&hole, text);
            }
        }
        out
    }
}

/// The known name nearest to what was written: Jaro-Winkler similarity of 0.80 or more, or at most two
/// letters wrong (Damerau-Levenshtein) in a name of five or more.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    known
        .into_iter()
        .map(|name| {
            let lower = name.to_lowercase();
            let near = strsim::damerau_levenshtein(&written, &lower) <= 2 && lower.len() >= 5;
            (strsim::jaro_winkler(&written, &lower), near, name)
        })
        .filter(|(similarity, near, _)| *near || *similarity >= 0.80)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.2.cmp(a.2)))
        .map(|(_, _, name)| name)
}

/// The key for a Dutch or French word: files keep one spelling, and people guess in their own language.
fn translated(written: &str) -> Option<&'static str> {
    const WORDS: [(&str, &[&str]); 30] = [
        ("anchors", &["ankers", "ankerzinnen"]),
        ("assessors", &["assessoren", "beoordelaars", "assesseurs"]),
        (
            "assignments",
            &["toewijzing", "toewijzingen", "attributions"],
        ),
        ("candidate", &["kandidaat", "candidat"]),
        ("candidates", &["kandidaten", "candidats"]),
        ("competence", &["competentie"]),
        ("competences", &["competenties"]),
        ("conditions", &["voorwaarden", "omstandigheden"]),
        ("date", &["datum"]),
        ("definition", &["definitie", "omschrijving"]),
        (
            "exercise",
            &["opdracht", "oefening", "proef", "taak", "exercice"],
        ),
        (
            "exercises",
            &["opdrachten", "oefeningen", "proeven", "taken", "exercices"],
        ),
        ("goals", &["doelen", "buts", "objectifs"]),
        ("indicator", &["gedragsindicator", "indicateur"]),
        (
            "indicators",
            &["indicatoren", "gedragsindicatoren", "indicateurs"],
        ),
        ("language", &["taal", "langue"]),
        ("level", &["niveau", "score"]),
        ("levels", &["niveaus", "niveaux"]),
        ("minutes", &["minuten", "duur"]),
        ("name", &["naam", "nom"]),
        ("order", &["volgorde", "ordre"]),
        ("place", &["plaats", "lieu"]),
        ("purpose", &["doel", "but"]),
        ("reason", &["reden", "raison"]),
        (
            "recipients",
            &["ontvangers", "bestemmelingen", "destinataires"],
        ),
        ("retention", &["bewaartermijn", "conservation"]),
        ("rubric", &["rubriek", "grille"]),
        ("tally", &["aantal", "telling", "nombre"]),
        ("title", &["titel", "titre"]),
        ("weight", &["gewicht", "poids"]),
    ];
    let written = written.to_lowercase();
    let found = WORDS
        .iter()
        .find(|(_, words)| words.contains(&written.as_str()));
    found.map(|(key, _)| *key)
}

/// Proof that a fault has been added to the findings; only [`Diagnostics`] makes it, so an `Err` never
/// goes by in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported(());

/// A point in the findings, to ask later whether faults came after it.
#[derive(Debug, Clone, Copy)]
pub struct Mark(usize);

/// The findings of a run, in the order in which they were found.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    left_out: usize,
}

impl Diagnostics {
    /// Adds a finding of any severity.
    pub fn add(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// Adds a fault.
    pub fn error(&mut self, finding: Diagnostic) -> Reported {
        debug_assert_eq!(finding.severity(), Severity::Error, "{:?}", finding.code);
        self.found.push(finding);
        Reported(())
    }

    /// Remembers where we are.
    pub fn mark(&self) -> Mark {
        Mark(self.found.len())
    }

    /// # Errors
    /// A fault was added after the mark.
    pub fn ok_since(&self, mark: Mark) -> Result<(), Reported> {
        if self.found[mark.0..]
            .iter()
            .any(|f| f.severity() == Severity::Error)
        {
            Err(Reported(()))
        } else {
            Ok(())
        }
    }

    /// Counts one sheet, row or entry that a fault keeps out of the figures.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// How many sheets, rows and entries were left out because of a fault.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|f| f.severity() == severity)
            .count()
    }

    /// Whether there is any fault.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// All findings by file and place; those of one place in the order in which they were found.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.found.iter().collect();
        all.sort_by_key(|f| (f.span.file, f.span.start));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn every_code_has_the_same_particulars_in_both_languages() {
        let holes = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            names.sort();
            names
        };
        for code in Code::ALL {
            assert_eq!(
                holes(code.message(Language::Nl)),
                holes(code.message(Language::En)),
                "{code:?}"
            );
            assert_eq!(
                holes(code.help(Language::Nl)),
                holes(code.help(Language::En)),
                "{code:?}"
            );
            assert!(!code.message(Language::Nl).ends_with('.'), "{code:?}");
        }
    }

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        let known = ["initiatief", "motivatie", "discipline"];
        assert_eq!(nearest("iniatief", known), Some("initiatief"));
        assert_eq!(nearest("kookpot", known), None);
    }

    #[test]
    fn only_faults_make_a_step_fail() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "x");
        let mut found = Diagnostics::default();
        let mark = found.mark();
        found.add(Diagnostic::new(Code::D05, Span::start_of(file)));
        assert!(found.ok_since(mark).is_ok());
        found.error(Diagnostic::new(Code::I02, Span::start_of(file)));
        assert!(found.ok_since(mark).is_err());
    }
}
