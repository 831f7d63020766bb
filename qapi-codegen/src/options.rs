//! The caller's options, checked.

use syn::parse::Parser;

use crate::error::Error;
use crate::header::Header;

/// How the generated modules are laid out in files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// A directory that is a module: `mod.rs`, and a file for each module in it.
    #[default]
    Directory,
    /// One file that holds a module of this name, with all others in it. It can be
    /// included anywhere, which is what build scripts need.
    File(String),
    /// A crate of this name: `Cargo.toml`, and `src` with a file for each module. It
    /// depends on `qmp-types` without its default features. The manifest is written
    /// once; from then on it is yours, except for the name.
    Crate(String),
}

/// Who sees what is generated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visibility {
    /// `pub`
    #[default]
    Public,
    /// `pub(crate)`
    Crate,
}

/// Everything that was decided, except which definitions there are.
pub(crate) struct Options {
    /// Where the support module is: a path that means the same in all modules.
    pub(crate) base: syn::Path,
    pub(crate) layout: Layout,
    pub(crate) visibility: Visibility,
    /// Whether structs and enums are left open for what a later schema has.
    pub(crate) non_exhaustive: bool,
    pub(crate) header: Header,
    /// Where a generated crate finds `qmp-types`, if not in the registry.
    pub(crate) types_path: Option<String>,
}

impl Options {
    /// Checks what the types do not say.
    pub(crate) fn check(self) -> Result<Self, Error> {
        if self.header.command.contains(['\n', '\r']) {
            return Err(invalid(
                "command",
                "the command has more than one line".to_owned(),
            ));
        }
        match &self.layout {
            Layout::File(name) if !is_module_name(name) => {
                let reason = format!("`{name}` is not a valid name for a module");
                Err(invalid("layout", reason))
            }
            Layout::Crate(name) if !is_crate_name(name) => {
                let reason = format!("`{name}` is not a valid name for a crate");
                Err(invalid("layout", reason))
            }
            _ => Ok(self),
        }
    }
}

/// What a preprocessor symbol can be called.
pub(crate) fn symbol(name: &str) -> Result<(), Error> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_symbol = !name.is_empty()
        && name.chars().all(is_part)
        && !name.starts_with(|c: char| c.is_ascii_digit());
    if is_symbol {
        Ok(())
    } else {
        let reason =
            format!("`{name}` is not a preprocessor symbol; give its name, without a value");
        Err(invalid("symbols", reason))
    }
}

/// A path that can be imported, and that means the same in all modules.
pub(crate) fn path(option: &'static str, text: &str) -> Result<syn::Path, Error> {
    let path = syn::Path::parse_mod_style
        .parse_str(text)
        .map_err(|error| invalid(option, format!("`{text}` is not a path: {error}")))?;
    match path.segments.first() {
        Some(first) if first.ident == "self" || first.ident == "super" => Err(invalid(
            option,
            format!(
                "`{text}` does not mean the same in all modules; \
                 begin with `crate`, `::` or a crate's name"
            ),
        )),
        _ => Ok(path),
    }
}

/// Pairs of a name and a path.
pub(crate) fn paths(
    option: &'static str,
    pairs: &[(String, String)],
) -> Result<Vec<(String, syn::Path)>, Error> {
    pairs
        .iter()
        .map(|(name, text)| Ok((name.clone(), path(option, text)?)))
        .collect()
}

fn is_module_name(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

fn is_crate_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    name.chars().all(allowed) && is_module_name(&name.replace('-', "_"))
}

fn invalid(option: &'static str, reason: String) -> Error {
    Error::Option { option, reason }
}
