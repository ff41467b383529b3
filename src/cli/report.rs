//! `wakker report`: one PDF for each candidate.

use std::path::PathBuf;

use clap::ArgMatches;
use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load::{self, Loaded};
use wakker::report::data::CandidateReport;
use wakker::report::{self as made, Naming};
use wakker::rubric::Subject;
use wakker::scoring::{self, CandidateScores};

#[cfg(not(feature = "pdf"))]
use super::documents;
#[cfg(feature = "pdf")]
use super::quality;
use super::{End, Run, output, path};

/// The kinds of report.
#[cfg(feature = "pdf")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// For a candidate.
    Candidate,
    /// For the coach of a candidate.
    Coach,
    /// For the assessors' meeting.
    Meeting,
}

#[cfg(feature = "pdf")]
impl Kind {
    fn of(matches: &ArgMatches) -> Self {
        match matches.get_one::<String>("kind").map(String::as_str) {
            Some("coach") => Self::Coach,
            Some("meeting") => Self::Meeting,
            _ => Self::Candidate,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Coach => "coach",
            Self::Meeting => "meeting",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Candidate => "candidate.typ",
            Self::Coach => "coach.typ",
            Self::Meeting => "meeting.typ",
        }
    }
}

pub(super) fn run(run: &mut Run, matches: &ArgMatches) -> End {
    #[cfg(feature = "pdf")]
    if matches.get_flag("watch") {
        return super::watch::run(run, matches, once);
    }
    once(run, matches)
}

fn once(run: &mut Run, matches: &ArgMatches) -> End {
    let mut assets = Assets::builtin();
    if let Some(dir) = path(matches, "templates") {
        match load::templates(&mut run.sources, assets, dir, &mut run.found) {
            Ok(replaced) => assets = replaced,
            Err(_) => return nothing_written(run, matches),
        }
    }
    #[cfg(not(feature = "pdf"))]
    if matches!(
        matches.get_one::<String>("kind").map(String::as_str),
        Some("quality" | "mirror")
    ) {
        return documents::cannot(run);
    }
    if let Some(option) = out_of_place(matches) {
        output::tell(&not_with_kind(option, run.language));
        return End::Usage;
    }
    #[cfg(feature = "pdf")]
    match matches.get_one::<String>("kind").map(String::as_str) {
        Some("quality") => return quality::write(run, matches, &assets, quality::About::All),
        Some("mirror") => return quality::write(run, matches, &assets, quality::About::Each),
        _ => {}
    }
    if matches
        .get_many::<PathBuf>("day")
        .is_some_and(|days| days.len() > 1)
    {
        output::tell(match run.language {
            Language::Nl => {
                "dit verslag gaat over één dag; alleen --kind quality en --kind mirror gaan over meer dagen\n"
            }
            Language::En => {
                "this report is about one day; only --kind quality and --kind mirror are about several\n"
            }
            Language::Fr => {
                "ce rapport porte sur une journée ; seuls --kind quality et --kind mirror portent sur plusieurs\n"
            }
        });
        return End::Usage;
    }
    let Some(loaded) = run.load(matches, &assets) else {
        return nothing_written(run, matches);
    };
    if loaded.rubric.subject == Subject::Organisation {
        output::tell(match run.language {
            Language::Nl => {
                "dit verslag is voor een kandidaat; voor een organisatie is er 'wakker score'\n"
            }
            Language::En => {
                "this report is for a candidate; for an organisation there is 'wakker score'\n"
            }
            Language::Fr => {
                "ce rapport est pour un candidat ; pour une organisation il y a 'wakker score'\n"
            }
        });
        return End::Usage;
    }
    let scores = scoring::score(&loaded, &mut run.found);
    let chosen = match run.chosen(matches, &loaded, &scores) {
        Ok(chosen) => chosen,
        Err(end) => return end,
    };
    let mut chosen = with_sheets(run, &loaded, chosen);
    // The agenda is for the meeting that mends it; whoever reads a report would read a level that was not agreed.
    if matches.get_one::<String>("kind").map(String::as_str) != Some("meeting") {
        chosen = with_known_levels(run, chosen);
    }
    if matches.get_flag("quotes") {
        return super::quotes::preview(run, &loaded, &chosen, naming(matches));
    }
    // Who watches is still writing: what was good stays until the fault is gone.
    if run.holds_back(matches) || matches.get_flag("watch") && run.found.has_errors() {
        return nothing_written(run, matches);
    }
    write(run, matches, &assets, &loaded, &scores, &chosen)
}

/// Whether names may stand in the reports.
pub(super) fn naming(matches: &ArgMatches) -> Naming {
    if matches.get_flag("pseudonyms") {
        Naming::Codes
    } else {
        Naming::Names
    }
}

/// An option that does nothing with the chosen kind of report.
fn out_of_place(matches: &ArgMatches) -> Option<&'static str> {
    let kind = matches.get_one::<String>("kind").map(String::as_str);
    let of_assessors = matches!(kind, Some("quality" | "mirror"));
    if matches.contains_id("assessor") && kind != Some("mirror") {
        Some("--assessor")
    } else if of_assessors && matches.contains_id("candidate") {
        Some("--candidate")
    } else if of_assessors && matches.get_flag("quotes") {
        Some("--quotes")
    } else {
        None
    }
}

fn not_with_kind(option: &str, language: Language) -> String {
    let kinds = match option {
        "--assessor" => "--kind mirror",
        "--candidate" => "--kind candidate|coach|meeting",
        _ => "--kind candidate",
    };
    match language {
        Language::Nl => format!("{option} gaat alleen samen met {kinds}\n"),
        Language::En => format!("{option} goes with {kinds} only\n"),
        Language::Fr => format!("{option} ne va qu’avec {kinds}\n"),
    }
}

/// Ends a round in which a fault stood in the way of writing.
pub(super) fn nothing_written(run: &Run, matches: &ArgMatches) -> End {
    let end = run.end(matches);
    if matches.get_flag("watch") {
        output::tell(match run.language {
            Language::Nl => {
                "niets geschreven: de verslagen blijven zoals ze waren tot de fout weg is\n"
            }
            Language::En => {
                "nothing written: the reports stay as they were until the fault is gone\n"
            }
            Language::Fr => {
                "rien écrit : les rapports restent tels quels jusqu’à ce que la faute soit corrigée\n"
            }
        });
    }
    end
}

/// A candidate about whom nobody wrote anything gets no report, and that is said.
fn with_sheets<'s>(
    run: &Run,
    loaded: &Loaded,
    chosen: Vec<&'s CandidateScores>,
) -> Vec<&'s CandidateScores> {
    let (with, without): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|candidate| {
        loaded
            .sheets
            .iter()
            .any(|sheet| sheet.candidate == candidate.id && !sheet.is_empty())
            || loaded
                .ratings
                .iter()
                .any(|row| row.candidate == candidate.id)
    });
    for candidate in without {
        let id = candidate.id;
        output::tell(&match run.language {
            Language::Nl => format!("{id}: er is nog niets genoteerd, dus geen verslag\n"),
            Language::En => format!("{id}: nothing has been noted yet, so no report\n"),
            Language::Fr => format!("{id} : rien n’est encore noté, donc pas de rapport\n"),
        });
    }
    with
}

/// A candidate about whom `consensus.yaml` has a fault gets no report until it is mended, and that is said.
fn with_known_levels<'s>(run: &Run, chosen: Vec<&'s CandidateScores>) -> Vec<&'s CandidateScores> {
    let (without, with): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|one| one.consensus_fault);
    for candidate in without {
        let id = candidate.id;
        output::tell(&match run.language {
            Language::Nl => format!(
                "{id}: geen verslag geschreven, want consensus.yaml heeft een fout die over {id} gaat of kan gaan; verbeter die eerst (een verslag dat er al stond, is niet vernieuwd)\n"
            ),
            Language::En => format!(
                "{id}: no report written, for consensus.yaml has a fault that is or may be about {id}; mend it first (a report that was there already was not renewed)\n"
            ),
            Language::Fr => format!(
                "{id} : pas de rapport écrit, car consensus.yaml contient une faute qui concerne ou peut concerner {id} ; corrigez-la d’abord (un rapport déjà présent n’a pas été renouvelé)\n"
            ),
        });
    }
    with
}

/// The language that a candidate reads: what was asked for, else the candidate's own, else the day's.
fn language_of(asked: Option<Language>, loaded: &Loaded, candidate: &CandidateScores) -> Language {
    let own = loaded
        .day
        .candidate(candidate.id)
        .and_then(|one| one.language);
    asked.or(own).unwrap_or(loaded.day.language)
}

pub(super) fn data(
    asked: Option<Language>,
    loaded: &Loaded,
    candidate: &CandidateScores,
    found: &Diagnostics,
    naming: Naming,
) -> CandidateReport {
    let language = language_of(asked, loaded, candidate);
    made::candidate(loaded, candidate, found, language, naming)
}

#[cfg(not(feature = "pdf"))]
fn write(
    run: &mut Run,
    _: &ArgMatches,
    _: &Assets,
    _: &Loaded,
    _: &scoring::Scores,
    _: &[&CandidateScores],
) -> End {
    documents::cannot(run)
}

#[cfg(feature = "pdf")]
use pdf::write;

/// Making them: one document for each candidate, or one agenda for all who are chosen.
#[cfg(feature = "pdf")]
mod pdf {
    use clap::ArgMatches;
    use wakker::assets::Assets;
    use wakker::id::CandidateId;
    use wakker::load::{self, Loaded};
    use wakker::report::pdf::ReportFonts;
    use wakker::report::{self, text};
    use wakker::scoring::{CandidateScores, Scores};
    use wakker::wording::terms;

    use super::super::{End, Run, documents, path};
    use super::Kind;

    pub(super) fn write(
        run: &mut Run,
        matches: &ArgMatches,
        assets: &Assets,
        loaded: &Loaded,
        scores: &Scores,
        chosen: &[&CandidateScores],
    ) -> End {
        let kind = Kind::of(matches);
        let out = path(matches, "out").cloned().unwrap_or_else(|| {
            path(matches, "day")
                .map(|day| load::day_folder(day))
                .unwrap_or_default()
                .join("report")
        });
        let making = documents::Making {
            assets,
            out: &out,
            threads: matches.get_one::<u16>("threads").copied(),
            force: matches.get_flag("force"),
            told: terms::reports_written,
        };
        let document = |name: &str, subject: String| documents::Document {
            name: format!("{name}-{subject}"),
            template: kind.template(),
            ident: format!(
                "{} {} {name} {subject}",
                loaded.rubric.sha256, loaded.day.date
            ),
            date: loaded.day.date,
            subject,
        };
        let ids: Vec<CandidateId> = chosen.iter().map(|one| one.id).collect();
        let all: Vec<documents::Document> = match kind {
            Kind::Candidate | Kind::Coach => ids
                .iter()
                .map(|id| document(kind.code(), id.to_string()))
                .collect(),
            Kind::Meeting if ids.is_empty() => Vec::new(),
            Kind::Meeting if matches.contains_id("candidate") => {
                let names: Vec<&str> = ids.iter().map(CandidateId::as_str).collect();
                vec![document(kind.code(), names.join("-"))]
            }
            Kind::Meeting => vec![document(kind.code(), loaded.day.date.to_string())],
        };
        let (asked, found) = (run.asked, run.found.clone());
        let language = asked.unwrap_or(loaded.day.language);
        let naming = super::naming(matches);
        let made = documents::write(run, &making, &all, |index| match kind {
            Kind::Candidate => {
                let data = super::data(asked, loaded, chosen[index], &found, naming);
                text::prepare(&data, &ReportFonts)
            }
            Kind::Coach => {
                let one = chosen[index];
                let data = report::coach(loaded, scores, one, &found, language, naming);
                text::prepare(&data, &ReportFonts)
            }
            Kind::Meeting => {
                let data = report::meeting(loaded, scores, &ids, &found, language, naming);
                text::prepare(&data, &ReportFonts)
            }
        });
        let status = run.end(matches);
        match made {
            Ok(written) => written.tell(run, status),
            Err(end) => end,
        }
    }
}
