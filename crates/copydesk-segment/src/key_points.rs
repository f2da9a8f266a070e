//! Key points between a headline and its text, as Reuters sends them.
//!
//! ```text
//! 09-Nov-2017 14:05:11
//! UPDATE 2-Ferry runs aground off Skarvik                an article starts here, or with the stamp
//!
//! * All 212 people taken off
//! * Tug expected in the evening
//!
//! By Jane Quill                                          perhaps
//!
//! SKARVIK, Nov 9 (Reuters) - All 212 people ...
//! ```
//!
//! A list with a headline above it stands in the midst of stories, too; the dateline of an agency stands at
//! their beginning.

use std::ops::Range;

use copydesk_text::Role;

use crate::class::{Class, Group};
use crate::context::{Entry, Window};
use crate::said::Said;
use crate::shape::{First, Traits};
use crate::state::set;

/// Bylines and notes between the points and the text, at most.
const BETWEEN: usize = 3;
/// Key points, at most.
const POINTS_OF_LIST: usize = 12;
/// Words of a headline, at least: lists of links have shorter titles.
const WORDS: u8 = 4;
/// Longest of them, in characters.
const LONGEST: u32 = 160;
/// What is added for an article that starts there, and against one that starts below.
const POINTS: i32 = 8000;

/// What those lines say of which the places in the window are in `places`.
pub(crate) fn said(window: Window<'_>, places: Range<usize>) -> Vec<Said> {
    let mut said = Vec::new();
    for at in places.clone().filter(|&at| has_dateline(&window.lines[at])) {
        let Some(start) = start_above(window.lines, at).filter(|start| places.contains(start))
        else {
            continue;
        };
        let line = |at: usize| window.before + at as u64;
        said.push(Said::start(line(start), POINTS));
        let headline = set(|state| state.role == Role::Headline);
        let stamped = usize::from(window.lines[start].class == Class::Stamp);
        said.push(Said { line: line(start + stamped), states: headline, points: POINTS / 2 });
        let below = start + 1..=at;
        said.extend(below.map(|at| Said::start(line(at), -POINTS)));
    }
    said
}

fn has_dateline(entry: &Entry) -> bool {
    entry.shape.is_dispatch && entry.shape.first != First::Bullet && entry.is_prose()
}

/// Where the article starts whose text begins at `at`, if key points stand above it.
fn start_above(lines: &[Entry], at: usize) -> Option<usize> {
    let is_point =
        |entry: &Entry| entry.shape.traits.has(Traits::BULLET) && entry.shape.chars <= LONGEST;
    let is_between = |entry: &Entry| {
        !is_point(entry) && (entry.class.groups() & 1 << Group::Byline as u8 != 0 || is_note(entry))
    };
    let run = |from: usize, most: usize, is: &dyn Fn(&Entry) -> bool| {
        lines[..from].iter().rev().take(most).take_while(|entry| is(entry)).count()
    };
    let notes = run(at, BETWEEN, &is_between);
    let points = run(at - notes, POINTS_OF_LIST, &is_point);
    let title = (at - notes - points).checked_sub(1).filter(|_| points > 0)?;
    let entry = &lines[title];
    if !entry.class.is_title() || entry.class == Class::Sentence || entry.shape.words < WORDS {
        return None;
    }
    let above = title.checked_sub(1).filter(|_| entry.blanks == 0);
    match above {
        Some(above) if lines[above].class == Class::Stamp => Some(above),
        // The headline stands by itself.
        Some(_) => None,
        None => Some(title),
    }
}

/// `(Adds quotes)`
fn is_note(entry: &Entry) -> bool {
    entry.shape.traits.has(Traits::BRACKETED) && entry.shape.chars <= 100
}

#[cfg(test)]
mod tests {
    use crate::segmenter::tests::firsts;

    #[test]
    fn an_article_starts_at_the_headline_over_key_points() {
        let story = |head: &str, place: &str| {
            format!(
                "{head}\n\n* All 212 people taken off\n* Tug expected in the evening\n\n\
                {place}, Nov 9 (Reuters) - All 212 people on a ferry that ran aground off an island were taken \
                ashore by boats on Thursday, the coast guard said.\n\nNo oil had leaked by noon, and a tug was \
                to come in the evening, when the tide is high.\n\n(Reporting by Jane Quill)\n\n"
            )
        };
        let heads = [
            "UPDATE 1-Ferry runs aground",
            "Boat sinks off the southern coast",
            "Tug is late for days",
        ];
        let dump = heads.map(|head| story(head, "OSLO")).concat();
        assert_eq!(firsts(&dump), heads, "{dump}");
        let stamped = heads.map(|head| story(&format!("09-Nov-2017 14:05:11\n{head}"), "OSLO"));
        assert_eq!(firsts(&stamped.concat()), ["09-Nov-2017 14:05:11"; 3]);
    }
}
