//! The chain from a score down to the words of the notes, for a coach in a talk.

use std::fmt::Write as _;

use super::table::{exercise_name, heading};
use crate::diagnostic::Language;
use crate::load::Loaded;
use crate::notes::{Observation, Sign};
use crate::ratings::Rating;
use crate::rubric::{Competence, Indicator};
use crate::scoring::{
    CandidateScores, Certainty, CompetenceScore, Coverage, ExerciseScore, IndicatorScore, Reason,
    Scores,
};
use crate::source::{Sources, Span};
use crate::wording::terms::{self, decimal, pick};

/// What an explanation is made of.
struct Explanation<'a> {
    sources: &'a Sources,
    loaded: &'a Loaded,
    scores: &'a Scores,
    language: Language,
    out: String,
}

/// Explains a candidate's score for one competence, or for all that were seen.
pub fn explain(
    sources: &Sources,
    loaded: &Loaded,
    scores: &Scores,
    candidate: &CandidateScores,
    only: Option<&CompetenceScore>,
    language: Language,
) -> String {
    let mut explanation = Explanation {
        sources,
        loaded,
        scores,
        language,
        out: heading(loaded, language),
    };
    let seen = |score: &&CompetenceScore| score.observations > 0 || !score.ratings.is_empty();
    match only {
        Some(score) => explanation.competence(candidate, score),
        None => {
            for score in candidate.competences.iter().filter(seen) {
                explanation.competence(candidate, score);
            }
        }
    }
    explanation.out
}

impl Explanation<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "");
    }

    fn pick<'t>(&self, nl: &'t str, en: &'t str, fr: &'t str) -> &'t str {
        pick(self.language, nl, en, fr)
    }

    /// `k07-magazijn-tom.md:24`: enough to find the line in the folder of the day.
    fn place(&self, span: Span) -> String {
        let path = self.sources.path(span.file);
        let name = path.rsplit('/').next().unwrap_or(path);
        format!("{name}:{}", self.sources.line_column(span).line)
    }

    fn label(&self, value: f64) -> String {
        let scale = &self.loaded.rubric.scale;
        let above = scale.level_of(value);
        if (above.score() - value).abs() < 1e-9 {
            return scale.names(above).label.clone();
        }
        let below = scale.level_of(value - 0.5);
        let between = self.pick("tussen", "between", "entre");
        let and = self.pick("en", "and", "et");
        format!(
            "{between} {} {and} {}",
            scale.names(below).label,
            scale.names(above).label
        )
    }

    fn competence(&mut self, candidate: &CandidateScores, score: &CompetenceScore) {
        let Some(competence) = self.loaded.rubric.competence(score.id) else {
            return;
        };
        let tier = self
            .loaded
            .rubric
            .tiers
            .get(&score.tier)
            .map_or("", |rules| rules.label.as_str());
        let title = format!(
            "{} · {} ({})",
            candidate.id,
            competence.name,
            tier.to_lowercase()
        );
        self.out.push('\n');
        self.line(0, &title);
        self.line(0, &"─".repeat(title.chars().count()));
        self.verdict(score);
        self.certainty(score);
        self.line(0, "");
        self.exercises(competence, score);
        for (indicator, part) in competence.indicators.iter().zip(&score.indicators) {
            self.indicator(competence, indicator, part);
        }
        self.whole(score);
    }

    fn verdict(&mut self, score: &CompetenceScore) {
        if score.descriptive && score.score.is_none() {
            self.line(
                0,
                self.pick(
                    "Deze competentie wordt in woorden beschreven.",
                    "This competence is described in words.",
                    "Cette compétence est décrite en mots.",
                ),
            );
            return;
        }
        let scale = &self.loaded.rubric.scale;
        let word = self.pick("Berekend niveau", "Computed level", "Niveau calculé");
        let text = match (score.level, score.score, score.certainty) {
            (Some(level), Some(value), _) => {
                format!(
                    "{word}: {} ({})",
                    scale.names(level).label,
                    decimal(self.language, value, 2)
                )
            }
            (None, Some(value), Certainty::Varies) => format!(
                "{word}: {} ({})",
                terms::certainty(self.language, Certainty::Varies),
                decimal(self.language, value, 2)
            ),
            _ => format!(
                "{word}: {}",
                terms::certainty(self.language, score.certainty)
            ),
        };
        self.line(0, &text);
        if let Some(entry) = &score.consensus {
            let word = self.pick("Afgesproken niveau", "Agreed level", "Niveau convenu");
            let by: Vec<&str> = entry.by.iter().map(crate::id::AssessorId::as_str).collect();
            let mut text = format!(
                "{word}: {} ({}, {})",
                scale.names(entry.level).label,
                by.join(", "),
                entry.date
            );
            if let Some(reason) = &entry.reason {
                let _ = write!(
                    text,
                    ". {}: {reason}",
                    self.pick("Reden", "Reason", "Raison")
                );
            }
            self.line(0, &text);
        } else if score.score.is_some() {
            self.line(
                0,
                self.pick(
                    "Nog niet besproken op het assessorenoverleg.",
                    "Not yet discussed at the assessors' meeting.",
                    "Pas encore discuté en réunion des assesseurs.",
                ),
            );
        }
    }

    fn certainty(&mut self, score: &CompetenceScore) {
        let language = self.language;
        let given: Vec<String> = score
            .levels
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(value, n)| format!("{n} × {}", self.label(*value)))
            .collect();
        if !given.is_empty() {
            let word = self.pick("Beoordelingen", "Ratings", "Évaluations");
            self.line(0, &format!("{word}: {}", given.join(", ")));
        }
        if score.descriptive && score.score.is_none() {
            return;
        }
        let basis = match score.coverage {
            Coverage::Indicators { rated, targeted } => match language {
                Language::Nl => format!("{rated} van de {targeted} gedragsindicatoren beoordeeld"),
                Language::En => format!("{rated} of the {targeted} indicators rated"),
                Language::Fr => format!("{rated} des {targeted} indicateurs évalués"),
            },
            other => terms::coverage(language, other),
        };
        let observations = match language {
            Language::Nl => format!("{} waarnemingen", score.observations),
            Language::En | Language::Fr => format!("{} observations", score.observations),
        };
        let word = self.pick("Steunt op", "Rests on", "Repose sur");
        self.line(0, &format!("{word}: {basis}, {observations}"));
        if !matches!(
            score.certainty,
            Certainty::NotStated | Certainty::Unseen | Certainty::NotTargeted
        ) {
            let reasons: Vec<&str> = score
                .reasons
                .iter()
                .map(|reason| terms::reason(language, *reason))
                .collect();
            let word = self.pick("Hoe zeker", "How sure", "Certitude");
            let certainty = terms::certainty(language, score.certainty);
            let text = if reasons.is_empty() {
                format!("{word}: {certainty}")
            } else {
                format!("{word}: {certainty} ({})", reasons.join(", "))
            };
            self.line(0, &text);
        }
    }

    fn exercises(&mut self, competence: &Competence, score: &CompetenceScore) {
        for cell in &score.matrix {
            let name = exercise_name(&self.loaded.day, cell.exercise);
            let text = self.exercise_text(competence, cell);
            self.line(2, &format!("{name}: {text}"));
        }
        let counted: Vec<&ExerciseScore> = score
            .matrix
            .iter()
            .filter(|cell| cell.weight > 0.0)
            .collect();
        if let (Some(computed), true) = (score.computed, counted.len() > 1) {
            let parts: Vec<String> = counted
                .iter()
                .filter_map(|cell| {
                    let value = decimal(self.language, cell.score?, 2);
                    Some(format!(
                        "{} × {value}",
                        plain_number(self.language, cell.weight)
                    ))
                })
                .collect();
            let weights: f64 = counted.iter().map(|cell| cell.weight).sum();
            let word = self.pick("Samen", "Together", "Ensemble");
            self.line(
                2,
                &format!(
                    "{word}: ({}) / {} = {}",
                    parts.join(" + "),
                    plain_number(self.language, weights),
                    decimal(self.language, computed, 2)
                ),
            );
        }
    }

    fn exercise_text(&self, competence: &Competence, cell: &ExerciseScore) -> String {
        let language = self.language;
        if let Some(reason) = &cell.excluded {
            let word = self.pick("telt niet mee", "does not count", "ne compte pas");
            return format!("{word} ({reason})");
        }
        let Some(score) = cell.score else {
            return self
                .pick(
                    "geen niveau op deze competentie",
                    "no level for this competence",
                    "pas de niveau",
                )
                .to_owned();
        };
        let by: Vec<String> = cell
            .by
            .iter()
            .map(|(who, value)| format!("{who} {}", decimal(language, *value, 2)))
            .collect();
        let whole = if cell.whole {
            format!(", {}", terms::reason(language, Reason::Whole))
        } else {
            String::new()
        };
        debug_assert!(!competence.name.is_empty());
        format!("{} ({}{whole})", decimal(language, score, 2), by.join(", "))
    }

    fn indicator(
        &mut self,
        competence: &Competence,
        indicator: &Indicator,
        score: &IndicatorScore,
    ) {
        if score.score.is_none() && score.observations.is_empty() {
            return;
        }
        let language = self.language;
        let mut title = format!("{} ({}/{})", indicator.name, competence.id, indicator.id);
        if let (Some(value), Some(level)) = (score.score, score.level) {
            let label = &self.loaded.rubric.scale.names(level).label;
            let _ = write!(title, ": {label} ({})", decimal(language, value, 2));
        }
        self.out.push('\n');
        self.line(2, &title);
        if let Some(anchor) = score.level.and_then(|level| indicator.anchors.get(&level)) {
            self.line(4, &format!("“{anchor}”"));
        }
        if let Some(count) = score.frequency.total {
            let mut text = format!(
                "{} {}",
                decimal(language, count.mean, 1),
                self.pick("keer genoteerd", "times noted", "fois noté"),
            );
            if count.high > count.low {
                let _ = write!(
                    text,
                    " ({} – {})",
                    plain_number(language, count.low),
                    plain_number(language, count.high)
                );
            }
            if let Some(rate) = score.frequency.per_ten_minutes {
                let word = self.pick("per 10 minuten", "per 10 minutes", "par 10 minutes");
                let _ = write!(text, ", {} {word}", decimal(language, rate, 1));
            }
            self.line(4, &text);
        }
        for target in &score.targets {
            let name = exercise_name(&self.loaded.day, target.exercise);
            self.line(
                4,
                &format!("{name}: {}", decimal(language, target.score, 2)),
            );
            for index in &target.ratings {
                let rating = &self.scores.ratings[*index];
                self.rating(rating);
            }
        }
        let rated: Vec<_> = score
            .targets
            .iter()
            .flat_map(|target| &target.ratings)
            .flat_map(|index| &self.scores.ratings[*index].observations)
            .copied()
            .collect();
        let loose: Vec<_> = score
            .observations
            .iter()
            .filter(|one| !rated.contains(one))
            .copied()
            .collect();
        if !loose.is_empty() {
            self.line(
                4,
                self.pick("Zonder niveau:", "Without a level:", "Sans niveau :"),
            );
            for one in loose {
                self.observation(one, true);
            }
        }
    }

    /// Ratings of the competence as a whole, where they were used.
    fn whole(&mut self, score: &CompetenceScore) {
        let whole: Vec<usize> = score
            .ratings
            .iter()
            .copied()
            .filter(|index| self.scores.ratings[*index].target.indicator.is_none())
            .collect();
        if whole.is_empty() {
            return;
        }
        self.out.push('\n');
        self.line(2, terms::reason(self.language, Reason::Whole));
        for index in whole {
            let rating = self.scores.ratings[index].clone();
            self.rating(&rating);
        }
    }

    fn rating(&mut self, rating: &Rating) {
        let mut how = terms::origin(self.language, rating.origin).to_owned();
        if let Some(split) = rating.split {
            let _ = write!(how, "; {}", terms::split(self.language, split));
        }
        let place = rating
            .places
            .first()
            .map(|span| self.place(*span))
            .unwrap_or_default();
        self.line(
            6,
            &format!(
                "{}: {}, {how} [{place}]",
                rating.assessor,
                self.label(rating.value)
            ),
        );
        for one in &rating.observations {
            self.observation(*one, false);
        }
    }

    fn observation(&mut self, at: crate::ratings::ObservationRef, with_assessor: bool) {
        let sheet = &self.loaded.sheets[at.sheet];
        let observation = &sheet.observations[at.observation];
        let place = self.place(observation.span);
        let who = if with_assessor {
            format!("{}: ", sheet.assessor)
        } else {
            String::new()
        };
        let text = words(observation);
        self.line(8, &format!("{who}{text} [{place}]"));
    }
}

/// An observation for people: its time, words, sign and tally.
fn words(observation: &Observation) -> String {
    let mut text = String::new();
    if let Some(time) = observation.time {
        let _ = write!(text, "{} ", time.from);
    }
    let _ = write!(text, "{}", observation.text);
    match observation.sign {
        Some(Sign::Plus) => text.push_str(" (+)"),
        Some(Sign::Minus) => text.push_str(" (-)"),
        Some(Sign::Neutral) => text.push_str(" (0)"),
        None => {}
    }
    if let Some(tally) = observation.tally.filter(|tally| *tally > 1) {
        let _ = write!(text, " ({tally}x)");
    }
    if let Some(share) = observation.share {
        let _ = write!(text, " ({}/{})", share.times, share.chances);
    }
    text
}

/// A weight or a count without needless decimals.
fn plain_number(language: Language, value: f64) -> String {
    if (value - value.round()).abs() < 1e-9 {
        format!("{value:.0}")
    } else {
        decimal(language, value, 2)
    }
}
