//! Each error and each reason for the end of a connection, and what they have in common.

use std::io;
use std::time::Duration;

use qmp_types::base::{CommandError, ErrorClass};

/// Lists the variants of a type; it does not compile if one is not listed.
macro_rules! variants {
    ($names:ident, $name:ident of $kind:ident: $($(#[$condition:meta])* $variant:ident)*) => {
        const $names: &[&str] = &[$($(#[$condition])* stringify!($variant)),*];

        fn $name(value: &$kind) -> &'static str {
            match value {
                $($(#[$condition])* $kind::$variant { .. } => stringify!($variant)),*
            }
        }
    };
}

mod errors;
mod reasons;

/// As what is left of a longer time. It is shown as 5 seconds.
const AFTER: Duration = Duration::from_nanos(4_999_984_744);

fn command() -> String {
    "stop".to_owned()
}

fn io_error() -> io::Error {
    io::ErrorKind::PermissionDenied.into()
}

fn refusal() -> CommandError {
    CommandError {
        class: ErrorClass::GenericError,
        desc: "no".to_owned(),
    }
}
