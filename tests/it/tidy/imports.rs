//! Which file of `src` uses what of which other: the paths in its text, followed through re-exports to the file that
//! has it.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{Source, sources};

/// A path as written, and the name that it gets where it is imported.
struct Named {
    path: Vec<String>,
    imported: Option<String>,
}

/// All paths of two words or more, and all imports, of a text.
fn named(tokens: TokenStream, all: &mut Vec<Named>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Group(group) => named(group.stream(), all),
            TokenTree::Ident(word) if word == "use" => {
                at = path(&tokens, at + 1, Vec::new(), true, all);
                continue;
            }
            TokenTree::Ident(_) => {
                at = path(&tokens, at, Vec::new(), false, all);
                continue;
            }
            _ => (),
        }
        at += 1;
    }
}

/// The path that begins at a token: the token behind it. A group of imports gives one for each.
fn path(
    tokens: &[TokenTree],
    mut at: usize,
    mut words: Vec<String>,
    is_import: bool,
    all: &mut Vec<Named>,
) -> usize {
    let punct = |at: usize, mark: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) => words.push(word.to_string()),
            Some(TokenTree::Punct(punct)) if punct.as_char() == '*' && is_import => {
                words.push("*".to_owned());
            }
            Some(TokenTree::Group(group)) if is_import && group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut from = 0;
                while from < inner.len() {
                    from = path(&inner, from, words.clone(), is_import, all) + 1;
                }
                return at + 1;
            }
            _ => return at,
        }
        at += 1;
        if punct(at, ':') && punct(at + 1, ':') {
            at += 2;
            continue;
        }
        break;
    }
    if words.last().is_some_and(|word| word == "self") && words.len() > 1 {
        words.pop();
    }
    let mut name = words.last().cloned().unwrap_or_default();
    if let (Some(TokenTree::Ident(word)), Some(TokenTree::Ident(other))) =
        (tokens.get(at), tokens.get(at + 1))
        && word == "as"
        && is_import
    {
        name = other.to_string();
        at += 2;
    }
    if words.len() > 1 || is_import {
        all.push(Named {
            path: words,
            imported: is_import.then_some(name),
        });
    }
    at
}

/// A file as a module: where it stands, and what it names.
struct Module {
    file: String,
    named: Vec<Named>,
}

fn place(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    let stem = if matches!(stem, "lib" | "main") {
        ""
    } else {
        stem
    };
    let words = stem.split('/').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

struct Modules(BTreeMap<Vec<String>, Module>);

impl Modules {
    fn of(sources: &[Source]) -> Self {
        let own = sources
            .iter()
            .filter(|one| !matches!(one.name.as_str(), "lib.rs" | "main.rs"));
        let all = own.filter(|one| !one.code.is_empty()).map(|one| {
            let tokens: TokenStream = one.code.parse().expect("Rust");
            let mut all = Vec::new();
            named(tokens, &mut all);
            let module = Module {
                file: one.name.clone(),
                named: all,
            };
            (place(&one.name), module)
        });
        Self(all.collect())
    }

    /// The file that has what a path names, seen from a module: through imports of modules and re-exports.
    fn owner(&self, from: &[String], path: &[String], depth: usize) -> Option<&Vec<String>> {
        let mut base = from.to_vec();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" | "wakker" => {
                base.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|word| word == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            first => {
                let child: Vec<String> = from.iter().cloned().chain([first.to_owned()]).collect();
                if !self.0.contains_key(&child) {
                    let module = self.0.get(from)?;
                    let known = module.named.iter().find(|one| {
                        one.imported.as_deref() == Some(first) && one.path.as_slice() != path
                    })?;
                    if depth > 9 || known.path.first().is_some_and(|word| word == first) {
                        return None;
                    }
                    let whole: Vec<String> = known.path.iter().chain(&rest[1..]).cloned().collect();
                    return self.owner(from, &whole, depth + 1);
                }
            }
        }
        while let Some(word) = rest.first() {
            base.push(word.clone());
            if self.0.contains_key(&base) {
                rest = &rest[1..];
                continue;
            }
            base.pop();
            break;
        }
        let (found, module) = self.0.get_key_value(&base)?;
        let word = rest.first()?;
        let shared = module
            .named
            .iter()
            .find(|one| one.imported.as_deref() == Some(word) && depth < 9);
        match shared {
            Some(shared) if found.as_slice() != from || shared.path != path => {
                self.owner(found, &shared.path, depth + 1).or(Some(found))
            }
            _ => Some(found),
        }
    }

    /// For each file, the files that it uses.
    fn uses(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let used = |(place, module): (&Vec<String>, &'_ Module)| {
            let owners = module
                .named
                .iter()
                .filter_map(|one| self.owner(place, &one.path, 0));
            let owners = owners.filter(|owner| *owner != place);
            owners.map(|owner| self.0[owner].file.as_str()).collect()
        };
        let all = self.0.iter();
        all.map(|(place, module)| (module.file.as_str(), used((place, module))))
            .collect()
    }
}

/// So no files use each other in a circle.
#[test]
fn files_know_only_those_listed_above_them_and_nobody_the_plot() {
    let sources = sources();
    let modules = Modules::of(&sources);
    let uses = modules.uses();
    let edges: usize = uses.values().map(BTreeSet::len).sum();
    assert!(edges > 1000, "the imports were found: {edges}");
    let mut wrong = Vec::new();
    for plot in sources.iter().filter(|one| one.name.ends_with("/mod.rs")) {
        let lines = plot.code.lines();
        let listed: Vec<&str> = lines
            .filter_map(|line| line.strip_suffix(';')?.split_once("mod "))
            .map(|(_, name)| name)
            .chain(["mod"])
            .collect();
        let folder = plot.name.trim_end_matches("mod.rs");
        let at = |file: &str| {
            let name = file.strip_prefix(folder)?.split(['/', '.']).next();
            listed.iter().position(|one| Some(*one) == name)
        };
        for (file, used) in &uses {
            let below = used
                .iter()
                .filter(|other| at(file).is_some() && at(other) > at(file));
            wrong.extend(below.map(|other| format!("{file} uses {other}, which stands below it")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
