//! Two who lock at once, who locks while somebody saves, and a lock that is ended halfway: nothing is lost.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::DayCopy;
use crate::program::{replace, wakker};

fn start(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn two_who_lock_at_once_lose_nothing() {
    for round in 0..40 {
        let day = DayCopy::small();
        let both = ["rita", "tom"].map(|who| start(&["lock", day.arg(), "--assessor", who]));
        for child in both {
            let output = child.wait_with_output().unwrap();
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "round {round}: {told}");
        }
        let lock = day.read("locked.yaml");
        let of = |who: &str| lock.matches(&format!("assessor: {who}\n")).count();
        assert_eq!((of("rita"), of("tom")), (2, 1), "round {round}: {lock}");
        let found = day.found();
        assert_eq!(found, "", "round {round}");
        let hidden = fs::read_dir(&day.path).unwrap().filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().starts_with('.')
        });
        assert_eq!(hidden.count(), 0, "round {round}: something stays behind");
    }
}

#[test]
fn a_lock_that_is_ended_at_any_moment_leaves_a_lock_that_can_be_read() {
    let day = DayCopy::small();
    for round in 0..40_u64 {
        if round % 4 == 0 {
            let _ = fs::remove_file(day.path.join("locked.yaml"));
        }
        let who = if round % 2 == 0 { "rita" } else { "tom" };
        let mut child = start(&["lock", day.arg(), "--assessor", who]);
        thread::sleep(Duration::from_millis(round % 10 * 4));
        let _ = child.kill();
        child.wait().unwrap();
        let ran = wakker(&["check", day.arg()]);
        assert_eq!(ran.status, 0, "round {round}: {}", ran.out);
        assert!(!ran.out.contains("D26"), "round {round}: {}", ran.out);
    }
    let ran = day.lock();
    assert_eq!(ran.status, 0, "who was ended holds nobody up: {}", ran.err);
    assert!(
        ran.out.contains("alle 3 bladen zijn vergrendeld"),
        "{}",
        ran.out
    );
}

#[test]
fn a_lock_that_was_ended_is_told_by_the_next() {
    let day = DayCopy::small();
    day.write(".wakker-lock", "2026-03-17 14:05 UTC, 12\n");
    let ran = day.lock();
    assert!(
        ran.err
            .contains("werd 'wakker lock' hier afgebroken (2026-03-17 14:05 UTC, 12)"),
        "{}",
        ran.err
    );
    assert_eq!(ran.status, 0);
    assert!(!day.path.join(".wakker-lock").exists());
}

#[test]
fn a_sheet_that_is_being_saved_is_not_locked_and_is_named() {
    let day = DayCopy::small();
    day.write(
        "ratings.csv",
        "candidate,assessor,exercise,competence,indicator,level\n",
    );
    let sheet = day.path.join("notes/k01-tom.md");
    let text = fs::read_to_string(&sheet).unwrap();
    let done = AtomicBool::new(false);
    let ran = thread::scope(|scope| {
        scope.spawn(|| {
            for times in 0_u32.. {
                replace(
                    &sheet,
                    &text.replacen("9u02", &format!("9u02 {times} keer:"), 1),
                );
                if done.load(Ordering::Relaxed) {
                    break;
                }
                thread::sleep(Duration::from_millis(10));
            }
        });
        thread::sleep(Duration::from_millis(30));
        let ran = day.lock();
        done.store(true, Ordering::Relaxed);
        ran
    });
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out
            .contains("k01-tom.md wordt net bewaard en is niet vergrendeld; probeer het opnieuw"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.starts_with("2 bladen vergrendeld"),
        "the others are: {}",
        ran.out
    );
    assert!(!day.read("locked.yaml").contains("assessor: tom"));
    let ran = day.lock();
    assert!(
        ran.out.contains("alle 3 bladen zijn vergrendeld"),
        "{}",
        ran.out
    );
    assert_eq!(day.found(), "");
}
