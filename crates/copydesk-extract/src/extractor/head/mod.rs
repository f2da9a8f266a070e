//! The head of an article: walks its lines and hands each to what can read it.

mod bylines;
mod datelines;
mod headline;
mod labelled;
mod publication;
mod stamps;

use copydesk_text::Role;

use super::archive::{is_document_count, is_word_count};
use super::label::Label;
use super::{Landmarks, Reading, Text, by_position};
use crate::{FurnitureKind, furniture};

pub(super) use self::bylines::{
    is_led_byline, is_names, is_picture_credit, is_role, is_stamped_byline,
};
pub(super) use self::stamps::{are_all, is_only_stamps, may_be_stamps};

/// A line longer than this, in bytes, is prose whatever a grammar finds in it.
const LONGEST: usize = 240;

/// What the name of an edition ends with, in lower case: `Final Edition`.
const EDITIONS: [&str; 5] = ["edition", "ausgabe", "editie", "édition", "edición"];

impl Reading<'_> {
    /// Finds the rows that others are seen against.
    fn find_landmarks(&mut self) {
        let is_headline = |row: &super::Row<'_>| row.role == Role::Headline;
        let first = self.rows.iter().position(is_headline);
        let position = |found: fn(&str) -> bool| self.rows.iter().position(|row| found(&row.text));
        self.marks = Landmarks {
            body: self.body_start(),
            headline: first.zip(self.rows.iter().rposition(is_headline)),
            led_byline: self.marks.led_byline,
            names_below: None,
            word_count: position(is_word_count),
            first: position(|text| !is_document_count(text)).unwrap_or(self.rows.len()),
        };
    }

    /// Reads headline, deck and every header line.
    pub(super) fn read_head(&mut self) {
        self.find_landmarks();
        self.read_headline();
        self.read_deck();
        let mut at = 0;
        while at < self.rows.len() {
            if at == self.marks.body {
                self.look_below_for_names();
            }
            let Some(row) = self.rows.get(at) else { return };
            let taken = match row.role {
                Role::Header | Role::Envelope => self.read_header(at),
                _ => 1,
            };
            at += taken.max(1);
        }
    }

    /// Reads the header line at `at`; gives how many rows that took.
    fn read_header(&mut self, at: usize) -> usize {
        let Some(row) = self.rows.get(at) else { return 1 };
        let text = row.text.clone();
        // `Text: Jane Doe` names who wrote it.
        let labelled =
            row.label().filter(|labelled| labelled.label != Label::Body || !text.is_led_byline());
        if let Some(labelled) = labelled {
            return self.read_labelled(at, labelled);
        }
        if text.len() > LONGEST {
            self.furnish(at, FurnitureKind::Other);
            return 1;
        }
        if self.read_routing(at, &text)
            || self.read_version_line(at, &text)
            || self.read_desk_line(at, &text)
        {
            return 1;
        }
        if let Some(taken) = self.read_split_stamp(at) {
            return taken;
        }
        if self.read_picture_credit(at, &text) || self.read_source_line(at, &text) {
            return 1;
        }
        // Its date is no stamp and its agency no name.
        if self.read_agency_dateline(at, &text) {
            return 1;
        }
        let stamped = self.read_stamps(at, &text);
        if !stamped && self.read_publication(at, &text) {
            return 1;
        }
        if let Some(taken) = self.read_byline(at, &text, stamped) {
            return taken;
        }
        if !stamped && !self.read_lone_dateline(at, &text) {
            self.read_rest(at, &text);
        }
        1
    }

    /// The next row, if it follows row `at` directly and could belong to it.
    fn next_header(&self, at: usize) -> Option<&Text<'_>> {
        let row = self.rows.get(at + 1)?;
        let is_header = matches!(row.role, Role::Header | Role::Envelope);
        (is_header && !row.after_gap && row.label().is_none()).then_some(&row.text)
    }

    /// A header line that no grammar reads: a section over the headline, else furniture.
    fn read_rest(&mut self, at: usize, text: &str) {
        if self.read_notice(at, text) {
            return;
        }
        let above = self.marks.headline.is_some_and(|(_, last)| at <= last);
        let is_header = self.rows.get(at).is_some_and(|row| row.role == Role::Header);
        let words = text.split_whitespace().count();
        let is_short = words <= 4 && !text.bytes().any(|byte| byte.is_ascii_digit());
        if above && is_header && is_short && !is_edition(text) && !is_document_count(text) {
            let passage = self.passage(at, at + 1);
            let section = by_position(text.to_owned(), &passage, self.confidence(at));
            self.fields.sections.push(section);
        } else {
            self.furnish(at, furniture::classify(text).unwrap_or(FurnitureKind::Other));
        }
    }
}

/// Whether `text` ends in the name of an edition.
fn is_edition(text: &str) -> bool {
    let small = text.to_lowercase();
    EDITIONS.iter().any(|name| small.ends_with(name))
}

/// What the tests of the modules share.
#[cfg(test)]
pub(super) mod tests {
    use copydesk_text::{Confidence, Role, RoleLine, lines};

    pub(in crate::extractor) const LEAD: (Role, &str) = (
        Role::Paragraph,
        "No ship has left the harbor of Harstad since the storm began on Monday.",
    );

    /// An article of lines with these roles and texts; empty texts are blank lines.
    pub(in crate::extractor) fn article(rows: &[(Role, &str)]) -> (String, Vec<RoleLine>) {
        let dump: String = rows.iter().map(|(_, text)| format!("{text}\n")).collect();
        let rows = lines(dump.as_bytes())
            .zip(rows)
            .map(|(line, &(role, _))| RoleLine { line, role, confidence: Confidence::new(90) })
            .collect();
        (dump, rows)
    }
}
