//! What cannot be `Debug`, or not so.

use qmp_types::base;

#[derive(base::Debug)]
struct Unnamed(String); //~ expected an enum, or a struct with named fields

#[derive(base::Debug)]
struct Unknown {
    #[debug(hidden)] //~ unknown attribute `hidden`: expected `secret`, `secret_if` or `json`
    field: String,
}

#[derive(base::Debug)]
struct NoName {
    #[debug(secret_if)] //~ expected `secret`, `secret_if = "…"` or `json`
    field: String,
}

#[derive(base::Debug)]
struct NoField {
    #[debug(secret_if = "other")] //~ no field `other` on type `&NoField`
    field: String,
}

#[derive(base::Debug)]
enum Empty {
    #[debug(secret)]
    Nothing, //~ `#[debug(…)]` on a variant must be `secret` or `json`, and it must hold a value
}

fn main() {}
