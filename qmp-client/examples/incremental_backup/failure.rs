//! What could not be done, and why.

use std::error::Error;
use std::fmt;

/// What could not be done, with the cause as its source.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            source: None,
        }
    }

    /// The same as an error that says all.
    pub(crate) fn because(error: &dyn Error) -> Self {
        Self::new(with_causes(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

/// Says what could not be done.
pub(crate) trait Context<T> {
    fn or_failure(self, message: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: Error + Send + Sync + 'static> Context<T> for Result<T, E> {
    fn or_failure(self, message: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure {
            message: message(),
            source: Some(error.into()),
        })
    }
}

/// The text of an error and of its causes.
pub(crate) fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
