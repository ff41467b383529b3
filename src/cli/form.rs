//! `wakker form`: sheets to fill in with a pen.

use std::path::Path;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::id::{CandidateId, CompetenceId, ExerciseId, slug};
use wakker::load::{self, Loaded};
use wakker::report::form::{self, Form, Wanted};
use wakker::rubric::{Named, Rubric, Subject};

use super::{End, Run, documents, names, output, path};

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    let Some((kind, matches)) = matches.subcommand() else {
        return End::Usage;
    };
    made(run, kind, matches).unwrap_or_else(|end| end)
}

fn made(run: &mut Run, kind: &str, matches: &ArgMatches) -> Result<End, End> {
    let mut assets = Assets::builtin();
    if let Some(dir) = path(matches, "templates") {
        assets = load::templates(&mut run.sources, assets, dir, &mut run.found)
            .map_err(|_| run.end(matches))?;
    }
    let loaded = match path(matches, "day") {
        Some(_) => Some(run.load(matches, &assets).ok_or_else(|| run.end(matches))?),
        None => None,
    };
    let own = match text(matches, "rubric") {
        Some(name) => Some(
            load::rubric_named(
                &mut run.sources,
                &assets,
                name,
                Path::new(""),
                None,
                &mut run.found,
            )
            .map_err(|_| run.end(matches))?,
        ),
        None => None,
    };
    let rubric = own
        .as_ref()
        .or_else(|| loaded.as_ref().map(|loaded| &loaded.rubric));
    if kind != "sheet" && rubric.is_some_and(|one| one.subject == Subject::Organisation) {
        output::tell(match run.language {
            Language::Nl => "dit formulier is voor een kandidaat, niet voor een organisatie\n",
            Language::En => "this form is for a candidate, not for an organisation\n",
            Language::Fr => "ce formulaire est pour un candidat, pas pour une organisation\n",
        });
        return Err(End::Usage);
    }
    let wanted = Wanted {
        exercises: exercises(run, matches, loaded.as_ref())?,
        candidates: candidates(run, matches, loaded.as_ref())?,
        competences: competences(run, matches, rubric)?,
    };
    let (asked, language) = (run.asked, run.language);
    let forms = match (kind, &loaded, &own) {
        ("sheet", Some(loaded), _) => form::sheets(loaded, &wanted, language),
        ("sheet", None, Some(rubric)) => form::blank_sheet(rubric, &wanted, language)
            .into_iter()
            .collect(),
        ("intake", loaded, _) => form::intakes(loaded.as_ref(), rubric, &wanted, language),
        ("pdp", loaded, _) => form::plans(loaded.as_ref(), &wanted, asked, language),
        ("intro", loaded, _) => form::intros(loaded.as_ref(), &wanted, asked, language),
        _ => return Err(End::Usage),
    };
    if forms.is_empty() {
        output::tell(match language {
            Language::Nl => {
                "niets om te maken: geen enkele opdracht mikt hierop, of niemand kijkt ernaar\n"
            }
            Language::En => "nothing to make: no exercise aims at this, or nobody watches it\n",
            Language::Fr => {
                "rien à créer : aucun exercice ne vise cela, ou personne ne l’observe\n"
            }
        });
        return Err(End::Usage);
    }
    Ok(write(run, matches, &assets, loaded.as_ref(), &forms))
}

fn text<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m str> {
    matches
        .try_get_one::<String>(name)
        .ok()
        .flatten()
        .map(String::as_str)
}

fn texts<'m>(matches: &'m ArgMatches, name: &str) -> impl Iterator<Item = &'m str> {
    matches
        .try_get_many::<String>(name)
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .map(|text| text.trim())
}

/// The exercises that are named, by code or by name.
fn exercises(
    run: &Run,
    matches: &ArgMatches,
    loaded: Option<&Loaded>,
) -> Result<Vec<ExerciseId>, End> {
    let all = loaded.map_or(&[][..], |loaded| &loaded.day.exercises);
    texts(matches, "exercise")
        .map(|written| {
            let wanted = slug(written);
            let is_meant = |code: &str, name: &str| slug(code) == wanted || slug(name) == wanted;
            let known = all.iter().find(|one| is_meant(one.id.as_str(), &one.name));
            known.map(|one| one.id).ok_or_else(|| {
                output::tell(&names::unknown_exercise(written, all, run.language));
                End::Usage
            })
        })
        .collect()
}

/// The candidates that are named; without a day any code will do.
fn candidates(
    run: &Run,
    matches: &ArgMatches,
    loaded: Option<&Loaded>,
) -> Result<Vec<CandidateId>, End> {
    texts(matches, "candidate")
        .map(|written| {
            let Some(loaded) = loaded else {
                return CandidateId::parse(written).map_err(|_| {
                    output::tell(&match run.language {
                        Language::Nl => format!("\"{written}\" is geen code, zoals k07\n"),
                        Language::En => format!("\"{written}\" is not a code, such as k07\n"),
                        Language::Fr => format!("« {written} » n’est pas un code, comme k07\n"),
                    });
                    End::Usage
                });
            };
            names::candidate(written, loaded).ok_or_else(|| {
                output::tell(&names::unknown_candidate(written, loaded, run.language));
                End::Usage
            })
        })
        .collect()
}

/// The competences that are named, by tag or by the beginning of one.
fn competences(
    run: &Run,
    matches: &ArgMatches,
    rubric: Option<&Rubric>,
) -> Result<Vec<CompetenceId>, End> {
    let mut all = Vec::new();
    for written in texts(matches, "competences").filter(|one| !one.is_empty()) {
        let Some(rubric) = rubric else {
            output::tell(match run.language {
                Language::Nl => "geef ook een dag of een rubriek mee, zoals --rubric done\n",
                Language::En => "also give a day or a rubric, such as --rubric done\n",
                Language::Fr => "donnez aussi une journée ou une grille, comme --rubric done\n",
            });
            return Err(End::Usage);
        };
        match rubric.named(written, None) {
            Named::Exactly(target) | Named::Shortened(target) => all.push(target.competence),
            Named::Ambiguous(several) => {
                output::tell(&names::several_competences(
                    written,
                    &several,
                    rubric,
                    run.language,
                ));
                return Err(End::Usage);
            }
            Named::Unknown => {
                output::tell(&names::unknown_competence(written, rubric, run.language));
                return Err(End::Usage);
            }
        }
    }
    Ok(all)
}

#[cfg(not(feature = "pdf"))]
fn write(run: &mut Run, _: &ArgMatches, _: &Assets, _: Option<&Loaded>, _: &[Form]) -> End {
    documents::cannot(run)
}

#[cfg(feature = "pdf")]
fn write(
    run: &mut Run,
    matches: &ArgMatches,
    assets: &Assets,
    loaded: Option<&Loaded>,
    forms: &[Form],
) -> End {
    use wakker::report::pdf::ReportFonts;
    use wakker::report::text;
    use wakker::wording::terms;

    let day = path(matches, "day").map(|day| load::day_folder(day));
    let out = path(matches, "out")
        .cloned()
        .unwrap_or_else(|| day.unwrap_or_default().join("form"));
    let making = documents::Making {
        assets,
        out: &out,
        threads: None,
        force: matches.get_flag("force"),
        told: terms::forms_written,
    };
    let date = loaded.map_or_else(form::design_date, |loaded| loaded.day.date);
    let all: Vec<documents::Document> = forms
        .iter()
        .map(|form| documents::Document {
            name: form.name.clone(),
            subject: form.subject.clone(),
            template: form.template,
            ident: format!("{date} {}", form.name),
            date,
        })
        .collect();
    let made = documents::write(run, &making, &all, |index| {
        text::prepare(&forms[index].data, &ReportFonts)
    });
    // Before a day no sheet is there yet: only faults, and what a form lost, are worth telling.
    let is_told = run.found.has_errors()
        || run
            .found
            .sorted()
            .iter()
            .any(|one| one.code.id().starts_with('T'));
    let status = if is_told {
        run.end(matches)
    } else {
        End::Clean
    };
    match made {
        Ok(written) => written.tell(run, status),
        Err(end) => end,
    }
}
