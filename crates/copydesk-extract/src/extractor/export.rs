//! Exports of databases: a block of fields, the text, a second block of fields.
//!
//! Where a database says by its labels what is what, that decides, whatever a line looks like:
//!
//! ```text
//! item  = head body tail
//! head  = *(headline / field / line) [body-label]
//! body  = *line
//! tail  = *(field / continuation)
//! field = label ":" value *(continuation)
//! ```

use core::ops::Range;

use copydesk_text::Role;

use super::archive::{is_document_count, is_word_count};
use super::label::{self, Label, Labelled};
use super::roles::{is_prose, is_rights};
use super::row::Row;
use super::wrap::{WIDEST, ends_sentence};
use super::{Reading, Text};
use crate::Form;
use crate::timestamp::Coverage;

/// How many rows the head of an item may have.
const HEAD: usize = 60;

impl Reading<'_> {
    /// Gives every row of an export its place in head, body or tail.
    pub(super) fn settle_export(&mut self, form: &Form) {
        let accession = self.settle_accession();
        let foot = self.settle_foot(form);
        self.foot = foot;
        let is_labelled = self.is_export();
        self.is_exported = accession.is_some() || is_labelled;
        if !is_labelled {
            // Up to a foot that is known.
            let start = self.body_start();
            let foot = foot.filter(|&foot| form.text_follows_head && start < foot);
            self.text = foot.map(|foot| start..foot);
            return;
        }
        let (mut start, said) = self.start_of_text();
        // Whose the text is may stand over it and under it.
        let is_rights = |at: usize| self.rows.get(at).is_some_and(|row| is_rights(&row.text));
        let is_address = |at: usize| self.rows.get(at).is_some_and(is_address);
        if said && is_rights(start) {
            start = (start..).find(|&at| !is_rights(at) && !is_address(at)).unwrap_or(start);
        }
        let start = self.end_of_stack(form).filter(|_| !said).unwrap_or(start);
        let known = accession.into_iter().chain(foot).min().filter(|end| *end > start);
        let mut end = self.end_of_text(start).min(known.unwrap_or(self.rows.len()));
        while said && end > start + 1 && is_rights(end - 1) {
            end -= 1;
        }
        // The list of captions may be as long as a text.
        let is_graphic = |row: &Row<'_>| part(row) == Some(Label::Caption);
        if said && let Some(at) = self.rows.iter().skip(start + 1).position(is_graphic) {
            end = end.min(start + 1 + at);
        }
        let captions = self.rows.iter().skip(end).take_while(|row| read_caption(&row.text));
        if said && form.captions_end_text {
            end += captions.count();
        }
        // Between a head and a tail that are known there is nothing but text.
        let is_framed = form.text_follows_head && start > 0;
        let tail = accession.filter(|_| is_framed && !said);
        end = tail.map_or(end, |tail| self.settle_art(start, tail));
        let is_known = said || tail.is_some();
        self.text = is_known.then_some(start..end);
        self.settle_head(start);
        self.settle_text(start..end, is_known, is_framed);
        self.settle_tail(end);
    }

    /// Nothing that was settled since makes text anything else; a caption and an end mark stay what
    /// they are.
    pub(super) fn hold_text(&mut self, form: &Form) {
        self.drop_lines(form);
        let Some(text) = self.text.clone() else { return };
        let last = text.end.saturating_sub(1);
        // Where the head names nobody, the agency's own byline on top of the text does, or one at its foot; under
        // a rule at the foot, one that the head names, too.
        let is_named = |row: &Row<'_>| {
            row.label().is_some_and(|read| read.label == Label::Byline) || row.text.is_led_byline()
        };
        let names_nobody = !self.rows.iter().take(text.start).any(is_named);
        let is_signed = names_nobody || self.is_under_rule(last);
        for (at, row) in self.rows.iter_mut().enumerate().take(text.end).skip(text.start) {
            let is_mark = row.role == Role::EndMark && at == last;
            // What goes on in the middle of a sentence heads nothing.
            let goes_on = !row.after_gap && row.text.starts_with(char::is_lowercase);
            let is_kept = match row.role {
                Role::Paragraph | Role::Caption => true,
                Role::Subhead => !goes_on || at == text.start,
                _ => false,
            };
            let is_label = row.label().is_some_and(|read| read.label == Label::Body);
            let is_foot = at == last && is_signed && row.text.is_led_byline();
            if is_foot {
                row.role = Role::Header;
            }
            let is_top = names_nobody && row.role == Role::Header && row.text.is_led_byline();
            let is_byline = is_foot || is_top;
            let is_dropped = row.role == Role::Furniture && form.is_not_text(&row.text);
            if !is_kept && !is_mark && !is_label && !is_byline && !is_dropped {
                row.role = Role::Paragraph;
            }
        }
    }

    /// Whether a rule parts row `at` from the one above.
    fn is_under_rule(&self, at: usize) -> bool {
        let around = at.checked_sub(1).and_then(|above| self.rows.get(above..=at));
        let Some([above, row]) = around else { return false };
        let from = self.rules.partition_point(|rule| rule.start < above.span.end);
        self.rules.get(from).is_some_and(|rule| rule.start < row.span.start)
    }

    /// What stands among the lines of the text in this format and is none of them.
    fn drop_lines(&mut self, form: &Form) {
        let is_none = |row: &&mut Row<'_>| form.is_not_text(&row.text);
        for row in self.rows.iter_mut().filter(is_none) {
            row.role = Role::Furniture;
        }
    }

    /// Factiva ends an item with the company behind the paper and the number of the item; gives the
    /// first row of that.
    fn settle_accession(&mut self) -> Option<usize> {
        let number = self.rows.iter().rposition(|row| is_accession(&row.text))?;
        if number < 2 || number + 3 < self.rows.len() {
            return None;
        }
        // The two stand together, the text apart from them or not.
        let is_close = self.rows.get(number).is_some_and(|row| !row.after_gap);
        let is_over = self.rows.get(number - 1).is_some_and(|row| {
            let is_name = !ends_sentence(&row.text) || is_company(&row.text);
            row.width <= 60 && is_name && (is_close || row.after_gap)
        });
        let first = if is_over { number - 1 } else { number };
        for row in self.rows.iter_mut().skip(first) {
            row.role = Role::Furniture;
        }
        Some(first)
    }

    /// Rows from one on before which the text ends in the format: no text. Gives the first of them.
    fn settle_foot(&mut self, form: &Form) -> Option<usize> {
        if form.text_ends.is_empty() {
            return None;
        }
        let ends = |row: &Row<'_>| form.text_ends.iter().any(|it| it.matches(row.text.as_bytes()));
        let text = self.rows.iter().position(is_prose)?;
        let foot = text + 1 + self.rows.iter().skip(text + 1).position(ends)?;
        for row in self.rows.iter_mut().skip(foot) {
            row.role = if row.label().is_some() { Role::Header } else { Role::Furniture };
        }
        Some(foot)
    }

    /// Captions, addresses and codes of the text that starts at row `start` stand right over its
    /// `tail`; gives the first row of them.
    fn settle_art(&mut self, start: usize, tail: usize) -> usize {
        let last = (start..=tail).rev().find(|&at| self.rows.get(at).is_some_and(|r| r.after_gap));
        let first = last.map_or(tail, |last| last.max(start + 1).min(tail));
        for row in self.rows.iter_mut().take(tail).skip(first) {
            let is_caption = row.width > 60 || ends_sentence(&row.text) || read_caption(&row.text);
            row.role = if is_caption { Role::Caption } else { Role::Furniture };
        }
        first
    }

    /// Whether the article is an item of an export: a label that only databases print, or three
    /// fields on end at its top.
    fn is_export(&self) -> bool {
        // Tags open and close: what lies between them needs no such reckoning.
        if self.rows.iter().take(3).any(|row| label::tag(&row.text).is_some()) {
            return false;
        }
        let mut fields = 0;
        for row in self.rows.iter().take(HEAD) {
            if row.role == Role::Headline && row.label().is_none() {
                continue;
            }
            if row.label().is_none_or(|read| read.label == Label::Related) {
                break;
            }
            fields += 1;
        }
        let counts = |at: usize| self.rows.get(at).is_some_and(|row| is_word_count(&row.text));
        let is_counted = (1..self.rows.len().min(8)).any(|at| {
            counts(at) && self.rows.get(at + 1).is_some_and(|row| row.text.is_only_stamps())
        });
        fields >= 3 || is_counted || self.rows.iter().any(|row| label::is_of_database(&row.text))
    }

    /// The first row of the text, and whether a label says so.
    fn start_of_text(&self) -> (usize, bool) {
        for (at, row) in self.rows.iter().enumerate().take(HEAD) {
            if let Some(read) = row.label()
                && read.label == Label::Body
            {
                return (if read.value < read.end { at } else { at + 1 }, true);
            }
            if at > 0 && part(row) == Some(Label::Body) {
                return (at + 1, true);
            }
        }
        let mut start = 0;
        for (at, row) in self.rows.iter().enumerate().take(HEAD) {
            let is_label = row.label().is_some() || is_rights(&row.text);
            let is_count = is_word_count(&row.text) || is_document_count(&row.text);
            if is_label || is_count || (start == at && self.goes_on(at)) {
                start = at + 1;
            } else if is_prose(row) {
                break;
            }
        }
        (start, false)
    }

    /// Whether row `at` goes on with the value of the one above: set in, or broken off at a margin.
    fn goes_on(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.rows.get(above));
        let (Some(above), Some(row)) = (above, self.rows.get(at)) else { return false };
        !row.after_gap && (row.indent >= above.indent + 2 || may_be_broken(above))
    }

    /// Whether row `at` stands inside a paragraph: between lines that no label opens, broken off at a
    /// margin.
    fn is_inside(&self, at: usize) -> bool {
        let around = at.checked_sub(1).and_then(|above| self.rows.get(above..=at + 1));
        let Some([above, row, below]) = around else { return false };
        may_be_broken(above)
            && may_be_broken(row)
            && !row.after_gap
            && !below.after_gap
            && [above, below].iter().all(|row| row.label().is_none())
            && above.role == Role::Paragraph
    }

    /// One past the last row of the text that starts at `start`.
    fn end_of_text(&self, start: usize) -> usize {
        let mut end = self.rows.len();
        let mut strange = 0;
        for (at, row) in self.rows.iter().enumerate().skip(start + 1).rev() {
            let read = row.label().filter(|read| read.label != Label::Body);
            let is_label = read.is_some() || part(row).is_some();
            if is_label && !self.is_inside(at) {
                end = at;
                strange = 0;
            } else if is_prose(row) && !label::looks_labelled(&row.text) {
                strange += 1;
                if strange > 2 {
                    break;
                }
            }
        }
        // Words with a colon in the text itself: the block starts with a label of a database or
        // with one that its neighbours below bear out.
        while end < self.rows.len() {
            let rows = self.rows.iter().skip(end).take(3);
            let labels = rows.filter(|row| row.label().is_some()).count();
            let Some(row) = self.rows.get(end) else { break };
            let is_sure = label::is_of_database(&row.text) || part(row).is_some();
            if is_sure || labels >= 2 || end + 1 == self.rows.len() {
                break;
            }
            let more = self
                .rows
                .iter()
                .skip(end + 1)
                .position(|row| row.label().is_some() || part(row).is_some());
            end = more.map_or(self.rows.len(), |more| end + 1 + more);
        }
        end
    }

    fn settle_head(&mut self, start: usize) {
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for at in 0..start.min(self.rows.len()) {
            let over_stamp = self.rows.get(at + 1).is_some_and(|row| has_stamp(&row.text));
            let under_headline = at.checked_sub(1).is_some_and(|above| {
                self.rows.get(above).is_some_and(|row| {
                    matches!(row.role, Role::Headline | Role::Deck) && row.label().is_none()
                })
            });
            let Some(row) = self.rows.get_mut(at) else { return };
            let is_label = row.label().is_some();
            row.role = match row.role {
                Role::Headline if !is_label && headline <= Some(at) => continue,
                Role::Deck if !is_label && under_headline && !over_stamp => continue,
                Role::Envelope => continue,
                // `Full text: Rain fell`: the text starts in the row of its label.
                _ => Role::Header,
            };
        }
    }

    /// Between head and tail there is nothing but text.
    fn settle_text(&mut self, text: Range<usize>, said: bool, is_framed: bool) {
        let Range { start, end } = text;
        let is_text = |row: &Row<'_>| row.role == Role::Paragraph;
        let first = self.rows.iter().skip(start).position(is_text).map_or(end, |at| start + at);
        let addresses = self.rows.iter().skip(start).take_while(|row| is_address(row)).count();
        let first = if is_framed { start + addresses } else { first };
        let last = self.rows.iter().take(end).rposition(|row| row.role == Role::Paragraph);
        for (at, row) in self.rows.iter_mut().enumerate().take(end).skip(start) {
            // A second label of the text, such as Factiva's `TD` after its `LP`.
            if let Some(read) = row.label().filter(|read| read.label == Label::Body) {
                if read.value >= read.end {
                    row.role = Role::Header;
                    continue;
                }
                // What stands on the line of the label opens a paragraph that is set in as deep as it is.
                row.cut(read.value, read.end);
                (row.role, row.after_gap) = (Role::Paragraph, true);
            }
            let inside = said || (first..=last.unwrap_or(0)).contains(&at);
            let is_caption = read_caption(&row.text);
            row.role = match row.role {
                _ if said && is_caption => Role::Caption,
                Role::Headline if inside => Role::Subhead,
                Role::Header | Role::Deck | Role::Envelope | Role::Related if inside => {
                    Role::Paragraph
                }
                Role::Caption | Role::Furniture if said => Role::Paragraph,
                role => role,
            };
        }
    }

    fn settle_tail(&mut self, end: usize) {
        let mut open = None;
        for row in self.rows.iter_mut().skip(end) {
            let text = &row.text;
            let read = row.label();
            let bare = part(row);
            if let Some(label) = read.map(|read| read.label).or(bare) {
                open = bare;
                row.role = Role::Header;
                if label == Label::Body {
                    row.role = Role::Paragraph;
                }
            } else if row.role == Role::EndMark || text.starts_with('©') {
                open = None;
            } else if open == Some(Label::Caption) {
                row.role = Role::Caption;
            } else if matches!(row.role, Role::Paragraph | Role::Subhead | Role::Related) {
                row.role = Role::Header;
            }
        }
    }
}

/// The part of the item that `row` is the head of: `Body`, `Graphic`.
fn part(row: &Row<'_>) -> Option<Label> {
    let is_part = |slot: &Labelled| slot.value == slot.end && !row.text.ends_with(':');
    label::part(&row.text).or_else(|| row.slot.filter(is_part).map(|slot| slot.label))
}

/// Whether `row` may have been broken off at a margin.
fn may_be_broken(row: &Row<'_>) -> bool {
    (60..=WIDEST).contains(&row.width)
}

/// Whether `row` is an address of the web and nothing else.
pub(super) fn is_address(row: &Row<'_>) -> bool {
    row.text.starts_with("http") && !row.text.contains(' ')
}

/// Whether `text` is a caption that says so.
fn read_caption(text: &Text<'_>) -> bool {
    text.label().is_some_and(|read| read.label == Label::Caption)
}

/// Whether `text` is the number under an item of Factiva, after a word for document:
/// `Document AFPR000020170810ed8a005mx`.
fn is_accession(text: &str) -> bool {
    // The number has twenty letters and figures.
    let end = text.as_bytes().last_chunk::<20>();
    if !end.is_some_and(|end| end.iter().rev().all(u8::is_ascii_alphanumeric)) {
        return false;
    }
    let Some((word, number)) = text.rsplit_once(' ') else { return false };
    (20..=32).contains(&number.len())
        && !word.contains(' ')
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.bytes().filter(u8::is_ascii_digit).count() >= 10
}

/// Short forms that the name of a company ends with, with a full stop that ends no sentence. Source: the
/// legal forms of English- and Spanish-speaking countries, Italy, France and the Netherlands.
const COMPANIES: [&str; 15] = [
    "Ltd.", "Inc.", "Co.", "Corp.", "Bhd.", "Pty.", "Plc.", "Cos.", "S.A.", "S.p.A.", "S.r.l.",
    "S.L.", "N.V.", "B.V.", "L.P.",
];

/// Whether `text` is the name of a company with its legal form: `Harbor Media Ltd.`
fn is_company(text: &str) -> bool {
    let form = text.rsplit_once(' ').map(|(_, form)| form);
    form.is_some_and(|form| COMPANIES.contains(&form))
}

/// Whether `text` is a stamp with little besides: `June 2, 2016 Thursday Final Edition`.
fn has_stamp(text: &Text<'_>) -> bool {
    text.len() <= 80 && text.stamp().is_some_and(|s| s.coverage != Coverage::Text)
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Envelope, Header, Headline, Paragraph};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::article;

    #[test]
    fn a_label_inside_a_paragraph_opens_no_fields() {
        const BLANK: (Role, &str) = (Blank, "");
        let rows = [
            (Headline, "Harstad buys a third ferry"),
            BLANK,
            (Header, "SECTION: NEWS; Pg. 4"),
            BLANK,
            (Header, "LENGTH: 61 words"),
            BLANK,
            (Paragraph, "The town of Harstad bought a third ferry on Monday, and paid twice what"),
            (Paragraph, "it had paid for the other two, which are to be sold before the winter."),
            BLANK,
            (
                Paragraph,
                "PRICE: 43 million crowns, of which the county pays the larger part. CREW:",
            ),
            (
                Envelope,
                "LENGTH: 61 meters, which is as long as the quay of the northern port. AGE:",
            ),
            (Paragraph, "12 years."),
            BLANK,
            (Header, "LOAD-DATE: May 12, 2009"),
            BLANK,
            (Header, "LANGUAGE: ENGLISH"),
        ];
        let (dump, rows) = article(&rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let last = fields.body.last().map(|block| block.text.text());
        assert!(last.is_some_and(|text| text.ends_with("12 years.")), "{:?}", fields.body);
    }
}
