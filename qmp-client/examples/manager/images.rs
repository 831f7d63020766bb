//! Images of disks. QEMU opens no files itself: it gets file descriptors.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use qmp_client::{Client, Error};
use qmp_types::base::Command;
use qmp_types::qmp::commands::{
    AddFd, BlockdevAdd, BlockdevCreate, BlockdevDel, BlockdevSnapshot, RemoveFd,
};
use qmp_types::qmp::{
    BlockdevCreateOptionsQcow2, BlockdevDriver, BlockdevOptions, BlockdevOptionsBranch,
    BlockdevOptionsFile, BlockdevOptionsQcow2, BlockdevRefOrNull,
};

use crate::{PATIENCE, jobs};

/// The size of the disk.
const SIZE: u64 = 64 << 20;

/// A qcow2 image that QEMU has open. Until it is [kept](Self::keep), its file is removed when
/// this is dropped, whether by an error or because the work is interrupted.
pub(crate) struct Image {
    vm: Client,
    path: PathBuf,
    is_kept: bool,
    fdset: Option<i64>,
    /// From the lowest to the highest.
    nodes: Vec<String>,
}

impl Image {
    /// Makes a file with the name of the node, and lets QEMU format and open it. Nothing is
    /// left if that fails.
    pub(crate) async fn create(
        vm: &Client,
        folder: &Path,
        node: &str,
        backing: Option<&str>,
    ) -> Result<Self> {
        let path = folder.join(format!("{node}.qcow2"));
        let doing = format!("cannot create the image {}", path.display());
        let file = File::create_new(&path).with_context(|| doing.clone())?;
        let mut image = Self {
            vm: vm.clone(),
            path,
            is_kept: false,
            fdset: None,
            nodes: Vec::new(),
        };
        match image.open(&file, node, backing).await.context(doing) {
            Ok(()) => Ok(image),
            Err(error) => {
                image.discard().await;
                Err(error)
            }
        }
    }

    async fn open(&mut self, file: &File, node: &str, backing: Option<&str>) -> Result<(), Error> {
        let added = self.vm.execute_with_fd(&AddFd::new(), file).await?;
        self.fdset = Some(added.fdset_id);
        let name = format!("{node}-file");
        let file = BlockdevOptionsFile::new(format!("/dev/fdset/{}", added.fdset_id));
        self.add_node(&name, BlockdevOptionsBranch::File(file))
            .await?;

        let mut format = BlockdevCreateOptionsQcow2::new(&*name, SIZE);
        if let Some(file) = backing {
            let driver = BlockdevDriver::Qcow2;
            format = format.with_backing_file(file).with_backing_fmt(driver);
        }
        let create = BlockdevCreate::new("create", format);
        let mut job = self.vm.start_job("create", &create).await?;
        jobs::finish(&mut job, PATIENCE).await?;

        // QEMU is not to open the backing file.
        let qcow2 = BlockdevOptionsQcow2::new(name).with_backing(BlockdevRefOrNull::Null);
        self.add_node(node, qcow2).await
    }

    async fn add_node(
        &mut self,
        name: &str,
        options: impl Into<BlockdevOptionsBranch>,
    ) -> Result<(), Error> {
        let options = BlockdevOptions::new(options).with_node_name(name);
        self.vm.execute(&BlockdevAdd::new(options)).await?;
        self.nodes.push(name.to_owned());
        Ok(())
    }

    /// Keeps the file from now on.
    pub(crate) fn keep(&mut self) {
        self.is_kept = true;
    }

    /// Sends the command after which the guest uses it. It is removed only if that was not
    /// executed: after a timeout, for example, the guest may have written to it.
    pub(crate) async fn put_to_use<C: Command>(mut self, command: &C) -> Result<Self, Error> {
        self.keep();
        match self.vm.execute(command).await {
            Ok(_) => Ok(self),
            Err(error) => {
                if !error.may_have_been_executed() {
                    self.discard().await;
                }
                Err(error)
            }
        }
    }

    /// Lets QEMU close it.
    pub(crate) async fn close(&mut self) -> Result<()> {
        let closing = || format!("cannot close the image {}", self.path.display());
        while let Some(node) = self.nodes.pop() {
            let closed = self.vm.execute(&BlockdevDel::new(node)).await;
            closed.with_context(closing)?;
        }
        if let Some(fdset) = self.fdset.take() {
            let closed = self.vm.execute(&RemoveFd::new(fdset)).await;
            closed.with_context(closing)?;
        }
        Ok(())
    }

    /// Closes and removes it, after an error.
    pub(crate) async fn discard(mut self) {
        self.is_kept = false;
        if let Err(error) = self.close().await
            && self.vm.closed().is_none()
        {
            eprintln!("manager: {error:#}");
        }
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        if !self.is_kept
            && let Err(error) = fs::remove_file(&self.path)
        {
            eprintln!("manager: cannot remove {}: {error}", self.path.display());
        }
    }
}

/// Lets the disk go on in another image, so that its own remains as it is.
pub(crate) async fn take_snapshot(vm: &Client, folder: &Path) -> Result<Image> {
    let overlay = Image::create(vm, folder, "overlay", Some("disk.qcow2")).await?;
    let snapshot = BlockdevSnapshot::new("disk", "overlay");
    let taken = overlay.put_to_use(&snapshot).await;
    taken.context("cannot take a snapshot")
}
