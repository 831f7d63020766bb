//! One file a case: what is accepted, what is rejected, and with what words.
//!
//! `tests/ui/CODE/NAME.json` is a schema, and the first word of its name says
//! what must hold:
//!
//! | name | lenient mode | strict mode |
//! |---|---|---|
//! | `reject*` | rejected with `CODE` | rejected with `CODE` |
//! | `strict*` | accepted | rejected with `CODE` |
//! | `accept*` | accepted | accepted |
//!
//! `NAME.err` has all that strict mode says about a rejected case. After a
//! change of the messages, `BLESS=1 cargo test -p qemu-qapi-parser --test ui` writes
//! these files anew; read the difference before you commit it. Files for
//! includes are in subfolders, which are not searched for cases.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_parser::{Code, LoadError, Loader, Mode, Problems, Reader};

const LINT: &str = "a lint, which does not reject a schema; see lints.rs";

/// Codes that no case can have, and why.
const WITHOUT_CASES: &[(&str, &str)] = &[
    (
        "example-mismatch",
        "reported by qapi-values, which tests it",
    ),
    ("example-syntax", "reported by qapi-values, which tests it"),
    ("file-too-large", "the file would have 4 GiB"),
    (
        "too-many-branches",
        "the file would have megabytes; see hostile.rs",
    ),
    (
        "no-common-type",
        "reported by qapi-merge; see explain.rs of qapi-cli",
    ),
    ("feature-misspelt", LINT),
    ("since-misspelt", LINT),
    ("since-no-release", LINT),
    ("tab", LINT),
    ("trailing-whitespace", LINT),
    ("unknown-reference", LINT),
];

fn main() -> io::Result<ExitCode> {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let cases = Case::all(&root)?;
    let mut trials = vec![coverage(&root, &cases)?, no_left_overs(&root, &cases)?];
    trials.extend(cases.into_iter().map(Case::trial));
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

/// What must hold for a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Reject,
    RejectStrictly,
    Accept,
}

impl Verdict {
    fn of(name: &str) -> Option<Self> {
        match name.split('-').next()? {
            "reject" => Some(Self::Reject),
            "strict" => Some(Self::RejectStrictly),
            "accept" => Some(Self::Accept),
            _ => None,
        }
    }
}

/// One file of `tests/ui/CODE/`.
struct Case {
    folder: PathBuf,
    code: String,
    name: String,
    /// `None` if the name does not say it.
    verdict: Option<Verdict>,
}

impl Case {
    fn all(root: &Path) -> io::Result<Vec<Self>> {
        let mut cases = Vec::new();
        for folder in entries(root)?.into_iter().filter(|path| path.is_dir()) {
            for file in with_extension(&folder, "json")? {
                let name = stem(&file);
                cases.push(Self {
                    code: stem(&folder),
                    verdict: Verdict::of(&name),
                    folder: folder.clone(),
                    name,
                });
            }
        }
        Ok(cases)
    }

    fn trial(self) -> Trial {
        let name = format!("{}/{}", self.code, self.name);
        Trial::test(name, move || self.run())
    }

    fn run(&self) -> Result<(), Failed> {
        let Some(verdict) = self.verdict else {
            return Err("the name must begin with `reject`, `strict` or `accept`".into());
        };
        let lenient = self.problems(Mode::Lenient)?;
        match lenient {
            Some(found) if verdict != Verdict::Reject => {
                return Err(format!("must be accepted in lenient mode:\n\n{found}").into());
            }
            Some(found) => self.has_code(&found)?,
            None if verdict == Verdict::Reject => {
                return Err("must be rejected in lenient mode".into());
            }
            None => {}
        }
        match self.problems(Mode::Strict)? {
            Some(found) if verdict == Verdict::Accept => {
                Err(format!("must be accepted in strict mode:\n\n{found}").into())
            }
            Some(found) => {
                self.has_code(&found)?;
                self.compare(&found)
            }
            None if verdict == Verdict::Accept => Ok(()),
            None => Err("must be rejected in strict mode".into()),
        }
    }

    fn problems(&self, mode: Mode) -> Result<Option<Problems>, Failed> {
        let folder = Folder(self.folder.canonicalize()?);
        let loader = Loader::new().reader(folder).mode(mode);
        match loader.load(format!("{}.json", self.name)) {
            Ok(_) => Ok(None),
            Err(LoadError::Invalid(problems)) => Ok(Some(problems)),
            Err(other) => Err(other.into()),
        }
    }

    fn has_code(&self, found: &Problems) -> Result<(), Failed> {
        let mut codes = found.diagnostics().iter().map(|problem| problem.code);
        if codes.any(|code| code.as_str() == self.code) {
            return Ok(());
        }
        Err(format!("no diagnostic has the code {}:\n\n{found}", self.code).into())
    }

    /// Compares what is said with what `NAME.err` says.
    fn compare(&self, found: &Problems) -> Result<(), Failed> {
        let path = self.folder.join(format!("{}.err", self.name));
        let found = format!("{found}\n");
        if std::env::var_os("BLESS").is_some() {
            return Ok(fs::write(path, found)?);
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected == found {
            return Ok(());
        }
        Err(format!(
            "the messages are not those of {}.err\n\nexpected:\n\n{expected}\nfound:\n\n{found}\n\
             if they are right, run again with BLESS=1",
            self.name
        )
        .into())
    }
}

/// Every code has a case that it rejects and a near one that it does not.
fn coverage(root: &Path, cases: &[Case]) -> io::Result<Trial> {
    let mut complaints = String::new();
    let mut complain = |code: &str, what: &str| {
        let _ = writeln!(complaints, "{code}: {what}");
    };
    let excepted = |code: &str| WITHOUT_CASES.iter().any(|(excepted, _)| *excepted == code);
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    for code in &known {
        let has = |accepted: bool| {
            let of_code = |case: &&Case| case.code == **code;
            let mut verdicts = cases.iter().filter(of_code).filter_map(|case| case.verdict);
            verdicts.any(|verdict| (verdict == Verdict::Accept) == accepted)
        };
        match (excepted(code), has(false), has(true)) {
            (true, false, false) | (false, true, true) => {}
            (true, ..) => complain(code, "has cases, but is in WITHOUT_CASES"),
            (false, false, _) => complain(code, "has no case that is rejected"),
            (false, true, false) => complain(code, "has no case that is accepted"),
        }
    }
    for folder in entries(root)?.iter().map(|path| stem(path)) {
        if !known.contains(folder.as_str()) {
            complain(&folder, "is a directory, but not a code");
        }
    }
    for (code, _) in WITHOUT_CASES {
        if !known.contains(code) {
            complain(code, "is in WITHOUT_CASES, but is not a code");
        }
    }
    Ok(verdict_on("every_code_has_cases", complaints))
}

/// Every `.err` file belongs to a case that is rejected.
fn no_left_overs(root: &Path, cases: &[Case]) -> io::Result<Trial> {
    let mut left_over = String::new();
    for folder in entries(root)?.into_iter().filter(|path| path.is_dir()) {
        for file in with_extension(&folder, "err")? {
            let (code, name) = (stem(&folder), stem(&file));
            let wanted = cases.iter().any(|case| {
                case.code == code && case.name == name && case.verdict != Some(Verdict::Accept)
            });
            if !wanted {
                let _ = writeln!(left_over, "{code}/{name}.err belongs to no rejected case");
            }
        }
    }
    Ok(verdict_on("no_messages_are_left_over", left_over))
}

/// A test that fails if there are complaints.
fn verdict_on(name: &str, complaints: String) -> Trial {
    Trial::test(name, move || {
        if complaints.is_empty() {
            Ok(())
        } else {
            Err(complaints.into())
        }
    })
}

/// The paths in a folder, in the same order everywhere.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

fn with_extension(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = entries(folder)?;
    files.retain(|path| path.is_file() && path.extension().is_some_and(|found| found == extension));
    Ok(files)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Reads the files of one folder as if it were `/schema` and the working
/// directory, so that no message depends on where the folder really is.
struct Folder(PathBuf);

const HERE: &str = "/schema";
const ELSEWHERE: &str = "/elsewhere";

impl Folder {
    /// Where a path of the schema really leads.
    fn real(&self, path: &Path) -> io::Result<PathBuf> {
        let inside = path.strip_prefix(HERE).unwrap_or(path);
        if inside.has_root() {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.0.join(inside).canonicalize().map_err(plain)
    }
}

impl Reader for Folder {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let real = self.real(path)?;
        Ok(match real.strip_prefix(&self.0) {
            Ok(inside) => Path::new(HERE).join(inside),
            Err(_) => Path::new(ELSEWHERE).join(real.file_name().unwrap_or_default()),
        })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(self.real(path)?).map_err(plain)
    }
}

/// The error in words that are the same on every system.
#[allow(
    clippy::needless_pass_by_value,
    reason = "it is what `map_err` passes on"
)]
fn plain(error: io::Error) -> io::Error {
    error.kind().into()
}
