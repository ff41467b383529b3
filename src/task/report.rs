//! `wakker report`: one PDF for each candidate, the agenda of the meeting, or reports about assessors.

use std::path::PathBuf;

use wakker::assets::Assets;
use wakker::diagnostic::Language;
use wakker::id::CandidateId;
use wakker::load::{self, Loaded};
use wakker::report::{self as made, Kind};
use wakker::rubric::Subject;
use wakker::scoring::{self, CandidateScores, Scores};
use wakker::wording::{commands as wording, counts};

use super::documents::{self, Document, Making, prepared};
use super::options::Report;
use super::session::Session;
use super::stop::{Done, Stop};
use super::{Status, quality, quotes};

pub(super) fn run(session: &mut Session<'_>, options: &Report) -> Done {
    let done = write(session, options);
    match done {
        Err(Stop::Faults) if options.watched => {
            let status = session.end();
            session.tell(wording::nothing_written(session.language).to_owned());
            Ok(status)
        }
        done => done,
    }
}

fn write(session: &mut Session<'_>, options: &Report) -> Done {
    let assets = session.assets(options.templates.as_ref())?;
    refuse_out_of_place(options, session.language)?;
    if options.kind.is_over_days() {
        return quality::write(session, options, &assets);
    }
    let [day] = options.days.as_slice() else {
        return Err(Stop::Refused(
            wording::one_day_only(session.language).to_owned(),
        ));
    };
    let loaded = session.load(day, &assets)?;
    if loaded.rubric.subject == Subject::Organisation {
        let text = wording::report_for_a_candidate(session.language);
        return Err(Stop::Refused(text.to_owned()));
    }
    let scores = scoring::score(&loaded, &mut session.found);
    made::tell_unfit(&loaded, &scores, &mut session.found);
    let mut chosen = session.candidates(&options.candidates, &loaded, &scores)?;
    leave_out(session, &mut chosen, wording::nothing_noted, |one| {
        has_nothing(&loaded, one.id)
    });
    // The agenda is for the meeting that mends it; whoever reads a report would read a level that was not agreed.
    if options.kind != Kind::Meeting {
        leave_out(session, &mut chosen, wording::consensus_fault, |one| {
            one.consensus_fault
        });
        leave_out(session, &mut chosen, wording::choices_fault, |one| {
            loaded.choices.has_fault(one.id)
        });
    }
    if options.quotes {
        let text = quotes::preview(session, &loaded, &chosen, options.naming);
        session.print(text);
        return Ok(Status::Clean);
    }
    session.goes_on(options.strict || options.watched)?;
    documents(session, options, &assets, &loaded, &scores, &chosen)
}

/// An option that does nothing with the chosen kind of report.
fn refuse_out_of_place(options: &Report, language: Language) -> Result<(), Stop> {
    let over_days = options.kind.is_over_days();
    let (option, kinds) = if !options.assessors.is_empty() && options.kind != Kind::Mirror {
        ("--assessor", "--kind mirror")
    } else if over_days && !options.candidates.is_empty() {
        ("--candidate", "--kind candidate|coach|meeting")
    } else if over_days && options.quotes {
        ("--quotes", "--kind candidate")
    } else {
        return Ok(());
    };
    Err(Stop::Refused(wording::not_with_kind(
        language, option, kinds,
    )))
}

/// A candidate about whom nobody wrote anything gets no report.
fn has_nothing(loaded: &Loaded, id: CandidateId) -> bool {
    let mut sheets = loaded.sheets.iter();
    let mut rows = loaded.ratings.iter();
    !sheets.any(|sheet| sheet.candidate == id && !sheet.is_empty())
        && !rows.any(|row| row.candidate == id)
}

/// Leaves out whoever gets no report, and says why.
fn leave_out(
    session: &mut Session<'_>,
    chosen: &mut Vec<&CandidateScores>,
    why: fn(Language, &str) -> String,
    is_out: impl Fn(&CandidateScores) -> bool,
) {
    for one in chosen.iter().filter(|one| is_out(one)) {
        session.tell(why(session.language, one.id.as_str()));
    }
    chosen.retain(|one| !is_out(one));
}

/// One document for each candidate, or one agenda for all who are chosen.
fn documents(
    session: &mut Session<'_>,
    options: &Report,
    assets: &Assets,
    loaded: &Loaded,
    scores: &Scores,
    chosen: &[&CandidateScores],
) -> Done {
    let folder = || load::day_folder(&options.days[0]).join("report");
    let out: PathBuf = options.out.clone().unwrap_or_else(folder);
    let making = Making {
        assets,
        out: &out,
        threads: options.threads,
        force: options.force,
        told: counts::reports_written,
    };
    let (kind, date) = (options.kind, loaded.day.date);
    let document = |subject: String| Document {
        name: kind.name(&subject),
        kind,
        ident: format!("{} {date} {} {subject}", loaded.rubric.sha256, kind.code()),
        date,
        subject,
    };
    let ids: Vec<CandidateId> = chosen.iter().map(|one| one.id).collect();
    let names: Vec<&str> = ids.iter().map(CandidateId::as_str).collect();
    let subjects: Vec<String> = if kind != Kind::Meeting {
        names.iter().map(|&name| name.to_owned()).collect()
    } else if ids.is_empty() {
        Vec::new()
    } else if options.candidates.is_empty() {
        vec![date.to_string()]
    } else {
        vec![names.join("-")]
    };
    let all: Vec<Document> = subjects.into_iter().map(document).collect();
    let (asked, found) = (session.asked, session.found.clone());
    let language = asked.unwrap_or(loaded.day.language);
    let naming = options.naming;
    let written = documents::write(session, &making, &all, |index| match kind {
        Kind::Coach => {
            let one = chosen[index];
            prepared(&made::coach(loaded, scores, one, &found, language, naming))
        }
        Kind::Meeting => prepared(&made::meeting(
            loaded, scores, &ids, &found, language, naming,
        )),
        _ => prepared(&quotes::report_of(
            asked,
            loaded,
            chosen[index],
            &found,
            naming,
        )),
    });
    // What was found is told also where the disk refused.
    let status = session.end();
    Ok(written?.tell(session, status))
}
