//! The scale: ordered levels, and the way from a score to a level.

mod absence;

use std::collections::BTreeMap;

use crate::diagnostic::misspelt;
use crate::id::slug;
use crate::unseen;

pub use absence::{Absence, is_kept, is_nothing};

/// A level that is known to lie on its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(i16);

impl Level {
    /// The whole number that the rubric gives this level.
    pub fn value(self) -> i16 {
        self.0
    }

    /// The level as a point on the scale of scores.
    pub fn score(self) -> f64 {
        f64::from(self.0)
    }
}

/// How a level is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelNames {
    /// The whole number.
    pub value: i16,
    /// The name, such as "zeer goed".
    pub label: String,
    /// The short form, such as "ZG".
    pub short: String,
    /// How to say it to the person it is about, where the rubric tells.
    pub plain: Option<String>,
}

/// Ordered levels with consecutive whole values, lowest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    name: String,
    levels: Vec<LevelNames>,
    enough: i16,
    /// What other languages call the levels, as slugs; none for what two levels are called.
    aliases: BTreeMap<String, Option<Level>>,
}

/// A score this little below a cut still counts as on it, so that sums in binary do not push a half down.
const ON_THE_CUT: f64 = 1e-9;

impl Scale {
    /// A scale of levels, lowest first. Gives `None` unless there are at least two levels with
    /// consecutive values and `enough` is one of them.
    pub fn new(name: String, levels: Vec<LevelNames>, enough: i16) -> Option<Self> {
        let consecutive = levels
            .windows(2)
            .all(|pair| pair[0].value + 1 == pair[1].value);
        let known = levels.iter().any(|level| level.value == enough);
        (levels.len() >= 2 && consecutive && known).then_some(Self {
            name,
            levels,
            enough,
            aliases: BTreeMap::new(),
        })
    }

    /// The name of the scale, such as "SAM".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All levels, lowest first.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = Level> + ExactSizeIterator {
        self.levels.iter().map(|names| Level(names.value))
    }

    /// The lowest level.
    pub fn lowest(&self) -> Level {
        Level(self.levels[0].value)
    }

    /// The highest level.
    pub fn highest(&self) -> Level {
        Level(self.levels[self.levels.len() - 1].value)
    }

    /// The level that is enough for what comes next, such as "goed".
    pub fn enough(&self) -> Level {
        Level(self.enough)
    }

    /// How a level is called.
    pub fn names(&self, level: Level) -> &LevelNames {
        &self.levels[self.position(level)]
    }

    /// The place of a level on the scale, from 0.
    pub fn position(&self, level: Level) -> usize {
        usize::try_from(level.0 - self.levels[0].value).unwrap_or(0)
    }

    /// The level with a value, if it lies on the scale.
    pub fn level(&self, value: i64) -> Option<Level> {
        self.levels
            .iter()
            .find(|names| i64::from(names.value) == value)
            .map(|names| Level(names.value))
    }

    /// The level one above, if there is one.
    pub fn above(&self, level: Level) -> Option<Level> {
        self.level(i64::from(level.0) + 1)
    }

    /// Reads a level as people write it: value, label or short form, without regard to case or accents; also as a
    /// translation calls it.
    pub fn parse(&self, text: &str) -> Option<Level> {
        let text = unseen::without(text);
        let text = text.trim();
        if let Ok(value) = text.parse::<i64>() {
            return self.level(value);
        }
        // "G+" and "G-": nobody knows what the sign should do.
        let exactly = |names: &LevelNames| names.label == text || names.short == text;
        if text.ends_with(['+', '-', '−', '–']) && !self.levels.iter().any(exactly) {
            return None;
        }
        let wanted = slug(text);
        self.own(&wanted)
            .or_else(|| self.aliases.get(&wanted).copied().flatten())
    }

    /// The label that is written here with a wrong letter.
    pub fn meant(&self, written: &str) -> Option<String> {
        let labels = self.levels.iter().map(|names| names.label.as_str());
        misspelt(written, labels).map(str::to_owned)
    }

    /// Makes the labels and short forms of another language readable too. A name that the scale itself
    /// has keeps its meaning; a name that other languages give to two levels means neither.
    pub fn also_called(&mut self, names: &BTreeMap<Level, LevelNames>) {
        for (level, names) in names {
            for name in [slug(&names.label), slug(&names.short)] {
                if self.own(&name).is_none() && name.parse::<i64>().is_err() {
                    let known = self.aliases.entry(name).or_insert(Some(*level));
                    if *known != Some(*level) {
                        *known = None;
                    }
                }
            }
        }
    }

    /// The same scale with other names for its levels: as a reader of another language calls them.
    #[must_use]
    pub fn called<'a>(&self, names: impl Fn(Level) -> &'a LevelNames) -> Self {
        let levels = self.levels().map(|level| LevelNames {
            value: level.value(),
            ..names(level).clone()
        });
        Self {
            levels: levels.collect(),
            ..self.clone()
        }
    }

    /// What other languages call the levels, as slugs.
    pub fn aliases(&self) -> impl Iterator<Item = (&str, Level)> {
        let all = self.aliases.iter();
        all.filter_map(|(name, level)| Some((name.as_str(), (*level)?)))
    }

    /// The level with a label or short form of the scale itself.
    fn own(&self, wanted: &str) -> Option<Level> {
        self.levels
            .iter()
            .find(|names| slug(&names.label) == wanted || slug(&names.short) == wanted)
            .map(|names| Level(names.value))
    }

    /// The level of a score: cuts lie halfway between levels, and a score on a cut, or within 1e-9 below
    /// it, goes up. A score beyond the ends gets the end.
    pub fn level_of(&self, score: f64) -> Level {
        self.levels()
            .rev()
            .find(|level| score >= level.score() - 0.5 - ON_THE_CUT)
            .unwrap_or_else(|| self.lowest())
    }

    /// The level on which a point of the scale lies, twice; or the levels below and above it.
    pub fn around(&self, value: f64) -> (Level, Level) {
        let above = self.level_of(value);
        if (above.score() - value).abs() < 1e-9 {
            (above, above)
        } else {
            (self.level_of(value - 0.5), above)
        }
    }

    /// How far a score lies from the nearest cut between two levels; infinite where a scale has none.
    pub fn distance_to_cut(&self, score: f64) -> f64 {
        self.levels()
            .skip(1)
            .map(|level| (score - (level.score() - 0.5)).abs())
            .fold(f64::INFINITY, f64::min)
    }

    /// The short forms, for messages: "O, M, G, ZG".
    pub fn shorts(&self) -> String {
        self.levels
            .iter()
            .map(|names| names.short.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sam() -> Scale {
        let names = [
            (1, "onvoldoende", "O"),
            (2, "matig", "M"),
            (3, "goed", "G"),
            (4, "zeer goed", "ZG"),
        ];
        let levels = names
            .map(|(value, label, short)| LevelNames {
                value,
                label: label.to_owned(),
                short: short.to_owned(),
                plain: None,
            })
            .to_vec();
        Scale::new("SAM".to_owned(), levels, 3).unwrap_or_else(|| unreachable!())
    }

    #[test]
    fn a_level_is_read_by_value_label_or_short_form_in_any_case() {
        let sam = sam();
        for text in [
            "4",
            "zg",
            "ZG",
            "Zeer Goed",
            "zeer-goed",
            " zeer  goed ",
            "\u{200E}4\u{202C}",
            "z\u{200B}g",
        ] {
            assert_eq!(sam.parse(text).map(Level::value), Some(4), "{text}");
        }
        for text in ["5", "0", "", "prima", "3.0"] {
            assert_eq!(sam.parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_score_on_a_cut_goes_up() {
        let sam = sam();
        for (score, level) in [
            (1.0, 1),
            (1.4999, 1),
            (1.5, 2),
            (2.5, 3),
            (2.5 - 1e-10, 3),
            (2.5 - 1e-8, 2),
            (4.0, 4),
        ] {
            assert_eq!(sam.level_of(score).value(), level, "{score}");
        }
    }

    #[test]
    fn another_language_never_takes_a_name_that_the_scale_has() {
        let mut sam = sam();
        let names = |value: i16, label: &str, short: &str| {
            let level = sam.level(i64::from(value)).expect("on the scale");
            let names = LevelNames {
                value,
                label: label.to_owned(),
                short: short.to_owned(),
                plain: None,
            };
            (level, names)
        };
        // M is matig, whatever another language makes of it; X is nothing once two levels have it.
        let one = BTreeMap::from([names(1, "X", "M"), names(4, "très bien", "TB")]);
        let other = BTreeMap::from([names(2, "X", "F")]);
        sam.also_called(&one);
        sam.also_called(&other);
        for (text, level) in [
            ("M", Some(2)),
            ("tres bien", Some(4)),
            ("tb", Some(4)),
            ("F", Some(2)),
            ("X", None),
        ] {
            assert_eq!(sam.parse(text).map(Level::value), level, "{text}");
        }
    }

    #[test]
    fn levels_must_be_consecutive() {
        let gap = vec![
            LevelNames {
                value: 1,
                label: "a".into(),
                short: "a".into(),
                plain: None,
            },
            LevelNames {
                value: 3,
                label: "b".into(),
                short: "b".into(),
                plain: None,
            },
        ];
        assert_eq!(Scale::new(String::new(), gap, 3), None);
    }
}
