// Generated from tests/golden_range/qapi-schema.json by `BLESS=1 cargo test -p qemu-qapi-codegen --test golden`. Do not edit.

//! All commands of the schema.

#[doc(inline)]
pub use super::qapi_schema::commands::{QueryDisks, DiskJobStart, QueryDiskJob};
