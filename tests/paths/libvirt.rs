//! Libvirt's queries, answered as libvirt answers them: from a reply to `query-qmp-schema`.

use std::collections::HashMap;

use qapi_schema::introspect::{Entry, Meta};

/// Queries of libvirt, of all its releases.
pub(crate) const QUERIES: &[&str] = &[
    "block-commit/arg-type/*top",
    "block-stream/arg-type/base-node",
    "blockdev-add/arg-type/+file/$dynamic-auto-read-only",
    "blockdev-add/arg-type/+file/aio/^io_uring",
    "blockdev-add/arg-type/+file/drop-cache",
    "blockdev-add/arg-type/+gluster/debug",
    "blockdev-add/arg-type/+iscsi/password-secret",
    "blockdev-add/arg-type/+nbd/tls-hostname",
    "blockdev-add/arg-type/+nvme",
    "blockdev-add/arg-type/+qcow2/discard-no-unref",
    "blockdev-add/arg-type/+qcow2/encrypt/+luks/key-secret",
    "blockdev-add/arg-type/+rbd/encrypt",
    "blockdev-add/arg-type/+rbd/encrypt/format/^luks-any",
    "blockdev-add/arg-type/+rbd/encrypt/parent",
    "blockdev-add/arg-type/+virtio-blk-vhost-vdpa/$fdset",
    "blockdev-add/arg-type/+vxhs",
    "blockdev-add/arg-type/detect-zeroes",
    "blockdev-add/arg-type/discard",
    "blockdev-add/arg-type/options/+gluster/debug-level",
    "blockdev-backup",
    "blockdev-snapshot/$allow-write-only-overlay",
    "calc-dirty-rate/arg-type/mode",
    "chardev-add/arg-type/backend/+qemu-vdagent",
    "chardev-add/arg-type/backend/+socket/data/reconnect",
    "device_add/$json-cli-hotplug",
    "migrate-set-parameters/arg-type/block-bitmap-mapping/bitmaps/transform",
    "migrate-set-parameters/arg-type/max-bandwidth",
    "nbd-server-add/arg-type/bitmap",
    "nbd-server-start/arg-type/tls-creds",
    "netdev_add/arg-type/+stream",
    "netdev_add/arg-type/+stream/reconnect",
    "netdev_add/arg-type/+vhost-vdpa",
    "netdev_add/arg-type/type/^dgram",
    "object-add/arg-type/+iothread/thread-pool-max",
    "object-add/arg-type/+sev-guest/kernel-hashes",
    "object-add/arg-type/qom-type/^secret",
    "query-display-options/ret-type/+dbus",
    "query-display-options/ret-type/+egl-headless/rendernode",
    "query-display-options/ret-type/+sdl",
    "query-hotpluggable-cpus/ret-type/props/die-id",
    "query-iothreads/ret-type/poll-max-ns",
    "query-migrate/ret-type/blocked-reasons",
    "query-named-block-nodes/arg-type/flat",
    "screendump/arg-type/device",
    "screendump/arg-type/format/^png",
    "set-numa-node/arg-type/+hmat-lb",
    // And what libvirt can ask, but does not.
    "STOP",
    "STOP/arg-type",
    "STOP/ret-type",
    "BLOCK_JOB_COMPLETED/arg-type/error",
    "BLOCK_JOB_COMPLETED/arg-type/*error/!string",
    "BLOCK_JOB_COMPLETED/arg-type/*device",
    "block-stream/arg-type/speed/!int",
    "block-stream/arg-type/speed/!string",
    "blockdev-add/arg-type/^file",
    "blockdev-add/arg-type/+qcow2/backing/!null",
    "blockdev-add/arg-type/+qcow2/backing/!string",
    "query-block/ret-type/inserted/drv",
    "nothing",
];

/// What a build replied.
pub(crate) struct Reply<'e>(HashMap<&'e str, &'e Entry>);

impl<'e> Reply<'e> {
    pub(crate) fn new(entries: &'e [Entry]) -> Self {
        let names = entries.iter().map(|entry| (&*entry.name, entry));
        Self(names.collect())
    }

    /// Whether the build has what a query names.
    pub(crate) fn answer(&self, query: &str) -> bool {
        let mut steps = query.split('/');
        let root = steps.next().unwrap_or_default();
        let steps: Vec<&str> = steps.collect();
        self.has(root, &steps)
    }

    fn has(&self, name: &str, steps: &[&str]) -> bool {
        let Some(entry) = self.0.get(name) else {
            return false;
        };
        let Some((step, rest)) = steps.split_first() else {
            return true;
        };
        let feature = step.strip_prefix('$');
        let has_feature = |features: &[String]| {
            rest.is_empty() && features.iter().any(|of| Some(&**of) == feature)
        };
        match &entry.meta {
            Meta::Array { element_type } => self.has(element_type, steps),
            Meta::Alternate { members } => members.iter().any(|of| self.has(&of.type_name, steps)),
            Meta::Builtin { json_type } => rest.is_empty() && *step == format!("!{json_type}"),
            Meta::Enum { members, values } => match (step.strip_prefix('^'), rest) {
                (None, _) => false,
                (Some(value), []) => values.iter().any(|of| of == value),
                (Some(value), rest) => members
                    .iter()
                    .any(|of| of.name == value && rest == [&*format!("${}", of.features.join(""))]),
            },
            _ if feature.is_some() => has_feature(&entry.features),
            Meta::Command {
                arg_type, ret_type, ..
            } => match *step {
                "arg-type" => self.has(arg_type, rest),
                "ret-type" => self.has(ret_type, rest),
                _ => false,
            },
            Meta::Event { arg_type } => *step == "arg-type" && self.has(arg_type, rest),
            Meta::Object {
                members, variants, ..
            } => {
                if let Some(case) = step.strip_prefix('+') {
                    let mut variants = variants.iter().flatten();
                    let found = variants.find(|of| of.case == case);
                    return found.is_some_and(|of| self.has(&of.type_name, rest));
                }
                let (name, is_optional) = match step.strip_prefix('*') {
                    Some(name) => (name, true),
                    None => (*step, false),
                };
                let found = members.iter().find(|of| of.name == name);
                let found = found.filter(|of| !is_optional || of.default.is_some());
                found.is_some_and(|of| self.has(&of.type_name, rest))
            }
        }
    }
}
