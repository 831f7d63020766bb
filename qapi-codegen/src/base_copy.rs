//! A copy of the run-time base beside the generated code, and the manifest of a crate
//! that has one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::emit::nest;
use crate::error::Error;
use crate::options::Options;
use crate::output::File;

/// The crate that has the base.
const HOME: &str = "qmp_types";

/// The files of the base, in a folder of the output. In a crate of its own, the
/// examples in the documentation name that crate; elsewhere nobody knows a path that
/// they could be tested by.
pub(crate) fn files(folder: &Path, in_crate: Option<&str>, options: &Options) -> Vec<File> {
    let crate_name = in_crate.map(|name| name.replace('-', "_"));
    let files = qmp_types::source::BASE.iter();
    let files = files.map(|(name, text)| {
        let text = match &crate_name {
            Some(crate_name) => text.replace(&format!("{HOME}::"), &format!("{crate_name}::")),
            None => with_untested_examples(text),
        };
        let header = options.header_of(&format!("qmp-types/src/base/{name}"));
        File::new(folder.join(name), format!("{header}\n\n{text}"))
    });
    files.collect()
}

/// The base as one module.
pub(crate) fn module() -> Result<syn::File, Error> {
    let mut modules = HashMap::new();
    for (name, text) in qmp_types::source::BASE {
        let text = with_untested_examples(text);
        let parsed = syn::parse_file(&text);
        let file = parsed.map_err(|error| Error::internal(Path::new(name), &error))?;
        modules.insert(name.trim_end_matches(".rs").to_owned(), file);
    }
    let mut root = modules.remove("mod").ok_or_else(|| Error::Internal {
        path: PathBuf::from("mod.rs"),
        reason: "there is no such file in the base".to_owned(),
    })?;
    nest(&mut root.items, &mut modules);
    Ok(root)
}

/// The manifest of a crate that depends on serde alone.
pub(crate) fn manifest(name: &str, source: &str) -> File {
    let rust_version = env!("CARGO_PKG_RUST_VERSION");
    let text = format!(
        "[package]\n\
         name = \"{name}\"\n\
         description = \"QAPI types, generated from {source}\"\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"{rust_version}\"\n\n\
         [dependencies]\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = {{ version = \"1\", features = [\"float_roundtrip\", \"raw_value\"] }}\n",
    );
    let name = format!("name = \"{name}\"");
    File::once(PathBuf::from("Cargo.toml"), text, name)
}

/// Marks the examples in documentation as such that are not to be tested.
fn with_untested_examples(text: &str) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        out.push_str(line);
        let comment = line.trim_start().strip_prefix("//");
        let comment = comment.and_then(|line| line.strip_prefix(['/', '!']));
        if let Some(info) = comment.and_then(|line| line.trim_start().strip_prefix("```")) {
            inside = !inside;
            if inside && info.is_empty() {
                out.push_str("ignore");
            }
        }
        out.push('\n');
    }
    out
}
