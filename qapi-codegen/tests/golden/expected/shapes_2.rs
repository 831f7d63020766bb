// Generated from tests/golden/schema/clashes/shapes.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! Definitions of the schema module `clashes/shapes.json`.
//!
//! This is `clashes/shapes.json` in the schema, named `shapes_2` because `shapes` is the name of `parts/shapes.json`.

use ::qmp_types::base;
use super::Shape;

/// Not documented in the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
pub struct NameSake {
    /// Not documented in the schema.
    pub shape: Shape,
}

impl NameSake {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        Self { shape }
    }
}
