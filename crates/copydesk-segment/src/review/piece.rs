//! A piece of a dump from one cut to the next, beside the piece before it.

use crate::class::{Class, Group};
use crate::context::{REACH, Window};

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
    /// How many names of its prose there are, 0 to 2, and how many of them the piece before has, 0 to
    /// 6.
    pub(super) names: (u32, u32),
    /// How many of its words the piece before has, 0 to 9.
    pub(super) words: u32,
    /// How many words of its first line its prose has, and how many the piece before it has, 0 to 3.
    pub(super) title: (u32, u32),
    /// How its first line compares with the others before its prose in how much of it they say: 0
    /// nothing, 1 most, 2 most but others do so, too, 3 others before it do, 4 half as much and first,
    /// 5 half as much, 6 less.
    pub(super) best: u32,
    /// How much of its first line its prose has, 0 to 5.
    pub(super) said: u32,
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
    lines: u32,
    prose: u32,
    bullets: u32,
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

    /// Share of its lines that are prose, 0 none to 5.
    pub(super) fn prose_share(self) -> u32 {
        (self.prose * 6).div_ceil(self.lines.max(1)).min(5)
    }

    /// Share of its lines that begin with a bullet, 0 none to 4.
    pub(super) fn bullet_share(self) -> u32 {
        (self.bullets * 5).div_ceil(self.lines.max(1)).min(4)
    }
}

/// How an article begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    has_stamp: bool,
    has_byline: bool,
    has_dateline: bool,
    classes: [Class; 4],
    blanks: u8,
}

impl Head {
    fn new(window: Window<'_>, at: usize, until: usize) -> Self {
        let end = (at + until + 1).min(at + HEAD).min(window.lines.len());
        let head = &window.lines[at..end];
        let has = |group: Group| head.iter().any(|it| it.class.groups() >> group as u8 & 1 != 0);
        let class = |by: usize| window.lines.get(at + by).map_or(Class::Edge, |it| it.class);
        Self {
            has_stamp: has(Group::Stamp),
            has_byline: has(Group::Byline),
            has_dateline: has(Group::Dateline),
            classes: [0, 1, 2, 3].map(class),
            blanks: window.lines[at].blanks.min(3),
        }
    }

    /// Whether there are a stamp, a byline and a dateline, as a number below 8.
    pub(super) fn signs(&self) -> u32 {
        u32::from(self.has_stamp)
            + 2 * u32::from(self.has_byline)
            + 4 * u32::from(self.has_dateline)
    }

    /// In how much it is like another, 0 to 4.
    pub(super) fn likeness(&self, other: &Self) -> u32 {
        let same = self.classes.iter().zip(&other.classes).filter(|(a, b)| a == b).count() as u32;
        (same + u32::from(self.blanks == other.blanks)).saturating_sub(1)
    }
}

/// A set of words by the lower bits of their hashes. Nothing is taken out, so a bit says as much as the
/// counts of a `Bag`, which take eight times as long to compare.
type Words = [u64; 64];

fn add(words: &mut Words, hash: u16) {
    words[usize::from(hash >> 6) & 63] |= 1 << (hash & 63);
}

fn has(words: &Words, hash: u16) -> bool {
    words[usize::from(hash >> 6) & 63] >> (hash & 63) & 1 != 0
}

fn count(words: &Words) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}

fn common(a: &Words, b: &Words) -> u32 {
    a.iter().zip(b).map(|(a, b)| (a & b).count_ones()).sum()
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
            names: (0, 0),
            words: 0,
            title: (0, 0),
            best: 0,
            said: 0,
            since: at - prose.since[at] as usize,
            until,
            from,
            to,
        }
    }

    /// Works out what it has in common with the piece before it and with its first line.
    pub(super) fn compare(&mut self, window: Window<'_>) {
        let (from, to) = (self.from, self.to);
        let sets = |from: usize, to: usize| {
            let (mut words, mut names) = ([0; 64], [0; 64]);
            for entry in window.lines[from..to].iter().filter(|entry| entry.is_prose()) {
                entry.shape.stems().iter().for_each(|&stem| add(&mut words, stem));
                entry.shape.names().iter().for_each(|&name| add(&mut names, name));
            }
            (words, names)
        };
        let (ahead, behind) = (sets(self.at + 1, to.max(self.at + 1)), sets(from, self.at));
        let fewest = count(&ahead.1).min(count(&behind.1));
        if fewest >= 3 {
            let both = common(&ahead.1, &behind.1);
            let level = if both == 0 { 0 } else { (1 + both * 10 / fewest).min(6) };
            self.names = (if fewest < 10 { 1 } else { 2 }, level);
        }
        let fewest = count(&ahead.0).min(count(&behind.0));
        if fewest >= 6 {
            let both = common(&ahead.0, &behind.0);
            self.words = 1 + (both * 16 / fewest).min(8);
        }
        let stems = window.lines[self.at].shape.stems();
        let shared = |words: &Words| stems.iter().filter(|&&stem| has(words, stem)).count() as u32;
        let own = shared(&ahead.0);
        self.title = (own.min(3), shared(&behind.0).min(3));
        self.said = (own * 5).div_ceil(stems.len().max(1) as u32).min(5);
        // The lines before the prose and after the prose before.
        let first = self.at - self.since.min(REACH);
        let last = (self.at + self.until.min(REACH)).min(window.lines.len());
        let says = |range: std::ops::Range<usize>| {
            window.lines[range]
                .iter()
                .map(|line| {
                    let stems = line.shape.stems().iter();
                    stems.filter(|&&stem| has(&ahead.0, stem)).count() as u32
                })
                .fold((0, 0, 0), |(most, half, equal), says| {
                    (
                        most.max(says),
                        half + u32::from(says * 2 >= own),
                        equal + u32::from(says == own),
                    )
                })
        };
        let (before, after) = (says(first..self.at), says((self.at + 1).min(last)..last));
        let most = before.0.max(after.0);
        self.best = match () {
            () if own == 0 => 0,
            () if own > most => 1,
            () if own == most && before.0 < own => 2,
            () if own == most => 3,
            () if own * 2 >= most && before.0 * 2 < most => 4,
            () if own * 2 >= most => 5,
            () => 6,
        };
    }
}
