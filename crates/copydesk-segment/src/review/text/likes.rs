//! How many lines of an article are like one of them, and how many of these are text.

use std::ops::Range;

use crate::context::{Entry, Window};
use crate::review::notes::steps;

/// Lines to either side that are looked at.
const NEAR: usize = 60;

/// In what lines can be alike: their class, what they begin and end with, their length, and with the
/// class what follows them and the blank lines around them.
pub(super) const KINDS: usize = 5;

/// What the lines of a stretch can have in common, a column for each kind, so that a line is compared
/// with many at a time.
pub(super) struct Likes {
    columns: [Vec<u16>; KINDS],
    /// 1 for text.
    texts: Vec<u16>,
}

/// Lines that are like one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Like {
    pub(super) lines: u32,
    pub(super) texts: u32,
}

impl Likes {
    /// Of the lines from place `from` of the window on, of which `is_text` says whether they are text.
    pub(super) fn new(window: Window<'_>, from: usize, is_text: &[bool]) -> Self {
        let mut columns = [(); KINDS].map(|()| Vec::with_capacity(is_text.len()));
        for at in from..from + is_text.len() {
            let commons = commons(window, at);
            columns.iter_mut().zip(commons).for_each(|(column, common)| column.push(common));
        }
        Self { columns, texts: is_text.iter().map(|&is_text| is_text.into()).collect() }
    }

    /// The lines of `article` that are near line `number` and like it, of each kind; both count from the
    /// first line of the stretch.
    pub(super) fn of(&self, number: usize, article: &Range<usize>) -> [Like; KINDS] {
        let from = article.start.max(number.saturating_sub(NEAR));
        let to = article.end.min(number + 1 + NEAR);
        let texts = &self.texts[from..to];
        let own_text = self.texts[number];
        let like = |column: &Vec<u16>| {
            let (lines, of_text) = count(&column[from..to], column[number], texts);
            // The line is like itself.
            Like { lines: u32::from(lines - 1), texts: u32::from(of_text - own_text) }
        };
        self.columns.each_ref().map(like)
    }
}

/// What the line at this place has in common with lines that are like it.
fn commons(window: Window<'_>, at: usize) -> [u16; KINDS] {
    let Entry { shape, class, blanks, .. } = &window.lines[at];
    let both = |high: u8, low: u8| u16::from_be_bytes([high, low]);
    let class_after = window.classes(at)[5];
    // At most 7 each.
    let all_blanks = *blanks << 3 | window.blanks_after(at);
    [
        u16::from(*class as u8),
        both(shape.first as u8, shape.last as u8),
        (steps(shape.chars) / 2) as u16,
        both(*class as u8, class_after as u8),
        both(*class as u8, all_blanks),
    ]
}

/// How many of `column` are `own`, and how many of these are text. In short numbers and without a branch:
/// eight are compared at a time.
fn count(column: &[u16], own: u16, texts: &[u16]) -> (u16, u16) {
    column.iter().zip(texts).fold((0, 0), |(lines, of_text), (&other, text)| {
        let is_like = u16::from(other == own);
        (lines + is_like, of_text + (is_like & text))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Many at a time, the same lines are counted as one by one.
        #[test]
        fn lines_are_counted_as_one_by_one(
            lines in prop::collection::vec((any::<[bool; KINDS]>(), any::<bool>()), 1..200),
            places in any::<[prop::sample::Index; 3]>(),
        ) {
            let mut places = places.map(|place| place.index(lines.len()));
            places.sort_unstable();
            let [start, number, last] = places;
            let column = |kind: usize| lines.iter().map(|(it, _)| it[kind].into()).collect();
            let columns = std::array::from_fn(column);
            let likes = Likes { columns, texts: lines.iter().map(|it| it.1.into()).collect() };
            let others = (start..=last).filter(|at| *at != number && at.abs_diff(number) <= NEAR);
            for (kind, like) in likes.of(number, &(start..last + 1)).into_iter().enumerate() {
                let alike = others.clone().filter(|&at| lines[at].0[kind] == lines[number].0[kind]);
                let texts = alike.clone().filter(|&at| lines[at].1);
                let (lines, texts) = (alike.count() as u32, texts.count() as u32);
                prop_assert_eq!(like, Like { lines, texts });
            }
        }
    }
}
