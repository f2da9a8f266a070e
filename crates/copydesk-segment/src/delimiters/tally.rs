//! What lines of one kind are followed by, and whether that makes them delimiters.

use super::Held;
use super::head::{Below, Head};
use super::kind::{Mark, Start};

/// Lines of text of a story that is more than the teasers of others below it, at least.
const STORY: u64 = 4;

/// How often something follows lines of a kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    /// The first of them.
    top: Mark,
    /// Followed by no head.
    other: u32,
    /// Followed by a head without byline and stamp.
    bare: u32,
    /// Followed by one with them.
    signed: u32,
    /// What they are in the first head.
    signatures: u64,
    /// Heads with one line of text up to the next of the kind.
    teasers: u32,
    /// Whether one of them is the last line of the dump.
    is_closed: bool,
    /// The last number.
    last: Option<u64>,
    /// Whether they count otherwise than 1, 2, 3.
    is_uneven: bool,
    /// Where the text of the last head begins.
    text: Option<u64>,
}

/// Counts what follows `marks`; gives those that a head follows, with it. The kinds seen last come
/// last.
pub(super) fn count(
    tallies: &mut Vec<Tally>,
    marks: &[Mark],
    held: Held<'_>,
    frame: Option<u64>,
) -> Vec<(Mark, Head)> {
    let mut heads = Vec::new();
    for mark in marks {
        let at = tallies.iter().rposition(|tally| tally.kind() == mark.kind);
        let mut tally = at.map_or_else(|| Tally::new(mark), |at| tallies.remove(at));
        // A rule below the headline is of the head.
        if tally.text.is_none_or(|text| mark.line >= text) {
            let below = held.below(mark, frame);
            tally.add(mark, below);
            tally.is_closed |= held.is_last(mark);
            if let Below::Head(head) = below {
                heads.push((*mark, head));
            }
        }
        tallies.push(tally);
    }
    heads
}

impl Tally {
    fn new(mark: &Mark) -> Self {
        Self {
            top: *mark,
            other: 0,
            bare: 0,
            signed: 0,
            signatures: 0,
            teasers: 0,
            is_closed: false,
            last: None,
            is_uneven: mark.number.is_some_and(|first| first > 1),
            text: None,
        }
    }

    pub(super) fn kind(&self) -> u64 {
        self.top.kind
    }

    fn heads(&self) -> u32 {
        self.bare + self.signed
    }

    fn add(&mut self, mark: &Mark, below: Below) {
        let is_next =
            |last: u64| mark.number.is_some_and(|number| number.checked_sub(1) == Some(last));
        self.is_uneven |= self.last.is_some_and(|last| !is_next(last));
        self.last = mark.number;
        self.teasers += u32::from(self.text.is_some_and(|text| mark.line == text + 1));
        match below {
            Below::Open => {}
            Below::Other => self.other += 1,
            Below::Head(head) => {
                if self.heads() == 0 {
                    self.signatures = head.signatures;
                }
                if head.is_signed() {
                    self.signed += 1;
                } else {
                    self.bare += 1;
                }
                self.text = Some(mark.first() + head.text);
            }
        }
    }

    /// Whether lines of this kind part articles in a dump with this head at its top.
    pub(super) fn is_delimiter(&self, opening: Option<Head>) -> bool {
        let heads = self.heads();
        if heads == 0 || self.is_uneven || self.other * 4 > heads || self.is_list(opening) {
            return false;
        }
        if self.signed * 4 >= heads * 3 {
            let same = |opening: Head| opening.is_signed() && opening.signatures == self.signatures;
            return heads > 1 || (self.top.is_rule && opening.is_some_and(same));
        }
        // Sections of a story look like articles without a byline, but for its own head.
        let is_like_opening = match (self.top.start, self.top.line) {
            (_, 0) | (Start::Above, 1) => true,
            _ => opening.is_some_and(|opening| !opening.is_signed()),
        };
        // Two will do where the dump ends with a rule, too: no section of a story does.
        let is_enough = heads > 2 || heads == 2 && self.is_closed && self.top.is_rule;
        is_enough && self.signed == 0 && self.other == 0 && is_like_opening
    }

    /// Whether they part teasers that are signed otherwise than the story above them: no stories for
    /// sure, and not only no delimiters.
    pub(super) fn parts_teasers(&self, opening: Option<Head>) -> bool {
        let is_other = |story: Head| story.is_signed() && story.signatures != self.signatures;
        self.heads() > 2 && self.is_list(opening) && opening.is_some_and(is_other)
    }

    /// Whether they part the teasers of other stories below one.
    fn is_list(&self, opening: Option<Head>) -> bool {
        matches!(self.top.start, Start::Below | Start::Head)
            && self.heads() > 1
            && self.teasers + 1 >= self.heads()
            && self.top.line > 0
            && opening.is_none_or(|opening| self.top.line >= opening.text + STORY)
    }
}
