//! Rust for every schema available: those of QEMU's source trees, completely, and those in
//! `schema/`. Also Rust for ranges and pairs of releases.
//!
//! Each schema becomes a package of one workspace, which compiles and documents without a
//! warning. The program of each package then decodes and encodes random messages of its
//! schema. `QAPI_TEST_SEEDS` chooses the seeds (see [`qapi_tests::seeds`]).

mod layouts;
mod packages;
mod pairs;
mod random;
mod ranges;
mod round_trips;
mod shapes;
mod text;

use std::error::Error;
use std::process::{Command, ExitCode};
use std::sync::{Arc, OnceLock};

use libtest_mimic::{Arguments, Failed, Trial};
use qapi_codegen::Builder;
use qapi_tests::{SchemaFile, all_schemas, takes_all_releases};

use random::Large;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let workspace = Arc::new(Workspace::default());
    let mut trials = vec![
        trial("build", &workspace, |workspace| Ok(workspace.build()?)),
        trial("doc", &workspace, Workspace::document),
        trial("client", &workspace, Workspace::run_client),
    ];
    trials.push(length());
    for SchemaFile { name, path } in all_schemas() {
        let package = package(&name);
        trials.push(trial(&name, &workspace, move |workspace| {
            workspace.build().map_err(|_| "the program was not built")?;
            round_trips::run(&package, &qapi_parser::load(&path)?)
        }));
    }
    for range in ranges::all() {
        trials.push(trial(
            &range.package.clone(),
            &workspace,
            move |workspace| {
                workspace.build().map_err(|_| "the program was not built")?;
                range.run()
            },
        ));
    }
    let is_absent = ranges::all().is_empty();
    let complaint = trial("query-block of older releases", &workspace, |workspace| {
        workspace
            .build()
            .map_err(|_| "the programs were not built")?;
        ranges::complaint()
    });
    trials.push(complaint.with_ignored_flag(is_absent));
    let pairs = trial("ranges of two releases", &workspace, |workspace| {
        workspace
            .build()
            .map_err(|_| "the programs were not built")?;
        pairs::same_code()?;
        pairs::run()
    });
    trials.push(pairs.with_ignored_flag(is_absent || !takes_all_releases()));
    trials.push(trial("random", &workspace, |workspace| {
        workspace
            .build()
            .map_err(|_| "the programs were not built")?;
        for Large { package, schema } in random::large()? {
            round_trips::run(&package, &schema)?;
        }
        Ok(())
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The code of the largest schema does not grow unnoticed.
fn length() -> Trial {
    const LARGEST: &str = "10.2/QMP";
    const LINES: usize = 61_000;
    let largest = all_schemas().into_iter().find(|file| file.name == LARGEST);
    let is_absent = largest.is_none();
    let run = move || {
        let SchemaFile { path, .. } = largest.ok_or("QEMU 10.2 is missing")?;
        let output = Builder::new().render(&qapi_parser::load(path)?)?;
        let files = output.files().iter();
        let lines: usize = files.map(|file| file.text.lines().count()).sum();
        if lines > LINES {
            return Err(format!("{lines} lines are more than {LINES}").into());
        }
        Ok(())
    };
    Trial::test("length", run).with_ignored_flag(is_absent)
}

fn trial<F>(name: &str, workspace: &Arc<Workspace>, run: F) -> Trial
where
    F: FnOnce(&Workspace) -> Result<(), Failed> + Send + 'static,
{
    let workspace = Arc::clone(workspace);
    Trial::test(name, move || run(&workspace))
}

/// The workspace of the packages, which is written and built once.
#[derive(Default)]
struct Workspace {
    built: OnceLock<Result<(), String>>,
}

impl Workspace {
    fn build(&self) -> Result<(), String> {
        let build = || {
            let built = write().and_then(|()| packages::cargo(&["build"]));
            built.map_err(|error| error.to_string())
        };
        self.built.get_or_init(build).clone()
    }

    fn document(&self) -> Result<(), Failed> {
        self.build().map_err(|_| "the packages were not built")?;
        Ok(packages::cargo(&["doc", "--lib", "--no-deps"])?)
    }

    /// A client executes a command of a generated crate.
    fn run_client(&self) -> Result<(), Failed> {
        self.build().map_err(|_| "there is no program")?;
        let output = Command::new(packages::program(layouts::CLIENT)).output()?;
        if output.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&output.stderr).as_ref().into())
        }
    }
}

fn write() -> Result<(), Box<dyn Error>> {
    let schemas = all_schemas();
    for SchemaFile { name, path } in &schemas {
        let written = packages::write(&package(name), &qapi_parser::load(path)?);
        written.map_err(|error| format!("{name}: {error}"))?;
    }
    let mut packages: Vec<String> = schemas.iter().map(|schema| package(&schema.name)).collect();
    packages.extend(layouts::write()?);
    packages.extend(random::write()?);
    packages.extend(ranges::write()?);
    packages.extend(pairs::write()?);
    packages::unite(&packages)
}

/// The name of a schema's package.
fn package(schema: &str) -> String {
    let name = schema.replace(['.', '/', ' '], "-");
    format!("qapi-{}", name.to_lowercase())
}
