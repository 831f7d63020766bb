//! The module `events` in a module: a struct for each event.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{self, Scope};
use super::{Emitter, docs, ident, structs};
use crate::lower::{Event, EventData, Field, Module};

/// The module of a schema module's events; nothing if it has none.
pub(super) fn module(emitter: &Emitter<'_>, module: &Module) -> TokenStream {
    if module.events.is_empty() {
        return TokenStream::new();
    }
    let base = emitter.base();
    let uses_base = |event: &Event| match &event.data {
        EventData::Members(fields) => fields.iter().any(Field::uses_base),
        _ => false,
    };
    let helpers = module
        .events
        .iter()
        .any(uses_base)
        .then(|| emitter.import_base());
    let (imports, scope) = imports(module);
    let events = module.events.iter().map(|event| self::event(event, &scope));
    let docs = docs(&format!(
        "The events that `{}` defines.\n\n\
         All of the schema's events are in [one module](super::events).",
        module.source
    ));
    quote! {
        #docs
        pub mod events {
            use serde::{Deserialize, Serialize};
            #helpers
            use #base::EventPayload;
            #imports
            #(#events)*
        }
    }
}

/// The imports of generated types, but for those whose name an event has, too.
fn imports(module: &Module) -> (TokenStream, Scope) {
    let local: Vec<String> = module
        .items
        .iter()
        .flat_map(crate::lower::Item::names)
        .collect();
    let mut scope = Scope::default();
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for name in types::names(module.events.iter().flat_map(Event::types)) {
        let is_local = local.iter().any(|local| local == name);
        if module.events.iter().any(|event| event.name == name) {
            let path = if is_local {
                quote!(super)
            } else {
                quote!(super::super)
            };
            scope.shadowed.push((name.to_owned(), path));
        } else if is_local {
            near.push(ident(name));
        } else {
            far.push(ident(name));
        }
    }
    let near = (!near.is_empty()).then(|| quote!(use super::{#(#near),*};));
    let far = (!far.is_empty()).then(|| quote!(use super::super::{#(#far),*};));
    (quote!(#near #far), scope)
}

fn event(event: &Event, scope: &Scope) -> TokenStream {
    let name = ident(&event.name);
    let wire = &event.wire;
    let docs = docs(&event.docs);
    let alias = (event.name != event.wire).then(|| quote!(#[doc(alias = #wire)]));
    let attributes = quote!(#docs #alias);
    let declaration = match &event.data {
        EventData::Nothing => structs::declare(&event.name, &attributes, &[], scope),
        EventData::Members(fields) => structs::declare(&event.name, &attributes, fields, scope),
        EventData::Union(ty) => {
            let ty = scope.ty(ty);
            quote! {
                #attributes
                #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
                #[serde(transparent)]
                pub struct #name(pub #ty);
            }
        }
    };
    quote! {
        #declaration
        impl EventPayload for #name {
            const NAME: &'static str = #wire;
        }
    }
}
