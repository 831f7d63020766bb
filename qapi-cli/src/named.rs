//! Arguments that can say of which release a schema is.

use std::path::Path;

use qapi_schema::Release;

use crate::failure::Failure;
use crate::report::MessageFormat;
use crate::schemas::{self, Loaded, Options};

/// `SCHEMA` or `RELEASE=SCHEMA`.
pub(crate) struct Named<'a> {
    /// The release that is stated.
    pub(crate) release: Option<Release>,
    pub(crate) path: &'a Path,
}

impl<'a> Named<'a> {
    pub(crate) fn new(argument: &'a Path) -> Self {
        let split = argument.to_str().and_then(|text| text.split_once('='));
        if let Some((before, path)) = split
            && let Ok(release) = before.parse()
        {
            return Self {
                release: Some(release),
                path: Path::new(path),
            };
        }
        Self {
            release: None,
            path: argument,
        }
    }

    /// Loads the schema, to compare it with others.
    pub(crate) fn load(&self, options: &Options, format: MessageFormat) -> Result<Loaded, Failure> {
        let loaded = schemas::load_to_compare(self.path, options, format)?;
        Ok(Loaded {
            release: self.release.clone().or(loaded.release),
            schema: loaded.schema,
        })
    }
}
