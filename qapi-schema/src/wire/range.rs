//! The ranges of integer types.

use std::ops::RangeInclusive;

use super::payload::Direction;
use crate::builtin::Builtin;

/// The valid values of an integer type; `None` for other types.
///
/// QEMU accepts negative numbers for `uint64` and `size`, but does not send any. This
/// dates from when its JSON parser had only signed integers.
///
/// ```
/// use qapi_schema::Builtin;
/// use qapi_schema::wire::{Direction, integer_range};
///
/// assert_eq!(integer_range(Builtin::Uint8, Direction::Input), Some(0..=255));
/// assert_eq!(integer_range(Builtin::Size, Direction::Output), Some(0..=u64::MAX.into()));
/// assert_eq!(integer_range(Builtin::Str, Direction::Input), None);
/// ```
#[must_use]
pub fn integer_range(builtin: Builtin, direction: Direction) -> Option<RangeInclusive<i128>> {
    let range = match builtin {
        Builtin::Int8 => i8::MIN.into()..=i8::MAX.into(),
        Builtin::Int16 => i16::MIN.into()..=i16::MAX.into(),
        Builtin::Int32 => i32::MIN.into()..=i32::MAX.into(),
        Builtin::Int | Builtin::Int64 => i64::MIN.into()..=i64::MAX.into(),
        Builtin::Uint8 => 0..=u8::MAX.into(),
        Builtin::Uint16 => 0..=u16::MAX.into(),
        Builtin::Uint32 => 0..=u32::MAX.into(),
        Builtin::Uint64 | Builtin::Size if direction == Direction::Input => {
            i64::MIN.into()..=u64::MAX.into()
        }
        Builtin::Integer => i64::MIN.into()..=u64::MAX.into(),
        Builtin::Uint64 | Builtin::Size => 0..=u64::MAX.into(),
        Builtin::Str | Builtin::Number | Builtin::Bool | Builtin::Any | Builtin::Null => {
            return None;
        }
    };
    Some(range)
}
