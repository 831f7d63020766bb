//! Rust model -> source text. One emitter a file; this one knows the modules
//! that there will be.

mod alternates;
mod bases;
mod commands;
mod constructors;
mod conversions;
mod enums;
mod event_data;
mod events;
mod files;
mod items;
mod manifest;
mod messages;
mod module;
mod structs;
mod text;
mod types;
mod unions;
mod visibility;

use std::path::Path;

use proc_macro2::TokenStream;

use crate::error::Error;
use crate::lower::Model;
use crate::options::Options;
use crate::output::File;
use files::Module;

/// Writes a whole model down.
pub(crate) fn emit(model: &Model, options: &Options) -> Result<Vec<File>, Error> {
    let root = syntax("mod", &model.source, module::root(options, model))?;
    let mut modules = Vec::new();
    if model.has_events() {
        let events = event_data::module(options, model);
        modules.push(syntax("events", &model.source, events)?);
    }
    if model.has_commands() {
        modules.push(syntax("commands", &model.source, commands::all(model))?);
    }
    for module in &model.modules {
        let tokens = module::module(options, module);
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
