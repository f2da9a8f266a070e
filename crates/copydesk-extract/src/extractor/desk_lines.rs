//! Lines that a desk prints around a story: the slug and notes over the headline, when it may be used, the
//! numbers of pages in the text, and what closes it.
//!
//! ```text
//! BC-Port Strike,1st Ld-Writethru/310                    slug, version and words of AP
//! Dockers vote to end strike                             the headline
//! Eds: Updates with quote.
//! …
//! - 2 -                                                  a page ends
//! …
//! AP-NY-03-12-91 1502EST                                 when it was sent
//! ```

use copydesk_text::Role;
use copydesk_text::lexicon::closing::{Closing, closing};
use copydesk_text::lexicon::end_mark::is_end_mark;

use super::row::Row;
use super::wrap::ends_sentence;
use super::{Reading, Text};
use crate::FurnitureKind;
use crate::any_case::starts;
use crate::slug;
use crate::timestamp::StampRole;

/// How many rows at the start of an article may be such lines.
const HEAD: usize = 5;
/// How far below them the headline may stand: under the address of a company.
const REACH: usize = 12;
/// Words of a headline that stands apart from them, at least.
const WORDS: usize = 4;
/// Rows at the end of an article that may close it.
const TAIL: usize = 6;
/// Longest line that says when a release may be used, in bytes.
const LONGEST: usize = 120;

/// What opens a line that says when a release may be used, in lower case. Source: style guides for press
/// releases of public relations, and of the press offices of governments.
const RELEASES: [&str; 3] = ["for immediate release", "for release ", "for use "];
/// The same where it may not be used yet.
const EMBARGOES: [&str; 7] = [
    "embargo",
    "strict embargo",
    "strictly embargo",
    "under embargo",
    "not for publication",
    "not for release",
    "hold for release",
];

/// What a text is, over its headline, in lower case.
const KINDS: [&str; 8] = [
    "press release",
    "news release",
    "media release",
    "pressemitteilung",
    "communiqué de presse",
    "nota de prensa",
    "comunicado de prensa",
    "comunicato stampa",
];

/// Words for a page before its number, in lower case.
const PAGES: [&str; 9] =
    ["page", "seite", "página", "pagina", "strona", "side", "sida", "sivu", "страница"];

impl Reading<'_> {
    /// Lines over the headline that a desk printed are none, and the line below them is.
    pub(super) fn settle_desk_lines(&mut self) {
        let start = self.body_start();
        let (mut first, mut was_headline) = (None, false);
        for (at, row) in self.rows.iter_mut().enumerate().take(HEAD) {
            // The last may pass for text, where there is no other headline.
            let may_be = at < start || at == start && row.width <= LONGEST;
            if !may_be || !is_desk_line(&row.text) {
                continue;
            }
            was_headline |= row.role == Role::Headline;
            row.role = if is_note(&row.text) { Role::Furniture } else { Role::Header };
            first = first.or(Some(at));
        }
        let Some(first) = first else { return };
        let has_headline = self.rows.iter().any(|row| row.role == Role::Headline);
        if has_headline && !was_headline {
            return;
        }
        // The headline may pass for the first paragraph.
        let start = self.body_start().saturating_add(1);
        let below = self.rows.iter().enumerate().take(start).skip(first + 1).take(REACH);
        let mut below = below.filter(|(_, row)| !is_desk_line(&row.text)).peekable();
        let next = below.next_if(|(_, row)| row.role != Role::Paragraph && may_be_headline(row, 2));
        let found = next.or_else(|| below.find(|(_, row)| may_be_headline(row, WORDS)));
        if let Some(at) = found.map(|(at, _)| at)
            && let Some(row) = self.rows.get_mut(at)
        {
            row.role = Role::Headline;
        }
    }

    /// The numbers of pages are no text, nor is what closes the story.
    pub(super) fn settle_page_numbers(&mut self) {
        let start = self.body_start();
        for row in self.rows.iter_mut().skip(start) {
            if row.width <= 24 && is_page_number(&row.text) {
                row.role = Role::Furniture;
            }
        }
        for row in self.rows.iter_mut().skip(1).rev().take(TAIL) {
            match closing(&row.text) {
                Some(Closing::Stamp) => row.role = Role::Header,
                Some(Closing::Owner) => row.role = Role::Furniture,
                Some(_) => row.role = Role::Paragraph,
                None if row.role == Role::Paragraph => return,
                None => {}
            }
        }
    }

    /// Reads a slug over the headline, or when a release may be used.
    pub(super) fn read_desk_line(&mut self, at: usize, text: &Text<'_>) -> bool {
        if at >= HEAD || !is_desk_line(text) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        if is_slug_line(text) {
            let slug = super::by_grammar(
                passage.text().to_owned(),
                &passage,
                copydesk_text::Confidence::new(90),
            );
            self.fields.slug.get_or_insert(slug);
        } else if opens_with(text, &EMBARGOES) {
            let mut stamps = text.stamps().to_vec();
            stamps.iter_mut().for_each(|stamp| stamp.role = None);
            self.push_stamps(&passage, stamps, Some(StampRole::Embargo));
        } else {
            self.read_stamps(at, text);
        }
        self.furnish(at, FurnitureKind::Label);
        true
    }
}

fn is_desk_line(text: &Text<'_>) -> bool {
    text.len() <= LONGEST && (is_slug_line(text) || is_note(text) || is_release(text))
}

/// `Eds: Updates with quote.`
fn is_note(text: &str) -> bool {
    ["Eds:", "EDS:", "Eds.:", "Editors: Note"].iter().any(|label| text.starts_with(label))
}

/// `FOR IMMEDIATE RELEASE`, `EMBARGOED UNTIL 9 A.M. ON MARCH 3`
fn is_release(text: &Text<'_>) -> bool {
    opens_with(text, &RELEASES[..1]) && !ends_sentence(text)
        || (opens_with(text, &RELEASES) || opens_with(text, &EMBARGOES))
            && !text.stamps().is_empty()
}

fn opens_with(text: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| starts(text, opening).is_some())
}

/// Whether `text` is a slug as AP sets it over a headline: a cycle, a version or both, and the number of
/// words.
///
/// ```text
/// slug-line = [cycle "-"] story *("," tag) ["," / "/"] [2*4DIGIT]
/// ```
pub(super) fn is_slug_line(text: &str) -> bool {
    let Some((cycle, rest)) = text.split_once('-').filter(|_| text.len() <= 80) else {
        return false;
    };
    let has_cycle = ["BC", "AM", "PM", "Bc", "Am", "Pm"].contains(&cycle)
        && rest.starts_with(|c: char| c == '-' || c.is_uppercase());
    if !has_cycle || ends_sentence(text) {
        return false;
    }
    let count = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_counted = (2..=4).contains(&(rest.len() - count.len())) && count.ends_with([',', '/']);
    let tags = slug::parse(text).tags;
    is_counted || tags.iter().any(|tag| tag.kind != crate::headline::TagKind::AnyCycle)
}

/// Whether `row` may be a headline of this many words.
fn may_be_headline(row: &Row<'_>, words: usize) -> bool {
    let text = &row.text;
    row.label().is_none()
        && text.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() >= words
        && !text.contains('@')
        && !text.is_only_stamps()
        && !text.is_led_byline()
        && text.dateline().is_none()
        && !text.ends_with(['.', ':'])
        && row.width <= LONGEST
        && !KINDS.contains(&text.to_lowercase().as_str())
}

/// Whether `text` is the number of a page and nothing else.
///
/// ```text
/// page = dashes SP 1*3DIGIT SP dashes                            ; - 2 -
///      / word SP 1*3DIGIT [SP ("of" / "von" / …) SP 1*3DIGIT]    ; Page 4 of 5
/// ```
fn is_page_number(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_control() || c.is_whitespace());
    let is_number =
        |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let bare = text.trim_matches(['-', '–', '—']);
    if bare.len() < text.len() {
        let is_between = text.starts_with(['-', '–', '—']) && text.ends_with(['-', '–', '—']);
        return is_between && is_number(bare.trim()) && !is_end_mark(text);
    }
    let mut words = text.split([' ', '\u{a0}']);
    let opens = words.next().is_some_and(|word| PAGES.contains(&word.to_lowercase().as_str()));
    if !opens {
        return false;
    }
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some(number), None, None, None) => number
            .split_once('/')
            .map_or_else(|| is_number(number), |(one, all)| is_number(one) && is_number(all)),
        (Some(number), Some(of), Some(all), None) => {
            is_number(number)
                && is_number(all)
                && ["of", "von", "sur", "de", "di", "z", "av", "af", "van", "/", "из"].contains(&of)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Furniture, Header, Headline, Paragraph, Subhead};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    #[test]
    fn slugs_over_a_headline() {
        for text in [
            "BC-Port Strike,1st Ld-Writethru/310",
            "BC-US--Storm Ruling/290",
            "PM-Port Strike,0310",
            "Bc-Port Strike,1st Ld-Writethru",
            "BC-Port Strike,KILL/38",
        ] {
            assert!(is_slug_line(text), "{text}");
        }
        for text in ["Port Strike", "BC-Port Strike", "PM-elect resigns, 12", "AM-Radio", ""] {
            assert!(!is_slug_line(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_pages() {
        for text in ["- 1 -", "-- 12 --", "\u{c}PAGE 1", "Page 4 of 5", "Seite 3 von 7", "Page 2/5"]
        {
            assert!(is_page_number(text), "{text}");
        }
        for text in
            ["- 30 -", "-30-", "- 1", "1", "Page A1", "Page one of five", "Page 4 of the book"]
        {
            assert!(!is_page_number(text), "{text}");
        }
    }

    #[test]
    fn the_headline_stands_below_what_the_desk_prints() {
        for (role, line) in [
            (Headline, "BC-Port Strike,1st Ld-Writethru/310"),
            (Headline, "Eds: Updates with quote."),
            (Headline, "FOR IMMEDIATE RELEASE"),
            (Headline, "EMBARGOED UNTIL 9 A.M. ON MARCH 3, 2019"),
        ] {
            let (dump, rows) =
                article(&[(role, line), (Header, "Dockers Vote To End Strike"), LEAD]);
            let fields = extract(dump.as_bytes(), 0, &rows);
            let headline = fields.headline.map(|it| it.value.text().to_owned());
            assert_eq!(headline.as_deref(), Some("Dockers Vote To End Strike"), "{line}");
            assert_eq!(fields.slug.is_some(), line.starts_with("BC-"));
            assert_eq!(fields.stamps.len(), usize::from(line.contains("2019")), "{line}");
        }
    }

    #[test]
    fn what_closes_a_story_is_no_text() {
        let tail = |line: &str, role| {
            let (dump, rows) = article(&[
                (Headline, "Dockers Vote To End Strike"),
                LEAD,
                (Blank, ""),
                (Paragraph, "Nobody knew when it would end."),
                (Blank, ""),
                (role, line),
            ]);
            let fields = extract(dump.as_bytes(), 0, &rows);
            (fields.body.len(), fields.stamps.len(), fields.credits.len())
        };
        for role in [Paragraph, Subhead, Furniture] {
            assert_eq!(tail("AP-NY-03-12-91 1502EST", role), (2, 1, 0));
            assert_eq!(tail("© 2017 AFP", role), (2, 0, 0));
            // Who wrote it stays, as in other sign-offs.
            assert_eq!(tail("ykr/lmb/fz", role), (3, 0, 1));
            assert_eq!(tail("- 2 -", role), (2, 0, 0));
        }
    }
}
