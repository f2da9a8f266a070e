//! What lines are known by beside their looks: the cues of known formats, and what is found in the dump
//! itself.
//!
//! All of it adds to the scores of the one decoder. Lines that it speaks of are *told*: the review leaves
//! them alone.

use std::ops::Range;

use crate::closings;
use crate::context::{Entry, Window};
use crate::cues::{Above, Cues, Family, Seen};
use crate::decoder::{Decision, Step};
use crate::delimiters::{Delimiters, Held, Looked};
use crate::explanation::Explanation;
use crate::fields::Fields;
use crate::key_points;
use crate::said::{self, Said};
use crate::trails::Trails;
use crate::twice;

/// The evidence in the lines that a splitter holds.
#[derive(Debug)]
pub(crate) struct Evidence<'c> {
    seen: Seen<'c>,
    delimiters: Delimiters,
    /// Whether the delimiters were read, and say something.
    has_delimiters: bool,
    fields: Fields,
    /// Whether blocks of fields were read, and say something.
    has_fields: bool,
    trails: Trails,
    /// What headlines say that stand twice.
    twice: Vec<Said>,
    /// What key points say between a headline and its text.
    key_points: Vec<Said>,
    /// What lines say that close a story.
    closings: Vec<Said>,
}

/// Lines with what is known of them added to their scores.
#[derive(Debug)]
pub(crate) struct Weighed {
    pub(crate) steps: Vec<Step>,
    /// Which of them something was added to.
    pub(crate) told: Vec<bool>,
}

impl<'c> Evidence<'c> {
    pub(crate) fn new(cues: &'c Cues) -> Self {
        Self {
            seen: Seen::new(cues),
            delimiters: Delimiters::default(),
            has_delimiters: false,
            fields: Fields::default(),
            has_fields: false,
            trails: Trails::default(),
            twice: Vec::new(),
            key_points: Vec::new(),
            closings: Vec::new(),
        }
    }

    /// Looks at the whole line with this number for cues; `above` is what stands above it.
    pub(crate) fn look_for_cues(&mut self, number: u64, whole: &[u8], above: Above) {
        self.seen.look(number, whole, above);
    }

    /// Looks at a line that comes after `entries`.
    pub(crate) fn look(&mut self, looked: Looked<'_>, entries: &[Entry]) {
        self.delimiters.look(looked, entries);
        self.fields.look(looked.line, looked.entry, looked.content);
        self.trails.look(looked.line, looked.entry, looked.content);
    }

    /// What is known of the lines at `places` of the window, which have these scores by their looks; none if
    /// nothing is.
    pub(crate) fn weigh(
        &mut self,
        window: Window<'_>,
        places: Range<usize>,
        held: Held<'_>,
        scored: &[Step],
    ) -> Option<Weighed> {
        let first = held.before + places.start as u64;
        // A format that marks its articles is known better.
        let is_marked = self.seen.has_edges();
        self.has_delimiters =
            !self.delimiters.is_empty() && !is_marked && self.delimiters.read(held);
        self.has_fields = !self.fields.is_empty() && !is_marked && self.fields.read(held);
        self.twice = twice::said(window, places.clone());
        self.key_points = key_points::said(window, places.clone());
        self.closings = closings::said(window, places);
        let is_found =
            [&self.twice, &self.key_points, &self.closings].iter().any(|it| !it.is_empty());
        let has_cues = !self.seen.is_empty();
        let has_found = self.has_delimiters || self.has_fields || is_found;
        if !has_cues && !has_found && self.trails.is_empty() {
            return None;
        }
        let mut steps = scored.to_vec();
        self.seen.weigh(first, &mut steps);
        if self.has_delimiters {
            self.delimiters.weigh(first, &mut steps);
        }
        if self.has_fields {
            self.fields.weigh(first, &mut steps);
        }
        self.trails.weigh(first, &mut steps);
        for said in [&self.twice, &self.key_points, &self.closings] {
            said::weigh(said, first, &mut steps);
        }
        let both = scored.iter().zip(&steps);
        let told = both.map(|(before, after)| before.scores != after.scores).collect();
        Some(Weighed { steps, told })
    }

    /// Names what was added to the line with this number, for the state that it was given.
    pub(crate) fn explain(&self, number: u64, decision: &Decision, explanation: &mut Explanation) {
        explanation.add_cues(self.seen.reasons(number, decision));
        let delimiter = self.delimiters.reason(number, decision);
        let found = [
            ("delimiter", delimiter.filter(|_| self.has_delimiters)),
            ("fields", self.fields.reason(number, decision).filter(|_| self.has_fields)),
            ("trail", self.trails.reason(number, decision)),
            ("twice", said::reason(&self.twice, number, decision)),
            ("key-points", said::reason(&self.key_points, number, decision)),
            ("closing", said::reason(&self.closings, number, decision)),
        ];
        for (what, more) in found {
            if let Some(more) = more {
                explanation.add_found(what, more);
            }
        }
    }

    /// The formats that the line with this number speaks for, and how much.
    pub(crate) fn families(&self, number: u64) -> impl Iterator<Item = (Family, u32)> + '_ {
        self.seen.families(number)
    }

    /// Forgets lines before the one with this number, which `held` still has.
    pub(crate) fn forget_before(&mut self, number: u64, held: Held<'_>) {
        self.delimiters.forget_before(number, held);
        self.fields.forget_before(number);
        self.trails.forget_before(number);
        self.seen.forget_before(number);
    }
}
