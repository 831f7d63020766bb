//! The QEMU that is tested.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// A `qemu-system-x86_64`.
#[derive(Debug)]
pub(crate) struct System {
    /// The program.
    pub(crate) program: PathBuf,
    /// Whether it has SPICE.
    pub(crate) has_spice: bool,
}

static SYSTEM: OnceLock<System> = OnceLock::new();

/// The QEMU to test; `None` if there is none and none is required.
pub(crate) fn find() -> Result<Option<&'static System>, String> {
    let Some(program) = find_program("QEMU_SYSTEM", "qemu-system-x86_64")? else {
        return Ok(None);
    };
    // SPICE may be a module that is not installed, although the options exist.
    let help = Command::new(&program)
        .args(["-spice", "help"])
        .output()
        .map_err(|error| format!("cannot run {}: {error}", program.display()))?;
    let has_spice = String::from_utf8_lossy(&help.stdout).contains("disable-ticketing");
    Ok(Some(SYSTEM.get_or_init(|| System { program, has_spice })))
}

/// The program that a variable names, or else the one in `PATH`; `None` if there is none and
/// none is required.
pub(crate) fn find_program(variable: &str, name: &str) -> Result<Option<PathBuf>, String> {
    if let Some(program) = env::var_os(variable).filter(|program| !program.is_empty()) {
        return Ok(Some(program.into()));
    }
    match in_path(name) {
        None if is_required() => Err(format!("there is no {name} in PATH")),
        program => Ok(program),
    }
}

/// Whether it is a failure that a program is not there.
pub(crate) fn is_required() -> bool {
    env::var_os("QAPI_REQUIRE_QEMU").is_some_and(|value| value == "1")
}

/// Finds a program. Those for administrators are not in everybody's `PATH`.
pub(crate) fn in_path(name: &str) -> Option<PathBuf> {
    let path: OsString = env::var_os("PATH")?;
    let folders = env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/bin".into()]);
    let mut files = folders.map(|folder| folder.join(name));
    files.find(|program| program.is_file())
}
