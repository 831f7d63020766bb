//! The modules of the merged schema. A module is known by the name of its file, without the
//! directory: QEMU 2.12 moved all of them.

use std::collections::HashMap;

use qapi_schema::{ModuleId, SchemaBuilder};

use crate::input::Inputs;

/// The modules of all releases as modules of the merged schema.
pub(super) struct Modules {
    builtin: ModuleId,
    main: ModuleId,
    ids: HashMap<(usize, ModuleId), ModuleId>,
}

impl Modules {
    /// Adds the modules, those of the newest release first.
    pub(super) fn new(inputs: &Inputs<'_>, builder: &mut SchemaBuilder) -> Self {
        let builtin = builder.modules().next().map(|(id, _)| id);
        let mut known: HashMap<&str, ModuleId> = HashMap::new();
        let mut ids = HashMap::new();
        let mut main = None;
        for release in inputs.newest_first() {
            let modules = inputs.get(release).schema.file_modules();
            for (index, (id, module)) in modules.enumerate() {
                let merged = match main {
                    Some(main) if index == 0 => main,
                    _ => *known
                        .entry(file_name(&module.name))
                        .or_insert_with(|| builder.add_module(&module.name)),
                };
                main = main.or(Some(merged));
                ids.insert((release, id), merged);
            }
        }
        let main = main.unwrap_or_else(|| builder.add_module("qapi-schema.json"));
        Self {
            builtin: builtin.unwrap_or(main),
            main,
            ids,
        }
    }

    /// The module of a release as a module of the merged schema.
    pub(super) fn of(&self, release: usize, module: ModuleId) -> ModuleId {
        let found = self.ids.get(&(release, module));
        found.copied().unwrap_or(self.builtin)
    }

    /// The module of what is not defined in a file.
    pub(super) fn builtin(&self) -> ModuleId {
        self.builtin
    }

    /// The module of the main file.
    pub(super) fn main(&self) -> ModuleId {
        self.main
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
