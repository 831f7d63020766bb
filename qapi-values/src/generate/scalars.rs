//! Values of the built-in types.

use fastrand::Rng;
use qapi_schema::Builtin;
use qapi_schema::wire::{Direction, integer_range};
use serde_json::{Map, Value};

/// Strings that are easy to get wrong.
const STRINGS: [&str; 10] = [
    "",
    " ",
    "null",
    "0",
    "\"quoted\" and \\ back",
    "tab\tnewline\nreturn\rbell\u{7}delete\u{7f}",
    "ünïcödé ß",
    "日本語",
    "beyond the first plane: 😀𝄞",
    "\u{2028}\u{feff}\u{fffd}",
];

/// Numbers that are easy to get wrong.
const NUMBERS: [f64; 12] = [
    0.0,
    1.0,
    -1.0,
    0.1,
    -2.5,
    1e300,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    9_007_199_254_740_993.0,
    18_446_744_073_709_551_616.0,
];

/// A value of a built-in type.
pub(super) fn of(rng: &mut Rng, builtin: Builtin) -> Value {
    match builtin {
        Builtin::Str => Value::from(string(rng)),
        Builtin::Number => number(rng),
        Builtin::Bool => Value::from(rng.bool()),
        Builtin::Any => any(rng, 3),
        Builtin::Null => Value::Null,
        _ => integer(rng, builtin),
    }
}

/// A string that is empty, odd, or random. Like QEMU's strings, it has no NUL.
pub(super) fn string(rng: &mut Rng) -> String {
    match rng.u8(0..3) {
        0 => STRINGS[rng.usize(0..STRINGS.len())].to_owned(),
        1 => (0..rng.usize(1..12)).map(|_| rng.alphanumeric()).collect(),
        _ => (0..rng.usize(1..6)).map(|_| rng.char('\u{1}'..)).collect(),
    }
}

/// An integer that fits. Every other one is at an end of the range or near zero.
fn integer(rng: &mut Rng, builtin: Builtin) -> Value {
    let Some(range) = integer_range(builtin, Direction::Output) else {
        return Value::Null;
    };
    let (first, last) = (*range.start(), *range.end());
    let integer = match rng.u8(0..10) {
        0 => first,
        1 => last,
        2 => first + 1,
        3 => last - 1,
        4 => i128::from(rng.u8(0..=2)),
        _ => rng.i128(range),
    };
    whole(integer).unwrap_or_default()
}

/// An integer as JSON, if 64 bits can hold it.
pub(super) fn whole(integer: i128) -> Option<Value> {
    let signed = i64::try_from(integer).map(Value::from);
    signed
        .or_else(|_| u64::try_from(integer).map(Value::from))
        .ok()
}

fn number(rng: &mut Rng) -> Value {
    match rng.u8(0..4) {
        0 => Value::from(NUMBERS[rng.usize(0..NUMBERS.len())]),
        1 => Value::from(rng.i64(..)),
        2 => Value::from(rng.i8(..)),
        // JSON has no infinity and no NaN.
        _ => Some(f64::from_bits(rng.u64(..)))
            .filter(|number| number.is_finite())
            .map_or(Value::from(0), Value::from),
    }
}

/// Any JSON, nested no deeper than `depth`.
pub(super) fn any(rng: &mut Rng, depth: usize) -> Value {
    let kinds = if depth == 0 { 4 } else { 6 };
    match rng.u8(0..kinds) {
        0 => Value::Null,
        1 => Value::from(rng.bool()),
        2 => number(rng),
        3 => Value::from(string(rng)),
        4 => (0..rng.usize(0..3)).map(|_| any(rng, depth - 1)).collect(),
        _ => {
            let member = |_| (string(rng), any(rng, depth - 1));
            Value::Object((0..3).map(member).collect::<Map<_, _>>())
        }
    }
}

/// A name that is not used yet.
pub(super) fn unused(rng: &mut Rng, stem: &str, is_used: impl Fn(&str) -> bool) -> String {
    loop {
        let name = format!("{stem}-{}", rng.u16(..));
        if !is_used(&name) {
            return name;
        }
    }
}
