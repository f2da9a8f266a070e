//! Lines of the page among the paragraphs: captions, links to other stories, promotions, and what
//! stands behind the last paragraph without being one.
//!
//! The segmenter weighs how lines look, and a link or a caption in the middle of a story looks much
//! like a paragraph of it. What a line says, and how it stands to the prose around it, is surer. Only
//! text with a line a paragraph is read so: in wrapped text a line is no unit.

use std::collections::HashMap;

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::{self, Kind};
use copydesk_text::lexicon::end_mark::is_end_mark;

use super::Reading;
use super::row::Row;
use super::wrap::{Margins, ends_sentence, is_list_item, is_table_row};
use crate::{caption, dateline, signoff};

/// Columns from which on a line that ends a sentence is prose of its own.
const NARROWEST_PROSE: usize = 60;
/// Words from which on a line in capitals is the headline of another story, and no subhead.
const SHOUTED_WORDS: usize = 7;
/// Times that a short line is printed before it is the page's.
const REPEATED: usize = 3;
/// Columns of the widest line that is known by being repeated.
const WIDEST_REPEATED: usize = 80;
/// Paragraphs that a body must have for its edges to be told by them.
const FEWEST_PROSE: usize = 3;

impl Reading<'_> {
    /// Takes the lines of the page out of the body.
    pub(super) fn clear_body(&mut self) {
        let prose = self.rows.iter().filter(|row| is_prose(row)).count();
        let is_wrapped = || Margins::find(&self.rows).is_some();
        if prose < FEWEST_PROSE || self.is_exported || !self.is_page() || is_wrapped() {
            return;
        }
        let start = self.body_start();
        for row in self.rows.iter_mut().skip(start).filter(|row| is_body(row)) {
            if let Some(role) = role_in_page(row) {
                row.role = role;
            }
        }
        self.clear_boxes(start);
        self.clear_captions(start);
        self.clear_lists(start);
        self.clear_repeated(start);
        self.close_body(start);
        self.trim_body(start);
    }

    /// Whether the article was taken from a page, which prints more than its text: copy of a wire or
    /// an export has no share bars and no links, and whatever stands in its text belongs there. One
    /// such line may well be copy.
    pub(super) fn is_page(&self) -> bool {
        use Kind::{Label, Legal, Media, Promotion, Section};
        let is_chrome = |row: &&Row<'_>| {
            chrome::kind(&row.text).is_some_and(|kind| match kind {
                Legal | Label | Section | Media => false,
                // Copy may well tell its readers where to sign up.
                Promotion => !is_body(row),
                _ => true,
            })
        };
        let mut chrome = self.rows.iter().filter(is_chrome);
        chrome.next().is_some_and(|first| chrome.any(|row| row.text != first.text))
    }

    /// What stands over a line that is nothing but the credit of a picture is its caption.
    fn clear_captions(&mut self, start: usize) {
        for at in (start + 1..self.rows.len()).rev() {
            let Some([above, credit]) = self.rows.get_mut(at - 1..=at) else { return };
            let is_alone = credit.role == Role::Caption
                && caption::credit_of(&credit.text).is_some_and(|credit| credit.start == 0);
            if is_alone && is_body(above) {
                above.role = Role::Caption;
            }
        }
    }

    /// The lines behind a label that says so are links, up to the next sentence.
    fn clear_lists(&mut self, start: usize) {
        let mut is_listed = false;
        for row in self.rows.iter_mut().skip(start) {
            if !is_body(row) {
                is_listed |= chrome::kind(&row.text) == Some(Kind::Related);
            } else if ends_sentence(&row.text) {
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
            if counts.get(row.text.as_ref()).is_some_and(|&count| count >= REPEATED) {
                row.role = Role::Furniture;
            }
        }
    }

    /// Behind a line that closes the story no line belongs to it, unless the story goes on.
    ///
    /// It goes on where two paragraphs follow one another, as they do in no list of links with a
    /// sentence below each, and where much of it is still to come, whatever stands between.
    fn close_body(&mut self, start: usize) {
        let Some(last) = self.rows.iter().rposition(|row| row.role == Role::Paragraph) else {
            return;
        };
        let body = self.rows.get(start..=last).unwrap_or_default();
        let mut above = body.iter().filter(|row| is_prose(row)).count();
        let (mut below, mut below_is_prose, mut from) = (0, false, None);
        for (at, row) in body.iter().enumerate().skip(1).rev() {
            if self.closes(row, body.get(at + 1)) {
                from = Some(start + at);
            } else if row.role == Role::Paragraph {
                let prose = is_prose(row);
                above -= usize::from(prose);
                below += usize::from(prose);
                if prose && below_is_prose || below * 2 > above {
                    break;
                }
                below_is_prose = prose;
            }
        }
        let Some(from) = from else { return };
        for row in self.rows.iter_mut().skip(from).filter(|row| is_body(row)) {
            row.role = if ends_sentence(&row.text) { Role::Furniture } else { Role::Related };
        }
    }

    /// Whether the story ends above `row`: by the words of the row, or by a link that no paragraph
    /// follows.
    fn closes(&self, row: &Row<'_>, below: Option<&Row<'_>>) -> bool {
        match row.role {
            Role::Paragraph => self.is_bio(&row.text),
            Role::Furniture | Role::Related => match chrome::kind(&row.text) {
                Some(Kind::Comments | Kind::Legal) => true,
                Some(Kind::Related) => !below.is_some_and(is_prose),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether `text` tells who wrote the story: it opens with the name of the byline, or says what
    /// somebody writes.
    fn is_bio(&self, text: &str) -> bool {
        let credits = self.fields.credits.iter().flat_map(|field| &field.value.contributors);
        let mut names = credits.filter(|person| person.name.contains(' '));
        let opens = names.any(|person| {
            let rest = text.strip_prefix(person.name.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        (opens || tells_a_trade(text)) && signoff::parse(text).is_none()
    }

    /// A body ends with a sentence, and begins with one: what stands over and under them is a list of
    /// links, a label, the name of a picture.
    fn trim_body(&mut self, start: usize) {
        let body = || self.rows.iter().skip(start).filter(|row| row.role == Role::Paragraph);
        let (all, ended) = (body().count(), body().filter(|row| ends_sentence(&row.text)).count());
        if ended * 10 < all * 7 {
            return;
        }
        let may_stay = |row: &Row<'_>| {
            is_list_item(&row.text)
                || is_table_row(&row.text)
                || is_end_mark(&row.text)
                || signoff::parse(&row.text).is_some()
                || dateline::parse(&row.text).is_some()
        };
        let ends = |row: &Row<'_>| {
            row.role == Role::Paragraph && ends_sentence(&row.text) || may_stay(row)
        };
        let mut tail: Vec<&mut Row<'_>> = self
            .rows
            .iter_mut()
            .skip(start)
            .rev()
            .filter(|row| is_body(row))
            .take_while(|row| !ends(row))
            .collect();
        // A paragraph may have lost its stop; a list of links has more than one line.
        if let [only] = tail.as_slice()
            && only.width > WIDEST_REPEATED
        {
            return;
        }
        for row in &mut tail {
            row.role = Role::Related;
        }
    }
}

/// Whether `row` is a paragraph of its own.
pub(super) fn is_prose(row: &Row<'_>) -> bool {
    row.role == Role::Paragraph && row.width >= NARROWEST_PROSE && ends_sentence(&row.text)
}

pub(super) fn is_body(row: &Row<'_>) -> bool {
    matches!(row.role, Role::Paragraph | Role::Subhead)
}

/// The role of a row that was taken for body, if what it says is the page's.
fn role_in_page(row: &Row<'_>) -> Option<Role> {
    let text = row.text.as_ref();
    if is_markup(text) {
        return Some(Role::Furniture);
    }
    match chrome::kind(text) {
        Some(Kind::Related) => return Some(Role::Related),
        None | Some(Kind::Label | Kind::Section | Kind::Media) => {}
        Some(_) => return Some(Role::Furniture),
    }
    if is_shouted_link(text) {
        return Some(Role::Related);
    }
    if caption::has_credit(text)
        && signoff::parse(text).is_none()
        && dateline::parse(text).is_none()
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

/// Whether `text` opens by saying that somebody writes for a living: `Jane Doe is a reporter`.
///
/// ```text
/// trade = 1*4(capital word) is *4word writer
/// ```
fn tells_a_trade(text: &str) -> bool {
    let mut words = text.split_whitespace().take(12);
    let mut named = 0;
    let is = words.by_ref().find(|word| {
        named += usize::from(word.starts_with(char::is_uppercase));
        !word.starts_with(char::is_uppercase)
    });
    let trims = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    (1..=4).contains(&named)
        && is.is_some_and(|is| IS.contains(&is))
        && words.take(6).any(|word| TRADES.contains(&trims(word).as_str()))
}

/// What joins a name and a trade.
const IS: [&str; 14] = [
    "is", "was", "ist", "war", "est", "es", "é", "è", "arbeitet", "schreibt", "är", "er", "works",
    "covers",
];

/// Who writes for a living.
#[rustfmt::skip]
const TRADES: [&str; 42] = [
    "reporter", "correspondent", "journalist", "columnist", "writer", "editor", "blogger", "freelancer", "contributor", "producer", "intern", "critic", "fellow",
    "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalistin", "reporterin", "kolumnist", "autorin", "volontär",
    "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "chroniqueur", "periodista", "redactor", "redactora", "corresponsal", "columnista",
    "jornalista", "repórter", "editora", "giornalista", "redacteur", "verslaggever", "journalistin", "reporterka", "toimittaja",
];

#[cfg(test)]
mod tests {
    use Role::{Furniture, Header, Headline, Paragraph, Subhead};
    use copydesk_text::{Confidence, RoleLine, lines};

    use super::*;
    use crate::{Fields, extract};

    const HEAD: [(Role, &str); 6] = [
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
    const MORE: [(Role, &str); 4] = [
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
    const NEXT: (Role, &str) =
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

    fn blocks(rows: &[(Role, &str)]) -> usize {
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
            "Read more: Ferry owners count the cost of a week in port",
            "Sign up for our daily briefing",
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
    fn what_is_printed_again_and_again_is_the_page_s() {
        let label = (Subhead, "Story goes on here");
        assert_eq!(blocks(&[label, MORE[0], label, MORE[1], label, MORE[2]]), 3);
        assert_eq!(blocks(&[label, NEXT]), 2);
    }

    #[test]
    fn a_story_ends_where_its_writer_is_told_of() {
        let behind = [
            (Paragraph, "Ferry owners count the cost"),
            (Paragraph, "A week in port costs a ferry more than a month of fuel, owners say."),
        ];
        let names = "Jane Quill has sailed under every flag of the northern sea since she was ten.";
        let trade = "John Roe is a shipping reporter for the Courier, and lives on a houseboat.";
        for bio in [names, trade] {
            assert_eq!(blocks(&[NEXT, (Paragraph, bio), behind[0], behind[1]]), 1, "{bio}");
        }
        // A story may well begin with somebody who writes.
        assert_eq!(blocks(&[(Paragraph, trade), MORE[0], MORE[1], MORE[2], MORE[3]]), 5);
    }

    #[test]
    fn links_behind_the_last_sentence_are_no_body() {
        let links = [
            (Paragraph, "Ferry owners count the cost of a week in port"),
            (Subhead, "Islands ask for a bridge"),
        ];
        assert_eq!(blocks(&[NEXT, links[0], links[1]]), 1);
        assert_eq!(blocks(&[NEXT, links[1], NEXT]), 3);
        assert_eq!(blocks(&[NEXT, (Paragraph, "* Wheat: 4.12")]), 2);
        assert_eq!(blocks(&[(Furniture, "Read also:"), links[0], links[1], NEXT, MORE[0]]), 2);
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
    fn a_page_is_known_by_its_lines_wherever_they_stand() {
        let links = [(Paragraph, "Read next"), (Subhead, "Islands ask for a bridge")];
        let rows = [links[0], links[1], NEXT, MORE[0], MORE[1]];
        read(&rows, &[(Furniture, "12 comments")], |fields| assert_eq!(fields.body.len(), 7));
    }
}
