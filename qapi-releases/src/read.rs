//! Bytes -> schemas. [`format`](crate::format) says what the bytes mean.

mod definition;

use std::collections::{BTreeSet, HashMap};

use qapi_schema::source::SourceMap;
use qapi_schema::{Item, ModuleId, Release, Schema, SchemaBuilder};

use self::definition::DefinitionReader;
use crate::bytes::{Bytes, Table};
use crate::{Error, Kind};

/// The most that a pack can have when it is decompressed, which is a hundred times what it has.
const LIMIT: usize = 64 << 20;

/// All releases.
#[derive(Debug)]
pub(crate) struct Pack {
    bytes: Vec<u8>,
    strings: Table,
    definitions: Table,
    schemas: Table,
    releases: Vec<Release>,
    /// For each release, the index of each schema that it has.
    schemas_of: Vec<[Option<usize>; Kind::ALL.len()]>,
}

impl Pack {
    /// Reads a pack. The schemas in it are read when they are needed.
    pub(crate) fn read(packed: &[u8]) -> Result<Self, Error> {
        let bytes = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, LIMIT);
        Self::of(bytes.map_err(|_| Error::Damaged)?)
    }

    fn of(bytes: Vec<u8>) -> Result<Self, Error> {
        let mut rest = Bytes::new(&bytes);
        let mut table = || Table::read(&bytes, &mut rest);
        let (strings, definitions, schemas) = (table()?, table()?, table()?);
        let releases = table()?;
        let mut pack = Self {
            strings,
            definitions,
            schemas,
            releases: Vec::new(),
            schemas_of: Vec::new(),
            bytes,
        };
        for index in 0..releases.len() {
            let mut bytes = pack.entry(&releases, index)?;
            let name = pack.text(bytes.number()?)?;
            let release = name.parse().map_err(|_| Error::Damaged)?;
            let mut schemas = [None; Kind::ALL.len()];
            for schema in &mut schemas {
                *schema = bytes.number()?.checked_sub(1);
            }
            pack.releases.push(release);
            pack.schemas_of.push(schemas);
        }
        Ok(pack)
    }

    pub(crate) fn releases(&self) -> &[Release] {
        &self.releases
    }

    pub(crate) fn has(&self, release: &Release, kind: Kind) -> bool {
        self.schema_of(release, kind).is_ok()
    }

    pub(crate) fn load(&self, release: &Release, kind: Kind) -> Result<Schema, Error> {
        self.schema(self.schema_of(release, kind)?)
    }

    /// The names of the commands that any release has. No schema is made for them.
    pub(crate) fn commands(&self, kind: Kind) -> Result<BTreeSet<&str>, Error> {
        let mut definitions = BTreeSet::new();
        for index in self.schemas_of.iter().filter_map(|of| of[kind as usize]) {
            let mut bytes = self.entry(&self.schemas, index)?;
            let modules = bytes.list(|bytes| self.module(bytes))?;
            let items = modules.iter().flat_map(|(_, items)| items);
            definitions.extend(items.filter_map(ListedItem::definition));
        }
        let commands = definitions
            .into_iter()
            .map(|index| self.definition(index)?.command());
        commands.filter_map(Result::transpose).collect()
    }

    fn schema_of(&self, release: &Release, kind: Kind) -> Result<usize, Error> {
        let mut known = self.releases.iter().zip(&self.schemas_of);
        let (_, schemas) = known
            .find(|(known, _)| *known == release)
            .ok_or_else(|| Error::UnknownRelease(release.clone()))?;
        schemas[kind as usize].ok_or_else(|| Error::MissingSchema {
            release: release.clone(),
            kind,
        })
    }

    fn entry(&self, table: &Table, index: usize) -> Result<Bytes<'_>, Error> {
        let entry = self.bytes.get(table.get(index)?);
        entry.map(Bytes::new).ok_or(Error::Damaged)
    }

    fn text(&self, index: usize) -> Result<&str, Error> {
        let text = self.bytes.get(self.strings.get(index)?);
        str::from_utf8(text.ok_or(Error::Damaged)?).map_err(|_| Error::Damaged)
    }

    fn schema(&self, index: usize) -> Result<Schema, Error> {
        let mut bytes = self.entry(&self.schemas, index)?;
        let mut builder = SchemaBuilder::new(SourceMap::default());
        let modules = bytes.list(|bytes| {
            let (name, items) = self.module(bytes)?;
            Ok((module_id(name, &mut builder), items))
        })?;
        let listed = modules.iter().flat_map(|(id, items)| {
            let definitions = items.iter().filter_map(ListedItem::definition);
            definitions.map(|index| (index, *id))
        });
        let module_of: HashMap<usize, ModuleId> = listed.collect();
        // First everything gets an id, as definitions use each other.
        let mut entities = HashMap::new();
        let mut undefined = Vec::new();
        while !bytes.is_empty() {
            let index = bytes.number()?;
            let module = module_of.get(&index).ok_or(Error::Damaged)?;
            let mut definition = self.definition(index)?;
            let declared = definition.declare(*module, &mut builder)?;
            entities.insert(index, declared.entity);
            undefined.push((definition, declared));
        }
        for (mut definition, declared) in undefined {
            definition.define(declared, &mut builder)?;
        }
        for (module, items) in &modules {
            for item in items {
                let item = match item {
                    ListedItem::Definition(index) => {
                        Item::Entity(*entities.get(index).ok_or(Error::Damaged)?)
                    }
                    ListedItem::Include(index) => {
                        Item::Include(modules.get(*index).ok_or(Error::Damaged)?.0)
                    }
                };
                builder.list(*module, item);
            }
        }
        Ok(builder.finish())
    }

    /// The name of a module, and what is in it.
    fn module(&self, bytes: &mut Bytes<'_>) -> Result<(&str, Vec<ListedItem>), Error> {
        let name = self.text(bytes.number()?)?;
        let items = bytes.list(|bytes| {
            Ok(match bytes.number()?.checked_sub(1) {
                Some(index) => ListedItem::Definition(index),
                None => ListedItem::Include(bytes.number()?),
            })
        })?;
        Ok((name, items))
    }

    fn definition(&self, index: usize) -> Result<DefinitionReader<'_>, Error> {
        Ok(DefinitionReader {
            pack: self,
            bytes: self.entry(&self.definitions, index)?,
        })
    }
}

/// The module with this name, which is added unless every schema has it.
fn module_id(name: &str, builder: &mut SchemaBuilder) -> ModuleId {
    let predefined = builder.modules().find(|(_, module)| module.name == name);
    let predefined = predefined.map(|(id, _)| id);
    predefined.unwrap_or_else(|| builder.add_module(name))
}

/// An item of a module, by the index of a definition or of a module.
enum ListedItem {
    Definition(usize),
    Include(usize),
}

impl ListedItem {
    fn definition(&self) -> Option<usize> {
        match self {
            Self::Definition(index) => Some(*index),
            Self::Include(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads all that a pack has. What counts is that nothing panics.
    fn read(bytes: Vec<u8>) -> Result<(), Error> {
        let pack = Pack::of(bytes)?;
        let commands = Kind::ALL.map(|kind| pack.commands(kind).map(|_| ()));
        for index in 0..pack.schemas.len() {
            pack.schema(index)?;
        }
        commands.into_iter().collect()
    }

    fn unpacked() -> Vec<u8> {
        Pack::read(crate::PACKED).unwrap().bytes
    }

    #[test]
    fn a_pack_is_small_and_can_be_read() {
        assert!(crate::PACKED.len() <= 128 << 10, "{}", crate::PACKED.len());
        assert_eq!(read(unpacked()), Ok(()));
    }

    #[test]
    fn a_compressed_pack_that_is_damaged_is_an_error() {
        let mut random = fastrand::Rng::with_seed(1);
        for _ in 0..100 {
            let mut packed = crate::PACKED.to_vec();
            let at = random.usize(..packed.len());
            packed[at] ^= 1 << random.u8(..8);
            assert_eq!(Pack::read(&packed).map(|_| ()), Err(Error::Damaged), "{at}");
            packed.truncate(at);
            assert_eq!(Pack::read(&packed).map(|_| ()), Err(Error::Damaged), "{at}");
        }
    }

    #[test]
    fn no_damage_makes_reading_panic() {
        let mut random = fastrand::Rng::with_seed(2);
        let whole = unpacked();
        for _ in 0..50 {
            let mut bytes = whole.clone();
            for _ in 0..random.usize(1..20) {
                let at = random.usize(..bytes.len());
                bytes[at] = random.u8(..);
            }
            let _ = read(bytes);
            let mut bytes = whole.clone();
            bytes.truncate(random.usize(..whole.len()));
            let _ = read(bytes);
        }
    }
}
