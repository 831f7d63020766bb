//! The derives of generated types. Use them from `qmp_types::base`, which re-exports
//! them and has the traits that they implement.
//!
//! They take the place of serde's own derives where these do not do what QMP needs:
//! an array is not taken for an object, `null` is not taken for an absent member, and
//! values and tags of later releases are kept. They also compile in about half the
//! time. They read the same attributes as serde's, and refuse those that they do not
//! know.
//!
//! | derive | for | implements |
//! |---|---|---|
//! | [`Serialize`](macro@Serialize) | structs | `serde::Serialize` |
//! | [`Deserialize`](macro@Deserialize) | structs | `serde::Deserialize` |
//! | [`Values`] | enums of values | `serde::Serialize` and `serde::Deserialize`, `as_str`, `From<&str>`, `Display` |
//! | [`Union`] | unions | `serde::Serialize` and `serde::Deserialize` |
//! | [`Alternate`] | alternates | `serde::Serialize` and `serde::Deserialize` |
//! | [`Debug`](macro@Debug) | what has secrets in it | `Debug` |
//!
//! What is derived refers to the module of the traits as `base`, so `base` has to be
//! imported where a derive is used:
//!
//! ```ignore
//! use qmp_types::base;
//!
//! #[derive(base::Serialize, base::Deserialize)]
//! struct Eject {
//!     id: String,
//!     #[serde(skip_serializing_if = "Option::is_none")]
//!     force: Option<bool>,
//! }
//! ```
//!
//! There are no dependencies, and that is on purpose: several major versions of `syn`
//! are in use, and depending on one of them would often mean to compile another one.

mod alternates;
mod attributes;
mod debug;
mod error;
mod impls;
mod input;
mod structs;
mod template;
mod unions;
mod values;

use proc_macro::TokenStream;

use error::Error;
use input::Item;
use template::Code;

/// Implements `serde::Serialize` for a struct.
///
/// A struct with named fields is an object on the wire. The attributes are those of
/// [`Deserialize`](macro@Deserialize).
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn serialize(input: TokenStream) -> TokenStream {
    derive(input, structs::serialize)
}

/// Implements `serde::Deserialize` for a struct.
///
/// A struct with named fields is an object on the wire, and is read from nothing else.
/// A field whose type is an `Option` may be absent, but not `null`. Unknown members are
/// skipped, unless they are refused.
///
/// - `#[serde(rename = "…")]` gives the name of a member.
/// - `#[serde(skip_serializing_if = "Option::is_none")]` says what holds for every `Option`:
///   `None` is not written.
/// - `#[serde(flatten)]` on a field of the type `serde_json::Map<String, Value>` has it
///   keep the members that no other field has.
/// - `#[serde(deny_unknown_fields)]` on the struct makes unknown members an error. Unlike
///   with serde's derive, this goes for all that the struct holds, too, at any depth.
/// - `#[serde(expecting = "…")]` on the struct says what an error about something else
///   calls it; by default that is `an object (Name)`.
/// - `#[serde(transparent)]` on a struct with one unnamed field makes the two the same on
///   the wire.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn deserialize(input: TokenStream) -> TokenStream {
    derive(input, structs::deserialize)
}

/// Implements `serde::Serialize` and `serde::Deserialize` for an enum of values, each a
/// string on the wire, with `as_str`, `From<&str>` and `Display`.
///
/// One variant holds a `String`: any value that has no variant of its own.
///
/// - `#[serde(rename = "…")]` gives the value of a variant.
#[proc_macro_derive(Values, attributes(serde))]
pub fn values(input: TokenStream) -> TokenStream {
    derive(input, values::values)
}

/// Implements `serde::Serialize` and `serde::Deserialize` for a union: an object in
/// which the value of one member, the tag, decides which other members there are.
///
/// A union that has no other members in common is an enum:
///
/// - `#[serde(tag = "…")]` on the enum gives the name of the tag.
/// - `#[serde(content = "…")]` on the enum says that each branch is the value of a
///   member of this name. Otherwise the members of a branch are members of the object.
/// - `#[serde(rename = "…")]` gives the tag's value of a variant.
/// - `#[serde(other)]` marks the variant for all other values, which holds a
///   `base::UnrecognizedBranch`.
///
/// A union that has more members in common is a struct. One of its fields is such an
/// enum, and is marked by `#[serde(flatten)]`; the attributes of the other fields are
/// those of [`Deserialize`](macro@Deserialize).
///
/// `#[serde(deny_unknown_fields)]` on the union means the same as for a struct. Unknown
/// tags are kept all the same, with their members.
#[proc_macro_derive(Union, attributes(serde))]
pub fn union(input: TokenStream) -> TokenStream {
    derive(input, unions::union)
}

/// Implements `serde::Serialize` and `serde::Deserialize` for an alternate: an enum
/// whose variant is chosen by the kind of the JSON value.
///
/// `#[json(…)]` on each variant gives its kind: `null`, `boolean`, `number`, `string`,
/// `array` or `object`. The variant for `null` holds nothing.
#[proc_macro_derive(Alternate, attributes(json))]
pub fn alternate(input: TokenStream) -> TokenStream {
    derive(input, alternates::alternate)
}

/// Implements `Debug` for a struct with named fields or for an enum, as the standard
/// library's derive does, but without secrets.
///
/// - `#[debug(secret)]` on a field or a variant shows `"***"` in place of what it holds. Of an
///   `Option` it shows whether it is `None`.
/// - `#[debug(secret_if = "…")]` on a field does so if the field of this name, which holds a
///   `String`, has the name of a secret in it. Otherwise it shows JSON.
/// - `#[debug(json)]` on a field shows what it holds as JSON, without the secrets in it.
#[proc_macro_derive(Debug, attributes(debug))]
pub fn debug(input: TokenStream) -> TokenStream {
    derive(input, debug::debug)
}

/// Reads the item, and has a derive write its implementations.
fn derive(input: TokenStream, write: fn(&Item) -> Result<Code, Error>) -> TokenStream {
    Item::parse(input)
        .and_then(|item| write(&item))
        .unwrap_or_else(Error::into_code)
        .into_iter()
        .collect()
}
