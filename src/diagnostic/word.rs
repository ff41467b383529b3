//! Words inside findings that have a form per language.

use std::io::{self, ErrorKind};

use super::Language;

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
    /// No words: what the sentence says elsewhere is enough.
    NoMore,
    /// A level was given, and nothing was noted.
    WithoutNote,
    /// A level was given, and too little was noted.
    OnTooFewNotes,
    /// The computed level follows.
    ComputedIs,
    /// There is no computed level.
    NoneComputed,
    /// Something was left out, which comes first.
    MendFirst,
    /// No reason is given.
    NoReason,
    /// A reason is written that says nothing.
    ReasonIsEmpty,
    /// What to do without a reason.
    AddReason,
    /// What to do with an empty one.
    FillReason,
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
    /// A time of the day.
    Moment,
    /// A tally.
    Tally,
    /// A share of chances.
    Share,
    /// A time at the start of a line.
    Time,
    /// What a note is filed under.
    Tag,
    /// Not one exercise but all.
    Everything,
    /// Something that is no file, such as a folder.
    NotAFile,
    /// A link to something that is not there.
    LinkToNothing,
    /// The system does not allow it.
    NoAccess,
    /// It is not there.
    NotThere,
    /// A folder stands where a file should.
    IsFolder,
    /// Something on the way is no folder.
    NoFolderOnTheWay,
    /// The disk is full.
    DiskFull,
    /// Nothing can be written there.
    ReadOnly,
    /// Another program has it.
    InUse,
    /// A name that the system does not take.
    ImpossibleName,
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
    /// A row of numbers, read as ratings.
    Ratings,
    /// A row of numbers, read as the names of raters.
    RaterNames,
    /// Dates of a column that can only be month/day.
    MonthFirst,
    /// Days as Excel counts them.
    DaysCounted,
    /// What is no date.
    NoDate,
    /// Every level of a rater is one off.
    ScaleShifted,
    /// A rater's levels run the other way.
    ScaleTurned,
    /// What to look at where levels are one off.
    CheckNumbers,
    /// What to look at where levels run the other way.
    CheckDirection,
}

impl Word {
    /// Why the system refused something, where there is a word for it.
    pub fn of_error(error: &io::Error) -> Option<Self> {
        /// On Windows: sharing violation, and a part of the file is locked.
        const IN_USE: [i32; 2] = [32, 33];
        let in_use = cfg!(windows)
            && error
                .raw_os_error()
                .is_some_and(|code| IN_USE.contains(&code));
        Some(match error.kind() {
            _ if in_use => Self::InUse,
            ErrorKind::PermissionDenied => Self::NoAccess,
            ErrorKind::NotFound => Self::NotThere,
            ErrorKind::IsADirectory => Self::IsFolder,
            // The second comes of making the folders that lead to a file.
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Self::NoFolderOnTheWay,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::ResourceBusy => Self::InUse,
            ErrorKind::InvalidFilename => Self::ImpossibleName,
            _ => return None,
        })
    }

    #[expect(clippy::too_many_lines, reason = "a table")]
    /// The word in a language.
    pub fn text(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Block => ("een blok met sleutels", "a block of keys"),
            Self::List => ("een lijst", "a list"),
            Self::Text => ("een tekst", "a text"),
            Self::Number => ("een getal", "a number"),
            Self::WholeNumber => ("een geheel getal", "a whole number"),
            Self::YesNo => ("true of false", "true or false"),
            Self::Nothing => ("niets", "nothing"),
            Self::NoMore => ("", ""),
            Self::WithoutNote => ("zonder waarneming", "without an observation"),
            Self::OnTooFewNotes => ("op te weinig waarnemingen", "on too few observations"),
            Self::ComputedIs => ("het berekende niveau is ", "the computed level is "),
            Self::NoneComputed => ("er is geen berekend niveau", "there is no computed level"),
            Self::MendFirst => (
                "herstel eerst wat door een fout werd weggelaten; dan is er misschien wel een niveau. Anders: ",
                "first mend what was left out because of a fault; then there may be a level. Else: ",
            ),
            Self::NoReason => ("staat geen reden", "gives no reason"),
            Self::ReasonIsEmpty => ("is de reden leeg", "has an empty reason"),
            Self::AddReason => ("voeg reason: toe", "add reason:"),
            Self::FillReason => ("vul reason: in", "fill in reason:"),
            Self::Candidate => ("kandidaat", "candidate"),
            Self::Assessor => ("assessor", "assessor"),
            Self::Exercise => ("opdracht", "exercise"),
            Self::Competence => ("competentie", "competence"),
            Self::Indicator => ("gedragsindicator", "indicator"),
            Self::Level => ("niveau", "level"),
            Self::Sign => ("teken", "sign"),
            Self::Moment => ("tijdstip", "time"),
            Self::Tally => ("telling", "tally"),
            Self::Share => ("aantal kansen", "share"),
            Self::Time => ("tijd", "time"),
            Self::Tag => ("tag", "tag"),
            Self::Everything => ("alles", "everything"),
            Self::NotAFile => ("het is geen gewoon bestand", "it is not a regular file"),
            Self::LinkToNothing => (
                "het verwijst naar iets dat er niet is",
                "it is a link to something that is not there",
            ),
            Self::NoAccess => ("je hebt er geen toegang toe", "you have no access to it"),
            Self::NotThere => ("het is er niet", "it is not there"),
            Self::IsFolder => (
                "er staat een map met die naam",
                "there is a folder with that name",
            ),
            Self::NoFolderOnTheWay => (
                "een deel van het pad is een bestand en geen map",
                "a part of the path is a file and no folder",
            ),
            Self::DiskFull => ("de schijf is vol", "the disk is full"),
            Self::ReadOnly => (
                "op deze plaats kan je alleen lezen",
                "this place can only be read",
            ),
            Self::InUse => (
                "een ander programma heeft het open",
                "another program has it open",
            ),
            Self::ImpossibleName => (
                "het systeem kan niet om met deze naam; misschien is hij te lang",
                "the system cannot use this name; it may be too long",
            ),
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
            Self::Ratings => (
                "beoordelingen; de beoordelaars heten 1, 2, 3, ...",
                "ratings; the raters are called 1, 2, 3, ...",
            ),
            Self::RaterNames => ("namen van beoordelaars", "names of raters"),
            Self::MonthFirst => (
                "de hele kolom lijkt maand/dag te zijn, want een maand boven 12 bestaat niet; daarom is geen enkele datum van de kolom gelezen",
                "the whole column seems to be month/day, for there is no month above 12; so no date of the column was read",
            ),
            Self::DaysCounted => (
                "zo telt Excel dagen; geef de kolom de opmaak Datum",
                "this is how Excel counts days; format the column as a date",
            ),
            Self::NoDate => ("dat is geen datum", "that is not a date"),
            Self::ScaleShifted => (
                "alle niveaus liggen één niveau naast die van de andere, ook buiten de schaal: de schaal is verschoven",
                "every level is one off those of the others, beyond the scale too: the scale is shifted",
            ),
            Self::ScaleTurned => (
                "wat voor de andere laag is, is hier hoog, en omgekeerd: de schaal is omgedraaid",
                "what is low for the others is high here, and the other way round: the scale is turned round",
            ),
            Self::CheckNumbers => (
                "begin bij hetzelfde getal als de andere",
                "begin with the same number as the others",
            ),
            Self::CheckDirection => (
                "laat het hoogste getal overal hetzelfde betekenen",
                "let the highest number mean the same for everybody",
            ),
        };
        if language == Language::Nl { nl } else { en }
    }
}
