//! Places in JSON values.

use std::fmt;

use serde_json::Value;

/// Where in a JSON value something is. Shown as `info.members[3].name`; the empty
/// path, which shows as nothing, is the value as a whole.
///
/// ```
/// use qapi_values::Path;
///
/// let path = Path::default().member("info").member("members").element(3).member("name");
/// assert_eq!(path.to_string(), "info.members[3].name");
/// assert_eq!(path.parent().unwrap().to_string(), "info.members[3]");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Path(Vec<Step>);

/// One step into a JSON value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into the object's member of this name.
    Member(String),
    /// Into the array's element of this index.
    Element(usize),
}

impl Path {
    /// The steps, from the outermost value inwards.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The path of what is around: the object that has the member, or the array.
    /// `None` for the empty path.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, outer) = self.0.split_last()?;
        Some(Self(outer.to_owned()))
    }

    /// The path of a member of the object at this path.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        self.then(Step::Member(name.to_owned()))
    }

    /// The path of an element of the array at this path.
    #[must_use]
    pub fn element(&self, index: usize) -> Self {
        self.then(Step::Element(index))
    }

    /// The path of the object that has the member, and the member's name.
    pub(crate) fn split(&self) -> Option<(Self, String)> {
        match self.0.split_last()? {
            (Step::Member(name), outer) => Some((Self(outer.to_owned()), name.clone())),
            (Step::Element(_), _) => None,
        }
    }

    /// The path that goes on with another one.
    pub(crate) fn join(&self, inner: &Self) -> Self {
        Self([&self.0[..], &inner.0].concat())
    }

    /// Finds what is at the path.
    pub(crate) fn find<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        self.0.iter().try_fold(value, |value, step| match step {
            Step::Member(name) => value.get_mut(name),
            Step::Element(index) => value.get_mut(index),
        })
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Element(element) => write!(formatter, "[{element}]")?,
                Step::Member(name) => {
                    let dot = if index == 0 { "" } else { "." };
                    if is_plain(name) {
                        write!(formatter, "{dot}{name}")?;
                    } else {
                        write!(formatter, "{dot}{name:?}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Whether a name can be part of a path without being misread.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    !name.is_empty() && name.bytes().all(plain)
}
