//! What all emitters need: identifiers, documentation, attributes, the base.

use proc_macro2::{Ident, Span, TokenStream};
use qapi_schema::text::{line, lines};
use quote::quote;

use crate::lower::{About, Shown, Traits};
use crate::names;
use crate::options::Options;

/// How `Debug` is derived.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Debug {
    /// By the standard library.
    All,
    /// By the support module, which does not show secrets.
    WithoutSecrets,
}

impl Debug {
    pub(super) fn hiding(has_secrets: bool) -> Self {
        if has_secrets {
            Self::WithoutSecrets
        } else {
            Self::All
        }
    }
}

/// The attribute that says what `Debug` shows of a field, if not all of it.
pub(super) fn shown(shown: &Shown) -> Option<TokenStream> {
    match shown {
        Shown::Openly => None,
        Shown::Secret => Some(quote!(#[debug(secret)])),
        Shown::SecretIf(field) => Some(quote!(#[debug(secret_if = #field)])),
        Shown::Json => Some(quote!(#[debug(json)])),
    }
}

/// The attributes for what is derived: first what all types of a kind have derived, then
/// what the caller wants, so far as that is not among it.
pub(super) fn derives(
    debug: Debug,
    traits: Traits,
    more: &[&str],
    wanted: &[syn::Path],
) -> TokenStream {
    let mut names = vec!["Debug", "Clone"];
    names.extend(traits.copy.then_some("Copy"));
    names.push("PartialEq");
    names.extend(traits.eq.then_some(["Eq", "Hash"]).into_iter().flatten());
    names.extend(more);
    let is_new = |path: &&syn::Path| {
        let wanted = path.segments.last();
        wanted.is_none_or(|wanted| names.iter().all(|name| wanted.ident != name))
    };
    let wanted: Vec<_> = wanted.iter().filter(is_new).collect();
    let wanted = (!wanted.is_empty()).then(|| quote!(#[derive(#(#wanted),*)]));
    let paths = names.iter().map(|name| {
        let ident = ident(name);
        let is_of_base = match *name {
            "Debug" => debug == Debug::WithoutSecrets,
            name => OF_BASE.contains(&name),
        };
        let base = is_of_base.then(|| quote!(base::));
        quote!(#base #ident)
    });
    quote! {
        #[derive(#(#paths),*)]
        #wanted
    }
}

/// The derives that the support module has.
const OF_BASE: &[&str] = &["Alternate", "Deserialize", "Serialize", "Union", "Values"];

/// What `#[serde(…)]` says of a field, if anything.
pub(super) fn serde(parts: &[TokenStream]) -> TokenStream {
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#parts),*)])
    }
}

/// What `#[serde(…)]` says of something that may have another name on the wire.
pub(super) fn rename(name: &str, wire: &str) -> Option<TokenStream> {
    names::is_renamed(name, wire).then(|| quote!(rename = #wire))
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

/// The attribute by which a search for an event or a command finds its type.
pub(super) fn alias(name: &str, wire: Option<&str>) -> Option<TokenStream> {
    let wire = wire.filter(|wire| *wire != name)?;
    Some(quote!(#[doc(alias = #wire)]))
}

/// The attribute by which a search for a value finds its variant. Without hyphens in it, the
/// variant's name is enough for that.
pub(super) fn value_alias(wire: &str) -> Option<TokenStream> {
    wire.contains('-').then(|| quote!(#[doc(alias = #wire)]))
}

/// The attribute that has the compiler warn of an item's use.
pub(super) fn deprecated(about: &About) -> Option<TokenStream> {
    let note = about.deprecated.as_ref();
    // Compilers print it.
    let note = note.map(|note| line(note).to_string());
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
    let indented = |line: &str| {
        if line.is_empty() {
            String::new()
        } else {
            format!(" {}", lines(line))
        }
    };
    markdown.lines().map(indented)
}

/// The import of the support module, under the name that emitters use.
pub(super) fn import_base(options: &Options) -> TokenStream {
    let path = &options.base;
    let last = path.segments.last();
    if last.is_some_and(|last| last.ident == "base") {
        quote!(use #path;)
    } else {
        quote!(use #path as base;)
    }
}
