//! Rust model -> source text. One emitter a file; this one knows the files that
//! there will be, and what every emitter needs.

mod alternates;
mod bases;
mod commands;
mod constructors;
mod conversions;
mod enums;
mod event_data;
mod events;
mod files;
mod messages;
mod module;
mod structs;
mod text;
mod types;
mod unions;
mod visibility;

use std::path::Path;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::builder::Layout;
use crate::error::Error;
use crate::lower::{About, Model};
use crate::options::{Base, Options};
use crate::output::File;
use files::Module;

pub(crate) use files::nest;

/// Writes a whole model down.
pub(crate) fn emit(model: &Model, options: &Options) -> Result<Vec<File>, Error> {
    let emitter = Emitter { options };
    let root = syntax("mod", &model.source, module::root(&emitter, model))?;
    let mut modules = Vec::new();
    if model.has_events() {
        let events = event_data::module(&emitter, model);
        modules.push(syntax("events", &model.source, events)?);
    }
    if model.has_commands() {
        modules.push(syntax("commands", &model.source, commands::all(model))?);
    }
    for module in &model.modules {
        let tokens = module::module(&emitter, module);
        modules.push(syntax(&module.name, &module.source, tokens)?);
    }
    files::files(root, modules, options)
}

/// A module's tokens as syntax.
fn syntax(name: &str, source: &str, tokens: TokenStream) -> Result<Module, Error> {
    let syntax = syn::parse2(tokens)
        .map_err(|error| Error::internal(Path::new(&format!("{name}.rs")), &error))?;
    Ok(Module {
        name: name.to_owned(),
        source: source.to_owned(),
        syntax,
    })
}

/// What the emitters share.
struct Emitter<'o> {
    options: &'o Options,
}

/// Where a path is used from, by which a copy of the base has another one.
#[derive(Clone, Copy)]
enum Depth {
    /// The module above all.
    Root,
    /// A module in it.
    Module,
    /// A module of events or commands in that.
    Messages,
}

impl Emitter<'_> {
    /// The path of the run-time base.
    fn base(&self, depth: Depth) -> TokenStream {
        match (&self.options.base, &self.options.layout, depth) {
            (Base::At(path), ..) => quote!(#path),
            (Base::Copy, Layout::Crate(_), _) => quote!(crate::base),
            (Base::Copy, _, Depth::Root) => quote!(self::base),
            (Base::Copy, _, Depth::Module) => quote!(super::base),
            (Base::Copy, _, Depth::Messages) => quote!(super::super::base),
        }
    }

    /// The declaration of the run-time base, if there is a copy of it.
    fn declare_base(&self) -> TokenStream {
        match self.options.base {
            Base::At(_) => TokenStream::new(),
            Base::Copy => quote!(
                pub mod base;
            ),
        }
    }

    /// The import of the run-time base, under the name that emitters use.
    fn import_base(&self, depth: Depth) -> TokenStream {
        let path = self.base(depth);
        let is_base = |path: &syn::Path| {
            path.segments
                .last()
                .is_some_and(|last| last.ident == "base")
        };
        match &self.options.base {
            Base::At(base) if !is_base(base) => quote!(use #path as base;),
            _ => quote!(use #path;),
        }
    }
}

/// The attribute for what the caller wants to be derived, apart from what is.
fn derives(wanted: &[syn::Path], present: &[&str]) -> TokenStream {
    let is_new = |path: &&syn::Path| {
        path.segments
            .last()
            .is_none_or(|last| present.iter().all(|name| last.ident != name))
    };
    let wanted: Vec<_> = wanted.iter().filter(is_new).collect();
    if wanted.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[derive(#(#wanted),*)])
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

/// What is said about an item, in front of it.
fn about(about: &About) -> TokenStream {
    let docs = docs(&about.docs);
    let deprecated = deprecated(about);
    quote!(#docs #deprecated)
}

/// The attribute that has the compiler warn of an item's use.
fn deprecated(about: &About) -> Option<TokenStream> {
    let note = about.deprecated.as_ref();
    note.map(|note| quote!(#[deprecated = #note]))
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
