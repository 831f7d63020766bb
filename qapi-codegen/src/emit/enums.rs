//! Enums that are open: a value of a later release is kept as it is.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, Debug, about, derives, ident, rename, serde};
use crate::lower::{Enum, Traits, Value};
use crate::names::UNRECOGNIZED;

/// Those of a type that holds a string.
const TRAITS: Traits = Traits {
    eq: true,
    copy: false,
};

pub(super) fn emit(item: &Enum) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let derives = derives(Debug::All, TRAITS, &["Values"], &item.derives);
    let values = item.values.iter().map(value);
    let unrecognized = ident(UNRECOGNIZED);
    quote! {
        #about
        #derives
        pub enum #name {
            #(#values,)*
            /// A value that is not in the schema.
            #unrecognized(String),
        }
    }
}

fn value(value: &Value) -> TokenStream {
    let name = ident(&value.name);
    let about = about(&value.about);
    let rename = serde(rename(&value.name, &value.wire).as_slice());
    let alias = items::value_alias(&value.wire);
    quote!(#about #alias #rename #name)
}
