//! The schemas of all releases, for tests of ranges.

use std::error::Error;

use qapi_merge::Labelled;
use qapi_schema::Release;

use crate::{SchemaFile, schemas_of, subfolders, test_data};

/// The schema of a release.
#[derive(Debug, Clone)]
pub struct ReleaseFile {
    /// The release.
    pub release: Release,
    /// The schema's main file.
    pub file: SchemaFile,
}

impl ReleaseFile {
    /// Loads the schema.
    ///
    /// # Errors
    ///
    /// If it cannot be loaded.
    pub fn load(&self) -> Result<Labelled, Box<dyn Error>> {
        let schema = qapi_parser::load(&self.file.path)?;
        Ok(Labelled::release(self.release.clone(), schema))
    }
}

/// The releases in the test data that have a schema for this purpose, the oldest first, from one
/// to another.
#[must_use]
pub fn release_files(purpose: &str, from: &str, to: &str) -> Vec<ReleaseFile> {
    let (Ok(from), Ok(to)) = (from.parse::<Release>(), to.parse::<Release>()) else {
        return Vec::new();
    };
    let folders = test_data("releases").map_or_else(Vec::new, |folder| subfolders(&folder));
    let files = folders.into_iter().filter_map(|folder| {
        let release: Release = folder.file_name()?.to_str()?.parse().ok()?;
        let mut files = schemas_of(&folder).into_iter();
        let file = files.find(|file| file.name == purpose)?;
        (release >= from && release <= to).then_some(ReleaseFile { release, file })
    });
    let mut files: Vec<ReleaseFile> = files.collect();
    files.sort_by(|one, other| one.release.cmp(&other.release));
    files
}
