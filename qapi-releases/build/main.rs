//! Packs `facts/`, the schemas of all releases, in a form that is small and quickly read, and
//! `documentation/`, their documentation.

#[path = "../src/format.rs"]
mod format;
mod write;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};
use std::{env, fs, io};

use qapi_parser::{LoadError, Schema};
use qapi_schema::Release;

use crate::write::{Packer, table};

/// Where the schemas of each kind are in a release, the newest place first.
const KINDS: [&[&str]; 3] = [
    &["qapi/qapi-schema.json", "qapi-schema.json"],
    &["qga/qapi-schema.json", "qapi-schema-guest.json"],
    &["storage-daemon/qapi/qapi-schema.json"],
];

/// How hard to compress: the most.
const LEVEL: u8 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=facts");
    println!("cargo::rerun-if-changed=documentation");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/format.rs");
    let releases = releases(Path::new("facts"))?;
    // A build script is not optimized, not even for a release build.
    let loaded: Vec<_> = thread::scope(|scope| {
        let directories = releases.iter().map(|(_, directory)| directory);
        let threads = directories.map(|directory| scope.spawn(|| schemas_of(directory)));
        let threads: Vec<_> = threads.collect();
        threads.into_iter().map(ScopedJoinHandle::join).collect()
    });
    let mut packer = Packer::default();
    for ((release, directory), schemas) in releases.iter().zip(loaded) {
        let schemas = schemas.map_err(|_| format!("{}: panicked", directory.display()))??;
        let indices = schemas.iter().map(|schema| {
            let schema = schema.as_ref();
            schema.map(|schema| packer.schema(schema))
        });
        let indices: Vec<Option<usize>> = indices.collect();
        packer.release(&release.to_string(), &indices);
    }
    write("releases.pack", &packer.finish())?;
    write(
        "documentation.pack",
        &documentation(Path::new("documentation"))?,
    )
}

/// Compresses a pack and writes it.
fn write(name: &str, pack: &[u8]) -> Result<(), Box<dyn Error>> {
    let pack = miniz_oxide::deflate::compress_to_vec_zlib(pack, LEVEL);
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    Ok(fs::write(Path::new(&out).join(name), pack)?)
}

/// The paths and texts of the documentation, as a table.
fn documentation(folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut entries = Vec::new();
    for directory in sorted(folder)? {
        for path in sorted(&directory)? {
            let inside = path.strip_prefix(folder)?.to_str();
            let name = inside.ok_or("a name is not UTF-8")?;
            entries.push(name.replace('\\', "/").into_bytes());
            entries.push(fs::read(&path)?);
        }
    }
    Ok(table(&entries))
}

/// What is in a directory, by name.
fn sorted(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(directory)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// The schema of each kind that a release has.
fn schemas_of(directory: &Path) -> Result<Vec<Option<Schema>>, LoadError> {
    let load = |places: &[&str]| {
        let mut places = places.iter().map(|place| directory.join(place));
        let main = places.find(|path| path.is_file());
        let schema = main.map(qapi_parser::load).transpose()?;
        Ok(schema.map(Schema::without_text))
    };
    KINDS.into_iter().map(load).collect()
}

/// The directories of the releases, the oldest first.
fn releases(facts: &Path) -> Result<Vec<(Release, PathBuf)>, Box<dyn Error>> {
    let mut releases = Vec::new();
    for entry in fs::read_dir(facts)? {
        let directory = entry?.path();
        let name = directory.file_name().and_then(|name| name.to_str());
        releases.push((name.ok_or("a name is not UTF-8")?.parse()?, directory));
    }
    releases.sort();
    Ok(releases)
}
