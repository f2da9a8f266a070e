//! Lines beside the text that the text announces: the deck under a headline, items below a line that
//! leads to them, all that a press release prints under its story.
//!
//! By how they look, such lines are captions, links and furniture of the page as well.

use copydesk_text::Role;
use copydesk_text::lexicon::end_mark::is_end_mark;

use super::head::is_names;
use super::mend::{LONGEST_DECK, WIDEST_SUBHEAD};
use super::page_lines::{is_aside, is_body};
use super::row::Row;
use super::wrap::is_list_item;
use super::{Reading, Text};
use crate::aside::{self, Aside};

/// How many rows below a deck a byline or a stamp may stand.
const HEADER_LINES: usize = 3;
/// Words of the shortest deck.
const FEWEST_DECK_WORDS: usize = 5;
/// Words of the shortest main point.
const FEWEST_POINT_WORDS: usize = 4;
/// Main points of a story, at most.
const MOST_POINTS: usize = 20;
/// Items that make a list.
const FEWEST_ITEMS: usize = 2;

/// Services that distribute what companies write, as their datelines name them, in small letters.
#[rustfmt::skip]
const RELEASE_WIRES: [&str; 16] = [
    "prnewswire", "pr newswire", "business wire", "businesswire", "globe newswire", "globenewswire", "accesswire", "marketwired", "marketwire",
    "marketwire-", "cnw", "newsfile corp.", "ein presswire", "einpresswire.com", "newswire.com", "ots",
];

/// What stands above the sender of a release, in the languages of PR Newswire.
const PROVIDED_BY: &[&str] = &[
    "news provided by",
    "nachrichten bereitgestellt von",
    "nouvelles fournies par",
    "noticias proporcionadas por",
];

impl Reading<'_> {
    /// Gives the lines that are announced their role.
    pub(super) fn free_announced(&mut self) {
        self.free_points();
        self.free_deck();
        self.free_items();
        self.free_release();
    }

    /// Who sends out a release stands above its text and is none of it.
    pub(super) fn mend_provider(&mut self) {
        for at in 1..=self.body_start() {
            let Some([above, row]) = self.rows.get_mut(at - 1..=at) else { return };
            if !PROVIDED_BY.iter().any(|lead| above.text.eq_ignore_ascii_case(lead)) {
                continue;
            }
            for row in [above, row] {
                let is_text = matches!(row.role, Role::Paragraph | Role::Subhead);
                if is_text && row.width <= WIDEST_SUBHEAD {
                    row.role = Role::Furniture;
                }
            }
        }
    }

    /// What stands right under the headline and over the byline, says something and credits nobody, is the
    /// deck, where there is no other.
    fn free_deck(&mut self) {
        let start = self.body_start();
        let Some(headline) = self.rows.iter().position(|row| row.role == Role::Headline) else {
            return;
        };
        let at = headline + 1;
        let head = self.rows.get(..start).unwrap_or_default();
        let Some(row) = head.get(at).filter(|row| row.role == Role::Caption) else { return };
        let is_header = |row: &Row<'_>| {
            row.role == Role::Header && (row.text.is_only_stamps() || row.text.is_led_byline())
        };
        let is_deck = row.text.split_whitespace().count() >= FEWEST_DECK_WORDS
            && row.width <= LONGEST_DECK
            && head.iter().all(|row| row.role != Role::Deck)
            && !row.text.has_credit()
            && row.text.label().is_none()
            && row.text.chrome().is_none()
            && !row.text.contains(&*self.rows[headline].text)
            && !speaks_of_pictures(&row.text)
            && (head.iter().skip(at + 1).take(HEADER_LINES).any(is_header) || self.is_release());
        if is_deck {
            self.rows[at].role = Role::Deck;
        }
    }

    /// Lines right under the headline, over the byline or the stamp, that end no sentence and credit nobody are
    /// its main points, where there are several.
    fn free_points(&mut self) {
        let start = self.body_start();
        let Some(headline) = self.rows.iter().rposition(|row| row.role == Role::Headline) else {
            return;
        };
        let is_point = |row: &Row<'_>| {
            (is_aside(row) || row.role == Role::Envelope)
                && row.text.split_whitespace().nth(FEWEST_POINT_WORDS - 1).is_some()
                && row.width <= LONGEST_DECK
                && !row.text.ends_with(['.', '?', ':'])
                && !row.text.has_credit()
                && row.text.label().is_none()
                && row.text.chrome().is_none()
                && row.text.stamps().is_empty()
                && !row.text.is_led_byline()
                && !is_names(&row.text)
                && !speaks_of_pictures(&row.text)
        };
        let below = self.rows.get(headline + 1..start).unwrap_or_default();
        let count = below.iter().take_while(|row| is_point(row)).count();
        let over = below.get(count);
        let is_closed = over.is_some_and(|row| {
            row.role == Role::Header && (row.text.is_only_stamps() || row.text.is_led_byline())
        });
        if count < FEWEST_ITEMS || !is_closed {
            return;
        }
        for row in self.rows.iter_mut().skip(headline + 1).take(count) {
            row.role = Role::Furniture;
            row.is_point = true;
        }
    }

    /// Items below a heading that calls them the main points, or below a paragraph with a colon, are text;
    /// on a page such a heading stands over a box beside the text, and the colon over an offer.
    fn free_items(&mut self) {
        let mut is_page = None;
        for at in 1..self.rows.len() {
            let Some(above) = self.rows.get(at - 1) else { return };
            if is_list_item(&above.text) {
                continue;
            }
            let items = self.rows.iter().skip(at).take_while(|row| is_list_item(&row.text)).count();
            if items < FEWEST_ITEMS {
                continue;
            }
            let is_heading = leads_to_points(above);
            let leads = above.role == Role::Paragraph && above.text.ends_with([':', '：']);
            if !is_heading && !leads {
                continue;
            }
            let is_page = *is_page.get_or_insert_with(|| self.is_page() || self.has_asides());
            if is_page && !is_heading {
                continue;
            }
            let [of_heading, of_item] =
                if is_page { [Role::Furniture; 2] } else { [Role::Subhead, Role::Paragraph] };
            let rows = self.rows.iter_mut().skip(at).take(items);
            rows.filter(|row| is_aside(row)).for_each(|row| row.role = of_item);
            let heading = self.rows.get_mut(at - 1).filter(|row| is_heading && !is_body(row));
            if let Some(heading) = heading {
                heading.role = of_heading;
            }
        }
    }

    /// Whether row `at` is a main point: by its place, or as an item below a heading that calls it so.
    pub(super) fn is_key_point(&self, at: usize) -> bool {
        let above = self.rows.get(at.saturating_sub(MOST_POINTS)..at).unwrap_or_default();
        self.rows.get(at).is_some_and(|row| row.is_point)
            || self.rows.get(at).is_some_and(|row| is_list_item(&row.text))
                && above.iter().rfind(|row| !is_list_item(&row.text)).is_some_and(leads_to_points)
    }

    /// Whether the dateline says that a company wrote the story.
    fn is_release(&self) -> bool {
        let is_wire = |name: &String| {
            let name = name.to_lowercase();
            RELEASE_WIRES.contains(&name.as_str())
        };
        let first = self.rows.get(self.body_start());
        first.and_then(|row| row.text.dateline()).is_some_and(|it| it.agencies.iter().any(is_wire))
    }

    /// Of a press release, everything is text down to its source, its end mark or the end.
    fn free_release(&mut self) {
        self.is_release = self.is_release();
        if !self.is_release {
            return;
        }
        let start = self.body_start();
        let ends = |text: &Text<'_>| {
            is_end_mark(text)
                || text.starts_with("SOURCE ")
                || text.starts_with("SOURCE:")
                || text.starts_with("View original content")
        };
        // Without its source it ends with its contacts, over whatever else a page prints.
        let is_chrome = |text: &Text<'_>| {
            text.chrome().is_some() && aside::read(text).is_none() && !aside::is_contact_label(text)
        };
        let text = self.rows.get(start..).unwrap_or_default();
        let end = text.iter().position(|row| ends(&row.text));
        let end =
            end.or_else(|| text.iter().position(|row| is_chrome(&row.text))).unwrap_or(text.len());
        for row in self.rows.iter_mut().skip(start).take(end) {
            if !is_body(row) && !is_chrome(&row.text) && !row.text.has_credit() {
                row.role = Role::Paragraph;
            }
        }
    }
}

/// Whether `text` has a word for pictures, which captions have: `(AP Photo/Jane Roe)`, `in this file photo`.
fn speaks_of_pictures(text: &str) -> bool {
    let text = text.to_lowercase();
    ["photo", "foto", "picture", "bild"].iter().any(|word| text.contains(word))
}

/// Whether `row` calls what stands below it the main points.
fn leads_to_points(row: &Row<'_>) -> bool {
    aside::read(&row.text) == Some(Aside::KeyPoints)
}

#[cfg(test)]
mod tests {
    use Role::{Blank, Caption, Furniture, Header, Headline, Paragraph, Related, Subhead};

    use super::*;
    use crate::extractor::head::tests::article;
    use crate::{BlockKind, FurnitureKind, extract};

    const HEADLINE: (Role, &str) = (Headline, "Storm closes northern ports");
    const BYLINE: (Role, &str) = (Header, "By Jane Quill");
    const BLANK: (Role, &str) = (Blank, "");
    const LEAD: (Role, &str) =
        (Paragraph, "No ship has left the harbor of Harstad since Monday, its master said.");
    const NEXT: (Role, &str) =
        (Paragraph, "Two ferries lie at the quay, and a third waits in the fjord.");

    /// The kinds of the blocks of the body, with the first words of each.
    fn body(rows: &[(Role, &str)]) -> Vec<(BlockKind, String)> {
        let (dump, rows) = article(rows);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let words = |text: &str| text.split(' ').take(3).collect::<Vec<_>>().join(" ");
        fields.body.iter().map(|block| (block.kind, words(block.text.text()))).collect()
    }

    fn kinds(rows: &[(Role, &str)]) -> Vec<BlockKind> {
        body(rows).into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn what_stands_over_the_byline_and_credits_nobody_is_the_deck() {
        let deck = |over: &str, below: (Role, &str)| {
            let rows = [HEADLINE, BLANK, (Caption, over), BLANK, below, BLANK, LEAD, BLANK, NEXT];
            let (dump, rows) = article(&rows);
            extract(dump.as_bytes(), 0, &rows).deck.map(|deck| deck.value.text().to_owned())
        };
        let told = "Islands wait for bread and for the doctor";
        assert_eq!(deck(told, BYLINE).as_deref(), Some(told));
        assert_eq!(deck(told, (Related, "Ferry fares to rise")), None);
        assert_eq!(deck("Shipping", BYLINE), None);
        assert_eq!(deck("A ferry at the quay on Monday. Photograph: Bo Lind", BYLINE), None);
        assert_eq!(deck("A ferry at the quay in this file photo of Monday", BYLINE), None);
        assert_eq!(deck("Shipping: Storm closes northern ports", BYLINE), None);
    }

    #[test]
    fn items_below_a_line_that_leads_to_them() {
        let leads = (Paragraph, "The harbor master asked of all crews:");
        let items = [(Related, "- Stay on board"), (Furniture, "- Keep the engine warm")];
        let listed = body(&[HEADLINE, BLANK, LEAD, leads, items[0], items[1], NEXT]);
        let item = |words: &str| (BlockKind::ListItem, words.to_owned());
        assert_eq!(listed[2..4], [item("- Stay on"), item("- Keep the")]);
        assert_eq!(body(&[HEADLINE, BLANK, LEAD, NEXT, items[0], items[1], LEAD]).len(), 3);
    }

    #[test]
    fn main_points_over_the_text() {
        let points = [(Related, "• Ports are closed"), (Related, "• Ferries wait")];
        let heading = (Header, "Key points");
        let rows =
            [HEADLINE, BYLINE, BLANK, heading, points[0], points[1], BLANK, LEAD, BLANK, NEXT];
        let point = BlockKind::KeyPoint;
        assert_eq!(kinds(&rows)[..4], [BlockKind::Subhead, point, point, BlockKind::Paragraph]);
        // On a page they stand in a box beside it.
        let page = [(Furniture, "Share this article"), (Furniture, "12 comments")];
        let (dump, rows) = article(&[&rows[..], &page].concat());
        let fields = extract(dump.as_bytes(), 0, &rows);
        let kinds = fields.furniture.iter().map(|field| field.value.kind);
        assert_eq!(kinds.filter(|kind| *kind == FurnitureKind::KeyPoint).count(), 2);
        assert_eq!((fields.body.len(), fields.related.len()), (2, 0));
    }

    #[test]
    fn a_release_is_text_down_to_its_source() {
        let sent =
            "HARSTAD, Norway, Dec. 5, 2023 /PRNewswire/ -- Harbor Works Inc. bought a ferry.";
        let foot = [
            (Subhead, "About Harbor Works"),
            (Furniture, "Harbor Works builds and runs ferries in the northern fjords."),
            (Related, "Media Contact:"),
            (Related, "Tom Oakley"),
            (Related, "tom.oakley@harborworks.example"),
            (Furniture, "SOURCE Harbor Works Inc."),
            (Related, "Also from this source"),
        ];
        let release = |lead: &'static str| {
            let mut rows = vec![HEADLINE, BLANK, (Paragraph, lead), BLANK];
            rows.extend(foot.iter().flat_map(|&row| [row, BLANK]));
            kinds(&rows)
        };
        use BlockKind::{Boilerplate, Contact};
        let text = [BlockKind::Paragraph, BlockKind::Subhead, Boilerplate];
        assert_eq!(release(sent), [&text[..], &[Contact; 3]].concat());
        // Of a story that a reporter wrote, the same lines are of the page.
        assert_eq!(release(LEAD.1)[0], BlockKind::Paragraph);
        assert!(!release(LEAD.1).contains(&Contact));
    }
    #[test]
    fn who_sends_a_release_is_none_of_its_text() {
        let sender = |label| {
            let rows = [HEADLINE, (Subhead, label), (Paragraph, "Brightwater Cranes Inc."), LEAD];
            body(&rows).len()
        };
        assert_eq!(sender("NEWS PROVIDED BY"), 1);
        assert!(sender("Cranes") > 1);
    }
}
