//! The command line of Galley.
fn main() {}
