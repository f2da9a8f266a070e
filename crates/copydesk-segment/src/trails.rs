//! Breadcrumb trails and titles of pages: where a page stands on its site, with its headline.
//!
//! ```text
//! trail    = home { [mark] section } [mark] headline      on one line
//!          | section mark { section mark } headline
//! title    = headline bar site
//! Home > Sports > Old tram found under car park           no article starts here
//! Old tram found under car park | The Courier             nor here
//! Old tram found under car park                           but here, a few lines below
//! ```
//!
//! A trail and a title look like headlines, and say as much of the story as the headline does: that
//! their last or first item stands once more below, by itself, is what tells them apart.

use copydesk_text::Role;
use copydesk_text::lexicon::WordSet;
use memchr::{memchr, memchr3_iter, memrchr};

use crate::class::Class;
use crate::context::Entry;
use crate::decoder::{Decision, Step};
use crate::said::{Said, reason, weigh};
use crate::state::{Set, set};

/// Lines below a trail in which its headline is looked for.
const REACH: u64 = 16;
/// The same below the title of a page, under which its menus stand.
const REACH_OF_TITLE: u64 = 60;
/// Titles and trails that are kept in mind at a time: no page has more than a few.
const MOST: usize = 8;
/// Words of the name of a site, at most.
const SITE: usize = 5;
/// Longest trail in characters.
const LONGEST: u32 = 300;
/// Words of the shortest headline that tells, in scripts with spaces between them.
const WORDS: u8 = 3;
/// The same in bytes, in other scripts.
const BYTES: usize = 18;
/// What is added against an article that starts with a trail.
const POINTS: i32 = 8000;
/// What is added for one that starts with its headline.
const HEADLINE: i32 = 4000;

/// What front pages are called, as the first word of a trail.
#[rustfmt::skip]
static HOMES: WordSet = WordSet::new(&[
    "home", "startseite", "start", "inicio", "início", "accueil", "forside", "hjem", "hem", "etusivu", "strona",
    "главная", "головна", "anasayfa", "ホーム", "トップ", "首页", "首頁", "홈", "beranda", "domů", "úvod",
]);

/// What those of them begin with that are ASCII.
const HOME_LETTERS: &[u8] = b"abefhis";

/// Marks that lead from page to page.
const MARKS: [&str; 3] = [">", "»", "›"];

/// What parts a headline from the name of the site behind it.
const BARS: [&str; 4] = ["|", "-", "–", "—"];

/// A trail or a title whose headline may still come.
#[derive(Debug)]
struct Open {
    /// The number of its line.
    line: u64,
    /// The last line at which the headline may stand.
    last: u64,
    text: Box<[u8]>,
    /// Whether the headline is its first item, and not its last.
    is_title: bool,
}

impl Open {
    /// Whether `content` is its headline.
    fn has(&self, content: &[u8]) -> bool {
        if self.is_title {
            let site = self.text.strip_prefix(content).and_then(|rest| rest.strip_prefix(b" "));
            site.is_some_and(|site| {
                let bar = site.split(|byte| *byte == b' ').next().unwrap_or_default();
                BARS.iter().any(|it| it.as_bytes() == bar)
            })
        } else {
            self.text.len() > content.len() && self.text.ends_with(content)
        }
    }
}

/// The trails among the lines held.
#[derive(Debug, Default)]
pub(crate) struct Trails {
    /// Those whose headline may still come.
    open: Vec<Open>,
    /// What those say whose headline came.
    said: Vec<Said>,
}

impl Trails {
    /// Looks at a line, which has this number.
    pub(crate) fn look(&mut self, number: u64, entry: &Entry, content: &[u8]) {
        if !self.open.is_empty() {
            self.open.retain(|open| number <= open.last);
            if entry.shape.words >= WORDS || content.len() >= BYTES && !content.contains(&b' ') {
                for open in self.open.iter().filter(|open| open.has(content)) {
                    // Under a title stand menus, and no line of them may be better than the headline.
                    let sure = if open.is_title { 2 } else { 1 };
                    self.said.push(Said::start(open.line, -POINTS * sure));
                    // Where it stands above the trail, too, the article may start there. Above the title of
                    // a page stands another page.
                    if open.is_title || entry.seen.same == 0 {
                        let (line, states) = (number, headlines());
                        self.said.push(Said { line, states, points: HEADLINE * sure });
                    }
                }
                self.open.retain(|open| !open.has(content));
            }
        }
        let is_short = entry.shape.words > WORDS && entry.shape.chars <= LONGEST;
        if !is_short {
            return;
        }
        let mut open = |last, is_title| {
            let surplus = (self.open.len() + 1).saturating_sub(MOST);
            self.open.drain(..surplus);
            self.open.push(Open { line: number, last, text: content.into(), is_title });
        };
        if has_mark(content) || !entry.is_prose() && opens_at_home(content) {
            open(number + REACH, false);
        } else if entry.class != Class::Byline && names_site(content) {
            open(number + REACH_OF_TITLE, true);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// Adds to `steps`, the first of which is line `first`, what the trails say.
    pub(crate) fn weigh(&self, first: u64, steps: &mut [Step]) {
        weigh(&self.said, first, steps);
    }

    /// Forgets lines before `line`.
    pub(crate) fn forget_before(&mut self, line: u64) {
        self.said.retain(|said| said.line >= line);
    }

    /// How much more was said for line `line` in the state that it was given than in the rival.
    pub(crate) fn reason(&self, line: u64, decision: &Decision) -> Option<i32> {
        reason(&self.said, line, decision)
    }
}

/// The states of a headline with which an article starts.
fn headlines() -> Set {
    set(|state| state.is_start() && state.role == Role::Headline)
}

/// Whether a line has a mark that leads from page to page.
fn has_mark(content: &[u8]) -> bool {
    // `>`, or the last byte of `»` or `›`.
    let mut marks = memchr3_iter(b'>', 0xbb, 0xba, content);
    marks.any(|at| MARKS.iter().any(|mark| is_between_spaces(content, at, mark.as_bytes())))
}

/// Whether the first word of a line is what front pages are called.
fn opens_at_home(content: &[u8]) -> bool {
    // Nearly all lines are turned away by their first letter.
    let may_be = |byte: &u8| !byte.is_ascii() || HOME_LETTERS.contains(&byte.to_ascii_lowercase());
    if !content.first().is_some_and(may_be) {
        return false;
    }
    let word = memchr(b' ', content).and_then(|end| str::from_utf8(&content[..end]).ok());
    word.is_some_and(|word| HOMES.has(word))
}

/// Whether a line ends with a bar and what may be the name of a site.
fn names_site(content: &[u8]) -> bool {
    let mut end = content.len();
    for words in 0..=SITE {
        let Some(blank) = memrchr(b' ', &content[..end]) else { return false };
        if words > 0 && BARS.iter().any(|bar| bar.as_bytes() == &content[blank + 1..end]) {
            return true;
        }
        end = blank;
    }
    false
}

/// Whether `mark` ends at place `at` of `content`, between two spaces.
fn is_between_spaces(content: &[u8], at: usize, mark: &[u8]) -> bool {
    let before = content[..=at].strip_suffix(mark);
    before.is_some_and(|before| before.ends_with(b" ")) && content.get(at + 1) == Some(&b' ')
}

#[cfg(test)]
mod tests {
    use crate::segmenter::tests::firsts;

    const HEADLINE: &str = "Old tram found under car park";
    const STORY: &str = "By Jane Roe\nAugust 12, 2017\n\nWorkers who dug for a new car park in Ghent found a \
        tram of 1902 with its seats and its bell in it.\n\nThe tram had been thought lost since the war, the \
        museum of the city said on Friday.\n\nIt is to be shown there from next spring on.\n";

    #[test]
    fn an_article_starts_below_the_menus_of_a_page_with_its_title() {
        for site in [" | The Kettleby Times", " - Kettleby Today", " — Times"] {
            let menu = "Home\nNews\nSport\nOpinion\nSubscribe\nLog in\n";
            let dump = format!("{HEADLINE}{site}\n{menu}{HEADLINE}\n{STORY}");
            assert_eq!(firsts(&dump), [HEADLINE], "{dump}");
        }
    }

    #[test]
    fn an_article_starts_below_the_trail_that_leads_to_it() {
        for trail in ["Home > Sports > ", "Startseite Panorama ", "The Post » City » "] {
            for between in ["\n\n", "\n\nShare\nTweet\n\n"] {
                let dump = format!("{trail}{HEADLINE}{between}{HEADLINE}\n\n{STORY}");
                assert_eq!(firsts(&dump), [HEADLINE], "{dump}");
            }
        }
    }
}
