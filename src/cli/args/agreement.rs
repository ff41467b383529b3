//! The commands about agreement between assessors.

use clap::{ArgAction, Command};

use super::words::Words;

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
