//! Which parts of a schema that have conditions are in a reply, and which are not.

use std::collections::{HashMap, HashSet};
use std::fmt;

use crate::condition::Condition;
use crate::features::Features;
use crate::ids::TypeId;
use crate::model::{AlternateType, Definition, EnumType, TypeKind};
use crate::schema::Schema;
use crate::source::{Location, Span};
use crate::wire::Payload;

/// A part of a schema, and whether a reply has it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    /// The name of the definition, member, value, branch or feature.
    pub name: String,
    /// Where it is written.
    pub location: Option<Location>,
    /// Whether the reply has it.
    pub is_present: bool,
}

/// As part of a sentence.
impl fmt::Display for Evidence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", self.name)?;
        if let Some(location) = &self.location {
            write!(formatter, " ({location})")?;
        }
        let is = if self.is_present { "is" } else { "is not" };
        write!(formatter, " {is} in the reply")
    }
}

/// A condition that holds, or does not.
pub(super) struct Fact<'s> {
    schema: &'s Schema,
    pub(super) condition: &'s Condition,
    /// What has the condition.
    part: Part<'s>,
    /// Whether the reply has it.
    pub(super) is_present: bool,
}

impl Fact<'_> {
    /// What shows that the condition holds, or does not.
    pub(super) fn evidence(&self) -> Evidence {
        self.part.evidence(self.schema, self.is_present)
    }
}

/// All that a reply shows about the conditions in a schema. It is an error if the reply lacks
/// something that has none.
pub(super) fn facts<'s>(schema: &'s Schema, reply: &'s Schema) -> Result<Vec<Fact<'s>>, Evidence> {
    let mut walk = Walk {
        schema,
        reply,
        seen: HashSet::new(),
        left: Vec::new(),
        facts: Vec::new(),
    };
    walk.messages()?;
    while let Some(types) = walk.left.pop() {
        walk.types(types)?;
    }
    Ok(walk.facts)
}

/// The same type in the schema and in the reply, which has no names of types.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct SameType {
    schema: TypeId,
    reply: TypeId,
}

/// Something in the schema.
#[derive(Clone, Copy)]
struct Part<'s> {
    name: &'s str,
    span: Option<Span>,
    condition: Option<&'s Condition>,
}

struct Walk<'s> {
    schema: &'s Schema,
    reply: &'s Schema,
    seen: HashSet<SameType>,
    left: Vec<SameType>,
    facts: Vec<Fact<'s>>,
}

impl<'s> Walk<'s> {
    fn messages(&mut self) -> Result<(), Evidence> {
        let (schema, reply) = (self.schema, self.reply);
        for (_, command) in schema.commands() {
            let in_reply = reply.command(&command.definition.name);
            self.part(Part::of(&command.definition), in_reply.is_some())?;
            if let Some((_, in_reply)) = in_reply {
                self.features(&command.definition.features, &in_reply.definition.features)?;
                self.payloads(Payload::Returned(command), Payload::Returned(in_reply));
                // A reply does not show what a command names that takes any arguments.
                if command.flags.generate {
                    self.payloads(Payload::Arguments(command), Payload::Arguments(in_reply));
                }
            }
        }
        for (_, event) in schema.events() {
            let in_reply = reply.event(&event.definition.name);
            self.part(Part::of(&event.definition), in_reply.is_some())?;
            if let Some((_, in_reply)) = in_reply {
                self.features(&event.definition.features, &in_reply.definition.features)?;
                self.payloads(Payload::Data(event), Payload::Data(in_reply));
            }
        }
        Ok(())
    }

    /// Notes whether something is in the reply.
    fn part(&mut self, part: Part<'s>, is_present: bool) -> Result<(), Evidence> {
        match part.condition {
            Some(condition) => self.facts.push(Fact {
                schema: self.schema,
                condition,
                part,
                is_present,
            }),
            None if is_present => {}
            None => return Err(part.evidence(self.schema, is_present)),
        }
        Ok(())
    }

    fn features(&mut self, features: &'s Features, in_reply: &Features) -> Result<(), Evidence> {
        for feature in features {
            // Older releases do not show all features.
            if feature.condition.is_some() {
                let part = Part {
                    name: &feature.name,
                    span: feature.span,
                    condition: feature.condition.as_ref(),
                };
                self.part(part, in_reply.has(&feature.name))?;
            }
        }
        Ok(())
    }

    fn payloads(&mut self, schema: Payload<'_>, reply: Payload<'_>) {
        self.link(SameType {
            schema: schema.type_id(self.schema),
            reply: reply.type_id(self.reply),
        });
    }

    /// Looks at these types later, once.
    fn link(&mut self, types: SameType) {
        if self.seen.insert(types) {
            self.left.push(types);
        }
    }

    fn types(&mut self, types: SameType) -> Result<(), Evidence> {
        let (ours, in_reply) = (&self.schema[types.schema], &self.reply[types.reply]);
        self.part(Part::of(&ours.definition), true)?;
        let features = &in_reply.definition.features;
        self.features(&ours.definition.features, features)?;
        match (&ours.kind, &in_reply.kind) {
            (TypeKind::Enum(of), TypeKind::Enum(in_reply)) => self.values(of, in_reply)?,
            (TypeKind::Array { element: schema }, TypeKind::Array { element: reply }) => {
                self.link(SameType {
                    schema: *schema,
                    reply: *reply,
                });
            }
            (TypeKind::Alternate(of), TypeKind::Alternate(_)) => self.choices(types, of)?,
            (TypeKind::Object(_), TypeKind::Object(_)) => {
                self.members(types)?;
                self.branches(types)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn values(&mut self, of: &'s EnumType, in_reply: &'s EnumType) -> Result<(), Evidence> {
        let by_name = in_reply.by_name();
        for value in &of.values {
            let part = Part {
                name: &value.name,
                span: value.span,
                condition: value.condition.as_ref(),
            };
            let index = by_name.get(&*value.name);
            self.part(part, index.is_some())?;
            if let Some(in_reply) = index.and_then(|index| in_reply.values.get(*index)) {
                self.features(&value.features, &in_reply.features)?;
            }
        }
        Ok(())
    }

    fn choices(&mut self, types: SameType, of: &'s AlternateType) -> Result<(), Evidence> {
        let in_reply = self.reply.choices(types.reply);
        for branch in &of.branches {
            let Some(kind) = self.schema.json_kind(branch.type_id) else {
                continue;
            };
            let part = Part {
                name: &branch.name,
                span: branch.span,
                condition: branch.condition.as_ref(),
            };
            let same = in_reply.iter().find(|choice| choice.kind == kind);
            self.part(part, same.is_some())?;
            if let Some(same) = same {
                self.link(SameType {
                    schema: branch.type_id,
                    reply: same.type_id,
                });
            }
        }
        Ok(())
    }

    fn members(&mut self, types: SameType) -> Result<(), Evidence> {
        let in_reply = self.reply.members(types.reply);
        let by_name: HashMap<&str, _> = in_reply.iter().map(|of| (&*of.name, of)).collect();
        for declared in self.schema.members(types.schema) {
            let member = declared.member;
            let part = Part {
                name: &member.name,
                span: member.span,
                condition: member.condition.as_ref(),
            };
            let same = by_name.get(&*member.name);
            self.part(part, same.is_some())?;
            if let Some(same) = same {
                self.features(&member.features, &same.member.features)?;
                self.link(SameType {
                    schema: member.type_id,
                    reply: same.type_id,
                });
            }
        }
        Ok(())
    }

    /// What the values of a union's tag add. The values are looked at with their enum. A branch
    /// without members looks as if the reply did not have it.
    fn branches(&mut self, types: SameType) -> Result<(), Evidence> {
        let (schema, reply) = (self.schema, self.reply);
        let variants = (schema.variants(types.schema), reply.variants(types.reply));
        let (Some(variants), Some(in_reply)) = variants else {
            return Ok(());
        };
        let in_reply = in_reply.branches.iter();
        let in_reply = in_reply.filter(|branch| branch.type_id != reply.empty_type());
        let by_name: HashMap<&str, _> = in_reply.map(|branch| (&*branch.name, branch)).collect();
        // Branches can have the same type.
        let mut always_seen: HashMap<TypeId, bool> = HashMap::new();
        for branch in &variants.branches {
            let same = by_name.get(&*branch.name);
            let is_seen = always_seen.entry(branch.type_id).or_insert_with(|| {
                let members = schema.members(branch.type_id);
                members.iter().any(|member| member.condition.is_none())
            });
            if branch.condition.is_some() && (*is_seen || same.is_some()) {
                let part = Part {
                    name: &branch.name,
                    span: branch.span,
                    condition: branch.condition.as_ref(),
                };
                self.part(part, same.is_some())?;
            }
            if let Some(same) = same {
                self.link(SameType {
                    schema: branch.type_id,
                    reply: same.type_id,
                });
            }
        }
        Ok(())
    }
}

impl<'s> Part<'s> {
    fn of(definition: &'s Definition) -> Self {
        Self {
            name: &definition.name,
            span: definition.span,
            condition: definition.condition.as_ref(),
        }
    }

    fn evidence(&self, schema: &Schema, is_present: bool) -> Evidence {
        Evidence {
            name: self.name.to_owned(),
            location: self.span.map(|span| schema.locate(span)),
            is_present,
        }
    }
}
