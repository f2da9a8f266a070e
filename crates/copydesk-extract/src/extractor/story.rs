//! Paragraphs that were taken for lines of the page: the story goes on behind a link or a picture, and ends
//! with a sentence.
//!
//! What a page prints beside its story are headlines, names and buttons, and few sentences; those who
//! write some there sell, warn or introduce themselves. So where a copy has little of the page, a
//! sentence among the paragraphs or right behind them that says nothing of the page is of the story. Where
//! a page was copied whole, all are as they look.

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::Kind;

use super::Reading;
use super::ending::tells_a_trade;
use super::row::Row;
use super::wrap::{Margins, ends_sentence, is_list_item};
use crate::notice;

/// Words of the shortest sentence that is a paragraph.
const FEWEST_WORDS: usize = 4;
/// Letters of the shortest one where words are not parted.
const FEWEST_LETTERS: usize = 12;
/// Links, captions and notices that may stand between two paragraphs.
const MOST_BETWEEN: usize = 3;
/// Lines of the page from which on it was copied whole.
const WHOLE_PAGE: usize = 14;
/// Lines from the last paragraph on, at most, where sentences are looked for behind it.
const MOST_BEHIND: usize = 10;
/// Confidence up to which the role of a sentence is in doubt.
const DOUBTFUL: u8 = 93;

impl Reading<'_> {
    /// Makes paragraphs of such sentences.
    pub(super) fn settle_story(&mut self) {
        let start = self.body_start();
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        let may_be = |row: &Row<'_>| is_taken(row) && ends_sentence(&row.text);
        if !self.rows.iter().skip(start).any(may_be)
            || self.is_exported
            || self.is_release
            || Margins::find(&self.rows).is_some()
        {
            return;
        }
        let is_whole = self.is_whole_page();
        for at in start + 1..last {
            let Some([above, row, below]) = self.rows.get_mut(at - 1..=at + 1) else { return };
            let is_beside = tells(above) || tells(below) || above.role == Role::Caption;
            if !is_whole
                && is_beside
                && is_taken(row)
                && row.role != Role::Caption
                && is_sentence(row)
            {
                row.role = Role::Paragraph;
            }
        }
        let behind = self.rows.iter().skip(last + 1);
        let behind = behind.filter(|row| row.role != Role::Caption && row.text.link().is_none());
        if !is_whole && behind.count() < MOST_BEHIND {
            self.settle_last_sentences(last);
        }
    }

    /// Whether a page was copied with most of what it prints.
    pub(super) fn is_whole_page(&self) -> bool {
        let of_page = self.rows.iter().filter(|row| is_taken(row) && !ends_sentence(&row.text));
        of_page.count() >= WHOLE_PAGE
    }

    /// Sentences behind row `last`, the last paragraph, with links and pictures between.
    fn settle_last_sentences(&mut self, mut last: usize) {
        for (at, row) in self.rows.iter_mut().enumerate().skip(last + 1) {
            // Pages ask and shout below their stories.
            let is_open = row.text.ends_with(['?', '!', '？', '！', '؟']);
            if !is_open && is_taken(row) && is_sentence(row) {
                row.role = Role::Paragraph;
                row.is_told = true;
                last = at;
            } else if !parts_paragraphs(row) || at - last > MOST_BETWEEN {
                return;
            }
        }
    }
}

/// Whether `row` was taken for a line of the page.
fn is_taken(row: &Row<'_>) -> bool {
    matches!(row.role, Role::Related | Role::Furniture | Role::Caption | Role::Envelope)
}

/// Whether `row` is a paragraph, or a link in one line that stands between two.
fn tells(row: &Row<'_>) -> bool {
    row.role == Role::Paragraph && ends_sentence(&row.text)
        || row.is_told
        || row.text.link().is_some_and(|headline| headline < row.text.len())
}

/// Whether `row` may stand between two paragraphs: a link whose label leads to it, a picture's caption, an
/// advertisement.
fn parts_paragraphs(row: &Row<'_>) -> bool {
    row.text.link().is_some_and(|headline| headline < row.text.len())
        || row.role == Role::Caption
        || row.text.has_credit()
        || row.text.chrome() == Some(Kind::Advertisement)
}

/// Whether `row` is a sentence that says nothing of the page, as far as is known.
fn is_sentence(row: &Row<'_>) -> bool {
    let text = &row.text;
    row.confidence.get() <= DOUBTFUL
        && ends_sentence(text)
        && !text.ends_with([':', '：', '…'])
        && has_words(text)
        && !is_list_item(text)
        && text.link().is_none()
        && text.chrome().is_none()
        && text.label().is_none()
        && !text.has_credit()
        && text.signoff().is_none()
        && text.stamps().is_empty()
        && !text.is_led_byline()
        && !tells_a_trade(text)
        && !speaks_of_page(text)
        && notice::parse(text).is_none()
        && !super::roles::is_rights(text)
}

/// Whether `text` speaks of the article, of whose opinion it is, or of letters that the page sends.
fn speaks_of_page(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "this article",
        "this interview",
        "this post",
        "dieser artikel",
        "cet article",
        "este artículo",
        "este artigo",
        "questo articolo",
        "dit artikel",
        "newsletter",
        "views expressed",
        "opinions expressed",
        "meinung der redaktion",
        "opinions exprimées",
        "opiniones expresadas",
        "opiniões expressas",
        "opinioni espresse",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// Whether `text` has as many words as a sentence has.
fn has_words(text: &str) -> bool {
    let is_unparted = |c: &char| c.is_alphabetic() && *c >= '\u{e00}';
    // `Apple pie and cider.`, but no name of a product.
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    let has_small = text.split_whitespace().filter(is_small).nth(1).is_some();
    let is_cased = text.contains(char::is_uppercase);
    text.split_whitespace().nth(FEWEST_WORDS - 1).is_some() && (has_small || !is_cased)
        || !text.is_ascii() && text.chars().filter(is_unparted).count() >= FEWEST_LETTERS
}
