//! A piece of a dump from one cut to the next, beside the piece before it.

use crate::class::{Class, Group};
use crate::context::{REACH, Window};

use super::words::Comparison;

/// Lines of a head that are looked at.
const HEAD: usize = 14;

/// The piece that would start at a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where it starts.
    pub(super) at: usize,
    /// Its text.
    pub(super) ahead: Text,
    /// The text of the piece before it.
    pub(super) behind: Text,
    pub(super) head: Head,
    /// Lines from the last prose before it.
    pub(super) since: usize,
    /// Lines to its first prose.
    pub(super) until: usize,
    /// Where the piece before it starts, as far as that is looked at.
    from: usize,
    /// Where it ends, as far as that is looked at.
    to: usize,
}

/// How much text there is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text {
    pub(super) lines: u32,
    /// Lines of prose.
    pub(super) prose: u32,
    /// Lines that begin with a bullet.
    pub(super) bullets: u32,
    /// Characters of prose.
    pub(super) chars: u32,
}

impl Text {
    fn between(window: Window<'_>, from: usize, to: usize) -> Self {
        let sums = &window.prose().sums;
        let (first, last) = (sums[from], sums[to]);
        Self {
            lines: (to - from) as u32,
            prose: last.lines - first.lines,
            bullets: last.bullets - first.bullets,
            chars: last.chars - first.chars,
        }
    }
}

/// How an article begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// Lines to its stamp, byline and dateline, [`HEAD`] if there is none before the text.
    pub(super) signs: [usize; 3],
    /// Classes of its first lines.
    classes: [Class; 4],
    /// Classes of the lines before it.
    before: [Class; 2],
    /// Blank lines before it, at most 3.
    blanks: u8,
    /// Characters of its first line.
    pub(super) chars: u32,
}

impl Head {
    fn new(window: Window<'_>, at: usize, until: usize) -> Self {
        let end = (at + until + 1).min(at + HEAD).min(window.lines.len());
        let head = &window.lines[at..end];
        let is_of = |class: Class, group: Group| class.groups() >> group as u8 & 1 != 0;
        let class = |at: Option<usize>| {
            at.and_then(|at| window.lines.get(at)).map_or(Class::Edge, |it| it.class)
        };
        Self {
            signs: [Group::Stamp, Group::Byline, Group::Dateline]
                .map(|group| head.iter().position(|it| is_of(it.class, group)).unwrap_or(HEAD)),
            classes: [0, 1, 2, 3].map(|by| class(Some(at + by))),
            before: [1, 2].map(|by| class(at.checked_sub(by))),
            blanks: window.lines[at].blanks.min(3),
            chars: window.lines[at].shape.chars,
        }
    }

    /// How many of its first lines are like those of another, and its blank lines, 0 to 5.
    pub(super) fn likeness(&self, other: &Self) -> u32 {
        let same = self.classes.iter().zip(&other.classes).filter(|(a, b)| a == b).count() as u32;
        same + u32::from(self.blanks == other.blanks)
    }

    /// How many of the lines before it are like those before another, and its blank lines, 0 to 3.
    pub(super) fn likeness_before(&self, other: &Self) -> u32 {
        let same = self.before.iter().zip(&other.before).filter(|(a, b)| a == b).count() as u32;
        same + u32::from(self.blanks == other.blanks)
    }
}

impl Piece {
    /// The piece that starts at `at`, with `number` of `starts` before it.
    pub(super) fn new(
        window: Window<'_>,
        starts: &[usize],
        number: usize,
        at: usize,
        is_chosen: bool,
    ) -> Self {
        let prose = window.prose();
        let end = window.lines.len().min(at + REACH);
        let prose_between = |a: usize, b: usize| prose.sums[b].lines > prose.sums[a].lines;
        // A line beside a cut that might be made instead of it has the same pieces.
        let to = starts[number..]
            .iter()
            .filter(|&&start| start > at)
            .find(|&&start| is_chosen || prose_between(at, start))
            .map_or(end, |&start| start.min(end));
        let from = starts[..number]
            .iter()
            .rev()
            .find(|&&start| is_chosen || prose_between(start, at))
            .map_or(0, |&start| start)
            .max(at.saturating_sub(REACH));
        let until = (prose.next[at] as usize).min(window.lines.len()) - at;
        Self {
            at,
            ahead: Text::between(window, at, to),
            behind: Text::between(window, from, at),
            head: Head::new(window, at, until),
            since: at - prose.since[at] as usize,
            until,
            from,
            to,
        }
    }

    /// What it has in common with the piece before it and with its first line.
    pub(super) fn compare(&self, window: Window<'_>) -> Comparison {
        Comparison::new(window, (self.from, self.at, self.to), (self.since, self.until))
    }
}
