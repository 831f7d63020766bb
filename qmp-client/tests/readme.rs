//! The README at the root shows the program that is an example here, and that runs in the live
//! tests.

#[test]
fn the_readme_shows_the_example() {
    let readme = include_str!("../../README.md");
    let example = include_str!("../examples/backup.rs");
    let start = example
        .find("/// Adds a disk")
        .expect("the function is there");
    assert!(readme.contains(example[start..].trim_end()));
}
