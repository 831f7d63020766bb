//! Bytes -> one definition.

use qapi_schema::{
    AlternateType, Branch, Command, CommandFlags, Condition, Definition, Entity, EnumType,
    EnumValue, Event, Feature, Features, Member, ModuleId, ObjectType, SchemaBuilder, Type, TypeId,
    TypeKind, Variants,
};

use super::Pack;
use crate::Error;
use crate::bytes::Bytes;
use crate::format::{Tag, Test, flag};

/// How deep conditions can be nested. QEMU's schemas need three levels.
const DEPTH: usize = 64;

/// Reads one definition: first [`declare`](Self::declare), then [`define`](Self::define).
pub(super) struct DefinitionReader<'p> {
    pub(super) pack: &'p Pack,
    /// What is left of it.
    pub(super) bytes: Bytes<'p>,
}

/// A definition that has an id, but nothing else yet.
#[derive(Clone, Copy)]
pub(super) struct Declared {
    pub(super) entity: Entity,
    tag: Tag,
}

impl<'p> DefinitionReader<'p> {
    /// The name, if it is a command.
    pub(super) fn command(&mut self) -> Result<Option<&'p str>, Error> {
        let (tag, _, name) = self.header()?;
        Ok((tag == Tag::Command).then_some(name))
    }

    /// What it begins with: what it is, whether it is implicit, and its name.
    fn header(&mut self) -> Result<(Tag, bool, &'p str), Error> {
        let number = self.bytes.number()?;
        let tag = Tag::of(number & !flag::IMPLICIT).ok_or(Error::Damaged)?;
        let name = self.string()?;
        Ok((tag, number & flag::IMPLICIT != 0, name))
    }

    /// Adds the definition by its name. What it consists of follows later.
    pub(super) fn declare(
        &mut self,
        module: ModuleId,
        builder: &mut SchemaBuilder,
    ) -> Result<Declared, Error> {
        let (tag, is_implicit, name) = self.header()?;
        let mut definition = Definition::new(name, module);
        definition.condition = self.condition(DEPTH)?;
        definition.features = self.features()?;
        let nothing = || TypeKind::Object(ObjectType::new(Vec::new()));
        let entity = match tag {
            Tag::Command => Entity::Command(builder.add_command(Command::new(definition))),
            Tag::Event => Entity::Event(builder.add_event(Event::new(definition))),
            _ if is_implicit => {
                Entity::Type(builder.add_type(Type::implicit(definition, nothing())))
            }
            _ => Entity::Type(builder.add_type(Type::new(definition, nothing()))),
        };
        Ok(Declared { entity, tag })
    }

    /// Adds what the definition consists of. The types that it uses have been declared.
    pub(super) fn define(
        &mut self,
        declared: Declared,
        builder: &mut SchemaBuilder,
    ) -> Result<(), Error> {
        match declared.entity {
            Entity::Type(id) => builder.type_mut(id).kind = self.kind(declared.tag, builder)?,
            Entity::Command(id) => {
                let arguments = self.maybe_type(builder)?;
                let returns = self.maybe_type(builder)?;
                let flags = self.bytes.number()?;
                let command = builder.command_mut(id);
                command.arguments = arguments;
                command.returns = returns;
                command.flags = CommandFlags {
                    generate: flags & flag::GENERATE != 0,
                    success_response: flags & flag::SUCCESS_RESPONSE != 0,
                    boxed: flags & flag::BOXED != 0,
                    allow_oob: flags & flag::ALLOW_OOB != 0,
                    allow_preconfig: flags & flag::ALLOW_PRECONFIG != 0,
                    coroutine: flags & flag::COROUTINE != 0,
                };
            }
            Entity::Event(id) => {
                let data = self.maybe_type(builder)?;
                let event = builder.event_mut(id);
                event.data = data;
                event.boxed = self.bytes.number()? & flag::BOXED != 0;
            }
        }
        Ok(())
    }

    fn kind(&mut self, tag: Tag, builder: &SchemaBuilder) -> Result<TypeKind, Error> {
        Ok(match tag {
            Tag::Enum => {
                let mut of = EnumType::new(self.list(Self::value)?);
                of.prefix = self.maybe_string()?.map(str::to_owned);
                TypeKind::Enum(of)
            }
            Tag::Array => TypeKind::Array {
                element: self.type_id(builder)?,
            },
            Tag::Object => {
                let base = self.maybe_type(builder)?;
                let mut object = ObjectType::new(self.list(|this| this.member(builder))?);
                object.base = base;
                object.variants = self.variants(builder)?;
                TypeKind::Object(object)
            }
            Tag::Alternate => {
                TypeKind::Alternate(AlternateType::new(self.list(|this| this.branch(builder))?))
            }
            Tag::Command | Tag::Event => return Err(Error::Damaged),
        })
    }

    fn variants(&mut self, builder: &SchemaBuilder) -> Result<Option<Variants>, Error> {
        let Some(tag) = self.maybe_string()?.map(str::to_owned) else {
            return Ok(None);
        };
        let tag_type = self.type_id(builder)?;
        let branches = self.list(|this| this.branch(builder))?;
        Ok(Some(Variants::new(tag, tag_type, branches)))
    }

    fn value(&mut self) -> Result<EnumValue, Error> {
        let mut value = EnumValue::new(self.string()?);
        value.condition = self.condition(DEPTH)?;
        value.features = self.features()?;
        Ok(value)
    }

    fn member(&mut self, builder: &SchemaBuilder) -> Result<Member, Error> {
        let name = self.string()?.to_owned();
        let flags = self.bytes.number()?;
        let mut member = Member::new(name, self.type_id(builder)?);
        member.optional = flags & flag::OPTIONAL != 0;
        member.condition = self.condition(DEPTH)?;
        member.features = self.features()?;
        Ok(member)
    }

    fn branch(&mut self, builder: &SchemaBuilder) -> Result<Branch, Error> {
        let name = self.string()?.to_owned();
        let mut branch = Branch::new(name, self.type_id(builder)?);
        branch.condition = self.condition(DEPTH)?;
        Ok(branch)
    }

    fn features(&mut self) -> Result<Features, Error> {
        let features = self.list(|this| {
            let mut feature = Feature::new(this.string()?);
            feature.condition = this.condition(DEPTH)?;
            Ok(feature)
        });
        features.map(Features::from)
    }

    fn condition(&mut self, depth: usize) -> Result<Option<Condition>, Error> {
        let depth = depth.checked_sub(1).ok_or(Error::Damaged)?;
        let test = Test::of(self.bytes.number()?).ok_or(Error::Damaged)?;
        let operand = |this: &mut Self| this.condition(depth)?.ok_or(Error::Damaged);
        Ok(Some(match test {
            Test::None => return Ok(None),
            Test::Defined => Condition::Defined(self.string()?.to_owned()),
            Test::Expression => Condition::Expression(self.string()?.to_owned()),
            Test::All => Condition::All(self.list(operand)?),
            Test::Any => Condition::Any(self.list(operand)?),
            Test::Not => Condition::Not(Box::new(operand(self)?)),
        }))
    }

    fn list<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let count = self.bytes.count()?;
        (0..count).map(|_| item(self)).collect()
    }

    fn string(&mut self) -> Result<&'p str, Error> {
        let index = self.bytes.number()?;
        self.pack.text(index)
    }

    fn maybe_string(&mut self) -> Result<Option<&str>, Error> {
        let index = self.bytes.number()?.checked_sub(1);
        index.map(|index| self.pack.text(index)).transpose()
    }

    fn type_id(&mut self, builder: &SchemaBuilder) -> Result<TypeId, Error> {
        named(self.string()?, builder)
    }

    fn maybe_type(&mut self, builder: &SchemaBuilder) -> Result<Option<TypeId>, Error> {
        let name = self.maybe_string()?;
        name.map(|name| named(name, builder)).transpose()
    }
}

fn named(name: &str, builder: &SchemaBuilder) -> Result<TypeId, Error> {
    match builder.lookup(name) {
        Some(Entity::Type(id)) => Ok(id),
        _ => Err(Error::Damaged),
    }
}
