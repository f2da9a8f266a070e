//! Decks and leads: which of the paragraphs over the text says what the text will say, and which is
//! its first.

use copydesk_text::Role;

use super::Reading;
use super::head::is_names;
use super::row::Row;
use super::wrap::{Margins, ends_sentence, is_list_item};

/// Columns from which on a deck that stands where a lead does is one.
const NARROWEST_LEAD: usize = 140;
/// Columns from which on a second deck is a paragraph.
const NARROWEST_SECOND: usize = 60;

impl Reading<'_> {
    /// Gives the paragraphs among the decks of a page their role.
    ///
    /// A deck is one paragraph: what a blank line parts from it is text. And it stands over the
    /// byline, as it goes with the headline: a long one below it, right over the text, is the lead.
    pub(super) fn free_decks(&mut self) {
        let start = self.body_start();
        let decks = |row: &Row<'_>| row.role == Role::Deck;
        let Some(first) = self.rows.iter().take(start).position(decks) else { return };
        if self.is_exported || Margins::find(&self.rows).is_some() {
            return;
        }
        if !self.is_page() {
            self.free_bare_decks(start);
            return;
        }
        // What stands over a byline or a stamp belongs to the head.
        let is_head = |row: &Row<'_>| {
            row.role == Role::Header
                && (row.text.is_only_stamps() || row.text.is_led_byline() || is_names(&row.text))
        };
        let head = self.rows.iter().take(start).rposition(is_head).unwrap_or(first).max(first);
        for row in self.rows.iter_mut().take(start).skip(head + 1).filter(|row| decks(row)) {
            let is_item = is_list_item(&row.text);
            if row.after_gap
                && row.width >= NARROWEST_SECOND
                && ends_sentence(&row.text)
                && !is_item
            {
                row.role = Role::Paragraph;
            }
        }
        let is_under_header = self
            .rows
            .iter()
            .take(first)
            .rev()
            .take_while(|row| row.role != Role::Headline)
            .any(|row| row.role == Role::Header);
        let above_text = self.rows.get(first + 1).is_some_and(|row| row.role == Role::Paragraph);
        if let Some(row) = self.rows.get_mut(first)
            && is_under_header
            && above_text
            && row.after_gap
            && row.width >= NARROWEST_LEAD
            && ends_sentence(&row.text)
        {
            row.role = Role::Paragraph;
        }
    }

    /// Where nothing but a headline stands over the text, and no page around it, a paragraph of
    /// sentences that is set as the text is set is its lead.
    fn free_bare_decks(&mut self, start: usize) {
        let has_head = self
            .rows
            .iter()
            .take(start)
            .any(|row| !matches!(row.role, Role::Headline | Role::Deck));
        if has_head {
            return;
        }
        for row in self.rows.iter_mut().take(start).filter(|row| row.role == Role::Deck) {
            if row.after_gap && row.width >= NARROWEST_LEAD && ends_sentence(&row.text) {
                row.role = Role::Paragraph;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Deck, Furniture, Header, Headline, Paragraph};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    const HEADLINE: (Role, &str) = (Headline, "Storm closes northern ports");
    const BLANK: (Role, &str) = (Blank, "");
    const BYLINE: (Role, &str) = (Header, "By Jane Quill");
    const SHORT: &str = "Islands wait for bread.";
    const LONG: &str = "The coast guard sent a helicopter with medicine to the smallest of the islands, \
                        where nobody has seen a doctor since the ferry broke down in the first week of May.";
    const SECOND: &str = "Schools on the islands are closed because no teacher can get to work.";

    /// The deck of a page, and how many paragraphs its body has.
    fn read(head: &[(Role, &str)]) -> (Option<String>, usize) {
        let mut rows = vec![HEADLINE, BLANK];
        rows.extend_from_slice(head);
        let more = (Paragraph, "Two ferries lie at the quay, and a third waits in the fjord.");
        rows.extend([BLANK, LEAD, BLANK, more, BLANK]);
        rows.extend([(Furniture, "Share this article"), (Furniture, "12 comments")]);
        let (dump, rows) = article(&rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        (fields.deck.map(|deck| deck.value.text().to_owned()), fields.body.len())
    }

    #[test]
    fn a_long_paragraph_under_a_bare_headline_is_the_lead() {
        let lead = (
            Deck,
            "No ship has left the harbor of Harstad since the storm began on Monday night, and \
             none will before the weekend, the harbor master said on Wednesday.",
        );
        let roles = |rows: &[(Role, &str)]| {
            let (dump, rows) = article(rows);
            let fields = extract(dump.as_bytes(), 0, &rows);
            (fields.deck.is_some(), fields.body.len())
        };
        assert_eq!(roles(&[HEADLINE, BLANK, lead, BLANK, LEAD]), (false, 2));
        assert_eq!(roles(&[HEADLINE, BLANK, lead, BLANK, BYLINE, BLANK, LEAD]), (true, 1));
        assert_eq!(roles(&[HEADLINE, BLANK, (Deck, SHORT), BLANK, LEAD]), (true, 1));
    }

    #[test]
    fn a_deck_is_one_paragraph() {
        let decks = [(Deck, SHORT), BLANK, (Deck, SECOND)];
        assert_eq!(read(&decks), (Some(SHORT.to_owned()), 3));
        // Over the byline, all of it is head.
        let (_, body) = read(&[decks[0], BLANK, decks[2], BLANK, BYLINE]);
        assert_eq!(body, 2);
    }

    #[test]
    fn a_long_paragraph_between_byline_and_text_is_the_lead() {
        assert_eq!(read(&[BYLINE, BLANK, (Deck, LONG)]), (None, 3));
        assert_eq!(read(&[BYLINE, BLANK, (Deck, SHORT)]), (Some(SHORT.to_owned()), 2));
        assert_eq!(read(&[(Deck, LONG), BLANK, BYLINE]), (Some(LONG.to_owned()), 2));
    }
}
