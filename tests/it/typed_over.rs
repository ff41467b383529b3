//! The printed sheet, typed over as it stands: read without a finding, and counted as if it were written as notes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::report::data::{FormData, SheetForm};
use wakker::report::form::{self, Wanted};
use wakker::source::Sources;
use wakker::wording::FormLabel;

fn sample() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/2026-03-17-antwerpen")
}

fn read(dir: &Path) -> (Loaded, Vec<String>) {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let loaded = load::day(&mut sources, &Assets::builtin(), dir, &mut found).unwrap();
    // What other sheets lack is of no concern here.
    let of_notes = found.sorted().into_iter().filter(|one| {
        let code = one.code.id();
        code.starts_with('N') || code.starts_with('S')
    });
    let shown = of_notes
        .map(|one| format!("{} {}", one.code.id(), one.message(Language::Nl)))
        .collect();
    (loaded, shown)
}

/// All that a pen writes on a form: a note for each indicator, each in its row, and a level for each.
fn typed(sheet: &SheetForm, candidate: &str, language: Language, between: &str) -> String {
    let row = |cells: &[&str]| {
        if between == "\t" {
            format!("{}\n", cells.join(between))
        } else {
            format!("| {} |\n", cells.join(between))
        }
    };
    let ruler = |columns: usize| {
        if between == "\t" {
            String::new()
        } else {
            format!("|{}\n", "---|".repeat(columns))
        }
    };
    let label = |label: FormLabel| label.text(language);
    let mut text = String::new();
    for fact in &sheet.facts {
        let several = fact.label == label(FormLabel::CandidateMany);
        let (name, value) = if several {
            (label(FormLabel::CandidateOne), candidate)
        } else {
            (fact.label, fact.text.as_deref().unwrap_or_default())
        };
        let _ = writeln!(text, "{name}: {value}");
    }
    let _ = writeln!(text, "\n# {}\n", sheet.record[0].heading);
    let columns = [
        FormLabel::Time,
        FormLabel::SeenAndHeard,
        FormLabel::Number,
        FormLabel::Sign,
        FormLabel::Tally,
    ];
    text += &row(&columns.map(label));
    text += &ruler(5);
    let all: Vec<_> = sheet
        .competences
        .iter()
        .flat_map(|one| &one.indicators)
        .collect();
    for (minute, one) in (10..).zip(&all) {
        let (time, words) = (
            format!("9u{minute}"),
            format!("Doet wat bij {} hoort", one.number),
        );
        let number = one.number.as_str();
        text += &row(&[&time, &words, number, "+", "II"]);
    }
    let _ = writeln!(text, "\n{}: leek moe", label(FormLabel::Impression));
    let _ = writeln!(text, "\n# {candidate} · {}\n", label(FormLabel::Quantify));
    let columns = [
        FormLabel::Indicator,
        FormLabel::LevelChosen,
        FormLabel::CountPlus,
        FormLabel::CountMinus,
        FormLabel::Chances,
    ];
    text += &row(&columns.map(label));
    text += &ruler(5);
    for one in &all {
        let name = format!("{} {}", one.number, one.name);
        text += &row(&[&name, &sheet.levels[2], "2", "", "4"]);
    }
    let _ = writeln!(text, "\n# {}\n", label(FormLabel::Evaluate));
    let competence = match language {
        Language::Nl => "Competentie",
        Language::En => "Competence",
        Language::Fr => "Compétence",
    };
    let (conclusion, level) = (label(FormLabel::Conclusion), label(FormLabel::LevelChosen));
    text += &row(&[competence, conclusion, level]);
    text += &ruler(3);
    for competence in &sheet.competences {
        text += &row(&[&competence.name, "Doet wat hier hoort.", ""]);
    }
    text
}

fn holds(language: Language, between: &str) {
    let (loaded, _) = read(&sample());
    let forms = form::sheets(&loaded, &Wanted::default(), language);
    let mut typed_over = 0;
    for form in forms.iter().take(8) {
        let FormData::Sheet(sheet) = &form.data else {
            continue;
        };
        let candidate = sheet.worked_out[0].candidate.as_deref().unwrap();
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("notes")).unwrap();
        fs::copy(sample().join("day.yaml"), dir.path().join("day.yaml")).unwrap();
        let text = typed(sheet, candidate, language, between);
        fs::write(dir.path().join("notes/a.md"), &text).unwrap();
        let (read, findings) = read(dir.path());
        let told: Vec<&String> = findings
            .iter()
            .filter(|one| !one.starts_with("N42"))
            .collect();
        assert!(told.is_empty(), "{told:?}\n{text}");
        let [sheet_read] = read.sheets.as_slice() else {
            panic!("{} sheets of\n{text}", read.sheets.len());
        };
        assert_eq!(sheet_read.candidate.as_str(), candidate);
        let tags: Vec<&str> = sheet
            .competences
            .iter()
            .flat_map(|one| &one.indicators)
            .map(|one| one.tag.as_str())
            .collect();
        let noted: Vec<String> = sheet_read
            .observations
            .iter()
            .map(|one| one.tags[0].target.to_string())
            .collect();
        assert_eq!(noted, tags, "{text}");
        assert!(
            sheet_read
                .observations
                .iter()
                .all(|one| one.tally == Some(2))
        );
        let rated: Vec<String> = sheet_read
            .rows
            .iter()
            .map(|one| one.target.to_string())
            .collect();
        assert_eq!(rated, tags, "{text}");
        assert!(sheet_read.rows.iter().all(|one| one.count_plus == Some(2)));
        assert_eq!(sheet_read.evaluations.len(), sheet.competences.len());
        assert_eq!(sheet_read.impressions.len(), 1);
        typed_over += 1;
    }
    assert_eq!(typed_over, 8);
}

#[test]
fn the_printed_sheet_typed_over_is_read_without_a_finding() {
    holds(Language::Nl, " | ");
    holds(Language::En, " | ");
    holds(Language::Fr, " | ");
}

#[test]
fn the_printed_sheet_pasted_from_a_program_for_texts_is_read_too() {
    holds(Language::Nl, "\t");
}

#[test]
fn a_sheet_of_some_competences_has_the_numbers_of_the_whole() {
    let (loaded, _) = read(&sample());
    let whole = form::sheets(&loaded, &Wanted::default(), Language::Nl);
    let competence = loaded.rubric.competences[2].id;
    let wanted = Wanted {
        competences: vec![competence],
        ..Wanted::default()
    };
    let part = form::sheets(&loaded, &wanted, Language::Nl);
    let numbers = |form: &form::Form| -> Vec<(String, String)> {
        let FormData::Sheet(sheet) = &form.data else {
            return Vec::new();
        };
        let all = sheet.competences.iter().flat_map(|one| &one.indicators);
        all.map(|one| (one.tag.clone(), one.number.clone()))
            .collect()
    };
    let mut compared = 0;
    for one in &part {
        let same = whole.iter().find(|other| other.name == one.name).unwrap();
        for pair in numbers(one) {
            assert!(numbers(same).contains(&pair), "{pair:?}");
            compared += 1;
        }
    }
    assert!(compared > 0);
}
