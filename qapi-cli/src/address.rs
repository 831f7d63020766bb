//! Addresses in arguments: where to listen, and where to connect.

use std::path::Path;

use qmp_client::Address;

use crate::failure::Failure;

/// A path, or an address with `qmp:`.
pub(crate) fn address(argument: &Path) -> Result<Address, Failure> {
    match argument.to_str() {
        Some(text) if text.starts_with("qmp:") => Ok(text.parse()?),
        _ => Ok(Address::Unix(argument.to_owned())),
    }
}
