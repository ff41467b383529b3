//! The words for variance components and the many-facet model.

use super::super::measures::undefined;
use super::super::terms::{decimal, pick};
use crate::calibration::FacetKind;
use crate::diagnostic::Language;
use crate::stats::rasch::FacetSummary;
use crate::stats::{Component, DStudy, ThreeWayComponents, Undefined};
use crate::wording::texts::texts;

texts! {
    /// The title of the sources of variance.
    pub fn variance_title() {
        nl "Waar verschillen tussen bladen vandaan komen"
        en "Where differences between sheets come from"
        fr "D’où viennent les différences entre feuilles"
    }
    /// The title of the model.
    pub fn facets_title() {
        nl "Rasch-model met meerdere facetten (logits: hoger is strenger of moeilijker)"
        en "Many-facet Rasch model (logits: higher is more severe or harder)"
        fr "Modèle de Rasch multifacettes (logits\u{a0}: plus haut, plus sévère ou plus difficile)"
    }
    /// The design falls apart.
    pub fn subsets() {
        nl "  De oordelen vallen uiteen in groepen zonder verband: de maten van verschillende groepen zijn niet te vergelijken."
        en "  The ratings form groups without a link: measures of different groups cannot be compared."
        fr "  Les évaluations se séparent en groupes sans lien\u{a0}: les mesures de groupes différents ne sont pas comparables."
    }
    /// How to read infit and outfit.
    pub fn model_note() {
        nl "Maat in logits: hoger is strenger. De standaardfouten nemen aan dat alle oordelen los van elkaar staan en zijn dus te klein, en scheiding en betrouwbaarheid te hoog: ga voort op de intervallen bij strengheid. Infit en outfit zeggen hoe goed iemands oordelen bij dat model passen, en horen rond 1 te liggen: boven 1,5 is grillig, onder 0,6 is te voorspelbaar. Infit let op de gewone oordelen, outfit op de uitschieters. Het verwachte gemiddelde is wat een gemiddelde kandidaat van deze assessor zou krijgen."
        en "Measure in logits: higher is more severe. The standard errors take all ratings as independent, so they are too small, and separation and reliability too high: rely on the intervals under severity. Infit and outfit tell how well somebody’s ratings fit that model, and should be near 1: above 1.5 is erratic, below 0.6 too predictable. Infit is sensitive to the usual ratings, outfit to outliers. The fair average is what an average candidate would get from this assessor."
        fr "Mesure en logits\u{a0}: plus haut, plus sévère. Les erreurs types supposent des évaluations indépendantes\u{a0}: elles sont trop petites, et séparation et fiabilité trop élevées\u{a0}; fiez-vous aux intervalles de la sévérité. Infit et outfit disent à quel point les évaluations de quelqu’un correspondent à ce modèle, et devraient être proches de 1\u{a0}: au-dessus de 1,5 irrégulier, sous 0,6 trop prévisible. L’infit regarde les évaluations ordinaires, l’outfit les valeurs extrêmes. La moyenne attendue est ce qu’un candidat moyen recevrait de cet assesseur."
    }
    fn component(of: Component) {
        Component::Person => nl "kandidaten" en "candidates" fr "candidats"
        Component::Rater => nl "assessoren (strengheid)" en "assessors (severity)" fr "assesseurs (sévérité)"
        Component::Exercise => nl "opdrachten" en "exercises" fr "exercices"
        Component::PersonRater => nl "kandidaat × assessor" en "candidate × assessor" fr "candidat × assesseur"
        Component::PersonExercise => nl "kandidaat × opdracht" en "candidate × exercise" fr "candidat × exercice"
        Component::RaterExercise => nl "assessor × opdracht" en "assessor × exercise" fr "assesseur × exercice"
        Component::Residual =>
            nl "de rest (niet verder te splitsen)"
            en "the rest (not to be split further)"
            fr "le reste (non décomposable)"
    }
    fn facet(kind: FacetKind) {
        FacetKind::Candidates => nl "kandidaten" en "candidates" fr "candidats"
        FacetKind::Assessors => nl "assessoren" en "assessors" fr "assesseurs"
        FacetKind::Items => nl "indicatoren" en "indicators" fr "indicateurs"
        FacetKind::Exercises => nl "opdrachten" en "exercises" fr "exercices"
    }
    fn facet_columns() {
        nl ["", "maat (logit)", "standaardfout", "infit", "outfit", "verwacht gemiddelde", "oordelen"]
        en ["", "measure (logit)", "standard error", "infit", "outfit", "fair average", "ratings"]
        fr ["", "mesure (logit)", "erreur type", "infit", "outfit", "moyenne attendue", "évaluations"]
    }
    /// "2 opdrachten".
    pub fn exercises(n: usize) {
        nl "{n} opdracht" | "{n} opdrachten"
        en "{n} exercise" | "{n} exercises"
        fr "{n} exercice" | "{n} exercices"
    }
    /// "2 assessoren".
    pub fn assessors(n: usize) {
        nl "{n} assessor" | "{n} assessoren"
        en "{n} assessor" | "{n} assessors"
        fr "{n} assesseur" | "{n} assesseurs"
    }
}

/// The sources of variance with what each comes to; those that the days cannot tell apart as one.
pub fn components(language: Language, found: &ThreeWayComponents) -> Vec<(String, f64)> {
    let parts = found.parts.iter();
    let name = |one: &Component| component(language, *one);
    parts
        .map(|part| {
            let names: Vec<&str> = part.of.iter().map(name).collect();
            (names.join(" + "), part.variance)
        })
        .collect()
}

/// Why there are no components.
pub fn no_variance(language: Language, why: Undefined) -> String {
    let told = match why {
        Undefined::TooFewRaters | Undefined::NotLinked => pick(
            language,
            "niet uit elkaar te houden: daarvoor moeten minstens twee assessoren dezelfde kandidaten zien",
            "cannot be told apart: that takes at least two assessors who see the same candidates",
            "indissociables\u{a0}: il faut pour cela qu’au moins deux assesseurs voient les mêmes candidats",
        ),
        Undefined::NothingLeftOver => pick(
            language,
            "niet te schatten: kandidaten, assessoren en opdrachten verklaren de oordelen volledig",
            "cannot be estimated: candidates, assessors and exercises explain the ratings fully",
            "impossibles à estimer\u{a0}: candidats, assesseurs et exercices expliquent entièrement les évaluations",
        ),
        Undefined::TooManyRaters => pick(
            language,
            "te veel assessoren en opdrachten om door te rekenen",
            "too many assessors and exercises to compute",
            "trop d’assesseurs et d’exercices pour le calcul",
        ),
        why => return undefined(language, why),
    };
    told.to_owned()
}

/// Why there is no model.
pub fn no_model(language: Language, why: Undefined) -> String {
    let told = match why {
        Undefined::OutsideCategories => pick(
            language,
            "het model rekent met vaste niveaus; geef ze op met --levels",
            "the model takes fixed levels; give them with --levels",
            "le modèle prend des niveaux fixes\u{a0}; indiquez-les avec --levels",
        ),
        Undefined::TooManyRaters => pick(
            language,
            "te veel assessoren om door te rekenen",
            "too many assessors to compute",
            "trop d’assesseurs pour le calcul",
        ),
        why => return undefined(language, why),
    };
    told.to_owned()
}

/// How to read the decision table: what is in it, and what it holds for.
pub fn decision_note(language: Language, plan: DStudy) -> String {
    let read = pick(
        language,
        "Betrouwbaarheid van het gemiddelde van een kandidaat over alle indicatoren bij zoveel assessoren en opdrachten: G / phi. G geldt als je kandidaten vergelijkt die dezelfde assessoren hadden; hadden ze andere, of gaat het om het niveau zelf, kijk dan naar phi. Vanaf 0,70 bruikbaar, vanaf 0,80 goed. De score op één competentie is minder betrouwbaar.",
        "Reliability of a candidate’s mean over all indicators with so many assessors and exercises: G / phi. G holds when you compare candidates who had the same assessors; if they had others, or the level itself counts, look at phi. From 0.70 usable, from 0.80 good. The score on a single competence is less reliable.",
        "Fiabilité de la moyenne d’un candidat sur tous les indicateurs avec autant d’assesseurs et d’exercices\u{a0}: G / phi. G vaut quand on compare des candidats qui ont eu les mêmes assesseurs\u{a0}; s’ils en ont eu d’autres, ou si le niveau lui-même importe, regardez phi. Utilisable à partir de 0,70, bonne à partir de 0,80. Le score d’une seule compétence est moins fiable.",
    );
    let holds = match plan {
        DStudy::Crossed => pick(
            language,
            "De tabel rekent met dezelfde assessoren in alle opdrachten van een kandidaat; wisselen zij, dan ligt phi hoger.",
            "The table takes the same assessors in all exercises of a candidate; if they change, phi is higher.",
            "Le tableau suppose les mêmes assesseurs dans tous les exercices d’un candidat\u{a0}; s’ils changent, phi est plus élevé.",
        ),
        DStudy::Nested => pick(
            language,
            "Het gaat om zoveel assessoren per opdracht, in elke opdracht andere.",
            "It is about so many assessors an exercise, others in each.",
            "Il s’agit d’autant d’assesseurs par exercice, d’autres dans chacun.",
        ),
        DStudy::OneExercise => pick(
            language,
            "Elke kandidaat deed één opdracht: dit geldt voor die opdracht; wat een tweede zou toevoegen, is hieruit niet op te maken.",
            "Each candidate did one exercise: this holds for that exercise; what a second would add cannot be told from it.",
            "Chaque candidat a fait un seul exercice\u{a0}: ceci vaut pour cet exercice\u{a0}; ce qu’un deuxième apporterait ne peut s’en déduire.",
        ),
    };
    format!("{read} {holds}")
}

/// The header of a facet.
pub fn facet_header(language: Language, kind: FacetKind) -> [&'static str; 7] {
    let mut header = facet_columns(language);
    header[0] = facet(language, kind);
    header
}

/// How far a facet is spread.
pub fn separation(language: Language, kind: FacetKind, spread: &FacetSummary) -> String {
    let g = decimal(language, spread.sample.separation, 2);
    let reliability = decimal(language, spread.sample.reliability, 2);
    let assessors = kind == FacetKind::Assessors;
    if assessors {
        texts!(language =>
            nl "  scheiding {g}, betrouwbaarheid {reliability} (hoog betekent hier: assessoren verschillen in strengheid)"
            en "  separation {g}, reliability {reliability} (high means here: assessors differ in severity)"
            fr "  séparation {g}, fiabilité {reliability} (élevée signifie ici\u{a0}: les assesseurs diffèrent en sévérité)")
    } else {
        texts!(language =>
            nl "  scheiding {g}, betrouwbaarheid {reliability}"
            en "  separation {g}, reliability {reliability}"
            fr "  séparation {g}, fiabilité {reliability}")
    }
}

/// The thresholds between levels.
pub fn thresholds(language: Language, thresholds: &[String], ordered: bool) -> String {
    let all = thresholds.join("  ");
    let word = pick(
        language,
        "drempels tussen de niveaus:",
        "thresholds between levels:",
        "seuils entre niveaux\u{a0}:",
    );
    let warning = if ordered {
        ""
    } else {
        pick(
            language,
            " (niet oplopend: een niveau is nergens het waarschijnlijkste)",
            " (not ascending: some level is nowhere the likeliest)",
            " (non croissants\u{a0}: un niveau n’est nulle part le plus probable)",
        )
    };
    format!("  {word} {all}{warning}")
}
