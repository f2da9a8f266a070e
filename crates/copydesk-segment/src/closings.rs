//! What stands below the last line of one story: the head of the next.
//!
//! ```text
//! The next meeting is on December 19.
//! ykr/lmb/fz                                             the desk closes the story
//!
//! Ferry runs aground off Skarvik                         an article starts here
//! SKARVIK, Norway, Nov 9 (Reuters) - All 212 people ...
//! ```
//!
//! Sign-offs of people stand in the midst of pages, too, and links below them: there only a head whose text
//! begins with the dateline of an agency tells.

use std::ops::Range;

use crate::class::Class;
use crate::context::{Entry, Window};
use crate::said::Said;
use crate::shape::{First, Traits};

/// Lines of a head, at most.
const HEAD: usize = 6;
/// Words of the first line of a head, at least.
const WORDS: u8 = 3;
/// Lines between the text and its last line, at most: who wrote it, when it was sent.
const NEAR: usize = 3;
/// What is added for an article that starts there.
const POINTS: i32 = 6000;

/// What those lines say of which the places in the window are in `places`.
pub(crate) fn said(window: Window<'_>, places: Range<usize>) -> Vec<Said> {
    let first = places.start;
    let starts = places.filter_map(|at| start_below(window.lines, at)).filter(|at| *at > first);
    starts.map(|at| Said::start(window.before + at as u64, POINTS)).collect()
}

/// Where the article starts that comes below the line at `at`, if that closes one.
fn start_below(lines: &[Entry], at: usize) -> Option<usize> {
    let last = &lines[at];
    if last.class != Class::SignOff
        || !lines[at.saturating_sub(NEAR)..at].iter().any(Entry::is_prose)
    {
        return None;
    }
    let start = at + 1;
    let head = lines.get(start)?;
    let text = lines[start..].iter().take(HEAD).position(Entry::is_prose)?;
    let is_other = matches!(
        head.class,
        Class::SignOff | Class::EndMark | Class::Copyright | Class::Notice | Class::Count
    );
    let is_head = !is_other
        && !matches!(head.shape.first, First::Bracket | First::Bullet | First::Other)
        && head.blanks > 0
        && head.shape.letters > 1;
    let is_of_agency = lines[start + text].shape.is_dispatch;
    let is_form = !last.shape.traits.has(Traits::BRACKETED);
    // A word or two may be a mark between articles, and no `URGENT`.
    let is_long = head.shape.words >= WORDS;
    let tells = if is_form { is_long || is_of_agency } else { is_long && is_of_agency };
    (is_head && text > 0 && tells).then_some(start)
}

#[cfg(test)]
mod tests {
    use crate::segmenter::tests::firsts;

    const STORY: &str = "The bank left its rate as it was on Thursday\n\nThe bank of the country left its \
        main rate as it was on Thursday, as nearly all had expected it to do.\n\nThe next time that it \
        will speak of it is in December, when two of its members are to leave.\n\n";
    const OTHER: &str = "Ferry runs aground off Skarvik\n\nAll people on a ferry that ran aground off the \
        island of Skarvik were taken ashore by boats, the coast guard said.\n\nNo oil had leaked by noon, and \
        a tug was to come in the evening.\n\n";

    #[test]
    fn an_article_starts_below_the_line_that_closes_one() {
        for closing in ["ykr/lmb/fz", "jkl/ mok/", "© 2017 AFP", "AP-NY-03-12-91 1502EST"] {
            let dump = format!("{STORY}{closing}\n\n{OTHER}{closing}\n");
            let firsts = firsts(&dump);
            assert_eq!(firsts.last(), Some(&"Ferry runs aground off Skarvik"), "{dump}");
        }
    }
}
