//! Room to write: lines, pages, and how many share one.

use lopdf::content::Content;
use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::report::data::FormData;
use wakker::report::form::{self, Wanted};
use wakker::report::pdf::Rendered;

use super::{made, sample, says};

/// 8 mm in points, less what numbers lose in a PDF.
const EIGHT_MM: f32 = 22.67;

#[test]
fn at_most_three_candidates_share_a_page_and_each_has_as_many_pages_as_they_are() {
    let loaded = sample();
    let mut unassigned = loaded.clone();
    for exercise in &mut unassigned.day.exercises {
        exercise.assignments = None;
    }
    let ids: Vec<_> = loaded.day.candidates.iter().map(|one| one.id).collect();
    for (count, pages) in [
        (1, vec![1]),
        (2, vec![2, 2]),
        (3, vec![3, 3, 3]),
        (4, vec![2, 2, 2, 2]),
        (5, vec![3, 3, 3, 2, 2]),
        (6, vec![3, 3, 3, 3, 3, 3]),
    ] {
        let wanted = Wanted {
            candidates: ids[..count].to_vec(),
            exercises: vec![loaded.day.exercises[0].id],
            ..Wanted::default()
        };
        let forms = form::sheets(&unassigned, &wanted, Language::Nl);
        let FormData::Sheet(sheet) = &forms[0].data else {
            panic!("a sheet");
        };
        let blocks: Vec<usize> = sheet.record.iter().map(|page| page.blocks.len()).collect();
        assert_eq!(blocks, pages);
        // Nothing runs over to a page more.
        assert_eq!(made(&forms[0]).pages, 1 + pages.len() + count, "{count}");
    }
}

/// Where the horizontal lines of a page lie, from the top, in points; those that are as long as a column.
fn lines_of_page(made: &Rendered, page: u32) -> Vec<f32> {
    let document = lopdf::Document::load_mem(&made.pdf).expect("a sound PDF");
    let id = document.get_pages()[&page];
    let content = document.get_page_content(id);
    let number = |object: &lopdf::Object| object.as_float().unwrap_or(f32::NAN);
    let (mut at, mut saved, mut from) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0f32], Vec::new(), (0.0, 0.0));
    let mut found: Vec<f32> = Vec::new();
    for operation in Content::decode(&content).expect("operations").operations {
        let n: Vec<f32> = operation.operands.iter().map(number).collect();
        match (operation.operator.as_str(), n.as_slice()) {
            ("q", _) => saved.push(at),
            ("Q", _) => at = saved.pop().unwrap_or(at),
            ("cm", &[a, b, c, d, e, f]) => {
                let [p, q, r, s, t, u] = at;
                at = [
                    a * p + b * r,
                    a * q + b * s,
                    c * p + d * r,
                    c * q + d * s,
                    e * p + f * r + t,
                    e * q + f * s + u,
                ];
            }
            ("m", &[x, y]) => from = (x, y),
            ("l", &[x, y]) => {
                let place = |(x, y): (f32, f32)| {
                    (x * at[0] + y * at[2] + at[4], x * at[1] + y * at[3] + at[5])
                };
                let ((x0, y0), (x1, y1)) = (place(from), place((x, y)));
                if (y1 - y0).abs() < 0.1 && (x1 - x0).abs() > 150.0 {
                    found.push(y0);
                }
                from = (x, y);
            }
            _ => {}
        }
    }
    found.sort_by(|a, b| b.total_cmp(a));
    found.dedup_by(|a, b| (*a - *b).abs() < 0.1);
    found
}

#[test]
fn lines_to_write_on_are_eight_millimetres_apart_or_more() {
    let assets = Assets::builtin();
    let theme = assets.template("theme.typ").expect("it is built in");
    let gap = theme
        .lines()
        .find_map(|line| line.strip_prefix("#let line-gap = ")?.strip_suffix("mm"))
        .and_then(|text| text.parse::<f64>().ok());
    assert!(gap.is_some_and(|gap| gap >= 8.0), "{gap:?}");

    let forms = form::sheets(&sample(), &Wanted::default(), Language::Nl);
    let lines = lines_of_page(&made(&forms[0]), 2);
    let wide = |pair: &[f32]| pair[0] - pair[1] >= EIGHT_MM;
    let rows = lines.windows(2).filter(|pair| wide(pair)).count();
    assert!(rows >= 3 * 8, "{rows} rows of 8 mm or more: {lines:?}");
    // Narrower are only the heads of the three tables, and the room for a name before two of them.
    let narrow = lines.windows(2).filter(|pair| !wide(pair)).count();
    assert_eq!(narrow, 5, "{lines:?}");

    let intake = form::intakes(None, None, &Wanted::default(), Language::Nl);
    let lines = lines_of_page(&made(&intake[0]), 1);
    assert!(lines.windows(2).all(wide), "{lines:?}");
    assert!(lines.len() > 18);
}

#[test]
fn every_kind_takes_one_page_in_every_language() {
    let loaded = sample();
    let all = Wanted::default();
    for language in Language::ALL {
        let asked = Some(language);
        for (forms, title) in [
            (
                form::intakes(Some(&loaded), None, &all, language),
                ["Intakeblad", "Intake sheet", "Feuille d’accueil"],
            ),
            (
                form::plans(Some(&loaded), &all, asked, language),
                [
                    "Persoonlijk doorstroomplan (PDP)",
                    "Personal plan to move on (PDP)",
                    "Plan personnel pour la suite (PDP)",
                ],
            ),
            (
                form::intros(Some(&loaded), &all, asked, language),
                ["Uitleg vooraf", "What to expect", "Ce qui vous attend"],
            ),
        ] {
            assert_eq!(forms.len(), 6);
            let made = made(&forms[0]);
            assert_eq!(made.pages, 1, "{} in {language:?}", forms[0].name);
            says(&made, &["k02", title[language as usize]]);
        }
        for form in [
            form::intakes(None, None, &all, language),
            form::plans(None, &all, asked, language),
            form::intros(None, &all, asked, language),
        ] {
            assert_eq!(form.len(), 1);
            assert_eq!(made(&form[0]).pages, 1);
        }
    }
}
