//! Arguments that can say of which release a schema is.

use std::path::Path;

use qapi_schema::Release;

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
}
