//! What the caller decides about the generated code.

use std::env;
use std::path::{Path, PathBuf};

use qapi_schema::Schema;
use qapi_schema::text::line;

use crate::error::Error;
use crate::header::Header;
use crate::options::{self, Layout, Options, Visibility};
use crate::output::{Output, Statistics};
use crate::select::Selection;
use crate::{emit, lower};

/// Generates Rust from a schema.
///
/// In a build script, [`generate`](Self::generate) does all there is to do. Elsewhere
/// [`render`](Self::render) takes a schema that has been loaded and gives files in
/// memory, to be written or to be compared with what is on disk.
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
    out_dir: Option<PathBuf>,
    base: String,
    types_path: Option<String>,
    source: String,
    command: String,
    header: String,
    layout: Layout,
    visibility: Visibility,
    non_exhaustive: bool,
    only: Vec<String>,
    derives: Vec<(String, String)>,
    replacements: Vec<(String, String)>,
    symbols: Option<Vec<String>>,
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
            out_dir: None,
            base: "::qmp_types::base".to_owned(),
            types_path: None,
            source: String::new(),
            command: "qapi_codegen::Builder".to_owned(),
            header: String::new(),
            layout: Layout::default(),
            visibility: Visibility::default(),
            non_exhaustive: false,
            only: Vec::new(),
            derives: Vec::new(),
            replacements: Vec::new(),
            symbols: None,
        }
    }

    /// Where [`generate`](Self::generate) writes to. By default that is the
    /// directory that cargo gives to build scripts, `OUT_DIR`.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().out_dir("src/qmp");
    /// ```
    pub fn out_dir(mut self, directory: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(directory.into());
        self
    }

    /// The path of the support module, as the generated code sees it. By default it is
    /// `qmp_types::base`. With `default-features = false`, the `qmp-types` crate has
    /// nothing but this module.
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

    /// Where a generated [crate](Layout::Crate) finds `qmp-types`: the directory of
    /// a checkout, absolute or relative to that of the crate. By default it comes from
    /// the registry.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().types_path("../qapi/qmp-types");
    /// ```
    pub fn types_path(mut self, directory: impl Into<String>) -> Self {
        self.types_path = Some(directory.into());
        self
    }

    /// What to call the schema's directory in the header of each file. By default
    /// files are named relative to it.
    ///
    /// ```
    /// // Generated from schema/2.10/ui.json by …
    /// let builder = qapi_codegen::Builder::new().source("schema/2.10");
    /// ```
    pub fn source(mut self, directory: impl Into<String>) -> Self {
        self.source = directory.into();
        self
    }

    /// The command to name in the header of each file, for those who want to
    /// generate the file again. By default, the header names this builder.
    ///
    /// ```
    /// // Generated from … by `cargo xtask generate`. Do not edit.
    /// let builder = qapi_codegen::Builder::new().command("cargo xtask generate");
    /// ```
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// What stands at the top of each file, as comments: a licence, say.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().header("SPDX-License-Identifier: MIT");
    /// ```
    pub fn header(mut self, text: impl Into<String>) -> Self {
        self.header = text.into();
        self
    }

    /// How the modules are laid out in files.
    ///
    /// ```
    /// use qapi_codegen::{Builder, Layout};
    ///
    /// // In a build script. The crate then has the module `qmp` by
    /// // include!(concat!(env!("OUT_DIR"), "/qmp.rs"));
    /// let builder = Builder::new().layout(Layout::File("qmp".to_owned()));
    /// ```
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// Who sees what is generated.
    ///
    /// ```
    /// use qapi_codegen::{Builder, Visibility};
    ///
    /// let builder = Builder::new().visibility(Visibility::Crate);
    /// ```
    pub fn visibility(mut self, visibility: Visibility) -> Self {
        self.visibility = visibility;
        self
    }

    /// Whether structs and enums are `#[non_exhaustive]`. Then a crate that depends on the
    /// generated one still compiles when members, values and branches are added. It builds
    /// structs by `new` and `with_…`. By default they are not.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().non_exhaustive(true);
    /// ```
    pub fn non_exhaustive(mut self, non_exhaustive: bool) -> Self {
        self.non_exhaustive = non_exhaustive;
        self
    }

    /// Generates some definitions and what these need, rather than everything. May be
    /// called more than once, for more of them.
    ///
    /// A selector is `events`, `commands`, or the name of a type, event or command, in
    /// which `*` stands for any text and `?` for a character. One that matches nothing
    /// is an error.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let text = "{ 'enum': 'RunState', 'data': [ 'paused' ] }
    /// #             { 'event': 'STOP' } { 'command': 'query-status', 'returns': 'S' }
    /// #             { 'struct': 'S', 'data': { 'status': 'RunState' } }";
    /// # let files = Memory::new().file("main.json", text);
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// use qapi_codegen::Builder;
    ///
    /// let output = Builder::new().only("events").only("query-*").render(&schema)?;
    /// assert_eq!(output.statistics().events, 1);
    /// assert_eq!(output.statistics().commands, 1);
    ///
    /// let error = Builder::new().only("STOPP").render(&schema).unwrap_err();
    /// assert!(error.to_string().contains("did you mean `STOP`?"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn only(mut self, selector: impl Into<String>) -> Self {
        self.only.push(selector.into());
        self
    }

    /// Has more traits derived: for the definitions that the selector matches (see
    /// [`only`](Self::only); `*` is all of them), the derive macro at this path.
    ///
    /// All have `Debug`, `Clone`, `PartialEq` and serde's traits; `Eq`, `Hash` and `Copy`
    /// if everything that they hold has them; and structs in which every member is
    /// optional have `Default`. Naming these again does no harm.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new()
    ///     .derive("RunState", "PartialOrd")
    ///     .derive("RunState", "Ord");
    /// ```
    pub fn derive(mut self, selector: impl Into<String>, path: impl Into<String>) -> Self {
        self.derives.push((selector.into(), path.into()));
        self
    }

    /// Uses a type of your own wherever the schema uses this one, which is not
    /// generated. It has to be `Debug`, `Clone` and `PartialEq` and have serde's
    /// traits; where the schema's type is a branch of a union, it has to be an object
    /// on the wire. Where the schema's type is a base, its members are taken over as
    /// ever.
    ///
    /// The path has to mean the same in all modules, as that of the
    /// [base](Self::base).
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().replace("PciAddress", "crate::pci::Address");
    /// ```
    pub fn replace(mut self, name: impl Into<String>, path: impl Into<String>) -> Self {
        self.replacements.push((name.into(), path.into()));
        self
    }

    /// Generates what a build of QEMU has that defines these preprocessor symbols and
    /// no others. By default everything is there, and the documentation of what is
    /// under a condition (`if`) says so.
    ///
    /// ```
    /// let builder = qapi_codegen::Builder::new().symbols(["CONFIG_LINUX", "CONFIG_POSIX"]);
    /// ```
    pub fn symbols<S: Into<String>>(mut self, symbols: impl IntoIterator<Item = S>) -> Self {
        let names = symbols.into_iter().map(Into::into);
        self.symbols.get_or_insert_default().extend(names);
        self
    }

    /// Generates the files, in memory.
    ///
    /// # Errors
    ///
    /// If the value of an option is not valid, or if the schema has what none has that
    /// was checked.
    pub fn render(&self, schema: &Schema) -> Result<Output, Error> {
        let options = self.options()?;
        let replacements = options::paths("replace", &self.replacements)?;
        let derives = options::paths("derive", &self.derives)?;
        let configured = match &self.symbols {
            Some(symbols) => {
                symbols
                    .iter()
                    .try_for_each(|symbol| options::symbol(symbol))?;
                Some(schema.configure(symbols)?)
            }
            None => None,
        };
        let schema = configured.as_ref().unwrap_or(schema);
        let selection = Selection::new(schema, &self.only, &replacements, &derives)?;
        let model = lower::lower(schema, &selection)?;
        let files = emit::emit(&model, &options)?;
        Ok(Output::new(files, Statistics::of(&model), &self.layout))
    }

    fn options(&self) -> Result<Options, Error> {
        let options = Options {
            base: options::path("base", &self.base)?,
            layout: self.layout.clone(),
            visibility: self.visibility,
            non_exhaustive: self.non_exhaustive,
            header: Header::new(&self.header, &self.source, &self.command),
            types_path: self.types_path.clone(),
        };
        options.check()
    }

    /// Generates the files and writes them to the [directory](Self::out_dir). In a build
    /// script it also tells cargo to run the script again when a file of the schema has
    /// changed.
    ///
    /// # Errors
    ///
    /// Those of [`render`](Self::render), and if a file cannot be written. An error's
    /// `Debug` form is meant for people, as that is what cargo shows of a build script
    /// that returns it.
    ///
    /// # Examples
    ///
    /// In `build.rs`:
    ///
    /// ```no_run
    /// use qapi_codegen::{Builder, Layout};
    ///
    /// fn main() -> Result<(), Box<dyn std::error::Error>> {
    ///     let schema = qapi_parser::load("schema/qapi-schema.json")?;
    ///     Builder::new()
    ///         .layout(Layout::File("qmp".to_owned()))
    ///         .generate(&schema)?;
    ///     Ok(())
    /// }
    /// ```
    pub fn generate(&self, schema: &Schema) -> Result<Output, Error> {
        let given = env::var_os("OUT_DIR").map(PathBuf::from);
        let Some(directory) = self.out_dir.as_ref().or(given.as_ref()) else {
            return Err(Error::Option {
                option: "out_dir",
                reason: "no output directory: call `Builder::out_dir`, or run this in a \
                         build script, where cargo sets `OUT_DIR`"
                    .to_owned(),
            });
        };
        if given.is_some() {
            for path in files_on_disk(schema) {
                println!("cargo:rerun-if-changed={}", line(path.display()));
            }
        }
        let output = self.render(schema)?;
        output.write(directory)?;
        Ok(output)
    }
}

/// The files of a schema, if it was not built in. Cargo always runs a script again if it watches
/// a file that is not there.
fn files_on_disk(schema: &Schema) -> impl Iterator<Item = &Path> {
    let sources = schema.sources();
    let paths = sources.files().map(|file| sources.path(file));
    paths.filter(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use qapi_parser::{Loader, Memory};

    use super::files_on_disk;

    #[test]
    fn only_files_that_are_there_are_watched() {
        let path = "tests/base_path/schema.json";
        let schema = qapi_parser::load(path).unwrap();
        assert!(files_on_disk(&schema).eq([std::path::Path::new(path)]));
        let files = Memory::new().file("main.json", "{ 'event': 'STOP' }");
        let schema = Loader::new().reader(files).load("main.json").unwrap();
        assert_eq!(files_on_disk(&schema).count(), 0);
    }
}
