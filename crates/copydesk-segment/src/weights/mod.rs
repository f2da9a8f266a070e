//! The table of weights: how much each feature speaks for each state.

mod packed;
mod text;

use std::sync::LazyLock;

use copydesk_text::Confidence;

use crate::decoder::Transitions;
use crate::features::{self, Feature, MAX_VOCABULARY, WORD_KINDS};
use crate::letters::word_hash;
use crate::review::{self, Trees};
use crate::state::{self, COUNT, STATES};
use crate::word_table::WordTable;

/// Blank lines between two lines that transitions tell apart: none, one, more.
pub(crate) const GAPS: usize = 3;

/// Most rows that are added up in 16 bits; more than a line has.
const MOST_ADDENDS: usize = 1 << 10;

/// A score that no path can make up for.
pub(crate) const NEVER: i32 = i32::MIN / 8;

/// One weight for each state. A row starts with a line of the cache, so that it takes no more than
/// one.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Row(pub(crate) [i16; COUNT]);

/// A linear model over line features: one integer for each feature and state, one for each pair of
/// states and number of blank lines between them.
///
/// The text form names the states by letters first, then has one feature a line with the states that
/// it speaks for or against. The review of cuts is trees of decisions, one a line: a fact, the most of it
/// that leads to what follows, and what more leads to; or how much it speaks for a cut:
///
/// ```text
/// copydesk-weights 1
/// state b first:headline
/// state i head:header
/// state o body:paragraph
/// word share
/// review<TAB>says 2 len 30 -35 -12 88
/// first-review<TAB>lede 1 -20 35
/// text-review<TAB>until-text 0 40 -60
/// blanks=1<TAB>ob-88
/// class=byline<TAB>i41<TAB>b-23
/// ```
#[derive(Clone, Debug)]
pub struct Weights {
    vocabulary: Vec<String>,
    /// Where each word stands in the vocabulary.
    positions: WordTable,
    /// Weights of each feature.
    rows: Vec<Row>,
    /// How many rows can be added up in 16 bits, whichever they are.
    addends: usize,
    /// How sure a cut with at least this margin is, by margin.
    cut_confidence: Vec<(i32, u8)>,
    /// The same for the role of a line.
    role_confidence: Vec<(i32, u8)>,
    /// The review of cuts; no trees if there is none.
    review: Trees,
    /// The review of first lines; no trees if there is none.
    first_review: Trees,
    /// The review of text; no trees if there is none.
    text_review: Trees,
    transitions: Transitions<i32>,
    /// The same in short numbers.
    short_transitions: Transitions<i16>,
}

/// The table that comes with the crate, packed; `model/weights.tsv` is its text.
static BUILT_IN: &[u8] = include_bytes!("../../model/weights.bin");

/// Why a table of weights cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the weights: expected {expected}, found `{found}`")]
pub struct WeightsError {
    /// Line of the table, from 1.
    pub line: usize,
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl Weights {
    /// The table that comes with the crate.
    pub fn built_in() -> &'static Self {
        static READ: LazyLock<Weights> = LazyLock::new(|| {
            Weights::unpack(BUILT_IN)
                .expect("`copydesk-fit pack` writes the table for these features")
        });
        &READ
    }

    /// A table without any weight, for a vocabulary of words that may speak for a state.
    pub fn empty(vocabulary: Vec<String>) -> Self {
        let vocabulary: Vec<_> = vocabulary.into_iter().take(MAX_VOCABULARY as usize).collect();
        let mut positions = WordTable::with_room(vocabulary.len());
        for (i, word) in vocabulary.iter().enumerate() {
            *positions.entry(word_hash(word)) = i as u16;
        }
        let words = WORD_KINDS.len() * vocabulary.len();
        let features = features::template_features() as usize + words;
        Self {
            vocabulary,
            positions,
            rows: vec![Row([0; COUNT]); features],
            addends: MOST_ADDENDS,
            cut_confidence: Vec::new(),
            role_confidence: Vec::new(),
            review: Trees::new(&review::NAMES),
            first_review: Trees::new(&review::first::NAMES),
            text_review: Trees::new(&review::text::NAMES),
            transitions: Transitions::new(),
            short_transitions: Transitions::new(),
        }
    }

    /// How sure a cut with this margin is.
    pub(crate) fn cut_confidence(&self, margin: i32) -> Confidence {
        look_up(&self.cut_confidence, margin)
    }

    /// How sure a role with this margin is.
    pub(crate) fn role_confidence(&self, margin: i32) -> Confidence {
        look_up(&self.role_confidence, margin)
    }

    /// Sets how sure cuts (`cut`) and roles (`role`) are: for growing margins, the percentage of
    /// those with at least that margin and less than the next that are right.
    pub fn set_confidence(&mut self, cut: Vec<(i32, u8)>, role: Vec<(i32, u8)>) {
        self.cut_confidence = cut;
        self.role_confidence = role;
    }

    /// The largest margins of a cut and of a role that confidence tells apart from smaller ones.
    pub(crate) fn surest_margins(&self) -> (i32, i32) {
        let last = |steps: &[(i32, u8)]| steps.last().map_or(0, |step| step.0);
        (last(&self.cut_confidence), last(&self.role_confidence))
    }

    /// The trees by which cuts are looked at again.
    pub fn review(&self) -> &Trees {
        &self.review
    }

    /// Sets the trees by which cuts are looked at again. Without any, they are not.
    pub fn set_review(&mut self, review: Trees) {
        self.review = review;
    }

    /// The trees by which the first lines of articles are looked at again.
    pub fn first_review(&self) -> &Trees {
        &self.first_review
    }

    /// Sets the trees by which the first lines of articles are looked at again. Without any, they are not.
    pub fn set_first_review(&mut self, review: Trees) {
        self.first_review = review;
    }

    /// The trees by which lines are looked at again that may be text.
    pub fn text_review(&self) -> &Trees {
        &self.text_review
    }

    /// Sets the trees by which lines are looked at again that may be text. Without any, they are not.
    pub fn set_text_review(&mut self, review: Trees) {
        self.text_review = review;
    }

    /// Weights of the steps from state to state.
    pub(crate) fn transitions(&self) -> &Transitions<i32> {
        &self.transitions
    }

    /// The same in short numbers.
    pub(crate) fn short_transitions(&self) -> &Transitions<i16> {
        &self.short_transitions
    }

    /// How many features there can be.
    pub fn feature_count(&self) -> usize {
        self.rows.len()
    }

    /// Where the word with this hash stands in the vocabulary.
    pub(crate) fn position(&self, hash: u32) -> Option<u32> {
        self.positions.get(hash).map(u32::from)
    }

    /// The weights of all features that there are.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The weights of a feature, all zeros if the table has none for it.
    pub(crate) fn row(&self, feature: Feature) -> &Row {
        const NONE: &Row = &Row([0; COUNT]);
        self.rows.get(feature as usize).unwrap_or(NONE)
    }

    /// How many rows can be added up in 16 bits, whichever they are.
    pub(crate) fn addends(&self) -> usize {
        self.addends
    }

    /// The weights of a feature, by state.
    pub fn get(&self, feature: u32) -> [i16; COUNT] {
        self.row(feature).0
    }

    /// The weight of going from one state to another over `blanks` blank lines (0, 1, 2 or more).
    pub fn transition(&self, blanks: usize, from: usize, to: usize) -> i32 {
        self.transitions.get(blanks.min(GAPS - 1), from, to)
    }

    /// Sets the weights of a feature. Features beyond the number that a table can hold are ignored.
    pub fn set(&mut self, feature: u32, row: [i16; COUNT]) {
        let Some(slot) = self.rows.get_mut(feature as usize) else { return };
        *slot = Row(row);
        self.heed(row.iter().map(|weight| weight.unsigned_abs()).max().unwrap_or(0));
    }

    /// Sees to it that no more rows are added up in 16 bits than weights up to this one allow.
    fn heed(&mut self, largest: u16) {
        let addends = usize::from(i16::MAX.unsigned_abs()) / usize::from(largest.max(1));
        self.addends = self.addends.min(addends.max(1));
    }

    /// Sets the weight of going from one state to another over `blanks` blank lines (0, 1, 2 or
    /// more).
    pub fn set_transition(&mut self, blanks: usize, from: usize, to: usize, weight: i32) {
        if state::may_follow(STATES[from], STATES[to]) {
            let gap = blanks.min(GAPS - 1);
            self.transitions.set(gap, from, to, weight);
            self.short_transitions.set(gap, from, to, weight);
        }
    }

    /// Name of a feature.
    pub fn feature_name(&self, feature: u32) -> Option<String> {
        features::template_name(feature).or_else(|| {
            let rest = feature.checked_sub(features::template_features())? as usize;
            let kind = WORD_KINDS.get(rest.checked_div(self.vocabulary.len())?)?;
            let word = &self.vocabulary[rest % self.vocabulary.len()];
            Some(format!("{kind}={word}"))
        })
    }

    /// The feature of a word at this place in the vocabulary, by kind.
    pub(crate) fn word_feature(&self, kind: u32, position: u32) -> Feature {
        features::template_features() + kind * self.vocabulary.len() as u32 + position
    }
}

fn look_up(steps: &[(i32, u8)], margin: i32) -> Confidence {
    let after = steps.partition_point(|&(from, _)| from <= margin);
    Confidence::new(after.checked_sub(1).map_or(50, |at| steps[at].1))
}
