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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_for_many_is_given_back_and_that_for_a_few_is_kept() {
        for (most, is_kept) in [(KEPT, true), (KEPT + 1, false)] {
            let mut queue: VecDeque<usize> = (0..most).collect();
            while queue.pop_front().is_some() {
                give_back(&mut queue);
                assert!(queue.is_empty() || queue.capacity() >= most);
            }
            assert_eq!(queue.capacity() > 0, is_kept);
        }
    }
}
