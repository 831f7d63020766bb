//! The schemas of all releases, for tests of ranges.

use std::error::Error;

use qapi_merge::Labelled;
use qapi_releases::{Kind, load, releases_with};
use qapi_schema::Release;

use crate::{SchemaFile, schemas_of, test_data};

/// The schema of a release.
#[derive(Debug, Clone)]
pub struct ReleaseSchema {
    /// The release.
    pub release: Release,
    kind: Kind,
    /// The schema's main file; without one, the schema is the one that is built in.
    file: Option<SchemaFile>,
}

impl ReleaseSchema {
    /// Loads the schema.
    ///
    /// # Errors
    ///
    /// If it cannot be loaded.
    pub fn load(&self) -> Result<Labelled, Box<dyn Error>> {
        let schema = match &self.file {
            Some(file) => qapi_parser::load(&file.path)?,
            None => load(&self.release, self.kind)?,
        };
        Ok(Labelled::release(self.release.clone(), schema))
    }
}

/// The releases that have a schema of this kind, the oldest first, from one to another. None
/// without test data.
#[must_use]
pub fn release_schemas(kind: Kind, from: &str, to: &str) -> Vec<ReleaseSchema> {
    let (Ok(from), Ok(to)) = (from.parse::<Release>(), to.parse::<Release>()) else {
        return Vec::new();
    };
    let Some(folder) = test_data("releases") else {
        return Vec::new();
    };
    let releases = releases_with(kind).filter(|release| (&from..=&to).contains(release));
    let schemas = releases.map(|release| {
        let mut files = schemas_of(&folder.join(release.to_string())).into_iter();
        ReleaseSchema {
            release: release.clone(),
            kind,
            file: files.find(|file| file.name == kind.to_string()),
        }
    });
    schemas.collect()
}
