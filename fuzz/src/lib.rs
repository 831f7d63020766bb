//! What the fuzz targets share: how an input becomes the files of a schema, and
//! what must hold of whatever is made of them.
//!
//! The checks panic; that is how a fuzz target reports.

pub mod input;
pub mod places;
pub mod problems;
pub mod schema;
