// Generated from schema/facts/*/qapi/misc-i386.json by `cargo xtask generate`. Do not edit.

//! x86: SEV, SGX, Xen.
//!
//! Confidential guests (AMD SEV), enclaves (Intel SGX), Xen emulation
//! for guests under KVM, and the PC's real-time clock.

use crate::base;

/// State of an AMD SEV guest's launch.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SevState {
    /// `uninit`: not begun.
    #[serde(rename = "uninit")]
    Uninit,
    /// `launch-update`: the guest's initial memory, such as the firmware, is
    /// being encrypted and measured.
    #[doc(alias = "launch-update")]
    #[serde(rename = "launch-update")]
    LaunchUpdate,
    /// `launch-secret`: the measurement is complete and available from
    /// [`QuerySevLaunchMeasure`](commands::QuerySevLaunchMeasure); [`SevInjectLaunchSecret`](commands::SevInjectLaunchSecret) can inject
    /// encrypted secrets into the guest's memory. A SEV-SNP guest
    /// skips this state.
    #[doc(alias = "launch-secret")]
    #[serde(rename = "launch-secret")]
    LaunchSecret,
    /// `running`: the launch is complete; the guest can execute.
    #[serde(rename = "running")]
    Running,
    /// `send-update`: the guest is being sent to another host; not used,
    /// because QEMU cannot migrate such guests.
    #[doc(alias = "send-update")]
    #[serde(rename = "send-update")]
    SendUpdate,
    /// `receive-update`: the guest is being received from another host; not
    /// used either.
    #[doc(alias = "receive-update")]
    #[serde(rename = "receive-update")]
    ReceiveUpdate,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// AMD SEV generation that protects a guest.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum SevGuestType {
    /// `sev`: SEV or SEV-ES, from an object of type `sev-guest`: memory is
    /// encrypted and, with SEV-ES, the CPU registers are as well.
    #[serde(rename = "sev")]
    Sev,
    /// `sev-snp`: SEV-SNP, from an object of type `sev-snp-guest`: in
    /// addition, the host cannot replace or remap memory unnoticed.
    #[doc(alias = "sev-snp")]
    #[serde(rename = "sev-snp")]
    SevSnp,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Whether and how AMD SEV protects the guest.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevInfo {
    /// True if the guest is protected. If false, the other
    /// members are meaningless.
    pub enabled: bool,
    /// First part of the SEV API version that the security
    /// processor's firmware provides.
    #[serde(rename = "api-major")]
    pub api_major: u8,
    /// Second part of that version.
    #[serde(rename = "api-minor")]
    pub api_minor: u8,
    /// Build number of the firmware.
    #[serde(rename = "build-id")]
    pub build_id: u8,
    /// State of the guest's launch.
    pub state: SevState,
    /// SEV generation, which determines the other members.
    /// Earlier releases supported only SEV and SEV-ES. Since QEMU 9.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "sev-type", skip_serializing_if = "Option::is_none")]
    pub sev_type: Option<SevGuestType>,
    /// The guest's policy, with bits defined by AMD's SEV API.
    /// For example, bit 0 forbids debugging, and bit 2 requires SEV-ES.
    ///
    /// Mandatory up to QEMU 9.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<u32>,
    /// Handle by which the security processor's firmware
    /// identifies the guest.
    ///
    /// Mandatory up to QEMU 9.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handle: Option<u32>,
    /// The guest's policy, with bits defined by AMD's SEV-SNP
    /// firmware ABI. For example, bit 19 allows debugging.
    ///
    /// Since QEMU 9.1.
    #[serde(rename = "snp-policy", skip_serializing_if = "Option::is_none")]
    pub snp_policy: Option<u64>,
}

impl SevInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        enabled: bool,
        api_major: u8,
        api_minor: u8,
        build_id: u8,
        state: SevState,
    ) -> Self {
        Self {
            enabled,
            api_major,
            api_minor,
            build_id,
            state,
            sev_type: None,
            policy: None,
            handle: None,
            snp_policy: None,
        }
    }

    /// Sets [`sev_type`](field@Self::sev_type).
    #[must_use]
    pub fn with_sev_type(mut self, value: SevGuestType) -> Self {
        self.sev_type = Some(value);
        self
    }

    /// Sets [`policy`](field@Self::policy).
    #[must_use]
    pub fn with_policy(mut self, value: u32) -> Self {
        self.policy = Some(value);
        self
    }

    /// Sets [`handle`](field@Self::handle).
    #[must_use]
    pub fn with_handle(mut self, value: u32) -> Self {
        self.handle = Some(value);
        self
    }

    /// Sets [`snp_policy`](field@Self::snp_policy).
    #[must_use]
    pub fn with_snp_policy(mut self, value: u64) -> Self {
        self.snp_policy = Some(value);
        self
    }
}

/// Measurement of a guest's initial memory.
///
/// Since QEMU 2.12.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevLaunchMeasureInfo {
    /// The measurement as defined by AMD's SEV API, in base64: an
    /// HMAC over a digest of the memory, the guest's policy and more,
    /// followed by the nonce that was used.
    #[debug(secret)]
    pub data: String,
}

impl SevLaunchMeasureInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(data: impl Into<String>) -> Self {
        Self { data: data.into() }
    }
}

/// What a client needs to know about the host's AMD SEV before it
/// creates a guest.
///
/// Since QEMU 2.12.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevCapability {
    /// The platform's public Diffie-Hellman key, in base64. The
    /// guest's owner uses it to encrypt the session keys.
    pub pdh: String,
    /// The certificates that vouch for [`pdh`](field@Self::pdh), in base64.
    #[serde(rename = "cert-chain")]
    pub cert_chain: String,
    /// Unique ID of the first processor, in base64. With it,
    /// AMD's key server provides the certificate of the processor's
    /// key. Since QEMU 7.1.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "cpu0-id", skip_serializing_if = "Option::is_none")]
    pub cpu0_id: Option<String>,
    /// Number of the bit that marks a page as encrypted in the
    /// guest's page tables; the value for the property `cbitpos` of
    /// `sev-guest`.
    pub cbitpos: i64,
    /// Number of guest physical address bits that are
    /// lost; the value for the property `reduced-phys-bits` of
    /// `sev-guest`.
    #[serde(rename = "reduced-phys-bits")]
    pub reduced_phys_bits: i64,
}

impl SevCapability {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        pdh: impl Into<String>,
        cert_chain: impl Into<String>,
        cbitpos: i64,
        reduced_phys_bits: i64,
    ) -> Self {
        Self {
            pdh: pdh.into(),
            cert_chain: cert_chain.into(),
            cpu0_id: None,
            cbitpos,
            reduced_phys_bits,
        }
    }

    /// Sets [`cpu0_id`](field@Self::cpu0_id).
    #[must_use]
    pub fn with_cpu0_id(mut self, value: impl Into<String>) -> Self {
        self.cpu0_id = Some(value.into());
        self
    }
}

/// Attestation of a SEV or SEV-ES guest.
///
/// Since QEMU 6.1.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SevAttestationReport {
    /// The report as defined by AMD's SEV API, in base64, signed by
    /// the security processor.
    #[debug(secret)]
    pub data: String,
}

impl SevAttestationReport {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(data: impl Into<String>) -> Self {
        Self { data: data.into() }
    }
}

/// A section of the EPC (Enclave Page Cache), the memory for Intel SGX
/// enclaves.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SgxEpcSection {
    /// Number of the NUMA node that the section belongs to.
    pub node: i64,
    /// Size in bytes.
    pub size: u64,
}

impl SgxEpcSection {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(node: i64, size: u64) -> Self {
        Self { node, size }
    }
}

/// Support for Intel SGX (Software Guard Extensions), whose enclaves
/// protect parts of a program.
///
/// Since QEMU 6.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SgxInfo {
    /// True if SGX is supported.
    pub sgx: bool,
    /// True if SGX1, the basic instruction set, is supported.
    pub sgx1: bool,
    /// True if SGX2, which lets an enclave change its memory while
    /// it runs, is supported.
    pub sgx2: bool,
    /// True if flexible launch control, by which the operating system
    /// decides whose enclaves may be launched, is supported.
    pub flc: bool,
    /// The sections of enclave memory. Since QEMU 7.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<SgxEpcSection>>,
    /// Total size of the enclave memory, in bytes.
    ///
    /// Removed after QEMU 7.2. Mandatory wherever it exists.
    #[deprecated = "It is the sum of the sizes in `sections`."]
    #[serde(rename = "section-size", skip_serializing_if = "Option::is_none")]
    pub section_size: Option<u64>,
}

impl SgxInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(sgx: bool, sgx1: bool, sgx2: bool, flc: bool) -> Self {
        Self {
            sgx,
            sgx1,
            sgx2,
            flc,
            sections: None,
            section_size: None,
        }
    }

    /// Sets [`sections`](field@Self::sections).
    #[must_use]
    pub fn with_sections(mut self, value: Vec<SgxEpcSection>) -> Self {
        self.sections = Some(value);
        self
    }

    /// Sets [`section_size`](field@Self::section_size).
    #[deprecated = "It is the sum of the sizes in `sections`."]
    #[must_use]
    pub fn with_section_size(mut self, value: u64) -> Self {
        self.section_size = Some(value);
        self
    }
}

/// What a port of a Xen event channel is connected to.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum EvtchnPortType {
    /// `closed`: nothing; the port is free.
    #[serde(rename = "closed")]
    Closed,
    /// `unbound`: nothing yet; the port is waiting for a domain to connect
    /// to it.
    #[serde(rename = "unbound")]
    Unbound,
    /// `interdomain`: a port of another domain, or of the guest itself.
    #[serde(rename = "interdomain")]
    Interdomain,
    /// `pirq`: a device interrupt, which Xen calls a physical one.
    #[serde(rename = "pirq")]
    Pirq,
    /// `virq`: an interrupt that Xen itself raises, such as a timer
    /// interrupt.
    #[serde(rename = "virq")]
    Virq,
    /// `ipi`: another virtual CPU of the guest, for inter-processor
    /// interrupts.
    #[serde(rename = "ipi")]
    Ipi,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A port of a Xen event channel.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct EvtchnInfo {
    /// The port's number.
    pub port: u16,
    /// Number of the virtual CPU that gets the port's events.
    pub vcpu: u32,
    /// What the port is connected to.
    pub r#type: EvtchnPortType,
    /// The domain at the other end: `qemu`, or
    /// `loopback` for the guest itself; empty unless [`type`](field@Self::type) is
    /// `interdomain`.
    #[serde(rename = "remote-domain")]
    pub remote_domain: String,
    /// The port at the other end if [`type`](field@Self::type) is `interdomain`, or
    /// the number of the interrupt if it is `pirq` or `virq`.
    pub target: u16,
    /// True if an event is waiting for delivery.
    pub pending: bool,
    /// True if the guest has masked events.
    pub masked: bool,
}

impl EvtchnInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        port: u16,
        vcpu: u32,
        r#type: EvtchnPortType,
        remote_domain: impl Into<String>,
        target: u16,
        pending: bool,
        masked: bool,
    ) -> Self {
        Self {
            port,
            vcpu,
            r#type,
            remote_domain: remote_domain.into(),
            target,
            pending,
            masked,
        }
    }
}

/// Commands defined in `misc-i386.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::{
        EvtchnInfo, SevAttestationReport, SevCapability, SevInfo, SevLaunchMeasureInfo,
        SgxInfo,
    };

    /// Discards the clock interrupts that the guest has missed and that
    /// QEMU has yet to deliver. Use this after the guest's time has been
    /// set in another way, such as with the guest agent's `guest-set-time`:
    /// otherwise, the late interrupts would make the guest's clock run
    /// ahead.
    ///
    /// This is for the PC's real-time clock with the option
    /// `-rtc driftfix=slew`. Without such a clock, the command does
    /// nothing, and is not an error.
    ///
    /// **Command** `rtc-reset-reinjection`.
    ///
    /// Since QEMU 2.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "rtc-reset-reinjection" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": {} }
    /// ```
    #[doc(alias = "rtc-reset-reinjection")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct RtcResetReinjection {}

    impl RtcResetReinjection {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for RtcResetReinjection {
        const NAME: &'static str = "rtc-reset-reinjection";
        const HAS_ARGUMENTS: bool = false;
        type Ok = base::Empty;
    }

    /// Reports whether and how AMD SEV protects the guest.
    ///
    /// **Command** `query-sev`.
    ///
    /// **Returns** [`SevInfo`](super::SevInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if this QEMU was compiled without SEV. It is not
    ///   an error if the guest does not use SEV.
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-sev" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "enabled": true, "api-major" : 0, "api-minor" : 0,
    ///               "build-id" : 0, "policy" : 0, "state" : "running",
    ///               "handle" : 1 } }
    /// ```
    #[doc(alias = "query-sev")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySev {}

    impl QuerySev {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySev {
        const NAME: &'static str = "query-sev";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SevInfo;
    }

    /// Returns the measurement of a SEV or SEV-ES guest's initial memory.
    /// The guest's owner can check it before handing out secrets; see
    /// [`SevInjectLaunchSecret`].
    ///
    /// A SEV-SNP guest can only obtain its measurement from within.
    ///
    /// **Command** `query-sev-launch-measure`.
    ///
    /// **Returns** [`SevLaunchMeasureInfo`](super::SevLaunchMeasureInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest has no measurement because it is not
    ///   a SEV or SEV-ES guest or has not reached `launch-secret`
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-sev-launch-measure" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "data": "4l8LXeNlSPUDlXPJG5966/8%YZ" } }
    /// ```
    #[doc(alias = "query-sev-launch-measure")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySevLaunchMeasure {}

    impl QuerySevLaunchMeasure {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySevLaunchMeasure {
        const NAME: &'static str = "query-sev-launch-measure";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SevLaunchMeasureInfo;
    }

    /// Reports the AMD SEV capabilities of the host.
    ///
    /// **Command** `query-sev-capabilities`.
    ///
    /// **Returns** [`SevCapability`](super::SevCapability).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if KVM is not in use, if the host has no SEV, or
    ///   if this QEMU was compiled without it
    ///
    /// Since QEMU 2.12.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-sev-capabilities" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "pdh": "8CCDD8DDD", "cert-chain": "888CCCDDDEE",
    ///               "cpu0-id": "2lvmGwo+...61iEinw==",
    ///               "cbitpos": 47, "reduced-phys-bits": 1}}
    /// ```
    #[doc(alias = "query-sev-capabilities")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySevCapabilities {}

    impl QuerySevCapabilities {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySevCapabilities {
        const NAME: &'static str = "query-sev-capabilities";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SevCapability;
    }

    /// Injects a secret into the memory of a SEV or SEV-ES guest before it
    /// starts. The guest's owner has encrypted the secret so that only the
    /// guest can read it.
    ///
    /// The guest must be in the [`SevState`](super::SevState) `launch-secret`, which it is in
    /// while the option `-S` holds the machine. SEV-SNP has no such
    /// secrets: the guest fetches its secrets itself.
    ///
    /// **Command** `sev-inject-launch-secret`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest is not a SEV or SEV-ES guest or is
    ///   in another state, if [`gpa`](field@Self::gpa) is absent and the firmware has no
    ///   such area, or if the security processor rejects the secret
    ///
    /// Since QEMU 6.0.
    #[doc(alias = "sev-inject-launch-secret")]
    #[derive(
        base::Debug,
        Clone,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct SevInjectLaunchSecret {
        /// Header of the secret as defined by AMD's SEV API, in
        /// base64.
        #[serde(rename = "packet-header")]
        pub packet_header: String,
        /// The encrypted secret, in base64.
        #[debug(secret)]
        pub secret: String,
        /// Guest physical address at which to put the secret; if absent,
        /// the area that the guest's firmware, OVMF, reserves for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub gpa: Option<u64>,
    }

    impl SevInjectLaunchSecret {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(packet_header: impl Into<String>, secret: impl Into<String>) -> Self {
            Self {
                packet_header: packet_header.into(),
                secret: secret.into(),
                gpa: None,
            }
        }

        /// Sets [`gpa`](field@Self::gpa).
        #[must_use]
        pub fn with_gpa(mut self, value: u64) -> Self {
            self.gpa = Some(value);
            self
        }
    }

    impl Command for SevInjectLaunchSecret {
        const NAME: &'static str = "sev-inject-launch-secret";
        type Ok = base::Empty;
    }

    /// Returns a report that attests to what a SEV or SEV-ES guest was
    /// launched with. Unlike the result of [`QuerySevLaunchMeasure`], it
    /// is signed.
    ///
    /// A SEV-SNP guest can only obtain its report from within.
    ///
    /// **Command** `query-sev-attestation-report`.
    ///
    /// **Returns** [`SevAttestationReport`](super::SevAttestationReport).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest is not a SEV or SEV-ES guest, if its
    ///   state does not allow a report, or if [`mnonce`](field@Self::mnonce) is not 16 bytes
    ///
    /// Since QEMU 6.1.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute" : "query-sev-attestation-report",
    ///               "arguments": { "mnonce": "aaaaaaa" } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return" : { "data": "aaaaaaaabbbddddd"} }
    /// ```
    #[doc(alias = "query-sev-attestation-report")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySevAttestationReport {
        /// 16 random bytes, in base64. The report includes them,
        /// which proves that it is fresh.
        pub mnonce: String,
    }

    impl QuerySevAttestationReport {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(mnonce: impl Into<String>) -> Self {
            Self { mnonce: mnonce.into() }
        }
    }

    impl Command for QuerySevAttestationReport {
        const NAME: &'static str = "query-sev-attestation-report";
        type Ok = SevAttestationReport;
    }

    /// Reports the SGX support of the guest.
    ///
    /// **Command** `query-sgx`.
    ///
    /// **Returns** [`SgxInfo`](super::SgxInfo): The guest's SGX support. The list of sections is empty if
    /// the machine was configured without enclave memory.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the machine is not a PC, or if this QEMU was
    ///   compiled without SGX
    ///
    /// Since QEMU 6.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-sgx" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "sgx": true, "sgx1" : true, "sgx2" : true,
    ///               "flc": true,
    ///               "sections": [{"node": 0, "size": 67108864},
    ///               {"node": 1, "size": 29360128}]} }
    /// ```
    #[doc(alias = "query-sgx")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySgx {}

    impl QuerySgx {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySgx {
        const NAME: &'static str = "query-sgx";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SgxInfo;
    }

    /// Reports the SGX support of the host that guests can use.
    ///
    /// **Command** `query-sgx-capabilities`.
    ///
    /// **Returns** [`SgxInfo`](super::SgxInfo).
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the host's kernel does not support SGX for
    ///   virtual machines or does not let QEMU use it
    ///   (`/dev/sgx_vepc`), or if this QEMU was compiled without SGX
    ///
    /// Since QEMU 6.2.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "query-sgx-capabilities" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { "sgx": true, "sgx1" : true, "sgx2" : true,
    ///               "flc": true,
    ///               "sections": [{"node": 0, "size": 67108864},
    ///               {"node": 1, "size": 29360128}]} }
    /// ```
    #[doc(alias = "query-sgx-capabilities")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct QuerySgxCapabilities {}

    impl QuerySgxCapabilities {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QuerySgxCapabilities {
        const NAME: &'static str = "query-sgx-capabilities";
        const HAS_ARGUMENTS: bool = false;
        type Ok = SgxInfo;
    }

    /// Lists the event channels of a guest for which QEMU emulates Xen.
    ///
    /// **Command** `xen-event-list`.
    ///
    /// **Returns** an array of [`EvtchnInfo`](super::EvtchnInfo): One element for each port that is not closed.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if the guest does not use Xen's event channels as
    ///   emulated by QEMU under KVM
    ///
    /// Since QEMU 8.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-event-list" }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": [
    ///      {
    ///          "pending": false,
    ///          "port": 1,
    ///          "vcpu": 1,
    ///          "remote-domain": "qemu",
    ///          "masked": false,
    ///          "type": "interdomain",
    ///          "target": 1
    ///      },
    ///      {
    ///          "pending": false,
    ///          "port": 2,
    ///          "vcpu": 0,
    ///          "remote-domain": "",
    ///          "masked": false,
    ///          "type": "virq",
    ///          "target": 0
    ///      }
    ///   ]
    /// }
    /// ```
    #[doc(alias = "xen-event-list")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        Default,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XenEventList {}

    impl XenEventList {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for XenEventList {
        const NAME: &'static str = "xen-event-list";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<EvtchnInfo>;
    }

    /// Raises an event on a port of a guest for which QEMU emulates Xen,
    /// for debugging.
    ///
    /// **Command** `xen-event-inject`.
    ///
    /// **Errors:**
    ///
    /// - `GenericError` if there is no such port, or if the guest does
    ///   not use Xen's event channels as emulated by QEMU under KVM
    ///
    /// Since QEMU 8.0.
    ///
    /// # Examples
    ///
    /// Request:
    ///
    /// ```json
    /// { "execute": "xen-event-inject", "arguments": { "port": 1 } }
    /// ```
    ///
    /// Reply:
    ///
    /// ```json
    /// { "return": { } }
    /// ```
    #[doc(alias = "xen-event-inject")]
    #[derive(
        Debug,
        Clone,
        Copy,
        PartialEq,
        Eq,
        Hash,
        base::Serialize,
        base::Deserialize
    )]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub struct XenEventInject {
        /// The port's number; see [`XenEventList`].
        pub port: u32,
    }

    impl XenEventInject {
        /// Creates a value from its mandatory members.
        #[must_use]
        pub fn new(port: u32) -> Self {
            Self { port }
        }
    }

    impl Command for XenEventInject {
        const NAME: &'static str = "xen-event-inject";
        type Ok = base::Empty;
    }
}
