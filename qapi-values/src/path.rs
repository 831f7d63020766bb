//! Where something is in one JSON value.

use std::fmt;

use serde_json::Value;

/// Where something is in one JSON value: `info.members[3].name`.
///
/// The empty path is the value as a whole; it shows as nothing. A path names what one
/// value has, with the indexes of array elements. A [`Place`](qapi_schema::wire::Place)
/// is part of a schema: it holds for all messages, and says under which tags and
/// conditions it exists.
///
/// ```
/// use qapi_values::ValuePath;
///
/// let path = ValuePath::default().member("info").member("members").element(3).member("name");
/// assert_eq!(path.to_string(), "info.members[3].name");
/// assert_eq!(path.parent().unwrap().to_string(), "info.members[3]");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ValuePath(Vec<Segment>);

/// One part of a [`ValuePath`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Segment {
    /// The member of an object with this name.
    Member(String),
    /// The element of an array at this index.
    Element(usize),
}

impl ValuePath {
    /// The segments, from the outermost value inwards.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether this is the value as a whole.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path of the object or array that contains this; `None` for the empty path.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, outer) = self.0.split_last()?;
        Some(Self(outer.to_owned()))
    }

    /// The path of a member of the object at this path.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        self.then(Segment::Member(name.to_owned()))
    }

    /// The path of an element of the array at this path.
    #[must_use]
    pub fn element(&self, index: usize) -> Self {
        self.then(Segment::Element(index))
    }

    /// The path of the object that has the member, and the member's name.
    #[must_use]
    pub fn object_and_member(&self) -> Option<(Self, &str)> {
        match self.0.split_last()? {
            (Segment::Member(name), outer) => Some((Self(outer.to_owned()), name)),
            (Segment::Element(_), _) => None,
        }
    }

    /// This path with another one after it.
    pub(crate) fn join(&self, inner: &Self) -> Self {
        Self([&self.0[..], &inner.0].concat())
    }

    /// Finds what is at the path.
    pub(crate) fn find<'v>(&self, root: &'v mut Value) -> Option<&'v mut Value> {
        self.0
            .iter()
            .try_fold(root, |value, segment| match segment {
                Segment::Member(name) => value.get_mut(name),
                Segment::Element(index) => value.get_mut(index),
            })
    }

    fn then(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for ValuePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Element(element) => write!(formatter, "[{element}]")?,
                Segment::Member(name) => {
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
