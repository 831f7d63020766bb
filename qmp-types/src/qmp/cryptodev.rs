// Generated from schema/facts/*/qapi/cryptodev.json by `cargo xtask generate`. Do not edit.

//! Backends of the virtio-crypto device, which carries out
//! cryptographic operations for the guest.

use crate::base;

/// Whether both sides of a cryptographic operation use the same key.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptodevBackendAlgoType {
    /// `sym`: symmetric: one key for both, as in AES.
    #[serde(rename = "sym")]
    Sym,
    /// `asym`: asymmetric: a public and a private key, as in RSA.
    #[serde(rename = "asym")]
    Asym,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Kind of cryptographic operation that a backend can carry out.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptodevBackendServiceType {
    /// `cipher`: encryption and decryption with a symmetric key.
    #[serde(rename = "cipher")]
    Cipher,
    /// `hash`: digests of data.
    #[serde(rename = "hash")]
    Hash,
    /// `mac`: message authentication codes: digests that only the holder of
    /// a key can compute.
    #[serde(rename = "mac")]
    Mac,
    /// `aead`: authenticated encryption with associated data: a symmetric
    /// cipher that also detects changes.
    #[serde(rename = "aead")]
    Aead,
    /// `akcipher`: encryption, decryption, signatures and their verification
    /// with asymmetric keys.
    #[serde(rename = "akcipher")]
    Akcipher,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// What carries out the operations of a backend.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptodevBackendType {
    /// `builtin`: QEMU itself, with the cryptographic library that it was
    /// linked with (`cryptodev-backend-builtin`).
    #[serde(rename = "builtin")]
    Builtin,
    /// `vhost-user`: another process, through the vhost-user protocol
    /// (`cryptodev-vhost-user`).
    #[doc(alias = "vhost-user")]
    #[serde(rename = "vhost-user")]
    VhostUser,
    /// `lkcf`: the host's Linux kernel, through its key management interface
    /// (`cryptodev-backend-lkcf`).
    #[serde(rename = "lkcf")]
    Lkcf,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// One queue of a backend.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptodevBackendClient {
    /// Number of the queue, starting at 0.
    pub queue: u32,
    /// What carries out the operations in the queue.
    pub r#type: QCryptodevBackendType,
}

impl QCryptodevBackendClient {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(queue: u32, r#type: QCryptodevBackendType) -> Self {
        Self { queue, r#type }
    }
}

/// A backend for a crypto device.
///
/// Since QEMU 8.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptodevInfo {
    /// ID of the backend object.
    pub id: String,
    /// Kinds of operations that it can carry out.
    pub service: Vec<QCryptodevBackendServiceType>,
    /// Its queues.
    pub client: Vec<QCryptodevBackendClient>,
}

impl QCryptodevInfo {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        service: Vec<QCryptodevBackendServiceType>,
        client: Vec<QCryptodevBackendClient>,
    ) -> Self {
        Self {
            id: id.into(),
            service,
            client,
        }
    }
}

/// Whether both sides of a cryptographic operation use the same key.
/// Named [`QCryptodevBackendAlgoType`] since 9.2.
///
/// Since QEMU 8.0.
///
/// Removed after QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptodevBackendAlgType {
    /// `sym`: symmetric: one key for both, as in AES.
    #[serde(rename = "sym")]
    Sym,
    /// `asym`: asymmetric: a public and a private key, as in RSA.
    #[serde(rename = "asym")]
    Asym,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Commands defined in `cryptodev.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::QCryptodevInfo;

    /// Lists the backends that crypto devices use or can use.
    ///
    /// **Command** `query-cryptodev`.
    ///
    /// **Returns** an array of [`QCryptodevInfo`](super::QCryptodevInfo): One element for each backend.
    ///
    /// Since QEMU 8.0.
    #[doc(alias = "query-cryptodev")]
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
    pub struct QueryCryptodev {}

    impl QueryCryptodev {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryCryptodev {
        const NAME: &'static str = "query-cryptodev";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<QCryptodevInfo>;
    }
}
