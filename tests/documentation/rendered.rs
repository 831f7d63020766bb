//! The documentation in generated code, for each definition with its parts.

use std::collections::HashMap;

use libtest_mimic::Failed;
use qapi_codegen::Output;
use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta};

use crate::words::Words;

/// The words of generated documentation.
#[derive(Default)]
pub(crate) struct Rendered {
    /// By the name of the item.
    items: HashMap<String, Words>,
    /// The names of events and commands, by those of the items. A type may be a command, too.
    aliases: HashMap<String, String>,
    modules: Words,
}

impl Rendered {
    pub(crate) fn new(output: &Output) -> Result<Self, Failed> {
        let mut rendered = Self::default();
        for file in output.files() {
            let file = syn::parse_file(&file.text)?;
            add(&mut rendered.modules, &file.attrs);
            rendered.items(&file.items);
        }
        Ok(rendered)
    }

    pub(crate) fn words_of(&self, name: &str) -> Option<&Words> {
        let names = [name.to_owned(), format!("{name}_")];
        let of_command = || self.items.get(self.aliases.get(name)?);
        names
            .iter()
            .find_map(|name| self.items.get(name))
            .or_else(of_command)
    }

    pub(crate) fn words_of_modules(&self) -> &Words {
        &self.modules
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    if let Some((_, items)) = &module.content {
                        self.items(items);
                    }
                }
                Item::Struct(item) => {
                    let words = self.enter(&item.ident.to_string(), &item.attrs);
                    for field in &item.fields {
                        if let Some(name) = &field.ident {
                            words.add(name.to_string().trim_start_matches("r#"));
                        }
                        add(words, &field.attrs);
                    }
                }
                Item::Enum(item) => {
                    let words = self.enter(&item.ident.to_string(), &item.attrs);
                    for variant in &item.variants {
                        words.add(&variant.ident.to_string());
                        add(words, &variant.attrs);
                    }
                }
                _ => {}
            }
        }
    }

    /// The words of an item. They are stored under its alias if it has one, and those of a
    /// union's branches under the name of the union.
    fn enter(&mut self, ident: &str, attributes: &[Attribute]) -> &mut Words {
        let alias = attributes.iter().find_map(alias);
        if let Some(alias) = &alias {
            self.aliases.insert(ident.to_owned(), alias.clone());
        }
        let name = alias.unwrap_or_else(|| ident.trim_end_matches("Branch").to_owned());
        let words = self.items.entry(name.clone()).or_default();
        words.add(&name);
        add(words, attributes);
        words
    }
}

fn add(words: &mut Words, attributes: &[Attribute]) {
    for attribute in attributes {
        if let Some(line) = doc(attribute) {
            words.add(&without_targets(&line));
        }
    }
}

/// The line of a doc comment, or what rustdoc shows of a deprecation.
fn doc(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => string(&pair.value),
        Meta::NameValue(pair) if pair.path.is_ident("deprecated") => {
            Some(format!("Deprecated: {}", string(&pair.value)?))
        }
        _ => None,
    }
}

fn string(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

/// The name in `#[doc(alias = "name")]`.
fn alias(attribute: &Attribute) -> Option<String> {
    let Meta::List(list) = &attribute.meta else {
        return None;
    };
    let pair: syn::MetaNameValue = list.parse_args().ok()?;
    (list.path.is_ident("doc") && pair.path.is_ident("alias")).then(|| string(&pair.value))?
}

/// Markdown without the targets of links, except for those to web pages.
fn without_targets(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once("](") {
        text.push_str(before);
        match behind.split_once(')') {
            Some((target, behind)) if !target.contains("://") => rest = behind,
            _ => {
                text.push(' ');
                rest = behind;
            }
        }
    }
    text + rest
}
