//! The README at the root shows programs that are examples here, and that run in the live tests.

const README: &str = include_str!("../../README.md");

/// The README has all of a program, but for its documentation.
fn assert_shown(program: &str) {
    let start = program.find("use std").expect("it imports something");
    assert!(README.contains(program[start..].trim_end()));
}

#[test]
fn the_readme_shows_an_hour_with_tasks() {
    assert_shown(include_str!("../examples/hour.rs"));
}

#[test]
fn the_readme_shows_an_hour_with_threads() {
    assert_shown(include_str!("../examples/hour_blocking.rs"));
}
