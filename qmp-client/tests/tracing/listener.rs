//! A subscriber that keeps what it hears.

use std::collections::HashMap;
use std::fmt::{Debug, Write};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber, subscriber};
use tracing_core::span::Current;

/// Hears all that the client says in this process, at every level.
struct Listener;

static HEARD: OnceLock<Mutex<Heard>> = OnceLock::new();

static TURN: Mutex<()> = Mutex::new(());

#[derive(Default)]
struct Heard {
    last_id: u64,
    spans: HashMap<u64, Span>,
    /// The spans that threads are in, the last first entered.
    entered: Vec<u64>,
    log: Vec<String>,
}

fn heard() -> MutexGuard<'static, Heard> {
    let heard = HEARD.get_or_init(|| {
        subscriber::set_global_default(Listener).unwrap();
        Mutex::default()
    });
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is said until it is dropped. There is one at a time.
pub(crate) struct Listening {
    _turn: MutexGuard<'static, ()>,
}

impl Listening {
    pub(crate) fn start() -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        heard().log.clear();
        Self { _turn: turn }
    }

    /// What was said, one line each: where, at which level, what. A span that ended is a line
    /// with its fields.
    pub(crate) fn log() -> Vec<String> {
        heard().log.clone()
    }

    /// The lines with this, without it.
    pub(crate) fn lines(start: &str) -> Vec<String> {
        let log = Self::log();
        let lines = log.iter().filter_map(|line| line.strip_prefix(start));
        lines.map(str::to_owned).collect()
    }
}

struct Span {
    metadata: &'static Metadata<'static>,
    fields: String,
    handles: usize,
}

/// The fields of a span or an event.
#[derive(Default)]
struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let name = match field.name() {
            "message" => return self.0.insert_str(0, &format!(" {value:?}")),
            name => name,
        };
        write!(self.0, " {name}={value:?}").unwrap();
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "qmp_client" || metadata.target() == "test"
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let heard = &mut *heard();
        if attributes.is_contextual() && !heard.entered.is_empty() {
            fields.0.push_str(" (within another)");
        }
        heard.last_id += 1;
        let id = heard.last_id;
        let span = Span {
            metadata: attributes.metadata(),
            fields: fields.0,
            handles: 1,
        };
        heard.spans.insert(id, span);
        Id::from_u64(id)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        let heard = &mut *heard();
        let span = heard.spans.get_mut(&span.into_u64()).unwrap();
        span.fields.push_str(&fields.0);
    }

    fn record_follows_from(&self, span: &Id, _: &Id) {
        let heard = &mut *heard();
        let span = heard.spans.get_mut(&span.into_u64()).unwrap();
        span.fields.push_str(" (follows another)");
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let heard = &mut *heard();
        let current = heard.entered.last().copied();
        let parent = event.parent().map(Id::into_u64);
        let parent = parent.or(current.filter(|_| event.is_contextual()));
        let place = parent.map_or("nowhere", |id| heard.spans[&id].metadata.name());
        let level = event.metadata().level();
        heard.log.push(format!("{place}: {level}{}", fields.0));
    }

    fn enter(&self, span: &Id) {
        let heard = &mut *heard();
        heard.entered.push(span.into_u64());
    }

    fn exit(&self, span: &Id) {
        let heard = &mut *heard();
        let entered = &mut heard.entered;
        let last = entered.iter().rposition(|id| *id == span.into_u64());
        entered.remove(last.unwrap());
    }

    fn current_span(&self) -> Current {
        let heard = &mut *heard();
        heard.entered.last().map_or_else(Current::none, |id| {
            Current::new(Id::from_u64(*id), heard.spans[id].metadata)
        })
    }

    fn clone_span(&self, span: &Id) -> Id {
        let heard = &mut *heard();
        heard.spans.get_mut(&span.into_u64()).unwrap().handles += 1;
        span.clone()
    }

    fn try_close(&self, span: Id) -> bool {
        let heard = &mut *heard();
        let id = span.into_u64();
        let handles = &mut heard.spans.get_mut(&id).unwrap().handles;
        *handles -= 1;
        if *handles > 0 {
            return false;
        }
        let Span {
            metadata, fields, ..
        } = heard.spans.remove(&id).unwrap();
        let name = metadata.name();
        heard.log.push(format!("{name}{fields}"));
        true
    }
}
