//! What a sheet gives for a target, wherever the level stands.

use super::*;

fn given(lines: &str) -> Vec<(String, &'static str, GivenIn)> {
    let read = sheet(lines);
    let scale = &read.rubric.scale;
    let one = read.notes.sheets.first().expect("a sheet");
    ["initiatief/ziet-werk", "initiatief"]
        .into_iter()
        .filter_map(|name| {
            let all = one.levels().map(|given| given.target);
            let target = all.into_iter().find(|target| target.to_string() == name)?;
            let given = one.given(target)?;
            Some((
                name.to_owned(),
                scale.names(given.level).short.as_str(),
                given.source,
            ))
        })
        .collect()
}

#[test]
fn the_table_goes_before_the_evaluation_and_that_before_the_notes() {
    let noted = "# Waarnemingen\n- Raapt iets op. #initiatief/ziet-werk =M\n- Ziet de bak. #initiatief/ziet-werk =G\n";
    let ziet = |short, source| vec![("initiatief/ziet-werk".to_owned(), short, source)];
    assert_eq!(given(noted), ziet("G", GivenIn::Observation));
    let judged = format!("{noted}# Evaluatie\n- Ziet werk. #initiatief/ziet-werk =M\n");
    assert_eq!(given(&judged), ziet("M", GivenIn::Evaluation));
    let table = format!(
        "{judged}# Kwantificeren\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | ZG |\n"
    );
    assert_eq!(given(&table), ziet("ZG", GivenIn::Table));
}

#[test]
fn doubt_and_marks_give_nothing_and_the_whole_is_another_target() {
    let lines = "# Waarnemingen\n- Raapt iets op. #initiatief/ziet-werk? =ZG\n# Kwantificeren\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | nw |\n# Evaluatie\n- Initiatief: ziet wat er ligt. =G\n";
    assert_eq!(
        given(lines),
        [("initiatief".to_owned(), "G", GivenIn::Evaluation)]
    );
}
