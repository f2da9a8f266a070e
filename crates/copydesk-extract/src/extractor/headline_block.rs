//! Headlines by the block of lines that they stand in: broken at a margin, and alone under a stamp.
//!
//! ```text
//! broken = gap headline-line *( line ) gap      each line is full: the next one's first word had no room
//! led    = topic ":" NL line
//! alone  = *2line stamp gap 1*4line gap text    where nothing else is a headline
//! ```

use copydesk_text::Role;

use super::head::is_names;
use super::row::Row;
use super::wrap::{Margins, ends_sentence};
use super::{Reading, Text};

/// Lines of a headline, at most.
const MOST_LINES: usize = 8;
/// How many rows may stand over a headline that is alone under them.
const MOST_ABOVE: usize = 3;
/// Lines of a headline alone under a stamp, at most.
const MOST_ALONE: usize = 4;
/// The same of one that ends as a sentence does, as paragraphs do.
const MOST_OF_SENTENCE: usize = 2;
/// Columns of a headline alone under a stamp, at most.
const WIDEST: usize = 110;
/// The same of one that is a whole sentence on one line.
const WIDEST_SENTENCE: usize = 70;

impl Reading<'_> {
    /// Gives the lines of a headline their role where the segmenter saw the first alone, or none.
    pub(super) fn settle_headline(&mut self) {
        for row in self.rows.iter_mut().filter(|row| row.role == Role::Headline) {
            if row.text.is_only_stamps() {
                row.role = Role::Header;
            }
        }
        let first = self.rows.iter().position(|row| row.role == Role::Headline);
        if let Some((first, lines)) = first.map_or_else(
            || self.headline_under_stamp(),
            |first| Some((first, self.lines_of_headline(first))),
        ) {
            for row in self.rows.iter_mut().skip(first).take(lines) {
                row.role = Role::Headline;
            }
        }
    }

    /// The row with which the only block begins that can be the headline, where none was seen, and the
    /// lines that it has.
    fn headline_under_stamp(&self) -> Option<(usize, usize)> {
        let at = self.rows.iter().take(MOST_ABOVE + 1).skip(1).position(|row| row.after_gap)? + 1;
        let (above, rest) = self.rows.split_at(at);
        if !above.iter().any(|row| row.text.is_only_stamps()) {
            return None;
        }
        let is_labelled = self.rows.iter().any(|row| row.label().is_some());
        let lines = self.full_lines(at);
        let (block, text) = rest.split_at_checked(lines)?;
        let (row, last) = (block.first()?, block.last()?);
        if is_labelled || is_field(&row.text) || is_names(&row.text) {
            return None;
        }
        let is_sentence = ends_sentence(&last.text);
        let most = if is_sentence { MOST_OF_SENTENCE } else { MOST_ALONE };
        let widest = if is_sentence && lines == 1 { WIDEST_SENTENCE } else { WIDEST };
        let is_over_text = text.first().is_some_and(|below| below.after_gap)
            && text.iter().any(|row| row.role == Role::Paragraph && row.width > last.width);
        (lines <= most && row.width <= widest && is_over_text).then_some((at, lines))
    }

    /// How many lines the headline has that begins at row `first`.
    fn lines_of_headline(&self, first: usize) -> usize {
        if self.is_led(first) {
            return 2;
        }
        let lines = self.full_lines(first);
        let rest = self.rows.get(first..).unwrap_or_default();
        let (Some(block), Some(over)) = (rest.get(..lines), rest.get(lines)) else { return 1 };
        // A paragraph may stand right under its headline: what ends as none does, or stands over a
        // byline, is none.
        let has_text = block.iter().any(|row| row.role == Role::Paragraph);
        let is_sentence = block.last().is_some_and(|row| ends_sentence(&row.text));
        let is_open =
            !has_text || !is_sentence || over.text.is_led_byline() || is_names(&over.text);
        if over.after_gap && is_open && lines <= MOST_LINES { lines } else { 1 }
    }

    /// Whether row `first` leads with a colon to the rest of a headline on the next line.
    fn is_led(&self, first: usize) -> bool {
        let Some([topic, below]) = self.rows.get(first..first + 2) else { return false };
        topic.text.ends_with(':')
            && !below.after_gap
            && below.width <= WIDEST
            && !ends_sentence(&below.text)
            && !is_field(&below.text)
    }

    /// How many lines from row `first` on were broken off at a margin, and the last one.
    fn full_lines(&self, first: usize) -> usize {
        let is_single = self.rows.get(first + 1).is_none_or(|below| below.after_gap);
        let margins = if is_single { None } else { Margins::find(&self.rows) };
        let Some(margins) = margins else { return 1 };
        let goes_on = |pair: &[Row<'_>]| match pair {
            [above, below] => margins.breaks(above, below) && !is_field(&below.text),
            _ => false,
        };
        let rest = self.rows.get(first..).unwrap_or_default();
        rest.windows(2).take_while(|pair| goes_on(pair)).count() + 1
    }
}

/// Whether `text` is of the head or opens the story, and no headline.
fn is_field(text: &Text<'_>) -> bool {
    text.is_only_stamps()
        || text.is_led_byline()
        || text.dateline().is_some()
        || text.label().is_some()
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Deck, Header, Headline, Paragraph};
    use copydesk_text::Role;

    use crate::extract;
    use crate::extractor::head::tests::article;

    const BLANK: (Role, &str) = (Blank, "");
    /// Two lines of wrapped text, as often as it takes to see that they are.
    const TEXT: [(Role, &str); 4] = [
        (Paragraph, "The council of Lund voted on Thursday to keep the library open until"),
        (Paragraph, "ten in the evening on four days of each week of the coming winter,"),
        (Paragraph, "which the readers had asked for since the old hours were shortened a"),
        (Paragraph, "year ago."),
    ];
    const STAMP: [(Role, &str); 2] = [(Header, "Lund Evening Post"), (Header, "10 August 2017")];

    fn headline(rows: &[&[(Role, &str)]]) -> Option<String> {
        let (dump, rows) = article(&rows.concat());
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.headline.map(|field| field.value.text().to_owned())
    }

    #[test]
    fn a_headline_that_is_broken_at_the_margin_is_one() {
        let whole = "Council votes for longer library hours in the coming winter; Readers had \
                     asked for them";
        let first =
            (Headline, "Council votes for longer library hours in the coming winter; Readers");
        for role in [Deck, Header, Paragraph] {
            let rows = [first, (role, "had asked for them"), BLANK];
            assert_eq!(headline(&[&STAMP, &[BLANK], &rows, &TEXT]).as_deref(), Some(whole));
        }
        // What there was room for is no part of it, nor is the text right under it.
        let short = (Headline, "Council votes for longer library hours");
        assert_eq!(headline(&[&[short], &TEXT]).as_deref(), Some(short.1));
        assert_eq!(headline(&[&[first], &TEXT]).as_deref(), Some(first.1));
    }

    #[test]
    fn a_topic_leads_to_the_rest_of_its_headline() {
        let topic = (Headline, "Library of Lund:");
        let rows = [topic, (Deck, "Council votes for longer hours"), BLANK];
        let whole = "Library of Lund: Council votes for longer hours";
        assert_eq!(headline(&[&rows, &TEXT]).as_deref(), Some(whole));
        let rows = [topic, (Header, "10 August 2017"), BLANK];
        assert_eq!(headline(&[&rows, &TEXT]).as_deref(), Some(topic.1));
    }

    #[test]
    fn a_block_alone_between_stamp_and_text_is_the_headline() {
        for role in [Deck, Header, Paragraph] {
            let line = (role, "Longer hours for the library.");
            let found = headline(&[&STAMP, &[BLANK, line, BLANK], &TEXT]);
            assert_eq!(found.as_deref(), Some(line.1), "{role:?}");
        }
        // The first paragraph of a story that has none is longer, and without a stamp it may be anything.
        assert_eq!(headline(&[&STAMP, &[BLANK], &TEXT, &[BLANK], &TEXT]), None);
        let line = (Paragraph, "Longer hours for the library.");
        assert_eq!(headline(&[&STAMP[..1], &[BLANK, line, BLANK], &TEXT]), None);
    }

    #[test]
    fn a_stamp_is_no_headline() {
        let rows = [STAMP[0], (Headline, "10 August 2017"), BLANK, (Deck, "Longer hours"), BLANK];
        assert_eq!(headline(&[&rows, &TEXT]).as_deref(), Some("Longer hours"));
    }
}
