//! The module above all, and one module for each of the schema's.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{ident, import_base, inner_docs};
use super::types;
use super::{alternates, commands, enums, events, structs, unions};
use crate::lower::{Item, Model, Module};
use crate::options::Options;

/// `mod.rs`: the modules, all types by their names, the event.
pub(super) fn root(options: &Options, model: &Model) -> TokenStream {
    let docs = inner_docs(&model.docs);
    let lints = lints();
    let (events, event) = event(options, model);
    let modules = model.modules.iter().map(|module| ident(&module.name));
    let exporting = model
        .modules
        .iter()
        .filter(|module| !module.items.is_empty());
    let exports = exporting.map(|module| {
        let home = ident(&module.name);
        let items = module.items.iter();
        let names = items.flat_map(Item::names).map(|name| ident(&name));
        quote! {
            #[doc(inline)]
            pub use #home::{#(#names),*};
        }
    });
    let commands = model.has_commands().then(|| {
        quote!(
            pub mod commands;
        )
    });
    quote! {
        #docs
        #lints
        #(pub mod #modules;)*
        #events
        #commands
        #(#exports)*
        #event
    }
}

/// The module of all events, and the event itself; nothing if there are none.
fn event(options: &Options, model: &Model) -> (TokenStream, TokenStream) {
    if !model.has_events() {
        return (TokenStream::new(), TokenStream::new());
    }
    let base = &options.base;
    let module = quote!(
        pub mod events;
    );
    let event = quote! {
        #[doc(inline)]
        pub use events::EventData;
        /// A received event: which one, its data, and when it happened.
        pub type Event = #base::Event<EventData>;
    };
    (module, event)
}

/// Lints that generated code cannot satisfy.
fn lints() -> TokenStream {
    quote! {
        #![allow(
            clippy::doc_markdown,
            clippy::fn_params_excessive_bools,
            clippy::large_enum_variant,
            clippy::similar_names,
            clippy::struct_excessive_bools,
            clippy::struct_field_names,
            clippy::too_many_arguments,
            clippy::too_many_lines,
            reason = "names, sizes and prose come from the schema"
        )]
        #![allow(deprecated, reason = "deprecated items are generated, too")]
        #![allow(
            dead_code,
            unreachable_pub,
            unused_imports,
            reason = "no program uses all of a schema"
        )]
        #![allow(
            clippy::match_same_arms,
            reason = "one arm for each name is easier to read"
        )]
        #![allow(
            rustdoc::redundant_explicit_links,
            reason = "explicit links do not depend on imports"
        )]
    }
}

/// One module of the schema: its types, then its events and commands.
pub(super) fn module(options: &Options, module: &Module) -> TokenStream {
    let docs = inner_docs(&module.docs);
    let imports = imports(options, module);
    let items = module.items.iter().map(|item| match item {
        Item::Struct(item) => structs::emit(item),
        Item::Enum(item) => enums::emit(item),
        Item::Union(item) => unions::emit(item),
        Item::Alternate(item) => alternates::emit(item),
    });
    let events = events::module(options, module);
    let commands = commands::module(options, module);
    quote! {
        #docs
        #imports
        #(#items)*
        #events
        #commands
    }
}

fn imports(options: &Options, module: &Module) -> TokenStream {
    let base = (!module.items.is_empty()).then(|| import_base(options));
    let foreign = foreign(module);
    quote!(#base #foreign)
}

/// The imports of types that other modules define.
fn foreign(module: &Module) -> TokenStream {
    let local: Vec<String> = module.items.iter().flat_map(Item::names).collect();
    let used = types::names(module.items.iter().flat_map(Item::types));
    let foreign = used
        .into_iter()
        .filter(|name| local.iter().all(|local| local != name));
    let foreign: Vec<_> = foreign.map(ident).collect();
    if foreign.is_empty() {
        TokenStream::new()
    } else {
        quote!(use super::{#(#foreign),*};)
    }
}
