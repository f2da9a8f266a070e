//! Links to other stories among the paragraphs, by the label that leads to them.
//!
//! ```text
//! link = label mark headline       ; READ ALSO: Storm closes ports
//!      / label NL 1*6headline      ; the lines below a label, up to the next sentence
//! ```

use copydesk_text::Role;

use super::Reading;
use super::page_lines::is_body;
use super::row::Row;
use super::wrap::{Margins, ends_sentence};

/// Columns of the widest link.
const WIDEST_LINK: usize = 200;
/// Links below one label among the paragraphs, at most.
const MOST_BELOW: usize = 6;

impl Reading<'_> {
    /// Gives the lines behind and below such labels their role.
    ///
    /// Databases have labels of their own, and in wrapped text a line is no unit.
    pub(super) fn settle_links(&mut self) {
        let start = self.body_start() + 1;
        let has_link = self.rows.iter().skip(start).any(|row| row.text.link().is_some());
        if !has_link || self.is_exported || self.is_release || Margins::find(&self.rows).is_some() {
            return;
        }
        let last = self.rows.iter().rposition(|row| row.role == Role::Paragraph).unwrap_or(0);
        let is_whole = self.is_whole_page();
        let mut below = 0;
        for (at, row) in self.rows.iter_mut().enumerate().skip(start) {
            match row.text.link().filter(|_| row.width <= WIDEST_LINK) {
                Some(headline) => {
                    row.role = Role::Related;
                    let is_label = headline == row.text.len();
                    // What a whole page lists below its text was told by its looks.
                    below = if is_label && (at < last || !is_whole) { MOST_BELOW } else { 0 };
                }
                // Only the first may look like text.
                None if below > 0 && is_headline(row) && (below == MOST_BELOW || !is_body(row)) => {
                    row.role = Role::Related;
                    below -= 1;
                }
                None => below = 0,
            }
        }
    }
}

/// Whether `row` can be the headline of another story.
fn is_headline(row: &Row<'_>) -> bool {
    row.width <= WIDEST_LINK
        && !ends_sentence(&row.text)
        && row.text.chrome().is_none()
        && row.text.label().is_none()
        && !row.text.has_credit()
        && !row.text.is_only_stamps()
        && !row.text.is_led_byline()
        && matches!(
            row.role,
            Role::Paragraph
                | Role::Subhead
                | Role::Caption
                | Role::Related
                | Role::Envelope
                | Role::Furniture
        )
}
