//! The title of a page that stands above its menus, and below them the headline, in other words.
//!
//! ```text
//! Bank of Varde: regulator admits mistakes       an article starts here
//! Home
//! News
//! …
//! How the regulator failed the bank of Varde     and none here
//! ```
//!
//! A line that says half of what the title says, with nothing but short lines between them, is the same
//! article's headline. Tables and briefs are full of figures, and lines of broken text are long; those of a
//! menu are neither.

use crate::context::Entry;

/// Lines of a menu, at least.
const LINES: u32 = 8;
/// The longest that a line of a menu is, in characters.
const LONGEST: u32 = 100;
/// The longest that most are.
const SHORT: u32 = 50;
/// Words that both say, at least.
const WORDS: usize = 2;

/// The first line of an article that has no text yet.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// Its words.
    stems: Vec<u16>,
    /// How many lines stand below it, how many of these have figures, and how many are not short.
    lines: u32,
    figures: u32,
    long: u32,
    /// Whether one of them is none of a menu.
    has_text: bool,
}

impl Title {
    /// The first line of an article.
    pub(super) fn new(first: &Entry) -> Self {
        Self { stems: first.shape.stems().to_vec(), lines: 0, figures: 0, long: 0, has_text: false }
    }

    /// Takes note of a line below it.
    #[inline]
    pub(super) fn pass(&mut self, entry: &Entry) {
        if self.has_text {
            // Nothing is said again from here on.
            return;
        }
        self.lines += 1;
        self.figures += u32::from(entry.shape.digits > 0);
        self.long += u32::from(entry.shape.chars > SHORT);
        self.has_text |= entry.shape.chars > if entry.class.is_text() { SHORT } else { LONGEST };
    }

    /// Whether `entry`, the next line below it, is the headline that it announced.
    pub(super) fn is_said_again_by(&self, entry: &Entry) -> bool {
        let is_menu = self.figures * 5 <= self.lines && self.long * 3 <= self.lines;
        if self.has_text || self.lines < LINES || !is_menu {
            return false;
        }
        let own = entry.shape.stems();
        let both = own.iter().filter(|stem| self.stems.contains(stem)).count();
        both >= WORDS && both * 20 >= 9 * own.len().min(self.stems.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::shape::Shape;
    use crate::{Kind, Segmenter};

    const TITLE: &str = "Bank of Varde: regulator admits mistakes in oversight";
    const HEADLINE: &str = "How the regulator failed the bank of Varde in years of oversight";
    const MENU: [&str; 9] =
        ["Home", "News", "Politics", "Money", "Sport", "Culture", "Travel", "Search", "Log in"];

    fn entry(line: &str) -> Entry {
        Entry::new(Shape::new(line.as_bytes(), line.as_bytes()), 0, &mut Memory::new())
    }

    /// Whether `HEADLINE` is that of the title, with these lines between the two.
    fn is_headline_below(lines: &[&str]) -> bool {
        let mut title = Title::new(&entry(TITLE));
        lines.iter().for_each(|line| title.pass(&entry(line)));
        title.is_said_again_by(&entry(HEADLINE))
    }

    #[test]
    fn a_headline_below_the_menu_is_that_of_the_title() {
        assert!(is_headline_below(&MENU));
        assert!(!is_headline_below(&MENU[..4]));
        let mut title = Title::new(&entry(TITLE));
        MENU.iter().for_each(|line| title.pass(&entry(line)));
        assert!(!title.is_said_again_by(&entry("Ferry to Oster stays in port after the storm")));
    }

    #[test]
    fn below_text_or_figures_it_is_another_article() {
        let text = "The regulator of Varde should have seen what the bank did with the money of its clients \
            for years, a report says that was made public on Friday.";
        assert!(!is_headline_below(&[&MENU[..], &[text]].concat()));
        let rates = ["Krone 7.44", "Dollar 6.90", "Pound 8.61"];
        assert!(!is_headline_below(&[&MENU[..], &rates].concat()));
        let broken = "of the bank who had said so to her as well as to all others";
        assert!(!is_headline_below(&[&MENU[..], &[broken; 5]].concat()));
    }

    #[test]
    fn one_article_starts_at_the_title() {
        let story = "By Ines Holm\nMarch 3, 2021\n\nThe regulator of Varde should have seen what the bank did \
            with the money of its clients for years, a report says that was made public on Friday.\n\nThe \
            bank of Varde failed in May, and its clients lost nine million in all.\n\nThe regulator is to \
            have more people for its oversight of banks, the minister said.\n";
        let dump = format!("{TITLE}\n\n{}\n\n{HEADLINE}\n\n{story}", MENU.join("\n"));
        let segments: Vec<_> = Segmenter::default().segments(dump.as_bytes()).collect();
        let articles = segments.iter().filter(|it| it.kind == Kind::Article);
        assert_eq!(articles.map(|it| it.span.start).collect::<Vec<_>>(), [0]);
    }
}
