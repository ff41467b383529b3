//! Lines below one candidate that are about another, and lines that may begin another.

use super::*;

const START: &str = "- 9u02 a #initiatief =G\n";

/// Whether a line counts for nobody, and that is said.
fn is_left_out(line: &str) {
    let outcome = sheet(&format!("{START}{line}\n"));
    assert!(outcome.codes().contains(&Code::N70), "{line}");
    let all = outcome.observations();
    assert!(!all.iter().any(|one| one.contains("=O")), "{line}: {all:?}");
}

fn counts(line: &str) {
    let outcome = sheet(&format!("{START}{line}\n"));
    assert!(!outcome.codes().contains(&Code::N70), "{line}");
    let all = outcome.observations();
    assert!(all.iter().any(|one| one.contains("=O")), "{line}: {all:?}");
}

#[test]
fn a_sentence_with_another_as_its_subject_counts_for_nobody() {
    for line in [
        "- 9u10 Fatima telt de dozen na #motivatie =O",
        "- k05 telt de dozen na #motivatie =O",
        "9u10 Fatima El Idrissi telt de dozen na #motivatie =O",
        "- 9u10 Fatima helpt hem met de kar #motivatie =O",
        "- 9u10 fatima telt de dozen na #motivatie =O",
        "- 9u10 Fatima helpt k07 met de kar #motivatie =O",
        "- 9u10 Fatima: \"ik tel na\" #motivatie =O",
        "- 9u10 Fatma: telt de dozen na #motivatie =O",
        "- 9u10 **Fatima** ziet de doos #motivatie =O",
        "- 9u10 Kandidaat k05: neemt de kar #motivatie =O",
        "- 9u10 Mevr. El Idrissi roept de begeleider #motivatie =O",
        "- 9u10 (over Fatima) overlegt #motivatie =O",
        "- 9u10 Fatima telt de dozen na, twee keer. #motivatie =O",
        "- ~~k07~~ k05 deelt zijn hamer #motivatie =O",
        "- OOK Fatima: meldt zich af #motivatie =O",
        "# Evaluatie\n- Fatima zet niet door #motivatie =O",
        "| Waarneming | Indicator | Niveau |\n|---|---|---|\n| Fatima laat een bak vallen | motivatie | O |",
    ] {
        is_left_out(line);
    }
}

#[test]
fn what_another_does_first_may_tell_what_the_candidate_did_then() {
    for line in [
        "- 9u10 Fatima neemt de plank over. Zet een stap achteruit #motivatie =O",
        "- 9u10 k05 zegt 23; k07 telt opnieuw #motivatie =O",
        "- k05 vraagt wie wat doet, zwijgt #motivatie =O @k05",
        "- 9u10 Fatima: \"kom!\" Komt meteen. #motivatie =O",
        "- 9u10 Fatima valt dus k07 helpt haar #motivatie =O",
        "- 9u10 Fatima roept en k07 komt #motivatie =O",
        "- Fatima en hij tillen de kast #motivatie =O",
        "- 9u10 vraagt aan Fatima wie begint #motivatie =O",
        "- Fatima valt, raapt haar op #motivatie =O",
        "- Fatima vraagt hulp, zij helpt direct #motivatie =O",
        "- helpt mee (met Fatima) #motivatie =O",
        "- zegt: \"Neen, Fatima!\" #motivatie =O",
        "- helpt met tillen #motivatie =O (met Fatima)",
        "- praat over Fatima #motivatie =O",
        "- Kandidaat vraagt k05 om de kar #motivatie =O",
        "- geeft de hamer -> k05 #motivatie =O",
        "- stapt weg. Fatima roept hem #motivatie =O",
    ] {
        counts(line);
    }
}

#[test]
fn words_that_give_a_line_to_another_leave_it_out() {
    for line in [
        "- helpt met tillen #motivatie =O (neen, Fatima!)",
        "- helpt met tillen (neen, Fatima!) #motivatie =O",
        "- helpt met tillen (Fatima?) #motivatie =O",
        "- veegt de vloer #motivatie =O => k05",
        "- veegt de vloer #motivatie =O -> Fatima",
        "- veegt de vloer #motivatie =O → k05",
        "- veegt de vloer #motivatie =O (fout, was k05)",
        "- vraagt wie begint #motivatie =O\n  Neen, dat was Fatima!",
        "- vraagt wie begint. Sorry, dit was k05. #motivatie =O",
        "- vraagt wie begint #motivatie =O (pardon, c'était k05)",
    ] {
        is_left_out(line);
    }
    let outcome = sheet("- veegt #motivatie =O\n- Neen, dat was Fatima!\n");
    assert!(outcome.codes().contains(&Code::N70));
}

/// Whether what stands below a line counts for nobody.
fn ends_the_candidate(line: &str, code: Code) {
    let outcome = sheet(&format!(
        "# Waarnemingen\n{START}\n{line}\n- 9u20 b #motivatie =O\n"
    ));
    assert!(
        outcome.codes().contains(&code),
        "{line}: {:?}",
        outcome.codes()
    );
    let all = outcome.observations();
    assert_eq!(all, ["9u02 a #initiatief=G"], "{line}");
}

#[test]
fn a_line_that_may_begin_another_ends_the_candidate() {
    for line in [
        "Fatima?",
        "\"Fatima\"",
        "k05?",
        "- Fatima?",
        "k07?",
        "#k05",
        "- #k05",
        "Volgende kandidaat:",
        "Volgende kandidaat",
        "## Volgende kandidaat",
        "Kandidaat?",
        "Kandidaat:",
        "Andere kandidaat",
        "Volgende opdracht:",
        "Sterke punten Fatima",
        "Werkpunten van Fatima",
        "**Sterke punten Fatima**",
        "Fatima – idem als k07 maar trager",
        "Fatima: zelfde verhaal",
    ] {
        ends_the_candidate(line, Code::N44);
    }
    for line in ["k99", "K99:", "**k99**", "- k99"] {
        ends_the_candidate(line, Code::N11);
    }
    let outcome = sheet(
        "# Waarnemingen\n- 9u02 a #initiatief =G\n\nSterke punten Fatima\nhelpt iedereen #motivatie =O\n",
    );
    assert_eq!(outcome.observations(), ["9u02 a #initiatief=G"]);
}

#[test]
fn a_line_that_only_looks_so_changes_nothing() {
    for line in [
        "Volgende stap",
        "- roept:\n\"Fatima\"",
        "#k07",
        "Sterke punten",
        "- k07",
        "A4",
    ] {
        let outcome = sheet(&format!(
            "# Waarnemingen\n{START}\n{line}\n- 9u20 b #motivatie =O\n"
        ));
        let all = outcome.observations();
        assert!(all.iter().any(|one| one.contains("=O")), "{line}: {all:?}");
    }
    let outcome = sheet(
        "# Waarnemingen\n- 9u02 a #initiatief =G\n\nVolgende kandidaat:\nFatima\n- 9u20 b #motivatie =O\n",
    );
    assert_eq!(outcome.codes(), [Code::N13]);
    assert_eq!(outcome.sheets()[1], "k05 fietsherstelling rita: b");
}
