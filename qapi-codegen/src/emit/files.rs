//! Modules -> files, as the caller wants them laid out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use quote::quote;
use syn::Item;

use super::items::ident;
use super::{manifest, text, visibility};
use crate::error::Error;
use crate::options::{Layout, Options};
use crate::output::File;

/// A module as syntax.
pub(super) struct Module {
    /// Its name; that of the module above all does not matter.
    pub(super) name: String,
    /// The file of the schema that it comes from.
    pub(super) source: String,
    pub(super) syntax: syn::File,
}

/// The files of a module and of those in it.
pub(super) fn files(
    mut root: Module,
    mut modules: Vec<Module>,
    options: &Options,
) -> Result<Vec<File>, Error> {
    visibility::apply(options.visibility, &mut root.syntax.items);
    for module in &mut modules {
        visibility::apply(options.visibility, &mut module.syntax.items);
    }
    match &options.layout {
        Layout::Folder => Ok(in_folder(Path::new(""), "mod.rs", root, modules, options)),
        Layout::Crate(name) => {
            let manifest = manifest::manifest(name, &root.source, options);
            let mut files = in_folder(Path::new("src"), "lib.rs", root, modules, options);
            files.push(manifest);
            Ok(files)
        }
        Layout::File(name) => Ok(vec![in_file(name, root, modules, options)?]),
    }
}

fn in_folder(
    folder: &Path,
    main: &str,
    root: Module,
    modules: Vec<Module>,
    options: &Options,
) -> Vec<File> {
    let file = |path: PathBuf, module: Module| {
        let header = options.header.of(&module.source);
        let text = text::text(module.syntax);
        File::new(path, format!("{header}\n\n{text}"))
    };
    let mut files = vec![file(folder.join(main), root)];
    files.extend(modules.into_iter().map(|module| {
        let path = folder.join(format!("{}.rs", module.name));
        file(path, module)
    }));
    files
}

/// A file with a module that holds all others.
fn in_file(
    name: &str,
    root: Module,
    modules: Vec<Module>,
    options: &Options,
) -> Result<File, Error> {
    let path = PathBuf::from(format!("{name}.rs"));
    let header = options.header.of(&root.source);
    let mut inner: HashMap<_, _> = modules
        .into_iter()
        .map(|module| (module.name, module.syntax))
        .collect();
    let syn::File {
        attrs, mut items, ..
    } = root.syntax;
    nest(&mut items, &mut inner);
    let name = ident(name);
    let mut whole: syn::File = syn::parse2(quote! {
        pub mod #name {
            #(#attrs)*
            #(#items)*
        }
    })
    .map_err(|error| Error::internal(&path, &error))?;
    visibility::apply(options.visibility, &mut whole.items);
    Ok(File::new(
        path,
        format!("{header}\n\n{}", text::text(whole)),
    ))
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
