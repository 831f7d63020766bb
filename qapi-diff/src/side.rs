//! One of the schemas that are compared.

use qapi_schema::Schema;

/// One of the schemas that are compared, and what it is called.
#[derive(Debug, Clone, Copy)]
pub struct Side<'s> {
    /// The schema.
    pub schema: &'s Schema,
    /// What reports call it.
    pub name: &'s str,
}

impl<'s> Side<'s> {
    /// A schema, called by this name in reports.
    #[must_use]
    pub fn new(schema: &'s Schema, name: &'s str) -> Self {
        Self { schema, name }
    }
}
