//! Work that is done on several threads and comes back in order.

use std::sync::mpsc::{Receiver, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{Builder, ScopedJoinHandle, scope};

/// How many items wait for a thread, at most.
const WAITING: usize = 64;

/// Gives `take` what `work` makes of each of `items`, in their order.
///
/// With one thread, one after the other. With more, this thread takes the items from the iterator, which is
/// work of its own, while the others work on those that it has taken; where they cannot keep up, it helps. There
/// are no more threads than items, and fewer where the system gives no more.
///
/// # Panics
///
/// If `work` does.
pub(crate) fn in_order<T: Send, U: Send>(
    threads: usize,
    items: impl Iterator<Item = T>,
    work: impl Fn(T) -> U + Sync,
    take: impl FnMut(U),
) {
    if threads < 2 {
        items.map(work).for_each(take);
        return;
    }
    let (send, receive) = sync_channel(WAITING);
    let queue = Mutex::new(receive);
    let help = || -> Vec<(usize, U)> {
        std::iter::from_fn(|| next(&queue)).map(|(number, item)| (number, work(item))).collect()
    };
    let mut done = Vec::new();
    scope(|scope| {
        let mut helpers = Vec::new();
        for numbered in items.enumerate() {
            if helpers.len() + 1 < threads
                && let Ok(helper) = Builder::new().spawn_scoped(scope, help)
            {
                helpers.push(helper);
            }
            let sent = send.try_send(numbered);
            if let Err(TrySendError::Full(left) | TrySendError::Disconnected(left)) = sent {
                done.push((left.0, work(left.1)));
            }
        }
        drop(send);
        done.extend(help());
        done.extend(helpers.into_iter().flat_map(joined));
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, made)| made).for_each(take);
}

/// The next item that waits; none if there will be no more.
fn next<T>(queue: &Mutex<Receiver<T>>) -> Option<T> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// What a thread has made. If it panicked, so does this one.
fn joined<T>(helper: ScopedJoinHandle<'_, T>) -> T {
    helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(threads: usize, items: usize, work: impl Fn(usize) -> usize + Sync) -> Vec<usize> {
        let mut made = Vec::new();
        in_order(threads, 0..items, work, |it| made.push(it));
        made
    }

    #[test]
    fn what_is_made_comes_in_the_order_of_the_items() {
        // The first of each few takes longest.
        let work = |item: usize| {
            if item.is_multiple_of(7) {
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
            item * 2
        };
        for (threads, items) in [(1, 9), (2, 0), (2, 1), (3, 50), (8, 50), (usize::MAX, 5)] {
            let expected: Vec<usize> = (0..items).map(|item| item * 2).collect();
            assert_eq!(made(threads, items, work), expected, "{items} on {threads}");
        }
    }

    #[test]
    fn the_others_do_part_of_it() {
        let own = std::thread::current().id();
        let others = std::sync::atomic::AtomicUsize::new(0);
        made(2, 40, |item| {
            if std::thread::current().id() != own {
                others.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
            item
        });
        assert!(others.into_inner() > 0);
    }

    #[test]
    fn a_panic_is_passed_on_whoever_panics() {
        let worker = std::panic::catch_unwind(|| made(3, 40, |item| 1 / item.abs_diff(17)));
        assert!(worker.is_err());
        let items = (0..40_usize).map(|item| 1 / item.abs_diff(17));
        let iterator = std::panic::catch_unwind(|| in_order(3, items, |item| item, drop));
        assert!(iterator.is_err());
    }
}
