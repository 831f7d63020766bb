//! Syntax -> text, with blank lines between items, which the formatter alone
//! would leave out.
//!
//! The formatter prints an item of no tokens as a blank line; this puts one
//! wherever a person would.

use proc_macro2::TokenStream;
use syn::{Attribute, File, ImplItem, Item, UseTree};

/// The text of a file. Its inner attributes, documentation first,
/// stand apart.
pub(super) fn text(mut file: File) -> String {
    let is_docs = |attribute: &Attribute| attribute.path().is_ident("doc");
    let attributes = std::mem::take(&mut file.attrs);
    let (docs, others): (_, Vec<_>) = attributes.into_iter().partition(is_docs);
    let items = with_gaps(std::mem::take(&mut file.items));
    let mut part = |attributes: Vec<Attribute>, items: Vec<Item>| {
        file.attrs = attributes;
        file.items = items;
        prettyplease::unparse(&file).trim_end().to_owned()
    };
    let docs = part(docs, Vec::new());
    // Together they might come out on one line.
    let lines: Vec<_> = others
        .into_iter()
        .map(|other| part(vec![other], Vec::new()))
        .collect();
    let mut parts = vec![docs, lines.join("\n"), part(Vec::new(), items)];
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// Items that stand together without blank lines if they are of one group.
#[derive(PartialEq, Eq)]
enum Group {
    /// Modules that are files.
    Files,
    /// Imports, by where they are from.
    Std,
    Serde,
    Own,
    Exports,
    /// What has a body: no two of them stand together.
    Bodies,
}

fn with_gaps(items: Vec<Item>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::with_capacity(2 * items.len());
    let mut previous = None;
    for mut item in items {
        match &mut item {
            Item::Mod(module) => {
                if let Some((_, content)) = &mut module.content {
                    *content = with_gaps(std::mem::take(content));
                }
            }
            Item::Impl(block) => block.items = methods_apart(std::mem::take(&mut block.items)),
            _ => {}
        }
        let group = group(&item);
        if previous.is_some_and(|previous| previous != group || group == Group::Bodies) {
            out.push(Item::Verbatim(TokenStream::new()));
        }
        previous = Some(group);
        out.push(item);
    }
    out
}

fn group(item: &Item) -> Group {
    match item {
        Item::Mod(module) if module.content.is_none() => Group::Files,
        Item::Use(item) if !matches!(item.vis, syn::Visibility::Inherited) => Group::Exports,
        Item::Use(item) => match &item.tree {
            UseTree::Path(path) if path.ident == "std" => Group::Std,
            UseTree::Path(path) if path.ident == "serde" => Group::Serde,
            _ => Group::Own,
        },
        _ => Group::Bodies,
    }
}

/// A blank line between functions, and between them and constants or types.
fn methods_apart(items: Vec<ImplItem>) -> Vec<ImplItem> {
    let is_function = |item: &ImplItem| matches!(item, ImplItem::Fn(_));
    let mut out: Vec<ImplItem> = Vec::with_capacity(2 * items.len());
    for item in items {
        if out
            .last()
            .is_some_and(|last| is_function(last) || is_function(&item))
        {
            out.push(ImplItem::Verbatim(TokenStream::new()));
        }
        out.push(item);
    }
    out
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(text: &str) {
        let without = text.replace("\n\n", "\n");
        assert_eq!(super::text(syn::parse_file(&without).unwrap()), text);
    }

    #[test]
    fn imports_are_grouped() {
        check(
            "//! About.\n//! More.\n\n#![allow(a)]\n#![allow(b)]\n\npub mod a;\npub mod b;\n\n\
             use std::fmt;\n\nuse serde::de::Error;\nuse serde::{Deserialize, Serialize};\n\n\
             use crate::base;\nuse ::mine::runtime as base;\nuse super::X;\n\n\
             pub use a::A;\n#[doc(inline)]\npub use b::B;\n\n/// Docs.\npub type T = X;\n",
        );
        check("use super::X;\n\npub mod events {\n    use super::Y;\n\n    pub struct A {}\n}\n");
    }

    #[test]
    fn items_are_apart_and_their_parts_are_not() {
        check(
            "pub struct A {\n    /// Docs.\n    #[serde(default)]\n    pub a: u8,\n}\n\n\
             impl A {\n    const A: u8 = 1;\n    const B: u8 = 2;\n\n    \
             fn f() {\n        if x {}\n        let y;\n    }\n\n    \
             /// Docs.\n    fn g() {}\n}\n\npub struct B {}\n\nimpl B {}\n",
        );
    }
}
