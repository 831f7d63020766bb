//! The module `events` in a module: a struct for each event.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{docs, ident, import_base};
use super::messages::{self, Message};
use super::types::Scope;
use crate::lower::{Event, Module};
use crate::options::Options;
use crate::quoting::code;

/// The module of a schema module's events; nothing if it has none.
pub(super) fn module(options: &Options, module: &Module) -> TokenStream {
    if module.events.is_empty() {
        return TokenStream::new();
    }
    let base = &options.base;
    let helpers = import_base(options);
    let own: Vec<_> = module.events.iter().map(|event| &*event.name).collect();
    let types = module.events.iter().flat_map(|event| event.data.types());
    let (imports, scope) = messages::imports(module, &own, &[], types);
    let events = module.events.iter().map(|event| self::event(event, &scope));
    let docs = docs(&format!(
        "Events defined in {}.\n\n\
         See [`events`](super::events) for all events of the schema.",
        code(&module.source)
    ));
    quote! {
        #docs
        pub mod events {
            #helpers
            use #base::EventPayload;
            #imports
            #(#events)*
        }
    }
}

fn event(event: &Event, scope: &Scope) -> TokenStream {
    let name = ident(&event.name);
    let wire = &event.wire;
    let message = Message {
        name: &event.name,
        wire,
        about: &event.about,
        traits: event.traits,
        derives: &event.derives,
        payload: &event.data,
        more: None,
        is_exact: false,
    };
    let declaration = message.declare(scope);
    quote! {
        #declaration
        impl #name {
            /// The event's name on the wire.
            pub const NAME: &'static str = #wire;
        }
        impl EventPayload for #name {
            const NAME: &'static str = Self::NAME;
        }
    }
}
