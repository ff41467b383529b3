//! What disks, other programs and hostile files can do: told or survived, never passed over and never waited for.

mod files;
mod inputs;
mod screen;
#[cfg(unix)]
mod unix;
