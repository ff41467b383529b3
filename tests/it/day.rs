//! What a day is told of its own plan, and what its dates and reasons lead to.

use crate::program::DayCopy;

#[test]
fn a_day_with_one_exercise_is_told_once_what_that_costs() {
    let day = DayCopy::small();
    let text = day.read("day.yaml");
    let (start, rest) = text.split_once("  - id: magazijn\n").unwrap();
    let end = rest.find("\npolicy:").unwrap_or(rest.len());
    day.write("day.yaml", &format!("{start}{}", &rest[end..]));
    std::fs::remove_file(day.path.join("notes/k02-rita.md")).unwrap();
    let told = day.run(&["check"]).out;
    assert_eq!(told.matches("let op[D07]").count(), 1, "{told}");
    assert!(told.contains("voeg een opdracht toe"), "{told}");
    // Vignettes are read, not done: nobody stands before assessors.
    day.write("reference.yaml", "reference: []\n");
    let told = day.run(&["check"]).out;
    assert!(!told.contains("[D07]") && !told.contains("[D06]"), "{told}");
}

#[test]
fn an_organisation_is_not_told_to_hold_a_second_exercise() {
    let told = crate::program::wakker(&["check", "samples/organisatie"]).out;
    assert!(!told.contains("D07"), "{told}");
}

#[test]
fn an_exercise_is_left_out_only_with_a_reason_in_words() {
    for (reason, is_one) in [
        ("true", false),
        ("false", false),
        ("ja", false),
        ("Nee", false),
        ("\"oui\"", false),
        ("1", false),
        ("\"-\"", false),
        ("opdracht niet begrepen", true),
        ("\"ja, hij viel\"", true),
        ("لم يفهم", true),
    ] {
        let day = DayCopy::small();
        let text = day.read("day.yaml");
        let conditions = format!(
            "{text}\nconditions:\n  - {{candidate: k01, exercise: fietsherstelling, text: kwam later, exclude: {reason}}}\n"
        );
        day.write("day.yaml", &conditions);
        let ran = day.run(&["check"]);
        assert_eq!(ran.status, i32::from(!is_one), "{reason}: {}", ran.out);
        assert_eq!(ran.out.contains("let op[D15]"), is_one, "{reason}");
        assert_eq!(
            ran.out.contains("exclude: \"opdracht niet begrepen\""),
            !is_one,
            "{reason}"
        );
    }
}

#[test]
fn all_on_one_day_is_said_only_where_the_sheets_say_so() {
    let words = "(alles op één dag)";
    let day = DayCopy::small();
    assert!(day.run(&["score"]).out.contains(words));
    // Spread over dates: what carries no date may be of any.
    day.change(
        "day.yaml",
        "date: 2026-03-17\n",
        "date: 2026-03-17\nuntil: 2026-03-19\n",
    );
    for sheet in ["k01-rita", "k01-tom", "k02-rita"] {
        let file = format!("notes/{sheet}.md");
        let text = day.read(&file).replace("date: 2026-03-17\n", "");
        day.write(&file, &text);
    }
    assert!(!day.run(&["score"]).out.contains(words));
    // Of k01 both sheets say the 18th.
    for sheet in ["k01-rita", "k01-tom"] {
        day.change(
            &format!("notes/{sheet}.md"),
            "---\n",
            "---\ndate: 2026-03-18\n",
        );
    }
    let told = day.run(&["score"]).out;
    assert_eq!(told.matches(words).count(), 1, "{told}");
    day.change("notes/k01-tom.md", "date: 2026-03-18", "date: 2026-03-19");
    assert!(!day.run(&["score"]).out.contains(words));
}

#[test]
fn a_copy_of_a_day_whose_place_was_mended_counts_once() {
    let (day, copy) = (DayCopy::small(), DayCopy::small());
    copy.change("day.yaml", "place: Antwerpen", "place: Antwerpen-Noord");
    let both = |copy: &DayCopy| day.run(&["agree", copy.arg()]);
    let ran = both(&copy);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("fout[A03]"), "{}", ran.err);
    // Another group, with words of its own.
    copy.change(
        "notes/k01-rita.md",
        "Raapt de ketting op",
        "Raapt de pomp op",
    );
    assert!(!both(&copy).err.contains("A03"));
}

#[test]
fn a_stretch_of_time_is_explained_with_its_end() {
    let day = DayCopy::small();
    day.change("notes/k01-rita.md", "- 9u02 ", "- 9u02-9u08 ");
    let told = crate::program::wakker(&["explain", day.arg(), "k01"]).out;
    assert!(told.contains("9u02-9u08 Raapt de ketting op"), "{told}");
}

#[test]
fn training_of_which_no_date_is_known_is_not_called_too_long_ago() {
    let day = DayCopy::small();
    day.change(
        "day.yaml",
        "assessors: [rita, tom]",
        "assessors: [{id: rita, trained: 2020-01-15}, tom]",
    );
    let told = day.run(&["agree"]).out;
    assert!(
        told.contains("Vorming of kalibratie nodig (12 maanden of langer geleden): rita (laatst 15 januari 2020)\n"),
        "{told}"
    );
    assert!(
        told.contains("Vorming of kalibratie: geen datum bekend in day.yaml van tom\n"),
        "{told}"
    );
}
