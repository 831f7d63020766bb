//! The README at the root shows programs that are examples here, and that run in the live tests.

const README: &str = include_str!("../../README.md");

/// The README has all of a program from here on.
fn assert_shown(program: &str, start: &str) {
    let start = program.find(start).expect("the function is there");
    assert!(README.contains(program[start..].trim_end()));
}

#[test]
fn the_readme_shows_the_backup() {
    assert_shown(include_str!("../examples/backup.rs"), "/// Adds a disk");
}

#[test]
fn the_readme_shows_the_manager() {
    let main = include_str!("../examples/manager/main.rs");
    assert_shown(main, "/// What is done with the machine");
    let jobs = include_str!("../examples/manager/jobs.rs");
    assert_shown(jobs, "async fn copy_disk");
}
