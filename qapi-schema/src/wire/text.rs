//! Types as text.

use crate::builtin::Builtin;
use crate::ids::TypeId;
use crate::model::TypeKind;
use crate::schema::Schema;

impl Schema {
    /// A type as it is written in a schema: `BlockInfo`, `[BlockInfo]`. A type without a name
    /// of its own is `object` or `enum`.
    #[must_use]
    pub fn type_text(&self, id: TypeId) -> String {
        let ty = &self[id];
        match &ty.kind {
            TypeKind::Array { element } => format!("[{}]", self.type_text(*element)),
            TypeKind::Object(_) if ty.is_implicit() => "object".to_owned(),
            TypeKind::Enum(_) if ty.is_implicit() => "enum".to_owned(),
            _ => ty.definition.name.clone(),
        }
    }

    /// A type as it is on the wire, where the names of objects and enums cannot be seen:
    /// `[object]`, `int or str`. If `has_widths` is false, every integer type is `int`.
    #[must_use]
    pub fn wire_text(&self, id: TypeId, has_widths: bool) -> String {
        match &self[id].kind {
            TypeKind::Builtin(builtin) => {
                let same_on_the_wire = match builtin {
                    _ if builtin.is_integer() && !has_widths => Builtin::Int,
                    Builtin::Int64 => Builtin::Int,
                    Builtin::Size => Builtin::Uint64,
                    other => *other,
                };
                same_on_the_wire.name().to_owned()
            }
            TypeKind::Array { element } => format!("[{}]", self.wire_text(*element, has_widths)),
            TypeKind::Enum(_) => "enum".to_owned(),
            TypeKind::Alternate(_) => {
                let mut choices = self.choices(id);
                choices.sort_unstable_by_key(|choice| choice.kind);
                let texts = choices
                    .iter()
                    .map(|choice| self.wire_text(choice.type_id, has_widths));
                texts.collect::<Vec<_>>().join(" or ")
            }
            TypeKind::Object(_) => "object".to_owned(),
        }
    }
}
