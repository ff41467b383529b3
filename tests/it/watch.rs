//! `report --watch`, as a child that is given other notes while it runs.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::program::{DayCopy, replace, wakker};

const SHEET: &str = "notes/k07-fietsherstelling-rita.md";

/// Far longer than it takes: a slow machine fails no test.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running `report --watch`, ended with the test.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn new(day: &DayCopy, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_wakker"))
            .args(["report", day.arg(), "--watch", "--every", "40"])
            .args(["--candidate", "k03", "--candidate", "k07"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (send, lines) = channel();
        pass_on(child.stdout.take().unwrap(), send.clone());
        pass_on(child.stderr.take().unwrap(), send);
        Self { child, lines }
    }

    /// Waits until all these words came, in any order: results and findings come by two ways.
    fn until(&self, words: &[&str]) {
        let mut all = String::new();
        while !words.iter().all(|one| all.contains(one)) {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else {
                panic!("{words:?} did not come, but\n{all}");
            };
            all.push_str(&line);
            all.push('\n');
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pass_on(from: impl Read + Send + 'static, to: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            let _ = to.send(line);
        }
    });
}

fn pdf(day: &DayCopy, id: &str) -> Vec<u8> {
    fs::read(day.path.join(format!("report/candidate-{id}.pdf"))).unwrap()
}

const HELD: &str = "niets geschreven: de verslagen blijven";
const ONE: &str = "1 verslag geschreven, 1 was al klaar in ";

#[test]
fn a_change_is_made_again_and_a_fault_leaves_the_last_good_reports() {
    let day = DayCopy::sample();
    let watching = Watching::new(&day, &[]);
    watching.until(&["2 verslagen geschreven in ", "ik kijk of er iets verandert"]);
    let (first, other) = (pdf(&day, "k07"), pdf(&day, "k03"));

    day.change(SHEET, "Veegt tot de bel", "Veegt voor de bel");
    watching.until(&[&format!("veranderd: {SHEET}"), ONE]);
    let second = pdf(&day, "k07");
    assert_ne!(first, second);

    day.change("day.yaml", "rubric: done", "rubric: doen");
    watching.until(&["veranderd: day.yaml", "R01", HELD]);
    day.change(SHEET, "Veegt voor de bel", "Veegt tot de bel");
    watching.until(&[&format!("veranderd: {SHEET}"), HELD]);
    assert!(pdf(&day, "k07") == second && pdf(&day, "k03") == other);

    day.change("day.yaml", "rubric: doen", "rubric: done");
    watching.until(&["veranderd: day.yaml", ONE]);
    assert!(pdf(&day, "k07") == first && pdf(&day, "k03") == other);

    // A fault in one sheet leaves that one out elsewhere; here its writer is still busy with it.
    day.change(SHEET, "assessor: rita", "assessor: niemand");
    watching.until(&["N11", HELD]);
    assert_eq!(pdf(&day, "k07"), first);
    fs::remove_file(day.path.join(SHEET)).unwrap();
    watching.until(&[&format!("veranderd: {SHEET}"), ONE]);
    assert_ne!(pdf(&day, "k07"), first);
}

#[test]
fn a_rubric_elsewhere_and_templates_are_watched_too() {
    let day = DayCopy::sample();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rubric = day.path.parent().unwrap().join("own.yaml");
    fs::copy(ours.join("rubrics/done.yaml"), &rubric).unwrap();
    day.change("day.yaml", "rubric: done", "rubric: ../own.yaml");
    let own = day.path.join("look");
    fs::create_dir(&own).unwrap();
    let watching = Watching::new(&day, &["--templates", own.to_str().unwrap()]);
    watching.until(&["2 verslagen geschreven in ", "ik kijk of er iets verandert"]);

    let text = fs::read_to_string(&rubric).unwrap();
    replace(&rubric, &format!("{text}\n# anders\n"));
    watching.until(&["own.yaml", "2 verslagen geschreven in "]);

    let good = pdf(&day, "k07");
    replace(&own.join("candidate.typ"), "#let x = 1 +");
    watching.until(&[
        "T02",
        "; wat er al stond, blijft staan",
        "0 van 2 verslagen geschreven",
    ]);
    assert_eq!(pdf(&day, "k07"), good);
    fs::remove_file(own.join("candidate.typ")).unwrap();
    watching.until(&["0 verslagen geschreven, 2 waren al klaar in "]);
}

#[test]
fn a_day_that_is_not_there_is_not_waited_for() {
    let ran = wakker(&["report", "samples/nergens", "--watch"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("I03"), "{}", ran.err);
}
