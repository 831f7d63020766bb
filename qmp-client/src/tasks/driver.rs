//! Moves the bytes of a connection.

#[cfg(test)]
mod orders;

use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::ReadBuf;
use tokio::time::Sleep;

use super::connection::{Begun, Connection};
use super::deadline::{Timer, sleep};
use super::stream::{BUFFER, Stream};
use crate::Disconnect;
use crate::protocol::{Decoder, Outgoing};

/// How often it reads before other tasks have their turn.
const ROUNDS: usize = 4;

/// How long to read after nothing more could be written. What has arrived is not always known
/// to the runtime at once; and a peer that has closed the connection ends it before this.
const LAST_READS: Duration = Duration::from_millis(100);

/// Moves the bytes until the connection ends.
pub(super) struct Driver {
    stream: Pin<Box<dyn Stream>>,
    pub(super) connection: Arc<Connection>,
    decoder: Decoder,
    /// The request that is being written. It is finished even if nobody waits for it any
    /// longer, because QEMU would take the next one for the rest of it.
    begun: Option<Begun>,
    is_flushed: bool,
    unwritable: Option<Unwritable>,
    deadlines: Timer,
}

/// Nothing more can be written.
struct Unwritable {
    why: Disconnect,
    /// Until when what has arrived is read.
    end: Pin<Box<Sleep>>,
}

impl Future for Driver {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let driver = self.get_mut();
        let why = ready!(driver.poll_end(context));
        driver.connection.stop_receiving(why);
        // Whether the peer hears of it or not, the stream is dropped.
        let _ = driver.stream.as_mut().poll_shutdown(context);
        Poll::Ready(())
    }
}

impl Driver {
    pub(super) fn new(
        connection: Arc<Connection>,
        line_limit: usize,
        stream: Pin<Box<dyn Stream>>,
    ) -> Self {
        Self {
            stream,
            connection,
            decoder: Decoder::new(line_limit),
            begun: None,
            is_flushed: true,
            unwritable: None,
            deadlines: Timer::default(),
        }
    }

    /// Writes and reads what it can. Ready when the connection has ended.
    fn poll_end(&mut self, context: &mut Context<'_>) -> Poll<Disconnect> {
        if let Poll::Ready(why) = self.connection.poll_end(context) {
            return Poll::Ready(why);
        }
        for _ in 0..ROUNDS {
            let read = self.poll_read(context);
            if let Poll::Ready(Err(why)) = read {
                return Poll::Ready(why);
            }
            self.poll_deadlines(context);
            // What was read can let the next request go.
            if let Poll::Ready(Err(error)) = self.poll_write(context) {
                self.is_flushed = true;
                let why = Disconnect::writing(error);
                let end = Box::pin(sleep(self.connection.runtime(), LAST_READS));
                self.connection.stop_sending(self.begun.take(), why.clone());
                self.unwritable = Some(Unwritable { why, end });
            }
            match read {
                Poll::Pending => return self.poll_last_reads(context),
                // There is more. First, others take what has arrived, while it is at hand.
                Poll::Ready(Ok(BUFFER)) => break,
                Poll::Ready(_) => {}
            }
        }
        context.waker().wake_by_ref();
        self.poll_last_reads(context)
    }

    /// Ready if nothing more can be written, and what had arrived was read.
    fn poll_last_reads(&mut self, context: &mut Context<'_>) -> Poll<Disconnect> {
        let Some(unwritable) = &mut self.unwritable else {
            return Poll::Pending;
        };
        ready!(unwritable.end.as_mut().poll(context));
        Poll::Ready(unwritable.why.clone())
    }

    /// Ends the calls whose time is up, before their requests are written.
    fn poll_deadlines(&mut self, context: &mut Context<'_>) {
        let connection = &self.connection;
        while let Some(at) = connection.next_deadline()
            && self
                .deadlines
                .poll(at, connection.runtime(), context)
                .is_ready()
        {
            connection.end_overdue();
        }
    }

    /// Writes requests until there is none, or until the stream takes no more.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            let stream = &mut self.stream;
            if let Some(begun) = &mut self.begun {
                while let Some(rest) = begun.rest() {
                    match ready!(stream.as_mut().poll_write(context, rest))? {
                        0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                        written => begun.written += written,
                    }
                }
                self.begun = None;
            }
            let write = |context: &mut Context<'_>, requests: &[&Outgoing]| {
                stream.as_mut().poll_begin(context, requests)
            };
            match self.connection.poll_begin(context, write) {
                Poll::Ready(begun) => {
                    self.begun = Some(begun?);
                    self.is_flushed = false;
                }
                Poll::Pending if self.is_flushed => return Poll::Pending,
                Poll::Pending => {
                    ready!(stream.as_mut().poll_flush(context))?;
                    self.is_flushed = true;
                    return Poll::Pending;
                }
            }
        }
    }

    /// Reads once, passes on what that completes, and says how much it was.
    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<usize, Disconnect>> {
        // On the stack, so that a connection on which nothing happens takes little memory.
        let mut space = [const { MaybeUninit::uninit() }; BUFFER];
        let mut buffer = ReadBuf::uninit(&mut space);
        let stream = self.stream.as_mut();
        if let Err(why) = ready!(stream.poll_some(context, &mut buffer, &self.decoder)) {
            return Poll::Ready(Err(why));
        }
        let mut bytes = buffer.filled();
        let length = bytes.len();
        while let Some(message) = self.decoder.next(&mut bytes)? {
            self.connection.receive(message)?;
        }
        if let Some(start) = self.decoder.incomplete_first() {
            self.connection.receive_start(start);
        }
        Poll::Ready(Ok(length))
    }
}
