//! Images that are added to the machine for a backup.

use std::path::Path;

use qmp_client::Error;
use qmp_client::blocking::Client;
use qmp_types::qmp::commands::{BlockdevAdd, BlockdevCreate};
use qmp_types::qmp::{
    BlockdevCreateOptions, BlockdevCreateOptionsFile, BlockdevCreateOptionsQcow2, BlockdevDriver,
    BlockdevOptions, BlockdevOptionsBranch, BlockdevOptionsFile, BlockdevOptionsQcow2,
    BlockdevRefOrNull,
};

use super::jobs::PATIENCE;
use super::undo::{Added, Undo};
use super::{Context, Failure};

/// A new qcow2 image.
pub(crate) struct Image<'i> {
    /// The name of its node.
    pub(crate) node: &'i str,
    pub(crate) path: &'i Path,
    pub(crate) size: u64,
    /// The file that it names as its backing file.
    pub(crate) backing_file: Option<&'i str>,
    /// The node from which QEMU reads what it does not have.
    pub(crate) backing: BlockdevRefOrNull,
}

impl Image<'_> {
    /// Creates the file, and adds it to the machine.
    pub(crate) fn add(self, vm: &Client, undo: &mut Undo<'_>) -> Result<(), Failure> {
        let cannot = || format!("cannot create {}", self.path.display());
        let path = self.path.to_str();
        let path = path.ok_or_else(|| Failure::new("the path is not UTF-8"));
        let path = path.or_failure(cannot)?;
        if self.path.exists() {
            return Err(Failure::new("it exists")).or_failure(cannot);
        }
        undo.add(Added::File(self.path.to_owned()));
        create(vm, BlockdevCreateOptionsFile::new(path, 0)).or_failure(cannot)?;

        let file = format!("{}-file", self.node);
        let options = BlockdevOptionsBranch::File(BlockdevOptionsFile::new(path));
        add_node(vm, undo, &file, options).or_failure(cannot)?;

        let mut format = BlockdevCreateOptionsQcow2::new(file.as_str(), self.size);
        if let Some(backing_file) = self.backing_file {
            format = format
                .with_backing_file(backing_file)
                .with_backing_fmt(BlockdevDriver::Qcow2);
        }
        create(vm, format).or_failure(cannot)?;
        let options = BlockdevOptionsQcow2::new(file).with_backing(self.backing);
        add_node(vm, undo, self.node, options).or_failure(cannot)
    }
}

fn create(vm: &Client, options: impl Into<BlockdevCreateOptions>) -> Result<(), Error> {
    let id = "create-image";
    vm.start_job(id, &BlockdevCreate::new(id, options))?
        .finish(PATIENCE)
}

fn add_node(
    vm: &Client,
    undo: &mut Undo<'_>,
    name: &str,
    options: impl Into<BlockdevOptionsBranch>,
) -> Result<(), Error> {
    let options = BlockdevOptions::new(options).with_node_name(name);
    let added = vm.execute(&BlockdevAdd::new(options));
    undo.add_with(Added::Node(name.to_owned()), &added);
    added.map(drop)
}
