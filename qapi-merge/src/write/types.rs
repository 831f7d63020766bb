//! The types of the merged schema.

use qapi_schema::wire::JsonKind;
use qapi_schema::{
    AlternateType, Branch, Definition, EnumType, EnumValue, Member, ModuleId, ObjectType, TypeKind,
    Variants,
};

use super::Writer;
use super::presence;
use crate::nodes::NodeId;
use crate::parts::Part;
use crate::places;
use crate::shapes::{self, Row, Shape};
use crate::unify::Slot;

impl<'s> Writer<'_, 's> {
    /// What is said of a type as a whole.
    pub(super) fn type_definition(
        &mut self,
        id: NodeId,
        name: String,
        module: ModuleId,
    ) -> Definition {
        let node = self.plan.nodes.get(id);
        let own = node.newest_first(self.inputs).into_iter();
        let own: Vec<Part> = own
            .filter(|part| node.own.is_empty() || node.own.contains(part))
            .collect();
        let definitions = own
            .iter()
            .map(|part| (part.release, self.inputs.definition(*part)));
        let definitions: Vec<(usize, &Definition)> = definitions.collect();
        let mut definition = Definition::new(name, module);
        if let Some((release, newest)) = definitions.first() {
            definition.span = self.span(*release, newest.span);
        }
        let parts = node.parts.iter();
        let conditions = parts.map(|part| self.inputs.definition(*part).condition.as_ref());
        if presence::is_same(conditions.clone()) {
            definition.condition = presence::united(conditions);
        }
        definition.features = self.features(
            definitions
                .iter()
                .map(|(release, of)| (*release, &of.features)),
        );
        definition.releases = presence::releases(self.inputs, self.plan, id);
        definition.doc = self.doc_of_type(id, &definitions, module);
        definition
    }

    /// Gives a type that was declared what is in it.
    pub(super) fn fill(&mut self, id: NodeId) {
        let Some(type_id) = self.ids.get(&id).copied() else {
            return;
        };
        let mut parts = self.plan.nodes.get(id).parts.iter();
        let is_object = |part: &Part| matches!(self.inputs.kind(*part), TypeKind::Object(_));
        let is_enum = |part: &Part| matches!(self.inputs.kind(*part), TypeKind::Enum(_));
        let kind = if parts.clone().all(is_object) {
            TypeKind::Object(self.object(id))
        } else if parts.all(is_enum) {
            TypeKind::Enum(self.enumeration(id))
        } else {
            TypeKind::Alternate(self.alternate(id))
        };
        self.builder.type_mut(type_id).kind = kind;
    }

    fn object(&mut self, id: NodeId) -> ObjectType {
        let base = self.base(id);
        let inherited = base.map_or_else(Vec::new, |base| self.rows(base));
        let is_inherited = |row: &Row<'_>| inherited.iter().any(|base| base.name == row.name);
        let rows = self.rows(id).into_iter();
        let own: Vec<Row<'s>> = rows.filter(|row| !is_inherited(row)).collect();
        let members = own.iter().map(|row| self.member(id, row)).collect();
        let mut object = ObjectType::new(members);
        object.base = base.and_then(|base| self.ids.get(&base).copied());
        if let Some(Shape::Union { tag, .. }) = self.plan.shapes.get(&id) {
            object.variants = self.variants(id, tag);
        }
        object
    }

    fn member(&mut self, id: NodeId, row: &Row<'s>) -> Member {
        let presence = self.presence(id, row);
        let target = self.plan.target(&Slot::Member(id, row.name.to_owned()));
        let mut member = Member::new(row.name, self.id(&target));
        member.optional = presence.optional;
        member.condition = presence.condition;
        member.releases = presence.releases;
        member.mandatory = presence.mandatory;
        let all = row
            .uses
            .iter()
            .map(|of| (of.part.release, &of.member.features));
        member.features = self.features(all);
        if let Some(newest) = row.uses.first() {
            member.span = self.span(newest.part.release, newest.member.span);
        }
        member
    }

    /// The tag and the branches of a union, with a branch for each value of the tag.
    fn variants(&mut self, id: NodeId, tag: &str) -> Option<Variants> {
        let target = self.plan.target(&Slot::Member(id, tag.to_owned()));
        let tag_type = self.id(&target);
        let node = super::node_in(&target)?;
        let mut branches: Vec<Branch> = Vec::new();
        for case in shapes::cases(self.inputs, self.plan.nodes.get(id)) {
            let target = self.plan.target(&Slot::Case(id, case.value.to_owned()));
            let mut branch = Branch::new(case.value, self.id(&target));
            let found = self
                .unions(id)
                .filter_map(|(part, variants)| Some((part, variants.branch(case.value)?)));
            let found: Vec<(Part, &Branch)> = found.collect();
            let conditions = found.iter().map(|(_, branch)| branch.condition.as_ref());
            branch.condition = presence::united(conditions);
            branch.releases = found.iter().map(|(part, _)| part.release).collect();
            if let Some((part, newest)) = found.first() {
                branch.span = self.span(part.release, newest.span);
            }
            branches.push(branch);
        }
        for value in self.values(node) {
            if !branches.iter().any(|branch| branch.name == value.name) {
                branches.push(Branch::new(value.name, self.builder.empty_type()));
            }
        }
        Some(Variants::new(tag, tag_type, branches))
    }

    /// The unions among the parts of a node, the newest first.
    fn unions(&self, id: NodeId) -> impl Iterator<Item = (Part, &'s Variants)> {
        let objects = shapes::objects(self.inputs, self.plan.nodes.get(id));
        objects.into_iter().filter_map(|part| {
            let schema = self.inputs.get(part.release).schema;
            Some((part, schema.variants(part.id)?))
        })
    }

    fn enumeration(&mut self, id: NodeId) -> EnumType {
        let mut of = EnumType::new(self.values(id));
        let newest = self.plan.nodes.get(id).newest(self.inputs);
        of.prefix = newest.and_then(|newest| match self.inputs.kind(newest) {
            TypeKind::Enum(newest) => newest.prefix.clone(),
            _ => None,
        });
        of
    }

    /// The values of an enum, those of the newest release first.
    fn values(&self, id: NodeId) -> Vec<EnumValue> {
        let mut rows: Vec<(&str, Vec<(usize, &EnumValue)>)> = Vec::new();
        for part in self.plan.nodes.get(id).newest_first(self.inputs) {
            let TypeKind::Enum(of) = self.inputs.kind(part) else {
                continue;
            };
            for value in &of.values {
                let found = (part.release, value);
                match rows.iter_mut().find(|(name, _)| *name == value.name) {
                    Some((_, uses)) => uses.push(found),
                    None => rows.push((&value.name, vec![found])),
                }
            }
        }
        let values = rows.into_iter().map(|(name, uses)| {
            let mut value = EnumValue::new(name);
            let conditions = uses.iter().map(|(_, value)| value.condition.as_ref());
            value.condition = presence::united(conditions);
            value.releases = uses.iter().map(|(release, _)| *release).collect();
            let all = uses
                .iter()
                .map(|(release, value)| (*release, &value.features));
            value.features = self.features(all);
            if let Some((release, newest)) = uses.first() {
                value.span = self.span(*release, newest.span);
            }
            value
        });
        values.collect()
    }

    fn alternate(&mut self, id: NodeId) -> AlternateType {
        let mut branches: Vec<Branch> = Vec::new();
        for kind in self.kinds(id) {
            let target = self.plan.target(&Slot::Kind(id, kind));
            let type_id = self.id(&target);
            let (mut branch, releases) = self.choice(id, kind);
            branch.type_id = type_id;
            branch.releases = releases.into_iter().collect();
            while branches.iter().any(|known| known.name == branch.name) {
                branch.name.push_str("-old");
            }
            branches.push(branch);
        }
        AlternateType::new(branches)
    }

    /// The branch of an alternate for a JSON kind, but for its type, and the releases that have
    /// it.
    fn choice(&self, id: NodeId, kind: JsonKind) -> (Branch, Vec<usize>) {
        let mut releases = Vec::new();
        let mut found: Vec<(usize, Option<&Branch>)> = Vec::new();
        for part in self.plan.nodes.get(id).newest_first(self.inputs) {
            let schema = self.inputs.get(part.release).schema;
            let mut choices = schema.choices(part.id).into_iter();
            let Some(choice) = choices.find(|choice| choice.kind == kind) else {
                continue;
            };
            releases.push(part.release);
            let branch = match (self.inputs.kind(part), choice.branch) {
                (TypeKind::Alternate(of), Some(index)) => of.branches.get(index),
                _ => None,
            };
            found.push((part.release, branch));
        }
        let mut named = found
            .iter()
            .filter_map(|(release, of)| Some((*release, (*of)?)));
        let newest = named.next();
        let name = newest.map_or_else(|| places::kind_name(kind), |(_, newest)| &newest.name);
        let mut branch = Branch::new(name, self.builder.empty_type());
        branch.condition = presence::united(
            found
                .iter()
                .map(|(_, of)| of.and_then(|of| of.condition.as_ref())),
        );
        branch.span = newest.and_then(|(release, newest)| self.span(release, newest.span));
        (branch, releases)
    }
}
