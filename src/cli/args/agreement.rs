//! The commands about agreement between assessors.

use clap::{Arg, ArgAction, Command};
use wakker::calibration::Thresholds;
use wakker::stats::Metric;

use super::given::Given;
use super::words::{FORMATS, Words, one_of, path};
use crate::task::options::{self, Agree, Calibrate, Format, Lock, Plan, Ratings};

pub(super) fn lock(words: Words) -> Command {
    let about = words.of(
        "vergrendel de bladen zoals ze nu zijn, vóór het assessorenoverleg",
        "lock the sheets as they are now, before the assessors' meeting",
        "verrouiller les feuilles telles qu’elles sont, avant la réunion des assesseurs",
    );
    let assessor = words.of(
        "alleen de bladen van deze assessor; mag meer keren",
        "only the sheets of this assessor; may be given several times",
        "seulement les feuilles de cet assesseur\u{a0}; peut être répété",
    );
    let date = words.of(
        "de datum om erbij te zetten (anders vandaag)",
        "the date to write with them (else today)",
        "la date à noter (sinon aujourd’hui)",
    );
    words
        .command("lock", about)
        .arg(words.day().required(true))
        .arg(
            words
                .option("assessor", "ID", assessor)
                .action(ArgAction::Append),
        )
        .arg(words.option("date", "2026-03-17", date))
        .arg(words.deny())
}

pub(super) fn agree(words: Words) -> Command {
    let about = words.of(
        "kijk hoe ver de assessoren het eens zijn, hoe zeker dat is, en wat te bespreken",
        "see how far the assessors agree, how sure that is, and what to talk about",
        "voir à quel point les assesseurs sont d’accord, si c’est sûr, et de quoi parler",
    );
    let details = words.of(
        "toon alle cijfers, ook per indicator",
        "show all figures, also by indicator",
        "montrer tous les chiffres, aussi par indicateur",
    );
    let given = words.of(
        "alleen gegeven niveaus, geen afgeleide uit waarnemingen",
        "only levels that were given, none derived from observations",
        "seulement les niveaux donnés, pas ceux déduits des observations",
    );
    let format = words.of(
        "de vorm van de uitvoer; ratings: de vergeleken beoordelingen zelf, voor een ander programma",
        "the form of the output; ratings: the compared ratings themselves, for another program",
        "la forme de la sortie\u{a0}; ratings\u{a0}: les évaluations comparées, pour un autre programme",
    );
    let ratings = words.of(
        "een CSV-bestand met beoordelingen in plaats van een dag: één kolom per beoordelaar, of target,rater,rating",
        "a CSV file of ratings instead of a day: one column per rater, or target,rater,rating",
        "un fichier CSV d’évaluations au lieu d’une journée\u{a0}: une colonne par évaluateur, ou target,rater,rating",
    );
    let metric = words.of(
        "bij --ratings: het meetniveau",
        "with --ratings: the level of measurement",
        "avec --ratings\u{a0}: le niveau de mesure",
    );
    let fail_below = words.of(
        "eindig met status 1 als dit cijfer lager ligt, zoals alpha=0.667 of within-one=0.9",
        "end with status 1 if this figure is lower, such as alpha=0.667 or within-one=0.9",
        "finir avec le statut 1 si ce chiffre est plus bas, par exemple alpha=0.667 ou within-one=0.9",
    );
    words
        .command("agree", about)
        .arg(
            words
                .day()
                .num_args(1..)
                .required_unless_present_any(["ratings", "plan"]),
        )
        .arg(path(
            words
                .option("ratings", words.of("BESTAND", "FILE", "FICHIER"), ratings)
                .conflicts_with_all(["day", "given"])
                .requires("metric"),
        ))
        .arg(
            one_of(
                words.option("metric", "nominal|ordinal|interval|ratio", metric),
                &[
                    ("nominal", Metric::Nominal),
                    ("ordinal", Metric::Ordinal),
                    ("interval", Metric::Interval),
                    ("ratio", Metric::Ratio),
                ],
            )
            .requires("ratings")
            .conflicts_with("day"),
        )
        .arg(levels(words))
        .arg(words.flag("details", details))
        .arg(words.flag("given", given))
        .arg(one_of(
            words.option("format", "table|json|csv|excel|ratings", format),
            &[&FORMATS[..], &[("ratings", Format::Ratings)]].concat(),
        ))
        .arg(
            words
                .option("fail-below", "alpha=0.667", fail_below)
                .action(ArgAction::Append),
        )
        .args(plan(words))
        .arg(words.deny())
}

/// `--plan`, and what it is given.
fn plan(words: Words) -> [Arg; 6] {
    let plan = words.of(
        "hoeveel kandidaten en assessoren er nodig zijn om het zo zeker te weten; met een dag erbij uitgaand van die dag",
        "how many candidates and assessors it takes to know it that surely; with a day, starting from that day",
        "combien de candidats et d’assesseurs il faut pour le savoir avec cette certitude\u{a0}; avec une journée, à partir d’elle",
    );
    let width = words.of(
        "bij --plan: hoe breed het 95 %-interval van de ICC hoogstens mag zijn (anders 0.2)",
        "with --plan: how wide the 95% interval of the ICC may be (else 0.2)",
        "avec --plan\u{a0}: la largeur maximale de l’intervalle à 95 % de l’ICC (sinon 0.2)",
    );
    let raters = words.of(
        "bij --plan: hoeveel assessoren per kandidaat (anders 2..4)",
        "with --plan: how many assessors for each candidate (else 2..4)",
        "avec --plan\u{a0}: le nombre d’assesseurs par candidat (sinon 2..4)",
    );
    let expected = words.of(
        "bij --plan: de ICC die je verwacht (anders die van de dag, of 0.7)",
        "with --plan: the ICC that you expect (else that of the day, or 0.7)",
        "avec --plan\u{a0}: l’ICC attendu (sinon celui de la journée, ou 0.7)",
    );
    let above = words.of(
        "bij --plan: ook hoeveel kandidaten het vraagt om te tonen dat de overeenstemming hierboven ligt",
        "with --plan: also how many candidates it takes to show that agreement lies above this",
        "avec --plan\u{a0}: aussi combien de candidats il faut pour montrer que l’accord dépasse cette valeur",
    );
    let share = words.of(
        "bij --above, voor de kappa van twee niveaus: het aandeel van het ene niveau (anders 0.5)",
        "with --above, for the kappa of two levels: the share of one of them (else 0.5)",
        "avec --above, pour le kappa de deux niveaux\u{a0}: la part de l’un des deux (sinon 0.5)",
    );
    [
        words
            .flag("plan", plan)
            .conflicts_with_all(["ratings", "details", "fail-below"]),
        words.option("width", "0.2", width).requires("plan"),
        words.option("raters", "2..4", raters).requires("plan"),
        words.option("expected", "0.7", expected).requires("plan"),
        words.option("above", "0.5", above).requires("plan"),
        words.option("share", "0.5", share).requires("above"),
    ]
}

pub(super) fn calibrate(words: Words) -> Command {
    let about = words.of(
        "zie over dagen heen wat elke assessor met de schaal doet, en wat er na te kijken is",
        "see over days what each assessor does with the scale, and what there is to look at",
        "voir au fil des journées ce que chaque assesseur fait de l’échelle, et ce qu’il faut revoir",
    );
    let details = words.of(
        "toon elk effect van elke assessor, het Rasch-model en alle indicatoren",
        "show every effect of every assessor, the Rasch model and all indicators",
        "montrer chaque effet de chaque assesseur, le modèle de Rasch et tous les indicateurs",
    );
    let format = words.of(
        "de vorm van de uitvoer",
        "the form of the output",
        "la forme de la sortie",
    );
    let ratings = words.of(
        "een CSV-bestand in plaats van dagen, met candidate,assessor,exercise,competence,indicator,level,date,order",
        "a CSV file instead of days, with candidate,assessor,exercise,competence,indicator,level,date,order",
        "un fichier CSV au lieu de journées, avec candidate,assessor,exercise,competence,indicator,level,date,order",
    );
    let partial_credit = words.of(
        "het Rasch-model met eigen drempels per indicator (partial credit)",
        "the Rasch model with thresholds for each indicator (partial credit)",
        "le modèle de Rasch avec des seuils par indicateur (partial credit)",
    );
    words
        .command("calibrate", about)
        .arg(words.day().num_args(1..).required_unless_present("ratings"))
        .arg(path(
            words
                .option("ratings", words.of("BESTAND", "FILE", "FICHIER"), ratings)
                .conflicts_with("day"),
        ))
        .arg(levels(words))
        .arg(words.flag("details", details))
        .arg(words.flag("partial-credit", partial_credit))
        .arg(one_of(
            words.option("format", "table|json|csv|excel", format),
            &FORMATS,
        ))
        .arg(words.deny())
}

fn levels(words: Words) -> Arg {
    let help = words.of(
        "bij --ratings: de niveaus van de schaal, ook die niemand gaf",
        "with --ratings: the levels of the scale, also those that nobody gave",
        "avec --ratings\u{a0}: les niveaux de l’échelle, aussi ceux que personne n’a donnés",
    );
    words
        .option("levels", "1..4", help)
        // Levels may lie below zero: --levels -2..2.
        .allow_hyphen_values(true)
        .requires("ratings")
        // Beside a day, which stands against --ratings, clap would let it pass.
        .conflicts_with("day")
}

pub(super) fn read_lock(given: Given<'_>) -> options::Command {
    options::Command::Lock(Lock {
        day: given.asked_path("day"),
        assessors: given.texts("assessor"),
        date: given.text("date"),
    })
}

pub(super) fn read_agree(given: Given<'_>) -> options::Command {
    let format = given.one("format").unwrap_or_default();
    if given.flag("plan") {
        return options::Command::Plan(Plan {
            days: given.all("day"),
            given: given.flag("given"),
            format,
            width: given.text("width"),
            raters: given.text("raters"),
            expected: given.text("expected"),
            above: given.text("above"),
            share: given.text("share"),
        });
    }
    options::Command::Agree(Agree {
        ratings: ratings(given),
        metric: given.one("metric").unwrap_or(Metric::Ordinal),
        details: given.flag("details"),
        given: given.flag("given"),
        format,
        fail_below: given.texts("fail-below"),
    })
}

pub(super) fn read_calibrate(given: Given<'_>) -> options::Command {
    let thresholds = if given.flag("partial-credit") {
        Thresholds::PerItem
    } else {
        Thresholds::Shared
    };
    options::Command::Calibrate(Calibrate {
        ratings: ratings(given),
        details: given.flag("details"),
        thresholds,
        format: given.one("format").unwrap_or_default(),
    })
}

fn ratings(given: Given<'_>) -> Ratings {
    match given.path("ratings") {
        Some(path) => Ratings::File {
            path,
            levels: given.text("levels"),
        },
        None => Ratings::Days(given.all("day")),
    }
}
