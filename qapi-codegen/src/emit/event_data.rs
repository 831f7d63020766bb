//! The file `events.rs`: all events of the schema, and the enum of their data.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, derives, ident, import_base, inner_docs};
use crate::lower::{Event, Model, Traits};
use crate::names::UNRECOGNIZED;
use crate::options::Options;

pub(super) fn module(options: &Options, model: &Model) -> TokenStream {
    let docs = inner_docs("All events of the schema.");
    let exporting = model
        .modules
        .iter()
        .filter(|module| !module.events.is_empty());
    let exports = exporting.map(|module| {
        let home = ident(&module.name);
        let events = module.events.iter().map(|event| ident(&event.name));
        quote! {
            #[doc(inline)]
            pub use super::#home::events::{#(#events),*};
        }
    });
    let import = import_base(options);
    let events: Vec<_> = model
        .modules
        .iter()
        .flat_map(|module| &module.events)
        .collect();
    let declaration = declaration(&events);
    let name = name(&events);
    let implementation = implementation(&events);
    quote! {
        #docs
        use serde::Deserializer;
        use serde::ser::SerializeMap;
        #import
        #(#exports)*
        #declaration
        #name
        #implementation
    }
}

fn declaration(events: &[&Event]) -> TokenStream {
    let unrecognized = ident(UNRECOGNIZED);
    let variants = events.iter().map(|event| {
        let (variant, name) = (ident(&event.variant), ident(&event.name));
        let docs = items::docs(&format!("`{}`", event.wire));
        let deprecated = items::deprecated(&event.about);
        quote!(#docs #deprecated #variant(#name))
    });
    // Any name and any JSON may be in it.
    let mut traits = Traits {
        eq: true,
        copy: false,
    };
    for event in events {
        traits = traits.and(event.traits);
    }
    let derives = derives(traits, &[], &[]);
    quote! {
        /// The data of an event, one variant per event.
        #derives
        pub enum EventData {
            #(#variants,)*
            /// An event that is not in the schema.
            #unrecognized(base::UnrecognizedEvent),
        }
    }
}

/// What is called without an import, unlike the methods of the trait.
fn name(events: &[&Event]) -> TokenStream {
    let unrecognized = ident(UNRECOGNIZED);
    let names = events.iter().map(|event| ident(&event.name));
    let variants = events.iter().map(|event| ident(&event.variant));
    quote! {
        impl EventData {
            /// The event's name on the wire.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    #(Self::#variants(_) => #names::NAME,)*
                    Self::#unrecognized(event) => &event.event,
                }
            }
        }
    }
}

fn implementation(events: &[&Event]) -> TokenStream {
    let unrecognized = ident(UNRECOGNIZED);
    let reads = events.iter().map(|event| read(event));
    let writes = events.iter().map(|event| write(event));
    quote! {
        impl base::AnyEvent for EventData {
            fn name(&self) -> &str {
                self.name()
            }

            fn deserialize_data<'de, D: Deserializer<'de>>(
                name: &str,
                data: Option<D>,
            ) -> Result<Self, D::Error> {
                match name {
                    #(#reads,)*
                    _ => base::UnrecognizedEvent::deserialize_data(name, data)
                        .map(Self::#unrecognized),
                }
            }

            fn serialize_data<M: SerializeMap>(&self, message: &mut M) -> Result<(), M::Error> {
                match self {
                    #(#writes,)*
                    Self::#unrecognized(event) => event.serialize_data(message),
                }
            }
        }
    }
}

fn read(event: &Event) -> TokenStream {
    let (variant, name) = (ident(&event.variant), ident(&event.name));
    if event.data.is_nothing() {
        quote!(#name::NAME => base::no_data(data).map(|()| Self::#variant(#name {})))
    } else {
        quote!(#name::NAME => base::payload(data).map(Self::#variant))
    }
}

fn write(event: &Event) -> TokenStream {
    let variant = ident(&event.variant);
    if event.data.is_nothing() {
        quote!(Self::#variant(_) => Ok(()))
    } else {
        quote!(Self::#variant(data) => message.serialize_entry("data", data))
    }
}
