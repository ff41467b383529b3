//! wakker
fn main() {}
