//! What to do after reading a quality report.

use crate::diagnostic::Language;
use crate::wording::texts::texts;

texts! {
    /// There is something to look at in the rubric.
    pub fn next_rubric(n: usize) {
        nl "Kijk 1 indicator van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?" | "Kijk {n} indicatoren van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?"
        en "Look at 1 indicator of the rubric (see below): is it the sentence or the exercise?" | "Look at {n} indicators of the rubric (see below): is it the sentence or the exercise?"
        fr "Revoyez {n} indicateur de la grille (voir plus loin)\u{a0}: est-ce la phrase ou l’exercice\u{a0}?" | "Revoyez {n} indicateurs de la grille (voir plus loin)\u{a0}: est-ce la phrase ou l’exercice\u{a0}?"
    }
    /// Groups cannot be compared.
    pub fn next_link() {
        nl "Laat iedereen dezelfde vignetten beoordelen, of wissel de duo’s: dan zijn alle assessoren te vergelijken."
        en "Let everybody rate the same vignettes, or change the pairs: then all assessors can be compared."
        fr "Faites évaluer les mêmes vignettes par tous, ou changez les duos\u{a0}: alors tous les assesseurs sont comparables."
    }
    /// Two who have only each other differ.
    pub fn next_pair() {
        nl "Leg met de twee assessoren hierboven een paar oordelen naast elkaar, of laat er een derde en een vierde bij: dan is te zeggen wie afwijkt."
        en "Lay a few ratings side by side with the two assessors above, or bring in a third and a fourth: then it can be told who differs."
        fr "Mettez quelques évaluations côte à côte avec les deux assesseurs ci-dessus, ou ajoutez-en un troisième et un quatrième\u{a0}: on pourra alors dire qui s’écarte."
    }
    /// There is nothing to do.
    pub fn next_nothing() {
        nl "Niets dringends. Maak dit verslag opnieuw na de volgende dagen."
        en "Nothing urgent. Make this report again after the next days."
        fr "Rien d’urgent. Refaites ce rapport après les prochaines journées."
    }
    fn threshold_missed() {
        nl "De overeenstemming haalt de drempel niet: leg vóór de volgende dag samen drie vignetten naast de zinnen van de rubriek."
        en "Agreement does not reach the threshold: before the next day, go through three vignettes together against the wording of the rubric."
        fr "L’accord n’atteint pas le seuil\u{a0}: avant la prochaine journée, confrontez ensemble trois vignettes aux formulations de la grille."
    }
}

/// Scores are not corrected: for decisions on the edge it matters who rated.
pub fn next_scores(language: Language, severe: &[String], lenient: &[String]) -> String {
    let words = match language {
        Language::Nl => ["strenger", "milder"],
        Language::En => ["more severe", "more lenient"],
        Language::Fr => ["plus sévère", "plus indulgent"],
    };
    let all = severe
        .iter()
        .map(|name| format!("{name} ({})", words[0]))
        .chain(lenient.iter().map(|name| format!("{name} ({})", words[1])));
    let all = all.collect::<Vec<_>>().join(", ");
    texts!(language =>
        nl "De scores worden hier niet mee gecorrigeerd. Kijk bij beslissingen die op het randje liggen wie beoordeelde: {all}."
        en "Scores are not corrected for this. For borderline decisions, look at who rated: {all}."
        fr "Les scores n’en sont pas corrigés. Pour les décisions limites, regardez qui a évalué\u{a0}: {all}.")
}

/// Give those who stand out their mirror.
pub fn next_mirrors(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Geef de eigen spiegel en bespreek die onder vier ogen: {names}."
        en "Give the mirror to whom it is about and talk it over in private: {names}."
        fr "Remettez le miroir à la personne concernée et parlez-en en tête-à-tête\u{a0}: {names}.")
}

/// Agreement is too low; in these competences surely.
pub fn next_talk(language: Language, low: &[String]) -> String {
    let names = low.join(", ");
    let text = threshold_missed(language);
    if low.is_empty() {
        return text.to_owned();
    }
    texts!(language =>
        nl "{text} Begin met {names}: daar ligt het hele interval onder de drempel."
        en "{text} Start with {names}: there the whole interval lies below the threshold."
        fr "{text} Commencez par {names}\u{a0}: tout l’intervalle y est sous le seuil.")
}

/// Who does not meet the rule on vignettes yet.
pub fn next_vignettes(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Oefen opnieuw met de vignetten: nog niet aan de norm zijn {names}."
        en "Practise again with the vignettes: the rule is not met yet by {names}."
        fr "Refaites les vignettes\u{a0}: n’atteignent pas encore la norme {names}.")
}

/// Training is due.
pub fn next_training(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Plan vorming of kalibratie voor {names}."
        en "Plan training or calibration for {names}."
        fr "Prévoyez une formation ou un calibrage pour {names}.")
}

/// Nobody wrote down when the last training was.
pub fn next_training_dates(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    texts!(language =>
        nl "Zet in day.yaml wanneer de laatste vorming of kalibratie was van {names} (trained, calibrated), of plan er een."
        en "Put in day.yaml when the last training or calibration was of {names} (trained, calibrated), or plan one."
        fr "Notez dans day.yaml la date de la dernière formation ou du dernier calibrage de {names} (trained, calibrated), ou prévoyez-en un.")
}
