//! Sentences of the quality report and the mirror.

mod mirror;
mod next;
mod rules;

use super::agreement::percent;
use super::calibration::assessors;
use super::locking;
use super::terms::{pick, sentence};
use super::texts::texts;
use crate::diagnostic::Language;
use crate::limits;
use crate::load::LockState;

pub use super::days::{Days, days, own_days};
pub use mirror::{
    between, dominance_tip, general_tip, mirror_alone, mirror_few, mirror_little, mirror_not_told,
    mirror_nothing, mirror_one, mirror_reference, mirror_training, off_reference,
    off_reference_lead, single_tip, sure_explained, vignettes, vignettes_tip,
};
pub use next::{
    next_link, next_mirrors, next_nothing, next_pair, next_rubric, next_scores, next_talk,
    next_training, next_training_dates, next_vignettes,
};
pub use rules::rules;

texts! {
    /// There are too few outcomes for the weights of assessors.
    pub fn no_weights() {
        nl "Hoe zwaar elke assessor doorweegt, is uit zo weinig uitkomsten niet te zeggen."
        en "How much each assessor weighs cannot be told from so few outcomes."
        fr "Le poids de chaque assesseur ne peut être dit à partir de si peu de résultats."
    }
    /// Behind a title of days of which only the last ones are shown.
    pub fn last_days(n: usize) { nl "de laatste {n}" en "the last {n}" fr "les {n} dernières" }
    /// How often something stands out by chance alone, with so many days; see `tests/bench/README.md`.
    pub fn false_alarms(days: usize) {
        0..3 =>
            nl "Ook zonder echte gewoonten kan er toevallig iets opvallen: één vermelding is een vraag, geen bewijs."
            en "Even without real habits something may stand out by chance: a single mention is a question, not proof."
            fr "Même sans vraie habitude, quelque chose peut ressortir par hasard\u{a0}: une seule mention est une question, pas une preuve."
        _ =>
            nl "Ook zonder echte gewoonten valt in hoogstens één op de acht zulke verslagen iets op (nagegaan met nagebootste dagen): één vermelding is een vraag, geen bewijs."
            en "Even without real habits something stands out in at most one in eight such reports (examined with simulated days): a single mention is a question, not proof."
            fr "Même sans vraie habitude, quelque chose ressort dans au plus un rapport de ce genre sur huit (vérifié avec des journées simulées)\u{a0}: une seule mention est une question, pas une preuve."
    }
    /// So few candidates that a summary would tell about them.
    pub fn too_small(least: usize) {
        nl "Minder dan {least} kandidaten werden door twee of meer assessoren beoordeeld. Dit verslag zegt daarover niets, want dan is te zien om wie het gaat."
        en "Fewer than {least} candidates were rated by two assessors or more. This report tells nothing of them, for it would show who they are."
        fr "Moins de {least} candidats ont été évalués par deux assesseurs ou plus. Ce rapport n’en dit rien, car on verrait de qui il s’agit."
    }
    /// Alpha and the decision table answer other questions.
    pub fn alpha_and_decisions() {
        nl "Alfa gaat over één oordeel van één assessor; G en phi gaan over het gemiddelde van een kandidaat over indicatoren, assessoren en opdrachten heen. Daarom kan G hoog zijn terwijl alfa laag is."
        en "Alpha is about one rating by one assessor; G and phi are about the mean of a candidate over indicators, assessors and exercises. That is why G can be high while alpha is low."
        fr "L’alpha porte sur une évaluation d’un assesseur\u{a0}; G et phi portent sur la moyenne d’un candidat sur les indicateurs, les assesseurs et les exercices. C’est pourquoi G peut être élevé alors que l’alpha est bas."
    }
    /// Nothing of it was rated by two.
    pub fn not_by_two() { nl "niet door twee gezien" en "not rated by two" fr "pas évalué par deux" }
    /// Too few candidates to tell without telling who.
    pub fn small_group(least: usize) {
        nl "minder dan {least} kandidaten"
        en "fewer than {least} candidates"
        fr "moins de {least} candidats"
    }
    /// A title of figures.
    pub fn by_competence() { nl "Per competentie" en "By competence" fr "Par compétence" }
    /// A title of figures.
    pub fn by_exercise() { nl "Per opdracht" en "By exercise" fr "Par exercice" }
    /// A title of figures.
    pub fn by_day() { nl "Per dag" en "By day" fr "Par journée" }
}

/// "in orde" or "aandacht".
pub fn check(language: Language, good: bool) -> &'static str {
    if good {
        pick(language, "in orde", "OK", "en ordre")
    } else {
        pick(language, "aandacht", "check", "à voir")
    }
}

/// How many of the scenes were watched by two or more.
pub fn watched_twice(language: Language, twice: usize, all: usize) -> String {
    let share = percent(language, ratio(twice, all));
    texts!(language =>
        nl "{twice} van de {all} keer ({share}) dat een kandidaat een opdracht deed, keken twee of meer assessoren."
        en "{twice} of the {all} times ({share}) that a candidate did an exercise, two assessors or more watched."
        fr "{twice} fois sur {all} ({share}) où un candidat a fait un exercice, deux assesseurs ou plus ont regardé.")
}

/// How many candidates did two exercises or more.
pub fn several_exercises(language: Language, several: usize, all: usize) -> String {
    match all {
        1 => texts!(language =>
            nl "{several} van de 1 kandidaat deed twee of meer opdrachten."
            en "{several} of 1 candidate did two exercises or more."
            fr "{several} candidat sur 1 a fait deux exercices ou plus."),
        _ => texts!(language =>
            nl "{several} van de {all} kandidaten deden twee of meer opdrachten."
            en "{several} of the {all} candidates did two exercises or more."
            fr "{several} candidats sur {all} ont fait deux exercices ou plus."),
    }
}

/// Assessors who never sat together with the others, and are linked to them by vignettes alone.
pub fn linked_by_vignettes(language: Language, groups: &[String]) -> String {
    let groups = groups.join(" | ");
    texts!(language =>
        nl "Alleen door de vignetten met elkaar te vergelijken: {groups}. Voor wat uit notities, volgorde en dagen komt, wordt elke groep apart bekeken."
        en "Comparable through the vignettes only: {groups}. For what comes from notes, order and days each group is looked at by itself."
        fr "Comparables seulement par les vignettes\u{a0}: {groups}. Pour ce qui vient des notes, de l’ordre et des journées, chaque groupe est considéré à part.")
}

/// Whether all assessors can be compared.
pub fn linked(language: Language, groups: usize) -> String {
    match groups {
        0 | 1 => pick(
            language,
            "Alle assessoren zijn met elkaar te vergelijken, rechtstreeks of via collega’s.",
            "All assessors can be compared, directly or through colleagues.",
            "Tous les assesseurs sont comparables, directement ou par des collègues.",
        )
        .to_owned(),
        n => texts!(language =>
            nl "De assessoren vallen uiteen in {n} groepen die samen niemand beoordeelden, of maar één kandidaat: tussen die groepen is niets te vergelijken."
            en "The assessors form {n} separate groups that together rated nobody, or one candidate only: nothing can be compared between them."
            fr "Les assesseurs se séparent en {n} groupes qui n’ont évalué ensemble personne, ou un seul candidat\u{a0}: rien n’est comparable entre eux."),
    }
}

/// How many assessors there are to compare in the smallest group, of one or more.
pub fn enough_assessors(language: Language, n: usize, groups: usize) -> String {
    let who = assessors(language, n);
    if groups > 1 {
        texts!(language =>
            nl "In de kleinste groep {who}: vanaf vier is te zeggen wie van de anderen afwijkt."
            en "In the smallest group {who}: from four on it can be said who differs from the others."
            fr "Dans le plus petit groupe {who}\u{a0}: à partir de quatre, on peut dire qui s’écarte des autres.")
    } else {
        texts!(language =>
            nl "{who}: vanaf vier is te zeggen wie van de anderen afwijkt."
            en "{who}: from four on it can be said who differs from the others."
            fr "{who}\u{a0}: à partir de quatre, on peut dire qui s’écarte des autres.")
    }
}

/// How many locked, and what it means where not everybody did.
pub fn locked(language: Language, state: &LockState) -> String {
    let told = sentence(None, &locking::state(language, state));
    if !state.is_provisional() {
        return told;
    }
    let rest = pick(
        language,
        "Wat collega’s zeiden, kan in de andere zitten.",
        "What colleagues said may be in the others.",
        "L’avis des collègues peut se trouver dans les autres.",
    );
    format!("{told} {rest}")
}

/// Whose training is due, and of whom it is not known.
pub fn training(language: Language, due: &[String], unknown: &[String], months: u32) -> String {
    if due.is_empty() && unknown.is_empty() {
        return texts!(language =>
            nl "Volgens day.yaml kreeg iedereen vorming of kalibratie in de {months} maanden voor de laatste dag."
            en "According to day.yaml everybody was trained or calibrated in the {months} months before the last day."
            fr "Selon day.yaml, tout le monde a été formé ou calibré dans les {months} mois avant la dernière journée.");
    }
    let known = training_due(language, due, months);
    let all: Vec<String> = known
        .into_iter()
        .chain(training_unknown(language, unknown))
        .collect();
    all.join(". ") + "."
}

/// Who was trained or calibrated too long ago; nothing where nobody was.
pub fn training_due(language: Language, due: &[String], months: u32) -> Option<String> {
    let due = (!due.is_empty()).then(|| due.join(", "))?;
    Some(texts!(language =>
        nl "Vorming of kalibratie nodig ({months} maanden of langer geleden): {due}"
        en "Training or calibration due ({months} months ago or more): {due}"
        fr "Formation ou calibrage à prévoir (il y a {months} mois ou plus)\u{a0}: {due}"))
}

/// Of whom no day tells when the last training was; nothing where of everybody it is known.
pub fn training_unknown(language: Language, unknown: &[String]) -> Option<String> {
    let unknown = (!unknown.is_empty()).then(|| unknown.join(", "))?;
    Some(texts!(language =>
        nl "Vorming of kalibratie: geen datum bekend in day.yaml van {unknown}"
        en "Training or calibration: no date known in day.yaml of {unknown}"
        fr "Formation ou calibrage\u{a0}: pas de date connue dans day.yaml pour {unknown}"))
}

/// Effects that these data cannot show.
pub fn not_recorded(language: Language, names: &[&str]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Niet te zien in deze gegevens, of te weinig gegevens voor iedereen: {names}."
        en "Not to be seen in these data, or too little for everybody: {names}."
        fr "Non visible dans ces données, ou trop peu pour tout le monde\u{a0}: {names}.")
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        limits::count(part) / limits::count(whole)
    }
}
