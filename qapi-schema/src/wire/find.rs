//! A path -> the place that it names, if a schema has it.

mod walk;

use qapi_path::Query;

use super::place::Place;
use crate::ids::TypeId;
use crate::schema::Schema;

/// What a schema has where a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<'s> {
    /// It has this place. If the path leads to several, it is the one that promises most.
    Found(Place<'s>),
    /// It does not say: any value, any string or any argument is possible here.
    Open(Place<'s>),
    /// It does not have it.
    Absent(Absent),
}

/// Where a path leads out of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Absent {
    /// The number of steps that the schema has.
    pub depth: usize,
    /// The name that the schema does not have.
    pub name: String,
    /// The name that the schema has at this place, and that is most similar.
    pub similar: Option<String>,
    /// Cases of a union in which the name exists: `driver=qcow2`.
    pub cases: Vec<String>,
}

/// An object that a path leads through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passed {
    /// The type of the object.
    pub type_id: TypeId,
    /// Where the rest of the path begins, in the text after the name of the message.
    pub rest: usize,
}

impl Schema {
    /// What the schema has where a path leads.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// use qapi_schema::wire::{Lookup, Query};
    ///
    /// # let text = "
    /// #     { 'enum': 'Driver', 'data': [ 'file', { 'name': 'ssh', 'if': 'CONFIG_SSH' } ] }
    /// #     { 'struct': 'File', 'data': { 'name': 'str' } }
    /// #     { 'union': 'Options', 'base': { 'driver': 'Driver' }, 'discriminator': 'driver',
    /// #       'data': { 'file': 'File' } }
    /// #     { 'command': 'blockdev-add', 'data': 'Options', 'boxed': true }";
    /// # let files = Memory::new().file("main.json", text);
    /// # let schema = Loader::new().reader(files).load("main.json")?;
    /// let query: Query = "blockdev-add/arg-type/+file/name".parse()?;
    /// let Lookup::Found(place) = schema.find(&query) else { panic!() };
    /// assert_eq!(place.to_string(), "arguments.driver=file.name");
    ///
    /// let query: Query = "blockdev-add arguments.driver=ssh".parse()?;
    /// let Lookup::Found(place) = schema.find(&query) else { panic!() };
    /// assert_eq!(place.conditions.len(), 1);
    ///
    /// let query: Query = "blockdev-add arguments.drivr".parse()?;
    /// let Lookup::Absent(absent) = schema.find(&query) else { panic!() };
    /// assert_eq!(absent.similar.as_deref(), Some("driver"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn find(&self, query: &Query) -> Lookup<'_> {
        walk::walk(query, self).lookup
    }

    /// The objects that a path leads through, if the schema has everything on it.
    #[must_use]
    pub fn objects_on(&self, query: &Query) -> Option<Vec<Passed>> {
        let walked = walk::walk(query, self);
        matches!(walked.lookup, Lookup::Found(_)).then_some(walked.passed)
    }
}
