//! Widths of integers that are in no source at hand.
//!
//! To a manual and to a reply, all integers are the same. These widths are those of the patches
//! that were posted to qemu-devel for the changes, in their last version. QEMU may have taken
//! another. `flags` of the CXL events had another width before.

/// The width of a member of a type.
struct Known {
    of: &'static str,
    member: &'static str,
    width: &'static str,
}

/// The width of a member, if it is one of these.
pub(super) fn width(of: &str, member: &str) -> Option<&'static str> {
    let mut widths = WIDTHS.iter();
    let known = widths.find(|known| known.of == of && known.member == member)?;
    Some(known.width)
}

const fn new(of: &'static str, member: &'static str, width: &'static str) -> Known {
    Known { of, member, width }
}

const WIDTHS: [Known; 17] = [
    new("GuestPanicInformationSev", "set", "uint32"),
    new("GuestPanicInformationSev", "code", "uint32"),
    new("VirtIOGPUOutput", "xres", "uint16"),
    new("VirtIOGPUOutput", "yres", "uint16"),
    new("CXLCommonEventBase", "flags", "uint32"),
    new("CXLCommonEventBase", "maint-op-class", "uint8"),
    new("CXLCommonEventBase", "maint-op-subclass", "uint8"),
    new("CXLCommonEventBase", "ld-id", "uint16"),
    new("CXLCommonEventBase", "head-id", "uint8"),
    new("CXLGeneralMediaEvent", "cme-ev-flags", "uint8"),
    new("CXLGeneralMediaEvent", "cme-count", "uint32"),
    new("CXLGeneralMediaEvent", "sub-type", "uint8"),
    new("CXLDRAMEvent", "sub-channel", "uint8"),
    new("CXLDRAMEvent", "cme-ev-flags", "uint8"),
    new("CXLDRAMEvent", "cvme-count", "uint32"),
    new("CXLDRAMEvent", "sub-type", "uint8"),
    new("CXLMemModuleEvent", "sub-type", "uint8"),
];
