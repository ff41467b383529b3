//! What to do after reading a quality report.

use crate::diagnostic::Language;
use crate::wording::texts::texts;

texts! {
    /// There is something to look at in the rubric.
    pub fn next_rubric(n: usize) {
        nl "Kijk 1 indicator van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?" | "Kijk {n} indicatoren van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?"
        en "Look at 1 indicator of the rubric (see below): is it the sentence or the exercise?" | "Look at {n} indicators of the rubric (see below): is it the sentence or the exercise?"
        fr "Revoyez 1 indicateur de la grille (voir plus loin) : est-ce la phrase ou l’exercice ?" | "Revoyez {n} indicateurs de la grille (voir plus loin) : est-ce la phrase ou l’exercice ?"
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
    match language {
        Language::Nl => format!(
            "De scores worden hier niet mee gecorrigeerd. Kijk bij beslissingen die op het randje liggen wie beoordeelde: {all}."
        ),
        Language::En => format!(
            "Scores are not corrected for this. For borderline decisions, look at who rated: {all}."
        ),
        Language::Fr => format!(
            "Les scores n’en sont pas corrigés. Pour les décisions limites, regardez qui a évalué : {all}."
        ),
    }
}

/// Give those who stand out their mirror.
pub fn next_mirrors(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => {
            format!("Geef de eigen spiegel en bespreek die onder vier ogen: {names}.")
        }
        Language::En => {
            format!("Give the mirror to whom it is about and talk it over in private: {names}.")
        }
        Language::Fr => {
            format!(
                "Remettez le miroir à la personne concernée et parlez-en en tête-à-tête : {names}."
            )
        }
    }
}

/// Agreement is too low; in these competences surely.
pub fn next_talk(language: Language, low: &[String]) -> String {
    let names = low.join(", ");
    let text = match language {
        Language::Nl => {
            "De overeenstemming haalt de drempel niet: leg vóór de volgende dag samen drie vignetten naast de zinnen van de rubriek."
        }
        Language::En => {
            "Agreement does not reach the threshold: before the next day, go through three vignettes together against the wording of the rubric."
        }
        Language::Fr => {
            "L’accord n’atteint pas le seuil : avant la prochaine journée, confrontez ensemble trois vignettes aux formulations de la grille."
        }
    };
    if low.is_empty() {
        return text.to_owned();
    }
    match language {
        Language::Nl => {
            format!("{text} Begin met {names}: daar ligt het hele interval onder de drempel.")
        }
        Language::En => {
            format!("{text} Start with {names}: there the whole interval lies below the threshold.")
        }
        Language::Fr => {
            format!("{text} Commencez par {names} : tout l’intervalle y est sous le seuil.")
        }
    }
}

/// Who does not meet the rule on vignettes yet.
pub fn next_vignettes(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => {
            format!("Oefen opnieuw met de vignetten: nog niet aan de norm zijn {names}.")
        }
        Language::En => {
            format!("Practise again with the vignettes: the rule is not met yet by {names}.")
        }
        Language::Fr => {
            format!("Refaites les vignettes : n’atteignent pas encore la norme {names}.")
        }
    }
}

/// Groups cannot be compared.
pub fn next_link(language: Language) -> String {
    match language {
        Language::Nl => "Laat iedereen dezelfde vignetten beoordelen, of wissel de duo’s: dan zijn alle assessoren te vergelijken.".to_owned(),
        Language::En => "Let everybody rate the same vignettes, or change the pairs: then all assessors can be compared.".to_owned(),
        Language::Fr => "Faites évaluer les mêmes vignettes par tous, ou changez les duos : alors tous les assesseurs sont comparables.".to_owned(),
    }
}

/// Training is due.
pub fn next_training(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => format!("Plan vorming of kalibratie voor {names}."),
        Language::En => format!("Plan training or calibration for {names}."),
        Language::Fr => format!("Prévoyez une formation ou un calibrage pour {names}."),
    }
}

/// Nobody wrote down when the last training was.
pub fn next_training_dates(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => format!(
            "Zet in day.yaml wanneer de laatste vorming of kalibratie was van {names} (trained, calibrated), of plan er een."
        ),
        Language::En => format!(
            "Put in day.yaml when the last training or calibration was of {names} (trained, calibrated), or plan one."
        ),
        Language::Fr => format!(
            "Notez dans day.yaml la date de la dernière formation ou du dernier calibrage de {names} (trained, calibrated), ou prévoyez-en un."
        ),
    }
}

/// Two who have only each other differ.
pub fn next_pair(language: Language) -> String {
    match language {
        Language::Nl => "Leg met de twee assessoren hierboven een paar oordelen naast elkaar, of laat er een derde en een vierde bij: dan is te zeggen wie afwijkt.".to_owned(),
        Language::En => "Lay a few ratings side by side with the two assessors above, or bring in a third and a fourth: then it can be told who differs.".to_owned(),
        Language::Fr => "Mettez quelques évaluations côte à côte avec les deux assesseurs ci-dessus, ou ajoutez-en un troisième et un quatrième : on pourra alors dire qui s’écarte.".to_owned(),
    }
}

/// There is nothing to do.
pub fn next_nothing(language: Language) -> String {
    match language {
        Language::Nl => {
            "Niets dringends. Maak dit verslag opnieuw na de volgende dagen.".to_owned()
        }
        Language::En => "Nothing urgent. Make this report again after the next days.".to_owned(),
        Language::Fr => {
            "Rien d’urgent. Refaites ce rapport après les prochaines journées.".to_owned()
        }
    }
}
