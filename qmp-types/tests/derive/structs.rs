//! Structs that cannot be `Deserialize`.

use qmp_types::base;

struct Opaque;

#[derive(base::Deserialize)]
struct Field {
    known: bool,
    opaque: Option<Opaque>, //~ the trait bound `Opaque: serde::Deserialize<'de>` is not satisfied
}

#[derive(base::Deserialize)]
struct Word {
    #[serde(default)] //~ unknown attribute `default`: expected `rename`, `skip_serializing_if` or `flatten`
    field: bool,
}

#[derive(base::Deserialize)]
#[serde(rename_all = "kebab-case")] //~ unknown attribute `rename_all`: expected `expecting` or `deny_unknown_fields`
struct Container {}

#[derive(base::Deserialize)]
#[serde(deny_unknown_fields)] //~ unknown members cannot be both kept and refused
struct Both {
    #[serde(flatten)]
    others: serde_json::Map<String, serde_json::Value>,
}

#[derive(base::Deserialize)]
struct Value {
    #[serde(rename = 7)] //~ the value of `rename` must be a string
    field: bool,
}

#[derive(base::Deserialize)]
struct NoValue {
    #[serde(rename)] //~ expected `rename = "…"`
    field: bool,
}

#[derive(base::Deserialize)]
struct TwoNames {
    #[serde(rename(serialize = "a", deserialize = "b"))] //~ expected a comma after `rename`
    field: bool,
}

#[derive(base::Deserialize)]
struct Twice {
    a: bool,
    #[serde(rename = "a")] //~ more than one is called "a"
    b: bool,
}

#[derive(base::Deserialize)]
struct Skipped {
    #[serde(skip_serializing_if = "Vec::is_empty")] //~ only `Option::is_none` is supported: what is not written must be absent
    field: Vec<bool>,
}

#[derive(base::Deserialize)]
struct Mandatory {
    #[serde(skip_serializing_if = "Option::is_none")]
    field: bool, //~ a member that may be absent must be an `Option`
}

#[derive(base::Deserialize)]
struct Generic<T> { //~ a generic type cannot have this derived
    field: T,
}

#[derive(base::Deserialize)]
struct Unnamed(bool); //~ a struct without named fields must be `#[serde(transparent)]`

#[derive(base::Deserialize)]
struct Unit; //~ only a struct with fields or an enum can have this derived

#[derive(base::Deserialize)]
enum Enum { //~ expected a struct; for an enum, derive `Values`, `Union` or `Alternate`
    A,
}

fn main() {}
