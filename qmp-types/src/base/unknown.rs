//! Members that the schema does not have. In what QEMU sends they are skipped, for a later
//! release may have added them. In the arguments of a command they are an error, as they
//! are for QEMU.
//!
//! Arguments hold types that QEMU sends, too, and serde does not tell a type what it is
//! part of. So a command announces for its thread that unknown members are an error while
//! it is read: in itself, and in all that it holds. Nothing else can be read in between.

use std::cell::Cell;

use serde::de::{Error, IgnoredAny, MapAccess};

use super::path;

thread_local! {
    static IS_ERROR: Cell<bool> = const { Cell::new(false) };
}

/// Unknown members are an error on this thread until this is dropped.
#[must_use]
pub struct Refusal {
    /// Whether they were an error before.
    before: bool,
}

impl Refusal {
    /// Begins to refuse them.
    pub fn begin() -> Self {
        let before = IS_ERROR.replace(true);
        Self { before }
    }
}

impl Drop for Refusal {
    fn drop(&mut self) {
        IS_ERROR.set(self.before);
    }
}

/// Skips the value of an unknown member, or fails.
pub(super) fn skip<'de, A: MapAccess<'de>>(name: &str, map: &mut A) -> Result<(), A::Error> {
    if IS_ERROR.get() {
        return Err(refused(name));
    }
    map.next_value::<IgnoredAny>().map(drop)
}

#[cold]
fn refused<E: Error>(name: &str) -> E {
    path::within(&path::segment(name), "unknown argument")
}
