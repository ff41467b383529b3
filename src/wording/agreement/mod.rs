//! What the agreement between assessors comes to, in plain words.

pub mod demand;
pub(crate) mod figures;
pub mod levels;
pub mod plan;
mod rounding;
mod told;
mod tone;

use told::counted_units;

use super::terms::{counted, decimal, pick};
use super::texts::texts;
use crate::agreement::{Agreement, PlainAgreement, Standing, Tone};
use crate::diagnostic::Language;
use crate::ratings::plain::Lost;

pub use told::{VerdictFigures, percent};

texts! {
    /// How many targets could be compared.
    pub fn plain_sizes(twice: usize, once: usize) {
        nl "{twice} keer door twee of meer beoordeeld, {once} keer door één.\n"
        en "{twice} rated by two or more, {once} by one.\n"
        fr "{twice} évaluées par deux ou plus, {once} par un seul.\n"
    }
    /// How many pairs of assessors are not shown.
    pub fn pairs_left_out(pairs: usize) {
        nl "1 paar van assessoren is niet getoond." | "{pairs} paren van assessoren zijn niet getoond."
        en "1 pair of assessors is not shown." | "{pairs} pairs of assessors are not shown."
        fr "{pairs} paire d’assesseurs n’est pas affichée." | "{pairs} paires d’assesseurs ne sont pas affichées."
    }
}

impl Agreement {
    /// What the verdict speaks of.
    pub fn told(&self) -> VerdictFigures<'_> {
        VerdictFigures {
            verdict: self.verdict,
            overall: &self.overall,
            within: self.within_indicator.as_ref().ok().map(|one| one.value),
            ac2: self.ac2.as_ref().ok().map(|one| one.figure.value),
            rules: &self.rules,
            of_day: true,
            has_list: !self.apart.is_empty(),
            in_groups: true,
            lost: None,
            standing: self
                .verdict
                .standing
                .and_then(|one| Some((self.assessors.get(one.rater)?.as_str(), one))),
        }
    }
}

impl PlainAgreement {
    /// What the verdict speaks of, with the names of the raters.
    pub fn told<'a>(&'a self, raters: &'a [String]) -> VerdictFigures<'a> {
        VerdictFigures {
            verdict: self.verdict,
            overall: &self.overall,
            within: None,
            ac2: self.ac.as_ref().ok().map(|one| one.figure.value),
            rules: &self.rules,
            of_day: false,
            has_list: false,
            in_groups: self.clustered,
            lost: Some(&self.lost),
            standing: self
                .verdict
                .standing
                .and_then(|one| Some((raters.get(one.rater)?.as_str(), one))),
        }
    }
}

/// "ratings.csv: 40 doelen, beoordelaars Rita, Tom": what a file holds.
pub fn plain_heading(language: Language, file: &str, targets: usize, raters: &str) -> String {
    match language {
        Language::Nl => {
            let rows = counted(language, targets, ["vergelijking", "vergelijkingen"]);
            format!("{file} · {rows} · {raters}\n")
        }
        Language::En => {
            let rows = counted(language, targets, ["target", "targets"]);
            format!("{file} · {rows} · {raters}\n")
        }
        Language::Fr => {
            let rows = counted(language, targets, ["cible", "cibles"]);
            format!("{file} · {rows} · {raters}\n")
        }
    }
}

/// More raters than this are not all named on one line.
const MOST_NAMED: usize = 12;

/// "Rita, Tom en nog 198": the raters of a file.
pub fn raters(language: Language, names: &[String]) -> String {
    const FIRST: usize = 8;
    if names.len() <= MOST_NAMED {
        return names.join(", ");
    }
    let (first, rest) = (names[..FIRST].join(", "), names.len() - FIRST);
    texts!(language => nl "{first} en nog {rest}" en "{first} and {rest} more" fr "{first} et {rest} autres")
}

/// How many ratings were lost to faults.
fn lost_ratings(language: Language, lost: &Lost) -> String {
    let (n, of) = (lost.ratings, lost.of);
    let all = lost.raters.join(", ");
    let gone = match (language, lost.raters.is_empty()) {
        (_, true) => String::new(),
        (Language::Nl, _) => format!(", en alles van {all}"),
        (Language::En, _) => format!(", and all of {all}"),
        (Language::Fr, _) => format!(", et tout de {all}"),
    };
    texts!(language =>
        nl "Door fouten in het bestand zijn {n} van de {of} beoordelingen verloren gegaan{gone}."
        en "Faults in the file cost {n} of the {of} ratings{gone}."
        fr "Des erreurs dans le fichier ont fait perdre {n} des {of} évaluations{gone}.")
}

/// The sentences of the verdict: first what it comes to, then what to keep in mind.
pub fn verdict(language: Language, told: VerdictFigures<'_>) -> Vec<String> {
    let lost = told.lost.filter(|lost| lost.ratings > 0);
    let mut lines: Vec<String> = lost
        .map(|lost| lost_ratings(language, lost))
        .into_iter()
        .collect();
    lines.push(tone::tone(language, told));
    lines.extend(
        told.standing
            .map(|(name, one)| standing(language, told, name, one)),
    );
    let advise = matches!(
        told.verdict.tone,
        Tone::Unsure | Tone::Uncertain | Tone::Apart
    );
    if advise && told.has_list {
        lines.push(
            pick(
                language,
                "Bespreek eerst de lijst hieronder, elk met de eigen woorden erbij, voor er iets beslist wordt.",
                "First talk about the list below, each with their own words, before anything is decided.",
                "Parlez d’abord de la liste ci-dessous, chacun avec ses propres mots, avant toute décision.",
            )
            .to_owned(),
        );
    }
    if let (true, Some(within)) = (told.verdict.flattered, told.within) {
        let within = decimal(language, within, 2);
        lines.push(texts!(language =>
            nl "Let op: binnen één gedragsindicator is de alfa maar {within}. Een deel van de overeenstemming komt doordat iedereen weet wat makkelijk en wat moeilijk is."
            en "Mind: within one indicator alpha is only {within}. Part of the agreement is there because everybody knows what is easy and what is hard."
            fr "Attention\u{a0}: au sein d’un même indicateur, l’alpha n’est que de {within}. Une partie de l’accord vient de ce que chacun sait ce qui est facile et ce qui est difficile."));
    }
    if told.verdict.few && !matches!(told.verdict.tone, Tone::Nothing) {
        let who = counted_units(language, told);
        lines.push(texts!(language =>
            nl "Met {who} is elk cijfer een ruwe schatting."
            en "With {who} every figure is a rough estimate."
            fr "Avec {who}, chaque chiffre est une estimation grossière."));
    }
    lines
}

/// A mean difference smaller than this, in levels, is not reported beside who stands apart.
const LEAST_TOLD: f64 = 0.25;

/// Who stands apart, and in which direction.
fn standing(language: Language, told: VerdictFigures<'_>, name: &str, one: Standing) -> String {
    let without = decimal(language, one.without, 2);
    let levels = told.overall.near().is_some();
    let far = one.higher.filter(|by| !levels || by.abs() >= LEAST_TOLD);
    let direction = far.map_or_else(String::new, |by| {
        let size = decimal(language, by.abs(), if levels { 1 } else { 2 });
        let up = by > 0.0;
        match language {
            Language::Nl => {
                let (unit, way) = (if levels { " niveau" } else { "" }, if up { "hoger" } else { "lager" });
                format!(" {name} geeft gemiddeld {size}{unit} {way} dan wie hetzelfde beoordeelde.")
            }
            Language::En => {
                let (unit, way) = (if levels { " of a level" } else { "" }, if up { "higher" } else { "lower" });
                format!(" On average {name} rates {size}{unit} {way} than others who rated the same.")
            }
            Language::Fr => {
                let (unit, way) = (if levels { " niveau" } else { "" }, if up { "plus haut" } else { "plus bas" });
                format!(" {name} évalue en moyenne {size}{unit} {way} que ceux qui ont évalué la même chose.")
            }
        }
    });
    texts!(language =>
        nl "{name} staat apart: zonder {name} is de alfa {without}.{direction}"
        en "{name} stands apart: without {name} alpha is {without}.{direction}"
        fr "{name} se distingue\u{a0}: sans {name}, l’alpha est de {without}.{direction}")
}
