//! What fitting a table of weights needs: the features of lines and the decoder with its choices
//! restricted.
//!
//! Only `copydesk-fit` and tools like it use this module.

pub use crate::state::{
    COUNT as STATE_COUNT, Part, STATES, Set, State, may_follow, name as state_name, set,
};

use copydesk_text::Line;

use crate::columns::Columns;
use crate::context::{Entry, Window};
use crate::decoder::{Decision, Step, decode, most_likely};
pub use crate::features::kind as feature_kind;
use crate::features::{Features, is_open};
use crate::letters::word_hash;
use crate::memory::Memory;
use crate::review::{self, Review, Stretch};
use crate::scorer::{features_of, scores};
use crate::shape::Shape;
use crate::weights::Weights;

/// A dump ready for fitting: its lines without the blank ones, and their features.
#[derive(Clone, Debug)]
pub struct Example {
    /// The lines that are not blank.
    pub lines: Vec<Line>,
    /// Blank lines before each.
    pub blanks: Vec<u8>,
    /// Features of each.
    pub features: Vec<Vec<u32>>,
    entries: Vec<Entry>,
}

/// A line at which an article may start, or that may be text, as a review sees it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its place among the lines.
    pub line: usize,
    /// What is known of it.
    pub facts: Vec<u8>,
}

pub use crate::review::Trees;
pub use crate::review::text::text_states;

/// What the facts of a [`Candidate`] for a cut are called.
pub const CUT_FACTS: &[&str] = &review::NAMES;

/// What the facts of a [`Candidate`] for the first line of an article are called.
pub const FIRST_FACTS: &[&str] = &review::first::NAMES;

/// What the facts of a [`Candidate`] for text are called.
pub const TEXT_FACTS: &[&str] = &review::text::NAMES;

impl Example {
    /// The lines of `dump` with the features that `weights`' vocabulary knows.
    pub fn new(weights: &Weights, dump: &[u8]) -> Self {
        let (mut lines, mut entries, mut blanks) = (Vec::new(), Vec::new(), 0u8);
        let mut memory = Memory::new();
        for line in copydesk_text::lines(dump) {
            if line.is_blank() {
                blanks = blanks.saturating_add(1);
                continue;
            }
            let whole = line.span.slice(dump);
            let content = line.content.slice_at(whole, line.span.start);
            let whole = Line::without_mark(whole);
            entries.push(Entry::new(Shape::new(content, whole), blanks, &mut memory));
            lines.push(line);
            blanks = 0;
        }
        let mut columns = Columns::default();
        let window = Window::new(&entries, &mut columns, 0, true);
        let mut features = Features::new();
        let features = (0..entries.len())
            .map(|at| {
                features_of(weights, window, at, &mut features);
                features.as_slice().to_vec()
            })
            .collect();
        let blanks = entries.iter().map(|entry| entry.blanks).collect();
        Self { lines, blanks, features, entries }
    }
}

impl Example {
    /// How much each line speaks for each state.
    pub fn scores(&self, weights: &Weights) -> Vec<[i32; STATE_COUNT]> {
        self.features.iter().map(|features| scores(weights, features)).collect()
    }
}

/// Best path through lines with these `scores`, within `allowed` states (empty: any).
pub fn path(
    weights: &Weights,
    scores: &[[i32; STATE_COUNT]],
    blanks: &[u8],
    allowed: &[Set],
) -> Vec<usize> {
    most_likely(weights, &steps(scores, blanks), allowed)
}

fn steps(scores: &[[i32; STATE_COUNT]], blanks: &[u8]) -> Vec<Step> {
    scores.iter().zip(blanks).map(|(&scores, &blanks)| Step { scores, blanks }).collect()
}

impl Example {
    /// State of each line, with the margins of cut and role.
    pub fn decide(&self, weights: &Weights) -> Vec<(usize, i32, i32)> {
        self.settle(weights, |_| {})
            .into_iter()
            .map(|decision| (usize::from(decision.state), decision.start_margin, decision.margin))
            .collect()
    }

    /// The lines at which an article may start that a review with `weights` looks at.
    pub fn candidates(&self, weights: &Weights) -> Vec<Candidate> {
        self.seen(weights, |doubt| doubt.cut().map(|it| (it.at, &it.facts[..])))
    }

    /// The lines that may be text which a review with `weights` looks at.
    pub fn text_candidates(&self, weights: &Weights) -> Vec<Candidate> {
        self.seen(weights, |doubt| doubt.text().map(|it| (it.at, &it.facts[..])))
    }

    /// The lines with one of which an article starts that a review with `weights` chooses from, for each
    /// article.
    pub fn choices(&self, weights: &Weights) -> Vec<Vec<Candidate>> {
        let mut choices = Vec::new();
        let candidate =
            |it: &review::first::Candidate| Candidate { line: it.at, facts: it.facts.to_vec() };
        self.settle(weights, |doubt| {
            choices.extend(doubt.first().map(|choice| choice.iter().map(candidate).collect()));
        });
        choices
    }

    /// The lines that `pick` picks from what a review looks at, and what is known of them.
    fn seen(
        &self,
        weights: &Weights,
        pick: impl Fn(&review::Doubt) -> Option<(usize, &[u8])>,
    ) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        self.settle(weights, |doubt| {
            let picked = pick(&doubt);
            candidates
                .extend(picked.map(|(line, facts)| Candidate { line, facts: facts.to_vec() }));
        });
        candidates
    }

    /// Decides the lines; all that a review looks at goes to `see`.
    fn settle(&self, weights: &Weights, see: impl FnMut(review::Doubt)) -> Vec<Decision> {
        let steps = steps(&self.scores(weights), &self.blanks);
        let mut columns = Columns::default();
        let window = Window::new(&self.entries, &mut columns, 0, true);
        let stretch = Stretch { window, from: 0, anchor: None, told: &[] };
        let decide = |steps: &[Step]| decode(weights, steps, &[]);
        Review::default().settle_all(weights, stretch, &steps, decide, see)
    }
}

/// The words of a line that a vocabulary may hold: the line's first three and its last, lower-case.
/// None for a line too long for its words to count.
pub fn words(line: &str) -> Vec<String> {
    if line.chars().count() > 60 {
        return Vec::new();
    }
    let words: Vec<&str> = line
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .filter(|word| word.chars().any(char::is_alphabetic) && word.chars().count() > 1)
        .collect();
    if words.len() > 8 {
        return Vec::new();
    }
    let mut picked: Vec<&str> = words.iter().take(3).copied().collect();
    picked.extend(words.iter().skip(3).next_back());
    picked.iter().map(|word| word.to_lowercase()).filter(|word| is_open(word_hash(word))).collect()
}

/// How many words the lines of `dump` have, as far as they are looked at: for benches of the stage
/// that looks at lines one by one.
pub fn count_words(dump: &[u8]) -> u64 {
    let words = |line: Line| {
        let whole = line.span.slice(dump);
        let content = line.content.slice_at(whole, line.span.start);
        u64::from(Shape::new(content, Line::without_mark(whole)).words)
    };
    copydesk_text::lines(dump).filter(|line| !line.is_blank()).map(words).sum()
}
