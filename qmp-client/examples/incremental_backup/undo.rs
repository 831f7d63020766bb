//! Removes what was added, whatever happens.

use std::io::ErrorKind;
use std::path::PathBuf;

use qmp_client::Error;
use qmp_client::blocking::Client;
use qmp_types::qmp::BlockExportRemoveMode;
use qmp_types::qmp::commands::{
    BlockDirtyBitmapRemove, BlockExportDel, BlockdevDel, NbdServerStop,
};
use qmp_types::qmp::events::BlockExportDeleted;

use super::failure::with_causes;
use super::jobs;

/// Something to remove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Added {
    Node(String),
    Bitmap { node: String, name: String },
    File(PathBuf),
    Job(String),
    Export(String),
    NbdServer,
}

/// Removes all of it when it is dropped, the last first.
pub(crate) struct Undo<'v> {
    vm: &'v Client,
    added: Vec<Added>,
}

impl<'v> Undo<'v> {
    pub(crate) fn new(vm: &'v Client) -> Self {
        let added = Vec::new();
        Self { vm, added }
    }

    pub(crate) fn add(&mut self, added: Added) {
        self.added.push(added);
    }

    /// Takes note of what a command adds, unless it was refused: if its reply is late, for
    /// example, it may have been executed.
    pub(crate) fn add_with<T>(&mut self, added: Added, result: &Result<T, Error>) {
        let error = result.as_ref().err();
        if error.is_none_or(Error::may_have_been_executed) {
            self.add(added);
        }
    }

    pub(crate) fn add_jobs<'i>(&mut self, ids: impl Iterator<Item = &'i str>) {
        self.added.extend(ids.map(|id| Added::Job(id.to_owned())));
    }

    /// Keeps the files and the bitmaps, and removes what else was added.
    pub(crate) fn keep_results(mut self) {
        let is_temporary = |added: &Added| !matches!(added, Added::File(_) | Added::Bitmap { .. });
        self.added.retain(is_temporary);
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        while let Some(added) = self.added.pop() {
            match remove(self.vm, &added) {
                // QEMU has ended, and with it all but the files.
                Err(error) if error.is_closed() => {}
                Err(error) => eprintln!("cannot remove {added:?}: {}", with_causes(&error)),
                Ok(()) => {}
            }
        }
    }
}

fn remove(vm: &Client, added: &Added) -> Result<(), Error> {
    match added {
        Added::Node(name) => vm.execute(&BlockdevDel::new(name)).map(drop),
        Added::Bitmap { node, name } => {
            let remove = BlockDirtyBitmapRemove::new(node, name);
            vm.execute(&remove).map(drop)
        }
        Added::File(path) => {
            match std::fs::remove_file(path) {
                // It was not created.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => eprintln!("cannot remove {}: {error}", path.display()),
                Ok(()) => {}
            }
            Ok(())
        }
        Added::Job(id) => jobs::cancel(vm, id),
        Added::Export(id) => {
            let mut deleted = vm.subscribe::<BlockExportDeleted>();
            let delete = BlockExportDel::new(id).with_mode(BlockExportRemoveMode::Hard);
            vm.execute(&delete)?;
            let deleted = deleted.wait_for(|export| export.id == *id, jobs::PATIENCE);
            deleted.map(drop)
        }
        Added::NbdServer => vm.execute(&NbdServerStop::new()).map(drop),
    }
}
