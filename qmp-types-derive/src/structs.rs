//! `Serialize` and `Deserialize`. Each member is read into a variable of its own, and in the
//! end the variables become the struct.

use proc_macro::Literal;

use crate::error::Error;
use crate::impls::{self, EXACT};
use crate::input::{Body, Field, Item, wires};
use crate::template::{Code, Template, literal, name};

pub(crate) fn serialize(item: &Item) -> Result<Code, Error> {
    let Some(fields) = fields(item)? else {
        let write = Template::new("base::serde::Serialize::serialize(&self.0, serializer)");
        return Ok(impls::serialize(item, write.fill(&[])));
    };
    let write = Template::new("base::writer::Writer::new(serializer) $entries .end()");
    let entries = Members::of(fields)?.entries();
    Ok(impls::serialize(item, write.fill(&[("entries", entries)])))
}

pub(crate) fn deserialize(item: &Item) -> Result<Code, Error> {
    let Some(fields) = fields(item)? else {
        let read = Template::new("base::serde::Deserialize::deserialize(deserializer).map(Self)");
        return impls::deserialize_exact(item, read.fill(&[]));
    };
    object(item, fields)
}

/// The fields of a struct; none if it is the same on the wire as its only field.
fn fields(item: &Item) -> Result<Option<&[Field]>, Error> {
    let error = |message| Err(Error::new(item.name.span(), message));
    match &item.body {
        Body::Fields(fields) => {
            item.attributes.expect_only(&["expecting", EXACT])?;
            Ok(Some(fields))
        }
        Body::Unnamed(1) => {
            item.attributes.expect_only(&["transparent", EXACT])?;
            match item.attributes.flag("transparent")? {
                Some(_) => Ok(None),
                None => error("a struct without named fields must be `#[serde(transparent)]`"),
            }
        }
        Body::Unnamed(_) => error("a struct without named fields must have one field"),
        Body::Variants(_) => {
            error("expected a struct; for an enum, derive `Values`, `Union` or `Alternate`")
        }
    }
}

fn object(item: &Item, fields: &[Field]) -> Result<Code, Error> {
    let members = Members::of(fields)?;
    let others = members.flattened.map(|field| name(&field.name));
    if let (Some(_), Some(place)) = (&others, item.attributes.flag(EXACT)?) {
        let message = "unknown members cannot be both kept and refused";
        return Err(Error::new(place, message));
    }
    let of_fields = members.code();
    let other = match &others {
        Some(others) => {
            Template::new("object.keep(&mut $others)").fill(&[("others", others.clone())])
        }
        None => Template::new("object.skip()").fill(&[]),
    };
    let template = Template::new(
        "#[automatically_derived]
        #[allow(deprecated)]
        impl base::members::Object for $name {
            const EXPECTED: &'static str = $expected;

            fn read<'de, A: base::serde::de::MapAccess<'de>>(
                mut object: base::members::Members<'de, A>,
            ) -> ::core::result::Result<Self, A::Error> {
                $variables
                while object.advance()? {
                    match object.name() { $reads _ => $other }?;
                }
                ::core::result::Result::Ok(Self { $values $others })
            }
        }",
    );
    let expected = match item.attributes.value("expecting")? {
        Some(expecting) => expecting.clone(),
        None => Literal::string(&format!("an object ({})", item.plain_name())),
    };
    let mut code = template.fill(&[
        ("name", name(&item.name)),
        ("expected", literal(&expected)),
        ("variables", of_fields.variables),
        ("reads", of_fields.reads),
        ("other", other),
        ("values", of_fields.values),
        ("others", others.unwrap_or_default()),
    ]);
    let read = Template::new("base::members::deserialize(deserializer)").fill(&[]);
    code.extend(impls::deserialize_exact(item, read)?);
    Ok(code)
}

/// The fields of a struct.
pub(crate) struct Members<'f> {
    /// Those that are members of the object, with their names on the wire.
    pub(crate) own: Vec<(&'f Field, Literal)>,
    /// The one that is marked by `flatten`.
    pub(crate) flattened: Option<&'f Field>,
}

impl<'f> Members<'f> {
    pub(crate) fn of(fields: &'f [Field]) -> Result<Self, Error> {
        let mut own = Vec::new();
        let mut flattened = None;
        for field in fields {
            let Some(place) = field.attributes.flag("flatten")? else {
                check(field)?;
                own.push(field);
                continue;
            };
            field.attributes.expect_only(&["flatten"])?;
            if flattened.replace(field).is_some() {
                return Err(Error::new(place, "more than one field is flattened"));
            }
        }
        let wires = wires(own.iter().map(|field| (&field.name, &field.attributes)))?;
        Ok(Self {
            own: own.into_iter().zip(wires).collect(),
            flattened,
        })
    }

    /// The calls that write the members, one after the other.
    fn entries(&self) -> Code {
        let entry = MemberEntry::new();
        let mut entries = Code::new();
        for (field, wire) in &self.own {
            entry.add(field, wire, &mut entries);
        }
        if let Some(field) = self.flattened {
            let others = Template::new(".others(&self.$name)");
            entries.extend(others.fill(&[("name", name(&field.name))]));
        }
        entries
    }

    fn code(&self) -> FieldCode {
        let variable = Template::new("let mut $name = ::core::option::Option::None;");
        let read = Template::new("$wire => object.read(&mut $name),");
        let optional = Template::new("$name: $name,");
        let required = Template::new("$name: base::members::required($name, $wire)?,");
        let mut code = FieldCode::default();
        if let Some(field) = self.flattened {
            let variable = Template::new("let mut $name = ::core::default::Default::default();");
            let parts = [("name", name(&field.name))];
            code.variables.extend(variable.fill(&parts));
        }
        for (field, wire) in &self.own {
            let place = field.ty_span();
            let value = if field.is_option() {
                &optional
            } else {
                &required
            };
            let parts = [("name", name(&field.name)), ("wire", literal(wire))];
            variable.add_at(place, &parts, &mut code.variables);
            read.add_at(place, &parts, &mut code.reads);
            value.add_at(place, &parts, &mut code.values);
        }
        code
    }
}

/// The call that writes a member.
pub(crate) struct MemberEntry {
    optional: Template,
    required: Template,
}

impl MemberEntry {
    pub(crate) fn new() -> Self {
        Self {
            optional: Template::new(".optional($wire, &self.$name)"),
            required: Template::new(".required($wire, &self.$name)"),
        }
    }

    pub(crate) fn add(&self, field: &Field, wire: &Literal, entries: &mut Code) {
        let entry = if field.is_option() {
            &self.optional
        } else {
            &self.required
        };
        let parts = [("name", name(&field.name)), ("wire", literal(wire))];
        entry.add_at(field.ty_span(), &parts, entries);
    }
}

/// What each field adds to the code that reads.
#[derive(Default)]
struct FieldCode {
    variables: Code,
    reads: Code,
    values: Code,
}

/// Checks the attributes of a field that is a member of the object.
fn check(field: &Field) -> Result<(), Error> {
    field
        .attributes
        .expect_only(&["rename", "skip_serializing_if", "flatten"])?;
    let Some(condition) = field.attributes.value("skip_serializing_if")? else {
        return Ok(());
    };
    if condition.to_string() != "\"Option::is_none\"" {
        let message = "only `Option::is_none` is supported: what is not written must be absent";
        return Err(Error::new(condition.span(), message));
    }
    if !field.is_option() {
        let message = "a member that may be absent must be an `Option`";
        return Err(Error::new(field.ty_span(), message));
    }
    Ok(())
}
