//! The documentation of the schemas: the files of `schema/documentation`, packed.
//!
//! A pack is a table as in [`format`](crate::format), of paths and texts in turn.

use std::sync::OnceLock;

use qapi_parser::Memory;
use qapi_schema::Documentation;

use crate::bytes::{Bytes, Table};
use crate::{Error, Kind};

/// What the build script packed.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/documentation.pack"));

/// The most that the files can have when they are decompressed, which is ten times what they have.
const LIMIT: usize = 8 << 20;

/// The documentation of all schemas of this kind.
///
/// These are this project's own words, under its licence, not QEMU's. They are for every command,
/// event and type of the releases from 6.2 on, and hold for each release that has them.
/// [`Schema::with_documentation`](qapi_schema::Schema::with_documentation) takes from them what a
/// schema has:
///
/// ```
/// use qapi_releases::{Kind, documentation, load};
///
/// let schema = load(&"7.2".parse()?, Kind::Qmp)?;
/// let schema = schema.with_documentation(documentation(Kind::Qmp)?);
/// let (_, stop) = schema.command("stop").unwrap();
/// assert!(schema.doc_of(&stop.definition).is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Only if what is built in has been damaged.
pub fn documentation(kind: Kind) -> Result<&'static Documentation, Error> {
    static QMP: OnceLock<Result<Documentation, Error>> = OnceLock::new();
    static GUEST_AGENT: OnceLock<Result<Documentation, Error>> = OnceLock::new();
    let (read, directory) = match kind {
        // The storage daemon's schema consists of modules of QMP's.
        Kind::Qmp | Kind::StorageDaemon => (&QMP, "qapi/"),
        Kind::GuestAgent => (&GUEST_AGENT, "qga/"),
    };
    let result = read.get_or_init(|| documentation_in(directory));
    result.as_ref().map_err(Clone::clone)
}

fn documentation_in(directory: &str) -> Result<Documentation, Error> {
    let mut files = Memory::new();
    let mut paths = Vec::new();
    for (path, text) in files_in(PACKED)? {
        if path.starts_with(directory) {
            files = files.file(&path, text);
            paths.push(path);
        }
    }
    qapi_parser::documentation(&files, paths).map_err(|_| Error::Damaged)
}

/// The paths and texts of all files.
fn files_in(packed: &[u8]) -> Result<Vec<(String, String)>, Error> {
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, LIMIT);
    let bytes = bytes.map_err(|_| Error::Damaged)?;
    let table = Table::read(&bytes, &mut Bytes::new(&bytes))?;
    let text = |index: usize| {
        let text = bytes.get(table.get(index)?).ok_or(Error::Damaged)?;
        let text = str::from_utf8(text).map_err(|_| Error::Damaged)?;
        Ok(text.to_owned())
    };
    let pairs = (0..table.len() / 2).map(|pair| Ok((text(2 * pair)?, text(2 * pair + 1)?)));
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_the_files_say() {
        let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/documentation");
        let files = files_in(PACKED).unwrap();
        assert!(files.len() > 40);
        for (path, text) in files {
            let file = std::fs::read_to_string(format!("{directory}/{path}"));
            assert_eq!(text, file.unwrap(), "{path}");
        }
        for kind in Kind::ALL {
            assert!(documentation(kind).is_ok(), "{kind}");
        }
    }

    #[test]
    fn documentation_is_small() {
        assert!(PACKED.len() <= 512 << 10, "{}", PACKED.len());
    }

    #[test]
    fn damage_is_an_error() {
        for at in (0..PACKED.len()).step_by(997) {
            let mut packed = PACKED.to_vec();
            packed[at] ^= 1;
            assert_eq!(files_in(&packed).map(|_| ()), Err(Error::Damaged), "{at}");
        }
    }
}
