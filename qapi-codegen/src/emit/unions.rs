//! Unions. The enum of branches reads and writes the members that the tag
//! decides on; where the base has more than the tag, a struct is put around it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::items::{self, about, derives, docs, ident};
use super::structs::{self, DERIVED};
use super::types::Scope;
use super::{bases, constructors, conversions};
use crate::lower::{BaseMember, Branch, BranchContent, Field, Union, UnionBase};
use crate::names::{self, UNRECOGNIZED};

pub(super) fn emit(item: &Union) -> TokenStream {
    let union = match &item.base {
        UnionBase::TagOnly => plain(item),
        UnionBase::Members(members) => with_base(item, members),
    };
    let bases = bases::emit(&item.name, &item.bases);
    quote!(#union #bases)
}

/// A union that is nothing but its branches.
fn plain(item: &Union) -> TokenStream {
    let name = ident(&item.name);
    let branches = branches(item, &name, &about(&item.about));
    let (text, tag) = (&item.name, &item.tag);
    let deserialize = deserialize(&name);
    let conversions = conversions::of_branches(&name, &item.branches);
    quote! {
        #branches
        #conversions

        impl base::union::Union for #name {
            const NAME: &'static str = #text;
            const TAG: &'static str = #tag;
            type Base = ();
            type Branch = Self;
            fn assemble<E: Error>((): (), branch: Self) -> Result<Self, E> {
                Ok(branch)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_map(None)?;
                object.serialize_entry(#tag, self.tag())?;
                self.serialize_members(&mut object)?;
                object.end()
            }
        }

        #deserialize
    }
}

/// A union with common members: a struct that has the branch as a field.
fn with_base(item: &Union, members: &[BaseMember]) -> TokenStream {
    let name = ident(&item.name);
    let branch = ident(&names::branch_enum(&item.name));
    let declaration = declaration(item, members, &branch);
    let mut branch_docs = format!(
        "The branches of [`{0}`], by its `{1}`.",
        item.name, item.tag
    );
    if item.branches.iter().any(|branch| branch.converts) {
        branch_docs +=
            "\n\nWhat a branch holds converts into it if no other branch may hold it, too.";
    }
    let branches = branches(item, &branch, &docs(&branch_docs));
    let slots = slots(item, members);
    let union = union_impl(item, members, &branch);
    let serialize = serialize(&name, &item.tag, members);
    let deserialize = deserialize(&name);
    let constructors = constructors::of_union(item, members, &branch);
    let conversions = conversions::of_branches(&branch, &item.branches);
    quote! {
        #declaration
        #constructors
        #branches
        #conversions
        #slots
        #union
        #serialize
        #deserialize
    }
}

fn declaration(item: &Union, members: &[BaseMember], branch: &Ident) -> TokenStream {
    let name = ident(&item.name);
    let about = about(&item.about);
    let fields = members.iter().map(|member| match member {
        BaseMember::Tag { name, about } => {
            let (name, about) = (ident(name), items::about(about));
            quote!(#about pub #name: #branch)
        }
        BaseMember::Field(field) => {
            let (name, about) = (ident(&field.name), items::about(&field.about));
            let ty = structs::field_type(field, &Scope::default());
            quote!(#about pub #name: #ty)
        }
    });
    let derives = derives(&item.derives, DERIVED);
    quote! {
        #about
        #[derive(Debug, Clone, PartialEq)]
        #derives
        pub struct #name { #(#fields),* }
    }
}

/// The enum of branches, and how each is read and written.
fn branches(item: &Union, name: &Ident, docs: &TokenStream) -> TokenStream {
    let unrecognized = ident(UNRECOGNIZED);
    let variants = item.branches.iter().map(variant);
    let tags = item.branches.iter().map(tag_arm);
    let reads = item.branches.iter().map(read_arm);
    let writes = item.branches.iter().map(write_arm);
    let derives = derives(&item.derives, DERIVED);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #derives
        pub enum #name {
            #(#variants,)*
            /// A tag that the schema does not know.
            #unrecognized(base::UnrecognizedBranch),
        }

        impl base::union::Branch for #name {
            fn tag(&self) -> &str {
                match self {
                    #(#tags,)*
                    Self::#unrecognized(branch) => branch.tag(),
                }
            }

            fn deserialize_members<'de, D: Deserializer<'de>>(
                tag: &str,
                members: D,
            ) -> Result<Self, D::Error> {
                match tag {
                    #(#reads,)*
                    _ => base::UnrecognizedBranch::deserialize_members(tag, members)
                        .map(Self::#unrecognized),
                }
            }

            fn serialize_members<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error> {
                match self {
                    #(#writes,)*
                    Self::#unrecognized(branch) => branch.serialize_members(object),
                }
            }
        }
    }
}

fn variant(branch: &Branch) -> TokenStream {
    let name = ident(&branch.name);
    let about = about(&branch.about);
    match &branch.content {
        BranchContent::Nothing => quote!(#about #name),
        BranchContent::Members(ty) | BranchContent::Data(ty) => {
            let ty = Scope::default().ty(ty);
            quote!(#about #name(#ty))
        }
    }
}

fn tag_arm(branch: &Branch) -> TokenStream {
    let (name, wire) = (ident(&branch.name), &branch.wire);
    let content = match &branch.content {
        BranchContent::Nothing => None,
        BranchContent::Members(_) | BranchContent::Data(_) => Some(quote!((_))),
    };
    quote!(Self::#name #content => #wire)
}

fn read_arm(branch: &Branch) -> TokenStream {
    let (name, wire) = (ident(&branch.name), &branch.wire);
    let read = match &branch.content {
        BranchContent::Nothing => quote!(base::union::no_members(members).map(|()| Self::#name)),
        BranchContent::Members(_) => quote!(Deserialize::deserialize(members).map(Self::#name)),
        BranchContent::Data(_) => quote!(base::union::data(members).map(Self::#name)),
    };
    quote!(#wire => #read)
}

fn write_arm(branch: &Branch) -> TokenStream {
    let name = ident(&branch.name);
    match &branch.content {
        BranchContent::Nothing => quote!(Self::#name => Ok(())),
        BranchContent::Members(_) => {
            quote!(Self::#name(members) => base::union::serialize_members(members, object))
        }
        BranchContent::Data(_) => {
            quote!(Self::#name(data) => object.serialize_entry("data", data))
        }
    }
}

/// The common members while the object is read: any may not have come so far.
fn slots(item: &Union, members: &[BaseMember]) -> TokenStream {
    let slots = ident(&names::base_slots(&item.name));
    let fields: Vec<&Field> = fields(members).collect();
    let names: Vec<_> = fields.iter().map(|field| ident(&field.name)).collect();
    let wires: Vec<_> = fields.iter().map(|field| &field.wire).collect();
    let types = fields.iter().map(|field| Scope::default().ty(&field.ty));
    let docs = docs(&format!(
        "The common members of [`{}`] while it is read.",
        item.name
    ));
    quote! {
        #docs
        #[doc(hidden)]
        #[derive(Debug, Default)]
        pub struct #slots { #(#names: Option<#types>),* }

        impl base::union::Base for #slots {
            fn read<'de, A: MapAccess<'de>>(
                &mut self,
                name: &str,
                map: &mut A,
            ) -> Result<bool, A::Error> {
                match name {
                    #(#wires => base::union::read(&mut self.#names, #wires, map),)*
                    _ => Ok(false),
                }
            }
        }
    }
}

fn union_impl(item: &Union, members: &[BaseMember], branch: &Ident) -> TokenStream {
    let name = ident(&item.name);
    let slots = ident(&names::base_slots(&item.name));
    let (text, tag) = (&item.name, &item.tag);
    let fields = members.iter().map(|member| match member {
        BaseMember::Tag { name, .. } => {
            let name = ident(name);
            quote!(#name: branch)
        }
        BaseMember::Field(field) => {
            let (name, wire) = (ident(&field.name), &field.wire);
            if field.optional {
                quote!(#name: base.#name)
            } else {
                quote!(#name: base.#name.ok_or_else(|| E::missing_field(#wire))?)
            }
        }
    });
    quote! {
        impl base::union::Union for #name {
            const NAME: &'static str = #text;
            const TAG: &'static str = #tag;
            type Base = #slots;
            type Branch = #branch;
            fn assemble<E: Error>(base: #slots, branch: #branch) -> Result<Self, E> {
                Ok(Self { #(#fields),* })
            }
        }
    }
}

fn serialize(name: &Ident, tag: &str, members: &[BaseMember]) -> TokenStream {
    let branch = members.iter().find_map(|member| match member {
        BaseMember::Tag { name, .. } => Some(ident(name)),
        BaseMember::Field(_) => None,
    });
    let entries = members.iter().map(|member| match member {
        BaseMember::Tag { name, .. } => {
            let name = ident(name);
            quote!(object.serialize_entry(#tag, self.#name.tag())?;)
        }
        BaseMember::Field(field) => serialize_field(field),
    });
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_map(None)?;
                #(#entries)*
                self.#branch.serialize_members(&mut object)?;
                object.end()
            }
        }
    }
}

fn serialize_field(field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    if field.optional {
        quote! {
            if let Some(value) = &self.#name {
                object.serialize_entry(#wire, value)?;
            }
        }
    } else {
        quote!(object.serialize_entry(#wire, &self.#name)?;)
    }
}

fn deserialize(name: &Ident) -> TokenStream {
    quote! {
        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                base::union::deserialize(deserializer)
            }
        }
    }
}

fn fields(members: &[BaseMember]) -> impl Iterator<Item = &Field> {
    members.iter().filter_map(|member| match member {
        BaseMember::Tag { .. } => None,
        BaseMember::Field(field) => Some(field),
    })
}
