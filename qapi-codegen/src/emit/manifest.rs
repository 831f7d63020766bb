//! The manifest of a generated crate.

use std::path::PathBuf;

use crate::options::Options;
use crate::output::File;

/// The manifest of a crate of this name, which depends on `qmp-types` and serde.
pub(super) fn manifest(name: &str, source: &str, options: &Options) -> File {
    let rust_version = env!("CARGO_PKG_RUST_VERSION");
    let types = match &options.types_path {
        Some(path) => format!("path = {}", string(path)),
        None => format!("version = \"{}\"", env!("CARGO_PKG_VERSION")),
    };
    let description = string(&format!("QAPI types, generated from {source}"));
    let text = format!(
        "[package]\n\
         name = \"{name}\"\n\
         description = {description}\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"{rust_version}\"\n\n\
         [dependencies]\n\
         qmp-types = {{ {types}, default-features = false }}\n\
         serde = \"1\"\n\
         serde_json = \"1\"\n",
    );
    let name = format!("name = \"{name}\"");
    File::once(PathBuf::from("Cargo.toml"), text, name)
}

/// A string of TOML.
fn string(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    #[test]
    fn paths_are_strings_of_toml() {
        assert_eq!(super::string(r"C:\a b"), r#""C:\\a b""#);
        assert_eq!(super::string("é\"\n"), r#""é\"\u000a""#);
    }
}
