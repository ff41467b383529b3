//! What commands say besides their results and findings: what was done, and why something is refused.

use super::terms::pick;
use super::texts::texts;
use crate::diagnostic::{Code, Language, nearest};
use crate::rubric::Subject;

texts! {
    /// A date that cannot be read.
    pub fn not_a_date(text: &str) {
        nl "\"{text}\" is geen datum; schrijf 2026-03-17\n"
        en "\"{text}\" is not a date; write 2026-03-17\n"
        fr "«\u{a0}{text}\u{a0}» n’est pas une date\u{a0}; écrivez 2026-03-17\n"
    }
    /// Levels that cannot be read.
    pub fn not_levels(text: &str) {
        nl "\"{text}\" zijn geen niveaus; schrijf 1..4 of 0,1,2,5\n"
        en "\"{text}\" are no levels; write 1..4 or 0,1,2,5\n"
        fr "«\u{a0}{text}\u{a0}» ne sont pas des niveaux\u{a0}; écrivez 1..4 ou 0,1,2,5\n"
    }
    /// A code of a person that cannot be one.
    pub fn not_an_id(text: &str) {
        nl "\"{text}\" is geen code, zoals k07\n"
        en "\"{text}\" is not a code, such as k07\n"
        fr "«\u{a0}{text}\u{a0}» n’est pas un code, comme k07\n"
    }
    fn no_such_code(text: &str, known: &str) {
        nl "de code \"{text}\" is er niet; de codes zijn {known}\n"
        en "there is no code \"{text}\"; the codes are {known}\n"
        fr "le code «\u{a0}{text}\u{a0}» n’existe pas\u{a0}; les codes sont {known}\n"
    }
    /// What could not be written, and why.
    pub fn cannot_write(path: &str, why: &str) {
        nl "kan niet schrijven naar {path}: {why}\n"
        en "cannot write to {path}: {why}\n"
        fr "impossible d’écrire dans {path}\u{a0}: {why}\n"
    }
    /// A result is never written over what the program reads.
    pub fn is_read(path: &str) {
        nl "{path} is een bestand dat wakker leest en blijft zoals het is; kies met --out een andere naam\n"
        en "{path} is a file that wakker reads and stays as it is; choose another name with --out\n"
        fr "{path} est un fichier que wakker lit et reste tel quel\u{a0}; choisissez un autre nom avec --out\n"
    }
    /// The program cannot make PDF.
    pub fn without_pdf() {
        nl "dit programma is gebouwd zonder PDF (feature pdf)\n"
        en "this program was built without PDF (feature pdf)\n"
        fr "ce programme a été construit sans PDF (feature pdf)\n"
    }
    /// A report about one day was asked of several.
    pub fn one_day_only() {
        nl "dit verslag gaat over één dag; alleen --kind quality en --kind mirror gaan over meer dagen\n"
        en "this report is about one day; only --kind quality and --kind mirror are about several\n"
        fr "ce rapport porte sur une journée\u{a0}; seuls --kind quality et --kind mirror portent sur plusieurs\n"
    }
    /// A report about a person was asked of an organisation.
    pub fn report_for_a_candidate() {
        nl "dit verslag is voor een kandidaat; voor een organisatie is er 'wakker score'\n"
        en "this report is for a candidate; for an organisation there is 'wakker score'\n"
        fr "ce rapport est pour un candidat\u{a0}; pour une organisation il y a 'wakker score'\n"
    }
    /// A form about a person was asked of an organisation.
    pub fn form_for_a_candidate() {
        nl "dit formulier is voor een kandidaat, niet voor een organisatie\n"
        en "this form is for a candidate, not for an organisation\n"
        fr "ce formulaire est pour un candidat, pas pour une organisation\n"
    }
    /// Competences were named without a rubric to find them in.
    pub fn day_or_rubric_needed() {
        nl "geef ook een dag of een rubriek mee, zoals --rubric done\n"
        en "also give a day or a rubric, such as --rubric done\n"
        fr "donnez aussi une journée ou une grille, comme --rubric done\n"
    }
    /// A choice leaves no form.
    pub fn no_form() {
        nl "niets om te maken: geen enkele opdracht mikt hierop, of niemand kijkt ernaar\n"
        en "nothing to make: no exercise aims at this, or nobody watches it\n"
        fr "rien à créer\u{a0}: aucun exercice ne vise cela, ou personne ne l’observe\n"
    }
    /// An option that goes with another kind of report.
    pub fn not_with_kind(option: &str, kinds: &str) {
        nl "{option} gaat alleen samen met {kinds}\n"
        en "{option} goes with {kinds} only\n"
        fr "{option} ne va qu’avec {kinds}\n"
    }
    /// Whoever watches keeps the reports that are there.
    pub fn nothing_written() {
        nl "niets geschreven: de verslagen blijven zoals ze waren tot de fout weg is\n"
        en "nothing written: the reports stay as they were until the fault is gone\n"
        fr "rien écrit\u{a0}: les rapports restent tels quels jusqu’à ce que la faute soit corrigée\n"
    }
    /// A candidate about whom nobody wrote anything.
    pub fn nothing_noted(id: &str) {
        nl "{id}: er is nog niets genoteerd, dus geen verslag\n"
        en "{id}: nothing has been noted yet, so no report\n"
        fr "{id}\u{a0}: rien n’est encore noté, donc pas de rapport\n"
    }
    /// A candidate about whom `consensus.yaml` has a fault.
    pub fn consensus_fault(id: &str) {
        nl "{id}: geen verslag geschreven, want consensus.yaml heeft een fout die over {id} gaat of kan gaan; verbeter die eerst (een verslag dat er al stond, is niet vernieuwd)\n"
        en "{id}: no report written, for consensus.yaml has a fault that is or may be about {id}; mend it first (a report that was there already was not renewed)\n"
        fr "{id}\u{a0}: pas de rapport écrit, car consensus.yaml contient une faute qui concerne ou peut concerner {id}\u{a0}; corrigez-la d’abord (un rapport déjà présent n’a pas été renouvelé)\n"
    }
    /// A file that stays as it is.
    pub fn is_there(path: &str) {
        nl "{path} is er al en blijft zoals het is\n"
        en "{path} is there already and stays as it is\n"
        fr "{path} existe déjà et reste comme il est\n"
    }
    /// A candidate about whom `report.yaml` has a fault.
    pub fn choices_fault(id: &str) {
        nl "{id}: geen verslag geschreven, want report.yaml heeft een fout die over {id} gaat of kan gaan; verbeter die eerst (een verslag dat er al stond, is niet vernieuwd)\n"
        en "{id}: no report written, for report.yaml has a fault that is or may be about {id}; mend it first (a report that was there already was not renewed)\n"
        fr "{id}\u{a0}: pas de rapport écrit, car report.yaml contient une faute qui concerne ou peut concerner {id}\u{a0}; corrigez-la d’abord (un rapport déjà présent n’a pas été renouvelé)\n"
    }
    /// For how many candidates a `report.yaml` was prepared.
    pub fn to_choose(path: &str, count: usize) {
        nl "{path} gemaakt, met wat het programma zou kiezen (kandidaten: {count}); haal een # weg om zelf te kiezen, en kijk dan met 'wakker report --quotes' wat er komt te staan\n"
        en "{path} made, with what the program would choose (candidates: {count}); take away a # to choose yourself, then see with 'wakker report --quotes' what will stand there\n"
        fr "{path} créé, avec ce que le programme choisirait (candidats\u{a0}: {count})\u{a0}; enlevez un # pour choisir vous-même, puis regardez avec 'wakker report --quotes' ce qui y figurera\n"
    }
    /// How many competences a `consensus.yaml` was prepared for.
    pub fn to_talk_about(path: &str, count: usize) {
        nl "{path}: {count} competenties, eerst die waar jullie verschillen; haal het # weg bij wat jullie afspreken\n"
        en "{path}: {count} competences, first those on which you differ; take away the # from what you agree\n"
        fr "{path}\u{a0}: {count} compétences, d’abord celles où vous différez\u{a0}; enlevez le # de ce que vous convenez\n"
    }
    /// The title over empty sheets that belong to nobody any more.
    pub fn left_over() {
        nl "Lege bladen van wie of wat niet meer in day.yaml staat; ze mogen weg:"
        en "Empty sheets of whoever or whatever is no longer in day.yaml; they may go:"
        fr "Feuilles vides de qui ou de quoi n’est plus dans day.yaml\u{a0}; elles peuvent partir\u{a0}:"
    }
    /// What comes with the program, not from a file.
    pub fn built_in() { nl "ingebouwd" en "built in" fr "intégré" }
    /// The title over the quotes that stay inside.
    pub fn not_printed() { nl "  niet afgedrukt:\n" en "  not printed:\n" fr "  non imprimé\u{a0}:\n" }
    /// The title over a wrong example.
    pub fn wrong_example() { nl "fout:" en "wrong:" fr "faux\u{a0}:" }
    /// The title over a right example.
    pub fn right_example() { nl "goed:" en "right:" fr "juste\u{a0}:" }
    /// What a rubric holds.
    pub fn rubric_in_short(id: &str, version: &str, competences: usize, indicators: usize, levels: usize, sha256: &str) {
        nl "{id} {version}: {competences} competenties, {indicators} gedragsindicatoren, {levels} niveaus\nSHA-256 {sha256}\n"
        en "{id} {version}: {competences} competences, {indicators} indicators, {levels} levels\nSHA-256 {sha256}\n"
        fr "{id} {version}\u{a0}: {competences} compétences, {indicators} indicateurs, {levels} niveaux\nSHA-256 {sha256}\n"
    }
    fn unknown(what: &str, written: &str, all: &str) {
        nl "{what} \"{written}\" is er niet; kies uit {all}\n"
        en "there is no {what} \"{written}\"; choose from {all}\n"
        fr "{what} «\u{a0}{written}\u{a0}» n’existe pas\u{a0}; choisissez parmi {all}\n"
    }
    fn unknown_but_near(what: &str, written: &str, one: &str, all: &str) {
        nl "{what} \"{written}\" is er niet; bedoelde je {one}? Kies uit {all}\n"
        en "there is no {what} \"{written}\"; did you mean {one}? Choose from {all}\n"
        fr "{what} «\u{a0}{written}\u{a0}» n’existe pas\u{a0}; vouliez-vous dire {one}\u{a0}? Choisissez parmi {all}\n"
    }
    /// The beginning of a name that fits several competences.
    pub fn several_competences(written: &str, all: &str) {
        nl "\"{written}\" kan meer dan één competentie zijn; kies uit {all}\n"
        en "\"{written}\" can be more than one competence; choose from {all}\n"
        fr "«\u{a0}{written}\u{a0}» peut désigner plusieurs compétences\u{a0}; choisissez parmi {all}\n"
    }
    /// What a candidate is called where one is not known.
    pub fn candidate() { nl "kandidaat" en "candidate" fr "candidat" }
    /// What an assessor is called where one is not known.
    pub fn assessor_with_ratings() {
        nl "assessor met oordelen"
        en "assessor with ratings"
        fr "assesseur avec des évaluations"
    }
    /// What a competence is called where one is not known.
    pub fn competence() { nl "competentie" en "competence" fr "compétence" }
    /// What an exercise is called where one is not known.
    pub fn exercise() { nl "opdracht" en "exercise" fr "exercice" }
    /// The program goes on looking for changes.
    pub fn watching(days: &str) {
        nl "ik kijk of er iets verandert in {days}; stoppen doe je met Ctrl-C\n"
        en "watching {days} for changes; stop with Ctrl-C\n"
        fr "je surveille {days}\u{a0}; arrêtez avec Ctrl-C\n"
    }
    /// Which files changed.
    pub fn changed(names: &str) {
        nl "veranderd: {names}\n" en "changed: {names}\n" fr "modifié\u{a0}: {names}\n"
    }
    /// Which files changed, the first of them by name.
    pub fn changed_and_more(names: &str, more: usize) {
        nl "veranderd: {names} en nog {more}\n"
        en "changed: {names} and {more} more\n"
        fr "modifié\u{a0}: {names} et encore {more}\n"
    }
    /// How long work goes on.
    pub fn time_left(time: &str) { nl "nog {time}" en "{time} left" fr "encore {time}" }
    fn fill_in_the_day(dir: &str, who: &str) {
        nl "Nu jij: open day.yaml in die map en zet er je eigen {who} in.\nDaarna nog eens: wakker new {dir}\n"
        en "Your turn: open day.yaml in that folder and put in your own {who}.\nThen once more: wakker new {dir}\n"
        fr "À vous\u{a0}: ouvrez day.yaml dans ce dossier et mettez-y {who}.\nPuis encore une fois\u{a0}: wakker new {dir}\n"
    }
    fn fill_in_the_sheets(dir: &str, what: &str) {
        nl "Nu jij: {what}, en kijk ze na met: wakker check {dir}\n"
        en "Your turn: {what}, and check them with: wakker check {dir}\n"
        fr "À vous\u{a0}: {what}, puis vérifiez-les\u{a0}: wakker check {dir}\n"
    }
    fn sheets_in(dir: &str, sheets: &str, were: &str) {
        nl "{dir}: {sheets} gemaakt, {were} er al\n"
        en "{dir}: {sheets} made, {were} there already\n"
        fr "{dir}\u{a0}: {sheets}\u{a0}; déjà là\u{a0}: {were}\n"
    }
    fn exported_to(dir: &str, written: &str, kept: &str) {
        nl "{written} geschreven in {dir}; {kept} bewaard\n"
        en "{written} written in {dir}; {kept} kept\n"
        fr "{written} dans {dir}\u{a0}; {kept}\n"
    }
    /// In which folder.
    pub fn within() { nl "in" en "in" fr "dans" }
    fn to_fill_in(subject: Subject) {
        Subject::Candidate =>
            nl "kandidaten, assessoren en opdrachten"
            en "candidates, assessors and exercises"
            fr "vos candidats, assesseurs et exercices"
        Subject::Organisation =>
            nl "organisatie en de medewerkers die antwoorden"
            en "organisation and the staff who answer"
            fr "votre organisation et les collaborateurs qui répondent"
    }
    fn to_do(subject: Subject) {
        Subject::Candidate =>
            nl "schrijf de waarnemingen in notes/"
            en "write the observations in notes/"
            fr "écrivez les observations dans notes/"
        Subject::Organisation =>
            nl "vul de antwoorden in notes/ in"
            en "fill in the answers in notes/"
            fr "complétez les réponses dans notes/"
    }
}

/// A code of a finding that does not exist, with those that do.
pub fn unknown_code(language: Language, text: &str) -> String {
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    no_such_code(language, text, &known.join(", "))
}

/// "kandidaat "yanick" is er niet; bedoelde je k02 (Yannick Peeters)? Kies uit ...", of codes with names, which may be
/// empty.
pub fn unknown_name(
    language: Language,
    what: &str,
    written: &str,
    known: &[(String, String)],
) -> String {
    let shown = |(code, name): &(String, String)| match name.as_str() {
        "" => code.clone(),
        name => format!("{code} ({name})"),
    };
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    // The first word of a name is what people type; short codes all look alike.
    let words: Vec<String> = known
        .iter()
        .flat_map(|(code, name)| {
            let code = Some(code.clone()).filter(|code| code.len() >= 5);
            [code.unwrap_or_default(), name.clone(), first(name)]
        })
        .filter(|word| !word.is_empty())
        .collect();
    let near = nearest(written, words.iter().map(String::as_str));
    let meant = near.and_then(|near| {
        known
            .iter()
            .find(|(code, name)| code == near || name == near || first(name) == near)
    });
    let all: Vec<String> = known.iter().map(shown).collect();
    let all = all.join(", ");
    match meant.map(shown) {
        Some(one) => unknown_but_near(language, what, written, &one, &all),
        None => unknown(language, what, written, &all),
    }
}

/// How many empty sheets were made, and how many were there.
pub fn sheets_made(language: Language, dir: &str, made: usize, there: usize) -> String {
    let sheets = texts!(language, made =>
        nl "{made} leeg blad" | "{made} lege bladen"
        en "{made} empty sheet" | "{made} empty sheets"
        fr "{made} feuille vide créée" | "{made} feuilles vides créées");
    let were = texts!(language, there =>
        nl "{there} was" | "{there} waren" en "{there} was" | "{there} were" fr "{there}");
    sheets_in(language, dir, &sheets, &were)
}

/// How many files were written, and how many were left as somebody adapted them.
pub fn exported(language: Language, dir: &str, written: usize, kept: usize) -> String {
    let written = texts!(language, written =>
        nl "{written} bestand" | "{written} bestanden"
        en "{written} file" | "{written} files"
        fr "{written} fichier écrit" | "{written} fichiers écrits");
    let kept = texts!(language, kept =>
        nl "{kept} aangepast bestand" | "{kept} aangepaste bestanden"
        en "{kept} adapted file" | "{kept} adapted files"
        fr "{kept} fichier adapté conservé" | "{kept} fichiers adaptés conservés");
    exported_to(language, dir, &written, &kept)
}

/// What to do after `wakker new`: first the day is filled in, then the sheets.
pub fn after_new(language: Language, dir: &str, is_first: bool, subject: Subject) -> String {
    if is_first {
        fill_in_the_day(language, dir, to_fill_in(language, subject))
    } else {
        fill_in_the_sheets(language, dir, to_do(language, subject))
    }
}

/// How many findings are not shown, and how to see them; `days` are the folders in which there are any, as one types them.
pub fn more_findings(language: Language, count: usize, days: &[String]) -> String {
    let count = texts!(language, count =>
        nl "nog {count} bevinding" | "nog {count} bevindingen"
        en "{count} more finding" | "{count} more findings"
        fr "encore {count} constat" | "encore {count} constats");
    let command = match days {
        [] => "'wakker check'".to_owned(),
        [only] => format!("'wakker check {only}'"),
        [first, rest @ ..] => {
            let and_so = pick(language, "en zo ook", "and so for", "de même pour");
            format!("'wakker check {first}', {and_so} {}", rest.join(", "))
        }
    };
    texts!(language => nl "{count}: zie {command}\n" en "{count}: see {command}\n" fr "{count}\u{a0}: voir {command}\n")
}
