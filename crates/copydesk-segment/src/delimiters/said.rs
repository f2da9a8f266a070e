//! What a delimiter with a head below it says of the lines around it.

use copydesk_text::Role;

use super::head::Head;
use super::kind::{Mark, Start};
use crate::said::Said;
use crate::state::{Part, set};

/// What is added for where an article starts, and for where it goes on.
const POINTS: i32 = 8000;
/// What is added for the line of the headline.
const HEADLINE: i32 = 1000;
/// The same if no other line of the head may be it.
const SURE_HEADLINE: i32 = 4000;

/// What `mark` says with this head.
pub(super) fn with(mark: &Mark, head: Head, said: &mut Vec<Said>) {
    let first = mark.first();
    match mark.start {
        Start::Below => {
            let over = set(|state| state.part == Part::Gap || state.role == Role::EndMark);
            said.push(Said { line: mark.line, states: over, points: POINTS });
            starts(first, head, said);
        }
        Start::Here => {
            let opens = set(|state| state.part == Part::First && state.role != Role::Headline);
            said.push(Said { line: mark.line, states: opens, points: POINTS });
            goes_on(first, said);
            has_lines(first, head, said);
        }
        Start::Headline | Start::Head | Start::Source | Start::Above => starts(first, head, said),
    }
    // What stands in one place in head after head is the same each time.
    if mark.is_alike() && head.is_lone && !head.is_sure {
        let states = set(|state| state.role == Role::Headline);
        said.push(Said { line: first + head.headline, states, points: SURE_HEADLINE - HEADLINE });
    }
}

/// That what stands below `mark` is a teaser with this head: no article starts there.
pub(super) fn teaser(mark: &Mark, head: Head, said: &mut Vec<Said>) {
    let first = mark.first();
    let states = set(|state| !state.is_start());
    said.extend((first..=first + head.text).map(|line| Said { line, states, points: POINTS }));
}

/// That an article starts with the line `first` and has this head.
pub(super) fn starts(first: u64, head: Head, said: &mut Vec<Said>) {
    is_of(Part::First, first, said);
    has_lines(first, head, said);
}

/// What the lines of the head are, which begins with the line `first`.
fn has_lines(first: u64, head: Head, said: &mut Vec<Said>) {
    let points = if head.is_sure { SURE_HEADLINE } else { HEADLINE };
    let states = set(|state| state.role == Role::Headline);
    said.push(Said { line: first + head.headline, states, points });
    for line in first + 1..first + head.text {
        // What is neither headline nor byline nor stamp may be the first line of the text.
        if head.is_sure {
            is_of(Part::Head, line, said);
        } else {
            goes_on(line, said);
        }
    }
    is_of(Part::Body, first + head.text, said);
}

/// That a line is of this part of an article.
fn is_of(part: Part, line: u64, said: &mut Vec<Said>) {
    said.push(Said { line, states: set(|state| state.part == part), points: POINTS });
}

/// That the article goes on with a line.
fn goes_on(line: u64, said: &mut Vec<Said>) {
    let states = set(|state| !state.is_start() && state.part != Part::Gap);
    said.push(Said { line, states, points: POINTS });
}
