//! Headlines that stand twice, as the title of the page and over the story.
//!
//! ```text
//! Old tram found under car park              an article starts here
//!
//! Old tram found under car park
//!
//! Workers who dug for a new car park in Ghent found a tram of 1902 with its seats in it.
//! ```
//!
//! Forms, credits and captions stand twice in a row, too, in the midst of a story. What tells a headline
//! from them is that the text below it uses its words, the text above it does not, and the dump has not
//! had the line before.

use std::ops::Range;

use crate::class::Class;
use crate::context::{Entry, Window};
use crate::said::Said;
use crate::shape::Last;

/// Words of the shortest headline that tells, in scripts with spaces between them.
const WORDS: u8 = 4;
/// The same in characters, in other scripts.
const CHARS: u32 = 8;
/// Lines of text that follow a headline, at least.
const TEXTS: usize = 2;
/// How far they may reach.
const REACH: usize = 25;
/// How far below the second of both the first of them stands, at most: over a menu stands the title of a page,
/// which may say the headline in other words.
const NEAR: usize = 4;
/// Paragraphs in which the headline's words are looked for, above and below.
const SAID: usize = 3;
/// What is added for an article that starts there.
const POINTS: i32 = 8000;

/// What those lines say of which the places in the window are in `places`.
pub(crate) fn said(window: Window<'_>, places: Range<usize>) -> Vec<Said> {
    let heads = places.filter(|&at| is_headline(window, at));
    let start = |at: usize, points| Said::start(window.before + at as u64, points);
    heads.flat_map(|at| [start(at, POINTS), start(at + 1, -POINTS)]).collect()
}

fn is_headline(window: Window<'_>, at: usize) -> bool {
    let Some([first, second]) = window.lines.get(at..at + 2) else { return false };
    first.shape.hash == second.shape.hash
        && first.shape.chars == second.shape.chars
        && first.seen.same == 0
        && may_be_headline(first)
        && prose(window, at + 1, NEAR) > 0
        && prose(window, at + 1, REACH) >= TEXTS
        && is_said_below(window, at)
}

/// How many of the `most` lines below the one at `at` read as paragraphs.
fn prose(window: Window<'_>, at: usize, most: usize) -> usize {
    window.lines[at + 1..].iter().take(most).filter(|entry| entry.is_prose()).count()
}

/// Whether a line has what a headline has, by itself.
fn may_be_headline(entry: &Entry) -> bool {
    let is_long = if entry.shape.words > 1 {
        entry.shape.words >= WORDS
    } else {
        entry.shape.uncased > 0 && entry.shape.chars >= CHARS
    };
    let is_sentence = entry.shape.last == Last::Stop;
    let class = entry.class;
    is_long
        && !is_sentence
        && matches!(
            class,
            Class::Label | Class::CapsTitle | Class::Title | Class::TitleLong | Class::Sentence
        )
}

/// Whether the text below uses more of the line's words than the text above.
fn is_said_below(window: Window<'_>, at: usize) -> bool {
    let stems = window.lines[at].shape.stems();
    let says = |lines: &mut dyn Iterator<Item = &Entry>| {
        let prose: Vec<&Entry> = lines.take(REACH).filter(|it| it.is_prose()).take(SAID).collect();
        let has = |stem: &u16| prose.iter().any(|it| it.shape.stems().contains(stem));
        stems.iter().filter(|stem| has(stem)).count()
    };
    let below = says(&mut window.lines[at + 2..].iter());
    below > says(&mut window.lines[..at].iter().rev())
}

#[cfg(test)]
mod tests {
    use crate::segmenter::tests::firsts;

    const STORY: &str = "Workers who dug for a new car park in Ghent found a tram of 1902 with its seats and \
        its bell in it.\n\nThe tram had been thought lost since the war, the museum of the city said on \
        Friday.\n\nIt is to be shown there from next spring on.\n";
    const OTHER: &str = "Rain floods the cellars of Salto\n\nSALTO, Uruguay: Rain fell on the town all day on \
        Tuesday, and the river rose by two meters before it began to fall again.\n\nCellars of forty \
        houses were flooded, the fire brigade of the town said.\n\n";

    #[test]
    fn an_article_starts_at_the_first_of_both() {
        for headline in [
            "Old tram found under car park",
            "Ghent: Old tram found",
            "OLD TRAM FOUND UNDER CAR PARK IN GHENT",
        ] {
            let dump =
                format!("{OTHER}About\nCareers\nHelp\n\n{headline}\n\n{headline}\n\n{STORY}");
            assert_eq!(firsts(&dump), ["Rain floods the cellars of Salto", headline], "{dump}");
        }
    }

    #[test]
    fn forms_and_credits_that_stand_twice_start_nothing() {
        for line in
            ["Please enter a valid address", "Photo: Ann Lee, TBP", "Save this story for later"]
        {
            let dump = format!(
                "{OTHER}{line}\n\n{line}\n\nThe rain is to go on until the weekend, \
                the weather service of the country said.\n\nRoads to the north were closed.\n\n\
                The mayor of Salto asked for help from the capital on Wednesday.\n"
            );
            assert_eq!(firsts(&dump), ["Rain floods the cellars of Salto"], "{dump}");
        }
    }
}
