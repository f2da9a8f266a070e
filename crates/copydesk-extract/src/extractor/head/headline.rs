//! Headline and deck.

use copydesk_text::{Basis, Confidence, Passage, Role};

use crate::extractor::label::{Label, Labelled};
use crate::extractor::{Reading, Row, by_label, by_position, same_words, wrap};

/// Columns from which on a second deck is a paragraph of the text.
const NARROWEST_LEAD: usize = 60;

impl Reading<'_> {
    pub(super) fn read_headline(&mut self) {
        self.close_headline();
        self.part_deck_from_headline();
        let rows: Vec<usize> = self.rows_of(Role::Headline).collect();
        let Some(&first) = rows.first() else { return };
        let confidence = self.confidence(first);
        let labelled = self.rows.get(first).and_then(|row| row.label());
        let (mut spans, mut again) = (Vec::with_capacity(rows.len()), Vec::new());
        for &at in &rows {
            // A headline that is printed twice is one headline.
            let Some(row) = self.rows.get(at) else { continue };
            if at == first || !self.is_again(first, row) {
                spans.push(row.span);
            } else {
                again.push(row.span);
            }
        }
        let passage = Passage::join(self.window, self.base, &spans);
        let passage = without_end_sign(without_bullet(without_flash(passage)));
        let mut headline = match labelled {
            Some(Labelled { label: Label::Headline, value, .. }) => {
                let value = passage.cut(value..passage.text().len());
                by_label(value.clone(), &value)
            }
            _ => by_position(passage.clone(), &passage, confidence),
        };
        headline.spans.extend(again);
        self.fields.headline = Some(headline);
    }

    /// A headline is one run of lines. What a blank line parts from it is its deck, and what stands
    /// below other lines is no part of it: a caption, or the headline once more.
    fn close_headline(&mut self) {
        let is_headline = |row: &&Row<'_>| row.role == Role::Headline;
        let Some(first) = self.rows.iter().position(|row| is_headline(&row)) else { return };
        let below = self.rows.iter().skip(first + 1);
        let run = below.take_while(|row| is_headline(row) && !row.after_gap).count();
        let has_deck = self.rows.iter().any(|row| row.role == Role::Deck);
        for at in first + run + 1..self.rows.len() {
            let Some([above, row]) = self.rows.get(at - 1..=at) else { return };
            if !is_headline(&row) || self.is_again(first, row) {
                continue;
            }
            let is_under = matches!(above.role, Role::Headline | Role::Deck);
            let role = if is_under && !has_deck { Role::Deck } else { Role::Caption };
            if let Some(row) = self.rows.get_mut(at) {
                row.role = role;
            }
        }
    }

    /// Whether `row` prints the headline, which begins at row `first`, once more.
    fn is_again(&self, first: usize, row: &Row<'_>) -> bool {
        self.rows.get(first).is_some_and(|headline| same_words(&headline.text, &row.text))
    }

    /// A whole sentence under a headline that is none is a deck.
    fn part_deck_from_headline(&mut self) {
        let Some(first) = self.rows.iter().position(|row| row.role == Role::Headline) else {
            return;
        };
        let ends = |at: usize| self.rows.get(at).is_some_and(|row| wrap::ends_sentence(&row.text));
        let has_deck = self.rows_of(Role::Deck).next().is_some();
        if has_deck || ends(first) || !ends(first + 1) {
            return;
        }
        if let Some(row) = self.rows.get_mut(first + 1)
            && row.role == Role::Headline
            && row.width > 100
        {
            row.role = Role::Deck;
        }
    }

    pub(super) fn read_deck(&mut self) {
        let mut from = None;
        let mut to = 0;
        for at in self.rows_of(Role::Deck).collect::<Vec<_>>() {
            let text = self.rows.get(at).map(|row| &row.text);
            if text.is_some_and(|text| text.is_only_stamps() || text.is_led_byline()) {
                if let Some(row) = self.rows.get_mut(at) {
                    row.role = Role::Header;
                }
            } else if from.is_none() || to == at {
                from = from.or(Some(at));
                to = at + 1;
            } else if let Some(row) = self.rows.get_mut(at)
                && row.width >= NARROWEST_LEAD
                && wrap::ends_sentence(&row.text)
            {
                // There is one deck: whole sentences below it and what signs the story are text.
                row.role = Role::Paragraph;
            }
        }
        let Some(from) = from else { return };
        let passage = self.passage(from, to);
        let headline = self.fields.headline.as_ref().map(|field| field.value.text());
        if headline.is_none_or(|headline| !same_words(headline, passage.text())) {
            let confidence = self.confidence(from);
            let mut deck = by_position(passage.clone(), &passage, confidence);
            if self.deck_is_repeated {
                (deck.basis, deck.confidence) = (Basis::Repetition, Confidence::new(85));
            }
            self.fields.deck = Some(deck);
        } else if let Some(headline) = &mut self.fields.headline {
            headline.spans.extend(passage.spans());
        }
    }

    fn rows_of(&self, role: Role) -> impl Iterator<Item = usize> {
        self.rows.iter().enumerate().filter(move |(_, row)| row.role == role).map(|(at, _)| at)
    }
}

/// Wires set stars before a headline to say how urgent it is: `******STORM CLOSES PORTS`.
pub(super) fn without_flash(headline: Passage<'_>) -> Passage<'_> {
    let text = headline.text();
    let stars = text.len() - text.trim_start_matches('*').len();
    if stars < 2 {
        return headline;
    }
    let rest = text.trim_start_matches(['*', ' ']);
    headline.cut(text.len() - rest.len()..text.len())
}

/// Programs that write pages as text make items of what is one in the source: `* Storm closes ports`.
fn without_bullet(headline: Passage<'_>) -> Passage<'_> {
    let text = headline.text();
    match text.strip_prefix(['*', '•', '·', '▪', '●', '■']).and_then(|rest| rest.strip_prefix(' '))
    {
        Some(rest) if !rest.is_empty() => headline.cut(text.len() - rest.len()..text.len()),
        _ => headline,
    }
}

/// IPTC 7901 ends a headline with ` =`, and Kyodo with ` +`: signs for the machine that sets it;
/// LexisNexis ends one over a deck with `;`.
pub(super) fn without_end_sign(headline: Passage<'_>) -> Passage<'_> {
    let text = headline.text();
    match text.strip_suffix(" =").or_else(|| text.strip_suffix(['+', ';'])) {
        Some(rest) if !rest.trim_end().is_empty() => headline.cut(0..rest.trim_end().len()),
        _ => headline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    /// Headline, deck and captions of an article; empty rows are blank lines.
    fn read(rows: &[(Role, &str)]) -> (String, Option<String>, Vec<String>) {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        (
            fields.headline.map(|field| field.value.text().to_owned()).unwrap_or_default(),
            fields.deck.map(|field| field.value.text().to_owned()),
            fields.captions.into_iter().map(|field| field.value.text).collect(),
        )
    }

    #[test]
    fn a_headline_is_one_run_of_lines() {
        use Role::{Blank, Header, Headline};
        let first = (Headline, "Storm closes northern ports,");
        let second = (Headline, "islands wait for bread");
        let whole = "Storm closes northern ports, islands wait for bread";
        let blank = (Blank, "");
        let byline = (Header, "By Jane Quill");

        let (headline, deck, captions) = read(&[first, second, byline, LEAD]);
        assert_eq!((headline.as_str(), deck, captions.len()), (whole, None, 0));

        let (headline, deck, _) = read(&[first, blank, second, byline, LEAD]);
        assert_eq!(headline, first.1);
        assert_eq!(deck.as_deref(), Some(second.1));

        let (headline, deck, captions) = read(&[first, byline, second, LEAD]);
        assert_eq!((headline.as_str(), deck), (first.1, None));
        assert_eq!(captions, [second.1]);
    }

    #[test]
    fn a_bullet_is_no_part_of_a_headline() {
        for bullet in ["* ", "• ", "** "] {
            let headline = format!("{bullet}Storm closes northern ports");
            assert_eq!(read(&[(Role::Headline, &headline), LEAD]).0, headline[bullet.len()..]);
        }
        let quoted = "– We are closed";
        assert_eq!(read(&[(Role::Headline, quoted), LEAD]).0, quoted);
    }

    #[test]
    fn a_headline_that_is_printed_twice_is_one() {
        use Role::{Blank, Header, Headline};
        let headline = (Headline, "Storm closes northern ports");
        let again = (Headline, "STORM CLOSES NORTHERN PORTS");
        let blank = (Blank, "");
        for rows in [
            vec![headline, again, LEAD],
            vec![headline, blank, again, LEAD],
            vec![headline, (Header, "By Jane Quill"), again, LEAD],
        ] {
            assert_eq!(read(&rows), (headline.1.to_owned(), None, Vec::new()));
        }
    }
}
