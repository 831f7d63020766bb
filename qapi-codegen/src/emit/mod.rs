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
mod exhaustive;
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

use crate::error::Error;
use crate::lower::Model;
use crate::options::Options;
use crate::output::File;
use files::Files;

/// Writes a whole model down, one module after the other: what a module is made of takes
/// far more memory than its text.
pub(crate) fn emit(model: &Model, options: &Options) -> Result<Vec<File>, Error> {
    let mut files = Files::new(&model.source, options);
    files.root(module::root(options, model))?;
    if model.has_events() {
        let events = event_data::module(options, model);
        files.module("events", &model.source, events)?;
    }
    if model.has_commands() {
        files.module("commands", &model.source, commands::all(model))?;
    }
    for module in &model.modules {
        let tokens = module::module(options, module);
        files.module(&module.name, &module.source, tokens)?;
    }
    files.finish()
}
