//! The command that makes reports.

use std::time::Duration;

use clap::{Arg, ArgAction, Command, value_parser};
use wakker::report::{Kind, Naming};

use super::given::Given;
use super::words::{Words, one_of, path};
use crate::task::options::{self, Report};

pub(super) fn report(words: Words) -> Command {
    let about = words.of(
        "maak de verslagen als PDF: voor kandidaten, voor coaches, de agenda van het overleg, of over de assessoren",
        "make the reports as PDF: for candidates, for coaches, the agenda of the meeting, or about the assessors",
        "créer les rapports en PDF\u{a0}: pour les candidats, les accompagnateurs, l’ordre du jour, ou sur les assesseurs",
    );
    let out = words.of(
        "de map voor de verslagen (anders report/ in de map van de dag; bij meer dagen report/ waar je nu bent)",
        "the folder for the reports (else report/ in the folder of the day; for several days report/ where you are)",
        "le dossier des rapports (sinon report/ dans le dossier de la journée\u{a0}; pour plusieurs journées report/ ici même)",
    );
    let templates = words.of(
        "een map met eigen sjablonen, die de onze vervangen bestand per bestand",
        "a folder with your own templates, which replace ours file by file",
        "un dossier avec vos modèles, qui remplacent les nôtres fichier par fichier",
    );
    let quotes = words.of(
        "toon alleen de citaten die de kandidaat zal lezen; schrijf niets",
        "only show the quotes that the candidate will read; write nothing",
        "montrer seulement les citations que le candidat lira\u{a0}; ne rien écrire",
    );
    let pseudonyms = words.of(
        "laat alle namen weg: alleen codes",
        "leave out all names: codes only",
        "omettre tous les noms\u{a0}: seulement les codes",
    );
    words
        .command("report", about)
        .arg(words.day().num_args(1..).required(true))
        .arg(kind(words))
        .arg(assessor(words))
        .arg(words.candidates())
        .arg(path(words.option("out", "DIR", out)))
        .arg(path(words.option("templates", "DIR", templates)))
        .arg(threads(words))
        .arg(words.force())
        .arg(watch(words))
        .arg(every(words))
        .arg(words.flag("quotes", quotes))
        .arg(words.flag("pseudonyms", pseudonyms))
        .arg(words.strict())
        .arg(words.deny())
}

fn kind(words: Words) -> Arg {
    let help = words.of(
        "het soort verslag (anders candidate). quality: één verslag over alle assessoren, met hun codes; mirror: voor elke assessor de eigen spiegel. Die twee mogen over meer dagen gaan, ook over een map met dagen erin",
        "the kind of report (else candidate). quality: one report about all assessors, by their codes; mirror: for each assessor their own mirror. These two may take several days, also a folder with days in it",
        "le type de rapport (sinon candidate). quality\u{a0}: un rapport sur tous les assesseurs, par leurs codes\u{a0}; mirror\u{a0}: pour chaque assesseur son propre miroir. Ces deux-là peuvent porter sur plusieurs journées, aussi sur un dossier de journées",
    );
    one_of(
        words.option("kind", "candidate|coach|meeting|quality|mirror", help),
        &Kind::REPORTS.map(|kind| (kind.code(), kind)),
    )
    .default_value("candidate")
    .hide_default_value(true)
}

fn assessor(words: Words) -> Arg {
    let help = words.of(
        "met --kind mirror: alleen deze assessor; mag meer keren",
        "with --kind mirror: only this assessor; may be given several times",
        "avec --kind mirror\u{a0}: seulement cet assesseur\u{a0}; peut être répété",
    );
    words
        .option("assessor", "ID", help)
        .action(ArgAction::Append)
}

fn watch(words: Words) -> Arg {
    let help = words.of(
        "blijf kijken en maak opnieuw wat verandert; bij een fout blijven de vorige verslagen staan",
        "go on watching and make again what changes; on a fault the last reports stay",
        "continuer à surveiller et refaire ce qui change\u{a0}; en cas de faute les rapports restent",
    );
    words.flag("watch", help).conflicts_with("quotes")
}

/// For tests, which cannot wait so long.
fn every(words: Words) -> Arg {
    let help = words.of(
        "de milliseconden tussen twee keer kijken",
        "the milliseconds between two looks",
        "les millisecondes entre deux regards",
    );
    words
        .option("every", "MS", help)
        .value_parser(value_parser!(u64).range(1..=3_600_000))
        .requires("watch")
        .hide(true)
}

fn threads(words: Words) -> Arg {
    let help = words.of(
        "het aantal verslagen tegelijk (anders zoveel als er kernen zijn)",
        "the number of reports at once (else as many as there are cores)",
        "le nombre de rapports à la fois (sinon autant que de cœurs)",
    );
    words
        .option("threads", "N", help)
        .value_parser(value_parser!(u16).range(1..=256))
}

pub(super) fn read_report(given: Given<'_>) -> options::Command {
    let naming = if given.flag("pseudonyms") {
        Naming::Codes
    } else {
        Naming::Names
    };
    options::Command::Report(Report {
        days: given.all("day"),
        kind: given.one("kind").unwrap_or(Kind::Candidate),
        candidates: given.texts("candidate"),
        assessors: given.texts("assessor"),
        out: given.path("out"),
        templates: given.path("templates"),
        threads: given.one("threads"),
        force: given.flag("force"),
        quotes: given.flag("quotes"),
        naming,
        strict: given.flag("strict"),
        watched: given.flag("watch"),
    })
}

/// Between two looks, where nothing else is asked.
const PAUSE: Duration = Duration::from_secs(1);

/// Whether to go on watching, and how long to rest between two looks.
pub(super) fn read_watch(given: Given<'_>) -> Option<Duration> {
    let every = || given.one("every").map_or(PAUSE, Duration::from_millis);
    given.flag("watch").then(every)
}
