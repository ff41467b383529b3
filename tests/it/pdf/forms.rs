//! Forms to fill in with a pen: what stands on them, how many pages they take, and room to write.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use lopdf::content::Content;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::id::CompetenceId;
use wakker::load::{self, Loaded};
use wakker::report::data::FormData;
use wakker::report::form::{self, Form, Wanted};
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, render};
use wakker::report::text::prepare;
use wakker::rubric::Rubric;
use wakker::source::Sources;

use super::{squeezed, templates, words};

/// 8 mm in points, less what numbers lose in a PDF.
const EIGHT_MM: f32 = 22.67;

fn day(dir: &Path) -> Loaded {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    load::day(&mut sources, &Assets::builtin(), dir, &mut found).expect("a day that reads")
}

fn sample() -> Loaded {
    day(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen"))
}

fn done() -> Rubric {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let assets = Assets::builtin();
    load::rubric_named(
        &mut sources,
        &assets,
        "done",
        Path::new(""),
        None,
        &mut found,
    )
    .expect("it is built in")
}

fn made(form: &Form) -> Rendered {
    let job = Job {
        template: form.template,
        data: prepare(&form.data, &ReportFonts).json,
        meta: Meta {
            ident: form.name.clone(),
            date: form::design_date(),
            creator: "wakker test".into(),
        },
    };
    let made = render(&templates(), &job)
        .unwrap_or_else(|faults| panic!("{} comes out: {faults:?}", form.name));
    assert_eq!(made.warnings, [], "{}", form.name);
    let text = String::from_utf8_lossy(&made.pdf);
    assert!(text.contains("<pdfaid:part>2<") && text.contains("<pdfuaid:part>1<"));
    assert!(render(&templates(), &job).expect("again").pdf == made.pdf);
    made
}

fn says(made: &Rendered, all: &[&str]) {
    let words = words(made);
    for said in all {
        assert!(words.contains(&squeezed(said)), "{said:?} is missing");
    }
}

/// A day of a rubric with so many levels, of which the first and the last are worded.
fn day_with_levels(levels: usize) -> Loaded {
    let dir = tempfile::tempdir().expect("a folder");
    let mut rubric = String::from(
        "schema: 1\nid: trap\nversion: \"1\"\nlanguage: nl\ntitle: Trap\nsubject: candidate\nscale:\n  name: Trap\n  enough: \"1\"\n  levels:\n",
    );
    for level in 0..levels {
        let _ = writeln!(
            rubric,
            "    - {{value: {level}, label: \"{level}\", short: \"{level}\"}}"
        );
    }
    let last = levels - 1;
    let _ = write!(
        rubric,
        "tiers:\n  core: {{label: Kern, weight: 1}}\ncompetences:\n  - id: werken\n    tier: core\n    name: Werken\n    definition: Aan het werk zijn.\n    indicators:\n      - {{id: begint, name: Begint op tijd, anchors: {{0: Begint niet., {last}: Begint uit zichzelf.}}}}\n  - {{id: overige, tier: core, name: Overige, definition: Van de dag zelf., open: true, indicators: []}}\n"
    );
    let plan = "rubric: ./rubric.yaml\ndate: 2026-03-17\nplace: Gent\nlanguage: nl\ncandidates: [k01, k02, k03, k04]\nassessors: [a1, a2]\nexercises:\n  - {id: vegen, name: Vegen, minutes: 30}\nindicators:\n  - {competence: overige, id: groet, name: Groet bij het begin, anchors: {0: Zegt niets aan de deur.}}\n";
    fs::write(dir.path().join("rubric.yaml"), rubric).expect("written");
    fs::write(dir.path().join("day.yaml"), plan).expect("written");
    day(dir.path())
}

#[test]
fn each_assessor_has_a_sheet_for_each_exercise_with_whom_to_watch() {
    let forms = form::sheets(&sample(), &Wanted::default(), Language::Nl);
    let names: Vec<&str> = forms.iter().map(|form| form.name.as_str()).collect();
    assert_eq!(names.len(), 12);
    assert_eq!(
        names[..4],
        [
            "sheet-magazijn-rita",
            "sheet-magazijn-tom",
            "sheet-magazijn-jan",
            "sheet-magazijn-elien"
        ]
    );
    let rita = made(&forms[0]);
    // What to look for, three pages to note on, and one for each of the three candidates.
    assert_eq!(rita.pages, 7);
    says(
        &rita,
        &[
            "Notitieblad",
            "dinsdag 17 maart 2026",
            "Magazijn en stock, om 9.00 uur, 60 minuten",
            "rita",
            "k02, k04, k06",
            "Waarnemen",
            "Overlegt met collega's",
            "samenwerken/overlegt",
            "Begint aan gedeeld werk zonder iets tegen de collega te zeggen.",
            "Waarnemen, aantekenen en klasseren (3 van 3)",
            "Wat je ziet en hoort",
            "Turven",
            "Indruk (telt niet mee)",
            "k06 · Kwantificeren en kwalificeren",
            "Aantal +",
            "Aantal −",
            "Kansen",
            "ZG = zeer goed, nw = niet waargenomen, gk = geen kans in deze opdracht",
            "Evalueren",
            "Typ dit blad over in notes/k06-magazijn-rita.md.",
        ],
    );
}

#[test]
fn a_sheet_asks_for_what_the_typed_sheet_asks_for() {
    let loaded = sample();
    let exercise = &loaded.day.exercises[0];
    let typed = wakker::report::blank::sheet(
        &loaded.day,
        &loaded.rubric,
        loaded.day.candidates[0].id,
        exercise,
        loaded.day.assessors[0].id,
    );
    let forms = form::sheets(&loaded, &Wanted::default(), Language::Nl);
    let FormData::Sheet(sheet) = &forms[0].data else {
        panic!("a sheet");
    };
    let tags: Vec<&str> = sheet
        .competences
        .iter()
        .flat_map(|one| &one.indicators)
        .map(|one| one.tag.as_str())
        .collect();
    let rows: Vec<&str> = typed
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(' ').next())
        .filter(|word| word.contains('/'))
        .collect();
    assert_eq!(tags, rows);
}

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
fn two_levels_and_eleven_have_their_boxes_and_the_day_its_own_indicators() {
    for levels in [2, 5, 6, 11] {
        let loaded = day_with_levels(levels);
        let forms = form::sheets(&loaded, &Wanted::default(), Language::Nl);
        assert_eq!(forms.len(), 1, "nobody is assigned");
        let made = made(&forms[0]);
        assert_eq!(made.pages, 1 + 4 + 4);
        says(
            &made,
            &[
                "k01, k02, k03, k04",
                "Begint uit zichzelf.",
                "Groet bij het begin",
                "Zegt niets aan de deur.",
                "overige/groet",
                "Typ dit blad over in de map notes van de dag.",
            ],
        );
        let FormData::Sheet(sheet) = &forms[0].data else {
            panic!("a sheet");
        };
        assert_eq!(sheet.levels.len(), levels);
        assert_eq!(sheet.level_columns.is_empty(), levels > 5);
    }
}

#[test]
fn a_rubric_without_a_day_gives_a_blank_sheet() {
    let rubric = done();
    let whole = form::blank_sheet(&rubric, &Wanted::default(), Language::Nl).expect("a sheet");
    let FormData::Sheet(sheet) = &whole.data else {
        panic!("a sheet");
    };
    assert_eq!(sheet.competences.len(), 15, "all that get a level");
    says(&made(&whole), &["Kandidaat:", "Conflicthantering"]);
    // All eighteen competences, also those that are told in words.
    let all = Wanted {
        competences: rubric.competences.iter().map(|one| one.id).collect(),
        ..Wanted::default()
    };
    let FormData::Sheet(sheet) = form::blank_sheet(&rubric, &all, Language::Nl)
        .inspect(|form| {
            made(form);
        })
        .expect("a sheet")
        .data
    else {
        panic!("a sheet");
    };
    assert_eq!(sheet.competences.len(), 17, "the open one has nothing yet");
    let few = Wanted {
        competences: vec![CompetenceId::parse("initiatief").expect("an id")],
        ..Wanted::default()
    };
    let few = form::blank_sheet(&rubric, &few, Language::En).expect("a sheet");
    let made = made(&few);
    assert_eq!(made.pages, 3);
    says(
        &made,
        &["Observation sheet", "Ziet werk", "What you see and hear"],
    );
}

#[test]
fn an_open_competence_to_which_the_day_adds_nothing_is_rated_as_a_whole() {
    let mut loaded = day_with_levels(4);
    let open = CompetenceId::parse("overige").expect("an id");
    for competence in &mut loaded.rubric.competences {
        if competence.id == open {
            competence.indicators.clear();
        }
    }
    let whole = wakker::rubric::Target::whole(open);
    loaded.day.exercises[0].targets = Some([whole].into_iter().collect());
    let forms = form::sheets(&loaded, &Wanted::default(), Language::Nl);
    says(
        &made(&forms[0]),
        &["Overige", "Geen ankerzinnen: beoordeel het geheel."],
    );
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

#[test]
fn an_intake_asks_by_starr_and_a_plan_has_its_columns() {
    let loaded = sample();
    let wanted = Wanted {
        competences: ["initiatief", "samenwerken"]
            .map(|id| CompetenceId::parse(id).expect("an id"))
            .to_vec(),
        ..Wanted::default()
    };
    let intake = form::intakes(Some(&loaded), Some(&loaded.rubric), &wanted, Language::Nl);
    let intake = made(&intake[0]);
    assert_eq!(intake.pages, 2, "a page for each competence");
    says(
        &intake,
        &[
            "Situatie",
            "Taak",
            "Acties",
            "Resultaat",
            "Reflectie",
            "Initiatief",
            "Samenwerken",
        ],
    );
    let plan = form::plans(Some(&loaded), &Wanted::default(), None, Language::Nl);
    let plan = made(&plan[0]);
    says(
        &plan,
        &[
            "Jobdoelwit",
            "magazijnmedewerker",
            "Noden en belemmeringen",
            "Hulpbronnen",
            "Concrete acties",
            "Tijdspanne",
            "Wie",
            "Voltooid",
            "+/−",
            "Opmerkingen",
        ],
    );
}

#[test]
fn a_candidate_reads_beforehand_what_happens_and_what_the_day_promises() {
    let loaded = sample();
    let forms = form::intros(Some(&loaded), &Wanted::default(), None, Language::Nl);
    says(
        &made(&forms[0]),
        &[
            "Wat ga je doen?",
            "Fietsherstelling, om 10.30 uur, 45 minuten",
            "Wie kijkt er?",
            "Wat schrijven zij op?",
            "Wat krijg je achteraf?",
            "Jouw rechten",
            "Deze dag beslist niet of je een job krijgt.",
            "assessment@voorbeeld.example",
        ],
    );
    // The fourth reads French.
    says(&made(&forms[3]), &["Ce qui vous attend", "k05"]);
    // A day that promises three times as much still fits on the page.
    let mut long = loaded.clone();
    let policy = &mut long.day.policy;
    for text in [
        &mut policy.purpose,
        &mut policy.recipients,
        &mut policy.retention,
    ] {
        *text = text.as_ref().map(|text| text.repeat(3));
    }
    let forms = form::intros(Some(&long), &Wanted::default(), None, Language::Nl);
    assert_eq!(made(&forms[0]).pages, 1);
    // Where an exercise has no place for a candidate, the candidate does not read of it.
    let mut less = loaded.clone();
    let k02 = less.day.candidates[0].id;
    if let Some(all) = &mut less.day.exercises[1].assignments {
        all.remove(&k02);
    }
    let forms = form::intros(Some(&less), &Wanted::default(), None, Language::Nl);
    assert!(!words(&made(&forms[0])).contains("Fietsherstelling"));
}

#[test]
fn markup_in_a_rubric_or_a_day_stays_text_on_forms() {
    let mut loaded = sample();
    loaded.day.place = "#panic()".into();
    loaded.day.exercises[0].name = "$x$ *vet* ]#panic()[".into();
    loaded.day.policy.purpose = Some("= kop #read(\"/etc/passwd\")".into());
    loaded.rubric.competences[0].indicators[0].name = "#import \"x.typ\"".into();
    let all = Wanted::default();
    let sheet = form::sheets(&loaded, &all, Language::Nl);
    says(
        &made(&sheet[0]),
        &["$x$ *vet* ]#panic()[", "#import \"x.typ\""],
    );
    let intro = form::intros(Some(&loaded), &all, None, Language::Nl);
    says(
        &made(&intro[0]),
        &["#panic()", "= kop #read(\"/etc/passwd\")"],
    );
}
