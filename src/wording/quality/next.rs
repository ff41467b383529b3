//! What to do after reading a quality report.

use crate::diagnostic::Language;

/// Give those who stand out their mirror.
pub fn next_mirrors(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Language::Nl => format!(
            "Geef wie opvalt de eigen spiegel en bespreek die onder vier ogen: {names} (wakker report --kind mirror --assessor …)."
        ),
        Language::En => format!(
            "Give those who stand out their own mirror and talk it over in private: {names} (wakker report --kind mirror --assessor …)."
        ),
        Language::Fr => format!(
            "Donnez à ceux qui ressortent leur propre miroir et parlez-en en tête-à-tête : {names} (wakker report --kind mirror --assessor …)."
        ),
    }
}

/// Agreement is too low.
pub fn next_talk(language: Language) -> String {
    match language {
        Language::Nl => "De overeenstemming haalt de drempel niet: leg samen drie vignetten naast de zinnen van de rubriek, vóór de volgende dag.".to_owned(),
        Language::En => "Agreement does not reach the threshold: lay three vignettes beside the sentences of the rubric together, before the next day.".to_owned(),
        Language::Fr => "L’accord n’atteint pas le seuil : mettez ensemble trois vignettes en face des phrases de la grille, avant la prochaine journée.".to_owned(),
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

/// There is something to look at in the rubric.
pub fn next_rubric(language: Language, n: usize) -> String {
    match (language, n) {
        (Language::Nl, 1) => "Kijk 1 indicator van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?".to_owned(),
        (Language::Nl, n) => format!("Kijk {n} indicatoren van de rubriek na (zie verder): ligt het aan de zin of aan de opdracht?"),
        (Language::En, 1) => "Look at 1 indicator of the rubric (see below): is it the sentence or the exercise?".to_owned(),
        (Language::En, n) => format!("Look at {n} indicators of the rubric (see below): is it the sentence or the exercise?"),
        (Language::Fr, 1) => "Revoyez 1 indicateur de la grille (voir plus loin) : est-ce la phrase ou l’exercice ?".to_owned(),
        (Language::Fr, n) => format!("Revoyez {n} indicateurs de la grille (voir plus loin) : est-ce la phrase ou l’exercice ?"),
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
