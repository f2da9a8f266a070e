//! Lines at the edges of the body that are no body.

use copydesk_text::Role;

use super::archive::is_item_number;
use super::label::{self, Label};
use super::roles::is_stamp_with_source;
use super::wrap::{Margins, ends_sentence};
use super::{Reading, Row, Text};
use crate::aside::is_note;
use crate::timestamp;

/// How many lines at either edge of the body may turn out to be no body.
const EDGE: usize = 12;

/// Longest line that says what the stamp on the next line is, in bytes.
const LONGEST_LABEL: usize = 40;

impl Reading<'_> {
    /// Gives lines the role that only they can have where the segmenter gave them another: lines
    /// at the edges of the body that are nothing but a stamp, a byline or a labelled field.
    pub(super) fn mend_roles(&mut self) {
        // Markup is none of the article's text, whatever it holds.
        for row in &mut self.rows {
            if label::tag(&row.text)
                .is_some_and(|tag| tag.label != Label::Body || tag.value == tag.end)
            {
                row.role = Role::Envelope;
            }
        }
        self.free_decks();
        self.free_long_headlines();
        let has_headline = self.rows.iter().any(|row| row.role == Role::Headline);
        let start = self.body_start();
        // Where the text is known to start, only what is on top of it may be of the head.
        let text = self.text.as_ref().map_or(usize::MAX, |text| text.start);
        let runs_on = self.runs_on_behind_byline(start);
        for (at, row) in self.rows.iter_mut().enumerate().take(start + EDGE) {
            let is_field = |text: &Text<'_>| {
                is_labelled_field(text)
                    || text.is_only_stamps()
                    || is_stamp_with_source(text)
                    || text.is_led_byline()
                    || text.is_stamped_byline()
                    || is_parted_head(text)
                    || is_item_number(text)
            };
            match row.role {
                Role::Paragraph if runs_on && at == start => break,
                Role::Paragraph | Role::Subhead if is_field(&row.text) => row.role = Role::Header,
                Role::Furniture | Role::Caption if at < start && row.text.is_only_stamps() => {
                    row.role = Role::Header;
                }
                Role::Paragraph => break,
                Role::Subhead if at >= text => break,
                _ => {}
            }
        }
        let is_exported = self.is_exported;
        // A note under the story has a label as well: `Correction: The ferry …`.
        for row in self.rows.iter_mut().rev().take(EDGE) {
            let is_field = is_labelled_field(&row.text) && (is_exported || !is_note(&row.text));
            if row.role == Role::Paragraph && !is_field {
                break;
            }
            if row.role == Role::Paragraph {
                row.role = Role::Header;
            }
        }
        self.find_stamp_labels();
        // Past the start of the body, a headline is a subhead and a deck a paragraph.
        let start = self.body_start();
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for (at, row) in self.rows.iter_mut().enumerate().skip(start) {
            match row.role {
                Role::Headline if has_headline && headline != Some(at) => row.role = Role::Subhead,
                Role::Deck => row.role = Role::Paragraph,
                _ => {}
            }
        }
    }

    /// Whether row `at` opens with a byline and was broken off at a margin: `By Jane Roe - The ferry to
    /// the outer islands`.
    fn runs_on_behind_byline(&self, at: usize) -> bool {
        let Some((row, below)) = self.rows.get(at).zip(self.rows.get(at + 1)) else { return false };
        let is_byline = row.text.is_led_byline() || row.text.is_stamped_byline();
        is_byline
            && below.role == Role::Paragraph
            && !ends_sentence(&row.text)
            && Margins::find(&self.rows).is_some_and(|margins| margins.breaks(row, below))
    }

    /// What leads to the stamp on the next line is of the head: `Published:`.
    fn find_stamp_labels(&mut self) {
        for at in 1..self.body_start() {
            let Some([above, row]) = self.rows.get_mut(at - 1..=at) else { return };
            let may_lead = above.text.len() <= LONGEST_LABEL
                && matches!(above.role, Role::Furniture | Role::Caption | Role::Related)
                && row.text.is_only_stamps();
            if may_lead && leads_to_stamp(&above.text, &row.text) {
                (above.role, row.role) = (Role::Header, Role::Header);
            }
        }
    }

    /// A headline that is a whole paragraph long and stands apart from the first is a paragraph.
    fn free_long_headlines(&mut self) {
        let is_headline = |row: &Row<'_>| row.role == Role::Headline;
        let Some(first) = self.rows.iter().position(is_headline) else { return };
        let rest = self.rows.iter_mut().skip(first).skip_while(|row| is_headline(row));
        for row in rest.filter(|row| row.role == Role::Headline && row.width > 160) {
            row.role = Role::Paragraph;
        }
    }
}

/// Whether `text` has the whole head in one line, its parts between bars: `News, Top Story 1 | Published: 5
/// hours ago | Written by Jane Doe`.
fn is_parted_head(text: &Text<'_>) -> bool {
    let mut parts = text.split(" | ").map(Text::from);
    text.contains(" | ")
        && parts.clone().any(|part| part.is_led_byline())
        && parts.any(|part| part.is_only_stamps())
}

/// Whether `text` is a field that a label names and that has a value.
fn is_labelled_field(text: &Text<'_>) -> bool {
    text.label().is_some_and(|read| {
        read.value < text.len() && !matches!(read.label, Label::Body | Label::Related)
    })
}

/// Whether `label` says what `stamp`, which does not say so itself, is.
fn leads_to_stamp(label: &Text<'_>, stamp: &Text<'_>) -> bool {
    let is_open = |stamp: &timestamp::Stamp| stamp.role.is_none();
    stamp.stamps().first().is_some_and(is_open)
        && label.stamps().is_empty()
        && timestamp::parse_all(&format!("{} {}", &**label, &**stamp))
            .first()
            .is_some_and(|both| both.role.is_some())
}
