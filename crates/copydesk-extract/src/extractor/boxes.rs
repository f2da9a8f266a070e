//! Boxes: facts, key points, lists of links and captions, set solid in text whose paragraphs are
//! set apart.
//!
//! ```text
//! block = row *( NL row ) ; up to the next blank line
//! ```
//!
//! Where a page parts its paragraphs with blank lines, a block of one row is a paragraph, and a
//! block of several is what stands beside the text.

use core::ops::Range;

use copydesk_text::Role;
use copydesk_text::lexicon::chrome::Kind;

use super::Reading;
use super::mend::WIDEST_SUBHEAD;
use super::page_lines::{is_body, is_prose};
use super::row::Row;
use super::wrap::{ends_sentence, is_list_item, is_table_row};

/// Paragraphs that must stand alone before others are told by standing together.
const FEWEST_ALONE: usize = 4;
/// Lines from which on a block at the start of the text is a box of key points.
const KEY_POINTS: usize = 3;

impl Reading<'_> {
    /// Takes the boxes from row `start` on out of the body.
    pub(super) fn clear_boxes(&mut self, start: usize) {
        let blocks = self.blocks(start);
        let prose = |range: &Range<usize>| self.block(range).iter().filter(|r| is_prose(r)).count();
        let all: usize = blocks.iter().map(prose).sum();
        let alone = blocks.iter().filter(|it| it.len() == 1 && prose(it) == 1).count();
        if alone < FEWEST_ALONE || alone * 10 < all * 6 {
            return;
        }
        let is_box = |it: &Range<usize>| match self.block(it) {
            // What stands right under the head is the lead, unless there is more of it.
            block if it.contains(&start) => {
                block.iter().filter(|r| is_body(r)).count() >= KEY_POINTS
            }
            block => is_box(block) && !self.is_announced(it.start),
        };
        let boxes: Vec<_> = blocks.into_iter().filter(is_box).collect();
        for row in boxes.into_iter().flatten() {
            if let Some(row) = self.rows.get_mut(row).filter(|row| is_body(row)) {
                row.role = if ends_sentence(&row.text) { Role::Furniture } else { Role::Related };
            }
        }
    }

    fn block(&self, range: &Range<usize>) -> &[Row<'_>] {
        self.rows.get(range.clone()).unwrap_or_default()
    }

    /// Whether what begins at row `at` is a list of the text: it says so, or the paragraph above does.
    fn is_announced(&self, at: usize) -> bool {
        let above = self.block(&(0..at)).iter().rev().find(|row| is_body(row));
        let first = self.rows.get(at).filter(|row| is_body(row));
        above.into_iter().chain(first).any(|row| row.text.ends_with([':', '：']))
    }

    /// The blocks from the one that row `start` stands in.
    fn blocks(&self, start: usize) -> Vec<Range<usize>> {
        let gaps = (start + 1..self.rows.len())
            .filter(|&at| self.rows.get(at).is_some_and(|row| row.after_gap));
        let mut cuts = vec![start];
        cuts.extend(gaps);
        cuts.push(self.rows.len());
        cuts.windows(2).filter_map(|cut| Some(*cut.first()?..*cut.last()?)).collect()
    }
}

/// Whether `block` is a box: several rows, and not just a paragraph with its heading, items of a
/// list that says so, a table, a sign-off, or a paragraph and what a page puts under any.
fn is_box(block: &[Row<'_>]) -> bool {
    let is_own = |row: &Row<'_>| {
        is_list_item(&row.text) || is_table_row(&row.text) || row.text.signoff().is_some()
    };
    let is_break = |row: &Row<'_>| {
        !is_body(row) && row.text.chrome().is_some_and(|kind| kind == Kind::Advertisement)
    };
    let rows: Vec<&Row<'_>> = block.iter().filter(|row| !is_break(row)).collect();
    match rows.as_slice() {
        [] | [_] => false,
        rows if !rows.iter().any(|row| is_body(row)) => false,
        rows if rows.iter().any(|row| is_own(row)) => false,
        [heading, text] if heading.width <= WIDEST_SUBHEAD && !ends_sentence(&heading.text) => {
            !is_prose(text)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Furniture, Header, Headline, Paragraph, Subhead};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::article;
    use crate::extractor::page_lines::tests::{HEAD, MORE};

    const HEADLINE: (Role, &str) = (Headline, "Storm closes northern ports");
    const BLANK: (Role, &str) = (Blank, "");
    const PAGE: (Role, &str) = (Furniture, "Share this article");
    const PARAGRAPHS: [(Role, &str); 5] = [HEAD[2], HEAD[3], HEAD[4], HEAD[5], MORE[0]];
    const LONG: &str = "The coast guard sent a helicopter with medicine to the smallest of the islands, \
                        where nobody has seen a doctor since the ferry broke down in the first week of May.";

    /// The body of a page whose paragraphs are set apart, with `rows` before the last two.
    fn body(rows: &[(Role, &str)]) -> Vec<String> {
        let mut all = vec![HEADLINE, BLANK];
        for (at, paragraph) in PARAGRAPHS.into_iter().enumerate() {
            if at == 3 {
                all.extend_from_slice(rows);
                all.push(BLANK);
            }
            all.extend([paragraph, BLANK]);
        }
        all.extend([PAGE, (Furniture, "12 comments")]);
        texts(&all)
    }

    fn texts(rows: &[(Role, &str)]) -> Vec<String> {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        fields.body.iter().map(|block| block.text.text().to_owned()).collect()
    }

    #[test]
    fn what_is_set_solid_among_paragraphs_is_a_box() {
        let facts = [
            (Paragraph, "Harstad has 25,000 people and two harbors."),
            (Paragraph, "The older one was built for herring boats in 1857."),
        ];
        let links = [(Paragraph, "Islands ask for bridge"), (Paragraph, "Ferry owners count cost")];
        for solid in [&facts, &links] {
            assert_eq!(body(solid).len(), 5, "{solid:?}");
        }
        for apart in [
            [facts[0], BLANK, facts[1]],
            [(Paragraph, "* Bread: two days"), (Paragraph, "* Milk: one day"), BLANK],
            [(Subhead, "A third ferry"), (Paragraph, LONG), BLANK],
        ] {
            assert_eq!(body(&apart).len(), 7, "{apart:?}");
        }
    }

    #[test]
    fn key_points_over_the_text_are_a_box() {
        let points = [
            (Paragraph, "Ports are closed."),
            (Paragraph, "Schools are closed, too."),
            (Paragraph, "Bread is running out."),
        ];
        let page = |head: &[(Role, &str)]| {
            let mut rows = vec![HEADLINE, BLANK];
            rows.extend_from_slice(head);
            rows.push(BLANK);
            rows.extend(PARAGRAPHS.into_iter().flat_map(|paragraph| [paragraph, BLANK]));
            rows.extend([PAGE, (Furniture, "12 comments")]);
            texts(&rows).len()
        };
        assert_eq!(page(&points), 5);
        // The lead may stand right under the byline.
        assert_eq!(page(&[(Header, "By Jane Quill"), (Paragraph, LONG)]), 6);
    }

    #[test]
    fn a_list_that_the_text_announces_is_none() {
        let list = [(Paragraph, "Bread for two days"), (Paragraph, "Milk for one day")];
        assert_eq!(body(&list).len(), 5);
        let lead = (Paragraph, "The shops of Harstad have this left:");
        assert_eq!(body(&[lead, BLANK, list[0], list[1]]).len(), 8);
        assert_eq!(body(&[lead, list[0], list[1]]).len(), 8);
    }
}
