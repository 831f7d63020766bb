//! Rust model -> source text. One emitter a file; this one knows the files that
//! there will be, and what every emitter needs.

mod alternates;
mod commands;
mod enums;
mod event_data;
mod events;
mod layout;
mod messages;
mod module;
mod structs;
mod types;
mod unions;

use std::path::{Path, PathBuf};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::error::Error;
use crate::lower::Model;
use crate::options::Options;
use crate::output::File;

/// Writes a whole model down.
pub(crate) fn emit(model: &Model, options: &Options) -> Result<Vec<File>, Error> {
    let emitter = Emitter { options };
    let mut files = vec![emitter.file("mod.rs", &model.source, module::root(&emitter, model))?];
    if model.has_events() {
        let events = event_data::module(&emitter, model);
        files.push(emitter.file("events.rs", &model.source, events)?);
    }
    if model.has_commands() {
        files.push(emitter.file("commands.rs", &model.source, commands::all(model))?);
    }
    for module in &model.modules {
        let path = format!("{}.rs", module.name);
        files.push(emitter.file(&path, &module.source, module::module(&emitter, module))?);
    }
    Ok(files)
}

/// What the emitters share.
struct Emitter<'o> {
    options: &'o Options,
}

impl Emitter<'_> {
    /// The path of the run-time base.
    fn base(&self) -> &syn::Path {
        &self.options.base
    }

    /// The import of the run-time base, under the name that emitters use.
    fn import_base(&self) -> TokenStream {
        let base = self.base();
        match base.segments.last() {
            Some(last) if last.ident == "base" => quote!(use #base;),
            _ => quote!(use #base as base;),
        }
    }

    /// One file: its header and its formatted content.
    fn file(&self, path: &str, source: &str, tokens: TokenStream) -> Result<File, Error> {
        let parsed = syn::parse2(tokens).map_err(|error| Error::Internal {
            path: PathBuf::from(path),
            reason: error.to_string(),
        })?;
        let header = self.options.header(Path::new(source));
        let content = layout::text(parsed);
        Ok(File {
            path: PathBuf::from(path),
            text: format!("{header}\n\n{content}"),
        })
    }
}

/// An identifier; the names are made by [`crate::names`], which sees to it that
/// they are valid.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Documentation, as comments in front of an item.
fn docs(markdown: &str) -> TokenStream {
    let lines = doc_lines(markdown);
    quote!(#(#[doc = #lines])*)
}

/// Documentation, as comments at the top of a module.
fn inner_docs(markdown: &str) -> TokenStream {
    let lines = doc_lines(markdown);
    quote!(#(#![doc = #lines])*)
}

fn doc_lines(markdown: &str) -> impl Iterator<Item = String> {
    // Rust allows no lone carriage return in a comment.
    let indented = |line: &str| {
        let line = line.replace('\r', " ");
        if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        }
    };
    markdown.lines().map(indented)
}
