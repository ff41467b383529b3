//! Observation sheets: what stands on them, and that they can be typed over.

use std::fs;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::id::CompetenceId;
use wakker::load;
use wakker::report::data::FormData;
use wakker::report::form::{self, Wanted};
use wakker::source::Sources;
use wakker::wording::FormLabel;

use super::{day, day_with_levels, done, made, sample, says};

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
            "Indruk:",
            "telt niet mee",
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
fn a_sheet_has_bookmarks_and_tables_with_headers() {
    let forms = form::sheets(&sample(), &Wanted::default(), Language::Nl);
    let made = made(&forms[0]);
    let text = String::from_utf8_lossy(&made.pdf);
    for part in [
        "/Outlines",
        "/S/TH",
        "/Scope/Row",
        "/Scope/Column",
        "/Lang(nl-BE)",
    ] {
        let spaced = part.replace('/', " /");
        assert!(
            text.contains(part) || text.contains(spaced.trim_start()),
            "{part} is missing"
        );
    }
}

#[test]
fn a_day_over_several_dates_leaves_the_date_of_a_sheet_open() {
    let mut loaded = sample();
    loaded.day.until = wakker::day::Date::parse("2026-03-19");
    let forms = form::sheets(&loaded, &Wanted::default(), Language::Nl);
    let FormData::Sheet(sheet) = &forms[0].data else {
        panic!("a sheet");
    };
    assert_eq!(
        (sheet.facts[0].label, &sheet.facts[0].text),
        ("Datum", &None)
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

/// What stands on paper is what the reader of typed notes knows: nothing has to be renamed.
#[test]
fn a_sheet_that_is_typed_over_as_it_stands_is_read_without_a_finding() {
    for language in Language::ALL {
        let say = |label: FormLabel| label.text(language);
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(
            dir.path().join("day.yaml"),
            "rubric: done\ndate: 2026-03-17\nplace: Gent\nlanguage: nl\ncandidates: [k01]\nassessors: [a1]\nexercises:\n  - {id: vegen, name: Vegen, indicators: [initiatief/ziet-werk], assignments: {k01: [a1]}}\n",
        )
        .expect("written");
        let forms = form::sheets(&day(dir.path()), &Wanted::default(), language);
        let FormData::Sheet(sheet) = &forms[0].data else {
            panic!("a sheet");
        };
        let tag = &sheet.competences[0].indicators[0].tag;
        let level = &sheet.levels[2];
        let typed = format!(
            "---\ncandidate: k01\nassessor: a1\nexercise: vegen\ndate: 2026-03-17\n---\n# {record}\n- 9u05 Raapt de lege bak op en zet hem weg. #{tag} (+) |||\n- 9u15 Loopt voorbij de volle vuilbak. #{tag} (-)\n\n{impression}: had er zin in\n# {quantify}\n| {indicator} | {chosen} | {plus} | {minus} | {chances} |\n|---|---|---|---|---|\n| {tag} | {level} | 3 | 1 | 5 |\n# {evaluate}\n- {competence}: begint zelf, maar ziet niet alles.\n",
            record = sheet.record[0].heading,
            impression = say(FormLabel::Impression),
            quantify = say(FormLabel::Quantify),
            indicator = say(FormLabel::Indicator),
            chosen = say(FormLabel::LevelChosen),
            plus = say(FormLabel::CountPlus),
            minus = say(FormLabel::CountMinus),
            chances = say(FormLabel::Chances),
            evaluate = say(FormLabel::Evaluate),
            competence = sheet.competences[0].name,
        );
        fs::create_dir(dir.path().join("notes")).expect("made");
        let file = sheet.worked_out[0]
            .type_over
            .split(' ')
            .find(|word| word.starts_with("notes/"))
            .map(|word| word.trim_end_matches('.'))
            .expect("the sheet names its file");
        fs::write(dir.path().join(file), &typed).expect("written");
        let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
        let read = load::day(&mut sources, &Assets::builtin(), dir.path(), &mut found)
            .expect("a day that reads");
        // What the small day itself lacks is not about the sheet.
        let about: Vec<&str> = found
            .sorted()
            .iter()
            .map(|one| one.code.id())
            .filter(|code| !code.starts_with('D'))
            .collect();
        assert_eq!(about, [""; 0], "{typed}");
        let notes = &read.sheets[0];
        assert_eq!(notes.observations.len(), 2);
        let row = &notes.rows[0];
        assert_eq!(
            (row.count_plus, row.count_minus, row.chances),
            (Some(3), Some(1), Some(5))
        );
        assert!(matches!(row.mark, wakker::notes::Mark::Level(level) if level.value() == 3));
        assert_eq!(notes.impressions.len(), 1);
    }
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
        &[
            "Observation sheet",
            "Sees work",
            "initiatief/ziet-werk",
            "What you see and hear",
        ],
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
