// Generated from schema/facts/*/storage-daemon/qapi/../../qapi/crypto.json by `cargo xtask generate`. Do not edit.

//! Cryptography.
//!
//! Types for TLS credentials, secrets and disk image encryption, and
//! names of the algorithms that go with them.

use crate::base;

/// Side of a TLS connection that credentials are for. Most kinds of
/// credentials need different files on each side.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoTLSCredsEndpoint {
    /// `client`: the side that connects.
    #[serde(rename = "client")]
    Client,
    /// `server`: the side that listens.
    #[serde(rename = "server")]
    Server,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How the data of a secret is encoded.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoSecretFormat {
    /// `raw`: the bytes as they are; in JSON, they must be valid UTF-8.
    #[serde(rename = "raw")]
    Raw,
    /// `base64`: base64, which can express any bytes.
    #[serde(rename = "base64")]
    Base64,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Hash functions. Up to QEMU 9.1, this type was named
/// `QCryptoHashAlgorithm`.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoHashAlgo {
    /// `md5`: MD5, 128 bits; broken, only for old formats.
    #[serde(rename = "md5")]
    Md5,
    /// `sha1`: SHA-1, 160 bits; broken, only for old formats.
    #[serde(rename = "sha1")]
    Sha1,
    /// `sha224`: SHA-2 with 224 bits. Since QEMU 2.7.
    #[serde(rename = "sha224")]
    Sha224,
    /// `sha256`: SHA-2 with 256 bits, the usual choice.
    #[serde(rename = "sha256")]
    Sha256,
    /// `sha384`: SHA-2 with 384 bits. Since QEMU 2.7.
    #[serde(rename = "sha384")]
    Sha384,
    /// `sha512`: SHA-2 with 512 bits. Since QEMU 2.7.
    #[serde(rename = "sha512")]
    Sha512,
    /// `ripemd160`: RIPEMD with 160 bits. Since QEMU 2.7.
    #[serde(rename = "ripemd160")]
    Ripemd160,
    /// `sm3`: SM3, 256 bits, a Chinese standard. Since QEMU 9.2.
    #[serde(rename = "sm3")]
    Sm3,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Block ciphers and their key sizes. Up to QEMU 9.1, this type was
/// named `QCryptoCipherAlgorithm`. In mode `xts`, keys are twice
/// as long as stated here.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoCipherAlgo {
    /// `aes-128`: AES, 16-byte key.
    #[doc(alias = "aes-128")]
    #[serde(rename = "aes-128")]
    Aes128,
    /// `aes-192`: AES, 24-byte key.
    #[doc(alias = "aes-192")]
    #[serde(rename = "aes-192")]
    Aes192,
    /// `aes-256`: AES, 32-byte key; the usual choice.
    #[doc(alias = "aes-256")]
    #[serde(rename = "aes-256")]
    Aes256,
    /// `des`: DES, 8-byte key, only 56 bits of which are used; broken, only
    /// for VNC passwords. Since QEMU 6.1.
    #[serde(rename = "des")]
    Des,
    /// `3des`: triple DES (encrypt, decrypt, encrypt), 24-byte key.
    /// Since QEMU 2.9.
    #[serde(rename = "3des")]
    _3des,
    /// `cast5-128`: CAST5, 16-byte key.
    #[doc(alias = "cast5-128")]
    #[serde(rename = "cast5-128")]
    Cast5128,
    /// `serpent-128`: Serpent, 16-byte key.
    #[doc(alias = "serpent-128")]
    #[serde(rename = "serpent-128")]
    Serpent128,
    /// `serpent-192`: Serpent, 24-byte key.
    #[doc(alias = "serpent-192")]
    #[serde(rename = "serpent-192")]
    Serpent192,
    /// `serpent-256`: Serpent, 32-byte key.
    #[doc(alias = "serpent-256")]
    #[serde(rename = "serpent-256")]
    Serpent256,
    /// `twofish-128`: Twofish, 16-byte key.
    #[doc(alias = "twofish-128")]
    #[serde(rename = "twofish-128")]
    Twofish128,
    /// `twofish-192`: Twofish, 24-byte key.
    #[doc(alias = "twofish-192")]
    #[serde(rename = "twofish-192")]
    Twofish192,
    /// `twofish-256`: Twofish, 32-byte key.
    #[doc(alias = "twofish-256")]
    #[serde(rename = "twofish-256")]
    Twofish256,
    /// `sm4`: SM4, 16-byte key, a Chinese standard. Since QEMU 9.0.
    #[serde(rename = "sm4")]
    Sm4,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How a block cipher is applied to data longer than one block.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoCipherMode {
    /// `ecb`: each block on its own (electronic codebook). Equal blocks
    /// stay equal, so it hides little.
    #[serde(rename = "ecb")]
    Ecb,
    /// `cbc`: each block is combined with the ciphertext of the previous one
    /// (cipher block chaining).
    #[serde(rename = "cbc")]
    Cbc,
    /// `xts`: each block depends on its position (XEX with ciphertext
    /// stealing); made for disks.
    #[serde(rename = "xts")]
    Xts,
    /// `ctr`: the cipher encrypts a counter, and the result is combined with
    /// the data. Since QEMU 2.8.
    #[serde(rename = "ctr")]
    Ctr,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How the initialization vector for a sector of an encrypted disk is
/// generated. Up to QEMU 9.1, this type was named
/// `QCryptoIVGenAlgorithm`.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoIVGenAlgo {
    /// `plain`: the low 32 bits of the sector number. They repeat on disks
    /// of more than 2^32 sectors, so use it only for old dm-crypt
    /// volumes.
    #[serde(rename = "plain")]
    Plain,
    /// `plain64`: the sector number, 64 bits.
    #[serde(rename = "plain64")]
    Plain64,
    /// `essiv`: the sector number, itself encrypted with a hash of the
    /// disk's key.
    #[serde(rename = "essiv")]
    Essiv,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Formats of encrypted disk images.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoBlockFormat {
    /// `qcow`: the built-in encryption of the formats qcow and qcow2 (AES in
    /// mode CBC). It is weak; use it only to get data out of old
    /// images.
    #[serde(rename = "qcow")]
    Qcow,
    /// `luks`: LUKS version 1, as used by dm-crypt; the format for new
    /// images.
    #[serde(rename = "luks")]
    Luks,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Options common to all encryption formats.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockOptionsBase {
    /// Encryption format.
    pub format: QCryptoBlockFormat,
}

impl QCryptoBlockOptionsBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(format: QCryptoBlockFormat) -> Self {
        Self { format }
    }
}

/// Options for the built-in encryption of qcow and qcow2.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockOptionsQCow {
    /// ID of a secret object with the passphrase. It can be
    /// absent only if just the image's metadata is read.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
}

impl QCryptoBlockOptionsQCow {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }
}

/// Options for LUKS encryption.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockOptionsLUKS {
    /// ID of a secret object with the passphrase of one of the
    /// key slots. It can be absent only if just the image's metadata
    /// is read.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
}

impl QCryptoBlockOptionsLUKS {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }
}

/// Options for a new LUKS volume. The passphrase goes into its first
/// key slot.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockCreateOptionsLUKS {
    /// ID of a secret object with the passphrase of one of the
    /// key slots. It can be absent only if just the image's metadata
    /// is read.
    #[serde(rename = "key-secret", skip_serializing_if = "Option::is_none")]
    pub key_secret: Option<String>,
    /// Cipher for the data (default: `aes-256`).
    #[serde(rename = "cipher-alg", skip_serializing_if = "Option::is_none")]
    pub cipher_alg: Option<QCryptoCipherAlgo>,
    /// How that cipher is applied (default: `xts`).
    #[serde(rename = "cipher-mode", skip_serializing_if = "Option::is_none")]
    pub cipher_mode: Option<QCryptoCipherMode>,
    /// How the sectors' initialization vectors are generated
    /// (default: `plain64`).
    #[serde(rename = "ivgen-alg", skip_serializing_if = "Option::is_none")]
    pub ivgen_alg: Option<QCryptoIVGenAlgo>,
    /// Hash function for the initialization vectors, if
    /// [`ivgen_alg`](field@Self::ivgen_alg) is `essiv` (default: `sha256`).
    #[serde(rename = "ivgen-hash-alg", skip_serializing_if = "Option::is_none")]
    pub ivgen_hash_alg: Option<QCryptoHashAlgo>,
    /// Hash function used to derive keys from passphrases
    /// (default: `sha256`).
    #[serde(rename = "hash-alg", skip_serializing_if = "Option::is_none")]
    pub hash_alg: Option<QCryptoHashAlgo>,
    /// How long it should take to derive a key from the
    /// passphrase, in milliseconds. QEMU measures the host's speed and
    /// chooses the number of PBKDF2 iterations accordingly. (default:
    /// 2000). Since QEMU 2.8.
    #[serde(rename = "iter-time", skip_serializing_if = "Option::is_none")]
    pub iter_time: Option<i64>,
    /// If true, the header is in a file of its own, apart
    /// from the encrypted data (default: false). Since QEMU 9.0.
    ///
    /// Removed after QEMU 9.0.
    #[serde(rename = "detached-header", skip_serializing_if = "Option::is_none")]
    pub detached_header: Option<bool>,
}

impl QCryptoBlockCreateOptionsLUKS {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`key_secret`](field@Self::key_secret).
    #[must_use]
    pub fn with_key_secret(mut self, value: impl Into<String>) -> Self {
        self.key_secret = Some(value.into());
        self
    }

    /// Sets [`cipher_alg`](field@Self::cipher_alg).
    #[must_use]
    pub fn with_cipher_alg(mut self, value: QCryptoCipherAlgo) -> Self {
        self.cipher_alg = Some(value);
        self
    }

    /// Sets [`cipher_mode`](field@Self::cipher_mode).
    #[must_use]
    pub fn with_cipher_mode(mut self, value: QCryptoCipherMode) -> Self {
        self.cipher_mode = Some(value);
        self
    }

    /// Sets [`ivgen_alg`](field@Self::ivgen_alg).
    #[must_use]
    pub fn with_ivgen_alg(mut self, value: QCryptoIVGenAlgo) -> Self {
        self.ivgen_alg = Some(value);
        self
    }

    /// Sets [`ivgen_hash_alg`](field@Self::ivgen_hash_alg).
    #[must_use]
    pub fn with_ivgen_hash_alg(mut self, value: QCryptoHashAlgo) -> Self {
        self.ivgen_hash_alg = Some(value);
        self
    }

    /// Sets [`hash_alg`](field@Self::hash_alg).
    #[must_use]
    pub fn with_hash_alg(mut self, value: QCryptoHashAlgo) -> Self {
        self.hash_alg = Some(value);
        self
    }

    /// Sets [`iter_time`](field@Self::iter_time).
    #[must_use]
    pub fn with_iter_time(mut self, value: i64) -> Self {
        self.iter_time = Some(value);
        self
    }

    /// Sets [`detached_header`](field@Self::detached_header).
    #[must_use]
    pub fn with_detached_header(mut self, value: bool) -> Self {
        self.detached_header = Some(value);
        self
    }
}

/// Copies the members of the base, [`QCryptoBlockOptionsLUKS`].
impl From<&QCryptoBlockCreateOptionsLUKS> for QCryptoBlockOptionsLUKS {
    fn from(value: &QCryptoBlockCreateOptionsLUKS) -> Self {
        Self {
            key_secret: value.key_secret.clone(),
        }
    }
}

/// Options for opening an encrypted volume.
///
/// The tag is `format`: encryption format.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum QCryptoBlockOpenOptions {
    /// `qcow`: the built-in encryption of the formats qcow and qcow2 (AES in
    /// mode CBC). It is weak; use it only to get data out of old
    /// images.
    #[serde(rename = "qcow")]
    Qcow(QCryptoBlockOptionsQCow),
    /// `luks`: LUKS version 1, as used by dm-crypt; the format for new
    /// images.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockOptionsLUKS),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockOptionsQCow> for QCryptoBlockOpenOptions {
    fn from(value: QCryptoBlockOptionsQCow) -> Self {
        Self::Qcow(value)
    }
}

impl From<QCryptoBlockOptionsLUKS> for QCryptoBlockOpenOptions {
    fn from(value: QCryptoBlockOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Copies the members of the base, [`QCryptoBlockOptionsBase`].
impl From<&QCryptoBlockOpenOptions> for QCryptoBlockOptionsBase {
    fn from(value: &QCryptoBlockOpenOptions) -> Self {
        Self {
            format: QCryptoBlockFormat::from(base::union::Branch::tag(value)),
        }
    }
}

/// Options for creating an encrypted volume.
///
/// The tag is `format`: encryption format.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum QCryptoBlockCreateOptions {
    /// `qcow`: the built-in encryption of the formats qcow and qcow2 (AES in
    /// mode CBC). It is weak; use it only to get data out of old
    /// images.
    #[serde(rename = "qcow")]
    Qcow(QCryptoBlockOptionsQCow),
    /// `luks`: LUKS version 1, as used by dm-crypt; the format for new
    /// images.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockCreateOptionsLUKS),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockOptionsQCow> for QCryptoBlockCreateOptions {
    fn from(value: QCryptoBlockOptionsQCow) -> Self {
        Self::Qcow(value)
    }
}

impl From<QCryptoBlockCreateOptionsLUKS> for QCryptoBlockCreateOptions {
    fn from(value: QCryptoBlockCreateOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Copies the members of the base, [`QCryptoBlockOptionsBase`].
impl From<&QCryptoBlockCreateOptions> for QCryptoBlockOptionsBase {
    fn from(value: &QCryptoBlockCreateOptions) -> Self {
        Self {
            format: QCryptoBlockFormat::from(base::union::Branch::tag(value)),
        }
    }
}

/// Information about an encrypted volume of any format.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockInfoBase {
    /// Encryption format.
    pub format: QCryptoBlockFormat,
}

impl QCryptoBlockInfoBase {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(format: QCryptoBlockFormat) -> Self {
        Self { format }
    }
}

/// A key slot of a LUKS volume. It can hold a copy of the volume's
/// master key, encrypted with a passphrase.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockInfoLUKSSlot {
    /// True if it holds a key.
    pub active: bool,
    /// Number of PBKDF2 iterations from the passphrase to the
    /// slot's key; only if the slot is active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iters: Option<i64>,
    /// Number of stripes into which the key is split, so that
    /// erasing any of them destroys it; only if the slot is active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stripes: Option<i64>,
    /// Where the key material begins, in bytes from the start
    /// of the header.
    #[serde(rename = "key-offset")]
    pub key_offset: i64,
}

impl QCryptoBlockInfoLUKSSlot {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(active: bool, key_offset: i64) -> Self {
        Self {
            active,
            iters: None,
            stripes: None,
            key_offset,
        }
    }

    /// Sets [`iters`](field@Self::iters).
    #[must_use]
    pub fn with_iters(mut self, value: i64) -> Self {
        self.iters = Some(value);
        self
    }

    /// Sets [`stripes`](field@Self::stripes).
    #[must_use]
    pub fn with_stripes(mut self, value: i64) -> Self {
        self.stripes = Some(value);
        self
    }
}

/// Parameters of a LUKS volume.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockInfoLUKS {
    /// Cipher used to encrypt the data.
    #[serde(rename = "cipher-alg")]
    pub cipher_alg: QCryptoCipherAlgo,
    /// How that cipher is applied.
    #[serde(rename = "cipher-mode")]
    pub cipher_mode: QCryptoCipherMode,
    /// How the sectors' initialization vectors are generated.
    #[serde(rename = "ivgen-alg")]
    pub ivgen_alg: QCryptoIVGenAlgo,
    /// Hash function for the initialization vectors;
    /// absent if [`ivgen_alg`](field@Self::ivgen_alg) needs none.
    #[serde(rename = "ivgen-hash-alg", skip_serializing_if = "Option::is_none")]
    pub ivgen_hash_alg: Option<QCryptoHashAlgo>,
    /// Hash function used to derive keys from passphrases.
    #[serde(rename = "hash-alg")]
    pub hash_alg: QCryptoHashAlgo,
    /// True if the header is in a file of its own. Since QEMU 9.0.
    ///
    /// Mandatory wherever it exists.
    #[serde(rename = "detached-header", skip_serializing_if = "Option::is_none")]
    pub detached_header: Option<bool>,
    /// Where the encrypted data begins, in bytes.
    #[serde(rename = "payload-offset")]
    pub payload_offset: i64,
    /// Number of PBKDF2 iterations for the digest that
    /// verifies the master key.
    #[serde(rename = "master-key-iters")]
    pub master_key_iters: i64,
    /// UUID from the volume's header.
    pub uuid: String,
    /// The eight key slots.
    pub slots: Vec<QCryptoBlockInfoLUKSSlot>,
}

impl QCryptoBlockInfoLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(
        cipher_alg: QCryptoCipherAlgo,
        cipher_mode: QCryptoCipherMode,
        ivgen_alg: QCryptoIVGenAlgo,
        hash_alg: QCryptoHashAlgo,
        payload_offset: i64,
        master_key_iters: i64,
        uuid: impl Into<String>,
        slots: Vec<QCryptoBlockInfoLUKSSlot>,
    ) -> Self {
        Self {
            cipher_alg,
            cipher_mode,
            ivgen_alg,
            ivgen_hash_alg: None,
            hash_alg,
            detached_header: None,
            payload_offset,
            master_key_iters,
            uuid: uuid.into(),
            slots,
        }
    }

    /// Sets [`ivgen_hash_alg`](field@Self::ivgen_hash_alg).
    #[must_use]
    pub fn with_ivgen_hash_alg(mut self, value: QCryptoHashAlgo) -> Self {
        self.ivgen_hash_alg = Some(value);
        self
    }

    /// Sets [`detached_header`](field@Self::detached_header).
    #[must_use]
    pub fn with_detached_header(mut self, value: bool) -> Self {
        self.detached_header = Some(value);
        self
    }
}

/// Information about an encrypted volume.
///
/// The tag is `format`: encryption format.
///
/// Since QEMU 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum QCryptoBlockInfo {
    /// `luks`: LUKS version 1, as used by dm-crypt; the format for new
    /// images.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockInfoLUKS),
    /// `qcow`: the built-in encryption of the formats qcow and qcow2 (AES in
    /// mode CBC). It is weak; use it only to get data out of old
    /// images.
    #[serde(rename = "qcow")]
    Qcow,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockInfoLUKS> for QCryptoBlockInfo {
    fn from(value: QCryptoBlockInfoLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Copies the members of the base, [`QCryptoBlockInfoBase`].
impl From<&QCryptoBlockInfo> for QCryptoBlockInfoBase {
    fn from(value: &QCryptoBlockInfo) -> Self {
        Self {
            format: QCryptoBlockFormat::from(base::union::Branch::tag(value)),
        }
    }
}

/// What should happen to a key slot of a LUKS volume.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoBlockLUKSKeyslotState {
    /// `active`: it gets a key for the new passphrase.
    #[serde(rename = "active")]
    Active,
    /// `inactive`: its key is overwritten, and its passphrase no longer
    /// opens the volume.
    #[serde(rename = "inactive")]
    Inactive,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// A change to the key slots of a LUKS volume: adding a passphrase, or
/// erasing one.
///
/// To erase one, specify it by [`keyslot`](field@Self::keyslot), by [`old_secret`](field@Self::old_secret), or by both.
/// QEMU refuses to erase the last active slot, or to write to an active
/// slot, unless `force` is given.
///
/// Since QEMU 5.1.
#[derive(base::Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoBlockAmendOptionsLUKS {
    /// Whether to add (`active`) or to erase (`inactive`).
    pub state: QCryptoBlockLUKSKeyslotState,
    /// ID of a secret object with the passphrase to add;
    /// required when adding one, otherwise an error.
    #[serde(rename = "new-secret", skip_serializing_if = "Option::is_none")]
    pub new_secret: Option<String>,
    /// ID of a secret object. All slots that its passphrase
    /// opens are erased, or only [`keyslot`](field@Self::keyslot), which it must open in that
    /// case. An error when adding a passphrase.
    #[serde(rename = "old-secret", skip_serializing_if = "Option::is_none")]
    pub old_secret: Option<String>,
    /// Number of the slot to write or to erase, from 0 to 7. If
    /// absent, a new passphrase goes into the first free slot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyslot: Option<i64>,
    /// How long it should take to derive a key from the new
    /// passphrase, in milliseconds (default: 2000). An error when
    /// erasing slots.
    #[serde(rename = "iter-time", skip_serializing_if = "Option::is_none")]
    pub iter_time: Option<i64>,
    /// ID of a secret object with a passphrase that opens the
    /// volume now, to get access to the master key (default: the one
    /// the volume was opened with).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub secret: Option<String>,
}

impl QCryptoBlockAmendOptionsLUKS {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(state: QCryptoBlockLUKSKeyslotState) -> Self {
        Self {
            state,
            new_secret: None,
            old_secret: None,
            keyslot: None,
            iter_time: None,
            secret: None,
        }
    }

    /// Sets [`new_secret`](field@Self::new_secret).
    #[must_use]
    pub fn with_new_secret(mut self, value: impl Into<String>) -> Self {
        self.new_secret = Some(value.into());
        self
    }

    /// Sets [`old_secret`](field@Self::old_secret).
    #[must_use]
    pub fn with_old_secret(mut self, value: impl Into<String>) -> Self {
        self.old_secret = Some(value.into());
        self
    }

    /// Sets [`keyslot`](field@Self::keyslot).
    #[must_use]
    pub fn with_keyslot(mut self, value: i64) -> Self {
        self.keyslot = Some(value);
        self
    }

    /// Sets [`iter_time`](field@Self::iter_time).
    #[must_use]
    pub fn with_iter_time(mut self, value: i64) -> Self {
        self.iter_time = Some(value);
        self
    }

    /// Sets [`secret`](field@Self::secret).
    #[must_use]
    pub fn with_secret(mut self, value: impl Into<String>) -> Self {
        self.secret = Some(value.into());
        self
    }
}

/// Options for changing the encryption of an existing volume.
///
/// The tag is `format`: encryption format.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "format")]
#[non_exhaustive]
pub enum QCryptoBlockAmendOptions {
    /// `luks`: LUKS version 1, as used by dm-crypt; the format for new
    /// images.
    #[serde(rename = "luks")]
    Luks(QCryptoBlockAmendOptionsLUKS),
    /// `qcow`: the built-in encryption of the formats qcow and qcow2 (AES in
    /// mode CBC). It is weak; use it only to get data out of old
    /// images.
    #[serde(rename = "qcow")]
    Qcow,
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoBlockAmendOptionsLUKS> for QCryptoBlockAmendOptions {
    fn from(value: QCryptoBlockAmendOptionsLUKS) -> Self {
        Self::Luks(value)
    }
}

/// Copies the members of the base, [`QCryptoBlockOptionsBase`].
impl From<&QCryptoBlockAmendOptions> for QCryptoBlockOptionsBase {
    fn from(value: &QCryptoBlockAmendOptions) -> Self {
        Self {
            format: QCryptoBlockFormat::from(base::union::Branch::tag(value)),
        }
    }
}

/// Properties common to all secret objects.
///
/// Since QEMU 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SecretCommonProperties {
    /// How the secret is encoded (default: `raw`). If it is
    /// encrypted, this is the format of the encrypted data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<QCryptoSecretFormat>,
    /// ID of another secret object, whose 32 bytes are the AES-256
    /// key that this secret is encrypted with. If absent, the secret
    /// is not encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyid: Option<String>,
    /// Initialization vector of the encryption: 16 random bytes,
    /// different for each secret, in base64. Required with [`keyid`](field@Self::keyid),
    /// ignored without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iv: Option<String>,
    /// If true, the secret is loaded at once, and setting the
    /// properties after this one then has no effect or fails (default:
    /// false). There is no reason to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
}

impl SecretCommonProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: QCryptoSecretFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`keyid`](field@Self::keyid).
    #[must_use]
    pub fn with_keyid(mut self, value: impl Into<String>) -> Self {
        self.keyid = Some(value.into());
        self
    }

    /// Sets [`iv`](field@Self::iv).
    #[must_use]
    pub fn with_iv(mut self, value: impl Into<String>) -> Self {
        self.iv = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }
}

/// Properties of `secret` objects, which keep passwords and keys for
/// other objects.
///
/// Give either [`data`](field@Self::data) or [`file`](field@Self::file).
///
/// Since QEMU 2.6.
#[derive(
    base::Debug,
    Clone,
    PartialEq,
    Eq,
    Hash,
    Default,
    base::Serialize,
    base::Deserialize
)]
#[non_exhaustive]
pub struct SecretProperties {
    /// How the secret is encoded (default: `raw`). If it is
    /// encrypted, this is the format of the encrypted data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<QCryptoSecretFormat>,
    /// ID of another secret object, whose 32 bytes are the AES-256
    /// key that this secret is encrypted with. If absent, the secret
    /// is not encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyid: Option<String>,
    /// Initialization vector of the encryption: 16 random bytes,
    /// different for each secret, in base64. Required with [`keyid`](field@Self::keyid),
    /// ignored without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iv: Option<String>,
    /// If true, the secret is loaded at once, and setting the
    /// properties after this one then has no effect or fails (default:
    /// false). There is no reason to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
    /// The secret itself, visible to anyone who can see QEMU's
    /// command line or the monitor's log.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[debug(secret)]
    pub data: Option<String>,
    /// Path of a file from which the secret is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

impl SecretProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: QCryptoSecretFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`keyid`](field@Self::keyid).
    #[must_use]
    pub fn with_keyid(mut self, value: impl Into<String>) -> Self {
        self.keyid = Some(value.into());
        self
    }

    /// Sets [`iv`](field@Self::iv).
    #[must_use]
    pub fn with_iv(mut self, value: impl Into<String>) -> Self {
        self.iv = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }

    /// Sets [`data`](field@Self::data).
    #[must_use]
    pub fn with_data(mut self, value: impl Into<String>) -> Self {
        self.data = Some(value.into());
        self
    }

    /// Sets [`file`](field@Self::file).
    #[must_use]
    pub fn with_file(mut self, value: impl Into<String>) -> Self {
        self.file = Some(value.into());
        self
    }
}

/// Copies the members of the base, [`SecretCommonProperties`].
impl From<&SecretProperties> for SecretCommonProperties {
    fn from(value: &SecretProperties) -> Self {
        Self {
            format: value.format.clone(),
            keyid: value.keyid.clone(),
            iv: value.iv.clone(),
            loaded: value.loaded,
        }
    }
}

/// Properties of `secret_keyring` objects, whose secret is a key in
/// the Linux kernel's key retention service.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct SecretKeyringProperties {
    /// How the secret is encoded (default: `raw`). If it is
    /// encrypted, this is the format of the encrypted data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<QCryptoSecretFormat>,
    /// ID of another secret object, whose 32 bytes are the AES-256
    /// key that this secret is encrypted with. If absent, the secret
    /// is not encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyid: Option<String>,
    /// Initialization vector of the encryption: 16 random bytes,
    /// different for each secret, in base64. Required with [`keyid`](field@Self::keyid),
    /// ignored without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iv: Option<String>,
    /// If true, the secret is loaded at once, and setting the
    /// properties after this one then has no effect or fails (default:
    /// false). There is no reason to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
    /// Serial number of the key.
    pub serial: i32,
}

impl SecretKeyringProperties {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(serial: i32) -> Self {
        Self {
            format: None,
            keyid: None,
            iv: None,
            loaded: None,
            serial,
        }
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: QCryptoSecretFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`keyid`](field@Self::keyid).
    #[must_use]
    pub fn with_keyid(mut self, value: impl Into<String>) -> Self {
        self.keyid = Some(value.into());
        self
    }

    /// Sets [`iv`](field@Self::iv).
    #[must_use]
    pub fn with_iv(mut self, value: impl Into<String>) -> Self {
        self.iv = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The secret is loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }
}

/// Copies the members of the base, [`SecretCommonProperties`].
impl From<&SecretKeyringProperties> for SecretCommonProperties {
    fn from(value: &SecretKeyringProperties) -> Self {
        Self {
            format: value.format.clone(),
            keyid: value.keyid.clone(),
            iv: value.iv.clone(),
            loaded: value.loaded,
        }
    }
}

/// Properties common to all TLS credentials.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TlsCredsProperties {
    /// If true, the other side must present valid credentials
    /// in the handshake (default: true). No effect on anonymous
    /// credentials.
    #[serde(rename = "verify-peer", skip_serializing_if = "Option::is_none")]
    pub verify_peer: Option<bool>,
    /// Directory containing the credential files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<String>,
    /// Side of the connections that QEMU is on (default:
    /// `client`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<QCryptoTLSCredsEndpoint>,
    /// GnuTLS priority string, which selects protocol versions
    /// and ciphers; see the manual of GnuTLS for its syntax (default:
    /// set when QEMU was built).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
}

impl TlsCredsProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`verify_peer`](field@Self::verify_peer).
    #[must_use]
    pub fn with_verify_peer(mut self, value: bool) -> Self {
        self.verify_peer = Some(value);
        self
    }

    /// Sets [`dir`](field@Self::dir).
    #[must_use]
    pub fn with_dir(mut self, value: impl Into<String>) -> Self {
        self.dir = Some(value.into());
        self
    }

    /// Sets [`endpoint`](field@Self::endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, value: QCryptoTLSCredsEndpoint) -> Self {
        self.endpoint = Some(value);
        self
    }

    /// Sets [`priority`](field@Self::priority).
    #[must_use]
    pub fn with_priority(mut self, value: impl Into<String>) -> Self {
        self.priority = Some(value.into());
        self
    }
}

/// Properties of `tls-creds-anon` objects: TLS without certificates.
/// The data is encrypted, but neither side knows who the other is. A
/// server can have Diffie-Hellman parameters, in `dh-params.pem`.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TlsCredsAnonProperties {
    /// If true, the other side must present valid credentials
    /// in the handshake (default: true). No effect on anonymous
    /// credentials.
    #[serde(rename = "verify-peer", skip_serializing_if = "Option::is_none")]
    pub verify_peer: Option<bool>,
    /// Directory containing the credential files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<String>,
    /// Side of the connections that QEMU is on (default:
    /// `client`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<QCryptoTLSCredsEndpoint>,
    /// GnuTLS priority string, which selects protocol versions
    /// and ciphers; see the manual of GnuTLS for its syntax (default:
    /// set when QEMU was built).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// If true, the credentials are loaded at once, so properties
    /// after this one are ignored (default: false). There is no reason
    /// to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
}

impl TlsCredsAnonProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`verify_peer`](field@Self::verify_peer).
    #[must_use]
    pub fn with_verify_peer(mut self, value: bool) -> Self {
        self.verify_peer = Some(value);
        self
    }

    /// Sets [`dir`](field@Self::dir).
    #[must_use]
    pub fn with_dir(mut self, value: impl Into<String>) -> Self {
        self.dir = Some(value.into());
        self
    }

    /// Sets [`endpoint`](field@Self::endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, value: QCryptoTLSCredsEndpoint) -> Self {
        self.endpoint = Some(value);
        self
    }

    /// Sets [`priority`](field@Self::priority).
    #[must_use]
    pub fn with_priority(mut self, value: impl Into<String>) -> Self {
        self.priority = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }
}

/// Copies the members of the base, [`TlsCredsProperties`].
impl From<&TlsCredsAnonProperties> for TlsCredsProperties {
    fn from(value: &TlsCredsAnonProperties) -> Self {
        Self {
            verify_peer: value.verify_peer,
            dir: value.dir.clone(),
            endpoint: value.endpoint.clone(),
            priority: value.priority.clone(),
        }
    }
}

/// Properties of `tls-creds-psk` objects: TLS with keys shared by
/// both sides, in `keys.psk`.
///
/// Since QEMU 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TlsCredsPskProperties {
    /// If true, the other side must present valid credentials
    /// in the handshake (default: true). No effect on anonymous
    /// credentials.
    #[serde(rename = "verify-peer", skip_serializing_if = "Option::is_none")]
    pub verify_peer: Option<bool>,
    /// Directory containing the credential files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<String>,
    /// Side of the connections that QEMU is on (default:
    /// `client`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<QCryptoTLSCredsEndpoint>,
    /// GnuTLS priority string, which selects protocol versions
    /// and ciphers; see the manual of GnuTLS for its syntax (default:
    /// set when QEMU was built).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// User name that a client presents to the server, and whose
    /// key it takes from the file. If absent, it presents `qemu`,
    /// but the property reads as an empty string. A server does not
    /// use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// If true, the credentials are loaded at once, so properties
    /// after this one are ignored (default: false). There is no reason
    /// to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
}

impl TlsCredsPskProperties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`verify_peer`](field@Self::verify_peer).
    #[must_use]
    pub fn with_verify_peer(mut self, value: bool) -> Self {
        self.verify_peer = Some(value);
        self
    }

    /// Sets [`dir`](field@Self::dir).
    #[must_use]
    pub fn with_dir(mut self, value: impl Into<String>) -> Self {
        self.dir = Some(value.into());
        self
    }

    /// Sets [`endpoint`](field@Self::endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, value: QCryptoTLSCredsEndpoint) -> Self {
        self.endpoint = Some(value);
        self
    }

    /// Sets [`priority`](field@Self::priority).
    #[must_use]
    pub fn with_priority(mut self, value: impl Into<String>) -> Self {
        self.priority = Some(value.into());
        self
    }

    /// Sets [`username`](field@Self::username).
    #[must_use]
    pub fn with_username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }
}

/// Copies the members of the base, [`TlsCredsProperties`].
impl From<&TlsCredsPskProperties> for TlsCredsProperties {
    fn from(value: &TlsCredsPskProperties) -> Self {
        Self {
            verify_peer: value.verify_peer,
            dir: value.dir.clone(),
            endpoint: value.endpoint.clone(),
            priority: value.priority.clone(),
        }
    }
}

/// Properties of `tls-creds-x509` objects: TLS with certificates,
/// from `ca-cert.pem`, `server-cert.pem` and `server-key.pem`, or
/// `client-cert.pem` and `client-key.pem`.
///
/// Since QEMU 2.5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct TlsCredsX509Properties {
    /// If true, the other side must present valid credentials
    /// in the handshake (default: true). No effect on anonymous
    /// credentials.
    #[serde(rename = "verify-peer", skip_serializing_if = "Option::is_none")]
    pub verify_peer: Option<bool>,
    /// Directory containing the credential files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<String>,
    /// Side of the connections that QEMU is on (default:
    /// `client`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<QCryptoTLSCredsEndpoint>,
    /// GnuTLS priority string, which selects protocol versions
    /// and ciphers; see the manual of GnuTLS for its syntax (default:
    /// set when QEMU was built).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// If true, the certificates are checked when they are
    /// loaded, for instance their dates and permitted uses, and it is
    /// an error if one is unsuitable (default: true).
    #[serde(rename = "sanity-check", skip_serializing_if = "Option::is_none")]
    pub sanity_check: Option<bool>,
    /// ID of a secret object with the passphrase of the
    /// private key's file, if that is encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passwordid: Option<String>,
    /// If true, the credentials are loaded at once, so properties
    /// after this one are ignored (default: false). There is no reason
    /// to set it.
    ///
    /// Removed after QEMU 9.1.
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<bool>,
}

impl TlsCredsX509Properties {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`verify_peer`](field@Self::verify_peer).
    #[must_use]
    pub fn with_verify_peer(mut self, value: bool) -> Self {
        self.verify_peer = Some(value);
        self
    }

    /// Sets [`dir`](field@Self::dir).
    #[must_use]
    pub fn with_dir(mut self, value: impl Into<String>) -> Self {
        self.dir = Some(value.into());
        self
    }

    /// Sets [`endpoint`](field@Self::endpoint).
    #[must_use]
    pub fn with_endpoint(mut self, value: QCryptoTLSCredsEndpoint) -> Self {
        self.endpoint = Some(value);
        self
    }

    /// Sets [`priority`](field@Self::priority).
    #[must_use]
    pub fn with_priority(mut self, value: impl Into<String>) -> Self {
        self.priority = Some(value.into());
        self
    }

    /// Sets [`sanity_check`](field@Self::sanity_check).
    #[must_use]
    pub fn with_sanity_check(mut self, value: bool) -> Self {
        self.sanity_check = Some(value);
        self
    }

    /// Sets [`passwordid`](field@Self::passwordid).
    #[must_use]
    pub fn with_passwordid(mut self, value: impl Into<String>) -> Self {
        self.passwordid = Some(value.into());
        self
    }

    /// Sets [`loaded`](field@Self::loaded).
    #[deprecated = "Do not set `loaded`. The credentials are loaded when all properties are set."]
    #[must_use]
    pub fn with_loaded(mut self, value: bool) -> Self {
        self.loaded = Some(value);
        self
    }
}

/// Copies the members of the base, [`TlsCredsProperties`].
impl From<&TlsCredsX509Properties> for TlsCredsProperties {
    fn from(value: &TlsCredsX509Properties) -> Self {
        Self {
            verify_peer: value.verify_peer,
            dir: value.dir.clone(),
            endpoint: value.endpoint.clone(),
            priority: value.priority.clone(),
        }
    }
}

/// Asymmetric ciphers. Up to QEMU 9.1, this type was named
/// `QCryptoAkCipherAlgorithm`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoAkCipherAlgo {
    /// `rsa`: RSA.
    #[serde(rename = "rsa")]
    Rsa,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Which key of a pair.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoAkCipherKeyType {
    /// `public`: the one for encrypting and for verifying signatures.
    #[serde(rename = "public")]
    Public,
    /// `private`: the one for decrypting and for signing.
    #[serde(rename = "private")]
    Private,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Padding for RSA. Up to QEMU 9.1, this type was named
/// `QCryptoRSAPaddingAlgorithm`.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoRSAPaddingAlgo {
    /// `raw`: no padding.
    #[serde(rename = "raw")]
    Raw,
    /// `pkcs1`: padding of PKCS #1, version 1.5.
    #[serde(rename = "pkcs1")]
    Pkcs1,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// How RSA is used.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct QCryptoAkCipherOptionsRSA {
    /// Hash function of signatures with `pkcs1` padding.
    #[serde(rename = "hash-alg")]
    pub hash_alg: QCryptoHashAlgo,
    /// How messages are padded.
    #[serde(rename = "padding-alg")]
    pub padding_alg: QCryptoRSAPaddingAlgo,
}

impl QCryptoAkCipherOptionsRSA {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(hash_alg: QCryptoHashAlgo, padding_alg: QCryptoRSAPaddingAlgo) -> Self {
        Self { hash_alg, padding_alg }
    }
}

/// How an asymmetric cipher is used.
///
/// The tag is `alg`: which cipher.
///
/// Since QEMU 7.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "alg")]
#[non_exhaustive]
pub enum QCryptoAkCipherOptions {
    /// `rsa`: RSA.
    #[serde(rename = "rsa")]
    Rsa(QCryptoAkCipherOptionsRSA),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<QCryptoAkCipherOptionsRSA> for QCryptoAkCipherOptions {
    fn from(value: QCryptoAkCipherOptionsRSA) -> Self {
        Self::Rsa(value)
    }
}

/// Asymmetric ciphers. Since QEMU 9.2, this type is named
/// `QCryptoAkCipherAlgo`.
///
/// Since QEMU 7.1.
///
/// Removed after QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoAkCipherAlgorithm {
    /// `rsa`: RSA.
    #[serde(rename = "rsa")]
    Rsa,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Padding for RSA. Since QEMU 9.2, this type is named
/// `QCryptoRSAPaddingAlgo`.
///
/// Since QEMU 7.1.
///
/// Removed after QEMU 9.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum QCryptoRSAPaddingAlgorithm {
    /// `raw`: no padding.
    #[serde(rename = "raw")]
    Raw,
    /// `pkcs1`: padding of PKCS #1, version 1.5.
    #[serde(rename = "pkcs1")]
    Pkcs1,
    /// A value that is not in the schema.
    Unrecognized(String),
}
