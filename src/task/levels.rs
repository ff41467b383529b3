//! The levels of a scale as people write them: `1..4`, or `0, 0.5, 1`.

use wakker::diagnostic::Language;
use wakker::wording::commands as wording;

use super::stop::Stop;

/// More levels than this are no scale.
const MOST: u16 = 1000;

pub(super) fn read(written: Option<&String>, language: Language) -> Result<Option<Vec<f64>>, Stop> {
    let refused = |text: &str| Stop::Refused(wording::not_levels(language, text));
    let read = written.map(|text| parse(text).ok_or_else(|| refused(text)));
    read.transpose()
}

fn parse(text: &str) -> Option<Vec<f64>> {
    let number = |part: &str| part.trim().parse::<f64>().ok().filter(|it| it.is_finite());
    let levels: Vec<f64> = match text.split_once("..") {
        Some((low, high)) => {
            let (low, high) = (number(low)?, number(high)?);
            let steps = (0..=MOST).find(|steps| f64::from(*steps) >= high - low)?;
            let whole = low + f64::from(steps) - high;
            if whole.abs() > 1e-9 {
                return None;
            }
            (0..=steps).map(|step| low + f64::from(step)).collect()
        }
        None => text.split([',', ';']).map(number).collect::<Option<_>>()?,
    };
    let ascending = levels.windows(2).all(|pair| pair[0] < pair[1]);
    (levels.len() > 1 && ascending).then_some(levels)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn levels_are_a_range_or_a_list() {
        assert_eq!(parse("1..4"), Some(vec![1.0, 2.0, 3.0, 4.0]));
        assert_eq!(parse("0, 0.5, 1"), Some(vec![0.0, 0.5, 1.0]));
        for text in [
            "",
            "4..1",
            "1",
            "1..2.5",
            "a..b",
            "1,1",
            "2,1",
            "1..1e9",
            "NaN..3",
            "1e16..10000000000000010",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
