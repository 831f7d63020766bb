//! All orders in which the task of a connection, two calls and the peer can have their turns.
//!
//! A task is polled only when it was woken, so that one which is not woken is found: it has
//! not ended when nothing more can happen.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::runtime::{Builder, Handle, Runtime};

use super::super::call::Call;
use super::super::connection::Connection;
use super::super::deadline::{Deadline, Timer};
use super::Driver;
use crate::Disconnect;
use crate::exchange::Answer;
use crate::protocol::{Decoder, Id, Kind, Outgoing, Session};
use crate::trace::{Peer, Traced};

const GREETING: &str = r#"{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 10}, "package": ""}, "capabilities": ["oob"]}}"#;

/// One order after the other: which of the options was taken, and how many there were.
#[derive(Default)]
struct Orders {
    taken: Vec<(usize, usize)>,
    depth: usize,
}

impl Orders {
    fn pick(&mut self, options: usize) -> usize {
        if self.depth == self.taken.len() {
            self.taken.push((0, options));
        }
        let (option, known) = self.taken[self.depth];
        assert_eq!(known, options, "the same steps have the same outcome");
        self.depth += 1;
        option
    }

    /// Goes on to the next order; false if that was the last one.
    fn next(&mut self) -> bool {
        self.depth = 0;
        while let Some((option, options)) = self.taken.pop() {
            if option + 1 < options {
                self.taken.push((option + 1, options));
                return true;
            }
        }
        false
    }
}

/// The runtime of all connections. Nothing runs in it, and no time goes by.
fn runtime() -> Handle {
    static RUNTIME: LazyLock<Runtime> =
        LazyLock::new(|| Builder::new_current_thread().enable_time().build().unwrap());
    RUNTIME.handle().clone()
}

/// Runs a test in all orders, and returns how many there are.
fn in_all_orders(scene: Scene) -> usize {
    let (mut orders, mut count) = (Orders::default(), 0);
    loop {
        Play::new(scene).run(&mut orders);
        count += 1;
        if !orders.next() {
            return count;
        }
    }
}

/// What happens apart from the turns.
#[derive(Debug, Clone, Copy)]
struct Scene {
    /// Whether QEMU takes both commands at once.
    oob: bool,
    /// How many bytes the stream takes before the peer reads them.
    room: usize,
    /// Where the first reply is cut.
    cut: usize,
    /// Whether the first call is dropped at some time.
    is_dropped: bool,
    /// Whether the peer closes at some time.
    is_closed: bool,
}

/// What is between the client and the peer.
#[derive(Default)]
struct Wire {
    room: usize,
    written: Vec<u8>,
    arrived: VecDeque<u8>,
    is_closed: bool,
    reader: Option<Waker>,
    writer: Option<Waker>,
}

impl Wire {
    fn wake_reader(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
    }
}

struct Stream(Arc<Mutex<Wire>>);

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let mut wire = self.0.lock().unwrap();
        if wire.arrived.is_empty() && !wire.is_closed {
            wire.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        let bytes: Vec<u8> = wire.arrived.drain(..).collect();
        buffer.put_slice(&bytes);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let mut wire = self.0.lock().unwrap();
        if wire.is_closed {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        if wire.room == 0 {
            wire.writer = Some(context.waker().clone());
            return Poll::Pending;
        }
        let length = bytes.len().min(wire.room);
        wire.room -= length;
        wire.written.extend(&bytes[..length]);
        Poll::Ready(Ok(length))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// A future that is polled only when it was woken.
struct Task<T> {
    future: Option<Pin<Box<dyn Future<Output = T>>>>,
    woken: Arc<Woken>,
    output: Option<T>,
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl<T> Task<T> {
    fn new(future: impl Future<Output = T> + 'static) -> Self {
        Self {
            future: Some(Box::pin(future)),
            woken: Arc::new(Woken(AtomicBool::new(true))),
            output: None,
        }
    }

    fn can_go_on(&self) -> bool {
        self.future.is_some() && self.woken.0.load(Ordering::SeqCst)
    }

    fn poll(&mut self) {
        self.woken.0.store(false, Ordering::SeqCst);
        let waker = Waker::from(Arc::clone(&self.woken));
        let Some(future) = &mut self.future else {
            return;
        };
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            self.output = Some(output);
            self.future = None;
        }
    }
}

#[derive(Clone, Copy)]
enum Step {
    Driver,
    Call(usize),
    DropCall,
    /// The peer reads.
    Read,
    /// A part of a reply arrives.
    Deliver,
    Close,
}

/// A client, its calls and its peer.
struct Play {
    scene: Scene,
    connection: Arc<Connection>,
    wire: Arc<Mutex<Wire>>,
    driver: Task<()>,
    calls: [Task<<Call as Future>::Output>; 2],
    /// What the peer has read of.
    read: usize,
    to_deliver: VecDeque<Vec<u8>>,
}

fn negotiated(oob: bool) -> Session {
    let mut session = Session::new(oob, Peer::connected("qmp", None));
    for line in [GREETING, r#"{"return": {}, "id": 1}"#] {
        let line = format!("{line}\n");
        let message = Decoder::new(1000).next(&mut line.as_bytes());
        session.receive(message.unwrap().unwrap());
        session.take();
    }
    assert!(session.is_negotiated());
    session
}

fn line_of(id: Id) -> String {
    format!("{{\"id\":{}}}\n", id.0)
}

fn reply_to(id: Id) -> String {
    format!("{{\"return\":{{}},\"id\":{}}}\n", id.0)
}

const IDS: [Id; 2] = [Id(2), Id(3)];

impl Play {
    fn new(scene: Scene) -> Self {
        let connection = Arc::new(Connection::new(negotiated(scene.oob), runtime()));
        let wire = Arc::new(Mutex::new(Wire {
            room: scene.room,
            ..Wire::default()
        }));
        let driver = Driver {
            stream: Box::pin(Stream(Arc::clone(&wire))),
            connection: Arc::clone(&connection),
            decoder: Decoder::new(1000),
            begun: None,
            is_flushed: true,
            unwritable: None,
            deadlines: Timer::default(),
        };
        let calls = IDS.map(|id| {
            assert_eq!(connection.new_id(), id);
            let request = Outgoing {
                id,
                kind: Kind::InBand,
                command: "ask".into(),
                line: line_of(id).into_bytes(),
                descriptor: None,
                traced: Traced::default(),
            };
            let never = Deadline::new(Duration::MAX);
            Task::new(Call::new(Arc::clone(&connection), request, never))
        });
        Self {
            scene,
            connection,
            wire,
            driver: Task::new(driver),
            calls,
            read: 0,
            to_deliver: VecDeque::new(),
        }
    }

    fn run(mut self, orders: &mut Orders) {
        let mut can_drop = self.scene.is_dropped;
        loop {
            let mut steps = self.steps();
            if steps.is_empty() {
                break;
            }
            if can_drop && self.calls[0].future.is_some() {
                steps.push(Step::DropCall);
            }
            let step = steps[orders.pick(steps.len())];
            can_drop &= !matches!(step, Step::DropCall);
            self.take(step);
        }
        self.check();
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.driver.can_go_on() {
            steps.push(Step::Driver);
        }
        for (index, call) in self.calls.iter().enumerate() {
            if call.can_go_on() {
                steps.push(Step::Call(index));
            }
        }
        let wire = self.wire.lock().unwrap();
        if wire.is_closed {
            return steps;
        }
        if wire.written.len() > self.read {
            steps.push(Step::Read);
        }
        if !self.to_deliver.is_empty() {
            steps.push(Step::Deliver);
        }
        if self.scene.is_closed {
            steps.push(Step::Close);
        }
        steps
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Driver => self.driver.poll(),
            Step::Call(index) => self.calls[index].poll(),
            Step::DropCall => self.calls[0].future = None,
            Step::Read => self.read(),
            Step::Deliver => {
                let mut wire = self.wire.lock().unwrap();
                wire.arrived.extend(self.to_deliver.pop_front().unwrap());
                wire.wake_reader();
            }
            Step::Close => {
                let mut wire = self.wire.lock().unwrap();
                wire.is_closed = true;
                wire.wake_reader();
                if let Some(writer) = wire.writer.take() {
                    writer.wake();
                }
            }
        }
    }

    /// The peer reads what was written, and has replies to whole requests.
    fn read(&mut self) {
        let mut wire = self.wire.lock().unwrap();
        let lines = |end: usize| wire.written[..end].iter().filter(|byte| **byte == b'\n');
        let before = lines(self.read).count();
        self.read = wire.written.len();
        let text = String::from_utf8(wire.written.clone()).unwrap();
        for line in text.split_inclusive('\n').skip(before) {
            if let Some(id) = IDS.into_iter().find(|id| line_of(*id) == line) {
                let reply = reply_to(id);
                let cut = if before == 0 { self.scene.cut } else { 0 };
                let (head, tail) = reply.as_bytes().split_at(cut);
                let parts = [head, tail].into_iter().filter(|part| !part.is_empty());
                self.to_deliver.extend(parts.map(<[u8]>::to_vec));
            } else {
                assert!(!line.ends_with('\n'), "requests are whole: {text:?}");
            }
        }
        wire.room = self.scene.room;
        if let Some(writer) = wire.writer.take() {
            writer.wake();
        }
    }

    /// When nothing more can happen.
    fn check(mut self) {
        let scene = self.scene;
        let is_closed = self.wire.lock().unwrap().is_closed;
        for (index, (call, id)) in self.calls.iter_mut().zip(IDS).enumerate() {
            assert!(
                call.future.is_none(),
                "call {index} waits for ever: {scene:?}"
            );
            match call.output.take() {
                Some(Ok((_, Answer::Reply(line)))) => assert_eq!(line, reply_to(id).trim_end()),
                Some(Ok((_, Answer::Lost(_)))) => panic!("nothing was lost"),
                Some(Err(error)) => assert!(is_closed && error.is_closed(), "{error}"),
                None => assert!(index == 0 && scene.is_dropped, "it was not dropped"),
            }
        }
        // Whole requests only, each once at most.
        let written = self.wire.lock().unwrap().written.clone();
        let text = String::from_utf8(written).unwrap();
        assert!(
            is_closed || text.is_empty() || text.ends_with('\n'),
            "{text}"
        );
        assert!(
            IDS.iter()
                .all(|id| text.matches(&line_of(*id)).count() <= 1)
        );
        // The task ends with the last handle.
        self.connection.end(Disconnect::Dropped);
        assert!(is_closed || self.driver.can_go_on());
        self.driver.poll();
        assert!(self.driver.future.is_none());
    }
}

/// Without anything that goes wrong.
const PLAIN: Scene = Scene {
    oob: false,
    room: usize::MAX,
    cut: 0,
    is_dropped: false,
    is_closed: false,
};

#[test]
fn replies_cut_anywhere() {
    let length = reply_to(IDS[0]).len();
    for oob in [false, true] {
        for cut in 0..length {
            let count = in_all_orders(Scene { oob, cut, ..PLAIN });
            assert!(count > 100, "{count}");
        }
    }
}

#[test]
fn a_call_is_dropped_at_any_time() {
    for oob in [false, true] {
        for room in [usize::MAX, 5] {
            let count = in_all_orders(Scene {
                oob,
                room,
                is_dropped: true,
                ..PLAIN
            });
            assert!(count > 500, "{count}");
        }
    }
}

#[test]
fn the_peer_closes_at_any_time() {
    for oob in [false, true] {
        let count = in_all_orders(Scene {
            oob,
            is_closed: true,
            cut: 5,
            ..PLAIN
        });
        assert!(count > 1000, "{count}");
    }
}
