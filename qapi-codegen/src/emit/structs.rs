//! Structs. Serde's derive writes them; what it would read them with takes the greater
//! part of the time in which a whole schema compiles, hence that is written out.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::items::{about, derives, ident};
use super::types::Scope;
use super::{bases, constructors};
use crate::lower::{Field, Struct};
use crate::names;

/// What structs have derived anyway.
pub(super) const DERIVED: &[&str] = &["Debug", "Clone", "PartialEq", "Serialize", "Deserialize"];

pub(super) fn emit(item: &Struct) -> TokenStream {
    let scope = Scope::default();
    let names = (&*item.name, about(&item.about), &*item.derives);
    let declaration = declare(names, &item.fields, &scope, None);
    let constructors = constructors::of_struct(&item.name, &item.fields, &scope, None);
    let bases = bases::emit(&item.name, &item.bases);
    quote!(#declaration #constructors #bases)
}

/// A struct of these fields, with what stands in front of it, and what the caller
/// wants to be derived. `more` is the field for what the schema does not name.
pub(super) fn declare(
    (name, attributes, derives): (&str, TokenStream, &[syn::Path]),
    fields: &[Field],
    scope: &Scope,
    more: Option<&str>,
) -> TokenStream {
    let reading = reading(name, fields, more);
    let name = ident(name);
    let mut present = DERIVED.to_vec();
    let default = constructors::is_default(fields).then(|| {
        present.push("Default");
        quote!(Default,)
    });
    let derives = self::derives(derives, &present);
    let fields = fields.iter().map(|field| self::field(field, scope));
    let fields = fields.chain(more.map(other_arguments));
    quote! {
        #attributes
        #[derive(Debug, Clone, PartialEq, #default Serialize)]
        #derives
        pub struct #name { #(#fields),* }
        #reading
    }
}

fn other_arguments(name: &str) -> TokenStream {
    let name = ident(name);
    quote! {
        /// Arguments that the schema does not name. Which there are, and what they
        /// mean, depends on the others.
        #[serde(flatten)]
        pub #name: serde_json::Map<String, serde_json::Value>
    }
}

/// Reads each member into a place of its own, then puts them together.
fn reading(name: &str, fields: &[Field], more: Option<&str>) -> TokenStream {
    let expected = format!("an object ({name})");
    let name = ident(name);
    let object = local("object", fields);
    let names: Vec<_> = fields.iter().map(|field| ident(&field.name)).collect();
    let more = more.map(ident);
    let others = more
        .iter()
        .map(|more| quote!(let mut #more = serde_json::Map::new();));
    let read = read(&object, fields, more.as_ref());
    let values = fields
        .iter()
        .map(value)
        .chain(more.iter().map(|more| quote!(#more)));
    quote! {
        impl base::members::Object for #name {
            const EXPECTED: &'static str = #expected;

            fn read<'de, A: MapAccess<'de>>(
                mut #object: base::members::Members<'de, A>,
            ) -> Result<Self, A::Error> {
                #(let mut #names = None;)*
                #(#others)*
                while #object.advance()? {
                    #read?;
                }
                Ok(Self { #(#values),* })
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                base::members::deserialize(deserializer)
            }
        }
    }
}

/// Reads one member.
fn read(object: &Ident, fields: &[Field], more: Option<&Ident>) -> TokenStream {
    let other = more.map_or_else(
        || quote!(#object.skip()),
        |more| quote!(#object.keep(&mut #more)),
    );
    if fields.is_empty() {
        return other;
    }
    let names = fields.iter().map(|field| ident(&field.name));
    let wires = fields.iter().map(|field| &field.wire);
    quote! {
        match #object.name() {
            #(#wires => #object.read(&mut #names),)*
            _ => #other,
        }
    }
}

/// A field's value, once all members are read.
fn value(field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    if field.optional {
        quote!(#name)
    } else {
        quote!(#name: base::members::required(#name, #wire)?)
    }
}

/// A name for a variable that no field has.
fn local(name: &str, fields: &[Field]) -> Ident {
    let mut name = name.to_owned();
    while fields.iter().any(|field| field.name == name) {
        name.push('_');
    }
    ident(&name)
}

fn field(field: &Field, scope: &Scope) -> TokenStream {
    let name = ident(&field.name);
    let about = about(&field.about);
    let ty = field_type(field, scope);
    let serde = serde_attribute(field);
    quote! {
        #about
        #serde
        pub #name: #ty
    }
}

/// The type of a field, optional or not.
pub(super) fn field_type(field: &Field, scope: &Scope) -> TokenStream {
    let ty = scope.ty(&field.ty);
    if field.optional {
        quote!(Option<#ty>)
    } else {
        ty
    }
}

fn serde_attribute(field: &Field) -> TokenStream {
    let mut parts = Vec::new();
    if names::is_renamed(&field.name, &field.wire) {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    if field.optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if parts.is_empty() {
        TokenStream::new()
    } else {
        quote!(#[serde(#(#parts),*)])
    }
}
