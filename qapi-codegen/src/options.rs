//! The caller's options, checked.

use std::path::Path;

use syn::parse::Parser;

use crate::builder::{Layout, Visibility};
use crate::error::Error;

/// How a generated file begins, after the caller's own header; the rest of the line
/// names its source.
const MARK: &str = "// Generated from ";

/// How that line ends.
const MARK_END: &str = "`. Do not edit.";

/// Everything that was decided, but for which definitions there are.
pub(crate) struct Options {
    pub(crate) base: Base,
    pub(crate) layout: Layout,
    pub(crate) visibility: Visibility,
    header: String,
    source: String,
    command: String,
}

/// Where the run-time base is.
pub(crate) enum Base {
    /// At a path that means the same in all modules.
    At(syn::Path),
    /// Beside what is generated, as a copy.
    Copy,
}

impl Options {
    pub(crate) fn new(
        base: Base,
        (layout, visibility): (Layout, Visibility),
        header: &str,
        (source, command): (&str, &str),
    ) -> Result<Self, Error> {
        if command.contains(['\n', '\r']) {
            return Err(invalid("command", "has more than one line".to_owned()));
        }
        match &layout {
            Layout::File(name) if !is_module_name(name) => {
                return Err(invalid(
                    "layout",
                    format!("`{name}` is no name of a module"),
                ));
            }
            Layout::Crate(name) if !is_crate_name(name) => {
                return Err(invalid("layout", format!("`{name}` is no name of a crate")));
            }
            _ => {}
        }
        let lines = header.lines().map(|line| format!("// {line}"));
        let lines = lines.map(|line| line.trim_end().to_owned() + "\n");
        Ok(Self {
            base,
            layout,
            visibility,
            header: lines.collect(),
            source: source.to_owned(),
            command: command.to_owned(),
        })
    }

    /// The comment at the top of the file that comes from a file of the schema.
    pub(crate) fn header(&self, schema_file: &str) -> String {
        let source = Path::new(&self.source).join(schema_file);
        self.header_of(&source.display().to_string())
    }

    /// The comment at the top of a file that comes from something else.
    pub(crate) fn header_of(&self, source: &str) -> String {
        // One line, and the same on every system.
        let source = source.replace(['\n', '\r', '\\'], "/");
        let Self {
            header, command, ..
        } = self;
        format!("{header}{MARK}{source} by `{command}{MARK_END}")
    }
}

/// Whether a file's text is one that was generated here. Other generators begin
/// theirs in much the same way, but do not quote their command.
pub(crate) fn is_generated(text: &str) -> bool {
    let mut comments = text.lines().take_while(|line| line.starts_with("//"));
    comments.any(|line| {
        let source = line.strip_prefix(MARK);
        let source = source.and_then(|rest| rest.strip_suffix(MARK_END));
        source.is_some_and(|rest| rest.contains(" by `"))
    })
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
        let reason = format!("`{name}` is no preprocessor symbol; give its name, without a value");
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
    let pairs = pairs.iter();
    let pairs = pairs.map(|(name, text)| Ok((name.clone(), path(option, text)?)));
    pairs.collect()
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
