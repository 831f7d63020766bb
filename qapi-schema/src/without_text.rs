//! Schema -> the schema without what only its text has.

use crate::features::Features;
use crate::model::TypeKind;
use crate::schema::Schema;
use crate::source::SourceMap;

impl Schema {
    /// What the schema says, without what only its text has: files, places in them, and
    /// documentation. Two schemas that are then equal are the same but for their text.
    ///
    /// ```
    /// # use qapi_parser::{Loader, Memory};
    /// # let load = |text| Loader::new().reader(Memory::new().file("main.json", text)).load("main.json");
    /// let one = load("{ 'event': 'STOP' }")?;
    /// let other = load("# Sent when the guest stops.\n{'event':'STOP'}")?;
    /// assert_ne!(one, other);
    /// assert_eq!(one.without_text(), other.without_text());
    /// # Ok::<(), qapi_parser::LoadError>(())
    /// ```
    #[must_use]
    pub fn without_text(mut self) -> Self {
        self.sources = SourceMap::default();
        self.docs.clear();
        for module in &mut self.modules {
            module.docs.clear();
        }
        for (_, definition) in self.definitions_mut() {
            definition.span = None;
            definition.doc = None;
            definition.features.forget_places();
        }
        for ty in &mut self.types {
            forget_places(&mut ty.kind);
        }
        self
    }
}

fn forget_places(kind: &mut TypeKind) {
    match kind {
        TypeKind::Builtin(_) | TypeKind::Array { .. } => {}
        TypeKind::Enum(of) => {
            for value in &mut of.values {
                value.span = None;
                value.features.forget_places();
            }
        }
        TypeKind::Object(object) => {
            for member in &mut object.members {
                member.span = None;
                member.features.forget_places();
            }
            for branch in object.variants.iter_mut().flat_map(|of| &mut of.branches) {
                branch.span = None;
            }
        }
        TypeKind::Alternate(of) => of.branches.iter_mut().for_each(|of| of.span = None),
    }
}

impl Features {
    fn forget_places(&mut self) {
        self.retain_mut(|feature| {
            feature.span = None;
            true
        });
    }
}
