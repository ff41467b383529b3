//! Forms to fill in with a pen: what stands on them, how many pages they take, and room to write.

mod room;
mod sheet;
mod talk;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use wakker::assets::Assets;
use wakker::diagnostic::Diagnostics;
use wakker::load::{self, Loaded};
use wakker::report::form::{self, Form};
use wakker::report::pdf::{Job, Meta, Rendered, ReportFonts, render};
use wakker::report::text::prepare;
use wakker::rubric::Rubric;
use wakker::source::Sources;

use super::{squeezed, templates, words};

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
        template: form.kind.template(),
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
