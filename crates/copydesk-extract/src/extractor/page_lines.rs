//! Lines of the page among the paragraphs: captions, links to other stories, promotions.
//!
//! The segmenter weighs how lines look, and a link or a caption in the middle of a story looks much
//! like a paragraph of it. What a line says, and how it stands to the prose around it, is surer. Only
//! text with a line a paragraph is read so: in wrapped text a line is no unit.

use std::collections::HashMap;

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::Kind;

use super::label::Label;
use super::mend::NARROWEST_CAPTION;
use super::row::Row;
use super::wrap::{Margins, ends_sentence};
use super::{Reading, Text};
use crate::timestamp::Coverage;

/// Columns from which on a line that ends a sentence is prose of its own.
const NARROWEST_PROSE: usize = 60;
/// Words from which on a line in capitals is the headline of another story, and no subhead.
const SHOUTED_WORDS: usize = 7;
/// Longest time alone on a line, in bytes.
const LONGEST_TIME: usize = 40;
/// Lines beside the text that only a page has so many of.
const ASIDES: usize = 4;
/// Times that a short line is printed before it is the page's.
const REPEATED: usize = 3;
/// Columns of the widest line that is known by being repeated.
pub(super) const WIDEST_REPEATED: usize = 80;
/// Paragraphs that a body must have for its edges to be told by them.
const FEWEST_PROSE: usize = 3;

impl Reading<'_> {
    /// Takes the lines of the page out of the body.
    pub(super) fn clear_body(&mut self) {
        let prose = self.rows.iter().filter(|row| is_prose(row)).count();
        let is_wrapped = || Margins::find(&self.rows).is_some();
        if prose < FEWEST_PROSE || self.is_exported || self.is_release || is_wrapped() {
            return;
        }
        // Without lines that only pages have, what is left out must say so itself.
        let is_page = self.is_page();
        if !is_page && !self.has_asides() {
            return;
        }
        let start = self.body_start();
        for row in self.rows.iter_mut().skip(start).filter(|row| is_body(row) && !row.is_told) {
            if let Some(role) = role_in_page(row, is_page) {
                row.role = role;
            }
        }
        self.clear_captions(start);
        if is_page {
            self.clear_boxes(start);
            self.clear_lists(start);
            self.clear_repeated(start);
        }
        self.close_body(start);
        self.trim_body(start);
    }

    /// Whether the article was taken from a page, which prints more than its text: copy of a wire or
    /// an export has no share bars and no links, and whatever stands in its text belongs there. One
    /// such line may well be copy.
    pub(super) fn is_page(&self) -> bool {
        use Kind::{Label, Legal, Media, Promotion, Section};
        let is_chrome = |row: &&Row<'_>| {
            row.text.chrome().is_some_and(|kind| match kind {
                Legal | Label | Section | Media => false,
                // Copy may well tell its readers where to sign up.
                Promotion => !is_body(row),
                _ => true,
            })
        };
        let mut chrome = self.rows.iter().filter(is_chrome);
        chrome.next().is_some_and(|first| chrome.any(|row| *row.text != *first.text))
    }

    /// Whether so much stands beside the text as stands on pages, whatever it says.
    pub(super) fn has_asides(&self) -> bool {
        self.rows.iter().filter(|row| is_aside(row)).nth(ASIDES - 1).is_some()
    }

    /// What stands over a line that is nothing but the credit of a picture is its caption, and so is
    /// what stands under the button that shows it large.
    fn clear_captions(&mut self, start: usize) {
        for at in start + 1..self.rows.len() {
            let Some([button, below]) = self.rows.get_mut(at - 1..=at) else { return };
            if is_enlarging(&button.text) {
                button.role = Role::Furniture;
                if is_body(below) {
                    below.role = Role::Caption;
                }
            }
        }
        for at in (start + 1..self.rows.len()).rev() {
            let Some([above, credit]) = self.rows.get_mut(at - 1..=at) else { return };
            let is_alone = credit.role == Role::Caption
                && credit.text.picture_credit().is_some_and(|credit| credit.start == 0);
            if is_alone && is_body(above) && above.width >= NARROWEST_CAPTION {
                above.role = Role::Caption;
            }
        }
    }

    /// The lines behind a label that says so are links, up to the next sentence.
    fn clear_lists(&mut self, start: usize) {
        let mut is_listed = false;
        for row in self.rows.iter_mut().skip(start) {
            if !is_body(row) {
                is_listed |= row.text.chrome() == Some(Kind::Related);
            } else if ends_sentence(&row.text) || row.is_told {
                is_listed = false;
            } else if is_listed {
                row.role = Role::Related;
            }
        }
    }

    /// A short line that is printed again and again belongs to the page, as does a long one that is
    /// printed twice.
    fn clear_repeated(&mut self, start: usize) {
        let mut counts: HashMap<String, usize> = HashMap::new();
        let may_be = |row: &Row<'_>| {
            row.width <= WIDEST_REPEATED && row.width >= 4 && !row.text.ends_with([':', '?', '：'])
        };
        for row in self.rows.iter().skip(start).filter(|row| may_be(row)) {
            *counts.entry(row.text.to_string()).or_default() += 1;
        }
        for row in self.rows.iter_mut().skip(start).filter(|row| is_body(row) && may_be(row)) {
            if counts.get(&*row.text).is_some_and(|&count| count >= REPEATED) {
                row.role = Role::Furniture;
            }
        }
    }
}

/// Whether `row` is a paragraph of its own.
pub(super) fn is_prose(row: &Row<'_>) -> bool {
    row.role == Role::Paragraph && row.width >= NARROWEST_PROSE && ends_sentence(&row.text)
}

/// Whether `row` was taken for something beside the text.
pub(super) fn is_aside(row: &Row<'_>) -> bool {
    matches!(row.role, Role::Caption | Role::Related | Role::Furniture)
}

pub(super) fn is_body(row: &Row<'_>) -> bool {
    matches!(row.role, Role::Paragraph | Role::Subhead)
}

/// The role of a row that was taken for body, if what it says is the page's; `is_page` says that there
/// is one.
fn role_in_page(row: &Row<'_>, is_page: bool) -> Option<Role> {
    let text = &row.text;
    if is_markup(text) {
        return Some(Role::Furniture);
    }
    match text.chrome() {
        Some(Kind::Related) => return Some(Role::Related),
        None | Some(Kind::Label | Kind::Section | Kind::Media) => {}
        // Copy may well tell its readers where to sign up.
        Some(Kind::Promotion) if !is_page => {}
        Some(_) => return Some(Role::Furniture),
    }
    if text.label().is_some_and(|read| read.label == Label::Caption) {
        return Some(Role::Caption);
    }
    // How long ago another story was sent.
    if text.len() <= LONGEST_TIME && is_age(text) {
        return Some(Role::Furniture);
    }
    if is_shouted_link(text) || is_doubled(text) {
        return Some(Role::Related);
    }
    // `(Graphic: Rain by county - here)` is a link that wires print in the text.
    if text.has_credit()
        && !text.ends_with("here)")
        && text.signoff().is_none()
        && text.dateline().is_none()
    {
        return Some(Role::Caption);
    }
    None
}

/// Whether `text` is nothing but markup that was left standing: `<span class="x"></span>`, or the
/// same with its brackets written as entities.
fn is_markup(text: &str) -> bool {
    let (open, close) = match text.as_bytes() {
        [b'<', .., b'>'] => ("<", ">"),
        [b'&', b'l', b't', b';', ..] => ("&lt;", "&gt;"),
        _ => return false,
    };
    text.split(open).skip(1).all(|tag| {
        let outside = tag.split_once(close).map_or("", |(_, outside)| outside);
        outside.starts_with('&') || !outside.contains(char::is_alphanumeric)
    })
}

/// Whether `text` is a headline in capitals, as sites set links between the paragraphs.
fn is_shouted_link(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    text.split_whitespace().filter(is_word).nth(SHOUTED_WORDS - 1).is_some()
        && text.contains(char::is_uppercase)
        && !text.contains(char::is_lowercase)
        && !ends_sentence(text)
}

/// Whether `text` says the same four or more words twice, as the link of a picture and its headline
/// do: `Storm closes northern ports Storm closes northern ports`.
pub(super) fn is_doubled(text: &str) -> bool {
    let middle = text.len() / 2;
    let halves = text.is_char_boundary(middle).then(|| text.split_at(middle));
    halves.is_some_and(|(first, second)| {
        second.strip_prefix(' ').is_some_and(|second| second == first)
            && first.split(' ').nth(3).is_some()
    })
}

/// Whether `text` is nothing but a time that counts back: `2 hours ago`.
fn is_age(text: &Text<'_>) -> bool {
    text.stamp().is_some_and(|stamp| stamp.relative.is_some() && stamp.coverage == Coverage::Line)
}

/// Whether `text` is the button that shows a picture large.
fn is_enlarging(text: &Text<'_>) -> bool {
    const WORDS: [&str; 8] = [
        "enlarge",
        "vergrößern",
        "확대",
        "agrandir",
        "ampliar",
        "拡大",
        "in gallery",
        "fullscreen",
    ];
    text.chrome() == Some(Kind::Media) && {
        let small = text.to_lowercase();
        WORDS.iter().any(|word| small.contains(word))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use Role::{Furniture, Header, Headline, Paragraph, Subhead};
    use copydesk_text::{Confidence, RoleLine, lines};

    use super::*;
    use crate::{Fields, extract};

    pub(in crate::extractor) const HEAD: [(Role, &str); 6] = [
        (Headline, "Storm closes northern ports"),
        (Header, "By Jane Quill"),
        (
            Paragraph,
            "No ship has left the harbor of Harstad since the storm began on Monday night.",
        ),
        (
            Paragraph,
            "The harbor master said that none would leave before noon on Wednesday at best.",
        ),
        (Paragraph, "Two ferries lie at the quay, and a third has been told to wait in the fjord."),
        (
            Paragraph,
            "Schools on the islands are closed because no teacher can get to work by boat.",
        ),
    ];
    pub(in crate::extractor) const MORE: [(Role, &str); 4] = [
        (
            Paragraph,
            "Shops on the islands have bread for a day and milk for two, their owners said.",
        ),
        (
            Paragraph,
            "The coast guard sent a helicopter with medicine to the smallest of the islands.",
        ),
        (
            Paragraph,
            "Gusts of 38 meters a second were measured at the lighthouse early on Tuesday.",
        ),
        (
            Paragraph,
            "It was the third storm of this strength within a month, the weather office said.",
        ),
    ];
    pub(in crate::extractor) const NEXT: (Role, &str) =
        (Paragraph, "Fishermen waited in the cold halls of the auction house for a second day.");
    const PAGE: [(Role, &str); 2] = [(Furniture, "Share this article"), (Furniture, "12 comments")];

    /// What is read from a story with `rows` in it and the lines of a page behind it.
    fn read(rows: &[(Role, &str)], page: &[(Role, &str)], see: impl Fn(&Fields<'_>)) {
        let all = || HEAD.iter().chain(rows).chain(page);
        let dump: String = all().map(|(_, text)| format!("{text}\n")).collect();
        let roles = all().map(|(role, _)| *role);
        let rows: Vec<RoleLine> = lines(dump.as_bytes())
            .zip(roles)
            .map(|(line, role)| RoleLine { line, role, confidence: Confidence::new(90) })
            .collect();
        see(&extract(dump.as_bytes(), 0, &rows));
    }

    pub(in crate::extractor) fn blocks(rows: &[(Role, &str)]) -> usize {
        let count = std::cell::Cell::new(0);
        read(rows, &PAGE, |fields| count.set(fields.body.len()));
        count.get() - 4
    }

    #[test]
    fn captions_links_and_promotions_are_no_paragraphs() {
        for line in [
            "Waves break over the pier of Harstad. (Photo by John Roe/Getty Images)",
            "HARBOR MASTER TELLS ALL CREWS TO STAY IN PORT UNTIL NOON",
            "2ND FERRY RUNS OUT OF FUEL AS CREWS WAIT FOR A 3RD DAY",
            "Ferry owners count the cost Ferry owners count the cost",
            "Read more: Ferry owners count the cost of a week in port",
            "Sign up for our daily briefing",
            "2 hours ago",
            "Legende: Waves break over the pier of Harstad on Monday night.",
            "<span class=\"mark\"></span>",
            "&lt;span class=\"mark\"&gt;&lt;/span&gt;",
        ] {
            assert_eq!(blocks(&[(Paragraph, line), NEXT]), 1, "{line}");
        }
        for line in [
            "HAR HARSTAD FERRIES INC 113.40 -1.62 -1.41%",
            "Nobody was hurt.",
            "WHO PAYS FOR THE PORT",
            "She said: “Read more books.”",
            "The pier (built in 1931) is to be closed.",
        ] {
            assert_eq!(blocks(&[(Paragraph, line), NEXT]), 2, "{line}");
        }
    }

    #[test]
    fn a_picture_s_credit_makes_a_caption_of_the_line_above_it() {
        let rows = [
            (Paragraph, "Waves break over the pier of Harstad on Monday night, as ships wait."),
            (Paragraph, "(John Roe / Anadolu via Getty Images)"),
            NEXT,
        ];
        assert_eq!(blocks(&rows), 1);
        read(&rows, &PAGE, |fields| {
            let caption = &fields.captions[0].value;
            assert!(caption.text.starts_with("Waves break"));
            assert_eq!(caption.credit.as_deref(), Some("John Roe / Anadolu via Getty Images"));
        });
    }

    #[test]
    fn the_button_that_shows_a_picture_large_stands_over_its_caption() {
        let rows = [
            (Paragraph, "Enlarge image"),
            (Paragraph, "Waves break over the pier of Harstad on Monday night."),
            NEXT,
        ];
        assert_eq!(blocks(&rows), 1);
        read(&rows, &PAGE, |fields| assert_eq!(fields.captions.len(), 1));
    }

    #[test]
    fn what_is_printed_again_and_again_is_the_page_s() {
        let label = (Subhead, "Story goes on here");
        assert_eq!(blocks(&[label, MORE[0], label, MORE[1], label, MORE[2]]), 3);
        assert_eq!(blocks(&[label, NEXT]), 2);
    }

    #[test]
    fn copy_without_a_page_is_left_alone() {
        let rows = [NEXT, (Paragraph, "Ferry owners count the cost"), (Subhead, "Islands ask")];
        read(&rows, &[], |fields| assert_eq!(fields.body.len(), 7));
        read(&rows, &[(Furniture, "12 comments")], |fields| assert_eq!(fields.body.len(), 7));
        let rows = [(Paragraph, "Sign up for the ferry"), NEXT];
        read(&rows, &[(Furniture, "12 comments")], |fields| assert_eq!(fields.body.len(), 6));
    }

    #[test]
    fn beside_many_asides_what_says_that_it_is_the_page_s_is_left_out() {
        let asides = [
            (Furniture, "Ferry map"),
            (Furniture, "Tides of the fjord"),
            (Role::Related, "Islands ask for a bridge"),
            (Role::Caption, "The pier of Harstad in a storm"),
        ];
        let picture =
            (Paragraph, "Waves break over the pier of Harstad. (Photo by John Roe/Getty Images)");
        let rows = [picture, (Paragraph, "Sign up for the ferry"), NEXT];
        read(&rows, &asides, |fields| assert_eq!(fields.body.len(), 6));
        read(&rows, &asides[1..], |fields| assert_eq!(fields.body.len(), 7));
    }

    #[test]
    fn a_page_is_known_by_its_lines_wherever_they_stand() {
        let links = [(Paragraph, "Read next"), (Subhead, "Islands ask for a bridge")];
        let rows = [links[0], links[1], NEXT, MORE[0], MORE[1]];
        read(&rows, &[(Furniture, "12 comments")], |fields| assert_eq!(fields.body.len(), 7));
    }
}
