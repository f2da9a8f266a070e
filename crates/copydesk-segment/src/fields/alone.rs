//! Fields over the text whose labels stand on lines of their own, each over its value.

use crate::context::Entry;
use crate::said::Said;
use crate::shape::{Last, Traits};

use super::MOST;
use super::key::{Block, is_text};

/// Labels of a block that come again, at least.
const LEAST: usize = 3;
/// Values of a block that the first does not have, at least.
const NEW: usize = 2;
/// Words of a label, at most.
const WORDS: u8 = 4;
/// Longest label in characters.
const LONGEST: u32 = 30;

/// Blocks that are made as the one with which the dump begins.
#[derive(Debug, Default)]
pub(super) struct Alone {
    /// The lines with which the dump begins, up to its text: every second one may be a label.
    top: Vec<u64>,
    /// Whether text was reached, or something that is no label where one would stand.
    is_whole: bool,
    /// The block that is being read.
    open: Option<Open>,
    /// Whether it was said what the first block is.
    is_told: bool,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    block: Block,
    /// The place of the last label among the lines at the top.
    place: usize,
    /// Labels of the first block.
    count: usize,
    /// Values that the first block does not have.
    new: usize,
}

impl Alone {
    pub(super) fn look(&mut self, number: u64, entry: &Entry, said: &mut Vec<Said>) {
        if !self.is_whole {
            self.look_on_top(entry);
        } else if self.top.len() >= 2 * LEAST {
            self.look_below(number, entry, said);
        }
    }

    fn look_on_top(&mut self, entry: &Entry) {
        let is_label_next = self.top.len().is_multiple_of(2);
        let ends = is_text(entry) || is_label_next && !may_be_label(entry);
        self.top.push(entry.shape.hash);
        if ends || self.top.len() > 2 * MOST {
            self.is_whole = true;
            // Menus have no text below them.
            if !is_text(entry) {
                self.top.clear();
            }
        }
    }

    fn look_below(&mut self, number: u64, entry: &Entry, said: &mut Vec<Said>) {
        let hash = entry.shape.hash;
        let Some(open) = &mut self.open else {
            if self.top.first() == Some(&hash) && may_be_label(entry) {
                let block = Block { first: number, last: number, ends_in_text: false };
                self.open = Some(Open { block, place: 0, count: 1, new: 0 });
            }
            return;
        };
        // Below each label stands its value.
        let is_value = (number - open.block.first) % 2 == 1;
        if is_value {
            open.block.last = number;
            open.block.ends_in_text = is_text(entry);
            open.new += usize::from(!self.top.contains(&hash));
            if !open.block.ends_in_text {
                return;
            }
        } else if may_be_label(entry) {
            let mut later = self.top.iter().enumerate().skip(open.place + 2).step_by(2);
            if let Some((place, _)) = later.find(|(_, top)| **top == hash) {
                (open.place, open.count, open.block.last) = (place, open.count + 1, number);
                return;
            }
        }
        self.close(is_text(entry), said);
    }

    /// Says what is known of the block that was read, below which text stands or not.
    fn close(&mut self, is_over_text: bool, said: &mut Vec<Said>) {
        let is_block = |open: &Open| is_over_text && open.count >= LEAST && open.new >= NEW;
        let Some(open) = self.open.take().filter(is_block) else { return };
        if !std::mem::replace(&mut self.is_told, true) {
            let last = self.top.len() as u64 - 1;
            Block { first: 0, last, ends_in_text: true }.say(said);
        }
        open.block.say(said);
    }
}

/// Whether a line may be a label, whatever it says.
fn may_be_label(entry: &Entry) -> bool {
    let shape = &entry.shape;
    shape.words <= WORDS
        && shape.chars <= LONGEST
        && shape.letters > 1
        && shape.last != Last::Stop
        && !shape.traits.has(Traits::LABEL)
}
