//! What was made before: which PDF came of which inputs, so that equal inputs are not rendered again.
//!
//! A small file beside the PDFs keeps two hashes for each of them: of all that went in, and of the PDF itself.
//! Whoever deletes it loses time and nothing else; a file that is not understood is passed over.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use wakker::assets::Assets;
use wakker::report::pdf::Job;

use crate::task::output;

/// The name of the file. It begins with a point: hidden on most systems, and nothing reads it as a sheet.
const NAME: &str = ".wakker-made";

/// Its first line. Another version of it is another number.
const HEAD: &str =
    "# wakker 1: what each PDF was made of. Delete this file and all of them are made again.";

/// A file larger than this is not ours: twenty thousand PDFs fit in it.
const LIMIT: u64 = 4 << 20;

/// So often what is known is written while PDFs are made: whoever ends the program halfway loses no more than that.
const PAUSE: Duration = Duration::from_secs(2);

/// SHA-256 as it is written.
pub(super) type Hash = String;

/// The PDFs of one folder with what they were made of.
#[derive(Clone)]
pub(super) struct Made {
    out: PathBuf,
    /// What the file says, by name: the hash of what went in, and that of the PDF.
    stored: BTreeMap<String, (Hash, Hash)>,
    /// What it has to say.
    now: BTreeMap<String, (Hash, Hash)>,
    written: Instant,
}

impl Made {
    /// Reads what is known of a folder; nothing, where there is no such file or a broken one.
    pub(super) fn read(out: &Path) -> Self {
        let stored = read(&out.join(NAME)).and_then(|text| parse(&text));
        let stored = stored.unwrap_or_default();
        Self {
            out: out.to_path_buf(),
            now: stored.clone(),
            stored,
            written: Instant::now(),
        }
    }

    /// Whether a PDF is there as it came of these inputs: not deleted, and not changed by hand.
    pub(super) fn is_ready(&self, name: &str, inputs: &Hash) -> bool {
        self.stored.get(name).is_some_and(|(known, pdf)| {
            let there = || output::held(&self.out.join(name)).ok()?;
            known == inputs && there().is_some_and(|bytes| hash(&bytes) == *pdf)
        })
    }

    /// Keeps what a PDF that was written came of.
    pub(super) fn add(&mut self, name: &str, inputs: Hash, pdf: &[u8]) {
        self.now.insert(name.to_owned(), (inputs, hash(pdf)));
        if self.written.elapsed() >= PAUSE {
            self.write();
        }
    }

    /// Writes the file, if there is news. A file that cannot be written costs time at the next run, and nothing else.
    pub(super) fn write(&mut self) {
        self.now.retain(|name, _| self.out.join(name).is_file());
        if self.now != self.stored {
            let _ = output::write(&self.out.join(NAME), print(&self.now).as_bytes());
            self.stored.clone_from(&self.now);
        }
        self.written = Instant::now();
    }
}

/// What all documents of a run have in common: the program and the templates, which may import each other.
pub(super) struct Common(Sha256);

impl Common {
    pub(super) fn new(assets: &Assets) -> Self {
        let mut hasher = Sha256::new();
        part(&mut hasher, env!("CARGO_PKG_VERSION").as_bytes());
        for (name, text) in assets.templates() {
            part(&mut hasher, name.as_bytes());
            part(&mut hasher, text.as_bytes());
        }
        Self(hasher)
    }

    /// The hash of all that makes a document what it is.
    pub(super) fn inputs(&self, job: &Job) -> Hash {
        let mut hasher = self.0.clone();
        let date = job.meta.date.to_string();
        for piece in [job.template, &job.meta.ident, &date, &job.meta.creator] {
            part(&mut hasher, piece.as_bytes());
        }
        part(&mut hasher, &job.data);
        hex(hasher)
    }
}

/// Adds a piece with its length, so that no two rows of pieces look alike.
fn part(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

fn hash(bytes: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(bytes);
    hex(hasher)
}

fn hex(hasher: Sha256) -> Hash {
    let digest = hasher.finalize();
    digest.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn read(path: &Path) -> Option<String> {
    let mut text = String::new();
    let mut file = output::regular(path).ok()?.take(LIMIT);
    file.read_to_string(&mut text).ok()?;
    Some(text)
}

fn parse(text: &str) -> Option<BTreeMap<String, (Hash, Hash)>> {
    let mut lines = text.lines();
    if lines.next() != Some(HEAD) {
        return None;
    }
    lines
        .map(|line| {
            let mut parts = line.rsplitn(3, ' ');
            let (pdf, inputs, name) = (parts.next()?, parts.next()?, parts.next()?);
            let is_hash =
                |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
            let is_sound = is_hash(pdf) && is_hash(inputs) && !name.contains(['/', '\\']);
            is_sound.then(|| (name.to_owned(), (inputs.to_owned(), pdf.to_owned())))
        })
        .collect()
}

fn print(made: &BTreeMap<String, (Hash, Hash)>) -> String {
    let mut text = format!("{HEAD}\n");
    for (name, (inputs, pdf)) in made {
        let _ = writeln!(text, "{name} {inputs} {pdf}");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn some() -> BTreeMap<String, (Hash, Hash)> {
        let names = ["candidate-k02.pdf", "coach met spatie.pdf"];
        let one = |name: &str| (name.to_owned(), (hash(b"in"), hash(name.as_bytes())));
        names.map(one).into_iter().collect()
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(parse(&print(&some())), Some(some()));
        assert_eq!(parse(&print(&BTreeMap::new())), Some(BTreeMap::new()));
    }

    #[test]
    fn a_file_that_is_not_ours_is_passed_over_as_a_whole() {
        let good = print(&some());
        for broken in [
            String::new(),
            "hello\n".to_owned(),
            good.replace("wakker 1", "wakker 2"),
            good.replace("coach", "../coach"),
            good[..good.len() - 2].to_owned(),
            format!("{good}\n"),
        ] {
            assert_eq!(parse(&broken), None, "{broken}");
        }
    }

    #[test]
    fn a_pdf_is_ready_as_long_as_it_is_the_one_that_was_made() {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let pdf = dir.path().join("a.pdf");
        fs::write(&pdf, b"pages").expect("written");
        let (old, new) = (hash(b"old"), hash(b"new"));
        let mut made = Made::read(dir.path());
        assert!(!made.is_ready("a.pdf", &old));
        made.add("a.pdf", old.clone(), b"pages");
        made.write();
        let is_ready = |inputs: &Hash| Made::read(dir.path()).is_ready("a.pdf", inputs);
        assert!(is_ready(&old) && !is_ready(&new));
        fs::write(&pdf, b"pages, and a line by hand").expect("written");
        assert!(!is_ready(&old));
        fs::remove_file(&pdf).expect("removed");
        assert!(!is_ready(&old));
        Made::read(dir.path()).write();
        let left = fs::read_to_string(dir.path().join(NAME)).expect("the file");
        assert_eq!(left, format!("{HEAD}\n"), "what is gone is forgotten");
    }
}
