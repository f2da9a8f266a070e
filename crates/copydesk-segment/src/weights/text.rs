//! The text form of a table of weights.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::features::{self, WORD_KINDS};
use crate::state::{self, COUNT, STATES, State};

use super::{GAPS, NEVER, Row, Weights, WeightsError};

impl Weights {
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
        let names = weights.vocabulary.clone();
        let mut names = Names {
            words: names
                .iter()
                .zip(0..)
                .map(|(word, position)| (word.as_str(), position))
                .collect(),
            template: 0,
        };
        for (number, line) in lines {
            weights
                .take_line(line, &mut names)
                .map_err(|(expected, found)| error(number, expected, found))?;
        }
        Ok(weights)
    }

    /// Takes in a line, other than the first; the error is what was expected and what was found.
    fn take_line<'t>(
        &mut self,
        line: &'t str,
        names: &mut Names<'_>,
    ) -> Result<(), (&'static str, &'t str)> {
        let mut cells = cells(line);
        let name = cells.next().unwrap_or_default();
        if name.starts_with("word ") {
            return Ok(());
        }
        if name.starts_with("state ") {
            let is_known = STATES.iter().enumerate().any(|(i, &s)| line == state_line(i, s));
            return if is_known { Ok(()) } else { Err(("a state by its letter and name", line)) };
        }
        if matches!(name, "confidence cut" | "confidence role") {
            let steps = confidence_steps(cells).map_err(|cell| ("`margin=percent`", cell))?;
            match name {
                "confidence cut" => self.cut_confidence = steps,
                _ => self.role_confidence = steps,
            }
            return Ok(());
        }
        if name == "review" {
            return self.review.add(cells.next().unwrap_or_default());
        }
        if name == "first-review" {
            return self.first_review.add(cells.next().unwrap_or_default());
        }
        if name == "text-review" {
            return self.text_review.add(cells.next().unwrap_or_default());
        }
        let gap = name.strip_prefix("blanks=").and_then(|gap| gap.parse::<usize>().ok());
        let mut row = [0; COUNT];
        for cell in cells {
            match (gap, cell_of(cell)) {
                (Some(gap), Some((Some(from), to, weight))) => {
                    self.set_transition(gap, from, to, i32::from(weight));
                }
                (None, Some((None, state, weight))) => row[state] = weight,
                _ => return Err(("states and a weight", cell)),
            }
        }
        if gap.is_none() {
            let feature = names.feature(self, name).ok_or(("the name of a feature", name))?;
            self.set(feature, row);
        }
        Ok(())
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
        for tree in self.review.texts() {
            let _ = writeln!(out, "review\t{tree}");
        }
        for tree in self.first_review.texts() {
            let _ = writeln!(out, "first-review\t{tree}");
        }
        for tree in self.text_review.texts() {
            let _ = writeln!(out, "text-review\t{tree}");
        }
        for gap in 0..GAPS {
            for from in 0..COUNT {
                let weights = (0..COUNT).map(|to| (to, self.transitions.get(gap, from, to)));
                let weights: Vec<_> = weights.filter(|&(_, w)| w != 0 && w != NEVER).collect();
                if weights.is_empty() {
                    continue;
                }
                let _ = write!(out, "blanks={gap}");
                for (to, weight) in weights {
                    let _ = write!(out, "\t{}{}{weight}", letter(from), letter(to));
                }
                out.push('\n');
            }
        }
        for feature in 0..self.rows.len() as u32 {
            let Row(row) = self.row(feature);
            if row.iter().all(|&weight| weight == 0) {
                continue;
            }
            let Some(name) = self.feature_name(feature) else { continue };
            out.push_str(&name);
            for (i, weight) in row.iter().enumerate().filter(|&(_, &weight)| weight != 0) {
                let _ = write!(out, "\t{}{weight}", letter(i));
            }
            out.push('\n');
        }
        out
    }
}

/// Features by their names.
struct Names<'w> {
    /// Where each word stands in the vocabulary.
    words: HashMap<&'w str, u32>,
    /// The template of the last feature: most likely that of the next.
    template: usize,
}

impl Names<'_> {
    fn feature(&mut self, weights: &Weights, name: &str) -> Option<u32> {
        let (name, values) = name.split_once('=')?;
        if let Some((kind, _)) = (0..).zip(WORD_KINDS).find(|&(_, kind)| kind == name) {
            return Some(weights.word_feature(kind, *self.words.get(values)?));
        }
        self.template = features::template(name, self.template)?;
        features::template_feature(self.template, values)
    }
}

/// What a state is called in the cells of the text form.
fn letter(state: usize) -> char {
    char::from(b'a' + state as u8)
}

fn state_line(index: usize, state: State) -> String {
    format!("state {} {}", letter(index), state::name(state))
}

/// The cells of a line. There are tens of thousands, of five bytes: shorter than what pays for a
/// search that is made for long distances.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|byte| byte == b'\t');
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

/// A cell of the text form, `ob-88` or `o41`: the state before if it names two, the state, the weight.
fn cell_of(cell: &str) -> Option<(Option<usize>, usize, i16)> {
    let cell = cell.as_bytes();
    let state = |at: usize| {
        let letter = cell.get(at)?.checked_sub(b'a')?;
        Some(usize::from(letter)).filter(|&state| state < COUNT)
    };
    let first = state(0)?;
    match state(1) {
        Some(second) => Some((Some(first), second, weight_of(&cell[2..])?)),
        None => Some((None, first, weight_of(&cell[1..])?)),
    }
}

/// A weight in figures: `88`, `-88`. A few steps, where parsing any number takes many.
fn weight_of(figures: &[u8]) -> Option<i16> {
    let (sign, digits) = match figures.split_first()? {
        (b'-', digits) => (-1, digits),
        _ => (1, figures),
    };
    let number = digits.iter().try_fold(0i32, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|&digit| digit < 10)?;
        Some(number * 10 + i32::from(digit)).filter(|&number| number <= 1 << 15)
    })?;
    i16::try_from(sign * number).ok().filter(|_| !digits.is_empty())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_states_and_a_weight() {
        assert_eq!(cell_of("o41"), Some((None, 14, 41)));
        assert_eq!(cell_of("ob-88"), Some((Some(14), 1, -88)));
        assert_eq!(cell_of("a32767"), Some((None, 0, i16::MAX)));
        assert_eq!(cell_of("a-32768"), Some((None, 0, i16::MIN)));
        for none in ["", "o", "o-", "41", "z1", "oba1", "o4x", "o--1", "a32768", "a99999999999"] {
            assert_eq!(cell_of(none), None, "{none}");
        }
    }
}
