//! Roles that the text of a row, or the rows beside it, leave no doubt about.
//!
//! The segmenter weighs how lines look; here what they say has the last word.

use std::borrow::Cow;

use copydesk_text::lexicon::end_mark::is_end_mark;
use copydesk_text::{Role, Span};

use super::archive::{is_document_count, is_item_number};
use super::label::Label;
use super::row::Row;
use super::wire::is_routing;
use super::wrap::{Margins, WIDEST, ends_sentence};
use super::{Reading, Text, label};
use crate::dateline;
use crate::notice;
use crate::timestamp::Coverage;

/// How many rows at the end of an article may be marks and stamps behind its last paragraph.
const TAIL: usize = 6;

/// Heads of dpa's notebook in the languages of its services.
const NOTEBOOKS: [&str; 4] = ["Notizblock", "Notebook", "Bloc de notas", "Cuaderno de notas"];

/// What dpa's English service prints over what editors alone are told.
const PRIVATE: &str = "not intended for publication";

impl Reading<'_> {
    /// Settles rows one by one, then by the rows beside them.
    pub(super) fn settle_roles(&mut self) {
        self.settle_tags();
        self.settle_rules();
        self.settle_desk_lines();
        self.settle_head_rows();
        self.settle_version_line();
        self.settle_pick_up();
        self.settle_broken_paragraphs();
        self.settle_first_paragraphs();
        self.settle_headline();
        self.settle_contacts();
        self.settle_tail_rows();
        self.settle_page_numbers();
        self.settle_notebook();
    }

    /// Behind the text, dpa prints a notebook for editors: places, contacts, who wrote and edited. What
    /// is not intended for publication names contacts, and no writers beside those of the byline.
    fn settle_notebook(&mut self) {
        let is_notebook = |row: &Row<'_>| {
            let words = row.text.trim_start_matches('#').trim();
            row.text.starts_with('#') && NOTEBOOKS.contains(&words)
        };
        let Some(at) = self.rows.iter().position(is_notebook) else { return };
        let mut is_private = false;
        for row in self.rows.iter_mut().skip(at.max(1)) {
            is_private |= row.text.contains(PRIVATE);
            let is_text =
                matches!(row.role, Role::Paragraph | Role::Subhead | Role::Caption | Role::Related);
            let is_field = matches!(row.role, Role::Header | Role::Envelope);
            if is_text || (is_private && is_field && !row.text.is_only_stamps()) {
                row.role = Role::Furniture;
            }
        }
    }

    /// Markup is none of the article's text; what stands behind `<BODY>` on its line is.
    fn settle_tags(&mut self) {
        let untagged = self.rows.iter().filter(|row| label::tag(&row.text).is_none());
        let right = untagged.map(|row| row.width).filter(|w| *w <= WIDEST).max().unwrap_or(0);
        for row in &mut self.rows {
            let Some(tag) = label::tag(&row.text) else { continue };
            if tag.label != Label::Body || tag.value >= tag.end {
                row.role = Role::Envelope;
                continue;
            }
            let text = row.text.get(tag.value..tag.end).unwrap_or_default().to_owned();
            row.span =
                Span::new(row.span.start + tag.value as u64, row.span.start + tag.end as u64);
            // Wherever the line was broken, it was full.
            row.width = right;
            row.text = Text::from(Cow::Owned(text));
            row.role = Role::Paragraph;
        }
    }

    /// A rule with words in it is none: over a stamp or a dateline it is the headline, where there
    /// is no other.
    fn settle_rules(&mut self) {
        let opens = self
            .rows
            .iter()
            .skip(1)
            .take(2)
            .any(|row| row.text.is_only_stamps() || row.text.dateline().is_some_and(is_sure));
        let has_headline = self.rows.iter().any(|row| row.role == Role::Headline)
            || self.rows.iter().any(|row| is_labelled_headline(&row.text));
        for (at, row) in self.rows.iter_mut().enumerate() {
            if row.role != Role::Rule {
                continue;
            }
            let text = &row.text;
            let names_itself = text.label().is_some() || is_item_number(text);
            let other = text.is_only_stamps() || is_document_count(text) || is_routing(text);
            row.role = if at == 0 && opens && !has_headline && !names_itself && !other {
                Role::Headline
            } else {
                Role::Header
            };
        }
    }

    /// Rows over the body that are labelled fields, datelines, envelopes or word counts.
    fn settle_head_rows(&mut self) {
        let start = self.body_start();
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for (at, row) in self.rows.iter_mut().enumerate().take(start) {
            let text = &row.text;
            let is_other = matches!(
                row.role,
                Role::Deck | Role::Caption | Role::Subhead | Role::Related | Role::Furniture
            );
            let is_second = row.role == Role::Headline && headline != Some(at);
            if row.role == Role::Deck && headline.is_some_and(|headline| at < headline) {
                row.role = Role::Header;
            }
            let under_headline = headline.is_some_and(|headline| at == headline + 1);
            let is_stamp =
                under_headline && text.is_only_stamps() || is_other && is_stamp_with_source(text);
            if is_other && (is_stamp || text.label().is_some() || is_routing(text)) {
                row.role = Role::Header;
            } else if row.role == Role::Header && row.width >= 45 && opens_text(text) {
                row.role = Role::Paragraph;
            } else if (is_other && row.role != Role::Furniture) || is_second {
                match text.dateline() {
                    Some(found) if found.rest >= text.len() => row.role = Role::Header,
                    Some(found) if row.role == Role::Deck || is_sure(found) => {
                        row.role = Role::Paragraph;
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whom to ask, under a press release: the name under `Media contact:` signs nothing.
    fn settle_contacts(&mut self) {
        for at in 1..self.rows.len() {
            let Some([above, below]) = self.rows.get_mut(at - 1..=at) else { return };
            let is_other = matches!(below.role, Role::Header | Role::Subhead | Role::Related);
            if above.role == Role::Paragraph && is_other && leads_to_contact(&above.text) {
                below.role = Role::Paragraph;
            }
        }
    }

    /// The first lines of a paragraph that were taken for something else: the sentence goes on in the
    /// next line, or that line's first word found no room here.
    fn settle_broken_paragraphs(&mut self) {
        let mut margins = None;
        for at in (1..self.rows.len()).rev() {
            let Some([above, below]) = self.rows.get(at - 1..=at) else { continue };
            let is_broken = below.role == Role::Paragraph
                && !below.after_gap
                && (45..=WIDEST).contains(&above.width)
                && below.width <= WIDEST
                && !ends_sentence(&above.text);
            if !is_broken {
                continue;
            }
            let goes_on = || {
                below.text.chars().next().is_some_and(char::is_lowercase)
                    || is_capitals(&above.text) && is_capitals(&below.text)
            };
            let mut is_full = || {
                let margins = margins.get_or_insert_with(|| Margins::find(&self.rows));
                margins.is_some_and(|margins| margins.breaks(above, below))
            };
            let is_text = match above.role {
                Role::Deck | Role::Caption | Role::Subhead | Role::Related => {
                    goes_on() || is_full()
                }
                Role::Furniture => is_full(),
                Role::Envelope | Role::Header => is_full() && !is_own_line(above),
                _ => false,
            };
            if let Some(row) = self.rows.get_mut(at - 1).filter(|_| is_text) {
                row.role = Role::Paragraph;
            }
        }
    }

    /// Whole sentences over the first paragraph are text where nothing says that the lines are of a page,
    /// which would promote something there.
    fn settle_first_paragraphs(&mut self) {
        let start = self.body_start();
        let is_text = |row: &Row<'_>| {
            row.role == Role::Furniture
                && row.width > WIDEST
                && row.after_gap
                && ends_sentence(&row.text)
                && row.text.chrome().is_none()
                && notice::parse(&row.text).is_none()
        };
        let first = self.rows.iter().take(start).rposition(|row| !is_text(row));
        let first = first.map_or(0, |above| above + 1);
        if first == start || start == self.rows.len() || self.is_page() {
            return;
        }
        for row in self.rows.iter_mut().take(start).skip(first) {
            row.role = Role::Paragraph;
        }
    }

    /// Rows behind the last paragraph that are end marks or stamps.
    fn settle_tail_rows(&mut self) {
        for row in &mut self.rows {
            if row.role == Role::EndMark && !row.text.chars().any(char::is_alphanumeric) {
                let is_mark = is_end_mark(&row.text);
                row.role = if is_mark { Role::EndMark } else { Role::Rule };
            }
            if row.role == Role::Caption && is_rights(&row.text) {
                row.role = Role::Furniture;
            }
        }
        self.rows.retain(|row| row.role != Role::Rule);
        let last = self.rows.len().saturating_sub(1);
        for (at, row) in self.rows.iter_mut().enumerate().rev().take(TAIL) {
            if at == 0 {
                break;
            }
            let text = &row.text;
            if !matches!(row.role, Role::Paragraph | Role::Envelope) && is_wire_footer(text) {
                row.role = Role::Header;
            } else if is_end_mark(text) && (at == last || row.role != Role::Paragraph) {
                row.role = Role::EndMark;
            } else if row.role == Role::Paragraph {
                break;
            }
        }
    }
}

/// Whether `text` is a stamp and, behind it, who has the story and the picture: `04:30, 22/11/2020 -
/// Source: Ferry News - Photo: Jane Roe`. Behind bars anything may follow: `… | Source: Ferry News | 4 minutes | Stop`.
pub(super) fn is_stamp_with_source(text: &Text<'_>) -> bool {
    let Some(stamp) = text.stamp().filter(|stamp| stamp.range.0 == 0) else { return false };
    let behind = text.get(stamp.range.1..).unwrap_or_default();
    let is_label = |part: &str| {
        let part = Text::from(part);
        part.label().is_some() || part.has_credit()
    };
    [" - ", " – ", " | ", " / "].iter().any(|mark| {
        let mut parts = behind.split(mark);
        let goes_on = parts.next() == Some("") && behind.len() > mark.len();
        goes_on && parts.next().is_some_and(is_label) && (*mark == " | " || parts.all(is_label))
    })
}

/// Whether `row` says by its words that it is a line of the head, whatever follows.
fn is_own_line(row: &Row<'_>) -> bool {
    row.label().is_some() || !row.text.stamps().is_empty() || is_routing(&row.text)
}

/// Whether `text` is the line under a story that tells when it was sent: `AP-WF-03-12-19 1702GMT`.
fn is_wire_footer(text: &Text<'_>) -> bool {
    let mut words = text.split(' ').skip(1);
    (text.split(' ').count() <= 2 || words.next() == Some("GMT"))
        && text.len() <= 40
        // A date alone may be that of anything on the page.
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
        && text.bytes().filter(u8::is_ascii_digit).count() >= 6
        && text.stamp().is_some_and(|stamp| stamp.coverage != Coverage::Text)
}

/// Whether a dateline has more than a place: prose may well start with a place and a colon.
fn is_sure(found: &dateline::Dateline) -> bool {
    found.date.is_some() || !found.agencies.is_empty()
}

/// Whether `text` opens with a sure dateline and goes on.
fn opens_text(text: &Text<'_>) -> bool {
    text.label().is_none()
        && text.dateline().is_some_and(|found| is_sure(found) && found.rest + 10 < text.len())
}

fn is_labelled_headline(text: &Text<'_>) -> bool {
    text.label().is_some_and(|read| read.label == Label::Headline)
}

/// Whether `text` says whose the rights are, as the last or first line of an item: `© 2018 …`.
pub(super) fn is_rights(text: &str) -> bool {
    const OPENS: [&str; 5] = ["©", "(c) ", "Copyright ", "COPYRIGHT ", "All Rights Reserved"];
    const ALONE: [&str; 4] = [
        "all rights reserved",
        "alle rechte vorbehalten",
        "tous droits réservés",
        "alle rechten voorbehouden",
    ];
    let alone = text.trim_end_matches('.').to_lowercase();
    let text = text.strip_prefix('(').filter(|rest| rest.starts_with("Copy")).unwrap_or(text);
    text.len() <= 400
        && (OPENS.iter().any(|open| text.starts_with(open)) || ALONE.contains(&alone.as_str()))
}

/// Whether `row` is prose: long, or a whole sentence.
pub(super) fn is_prose(row: &Row<'_>) -> bool {
    row.role == Role::Paragraph && (row.width > 60 || ends_sentence(&row.text))
}

/// Whether `text` has letters, and none in lower case: copy as teleprinters set it.
fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether `text` says that whom to ask follows: `Media contact:`, `Pressekontakt:`.
fn leads_to_contact(text: &str) -> bool {
    text.len() <= 40
        && text.strip_suffix(':').is_some_and(|label| {
            let label = label.to_lowercase();
            ["contact", "kontakt", "contatt"].iter().any(|word| label.contains(word))
        })
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Envelope, Furniture, Header, Headline, Paragraph, Subhead};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::article;

    const HEADLINE: (Role, &str) = (Headline, "Storm closes northern ports");
    const BLANK: (Role, &str) = (Blank, "");
    /// The rest of a paragraph that was wrapped at 72 columns, and another one.
    const WRAPPED: [(Role, &str); 6] = [
        (Paragraph, "Harbor of Harstad since the storm began on Monday night, and none is to"),
        (Paragraph, "leave before Wednesday at noon, the harbor master told crews that wait."),
        BLANK,
        (Paragraph, "Two ferries lie at the quay, and a third one has been told to wait in"),
        (Paragraph, "the fjord until the wind turns, which nobody expects to happen before"),
        (Paragraph, "the end of the week."),
    ];
    const FIRST: &str = "According to what crews say, not one ship could have left the southern";

    /// The first paragraph of an article with `rows` over wrapped text.
    fn first_paragraph(rows: &[(Role, &str)]) -> String {
        let mut all = vec![HEADLINE, BLANK];
        all.extend_from_slice(rows);
        all.extend(WRAPPED);
        let (dump, rows) = article(&all);
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.body.first().map(|block| block.text.text().to_owned()).unwrap_or_default()
    }

    #[test]
    fn the_first_line_of_a_wrapped_paragraph_is_text() {
        for role in [Subhead, Envelope, Header, Furniture] {
            let text = first_paragraph(&[(role, FIRST)]);
            assert!(
                text.starts_with(FIRST) && text.ends_with("crews that wait."),
                "{role:?}: {text}"
            );
        }
        // A line with room for the next word was not broken off.
        let short = first_paragraph(&[(Envelope, "Special report from the southern islands")]);
        assert!(short.starts_with("Harbor of Harstad"), "{short}");
    }

    #[test]
    fn a_wrapped_paragraph_that_opens_with_a_byline_keeps_all_its_words() {
        let first = "By Jane Quill - According to what crews say, no ship could have left the";
        let text = first_paragraph(&[(Subhead, first)]);
        assert!(text.starts_with(first), "{text}");
    }

    #[test]
    fn the_byline_that_a_story_opens_with_is_read() {
        let names = |text: &str| {
            let (dump, rows) = article(&[HEADLINE, BLANK, (Paragraph, text)]);
            let fields = extract(dump.as_bytes(), 0, &rows);
            let people = fields.credits.iter().flat_map(|field| &field.value.contributors);
            people.map(|person| person.name.clone()).collect::<Vec<_>>()
        };
        let story = "The ferry to the outer islands was late for the third day.";
        assert_eq!(names(&format!("By Jane Quill - {story}")), ["Jane Quill"]);
        assert_eq!(
            names(&format!("Von Jan Muster und Eva Probe – {story}")),
            ["Jan Muster", "Eva Probe"]
        );
        assert!(names(&format!("By Monday - and not before - {story}")).is_empty());
        assert!(names(&format!("Oslo - {story}")).is_empty());
    }

    #[test]
    fn whole_sentences_over_the_first_paragraph_are_text() {
        let lead = "No ship has left the harbor of Harstad since the storm began on Monday night, and \
                    none is to leave before Wednesday at noon, the harbor master said.";
        let read = |page: &[(Role, &str)]| {
            let mut all = vec![HEADLINE, BLANK, (Furniture, lead), BLANK];
            all.push((Paragraph, "Two ferries lie at the quay."));
            all.extend_from_slice(page);
            let (dump, rows) = article(&all);
            extract(dump.as_bytes(), 0, &rows).body.len()
        };
        assert_eq!(read(&[]), 2);
        // A page may promote anything there.
        assert_eq!(read(&[(Furniture, "Share this article"), (Furniture, "12 comments")]), 1);
    }

    #[test]
    fn a_stamp_with_its_source() {
        assert!(is_stamp_with_source(&"12/11/2020 - 04:30 - Fonte: Diário do Porto".into()));
        let both = "12/11/2020 - 04:30 - Fonte: Diário do Porto - Foto: Ana Exemplo/Ferry Press";
        assert!(is_stamp_with_source(&both.into()));
        assert!(is_stamp_with_source(&"Nov. 12, 2020, 3:36 PM UTC / Source: Varde Post".into()));
        let row = "12.11.2020 - 04:30 | Quelle: Blatt | Lesedauer 4 min. | Vorlesen Stop";
        assert!(is_stamp_with_source(&row.into()));
        assert!(!is_stamp_with_source(&"12/11/2020 - 04:30 - Ferry runs aground".into()));
        assert!(!is_stamp_with_source(&"12/11/2020 - 04:30".into()));
    }
}
