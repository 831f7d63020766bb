//! A small schema that has every construct, and what is generated from it.
//!
//! The files under `golden/expected` are compared with what is generated now;
//! `BLESS=1` writes them anew. Other tests compile and use them, but not this one,
//! so that it can bless what does not compile.

use std::path::{Path, PathBuf};

use qapi_codegen::{Builder, Difference, Output};
use qapi_merge::{Labelled, Preferences};

/// The folder of a schema and its expected files.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

fn render() -> Output {
    let builder = Builder::new().source("tests/golden/schema");
    of(&builder, "golden/schema/qapi-schema.json")
}

fn of(builder: &Builder, schema: &str) -> Output {
    let schema = qapi_parser::load(folder(schema)).unwrap_or_else(|error| panic!("{error}"));
    let command = "BLESS=1 cargo test -p qemu-qapi-codegen --test golden";
    let output = builder.clone().command(command).render(&schema);
    output.unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn check(output: &Output, expected: &Path) {
    if std::env::var_os("BLESS").is_some() {
        output.write(expected).unwrap();
    }
    let differences = paths(&output.compare(expected).unwrap());
    assert!(differences.is_empty(), "{differences:?}: run with BLESS=1");
}

fn paths(differences: &[Difference]) -> Vec<String> {
    let path = |difference: &Difference| difference.path.display().to_string();
    differences.iter().map(path).collect()
}

#[test]
fn golden_files_are_what_is_generated() {
    check(&render(), &folder("golden/expected"));
}

#[test]
fn the_base_may_have_another_name() {
    let builder = Builder::new()
        .base("crate::runtime")
        .source("tests/base_path");
    let output = of(&builder, "base_path/schema.json");
    check(&output, &folder("base_path/expected"));
}

#[test]
fn a_range_says_which_releases_have_what() {
    let release = |number: &str| {
        let path = folder("golden_range").join(number).join("qapi-schema.json");
        let schema = qapi_parser::load(path).unwrap_or_else(|error| panic!("{error}"));
        Labelled::release(number.parse().unwrap(), schema)
    };
    let schemas = ["7.2", "10.2"].map(release);
    let merged = qapi_merge::merge(&schemas, &Preferences::default()).unwrap();
    let output = Builder::new()
        .source("tests/golden_range")
        .command("BLESS=1 cargo test -p qemu-qapi-codegen --test golden")
        .render(&merged.schema)
        .unwrap();
    check(&output, &folder("golden_range/expected"));
}

#[test]
fn the_same_schema_gives_the_same_bytes() {
    assert_eq!(render().files(), render().files());
}

#[test]
fn writing_replaces_what_differs_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let output = render();
    assert_eq!(
        output.write(folder.path()).unwrap().len(),
        output.files().len()
    );
    assert_eq!(output.write(folder.path()).unwrap(), []);

    let add = |name: &str, more: &str| {
        let old = std::fs::read_to_string(path(name)).unwrap();
        std::fs::write(path(name), old + more).unwrap();
    };
    add("shapes.rs", "// edited");
    add("mod.rs", "pub mod old;\npub mod mine;\n");
    std::fs::remove_file(path("alternates.rs")).unwrap();
    let mark = "// Generated from x.json by `qapi generate`. Do not edit.\n";
    std::fs::write(path("old.rs"), mark).unwrap();
    std::fs::write(path("mine.rs"), "// by hand").unwrap();
    // No module of this output; another generator's, whose words are much the same.
    std::fs::write(path("apart.rs"), mark).unwrap();
    std::fs::write(
        path("other.rs"),
        "// Generated from x.proto by y. Do not edit.\n",
    )
    .unwrap();
    let differences = output.compare(folder.path()).unwrap();
    let kinds: Vec<_> = differences
        .iter()
        .map(|difference| format!("{} {}", difference.path.display(), difference.kind))
        .collect();
    let expected = [
        "alternates.rs missing",
        "mod.rs out of date",
        "old.rs left over",
        "shapes.rs out of date",
    ];
    assert_eq!(kinds, expected);

    assert_eq!(output.write(folder.path()).unwrap(), differences);
    assert_eq!(output.compare(folder.path()).unwrap(), []);
    assert!(!path("old.rs").exists());
    for kept in ["mine.rs", "apart.rs", "other.rs"] {
        assert!(path(kept).exists(), "{kept}");
    }
}

#[test]
fn an_output_may_own_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("v1");
    let output = render().own_directory();
    output.write(&folder).unwrap();
    std::fs::create_dir(folder.join("notes")).unwrap();
    std::fs::write(folder.join("notes/mine.txt"), b"by hand \xff").unwrap();
    let differences = output.compare(&folder).unwrap();
    assert_eq!(paths(&differences), ["notes/mine.txt"]);
    output.write(&folder).unwrap();
    assert_eq!(output.compare(&folder).unwrap(), []);

    let nothing = Output::default().own_directory();
    let differences = nothing.write(&folder).unwrap();
    assert_eq!(differences.len(), output.files().len());
    assert!(!folder.exists());
    assert_eq!(nothing.compare(&folder).unwrap(), []);
}

/// Makes what a run leaves that is interrupted after some of its files.
fn interrupt(output: &Output, folder: &Path, written: usize) {
    let whole = tempfile::tempdir().unwrap();
    output.write(whole.path()).unwrap();
    let paths = output.files().iter().map(|file| &file.path);
    let list: Vec<String> = paths.map(|path| path.display().to_string()).collect();
    std::fs::write(folder.join(".generate-unfinished"), list.join("\n")).unwrap();
    std::fs::write(folder.join(".generate-x1Y2z3"), "// half").unwrap();
    // The file that declares the others comes last.
    for file in output.files().iter().skip(1).take(written) {
        std::fs::copy(whole.path().join(&file.path), folder.join(&file.path)).unwrap();
    }
}

#[test]
fn the_next_run_mends_what_an_interrupted_one_has_left() {
    let old = of(&Builder::new(), "base_path/schema.json");
    let other = of(
        &Builder::new().only("Color"),
        "golden/schema/qapi-schema.json",
    );
    let new = render();
    for written in [1, new.files().len() / 2, new.files().len() - 1] {
        for next in [&old, &other, &new] {
            let folder = tempfile::tempdir().unwrap();
            let folder = folder.path();
            std::fs::write(folder.join("mine.rs"), "// by hand").unwrap();
            old.write(folder).unwrap();
            interrupt(&new, folder, written);
            let differences = next.compare(folder).unwrap();
            assert_eq!(next.write(folder).unwrap(), differences);
            let mut names: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect();
            names.sort();
            let files = next.files().iter();
            let mut expected: Vec<String> =
                files.map(|file| file.path.display().to_string()).collect();
            expected.push("mine.rs".to_owned());
            expected.sort();
            assert_eq!(names, expected);
            assert_eq!(next.compare(folder).unwrap(), []);
        }
    }
}
