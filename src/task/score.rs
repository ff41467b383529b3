//! `wakker score`: from a folder to a table of scores.

use wakker::assets::Assets;
use wakker::report::{json, table};
use wakker::scoring;
use wakker::wording::terms;

use super::options::{Format, Score};
use super::result;
use super::session::{Session, dialect};
use super::stop::Done;

pub(super) fn run(session: &mut Session<'_>, options: &Score) -> Done {
    let loaded = session.load(&options.day, &Assets::builtin())?;
    let scores = scoring::score(&loaded, &mut session.found);
    let chosen = session.candidates(&options.candidates, &loaded, &scores)?;
    let status = session.end();
    if options.strict && session.found.has_errors() {
        return Ok(status);
    }
    let text = match options.format {
        Format::Json => json::scores(&loaded, &chosen, &session.found),
        Format::Table => table::scores(&loaded, &chosen, &session.found, session.language),
        format => table::score_rows(&loaded, &chosen).csv(dialect(format)),
    };
    // Rows of figures have no place to say it.
    let is_rows = !matches!(options.format, Format::Json | Format::Table);
    if is_rows && session.found.left_out() > 0 {
        let left_out = terms::left_out(session.language, session.found.left_out());
        session.tell(format!("{left_out}\n"));
    }
    match &options.out {
        Some(path) => result::write(session, path, text.as_bytes())?,
        None => session.table(options.format, text),
    }
    Ok(status)
}
