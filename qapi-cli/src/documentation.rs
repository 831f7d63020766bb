//! Whose documentation generated code has.

use clap::ValueEnum;
use qapi_releases::{Kind, documentation};
use qapi_schema::Schema;

use crate::failure::Failure;

/// The answers to `--docs`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Whose {
    /// The schema's own; where it has none, this project's
    Full,
    /// This project's, which is under MIT or Apache-2.0, but not QEMU's
    Own,
    /// None
    None,
}

impl Whose {
    /// The schema with this documentation.
    pub(crate) fn put_into(self, schema: Schema) -> Result<Schema, Failure> {
        if self == Self::None {
            return Ok(schema.without_documentation());
        }
        if self == Self::Full && !schema.docs().is_empty() {
            return Ok(schema);
        }
        Ok(match kind_of(&schema) {
            Some(kind) => schema.with_documentation(documentation(kind)?),
            None => schema.without_documentation(),
        })
    }
}

/// Which of QEMU's schemas this is; `None` if it is somebody else's.
fn kind_of(schema: &Schema) -> Option<Kind> {
    let has = |command| schema.command(command).is_some();
    if has("guest-sync") {
        Some(Kind::GuestAgent)
    } else {
        has("query-version").then_some(Kind::Qmp)
    }
}
