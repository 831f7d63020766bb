//! Modules -> files, as the caller wants them laid out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use super::items::ident;
use super::{exhaustive, manifest, text, visibility};
use crate::error::Error;
use crate::options::{Layout, Options};
use crate::output::File;

/// The files of a module and of those in it, as far as they are written.
pub(super) struct Files<'o> {
    /// The main file of the schema.
    source: &'o str,
    options: &'o Options,
    written: Vec<File>,
    /// What goes into a file that holds everything.
    nested: Nested,
}

/// The module above all and those in it, by their names.
#[derive(Default)]
struct Nested {
    root: Option<syn::File>,
    modules: HashMap<String, syn::File>,
}

impl<'o> Files<'o> {
    pub(super) fn new(source: &'o str, options: &'o Options) -> Self {
        Self {
            source,
            options,
            written: Vec::new(),
            nested: Nested::default(),
        }
    }

    /// Adds the module above all.
    pub(super) fn root(&mut self, tokens: TokenStream) -> Result<(), Error> {
        let (folder, name) = match &self.options.layout {
            Layout::Directory => ("", "mod"),
            Layout::Crate(_) => ("src", "lib"),
            Layout::File(name) => {
                self.nested.root = Some(self.syntax(name, tokens)?);
                return Ok(());
            }
        };
        self.write(folder, name, self.source, tokens)
    }

    /// Adds a module in it, which comes from a file of the schema.
    pub(super) fn module(
        &mut self,
        name: &str,
        source: &str,
        tokens: TokenStream,
    ) -> Result<(), Error> {
        let folder = match &self.options.layout {
            Layout::Directory => "",
            Layout::Crate(_) => "src",
            Layout::File(_) => {
                let syntax = self.syntax(name, tokens)?;
                self.nested.modules.insert(name.to_owned(), syntax);
                return Ok(());
            }
        };
        self.write(folder, name, source, tokens)
    }

    /// All files, the last of which depend on what is in the others.
    pub(super) fn finish(mut self) -> Result<Vec<File>, Error> {
        match &self.options.layout {
            Layout::Directory => {}
            Layout::Crate(name) => {
                let manifest = manifest::manifest(name, self.source, self.options);
                self.written.push(manifest);
            }
            Layout::File(name) => {
                let nested = std::mem::take(&mut self.nested);
                let file = self.in_one(name, nested)?;
                self.written.push(file);
            }
        }
        Ok(self.written)
    }

    fn write(
        &mut self,
        folder: &str,
        name: &str,
        source: &str,
        tokens: TokenStream,
    ) -> Result<(), Error> {
        let syntax = self.syntax(name, tokens)?;
        let header = self.options.header.of(source);
        let path = Path::new(folder).join(format!("{name}.rs"));
        let text = format!("{header}\n\n{}", text::text(syntax));
        self.written.push(File::new(path, text));
        Ok(())
    }

    /// A module's tokens as syntax.
    fn syntax(&self, name: &str, tokens: TokenStream) -> Result<syn::File, Error> {
        let mut syntax: syn::File = syn::parse2(tokens)
            .map_err(|error| Error::internal(Path::new(&format!("{name}.rs")), &error))?;
        visibility::apply(self.options.visibility, &mut syntax.items);
        if self.options.non_exhaustive {
            exhaustive::leave_open(&mut syntax.items);
        }
        Ok(syntax)
    }

    /// A file with a module that holds all others.
    fn in_one(&self, name: &str, nested: Nested) -> Result<File, Error> {
        let path = PathBuf::from(format!("{name}.rs"));
        let header = self.options.header.of(self.source);
        let Nested { root, mut modules } = nested;
        let (attrs, mut items) =
            root.map_or_else(Default::default, |root| (root.attrs, root.items));
        nest(&mut items, &mut modules);
        let name = ident(name);
        let mut whole: syn::File = syn::parse2(quote! {
            pub mod #name {
                #(#attrs)*
                #(#items)*
            }
        })
        .map_err(|error| Error::internal(&path, &error))?;
        visibility::apply(self.options.visibility, &mut whole.items);
        let text = format!("{header}\n\n{}", text::text(whole));
        Ok(File::new(path, text))
    }
}

/// Puts modules where they are declared.
fn nest(items: &mut [Item], inner: &mut HashMap<String, syn::File>) {
    for item in items {
        if let Item::Mod(module) = item
            && module.content.is_none()
            && let Some(file) = inner.remove(&module.ident.to_string())
        {
            module.attrs.extend(file.attrs);
            module.content = Some((syn::token::Brace::default(), file.items));
            module.semi = None;
        }
    }
}
