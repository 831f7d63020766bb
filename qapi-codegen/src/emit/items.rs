//! What all emitters need: identifiers, documentation, attributes, the base.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::lower::About;
use crate::options::Options;

/// The attribute for what the caller wants to be derived, apart from what is.
pub(super) fn derives(wanted: &[syn::Path], present: &[&str]) -> TokenStream {
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
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// What is said about an item, in front of it.
pub(super) fn about(about: &About) -> TokenStream {
    let docs = docs(&about.docs);
    let deprecated = deprecated(about);
    quote!(#docs #deprecated)
}

/// The attribute that has the compiler warn of an item's use.
pub(super) fn deprecated(about: &About) -> Option<TokenStream> {
    let note = about.deprecated.as_ref();
    note.map(|note| quote!(#[deprecated = #note]))
}

/// Documentation, as comments in front of an item.
pub(super) fn docs(markdown: &str) -> TokenStream {
    let lines = doc_lines(markdown);
    quote!(#(#[doc = #lines])*)
}

/// Documentation, as comments at the top of a module.
pub(super) fn inner_docs(markdown: &str) -> TokenStream {
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

/// The import of the run-time base, under the name that emitters use.
pub(super) fn import_base(options: &Options) -> TokenStream {
    let path = &options.base;
    let last = path.segments.last();
    if last.is_some_and(|last| last.ident == "base") {
        quote!(use #path;)
    } else {
        quote!(use #path as base;)
    }
}
