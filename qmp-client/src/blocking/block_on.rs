//! Runs what both faces have in common.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What comes of a future in which nothing that is awaited has to wait, because it blocks.
pub(super) fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
