//! What the program carries of others, told beside it: every package that is linked, under its licence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const NOTICE: &str = "templates/fonts/NOTICE.txt";
const MARK: &str = "Packages of Rust, by licence:\n";

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The packages that are linked into the program, by licence: those that only build or test it are not.
fn linked() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let nodes = told["resolve"]["nodes"].as_array().unwrap();
    let uses: BTreeMap<&str, Vec<&str>> = nodes
        .iter()
        .map(|node| {
            let all = node["deps"].as_array().unwrap().iter();
            let is_linked = |dep: &&Value| {
                let mut kinds = dep["dep_kinds"].as_array().unwrap().iter();
                kinds.any(|kind| kind["kind"].is_null())
            };
            let deps = all.filter(is_linked).map(|dep| text(dep, "pkg"));
            (text(node, "id"), deps.collect())
        })
        .collect();
    let own = text(&told["resolve"], "root");
    let mut seen = BTreeSet::from([own]);
    let mut open = vec![own];
    while let Some(id) = open.pop() {
        open.extend(uses[id].iter().filter(|dep| seen.insert(dep)));
    }
    seen.remove(own);
    let mut by_licence: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let packages = told["packages"].as_array().unwrap().iter();
    for package in packages.filter(|one| seen.contains(text(one, "id"))) {
        // Old manifests write a slash.
        let choices = text(package, "license").split('/').map(str::trim);
        let licence = choices.collect::<Vec<_>>().join(" OR ");
        assert!(!licence.is_empty(), "{}", text(package, "name"));
        let names = by_licence.entry(licence).or_default();
        names.insert(text(package, "name").to_owned());
    }
    by_licence
}

#[test]
fn the_notice_names_every_package_that_is_linked() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(NOTICE);
    let notice = fs::read_to_string(&path).unwrap();
    let (before, listed) = notice.split_once(MARK).unwrap();
    let lines = linked().into_iter().map(|(licence, names)| {
        let names: Vec<String> = names.into_iter().collect();
        format!("\n{licence}\n  {}\n", names.join(", "))
    });
    let expected = lines.collect::<String>();
    // As with snapshots: INSTA_UPDATE=always writes the list that the test wants.
    if listed != expected && std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
        fs::write(path, format!("{before}{MARK}{expected}")).unwrap();
        return;
    }
    assert_eq!(listed, expected);
}

#[test]
fn the_notice_comes_with_the_program() {
    let listed = crate::program::wakker(&["assets", "list"]).out;
    assert!(listed.contains(NOTICE), "{listed}");
    let notice = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(NOTICE)).unwrap();
    for carried in [
        "CC BY-SA 3.0",
        "Source Sans 3",
        "Vazirmatn",
        "Lexique",
        "OpenTaal",
        "SCOWL",
    ] {
        assert!(notice.contains(carried), "{carried}");
    }
}
