// Generated from schema/facts/*/qapi/audio.json by `cargo xtask generate`. Do not edit.

//! Audio.
//!
//! Backends that connect the guest's sound devices to the host, as
//! configured by the option `-audiodev`.

use crate::base;

/// Options of an audio backend for one direction, playback or capture.
///
/// With [`fixed_settings`](field@Self::fixed_settings), the host's stream has the [`frequency`](field@Self::frequency),
/// [`channels`](field@Self::channels) and [`format`](field@Self::format) given here, whatever the guest plays, and QEMU
/// converts as needed. Without it, the host's stream follows the
/// guest's.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
}

impl AudiodevPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }
}

/// Options of an audio backend that has only the common ones.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevGenericOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPerDirectionOptions>,
}

impl AudiodevGenericOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }
}

/// Options of the D-Bus audio backend, which is part of the D-Bus
/// display.
///
/// Since QEMU 7.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevDBusOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPerDirectionOptions>,
    /// Number of samples that are passed at a time (default:
    /// 480, which is 10 milliseconds at 48 kHz).
    ///
    /// Since QEMU 10.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nsamples: Option<u32>,
}

impl AudiodevDBusOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`nsamples`](field@Self::nsamples).
    #[must_use]
    pub fn with_nsamples(mut self, value: u32) -> Self {
        self.nsamples = Some(value);
        self
    }
}

/// Options of the ALSA backend for one direction.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevAlsaPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Name of the ALSA device (default: `default`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev: Option<String>,
    /// Length of a period of the device, in microseconds.
    /// If it is 0 or absent, ALSA chooses for capture; for playback,
    /// the default is 5805, and about 23000 in older releases.
    #[serde(rename = "period-length", skip_serializing_if = "Option::is_none")]
    pub period_length: Option<u32>,
    /// If true, QEMU waits for the device with poll(), and falls
    /// back to a timer if that does not work (default: false since
    /// 10.1, true before).
    #[serde(rename = "try-poll", skip_serializing_if = "Option::is_none")]
    pub try_poll: Option<bool>,
}

impl AudiodevAlsaPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`dev`](field@Self::dev).
    #[must_use]
    pub fn with_dev(mut self, value: impl Into<String>) -> Self {
        self.dev = Some(value.into());
        self
    }

    /// Sets [`period_length`](field@Self::period_length).
    #[must_use]
    pub fn with_period_length(mut self, value: u32) -> Self {
        self.period_length = Some(value);
        self
    }

    /// Sets [`try_poll`](field@Self::try_poll).
    #[must_use]
    pub fn with_try_poll(mut self, value: bool) -> Self {
        self.try_poll = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevAlsaPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevAlsaPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the ALSA audio backend.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevAlsaOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevAlsaPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevAlsaPerDirectionOptions>,
    /// Amount of sound in the buffer at which playback starts,
    /// in microseconds; if 0 or absent, ALSA decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<u32>,
}

impl AudiodevAlsaOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevAlsaPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevAlsaPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`threshold`](field@Self::threshold).
    #[must_use]
    pub fn with_threshold(mut self, value: u32) -> Self {
        self.threshold = Some(value);
        self
    }
}

/// Options of the audio backend for sndio, the sound system of OpenBSD.
///
/// Since QEMU 7.2.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevSndioOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPerDirectionOptions>,
    /// Name of the sndio device (default: `default`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev: Option<String>,
    /// Length of the playback buffer, in microseconds (default:
    /// 50000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<u32>,
}

impl AudiodevSndioOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`dev`](field@Self::dev).
    #[must_use]
    pub fn with_dev(mut self, value: impl Into<String>) -> Self {
        self.dev = Some(value.into());
        self
    }

    /// Sets [`latency`](field@Self::latency).
    #[must_use]
    pub fn with_latency(mut self, value: u32) -> Self {
        self.latency = Some(value);
        self
    }
}

/// Options of the Core Audio backend for one direction.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevCoreaudioPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Number of buffers, each of the length [`buffer_length`](field@Self::buffer_length)
    /// (default: 4).
    #[serde(rename = "buffer-count", skip_serializing_if = "Option::is_none")]
    pub buffer_count: Option<u32>,
}

impl AudiodevCoreaudioPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`buffer_count`](field@Self::buffer_count).
    #[must_use]
    pub fn with_buffer_count(mut self, value: u32) -> Self {
        self.buffer_count = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevCoreaudioPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevCoreaudioPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the audio backend for Core Audio, the sound system of
/// macOS.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevCoreaudioOptions {
    /// Options for capture; in most releases, the driver supports only
    /// playback.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevCoreaudioPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevCoreaudioPerDirectionOptions>,
}

impl AudiodevCoreaudioOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevCoreaudioPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevCoreaudioPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }
}

/// Options of the audio backend for DirectSound, a sound system of
/// Windows.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevDsoundOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPerDirectionOptions>,
    /// Delay added to playback, in microseconds (default: 10000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<u32>,
}

impl AudiodevDsoundOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`latency`](field@Self::latency).
    #[must_use]
    pub fn with_latency(mut self, value: u32) -> Self {
        self.latency = Some(value);
        self
    }
}

/// Options of the JACK backend for one direction.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevJackPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Name of the JACK server to use, if the host has
    /// several (default: the value of the environment variable
    /// `JACK_DEFAULT_SERVER` or, if that is not set, `default`).
    #[serde(rename = "server-name", skip_serializing_if = "Option::is_none")]
    pub server_name: Option<String>,
    /// Name under which QEMU registers with the server, where
    /// it is prefixed with `in-` for capture and `out-` for
    /// playback (default: the name of the guest, or `qemu` if it has
    /// none). If the name is taken, the server picks a similar one,
    /// unless [`exact_name`](field@Self::exact_name) is true.
    #[serde(rename = "client-name", skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    /// Regular expression for the names of JACK ports.
    /// QEMU connects each of its channels to one matching port, at
    /// startup and when ports appear later. If absent, connecting is
    /// left to the user.
    #[serde(rename = "connect-ports", skip_serializing_if = "Option::is_none")]
    pub connect_ports: Option<String>,
    /// If true, a JACK server is started if none is running
    /// (default: false).
    #[serde(rename = "start-server", skip_serializing_if = "Option::is_none")]
    pub start_server: Option<bool>,
    /// If true, it is an error for [`client_name`](field@Self::client_name) to be taken;
    /// if false, a different name is used in that case (default: false).
    #[serde(rename = "exact-name", skip_serializing_if = "Option::is_none")]
    pub exact_name: Option<bool>,
}

impl AudiodevJackPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`server_name`](field@Self::server_name).
    #[must_use]
    pub fn with_server_name(mut self, value: impl Into<String>) -> Self {
        self.server_name = Some(value.into());
        self
    }

    /// Sets [`client_name`](field@Self::client_name).
    #[must_use]
    pub fn with_client_name(mut self, value: impl Into<String>) -> Self {
        self.client_name = Some(value.into());
        self
    }

    /// Sets [`connect_ports`](field@Self::connect_ports).
    #[must_use]
    pub fn with_connect_ports(mut self, value: impl Into<String>) -> Self {
        self.connect_ports = Some(value.into());
        self
    }

    /// Sets [`start_server`](field@Self::start_server).
    #[must_use]
    pub fn with_start_server(mut self, value: bool) -> Self {
        self.start_server = Some(value);
        self
    }

    /// Sets [`exact_name`](field@Self::exact_name).
    #[must_use]
    pub fn with_exact_name(mut self, value: bool) -> Self {
        self.exact_name = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevJackPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevJackPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the JACK audio backend.
///
/// Since QEMU 5.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevJackOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevJackPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevJackPerDirectionOptions>,
}

impl AudiodevJackOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevJackPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevJackPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }
}

/// Options of the OSS backend for one direction.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevOssPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Device file (default: `/dev/dsp`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dev: Option<String>,
    /// Number of fragments in the device's buffer (default:
    /// 4).
    #[serde(rename = "buffer-count", skip_serializing_if = "Option::is_none")]
    pub buffer_count: Option<u32>,
    /// If true, QEMU waits for the device with poll(), and falls
    /// back to a timer if that does not work (default: true).
    #[serde(rename = "try-poll", skip_serializing_if = "Option::is_none")]
    pub try_poll: Option<bool>,
}

impl AudiodevOssPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`dev`](field@Self::dev).
    #[must_use]
    pub fn with_dev(mut self, value: impl Into<String>) -> Self {
        self.dev = Some(value.into());
        self
    }

    /// Sets [`buffer_count`](field@Self::buffer_count).
    #[must_use]
    pub fn with_buffer_count(mut self, value: u32) -> Self {
        self.buffer_count = Some(value);
        self
    }

    /// Sets [`try_poll`](field@Self::try_poll).
    #[must_use]
    pub fn with_try_poll(mut self, value: bool) -> Self {
        self.try_poll = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevOssPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevOssPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the audio backend for the Open Sound System (OSS).
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevOssOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevOssPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevOssPerDirectionOptions>,
    /// If true, QEMU maps the device's buffer into memory, and
    /// falls back to writing if that does not work (default: false,
    /// although QEMU's manual says otherwise).
    #[serde(rename = "try-mmap", skip_serializing_if = "Option::is_none")]
    pub try_mmap: Option<bool>,
    /// If true, QEMU opens the device for its exclusive use,
    /// which rules out mixing by the sound system (default: false).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<bool>,
    /// Timing policy of the device, from 0 for short delays at
    /// the cost of CPU time to 10 for the opposite (default: 5). With
    /// -1, QEMU sets up fragments instead. Platforms without such a
    /// policy ignore it.
    #[serde(rename = "dsp-policy", skip_serializing_if = "Option::is_none")]
    pub dsp_policy: Option<u32>,
}

impl AudiodevOssOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevOssPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevOssPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`try_mmap`](field@Self::try_mmap).
    #[must_use]
    pub fn with_try_mmap(mut self, value: bool) -> Self {
        self.try_mmap = Some(value);
        self
    }

    /// Sets [`exclusive`](field@Self::exclusive).
    #[must_use]
    pub fn with_exclusive(mut self, value: bool) -> Self {
        self.exclusive = Some(value);
        self
    }

    /// Sets [`dsp_policy`](field@Self::dsp_policy).
    #[must_use]
    pub fn with_dsp_policy(mut self, value: u32) -> Self {
        self.dsp_policy = Some(value);
        self
    }
}

/// Options of the PulseAudio backend for one direction.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevPaPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Name of the sink for playback, or of the source for capture
    /// (default: chosen by PulseAudio).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Name of QEMU's stream, which lets users tell it from
    /// others (default: the ID of the audiodev). Since QEMU 4.2.
    #[serde(rename = "stream-name", skip_serializing_if = "Option::is_none")]
    pub stream_name: Option<String>,
    /// Delay that PulseAudio should aim for, in microseconds
    /// (default: 46440; before 7.0, and still according to QEMU's
    /// manual, 15000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<u32>,
}

impl AudiodevPaPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`stream_name`](field@Self::stream_name).
    #[must_use]
    pub fn with_stream_name(mut self, value: impl Into<String>) -> Self {
        self.stream_name = Some(value.into());
        self
    }

    /// Sets [`latency`](field@Self::latency).
    #[must_use]
    pub fn with_latency(mut self, value: u32) -> Self {
        self.latency = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevPaPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevPaPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the PulseAudio audio backend.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevPaOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPaPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPaPerDirectionOptions>,
    /// Address of the PulseAudio server, in PulseAudio's own
    /// syntax (default: found by its library).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
}

impl AudiodevPaOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPaPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPaPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`server`](field@Self::server).
    #[must_use]
    pub fn with_server(mut self, value: impl Into<String>) -> Self {
        self.server = Some(value.into());
        self
    }
}

/// Options of the PipeWire backend for one direction.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevPipewirePerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Name of the sink for playback, or of the source for capture
    /// (default: chosen by PipeWire).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Name of QEMU's stream, which lets users tell it from
    /// others (default: the ID of the audiodev).
    #[serde(rename = "stream-name", skip_serializing_if = "Option::is_none")]
    pub stream_name: Option<String>,
    /// Delay that PipeWire should aim for, in microseconds
    /// (default: 46440, which QEMU's manual rounds to 46000).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency: Option<u32>,
}

impl AudiodevPipewirePerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets [`stream_name`](field@Self::stream_name).
    #[must_use]
    pub fn with_stream_name(mut self, value: impl Into<String>) -> Self {
        self.stream_name = Some(value.into());
        self
    }

    /// Sets [`latency`](field@Self::latency).
    #[must_use]
    pub fn with_latency(mut self, value: u32) -> Self {
        self.latency = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevPipewirePerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevPipewirePerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the PipeWire audio backend.
///
/// Since QEMU 8.1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevPipewireOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPipewirePerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPipewirePerDirectionOptions>,
}

impl AudiodevPipewireOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPipewirePerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPipewirePerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }
}

/// Options of the SDL backend for one direction.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevSdlPerDirectionOptions {
    /// If true, QEMU mixes the guest's streams and converts
    /// formats that the host lacks. If false, each stream of the guest
    /// gets its own on the host, and [`fixed_settings`](field@Self::fixed_settings) must not be true.
    /// The default is true. Since QEMU 4.2.
    #[serde(rename = "mixing-engine", skip_serializing_if = "Option::is_none")]
    pub mixing_engine: Option<bool>,
    /// Whether the format on the host's side is fixed
    /// (default: the value of [`mixing_engine`](field@Self::mixing_engine)). If false, [`frequency`](field@Self::frequency),
    /// [`channels`](field@Self::channels) and [`format`](field@Self::format) must be absent.
    #[serde(rename = "fixed-settings", skip_serializing_if = "Option::is_none")]
    pub fixed_settings: Option<bool>,
    /// Samples per second with fixed settings, in Hz (default:
    /// 44100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u32>,
    /// Number of channels with fixed settings (default: 2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channels: Option<u32>,
    /// Number of streams that QEMU may have open on the host
    /// (default: 1, or no limit without the mixing engine).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<u32>,
    /// Format of a sample with fixed settings (default: `s16`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<AudioFormat>,
    /// Length of the buffer on the host's side, in
    /// microseconds; the default depends on the driver.
    #[serde(rename = "buffer-length", skip_serializing_if = "Option::is_none")]
    pub buffer_length: Option<u32>,
    /// Number of buffers (default: 4).
    #[serde(rename = "buffer-count", skip_serializing_if = "Option::is_none")]
    pub buffer_count: Option<u32>,
}

impl AudiodevSdlPerDirectionOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`mixing_engine`](field@Self::mixing_engine).
    #[must_use]
    pub fn with_mixing_engine(mut self, value: bool) -> Self {
        self.mixing_engine = Some(value);
        self
    }

    /// Sets [`fixed_settings`](field@Self::fixed_settings).
    #[must_use]
    pub fn with_fixed_settings(mut self, value: bool) -> Self {
        self.fixed_settings = Some(value);
        self
    }

    /// Sets [`frequency`](field@Self::frequency).
    #[must_use]
    pub fn with_frequency(mut self, value: u32) -> Self {
        self.frequency = Some(value);
        self
    }

    /// Sets [`channels`](field@Self::channels).
    #[must_use]
    pub fn with_channels(mut self, value: u32) -> Self {
        self.channels = Some(value);
        self
    }

    /// Sets [`voices`](field@Self::voices).
    #[must_use]
    pub fn with_voices(mut self, value: u32) -> Self {
        self.voices = Some(value);
        self
    }

    /// Sets [`format`](field@Self::format).
    #[must_use]
    pub fn with_format(mut self, value: AudioFormat) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets [`buffer_length`](field@Self::buffer_length).
    #[must_use]
    pub fn with_buffer_length(mut self, value: u32) -> Self {
        self.buffer_length = Some(value);
        self
    }

    /// Sets [`buffer_count`](field@Self::buffer_count).
    #[must_use]
    pub fn with_buffer_count(mut self, value: u32) -> Self {
        self.buffer_count = Some(value);
        self
    }
}

/// Copies the members of the base, [`AudiodevPerDirectionOptions`].
impl From<&AudiodevSdlPerDirectionOptions> for AudiodevPerDirectionOptions {
    fn from(value: &AudiodevSdlPerDirectionOptions) -> Self {
        Self {
            mixing_engine: value.mixing_engine,
            fixed_settings: value.fixed_settings,
            frequency: value.frequency,
            channels: value.channels,
            voices: value.voices,
            format: value.format.clone(),
            buffer_length: value.buffer_length,
        }
    }
}

/// Options of the audio backend that uses the SDL library.
///
/// Since QEMU 6.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevSdlOptions {
    /// Options for capture; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevSdlPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevSdlPerDirectionOptions>,
}

impl AudiodevSdlOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevSdlPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevSdlPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }
}

/// Options of the audio backend that writes what the guest plays to a
/// file.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, base::Serialize, base::Deserialize)]
#[non_exhaustive]
pub struct AudiodevWavOptions {
    /// Options for capture; this backend captures nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#in: Option<AudiodevPerDirectionOptions>,
    /// Options for playback; if absent, the defaults apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out: Option<AudiodevPerDirectionOptions>,
    /// Name of the WAV file (default: `qemu.wav` in QEMU's working
    /// directory).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

impl AudiodevWavOptions {
    /// Creates a value without any members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`in`](field@Self::in).
    #[must_use]
    pub fn with_in(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.r#in = Some(value);
        self
    }

    /// Sets [`out`](field@Self::out).
    #[must_use]
    pub fn with_out(mut self, value: AudiodevPerDirectionOptions) -> Self {
        self.out = Some(value);
        self
    }

    /// Sets [`path`](field@Self::path).
    #[must_use]
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }
}

/// Sample formats. Those of more than one byte use the host's byte
/// order.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum AudioFormat {
    /// `u8`: unsigned 8-bit integer.
    #[serde(rename = "u8")]
    U8,
    /// `s8`: signed 8-bit integer.
    #[serde(rename = "s8")]
    S8,
    /// `u16`: unsigned 16-bit integer.
    #[serde(rename = "u16")]
    U16,
    /// `s16`: signed 16-bit integer, as on compact discs.
    #[serde(rename = "s16")]
    S16,
    /// `u32`: unsigned 32-bit integer.
    #[serde(rename = "u32")]
    U32,
    /// `s32`: signed 32-bit integer.
    #[serde(rename = "s32")]
    S32,
    /// `f32`: 32-bit floating-point number. Since QEMU 5.0.
    #[serde(rename = "f32")]
    F32,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// Drivers of audio backends.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Values)]
#[non_exhaustive]
pub enum AudiodevDriver {
    /// `none`: discards what the guest plays, and captures silence.
    #[serde(rename = "none")]
    None,
    /// `alsa`: Advanced Linux Sound Architecture, the sound devices of the
    /// Linux kernel.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_ALSA`.
    #[serde(rename = "alsa")]
    Alsa,
    /// `coreaudio`: the sound system of macOS.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_COREAUDIO`.
    #[serde(rename = "coreaudio")]
    Coreaudio,
    /// `dbus`: playback and capture by a client of the D-Bus display.
    /// Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus,
    /// `dsound`: DirectSound, a sound system of Windows.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_DSOUND`.
    #[serde(rename = "dsound")]
    Dsound,
    /// `jack`: JACK Audio Connection Kit, a low-latency sound server.
    /// Since QEMU 5.1.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_JACK`.
    #[serde(rename = "jack")]
    Jack,
    /// `oss`: Open Sound System, the sound devices of FreeBSD and others.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_OSS`.
    #[serde(rename = "oss")]
    Oss,
    /// `pa`: PulseAudio, a sound server.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_PA`.
    #[serde(rename = "pa")]
    Pa,
    /// `pipewire`: PipeWire, a sound server, used directly and not through
    /// its PulseAudio or JACK interface. Since QEMU 8.1.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_PIPEWIRE`.
    #[serde(rename = "pipewire")]
    Pipewire,
    /// `sdl`: the SDL library, on top of whatever the host has.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_SDL`.
    #[serde(rename = "sdl")]
    Sdl,
    /// `sndio`: the sound system of OpenBSD. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_SNDIO`.
    #[serde(rename = "sndio")]
    Sndio,
    /// `spice`: playback and capture by a SPICE client; QEMU must have a
    /// SPICE server.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spice")]
    Spice,
    /// `wav`: writes what the guest plays to a WAV file.
    #[serde(rename = "wav")]
    Wav,
    /// A value that is not in the schema.
    Unrecognized(String),
}

/// An audio backend: the host's side of one or more sound devices.
///
/// Since QEMU 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[non_exhaustive]
pub struct Audiodev {
    /// ID of the backend, which sound devices refer to in their
    /// property `audiodev`.
    pub id: String,
    /// How sound reaches the host; it determines the other members.
    #[serde(flatten)]
    pub driver: AudiodevBranch,
    /// How often QEMU moves sound between guest and host if
    /// the driver does not say when, in microseconds; 0 for as often as
    /// possible (default: 10000).
    #[serde(rename = "timer-period", skip_serializing_if = "Option::is_none")]
    pub timer_period: Option<u32>,
}

impl Audiodev {
    /// Creates a value from its mandatory members.
    #[must_use]
    pub fn new(id: impl Into<String>, driver: impl Into<AudiodevBranch>) -> Self {
        Self {
            id: id.into(),
            timer_period: None,
            driver: driver.into(),
        }
    }

    /// Sets [`timer_period`](field@Self::timer_period).
    #[must_use]
    pub fn with_timer_period(mut self, value: u32) -> Self {
        self.timer_period = Some(value);
        self
    }
}

/// The branches of [`Audiodev`], selected by `driver`.
///
/// A type of the schema that can occur in only one branch can be converted with `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, base::Union)]
#[serde(tag = "driver")]
#[non_exhaustive]
pub enum AudiodevBranch {
    /// `none`: discards what the guest plays, and captures silence.
    #[serde(rename = "none")]
    None(AudiodevGenericOptions),
    /// `alsa`: Advanced Linux Sound Architecture, the sound devices of the
    /// Linux kernel.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_ALSA`.
    #[serde(rename = "alsa")]
    Alsa(AudiodevAlsaOptions),
    /// `coreaudio`: the sound system of macOS.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_COREAUDIO`.
    #[serde(rename = "coreaudio")]
    Coreaudio(AudiodevCoreaudioOptions),
    /// `dbus`: playback and capture by a client of the D-Bus display.
    /// Since QEMU 7.0.
    ///
    /// Only present if QEMU is built with `CONFIG_DBUS_DISPLAY`.
    #[serde(rename = "dbus")]
    Dbus(AudiodevDBusOptions),
    /// `dsound`: DirectSound, a sound system of Windows.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_DSOUND`.
    #[serde(rename = "dsound")]
    Dsound(AudiodevDsoundOptions),
    /// `jack`: JACK Audio Connection Kit, a low-latency sound server.
    /// Since QEMU 5.1.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_JACK`.
    #[serde(rename = "jack")]
    Jack(AudiodevJackOptions),
    /// `oss`: Open Sound System, the sound devices of FreeBSD and others.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_OSS`.
    #[serde(rename = "oss")]
    Oss(AudiodevOssOptions),
    /// `pa`: PulseAudio, a sound server.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_PA`.
    #[serde(rename = "pa")]
    Pa(AudiodevPaOptions),
    /// `pipewire`: PipeWire, a sound server, used directly and not through
    /// its PulseAudio or JACK interface. Since QEMU 8.1.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_PIPEWIRE`.
    #[serde(rename = "pipewire")]
    Pipewire(AudiodevPipewireOptions),
    /// `sdl`: the SDL library, on top of whatever the host has.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_SDL`.
    #[serde(rename = "sdl")]
    Sdl(AudiodevSdlOptions),
    /// `sndio`: the sound system of OpenBSD. Since QEMU 7.2.
    ///
    /// Only present if QEMU is built with `CONFIG_AUDIO_SNDIO`.
    #[serde(rename = "sndio")]
    Sndio(AudiodevSndioOptions),
    /// `spice`: playback and capture by a SPICE client; QEMU must have a
    /// SPICE server.
    ///
    /// Only present if QEMU is built with `CONFIG_SPICE`.
    #[serde(rename = "spice")]
    Spice(AudiodevGenericOptions),
    /// `wav`: writes what the guest plays to a WAV file.
    #[serde(rename = "wav")]
    Wav(AudiodevWavOptions),
    /// A tag that is not in the schema.
    #[serde(other)]
    Unrecognized(base::UnrecognizedBranch),
}

impl From<AudiodevAlsaOptions> for AudiodevBranch {
    fn from(value: AudiodevAlsaOptions) -> Self {
        Self::Alsa(value)
    }
}

impl From<AudiodevCoreaudioOptions> for AudiodevBranch {
    fn from(value: AudiodevCoreaudioOptions) -> Self {
        Self::Coreaudio(value)
    }
}

impl From<AudiodevDBusOptions> for AudiodevBranch {
    fn from(value: AudiodevDBusOptions) -> Self {
        Self::Dbus(value)
    }
}

impl From<AudiodevDsoundOptions> for AudiodevBranch {
    fn from(value: AudiodevDsoundOptions) -> Self {
        Self::Dsound(value)
    }
}

impl From<AudiodevJackOptions> for AudiodevBranch {
    fn from(value: AudiodevJackOptions) -> Self {
        Self::Jack(value)
    }
}

impl From<AudiodevOssOptions> for AudiodevBranch {
    fn from(value: AudiodevOssOptions) -> Self {
        Self::Oss(value)
    }
}

impl From<AudiodevPaOptions> for AudiodevBranch {
    fn from(value: AudiodevPaOptions) -> Self {
        Self::Pa(value)
    }
}

impl From<AudiodevPipewireOptions> for AudiodevBranch {
    fn from(value: AudiodevPipewireOptions) -> Self {
        Self::Pipewire(value)
    }
}

impl From<AudiodevSdlOptions> for AudiodevBranch {
    fn from(value: AudiodevSdlOptions) -> Self {
        Self::Sdl(value)
    }
}

impl From<AudiodevSndioOptions> for AudiodevBranch {
    fn from(value: AudiodevSndioOptions) -> Self {
        Self::Sndio(value)
    }
}

impl From<AudiodevWavOptions> for AudiodevBranch {
    fn from(value: AudiodevWavOptions) -> Self {
        Self::Wav(value)
    }
}

/// Commands defined in `audio.json`.
///
/// See [`commands`](super::commands) for all commands of the schema.
pub mod commands {
    use crate::base;
    use crate::base::Command;
    use super::Audiodev;

    /// Gets the audio backends defined by the options `-audiodev` and
    /// `-audio`.
    ///
    /// **Command** `query-audiodevs`.
    ///
    /// **Returns** an array of [`Audiodev`](super::Audiodev): The options of each backend, last backend first. The
    /// common options for each direction are all present, with their
    /// defaults if they were not given, except for `buffer-length`,
    /// which is absent if it was not given.
    ///
    /// Since QEMU 8.0.
    #[doc(alias = "query-audiodevs")]
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
    pub struct QueryAudiodevs {}

    impl QueryAudiodevs {
        /// Creates a value without any members.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl Command for QueryAudiodevs {
        const NAME: &'static str = "query-audiodevs";
        const HAS_ARGUMENTS: bool = false;
        type Ok = Vec<Audiodev>;
    }
}
