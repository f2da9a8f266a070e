//! The table of weights: how much each feature speaks for each state.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use copydesk_text::Confidence;

use crate::features::{self, Feature, MAX_VOCABULARY, WORD_KINDS};
use crate::shape::word_hash;
use crate::state::{self, COUNT, STATES, State};

/// Blank lines between two lines that transitions tell apart: none, one, more.
pub(crate) const GAPS: usize = 3;

/// A score that no path can make up for.
pub(crate) const NEVER: i32 = i32::MIN / 4;

/// One weight for each state.
pub(crate) type Row = [i16; COUNT];

/// A linear model over line features: one integer for each feature and state, one for each pair of
/// states and number of blank lines between them.
///
/// The text form names the states by letters first, then has one feature a line with the states that
/// it speaks for or against:
///
/// ```text
/// copydesk-weights 1
/// state b first:headline
/// state i head:header
/// state o body:paragraph
/// word share
/// blanks=1<TAB>ob-88
/// class=byline<TAB>i41<TAB>b-23
/// ```
#[derive(Clone, Debug)]
pub struct Weights {
    vocabulary: Vec<String>,
    positions: HashMap<u32, u32>,
    /// Row of each feature, `NONE` for those without.
    rows: Vec<u16>,
    table: Vec<Row>,
    /// How sure a cut with at least this margin is, by margin.
    cut_confidence: Vec<(i32, u8)>,
    /// The same for the role of a line.
    role_confidence: Vec<(i32, u8)>,
    /// By gap, state before, state.
    pub(crate) transitions: [[[i32; COUNT]; COUNT]; GAPS],
}

const NONE: u16 = u16::MAX;

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
        static BUILT_IN: LazyLock<Weights> = LazyLock::new(|| {
            Weights::parse(include_str!("../model/weights.tsv"))
                .expect("the table of weights that comes with the crate is well-formed")
        });
        &BUILT_IN
    }

    /// A table without any weight, for a vocabulary of words that may speak for a state.
    pub fn empty(vocabulary: Vec<String>) -> Self {
        let vocabulary: Vec<_> = vocabulary.into_iter().take(MAX_VOCABULARY as usize).collect();
        let positions =
            vocabulary.iter().enumerate().map(|(i, word)| (word_hash(word), i as u32)).collect();
        let features = features::template_features() + WORD_KINDS.len() as u32 * MAX_VOCABULARY;
        let mut transitions = [[[0; COUNT]; COUNT]; GAPS];
        for gap in &mut transitions {
            for (from, row) in gap.iter_mut().enumerate() {
                for (to, weight) in row.iter_mut().enumerate() {
                    if !state::may_follow(STATES[from], STATES[to]) {
                        *weight = NEVER;
                    }
                }
            }
        }
        Self {
            vocabulary,
            positions,
            rows: vec![NONE; features as usize],
            table: Vec::new(),
            cut_confidence: Vec::new(),
            role_confidence: Vec::new(),
            transitions,
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

    /// How many features there can be.
    pub fn feature_count(&self) -> usize {
        self.rows.len()
    }

    /// Where a word stands in the vocabulary.
    pub(crate) fn position(&self, hash: u32) -> Option<u32> {
        self.positions.get(&hash).copied()
    }

    /// The weights of a feature.
    pub(crate) fn row(&self, feature: Feature) -> Option<&Row> {
        self.table.get(usize::from(*self.rows.get(feature as usize)?))
    }

    /// Sets the weights of a feature. Features beyond the number that a table can hold are ignored.
    pub fn set(&mut self, feature: u32, row: [i16; COUNT]) {
        let Some(slot) = self.rows.get_mut(feature as usize) else { return };
        if let Some(old) = self.table.get_mut(usize::from(*slot)) {
            *old = row;
        } else if self.table.len() < usize::from(NONE) {
            *slot = self.table.len() as u16;
            self.table.push(row);
        }
    }

    /// Sets the weight of going from one state to another over `blanks` blank lines (0, 1, 2 or
    /// more).
    pub fn set_transition(&mut self, blanks: usize, from: usize, to: usize, weight: i32) {
        if state::may_follow(STATES[from], STATES[to]) {
            self.transitions[blanks.min(GAPS - 1)][from][to] = weight;
        }
    }

    /// Name of a feature.
    pub fn feature_name(&self, feature: u32) -> Option<String> {
        features::template_name(feature).or_else(|| {
            let rest = feature.checked_sub(features::template_features())?;
            let kind = WORD_KINDS.get((rest / MAX_VOCABULARY) as usize)?;
            let word = self.vocabulary.get((rest % MAX_VOCABULARY) as usize)?;
            Some(format!("{kind}={word}"))
        })
    }

    /// Reads the text form.
    ///
    /// # Errors
    ///
    /// When a line is not of the form, with its number and what was expected.
    pub fn parse(text: &str) -> Result<Self, WeightsError> {
        let mut lines = text.lines().enumerate().map(|(i, line)| (i + 1, line));
        let error = |line: usize, expected, found: &str| WeightsError {
            line,
            expected,
            found: found.to_owned(),
        };
        match lines.next() {
            Some((_, "copydesk-weights 1")) => {}
            other => {
                return Err(error(1, "`copydesk-weights 1`", other.map_or("", |(_, line)| line)));
            }
        }
        let words =
            text.lines().filter_map(|line| line.strip_prefix("word ")).map(str::to_owned).collect();
        let mut weights = Self::empty(words);
        let names: HashMap<String, u32> = (0..weights.rows.len() as u32)
            .filter_map(|feature| Some((weights.feature_name(feature)?, feature)))
            .collect();
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| line.starts_with("state "))
        {
            let known = STATES.iter().enumerate().any(|(i, &s)| line == state_line(i, s));
            if !known {
                return Err(error(number + 1, "a state by its letter and name", line));
            }
        }
        let is_entry = |line: &str| !line.starts_with("word ") && !line.starts_with("state ");
        for (number, line) in lines.filter(|(_, line)| is_entry(line)) {
            let mut cells = line.split('\t');
            let name = cells.next().unwrap_or_default();
            if matches!(name, "confidence cut" | "confidence role") {
                let steps = confidence_steps(cells)
                    .map_err(|cell| error(number, "`margin=percent`", cell))?;
                match name {
                    "confidence cut" => weights.cut_confidence = steps,
                    _ => weights.role_confidence = steps,
                }
                continue;
            }
            let gap = name.strip_prefix("blanks=").and_then(|gap| gap.parse::<usize>().ok());
            let mut row = [0; COUNT];
            for cell in cells {
                match (gap, cell_of(cell)) {
                    (Some(gap), Some((Some(from), to, weight))) => {
                        weights.set_transition(gap, from, to, i32::from(weight));
                    }
                    (None, Some((None, state, weight))) => row[state] = weight,
                    _ => return Err(error(number, "states and a weight", cell)),
                }
            }
            if gap.is_none() {
                let feature =
                    names.get(name).ok_or_else(|| error(number, "the name of a feature", name))?;
                weights.set(*feature, row);
            }
        }
        Ok(weights)
    }

    /// The text form.
    pub fn render(&self) -> String {
        let mut out = "copydesk-weights 1\n".to_owned();
        for (i, &state) in STATES.iter().enumerate() {
            let _ = writeln!(out, "{}", state_line(i, state));
        }
        for word in &self.vocabulary {
            let _ = writeln!(out, "word {word}");
        }
        for (name, steps) in [("cut", &self.cut_confidence), ("role", &self.role_confidence)] {
            if !steps.is_empty() {
                let _ = write!(out, "confidence {name}");
                for (margin, percent) in steps {
                    let _ = write!(out, "\t{margin}={percent}");
                }
                out.push('\n');
            }
        }
        for (gap, rows) in self.transitions.iter().enumerate() {
            for (from, row) in
                rows.iter().enumerate().filter(|(_, row)| row.iter().any(|&w| w != 0 && w != NEVER))
            {
                let _ = write!(out, "blanks={gap}");
                for (to, weight) in row.iter().enumerate().filter(|&(_, &w)| w != 0 && w != NEVER) {
                    let _ = write!(out, "\t{}{}{weight}", letter(from), letter(to));
                }
                out.push('\n');
            }
        }
        for feature in 0..self.rows.len() as u32 {
            let (Some(row), Some(name)) = (self.row(feature), self.feature_name(feature)) else {
                continue;
            };
            if row.iter().all(|&weight| weight == 0) {
                continue;
            }
            out.push_str(&name);
            for (i, weight) in row.iter().enumerate().filter(|&(_, &weight)| weight != 0) {
                let _ = write!(out, "\t{}{weight}", letter(i));
            }
            out.push('\n');
        }
        out
    }
}

/// What a state is called in the cells of the text form.
fn letter(state: usize) -> char {
    char::from(b'a' + state as u8)
}

fn state_line(index: usize, state: State) -> String {
    format!("state {} {}", letter(index), state::name(state))
}

/// A cell of the text form, `ob-88` or `o41`: the state before if it names two, the state, the weight.
fn cell_of(cell: &str) -> Option<(Option<usize>, usize, i16)> {
    let (letters, weight) = cell.split_at(cell.find(|c: char| !c.is_ascii_lowercase())?);
    let index = |letter: u8| Some(usize::from(letter - b'a')).filter(|&index| index < COUNT);
    let weight = weight.parse().ok()?;
    match *letters.as_bytes() {
        [state] => Some((None, index(state)?, weight)),
        [from, to] => Some((Some(index(from)?), index(to)?, weight)),
        _ => None,
    }
}

/// Reads `margin=percent` cells; the cell that is none is the error.
fn confidence_steps<'t>(cells: impl Iterator<Item = &'t str>) -> Result<Vec<(i32, u8)>, &'t str> {
    cells
        .map(|cell| {
            let (margin, percent) = cell.split_once('=').ok_or(cell)?;
            Ok((margin.parse().map_err(|_| cell)?, percent.parse().map_err(|_| cell)?))
        })
        .collect()
}

fn look_up(steps: &[(i32, u8)], margin: i32) -> Confidence {
    let after = steps.partition_point(|&(from, _)| from <= margin);
    Confidence::new(after.checked_sub(1).map_or(50, |at| steps[at].1))
}
