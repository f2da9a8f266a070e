//! The lines of a stretch that read as paragraphs: where they are, which runs they make, and what the
//! lines before a run have in common with it. Worked out once for all lines, in one pass.

use std::ops::Range;

use crate::bag::Bag;
use crate::context::{Entry, REACH};
use crate::shape::{First, Shape};

/// Most lines that are no prose inside a run.
const HOLE: usize = 3;
/// Most lines between a line and the run that counts as its own.
pub(crate) const NEAR: usize = 16;
/// Lines from the first of a run on that are compared with what stands before it.
const OPENING: usize = 12;
/// Lines of a run that make it one of some length.
const LONG: usize = 3;
/// Lines of the last long run that are remembered.
const REMEMBERED: usize = 8;
/// Lines longer than this are no titles, in characters.
const LONGEST: u32 = 200;

/// What is known of the prose of a stretch.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    /// Sums over the lines before each line, and over all lines.
    pub(crate) sums: Vec<Sums>,
    /// Runs: prose with no more than [`HOLE`] other lines between any two lines of it.
    pub(crate) runs: Vec<Run>,
    /// For each line, and for the end, how many runs end before it.
    pub(crate) ended: Vec<u32>,
    /// For each line the first line of prose that is not before it; the number of lines if none is.
    pub(crate) next: Vec<u32>,
    /// For each line the one after the last line of prose before it, or 0.
    pub(crate) since: Vec<u32>,
    /// What each line that is no prose has in common with the next run.
    pub(crate) shared: Vec<Shared>,
    /// For each line, what the prose from `next` on has in common with the last long run before.
    kinship: Vec<Kinship>,
    /// Places of the lines of prose.
    places: Vec<u32>,
    bags: Bags,
}

/// Sums over lines.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// Lines of prose.
    pub(crate) lines: u32,
    /// Characters of prose, at most 1000 a line.
    pub(crate) chars: u32,
    /// Lines that begin with a bullet.
    pub(crate) bullets: u32,
}

/// A run of prose.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// Its first line.
    pub(crate) first: u32,
    /// Its last line.
    pub(crate) last: u32,
}

/// What a line has in common with the next run and not with the prose before.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shared {
    /// Words of the line.
    pub(crate) words: u8,
    /// Words of the line that are names in the run.
    pub(crate) names: u8,
}

/// How much of what a run speaks of the last long run spoke of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kinship {
    /// How much there is to compare, 0 nothing to 2 much.
    pub(crate) evidence: u8,
    /// How many names both have, 0 none to 4 half of them.
    pub(crate) level: u8,
}

/// What stands in the lines that are compared.
#[derive(Clone, Debug, Default)]
struct Bags {
    ahead_words: Words,
    ahead_names: Names,
    before_words: Words,
    before_names: Names,
    long_run: Names,
}

type Words = Bag<4096>;
type Names = Bag<1024>;

impl Prose {
    /// Looks through `lines`.
    pub(crate) fn fill(&mut self, lines: &[Entry]) {
        self.fill_places(lines);
        self.fill_runs(lines.len());
        self.shared.clear();
        self.shared.resize(lines.len(), Shared::default());
        self.kinship.clear();
        self.kinship.resize(lines.len(), Kinship::default());
        self.compare(lines);
    }

    /// What the prose at the line at `at` or close after it has in common with the last long run.
    pub(crate) fn kinship(&self, at: usize) -> Kinship {
        let is_near = (self.next[at] as usize).saturating_sub(at) < NEAR;
        if is_near { self.kinship[at] } else { Kinship::default() }
    }

    fn fill_places(&mut self, lines: &[Entry]) {
        self.sums.clear();
        self.places.clear();
        self.since.clear();
        let (mut sums, mut since) = (Sums::default(), 0);
        for (at, entry) in lines.iter().enumerate() {
            self.sums.push(sums);
            self.since.push(since);
            sums.bullets += u32::from(entry.shape.first == First::Bullet);
            if entry.is_prose() {
                self.places.push(at as u32);
                since = at as u32 + 1;
                sums.lines += 1;
                sums.chars += entry.shape.chars.min(1000);
            }
        }
        self.sums.push(sums);
        self.next.clear();
        let mut from = 0;
        for &place in &self.places {
            self.next.resize(place as usize + 1, place);
            from = place as usize + 1;
        }
        debug_assert!(from <= lines.len());
        self.next.resize(lines.len(), lines.len() as u32);
    }

    fn fill_runs(&mut self, lines: usize) {
        self.runs.clear();
        self.ended.clear();
        for &place in &self.places {
            match self.runs.last_mut() {
                Some(run) if place - run.last <= HOLE as u32 + 1 => run.last = place,
                _ => self.runs.push(Run { first: place, last: place }),
            }
        }
        for (number, run) in self.runs.iter().enumerate() {
            self.ended.resize(run.last as usize + 1, number as u32);
        }
        self.ended.resize(lines + 1, self.runs.len() as u32);
    }

    /// Compares what stands before each line of prose with what follows.
    fn compare(&mut self, lines: &[Entry]) {
        let Self { places, since, shared, kinship, bags, .. } = self;
        bags.clear();
        let mut compared = Compared { lines, places, ..Compared::default() };
        for (number, &place) in places.iter().enumerate() {
            let (at, since) = (place as usize, since[place as usize] as usize);
            compared.look_ahead(bags, number);
            compared.look_back(bags, number, since);
            compared.forget(bags, place);
            if compared.long.len() >= LONG {
                kinship[at] = bags.kinship();
            }
            let from = since.max((at + 1).saturating_sub(2 * NEAR));
            let own = kinship[at];
            kinship[from..at].fill(own);
            for ((i, line), shared) in (from..).zip(&lines[from..at]).zip(&mut shared[from..at]) {
                *shared = bags.shared(line, since > 0 && i - since <= NEAR);
            }
            compared.remember(bags, number);
        }
    }
}

/// Which lines of prose are in the bags, by their numbers. All of it moves on from one line of prose to
/// the next, so that each line is put in and taken out once.
#[derive(Default)]
struct Compared<'a> {
    lines: &'a [Entry],
    places: &'a [u32],
    ahead: Range<usize>,
    before: Range<usize>,
    /// Of the last long run.
    long: Range<usize>,
    /// How many lines the present run has so far.
    of_run: usize,
}

impl<'a> Compared<'a> {
    fn shape(&self, number: usize) -> &'a Shape {
        &self.lines[self.places[number] as usize].shape
    }

    /// The prose from line `number` on.
    fn look_ahead(&mut self, bags: &mut Bags, number: usize) {
        let end = self.places[number] + OPENING as u32;
        while self.places.get(self.ahead.end).is_some_and(|&place| place < end) {
            bags.ahead_words.add(self.shape(self.ahead.end).stems());
            bags.ahead_names.add(self.shape(self.ahead.end).names());
            self.ahead.end += 1;
        }
        while self.ahead.start < number {
            bags.ahead_words.remove(self.shape(self.ahead.start).stems());
            bags.ahead_names.remove(self.shape(self.ahead.start).names());
            self.ahead.start += 1;
        }
    }

    /// The prose up to line `number`, which ends before place `since`.
    fn look_back(&mut self, bags: &mut Bags, number: usize, since: usize) {
        while self.before.end < number {
            bags.before_words.add(self.shape(self.before.end).stems());
            bags.before_names.add(self.shape(self.before.end).names());
            self.before.end += 1;
        }
        while self.before.start < number
            && self.places[self.before.start] as usize + OPENING < since
        {
            bags.before_words.remove(self.shape(self.before.start).stems());
            bags.before_names.remove(self.shape(self.before.start).names());
            self.before.start += 1;
        }
    }

    /// Of the last long run, the lines out of reach of `place`.
    fn forget(&mut self, bags: &mut Bags, place: u32) {
        while !self.long.is_empty() && self.places[self.long.start] + (REACH as u32) < place {
            self.forget_one(bags);
        }
    }

    fn forget_one(&mut self, bags: &mut Bags) {
        bags.long_run.remove(self.shape(self.long.start).names());
        self.long.start += 1;
    }

    /// Line `number`, once its run is long: then that is the last long run.
    fn remember(&mut self, bags: &mut Bags, number: usize) {
        let goes_on =
            number > 0 && self.places[number] - self.places[number - 1] <= HOLE as u32 + 1;
        self.of_run = if goes_on { self.of_run + 1 } else { 1 };
        if self.of_run == LONG {
            while !self.long.is_empty() {
                self.forget_one(bags);
            }
            self.long = number + 1 - LONG..number + 1 - LONG;
        }
        while self.of_run >= LONG && self.long.end <= number {
            bags.long_run.add(self.shape(self.long.end).names());
            self.long.end += 1;
            if self.long.len() > REMEMBERED {
                self.forget_one(bags);
            }
        }
    }
}

impl Bags {
    fn clear(&mut self) {
        [&mut self.ahead_words, &mut self.before_words].into_iter().for_each(Bag::clear);
        let names = [&mut self.ahead_names, &mut self.before_names, &mut self.long_run];
        names.into_iter().for_each(Bag::clear);
    }

    /// What `line` has in common with what is ahead and, if `parts` says so, not with what is before.
    fn shared(&self, line: &Entry, parts: bool) -> Shared {
        let mut shared = Shared::default();
        if line.shape.chars >= LONGEST {
            return shared;
        }
        for &stem in line.shape.stems() {
            let is_old =
                (parts && self.before_words.has(stem), parts && self.before_names.has(stem));
            shared.words += u8::from(self.ahead_words.has(stem) && !is_old.0);
            shared.names += u8::from(self.ahead_names.has(stem) && !is_old.1);
        }
        shared
    }

    fn kinship(&self) -> Kinship {
        let (ahead, behind) = (self.ahead_names.distinct(), self.long_run.distinct());
        if ahead < 3 || behind < 3 {
            return Kinship::default();
        }
        let level = level(self.ahead_names.common(&self.long_run), ahead);
        Kinship { evidence: if ahead < 8 { 1 } else { 2 }, level }
    }
}

/// How many of some names others have, too: 0 none, to 4 half of them or more.
pub(crate) fn level(both: u32, names: u32) -> u8 {
    match both * 20 / names.max(1) {
        _ if both == 0 => 0,
        0..=2 => 1,
        3..=5 => 2,
        6..=9 => 3,
        _ => 4,
    }
}
