//! Enums that are open: a value of a later release is kept as it is.

use proc_macro2::TokenStream;
use quote::quote;

use super::items::{self, about, derives, ident};
use crate::lower::Enum;
use crate::names::UNRECOGNIZED;

pub(super) fn emit(item: &Enum) -> TokenStream {
    let declaration = declaration(item);
    let conversions = conversions(item);
    let serde = serde(item);
    quote! {
        #declaration
        #conversions
        #serde
    }
}

fn declaration(item: &Enum) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let present = [
        "Debug",
        "Clone",
        "PartialEq",
        "Eq",
        "Hash",
        "Serialize",
        "Deserialize",
    ];
    let derives = derives(&item.derives, &present);
    let unrecognized = ident(UNRECOGNIZED);
    let values = item.values.iter().map(|value| {
        let about = items::about(&value.about);
        let name = ident(&value.name);
        quote!(#about #name)
    });
    quote! {
        #about
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #derives
        pub enum #name {
            #(#values,)*
            /// A value that the schema does not know.
            #unrecognized(String),
        }
    }
}

fn conversions(item: &Enum) -> TokenStream {
    let name = ident(&item.name);
    let unrecognized = ident(UNRECOGNIZED);
    let variants: Vec<_> = item.values.iter().map(|value| ident(&value.name)).collect();
    let wires: Vec<_> = item.values.iter().map(|value| &value.wire).collect();
    quote! {
        impl #name {
            /// The value's name on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::#unrecognized(value) => value,
                }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#wires => Self::#variants,)*
                    _ => Self::#unrecognized(value.to_owned()),
                }
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    }
}

fn serde(item: &Enum) -> TokenStream {
    let name = ident(&item.name);
    let text = &item.name;
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                base::open_enum::deserialize(deserializer, #text)
            }
        }
    }
}
