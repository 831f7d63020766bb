//! One mistake, one message: a letter is taken away from QEMU's schema, now here, now there.
//! And what the lints say of that schema is true.

use std::fs;
use std::path::{Path, PathBuf};

use fastrand::Rng;
use qapi_parser::{LoadError, Loader, Memory, Mode};
use qapi_tests::test_data;

/// The release whose rules strict mode has.
const SCHEMA: &str = "qemu/10.2/qapi";

/// How many places are tried for each kind of mistake.
const TRIALS: usize = 8;

/// The text of each file of a schema.
struct Files(Vec<(PathBuf, String)>);

/// A byte of a file that is taken away.
#[derive(Debug, Clone, Copy)]
struct Cut {
    file: usize,
    at: usize,
}

impl Files {
    fn read(folder: &Path) -> Self {
        let entries = fs::read_dir(folder).unwrap();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|found| found == "json"));
        paths.sort();
        let read = |path: PathBuf| {
            let name = PathBuf::from(path.file_name().unwrap_or_default());
            (name, fs::read_to_string(path).unwrap())
        };
        Self(paths.into_iter().map(read).collect())
    }

    /// All problems of the schema without a byte.
    fn problems(&self, cut: Cut) -> Vec<String> {
        let mut files = Memory::new();
        for (index, (path, text)) in self.0.iter().enumerate() {
            let mut text = text.clone();
            if index == cut.file {
                text.remove(cut.at);
            }
            files = files.file(path, text);
        }
        let loader = Loader::new().reader(files).mode(Mode::Strict);
        match loader.load("qapi-schema.json") {
            Ok(_) => Vec::new(),
            Err(LoadError::Invalid(problems)) => {
                let all = problems.diagnostics().iter();
                let short = all.map(|problem| problem.render_short(problems.sources()));
                short.collect()
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// The places in all lines that `find` finds, as offsets in the line.
    fn places(&self, find: impl Fn(&str) -> Option<usize>) -> Vec<Cut> {
        let mut places = Vec::new();
        for (file, (_, text)) in self.0.iter().enumerate() {
            let mut start = 0;
            for line in text.split_inclusive('\n') {
                places.extend(find(line).map(|at| Cut {
                    file,
                    at: start + at,
                }));
                start += line.len();
            }
        }
        places
    }
}

/// Tries some of the places. Each is one mistake.
fn each_is_told_once(find: impl Fn(&str) -> Option<usize>) {
    let Some(folder) = test_data(SCHEMA) else {
        return;
    };
    let files = Files::read(&folder);
    let mut places = files.places(find);
    assert!(places.len() >= TRIALS, "{} places", places.len());
    Rng::with_seed(12).shuffle(&mut places);
    for cut in &places[..TRIALS] {
        let problems = files.problems(*cut);
        assert_eq!(problems.len(), 1, "{cut:?}: {problems:#?}");
    }
}

/// The offset of the second letter of the first word in quotes after `from`, if the word is
/// long enough to be recognized without it.
fn in_word(line: &str, from: usize) -> Option<usize> {
    let start = from + line.get(from..)?.find('\'')? + 1;
    let word = line[start..].split('\'').next()?;
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (word.len() > 4 && word.chars().all(is_word)).then_some(start + 1)
}

#[test]
fn a_misspelt_keyword() {
    each_is_told_once(|line| in_word(line.strip_prefix("{ ")?, 0).map(|at| at + 2));
}

#[test]
fn a_renamed_definition() {
    each_is_told_once(|line| {
        let colon = line.starts_with("{ '").then(|| line.find(':'))??;
        in_word(line, colon).filter(|_| !line.contains("include") && !line.contains("pragma"))
    });
}

#[test]
fn a_renamed_comment() {
    each_is_told_once(|line| {
        let name = line.strip_prefix("# @")?.strip_suffix(":\n")?;
        (name.len() > 4).then_some("# @".len() + 1)
    });
}

#[test]
fn a_misspelt_description() {
    each_is_told_once(|line| {
        let (name, text) = line.strip_prefix("# @")?.split_once(": ")?;
        (name.len() > 4 && !text.is_empty()).then_some("# @".len() + 1)
    });
}

#[test]
fn an_opening_quote_that_is_missing() {
    each_is_told_once(|line| {
        line.starts_with("  'data': { '")
            .then_some("  'data': { ".len())
    });
}

#[test]
fn a_brace_that_is_missing() {
    each_is_told_once(|line| {
        let rest = line
            .strip_suffix("} }\n")
            .filter(|rest| !rest.contains('#'));
        rest.map(|rest| rest.len() + 2)
    });
}

#[test]
fn what_lints_say_of_a_release_is_true() {
    let Some(folder) = test_data(SCHEMA) else {
        return;
    };
    let schema = qapi_parser::load(folder.join("qapi-schema.json")).unwrap();
    let warnings = qapi_parser::lint(&schema);
    let found = warnings.diagnostics().iter().map(|warning| {
        let place = warnings.sources().locate(warning.span);
        let file = place.path.file_name().unwrap_or_default();
        format!("{}:{} {}", file.display(), place.line, warning.code)
    });
    let mut found: Vec<String> = found.collect();
    found.sort();
    // Each has been looked at: QEMU's text is wrong there.
    let known = [
        "block-core.json:1714 unknown-reference",
        "block-export.json:141 tab",
        "dump.json:39 since-no-release",
        "machine-common.json:111 since-misspelt",
        "migration.json:1024 unknown-reference",
        "migration.json:1244 unknown-reference",
        "migration.json:837 unknown-reference",
        "qom.json:170 since-misspelt",
        "qom.json:61 since-misspelt",
        "qom.json:73 since-misspelt",
        "run-state.json:309 unknown-reference",
        "ui.json:1027 unknown-reference",
    ];
    assert_eq!(found, known);
}
