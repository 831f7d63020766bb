//! The type that holds the numbers of several.

use qapi_schema::Builtin;
use qapi_schema::wire::{Direction, integer_range};

/// The integers that a double holds exactly.
const EXACT: i128 = 1 << 53;

/// The integer types, those with fewer values first. A type comes before another with the
/// same values that is more special.
const INTEGERS: [Builtin; 10] = [
    Builtin::Int8,
    Builtin::Uint8,
    Builtin::Int16,
    Builtin::Uint16,
    Builtin::Int32,
    Builtin::Uint32,
    Builtin::Int,
    Builtin::Size,
    Builtin::Uint64,
    Builtin::Integer,
];

/// The type that holds all numbers of these types, of which the newest comes last. `None` if
/// there is none: a double does not hold all integers of 64 bits.
pub(crate) fn hull(types: &[Builtin]) -> Option<Builtin> {
    let newest = *types.last()?;
    let ranges = types
        .iter()
        .filter_map(|of| integer_range(*of, Direction::Output));
    let all = ranges
        .reduce(|one, other| (*one.start()).min(*other.start())..=(*one.end()).max(*other.end()));
    let Some(all) = all else {
        return Some(newest);
    };
    if types.contains(&Builtin::Number) {
        let is_exact = *all.start() >= -EXACT && *all.end() <= EXACT;
        return is_exact.then_some(Builtin::Number);
    }
    let holds = |of: &Builtin| {
        let range = integer_range(*of, Direction::Output);
        range.is_some_and(|range| range.start() <= all.start() && range.end() >= all.end())
    };
    let newest_first = types.iter().rev().chain(&INTEGERS);
    newest_first.copied().find(holds)
}

/// Whether two number types have the same values.
pub(crate) fn is_same(one: Builtin, other: Builtin) -> bool {
    let range = |of| integer_range(of, Direction::Output);
    range(one) == range(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_type_that_holds_both() {
        for (types, expected) in [
            (vec![Builtin::Int, Builtin::Int], Some(Builtin::Int)),
            (vec![Builtin::Int, Builtin::Int64], Some(Builtin::Int64)),
            (vec![Builtin::Size, Builtin::Uint64], Some(Builtin::Uint64)),
            (vec![Builtin::Int, Builtin::Uint8], Some(Builtin::Int)),
            (vec![Builtin::Int8, Builtin::Uint8], Some(Builtin::Int16)),
            (vec![Builtin::Uint16, Builtin::Int8], Some(Builtin::Int32)),
            (vec![Builtin::Int, Builtin::Size], Some(Builtin::Integer)),
            (
                vec![Builtin::Uint32, Builtin::Number],
                Some(Builtin::Number),
            ),
            (vec![Builtin::Int, Builtin::Number], None),
            (
                vec![Builtin::Number, Builtin::Number],
                Some(Builtin::Number),
            ),
        ] {
            assert_eq!(hull(&types), expected, "{types:?}");
        }
    }
}
