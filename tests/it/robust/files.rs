//! What disks, systems and other programs leave: told or survived, never written over.

use std::fs;
use std::process::Command;

use crate::program::DayCopy;

#[test]
fn a_result_is_never_written_over_what_people_wrote() {
    let day = DayCopy::small();
    let before = |name: &str| fs::read(day.path.join(name)).ok();
    let link = day.path.join("../elders.csv");
    let refused = [
        "day.yaml",
        "rubric.yaml",
        "notes/k01-rita.md",
        "notes/nieuw.csv",
        "ratings.csv",
        "consensus.yaml",
    ];
    for name in refused {
        let was = before(name);
        for out in [day.path.join(name), day.path.join("notes/..").join(name)] {
            let ran = day.run(&["score", "--format", "csv", "--out", out.to_str().unwrap()]);
            assert_eq!(ran.status, 2, "{name}: {}", ran.err);
            assert!(
                ran.err.contains("blijft zoals het is"),
                "{name}: {}",
                ran.err
            );
        }
        assert_eq!(before(name), was, "{name}");
    }
    let ran = day.run(&["score", "--format", "csv", "--out", link.to_str().unwrap()]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(link.is_file());
}

#[test]
fn files_that_systems_leave_are_no_sheets() {
    let day = DayCopy::small();
    for name in [
        "._k01-rita.md",
        "~$k01-rita.md",
        ".~lock.k01-rita.md#",
        ".DS_Store",
        "Thumbs.db",
    ] {
        fs::write(
            day.path.join("notes").join(name),
            b"\x00\x05\x16\x07\x00\xff",
        )
        .unwrap();
    }
    assert_eq!(day.places(), Vec::<String>::new());
}

#[test]
fn a_folder_that_is_called_like_a_sheet_is_told() {
    let day = DayCopy::small();
    fs::create_dir(day.path.join("notes/k02-tom.md")).unwrap();
    fs::create_dir(day.path.join("notes/oud")).unwrap();
    assert_eq!(day.places(), ["I02 k02-tom.md:1:1"]);
    let ran = day.run(&["score"]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out.contains("weggelaten") || ran.err.contains("weggelaten"),
        "{}{}",
        ran.out,
        ran.err
    );
}

fn output(args: &[&str]) -> std::io::Result<std::process::Output> {
    Command::new(env!("CARGO_BIN_EXE_wakker"))
        .args(args)
        .output()
}

#[test]
fn new_and_lock_at_once_write_over_nothing() {
    for round in 0..8 {
        let day = DayCopy::small();
        let dir = day.path.to_str().unwrap();
        // Nobody has written the sheet that the plan asks of tom; `new` makes it, while others lock.
        fs::remove_file(day.path.join("notes/k01-tom.md")).unwrap();
        let runs = [&["new", dir][..], &["lock", dir], &["new", dir]];
        std::thread::scope(|scope| {
            let all: Vec<_> = runs
                .iter()
                .map(|args| scope.spawn(move || output(args)))
                .collect();
            for one in all {
                let output = one.join().unwrap().unwrap();
                let told = String::from_utf8_lossy(&output.stderr).into_owned();
                assert_eq!(output.status.code(), Some(0), "round {round}: {told}");
            }
        });
        let locked = fs::read_to_string(day.path.join("locked.yaml")).unwrap();
        assert_eq!(
            locked.matches("assessor: rita\n").count(),
            2,
            "round {round}: {locked}"
        );
        let found = day.places();
        assert!(
            found.iter().all(|one| !one.starts_with(['D', 'C', 'I'])),
            "round {round}: {found:?}"
        );
    }
}
