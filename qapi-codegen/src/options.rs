//! What the caller decides about the generated code.

use std::path::Path;

use qapi_parser::schema::Schema;
use syn::parse::Parser;

use crate::error::Error;
use crate::output::{Output, Statistics};
use crate::{emit, lower};

/// How a generated file begins; the rest of its first line is the caller's.
pub(crate) const MARK: &str = "// Generated from ";

/// The options, settled.
pub(crate) struct Options {
    pub(crate) base: syn::Path,
    pub(crate) source: String,
    pub(crate) command: String,
}

impl Options {
    /// The comment at the top of the file that comes from a file of the schema.
    pub(crate) fn header(&self, schema_file: &Path) -> String {
        let source = Path::new(&self.source).join(schema_file);
        // One line, and the same on every system.
        let source = source
            .display()
            .to_string()
            .replace(['\n', '\r', '\\'], "/");
        format!("{MARK}{source} by `{}`. Do not edit.", self.command)
    }
}

/// Generates Rust from a schema.
///
/// # Examples
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let schema = qapi_parser::load("schema/2.10/qapi-schema.json")?;
/// let output = qapi_codegen::Builder::new()
///     .source("schema/2.10")
///     .command("cargo xtask generate")
///     .base("crate::base")
///     .render(&schema)?;
/// output.write("qmp-types/src/v2_10")?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Builder {
    base: String,
    source: String,
    command: String,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// Starts with the defaults.
    pub fn new() -> Self {
        Self {
            base: "::qmp_types::base".to_owned(),
            source: String::new(),
            command: "qapi generate".to_owned(),
        }
    }

    /// The path of the run-time base as the generated code sees it. By default
    /// it is that of the crate `qmp-types`.
    ///
    /// All modules use it, however deep they are, so it has to mean the same in
    /// all of them: it begins with `crate`, with `::` or with a crate's name.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().base("crate::qmp::runtime");
    /// ```
    pub fn base(mut self, path: impl Into<String>) -> Self {
        self.base = path.into();
        self
    }

    /// What to call the schema's folder in the header of each file. By default
    /// files are named relative to it.
    ///
    /// ```
    /// // Generated from schema/2.10/ui.json by …
    /// let builder = qapi_codegen::Builder::new().source("schema/2.10");
    /// ```
    pub fn source(mut self, folder: impl Into<String>) -> Self {
        self.source = folder.into();
        self
    }

    /// The command to name in the header of each file, for those who want to
    /// generate the file again.
    ///
    /// ```
    /// // Generated from … by `cargo xtask generate`. Do not edit.
    /// let builder = qapi_codegen::Builder::new().command("cargo xtask generate");
    /// ```
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// Generates the files, in memory.
    ///
    /// # Errors
    ///
    /// If names clash in Rust, if the schema uses what cannot be generated, or
    /// if an option's value is no good.
    pub fn render(&self, schema: &Schema) -> Result<Output, Error> {
        let options = self.options()?;
        let model = lower::lower(schema)?;
        let files = emit::emit(&model, &options)?;
        Ok(Output::new(files, Statistics::of(&model)))
    }

    fn options(&self) -> Result<Options, Error> {
        if self.command.contains(['\n', '\r']) {
            return Err(Error::Option {
                option: "command",
                reason: "has more than one line".to_owned(),
            });
        }
        Ok(Options {
            base: base_path(&self.base).map_err(|reason| Error::Option {
                option: "base",
                reason,
            })?,
            source: self.source.clone(),
            command: self.command.clone(),
        })
    }
}

/// A path that can be imported, and that means the same in all modules.
fn base_path(text: &str) -> Result<syn::Path, String> {
    let path = syn::Path::parse_mod_style
        .parse_str(text)
        .map_err(|error| format!("`{text}` is not a path: {error}"))?;
    match path.segments.first() {
        Some(first) if first.ident == "self" || first.ident == "super" => Err(format!(
            "`{text}` does not mean the same in all modules; \
             begin with `crate`, `::` or a crate's name"
        )),
        _ => Ok(path),
    }
}
