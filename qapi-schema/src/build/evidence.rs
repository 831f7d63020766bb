//! A text and a reply of the same release -> which conditions hold in the build of the reply.

use std::collections::HashSet;

use crate::condition::Condition;
use crate::features::Features;
use crate::ids::TypeId;
use crate::model::{Definition, TypeKind};
use crate::schema::Schema;
use crate::wire::Payload;

/// Whether a condition holds in a build.
pub(super) struct Fact<'s> {
    pub(super) condition: &'s Condition,
    pub(super) holds: bool,
}

/// What a reply shows of the conditions in a text.
pub(super) fn evidence<'s>(text: &'s Schema, reply: &'s Schema) -> Vec<Fact<'s>> {
    let mut search = Search {
        text,
        reply,
        facts: Vec::new(),
        seen: HashSet::new(),
        left: Vec::new(),
    };
    search.commands();
    search.events();
    while let Some((of_text, of_reply)) = search.left.pop() {
        if search.seen.insert((of_text, of_reply)) {
            search.types(of_text, of_reply);
        }
    }
    search.facts
}

struct Search<'s> {
    text: &'s Schema,
    reply: &'s Schema,
    facts: Vec<Fact<'s>>,
    seen: HashSet<(TypeId, TypeId)>,
    /// The types of the same values, in the text and in the reply.
    left: Vec<(TypeId, TypeId)>,
}

impl<'s> Search<'s> {
    fn commands(&mut self) {
        for (_, command) in self.text.commands() {
            let known = self.reply.command(&command.definition.name);
            let other = known.map(|(_, other)| other);
            self.definition(&command.definition, other.map(|other| &other.definition));
            let Some(other) = other else { continue };
            let returned = (Payload::Returned(command), Payload::Returned(other));
            self.payloads(returned);
            // A reply does not show what a command names that takes any arguments.
            if command.flags.generate {
                self.payloads((Payload::Arguments(command), Payload::Arguments(other)));
            }
        }
    }

    fn events(&mut self) {
        for (_, event) in self.text.events() {
            let known = self.reply.event(&event.definition.name);
            let other = known.map(|(_, other)| other);
            self.definition(&event.definition, other.map(|other| &other.definition));
            if let Some(other) = other {
                self.payloads((Payload::Data(event), Payload::Data(other)));
            }
        }
    }

    fn payloads(&mut self, (of_text, of_reply): (Payload<'s>, Payload<'s>)) {
        let types = (of_text.type_id(self.text), of_reply.type_id(self.reply));
        self.left.push(types);
    }

    fn definition(&mut self, of_text: &'s Definition, of_reply: Option<&'s Definition>) {
        self.fact(of_text.condition.as_ref(), of_reply.is_some());
        if let Some(of_reply) = of_reply {
            self.features(&of_text.features, &of_reply.features);
        }
    }

    fn features(&mut self, of_text: &'s Features, of_reply: &Features) {
        for feature in of_text {
            self.fact(feature.condition.as_ref(), of_reply.has(&feature.name));
        }
    }

    fn fact(&mut self, condition: Option<&'s Condition>, holds: bool) {
        self.facts
            .extend(condition.map(|condition| Fact { condition, holds }));
    }

    fn types(&mut self, of_text: TypeId, of_reply: TypeId) {
        let (text, reply) = (self.text, self.reply);
        match (&text[of_text].kind, &reply[of_reply].kind) {
            (TypeKind::Enum(ours), TypeKind::Enum(theirs)) => {
                for value in &ours.values {
                    let other = theirs.value(&value.name);
                    self.fact(value.condition.as_ref(), other.is_some());
                    if let Some(other) = other {
                        self.features(&value.features, &other.features);
                    }
                }
            }
            (TypeKind::Array { element }, TypeKind::Array { element: other }) => {
                self.left.push((*element, *other));
            }
            (TypeKind::Object(_), TypeKind::Object(_)) => {
                self.members(of_text, of_reply);
                self.branches(of_text, of_reply);
            }
            (TypeKind::Alternate(ours), _) => {
                let others = reply.choices(of_reply);
                for branch in &ours.branches {
                    let kind = text.json_kind(branch.type_id);
                    let other = others.iter().find(|other| Some(other.kind) == kind);
                    self.fact(branch.condition.as_ref(), other.is_some());
                    let types = other.map(|other| (branch.type_id, other.type_id));
                    self.left.extend(types);
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, of_text: TypeId, of_reply: TypeId) {
        let others = self.reply.members(of_reply);
        for declared in self.text.members(of_text) {
            let member = declared.member;
            let other = others.iter().find(|other| other.name == member.name);
            self.fact(member.condition.as_ref(), other.is_some());
            if let Some(other) = other {
                self.features(&member.features, &other.member.features);
                self.left.push((member.type_id, other.type_id));
            }
        }
    }

    /// What the tag of a union adds. The conditions of its values are those of the enum.
    fn branches(&mut self, of_text: TypeId, of_reply: TypeId) {
        let others: Vec<_> = self.reply.cases(of_reply).collect();
        for case in self.text.cases(of_text) {
            let other = others
                .iter()
                .find(|other| other.value.name == case.value.name);
            let Some(other) = other else { continue };
            let ours = case.branch.type_id;
            let theirs = other.branch.type_id;
            if !self.text.members(ours).is_empty() {
                let is_there = !self.reply.members(theirs).is_empty();
                self.fact(case.branch.condition.as_ref(), is_there);
            }
            self.left.push((ours, theirs));
        }
    }
}
