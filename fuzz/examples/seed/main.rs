//! Makes the seed corpora: `cargo run --example seed`, in this directory.
//!
//! From the schemas of this repository, and from the QEMU trees below
//! `$QAPI_TEST_DATA/qemu`, come
//!
//! - each file of a schema on its own,
//! - each definition with its documentation and the types that it needs,
//! - the tests of the language, each with the files that it includes,
//! - for `decode`, the examples in the documentation of events, and
//! - for `recording`, the examples in tests.
//!
//! A seed is named after its contents, so that running this again adds nothing.

mod slices;

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

use qapi_fuzz::input::MARK;
use qapi_parser::{LoadError, Schema};
use qapi_schema::doc::{Doc, Example};
use qapi_schema::source::SourceMap;

/// The main files of a QEMU tree's schemas.
const SCHEMAS: [&str; 3] = [
    "qapi/qapi-schema.json",
    "qga/qapi-schema.json",
    "storage-daemon/qapi/qapi-schema.json",
];

/// How long a seed for `generate` may be. Longer ones take so long that libFuzzer runs
/// nothing else.
const SHORT: usize = 2048;

/// What stands between the two schemas of a seed for `compare`.
const BETWEEN: &str = "=====\n";

/// What a seed for `decode` is taken from.
const EVENTS: &str = "schema/2.10/qapi-schema.json";

/// Tests that have conversations.
const CONVERSATIONS: [&str; 7] = [
    "qapi-recording/tests/formats.rs",
    "qapi-recording/src/pairing.rs",
    "qapi-diff/tests/usage/carried.rs",
    "qapi-diff/tests/usage/doubts.rs",
    "qapi-diff/tests/usage/listed.rs",
    "qapi-diff/tests/usage/refused.rs",
    "qapi-cli/tests/validate.rs",
];

/// The seeds of each fuzz target.
#[derive(Default)]
struct Seeds {
    load: BTreeSet<String>,
    generate: BTreeSet<String>,
    decode: BTreeSet<String>,
    compare: BTreeSet<String>,
    recording: BTreeSet<String>,
}

fn main() -> io::Result<()> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = fuzz.parent().unwrap_or(fuzz);
    let mut seeds = Seeds::default();
    for release in folders(&workspace.join("schema"))? {
        seeds.add_schema(&release.join("qapi-schema.json"));
    }
    for code in folders(&workspace.join("qapi-parser/tests/ui"))? {
        seeds.add_cases(&code)?;
    }
    for change in folders(&workspace.join("qapi-diff/tests/cases"))? {
        seeds.add_pairs(&change)?;
    }
    if let Ok(schema) = qapi_parser::load(workspace.join(EVENTS)) {
        seeds.add_events(&schema);
    }
    for tests in CONVERSATIONS {
        seeds.add_literals(&workspace.join(tests))?;
    }
    match std::env::var_os("QAPI_TEST_DATA") {
        Some(data) => {
            for tree in folders(&workspace.join(data).join("qemu"))? {
                for schema in SCHEMAS.map(|schema| tree.join(schema)) {
                    seeds.add_schema(&schema);
                }
                let tests = tree.join("tests/qapi-schema");
                if tests.is_dir() {
                    seeds.add_cases(&tests)?;
                }
            }
        }
        None => eprintln!("QAPI_TEST_DATA is not set: there are no seeds from QEMU trees"),
    }
    let corpus = fuzz.join("corpus");
    write(&corpus.join("load"), &seeds.load)?;
    write(&corpus.join("generate"), &seeds.generate)?;
    write(&corpus.join("decode"), &seeds.decode)?;
    write(&corpus.join("compare"), &seeds.compare)?;
    write(&corpus.join("recording"), &seeds.recording)
}

impl Seeds {
    /// A large schema: its files, and its definitions.
    fn add_schema(&mut self, main: &Path) {
        let schema = match qapi_parser::load(main) {
            Ok(schema) => schema,
            Err(LoadError::Read { .. }) => return,
            Err(error) => return eprintln!("{error}"),
        };
        let sources = schema.sources();
        for file in sources.files() {
            self.load.insert(sources.text(file).to_owned());
        }
        for slice in slices::of(&schema) {
            self.load.insert(slice.clone());
            self.generate.extend(short(slice));
        }
    }

    /// Small schemas: each as a whole.
    fn add_cases(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                self.add_case(&path);
            }
        }
        Ok(())
    }

    /// The texts of a test that have brackets.
    fn add_literals(&mut self, test: &Path) -> io::Result<()> {
        let text = fs::read_to_string(test)?;
        let literals = text.split("r#\"").skip(1);
        let literals = literals.filter_map(|rest| Some(rest.split_once("\"#")?.0));
        let with_brackets = literals.filter(|literal| literal.contains('{'));
        self.recording.extend(with_brackets.map(str::to_owned));
        Ok(())
    }

    /// Pairs of schemas: cases of comparisons, without what is expected of them.
    fn add_pairs(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let case = fs::read_to_string(entry?.path())?;
            let parts = case.split("=== ").skip(1);
            let parts = parts.filter_map(|part| Some(part.split_once('\n')?.1));
            let pair: Vec<&str> = parts.take(2).collect();
            self.compare.insert(pair.join(BETWEEN));
        }
        Ok(())
    }

    fn add_case(&mut self, main: &Path) {
        match qapi_parser::load(main) {
            Ok(schema) => {
                let whole = joined(schema.sources(), main);
                self.load.insert(whole.clone());
                self.generate.extend(short(whole));
            }
            Err(LoadError::Invalid(problems)) => {
                self.load.insert(joined(problems.sources(), main));
            }
            // One of QEMU's tests is about a file that is not there.
            Err(_) => {}
        }
    }

    /// The messages in the examples of a schema, elisions and all.
    fn add_events(&mut self, schema: &Schema) {
        let examples = schema.docs().iter().flat_map(Doc::examples);
        for message in examples.flat_map(Example::messages) {
            self.decode.insert(message.text.to_owned());
        }
    }
}

fn short(seed: String) -> Option<String> {
    (seed.len() <= SHORT).then_some(seed)
}

/// All files of a schema as one input.
fn joined(sources: &SourceMap, main: &Path) -> String {
    let folder = main.parent().unwrap_or(Path::new(""));
    let mut files = sources.files();
    let Some(first) = files.next() else {
        return String::new();
    };
    let mut input = sources.text(first).to_owned();
    for file in files {
        let path = sources.path(file);
        let name = path
            .strip_prefix(folder)
            .unwrap_or(path)
            .display()
            .to_string();
        if !input.ends_with('\n') {
            input.push('\n');
        }
        input.extend([MARK, &name, "\n", sources.text(file)]);
    }
    input
}

fn folders(within: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(within)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

fn write(folder: &Path, seeds: &BTreeSet<String>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for seed in seeds {
        let mut hasher = DefaultHasher::new();
        seed.hash(&mut hasher);
        let name = format!("seed-{:016x}", hasher.finish());
        fs::write(folder.join(name), seed)?;
    }
    println!("{}: {} seeds", folder.display(), seeds.len());
    Ok(())
}
