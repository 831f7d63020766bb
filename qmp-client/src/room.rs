//! Memory that is needed at times only.

use std::collections::VecDeque;

/// For how many items a queue keeps room. QEMU takes so many commands at once.
const KEPT: usize = 8;

/// Gives back the memory of a queue that was long and is empty now.
pub(crate) fn give_back<T>(queue: &mut VecDeque<T>) {
    if queue.is_empty() && queue.capacity() > KEPT {
        *queue = VecDeque::new();
    }
}
