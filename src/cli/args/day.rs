//! The commands about a day.

use clap::{Arg, ArgAction, Command, value_parser};

use super::words::{Words, one_of, path};

pub(super) fn check(words: Words) -> Command {
    let about = words.of(
        "kijk een dag na: alle bevindingen, en wat er nog ontbreekt",
        "check a day: all findings, and what is still missing",
        "vérifier une journée : tous les constats et ce qui manque encore",
    );
    let format = words.of(
        "de vorm van de uitvoer",
        "the form of the output",
        "la forme de la sortie",
    );
    let notes = words.of(
        "toon ook elke bevinding ter info, die anders per code geteld wordt",
        "show every note too, which else are counted by code",
        "montrer aussi chaque remarque, sinon comptée par code",
    );
    let assessor = words.of(
        "alleen deze assessor; mag meer keren",
        "only this assessor; may be given several times",
        "seulement cet assesseur ; peut être répété",
    );
    let code = words.of(
        "alleen bevindingen met deze code, met al hun plaatsen; mag meer keren",
        "only findings with this code, with all their places; may be given several times",
        "seulement les constats de ce code, avec tous leurs endroits ; peut être répété",
    );
    words
        .command("check", about)
        .arg(words.day().required(true))
        .arg(words.deny())
        .arg(one_of(
            words.option("format", "table|json", format),
            &["table", "json"],
        ))
        .arg(words.flag("notes", notes))
        .arg(words.candidates())
        .arg(
            words
                .option("assessor", "ID", assessor)
                .action(ArgAction::Append),
        )
        .arg(words.option("code", "CODE", code).action(ArgAction::Append))
}

pub(super) fn score(words: Words) -> Command {
    let about = words.of(
        "bereken de scores per kandidaat en competentie",
        "compute the scores by candidate and competence",
        "calculer les scores par candidat et compétence",
    );
    let format = words.of(
        "de vorm van de uitvoer; excel is csv met puntkomma's en decimale komma",
        "the form of the output; excel is csv with semicolons and decimal commas",
        "la forme de la sortie ; excel est du csv avec points-virgules et virgules décimales",
    );
    let out = words.of(
        "schrijf naar dit bestand in plaats van naar het scherm",
        "write to this file instead of the screen",
        "écrire dans ce fichier au lieu de l’écran",
    );
    words
        .command("score", about)
        .arg(words.day().required(true))
        .arg(words.candidates())
        .arg(one_of(
            words.option("format", "table|json|csv|excel", format),
            &["table", "json", "csv", "excel"],
        ))
        .arg(path(words.option(
            "out",
            words.of("BESTAND", "FILE", "FICHIER"),
            out,
        )))
        .arg(words.strict())
        .arg(words.deny())
}

pub(super) fn explain(words: Words) -> Command {
    let about = words.of(
        "leg een score uit tot op de woorden van de notities, of leg een code uit",
        "explain a score down to the words of the notes, or explain a code",
        "expliquer un score jusqu’aux mots des notes, ou expliquer un code",
    );
    let candidate = words.of(
        "de code van de kandidaat, of de naam uit people.yaml",
        "the candidate's id, or the name from people.yaml",
        "le code du candidat, ou le nom de people.yaml",
    );
    let competence = words.of(
        "alleen deze competentie",
        "only this competence",
        "seulement cette compétence",
    );
    let code = words.of(
        "leg deze code van een bevinding uit",
        "explain this code of a finding",
        "expliquer ce code de constat",
    );
    words
        .command("explain", about)
        .arg(words.day().required_unless_present("code"))
        .arg(
            words
                .argument("candidate", candidate)
                .value_name(words.of("KANDIDAAT", "CANDIDATE", "CANDIDAT"))
                .required_unless_present("code"),
        )
        .arg(
            words
                .argument("competence", competence)
                .value_name(words.of("COMPETENTIE", "COMPETENCE", "COMPETENCE")),
        )
        .arg(words.option("code", "N03", code).conflicts_with_all([
            "day",
            "candidate",
            "competence",
        ]))
}

pub(super) fn report(words: Words) -> Command {
    let about = words.of(
        "maak de verslagen als PDF: voor kandidaten, voor coaches, de agenda van het overleg, of over de assessoren",
        "make the reports as PDF: for candidates, for coaches, the agenda of the meeting, or about the assessors",
        "créer les rapports en PDF : pour les candidats, les accompagnateurs, l’ordre du jour, ou sur les assesseurs",
    );
    let out = words.of(
        "de map voor de verslagen (anders report/ in de map van de dag; bij meer dagen report/ waar je nu bent)",
        "the folder for the reports (else report/ in the folder of the day; for several days report/ where you are)",
        "le dossier des rapports (sinon report/ dans le dossier de la journée ; pour plusieurs journées report/ ici même)",
    );
    let templates = words.of(
        "een map met eigen sjablonen, die de onze vervangen bestand per bestand",
        "a folder with your own templates, which replace ours file by file",
        "un dossier avec vos modèles, qui remplacent les nôtres fichier par fichier",
    );
    let quotes = words.of(
        "toon alleen de citaten die de kandidaat zal lezen; schrijf niets",
        "only show the quotes that the candidate will read; write nothing",
        "montrer seulement les citations que le candidat lira ; ne rien écrire",
    );
    let pseudonyms = words.of(
        "laat alle namen weg: alleen codes",
        "leave out all names: codes only",
        "omettre tous les noms : seulement les codes",
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
        "le type de rapport (sinon candidate). quality : un rapport sur tous les assesseurs, par leurs codes ; mirror : pour chaque assesseur son propre miroir. Ces deux-là peuvent porter sur plusieurs journées, aussi sur un dossier de journées",
    );
    one_of(
        words.option("kind", "candidate|coach|meeting|quality|mirror", help),
        &["candidate", "coach", "meeting", "quality", "mirror"],
    )
    .default_value("candidate")
    .hide_default_value(true)
}

fn assessor(words: Words) -> Arg {
    let help = words.of(
        "met --kind mirror: alleen deze assessor; mag meer keren",
        "with --kind mirror: only this assessor; may be given several times",
        "avec --kind mirror : seulement cet assesseur ; peut être répété",
    );
    words
        .option("assessor", "ID", help)
        .action(ArgAction::Append)
}

fn watch(words: Words) -> Arg {
    let help = words.of(
        "blijf kijken en maak opnieuw wat verandert; bij een fout blijven de vorige verslagen staan",
        "go on watching and make again what changes; on a fault the last reports stay",
        "continuer à surveiller et refaire ce qui change ; en cas de faute les rapports restent",
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

pub(super) fn new(words: Words) -> Command {
    let about = words.of(
        "maak een nieuwe dag, met een leeg blad voor ieder die naar iemand kijkt",
        "make a new day, with an empty sheet for each assignment",
        "créer une journée, avec une feuille vide pour chacun qui observe",
    );
    let dir = words.of(
        "de map om te maken; bevat ze al een day.yaml, dan worden alleen ontbrekende bladen gemaakt",
        "the folder to make; if it has a day.yaml already, only missing sheets are made",
        "le dossier à créer ; s’il contient déjà day.yaml, seules les feuilles manquantes sont créées",
    );
    let rubric = words.of("de rubriek", "the rubric", "la grille");
    let date = words.of(
        "de datum van de dag",
        "the date of the day",
        "la date de la journée",
    );
    let consensus = words.of(
        "schrijf consensus.yaml klaar voor het assessorenoverleg",
        "prepare consensus.yaml for the assessors' meeting",
        "préparer consensus.yaml pour la réunion des assesseurs",
    );
    words
        .command("new", about)
        .arg(words.dir(dir))
        .arg(
            words
                .option("rubric", "ID", rubric)
                .default_value("done")
                .hide_default_value(true),
        )
        .arg(words.option("date", "2026-03-17", date))
        .arg(words.flag("consensus", consensus))
}
