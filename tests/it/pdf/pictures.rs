//! The drawing functions, with little data and with much: they come out as PDF/UA with their words.

use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::report::data::{Bars, Dots, Forest, Gauge, Head, Heat, Shares};
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, Templates, render};
use wakker::report::picture::{Axis, Bounded, Counted, Rated};
use wakker::report::text::prepare;
use wakker::scale::{LevelNames, Scale};

use super::{fixture, squeezed, words};

const NL: Language = Language::Nl;
const NAMES: [&str; 18] = [
    "Samenwerken",
    "Zelfstandigheid (zelfredzaamheid)",
    "Initiatief",
    "Flexibiliteit",
    "Leervermogen (leergierigheid en interesse)",
    "Motivatie",
    "Nauwkeurigheid",
    "Discipline (omgaan met regels en afspraken)",
    "Gezag aanvaarden",
    "Stressbestendigheid",
    "Conflicthantering",
    "Voorkomen",
    "Fysieke mogelijkheden",
    "Lees-, schrijf- en rekenvaardigheden",
    "Communicatievaardigheden",
    "Taalkennis Nederlands",
    "Werkorganisatie en tijdsbeheer",
    "Overige",
];
const ASSESSORS: [&str; 6] = ["rita", "tom", "jan", "elien", "fatiha", "koen"];
const ANCHOR: &str = "Toont of zegt pas wat er nog te doen is als de begeleider ernaar wijst.";

fn scale(levels: i16) -> Scale {
    let levels: Vec<LevelNames> = (0..levels)
        .map(|value| LevelNames {
            value,
            label: format!("niveau {value}"),
            short: value.to_string(),
            plain: None,
        })
        .collect();
    Scale::new("Trap".into(), levels, 1).expect("a sound scale")
}

fn dots(rows: usize, assessors: usize, levels: i16) -> Dots {
    let scale = scale(levels);
    let top = scale.highest().score();
    let all: Vec<Rated<'_>> = NAMES[..rows]
        .iter()
        .enumerate()
        .map(|(row, name)| Rated {
            name,
            anchors: vec![ANCHOR; scale.levels().len()],
            by: (0..assessors)
                .map(|one| match (row + one) % 4 {
                    0 => Some(0.0),
                    1 => Some(top),
                    2 => Some(top / 2.0),
                    _ => None,
                })
                .collect(),
            chosen: scale.levels().nth(row % 4),
        })
        .collect();
    let marks: Vec<(String, String)> = (ASSESSORS[..assessors].iter().zip('A'..))
        .map(|(name, letter)| (letter.to_string(), (*name).to_owned()))
        .collect();
    Dots::new(NL, &scale, &marks, &all)
}

fn heat(rows: usize, columns: usize, levels: i16) -> Heat {
    let scale = scale(levels);
    let top = scale.highest().score();
    let exercises = [
        "Magazijn en stock",
        "Fietsherstelling",
        "Kookopdracht",
        "Rondleiding",
        "Kassa",
        "Was",
    ];
    let all: Vec<(&str, Vec<Option<f64>>)> = NAMES[..rows]
        .iter()
        .enumerate()
        .map(|(row, name)| {
            let cell = |column: usize| match (row + column) % 6 {
                5 => None,
                step => Some(top * [0.0, 0.3, 0.5, 0.8, 1.0][step]),
            };
            (*name, (0..columns).map(cell).collect())
        })
        .collect();
    Heat::new(NL, &scale, "Competentie", &exercises[..columns], &all)
}

fn bars(rows: usize) -> Bars {
    let all: Vec<Counted<'_>> = NAMES[..rows]
        .iter()
        .zip([12.0, 0.0, 3.5, 1.0].into_iter().cycle())
        .map(|(name, count)| Counted {
            name,
            plus: count,
            minus: 4.0 - count / 3.0,
        })
        .collect();
    Bars::new(NL, &all)
}

fn forest(rows: usize) -> Forest {
    let axis = Axis {
        from: -1.0,
        to: 1.0,
        step: 0.5,
        digits: 2,
        reference: Some((0.667, "grens 0,667".into())),
    };
    let at = |value, low, high| Ok(Bounded { value, low, high });
    let figures = [
        at(0.71, 0.52, 0.86),
        at(-0.2, -1.6, 1.3),
        Err("te weinig variatie"),
        at(1.0, 1.0, 1.0),
    ];
    let all: Vec<(&str, Result<Bounded, &str>)> = NAMES[..rows]
        .iter()
        .copied()
        .zip(figures.into_iter().cycle())
        .collect();
    Forest::new(NL, &axis, &all)
}

fn shares(rows: usize) -> Shares {
    let all: Vec<(String, f64)> = NAMES[..rows]
        .iter()
        .map(|name| (*name).to_owned())
        .zip([0.4, 0.0, 0.02].into_iter().cycle())
        .collect();
    Shares::new(NL, &all)
}

fn gauge(value: f64, error: f64, others: Option<(f64, f64)>) -> Gauge {
    let own = Bounded {
        value,
        low: value - error,
        high: value + error,
    };
    Gauge::new(NL, own, others, 0.0, |value| format!("{value:.2}"))
}

fn drawn(data: &serde_json::Value) -> Rendered {
    let assets = Assets::builtin()
        .with_template(
            "candidate.typ",
            include_str!("pictures.typ").to_owned(),
            "tests/pictures.typ".into(),
        )
        .expect("a known name");
    let job = Job {
        template: "candidate.typ",
        data: prepare(data, &ReportFonts).json,
        meta: Meta {
            ident: "pictures".into(),
            ..fixture::job(&fixture::empty()).meta
        },
    };
    let made = render(&Templates::new(&assets), &job)
        .unwrap_or_else(|faults| panic!("the pictures come out: {faults:?}"));
    assert_eq!(made.warnings, []);
    // To look at them: WAKKER_PICTURES=/tmp/pictures.pdf
    if let Ok(path) = std::env::var("WAKKER_PICTURES") {
        std::fs::write(path, &made.pdf).expect("written");
    }
    made
}

/// The alternative texts of a PDF.
fn alternatives(made: &Rendered) -> Vec<String> {
    let document = lopdf::Document::load_mem(&made.pdf).expect("a sound PDF");
    document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok())
        .filter_map(|alt| lopdf::decode_text_string(alt).ok())
        .collect()
}

#[test]
fn every_picture_comes_out_with_its_words_from_the_least_to_the_most() {
    let head = Head::new(NL, "Figuren".into(), "Alle figuren".into());
    let data = serde_json::json!({
        "head": head,
        "dots": [dots(1, 1, 2), dots(4, 6, 4), dots(18, 6, 11)],
        "heat": [heat(1, 1, 2), heat(18, 6, 11)],
        "bars": [bars(1), bars(18)],
        "forest": [forest(1), forest(18)],
        "shares": [shares(1), shares(2), shares(18)],
        "gauge": [gauge(0.0, 0.0, None), gauge(0.4, 0.1, Some((-0.2, 0.2))), gauge(-3.0, 9.0, Some((0.0, 0.0)))],
    });
    let made = drawn(&data);
    let told = alternatives(&made);
    for alt in dots(18, 6, 11)
        .rows
        .iter()
        .map(|row| row.alt.clone())
        .chain([bars(1).alt, bars(18).alt, forest(1).alt, forest(18).alt])
        .chain([shares(18).alt, gauge(0.4, 0.1, Some((-0.2, 0.2))).alt])
    {
        assert!(told.contains(&alt), "{alt:?} is not told: {told:?}");
    }
    let text = String::from_utf8_lossy(&made.pdf);
    assert!(text.contains("/Summary"), "the matrix tells what it is");
    let words = words(&made);
    for said in [
        "te weinig variatie",
        "-0,20 [-1,60; 1,30]",
        "grens 0,667",
        "Hoe donkerder, hoe hoger.",
    ] {
        assert!(words.contains(&squeezed(said)), "{said:?} is missing");
    }
}
