//! Enums that cannot be `Values`, `Union` or `Alternate`.

use qmp_types::base;

#[derive(base::Values)]
enum Closed { //~ a variant `Unrecognized(String)` is missing, for values of later releases
    A,
}

#[derive(base::Values)]
enum Open {
    A(String),
    B(String), //~ more than one variant holds a value
}

#[derive(base::Values)]
enum Word {
    #[serde(alias = "b")] //~ unknown attribute `alias`: expected `rename`
    A,
    Unrecognized(String),
}

#[derive(base::Union)]
enum Untagged { //~ the name of the tag is missing, such as `#[serde(tag = "type")]`
    A,
}

#[derive(base::Union)]
#[serde(tag = "type")]
enum ClosedUnion { //~ a variant with `#[serde(other)]` is missing, for tags of later releases
    A,
}

#[derive(base::Union)]
#[serde(tag = "type")]
enum Fields {
    A { a: bool }, //~ a variant must hold one unnamed value, or nothing
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

#[derive(base::Union)]
struct Plain { //~ a field with `#[serde(flatten)]` is missing, for the branches
    a: bool,
}

#[derive(base::Alternate)]
enum Kinds {
    #[json(string)]
    A(String),
    #[json(string)] //~ more than one variant is for `string`
    B(String),
}

#[derive(base::Alternate)]
enum NoKind {
    A(String), //~ the JSON kind is missing, such as `#[json(string)]`
}

#[derive(base::Alternate)]
enum Integer {
    #[json(integer)] //~ unknown attribute `integer`: expected `null`, `boolean`, `number`, `string`, `array` or `object`
    A(u8),
}

#[derive(base::Alternate)]
enum Null {
    #[json(null)]
    A(()), //~ a variant must hold a value, unless it is for `null`
}

fn main() {}
