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
    /// A strength in a report.
    Strength,
    /// A growth point in a report.
    GrowthPoint,
    /// A list of choices is too long.
    TooManyChosen,
    /// The competence is there already.
    SameCompetence,
    /// A competence stands where an indicator belongs.
    NoIndicator,
    /// A competence has no level.
    InWordsOnly,
    /// Nothing shows it.
    NoLevelYet,
    /// A level is below what is enough.
    BelowEnough,
    /// A level is the highest.
    AtTop,
    /// At most 400 characters.
    AFewSentences,
    /// The place of a note in a sheet.
    PlaceInSheet,
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
    /// A date.
    Date,
    /// Which comes first.
    Order,
    /// Why.
    Reason,
    /// What was rated.
    Item,
    /// What a rater gave.
    Rating,
    /// What a note is filed under.
    Tag,
    /// Words that are struck out.
    Strike,
    /// What stands between `%%` and `%%`.
    Private,
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
    /// Why an exercise is left out, in words.
    ReasonInWords,
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
    /// How to write a list of assessors.
    AssessorsExample,
    /// What belongs above a bare list in `consensus.yaml`.
    ConsensusAbove,
    /// What belongs above a bare list in `reference.yaml`.
    ReferenceAbove,
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
    /// YAML: no space behind the colon of a key.
    SpaceBehindColon,
    /// YAML: curly quotes, which are no quotes there.
    CurlyQuotes,
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
    /// All rows of a table.
    WholeTable,
    /// Some rows of a table.
    PartOfTable,
    /// Nothing was computed.
    NothingComputed,
    /// What stands there again counts once.
    EachCountsOnce,
    /// The rows of a table of counts add up to the same.
    RowsAddUp,
    /// A column says how often.
    ColumnOfCounts,
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
        let (nl, en, fr) = match self {
            Self::Block => (
                "een blok met sleutels",
                "a block of keys",
                "un bloc de clés",
            ),
            Self::List => ("een lijst", "a list", "une liste"),
            Self::Text => ("een tekst", "a text", "un texte"),
            Self::Number => ("een getal", "a number", "un nombre"),
            Self::WholeNumber => ("een geheel getal", "a whole number", "un nombre entier"),
            Self::YesNo => ("true of false", "true or false", "true ou false"),
            Self::Nothing => ("niets", "nothing", "rien"),
            Self::NoMore => ("", "", ""),
            Self::WithoutNote => (
                "zonder waarneming",
                "without an observation",
                "sans observation",
            ),
            Self::OnTooFewNotes => (
                "op te weinig waarnemingen",
                "on too few observations",
                "sur trop peu d’observations",
            ),
            Self::ComputedIs => (
                "het berekende niveau is ",
                "the computed level is ",
                "le niveau calculé est ",
            ),
            Self::NoneComputed => (
                "er is geen berekend niveau",
                "there is no computed level",
                "il n’y a pas de niveau calculé",
            ),
            Self::MendFirst => (
                "herstel eerst wat door een fout werd weggelaten; dan is er misschien wel een niveau. Anders: ",
                "first mend what was left out because of a fault; then there may be a level. Else: ",
                "corrigez d’abord ce qui a été laissé de côté à cause d’une faute\u{a0}; il y aura peut-être alors un niveau. Sinon\u{a0}: ",
            ),
            Self::Strength => ("sterk punt", "strength", "point fort"),
            Self::GrowthPoint => ("groeipunt", "growth point", "point à développer"),
            Self::TooManyChosen => (
                "er zijn er al genoeg (hoogstens 3 sterke punten en 2 groeipunten)",
                "there are enough already (at most 3 strengths and 2 growth points)",
                "il y en a déjà assez (3 points forts et 2 points à développer au plus)",
            ),
            Self::SameCompetence => (
                "van die competentie staat er al een",
                "there is one of that competence already",
                "il y en a déjà un de cette compétence",
            ),
            Self::NoIndicator => (
                "dat is een competentie en geen gedragsindicator",
                "that is a competence and not an indicator",
                "c’est une compétence et pas un indicateur",
            ),
            Self::InWordsOnly => (
                "die competentie wordt in woorden beschreven en heeft geen niveau",
                "that competence is described in words and has no level",
                "cette compétence est décrite en mots et n’a pas de niveau",
            ),
            Self::NoLevelYet => (
                "daar is geen niveau voor, en geen notitie met (+)",
                "it has no level, and no note with (+)",
                "elle n’a pas de niveau, ni de note avec (+)",
            ),
            Self::BelowEnough => (
                "het niveau is lager dan wat volstaat, en er is geen notitie met (+)",
                "its level is below what is enough, and there is no note with (+)",
                "son niveau est sous le niveau suffisant, et il n’y a pas de note avec (+)",
            ),
            Self::AtTop => (
                "het niveau is al het hoogste",
                "its level is the highest already",
                "son niveau est déjà le plus haut",
            ),
            Self::AFewSentences => (
                "hoogstens 400 tekens",
                "at most 400 characters",
                "400 caractères au plus",
            ),
            Self::PlaceInSheet => (
                "een blad en een tijd of een regel, zoals k07-magazijn-rita.md#9u15 of k07-magazijn-rita.md#regel-14",
                "a sheet and a time or a line, such as k07-magazijn-rita.md#9u15 or k07-magazijn-rita.md#line-14",
                "une feuille et une heure ou une ligne, comme k07-magazijn-rita.md#9h15 ou k07-magazijn-rita.md#ligne-14",
            ),
            Self::NoReason => ("staat geen reden", "gives no reason", "n’a pas de raison"),
            Self::ReasonIsEmpty => (
                "is de reden leeg",
                "has an empty reason",
                "a une raison vide",
            ),
            Self::AddReason => ("voeg reason: toe", "add reason:", "ajoutez reason:"),
            Self::FillReason => ("vul reason: in", "fill in reason:", "complétez reason:"),
            Self::Candidate => ("kandidaat", "candidate", "candidat"),
            Self::Assessor => ("assessor", "assessor", "assesseur"),
            Self::Exercise => ("opdracht", "exercise", "exercice"),
            Self::Competence => ("competentie", "competence", "compétence"),
            Self::Indicator => ("gedragsindicator", "indicator", "indicateur"),
            Self::Level => ("niveau", "level", "niveau"),
            Self::Sign => ("teken", "sign", "signe"),
            Self::Moment => ("tijdstip", "time", "heure"),
            Self::Tally => ("telling", "tally", "nombre de fois"),
            Self::Share => ("aantal kansen", "share", "occasions"),
            Self::Time => ("tijd", "time", "heure"),
            Self::Date => ("datum", "date", "date"),
            Self::Order => ("volgorde", "order", "ordre"),
            Self::Reason => ("reden", "reason", "raison"),
            Self::Item => ("item", "target", "cas"),
            Self::Rating => ("beoordeling", "rating", "cote"),
            Self::Tag => ("tag", "tag", "étiquette"),
            Self::Strike => ("doorhaling", "deletion", "rature"),
            Self::Private => ("privé-opmerking", "private comment", "remarque privée"),
            Self::Everything => ("alles", "everything", "tout"),
            Self::NotAFile => (
                "het is geen gewoon bestand",
                "it is not a regular file",
                "ce n’est pas un fichier ordinaire",
            ),
            Self::LinkToNothing => (
                "het verwijst naar iets dat er niet is",
                "it is a link to something that is not there",
                "c’est un lien vers quelque chose qui n’existe pas",
            ),
            Self::NoAccess => (
                "je hebt er geen toegang toe",
                "you have no access to it",
                "vous n’y avez pas accès",
            ),
            Self::NotThere => ("het is er niet", "it is not there", "il n’est pas là"),
            Self::IsFolder => (
                "er staat een map met die naam",
                "there is a folder with that name",
                "il y a un dossier qui porte ce nom",
            ),
            Self::NoFolderOnTheWay => (
                "een deel van het pad is een bestand en geen map",
                "a part of the path is a file and no folder",
                "une partie du chemin est un fichier et non un dossier",
            ),
            Self::DiskFull => (
                "de schijf is vol",
                "the disk is full",
                "le disque est plein",
            ),
            Self::ReadOnly => (
                "op deze plaats kan je alleen lezen",
                "this place can only be read",
                "à cet endroit, on peut seulement lire",
            ),
            Self::InUse => (
                "een ander programma heeft het open",
                "another program has it open",
                "il est ouvert dans un autre programme",
            ),
            Self::ImpossibleName => (
                "het systeem kan niet om met deze naam; misschien is hij te lang",
                "the system cannot use this name; it may be too long",
                "le système ne peut pas utiliser ce nom\u{a0}; il est peut-être trop long",
            ),
            Self::ReasonInWords => (
                "de reden in woorden, zoals exclude: \"opdracht niet begrepen\"; telt de opdracht mee, laat exclude dan weg",
                "the reason in words, such as exclude: \"did not understand the task\"; if the exercise counts, leave exclude out",
                "la raison en mots, comme exclude: \"consigne pas comprise\" ; si l’exercice compte, enlevez exclude",
            ),
            Self::FromZeroToOne => (
                "een getal van 0 tot 1",
                "a number from 0 to 1",
                "un nombre de 0 à 1",
            ),
            Self::OneOrMore => (
                "een geheel getal van 1 of meer",
                "a whole number of 1 or more",
                "un nombre entier à partir de 1",
            ),
            Self::TallyRange => (
                "een geheel getal van 0 tot 999",
                "a whole number from 0 to 999",
                "un nombre entier de 0 à 999",
            ),
            Self::ClockTime => (
                "een uur tussen aanhalingstekens, zoals \"09:00\"",
                "a time in quotes, such as \"09:00\"",
                "une heure entre guillemets, comme \"09:00\"",
            ),
            Self::BlockExample => (
                "schrijf sleutels met een dubbele punt, zoals {id: k01}",
                "write keys with a colon, such as {id: k01}",
                "écrivez des clés avec un deux-points, comme {id: k01}",
            ),
            Self::ListExample => (
                "schrijf een lijst, zoals [k01, k02]",
                "write a list, such as [k01, k02]",
                "écrivez une liste, comme [k01, k02]",
            ),
            Self::AssessorsExample => (
                "schrijf een lijst van assessoren tussen haken, zoals [rita, tom]",
                "write a list of assessors between brackets, such as [rita, tom]",
                "écrivez une liste d’assesseurs entre crochets, comme [rita, tom]",
            ),
            Self::ConsensusAbove => (
                "zet bovenaan een regel met consensus: en laat de lijst eronder staan",
                "put a line with consensus: at the top and leave the list below it",
                "mettez tout en haut une ligne avec consensus: et laissez la liste en dessous",
            ),
            Self::ReferenceAbove => (
                "zet bovenaan een regel met reference: en laat de lijst eronder staan",
                "put a line with reference: at the top and leave the list below it",
                "mettez tout en haut une ligne avec reference: et laissez la liste en dessous",
            ),
            Self::TextExample => (
                "schrijf gewone tekst, zo nodig tussen aanhalingstekens",
                "write plain text, in quotes if need be",
                "écrivez du texte ordinaire, au besoin entre guillemets",
            ),
            Self::NumberExample => (
                "schrijf een getal met een punt, zoals 1.5",
                "write a number with a point, such as 1.5",
                "écrivez un nombre avec un point, comme 1.5",
            ),
            Self::WholeNumberExample => (
                "schrijf een geheel getal, zoals 45",
                "write a whole number, such as 45",
                "écrivez un nombre entier, comme 45",
            ),
            Self::YesNoExample => (
                "schrijf true (ja) of false (nee)",
                "write true or false",
                "écrivez true (oui) ou false (non)",
            ),
            Self::StrayColon => (
                "hier kan geen dubbele punt staan",
                "there can be no colon here",
                "il ne peut pas y avoir de deux-points ici",
            ),
            Self::SpaceBehindColon => (
                "achter de dubbele punt van een sleutel hoort een spatie, zoals in candidate: k01",
                "a space belongs behind the colon of a key, as in candidate: k01",
                "il faut une espace après le deux-points d’une clé, comme dans candidate: k01",
            ),
            Self::CurlyQuotes => (
                "gekrulde aanhalingstekens zoals “ en ” zijn hier gewone letters; typ rechte: \"",
                "curly quotes such as “ and ” are ordinary letters here; type straight ones: \"",
                "les guillemets comme “ ” ou «\u{a0}» sont ici des lettres ordinaires\u{a0}; tapez des guillemets droits\u{a0}: \"",
            ),
            Self::ColonMissing => (
                "er ontbreekt een dubbele punt achter de sleutel",
                "there is no colon behind the key",
                "il manque un deux-points après la clé",
            ),
            Self::Backslash => (
                "tussen dubbele aanhalingstekens kan \\ niet zomaar staan; gebruik enkele",
                "a \\ cannot stand like this between double quotes; use single ones",
                "entre guillemets doubles, \\ ne peut pas figurer ainsi\u{a0}; utilisez des guillemets simples",
            ),
            Self::NeedsQuotes => (
                "deze tekst moet tussen aanhalingstekens",
                "this text must stand between quotes",
                "ce texte doit être entre guillemets",
            ),
            Self::TabInFront => (
                "hier staat een tab in plaats van spaties",
                "here is a tab instead of spaces",
                "il y a ici une tabulation au lieu d’espaces",
            ),
            Self::BracketOpen => (
                "een haakje is niet gesloten, of er ontbreekt een komma",
                "a bracket is not closed, or a comma is missing",
                "une parenthèse ou un crochet n’est pas fermé, ou il manque une virgule",
            ),
            Self::QuoteOpen => (
                "een aanhalingsteken is niet gesloten",
                "a quote is not closed",
                "un guillemet n’est pas fermé",
            ),
            Self::BadIndent => (
                "deze regel springt anders in dan die erboven",
                "this line is indented differently from those above",
                "cette ligne n’a pas le même retrait que celles du dessus",
            ),
            Self::KeyIsNoText => (
                "een sleutel kan geen lijst of blok zijn",
                "a key cannot be a list or a block",
                "une clé ne peut pas être une liste ou un bloc",
            ),
            Self::Ratings => (
                "beoordelingen; de beoordelaars heten 1, 2, 3, ...",
                "ratings; the raters are called 1, 2, 3, ...",
                "des évaluations\u{a0}; les évaluateurs s’appellent 1, 2, 3, ...",
            ),
            Self::RaterNames => (
                "namen van beoordelaars",
                "names of raters",
                "des noms d’évaluateurs",
            ),
            Self::MonthFirst => (
                "de hele kolom lijkt maand/dag te zijn, want een maand boven 12 bestaat niet; daarom is geen enkele datum van de kolom gelezen",
                "the whole column seems to be month/day, for there is no month above 12; so no date of the column was read",
                "toute la colonne semble être mois/jour, car il n’y a pas de mois au-dessus de 12\u{a0}; aucune date de la colonne n’a donc été lue",
            ),
            Self::DaysCounted => (
                "zo telt Excel dagen; geef de kolom de opmaak Datum",
                "this is how Excel counts days; format the column as a date",
                "c’est ainsi qu’Excel compte les jours\u{a0}; donnez à la colonne le format Date",
            ),
            Self::NoDate => (
                "dat is geen datum",
                "that is not a date",
                "ce n’est pas une date",
            ),
            Self::WholeTable => ("de hele tabel", "the whole table", "tout le tableau"),
            Self::PartOfTable => (
                "een deel van de tabel",
                "part of the table",
                "une partie du tableau",
            ),
            Self::NothingComputed => (
                "er is niets berekend",
                "nothing was computed",
                "rien n’a été calculé",
            ),
            Self::EachCountsOnce => (
                "elke beoordeling telt één keer",
                "each rating counts once",
                "chaque évaluation compte une fois",
            ),
            Self::RowsAddUp => (
                "de {rows} rijen tellen (bijna) allemaal op tot {sum}",
                "(nearly) all {rows} rows add up to {sum}",
                "les {rows} lignes donnent (presque) toutes la somme {sum}",
            ),
            Self::ColumnOfCounts => (
                "de kolom {counts} zegt hoeveel keer elk niveau gegeven werd, en geen kolom zegt door wie",
                "the column {counts} says how often each level was given, and no column says by whom",
                "la colonne {counts} dit combien de fois chaque niveau a été donné, et aucune colonne ne dit par qui",
            ),
            Self::ScaleShifted => (
                "alle niveaus liggen één niveau naast die van de andere, ook buiten de schaal: de schaal is verschoven",
                "every level is one off those of the others, beyond the scale too: the scale is shifted",
                "tous les niveaux sont décalés d’un niveau par rapport aux autres, même hors de l’échelle\u{a0}: l’échelle est décalée",
            ),
            Self::ScaleTurned => (
                "wat voor de andere laag is, is hier hoog, en omgekeerd: de schaal is omgedraaid",
                "what is low for the others is high here, and the other way round: the scale is turned round",
                "ce qui est bas chez les autres est haut ici, et l’inverse\u{a0}: l’échelle est retournée",
            ),
            Self::CheckNumbers => (
                "begin bij hetzelfde getal als de andere",
                "begin with the same number as the others",
                "commencez par le même nombre que les autres",
            ),
            Self::CheckDirection => (
                "laat het hoogste getal overal hetzelfde betekenen",
                "let the highest number mean the same for everybody",
                "veillez à ce que le nombre le plus haut veuille dire partout la même chose",
            ),
        };
        match language {
            Language::Nl => nl,
            Language::En => en,
            Language::Fr => fr,
        }
    }
}
