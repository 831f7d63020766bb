//! Why a command could not do its work, and how that is shown.

use std::error::Error;
use std::io;

/// Why a command could not do its work.
pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// What a failure is about, such as a file. The failure itself is the source.
#[derive(Debug, thiserror::Error)]
#[error("{subject}")]
struct Context {
    subject: String,
    source: Failure,
}

/// Says what a failure is about.
pub(crate) fn context(subject: impl Into<String>, source: impl Into<Failure>) -> Failure {
    Box::new(Context {
        subject: subject.into(),
        source: source.into(),
    })
}

/// Whether standard output was closed, as `head` does once it has seen enough.
pub(crate) fn is_broken_pipe(failure: &(dyn Error + 'static)) -> bool {
    let error = failure.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
