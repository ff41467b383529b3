//! The commands about agreement between assessors.

use clap::{ArgAction, Command};

use super::words::{Words, one_of};

pub(super) fn lock(words: Words) -> Command {
    let about = words.of(
        "vergrendel de bladen zoals ze nu zijn, vóór het assessorenoverleg",
        "lock the sheets as they are now, before the assessors' meeting",
        "verrouiller les feuilles telles qu’elles sont, avant la réunion des assesseurs",
    );
    let assessor = words.of(
        "alleen de bladen van deze assessor; mag meer keren",
        "only the sheets of this assessor; may be given several times",
        "seulement les feuilles de cet assesseur ; peut être répété",
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
        "de vorm van de uitvoer",
        "the form of the output",
        "la forme de la sortie",
    );
    let fail_below = words.of(
        "eindig met status 1 als dit cijfer lager ligt, zoals alpha=0.667 of within-one=0.9",
        "end with status 1 if this figure is lower, such as alpha=0.667 or within-one=0.9",
        "finir avec le statut 1 si ce chiffre est plus bas, par exemple alpha=0.667 ou within-one=0.9",
    );
    words
        .command("agree", about)
        .arg(words.day().required(true).num_args(1..))
        .arg(words.flag("details", details))
        .arg(words.flag("given", given))
        .arg(one_of(
            words.option("format", "table|json|csv|excel", format),
            &["table", "json", "csv", "excel"],
        ))
        .arg(
            words
                .option("fail-below", "alpha=0.667", fail_below)
                .action(ArgAction::Append),
        )
        .arg(words.deny())
}
