//! Slots: lines of the head that a format names by their place.
//!
//! ```text
//! head  = *(slot / field / line)
//! slot  = line / block            ; see Form
//! block = 1*line                  ; up to a blank line, of a headline up to a byline or a stamp
//! ```

use core::ops::Range;

use copydesk_text::{Basis, Role, Span};

use super::archive::is_document_count;
use super::export::is_address;
use super::head::is_names;
use super::label::{Label, Labelled};
use super::roles::is_rights;
use super::{Reading, Row, Text};
use crate::timestamp::Coverage;
use crate::{Field, Form, Slot};

/// How many rows of an article may be its head.
const HEAD: usize = 24;
/// Most values of a list that rows in slots have: there are no more rows than [`HEAD`], some with several.
const MOST: usize = 256;
/// Columns up to which a line stands at the margin.
const MARGIN: usize = 1;
/// Columns from which on a line is centered.
const CENTERED: usize = 8;

impl Reading<'_> {
    /// Gives the rows that slots take their labels, and the role that goes with them.
    pub(super) fn settle_slots(&mut self, form: &Form) {
        let slots = &form.slots;
        if slots.is_empty() {
            return;
        }
        let (mut next, mut at, mut taken) = (0, 0, Vec::new());
        // One past the last row that a slot took.
        let mut head = 0;
        // In the text of an export there is no head, and none below the text of another.
        let bound = |text: &Range<usize>| if self.is_exported { text.start } else { text.end };
        let text = self.text.as_ref().map(bound).or(self.foot).unwrap_or(usize::MAX);
        // The slot that took the row above.
        let mut above = None;
        while at < self.rows.len().min(HEAD).min(text) {
            let row = &self.rows[at];
            let is_centered = self.is_centered(at);
            if row.label().is_some_and(|read| read.label != Label::Headline) {
                // Fields with labels come last in a head, but for those that are centered over it, and
                // for formats in which a line says that the headline comes next.
                let may_follow = |slot: &Slot| slot.is_under || slot.is_past_labels;
                if is_centered || slots.iter().skip(next).any(may_follow) {
                    (above, at) = (None, at + 1);
                    continue;
                }
                break;
            }
            let over = self.is_over_address(at) || (above.is_none() && self.is_over_day(at));
            let is_paper = over && names_paper_first(&slots[next..]);
            let found = (next..slots.len()).find(|&slot| {
                let label = slots[slot].label;
                if is_paper {
                    return label == Label::Publication;
                }
                // Each writer may stand on a line of its own.
                let is_free =
                    matches!(label, Label::Other | Label::Byline) || !taken.contains(&label);
                let is_near = !slots[slot].is_under || above == slot.checked_sub(1);
                row.label().is_none()
                    && is_free
                    && is_near
                    && self.is_over(at, &slots[slot])
                    && takes(&slots[slot], row, is_centered)
            });
            above = found;
            let Some(slot) = found else {
                at = if is_address(row) { self.end_of_address(at) } else { at + 1 };
                continue;
            };
            let end = match (slots[slot].is_block, slots[slot].label) {
                (true, Label::Headline) => self.end_of_headline(at, &slots[slot + 1..]),
                (true, Label::Legal) => self.end_of_rights(at),
                (true, _) => self.end_of_block(at),
                (false, _) => at + 1,
            };
            taken.push(slots[slot].label);
            self.fill(at..end, &slots[slot], form);
            let is_over = !matches!(slots[slot].label, Label::Other | Label::Byline);
            (next, at, head) = (slot + usize::from(is_over), end, end);
        }
        if !taken.contains(&Label::Headline) {
            return;
        }
        self.start_text_at(head, form);
        // What else was taken for a headline, or for a deck under it, is none.
        for row in self.rows.iter_mut().take(at).filter(|row| row.slot.is_none()) {
            if matches!(row.role, Role::Headline | Role::Deck) {
                row.role = Role::Header;
            }
        }
    }

    /// Says of the values that were read from rows in slots that the layout told them: no label did.
    pub(super) fn credit_slots(&mut self) {
        let in_slot = |row: &&Row<'_>| row.slot.is_some_and(|slot| slot.value == 0);
        let slots: Vec<Span> = self.rows.iter().filter(in_slot).map(|row| row.span).collect();
        if slots.is_empty() {
            return;
        }
        fn credit<T>(slots: &[Span], field: &mut Field<T>) {
            let is_in = |slot: &Span| field.spans.first().is_some_and(|it| slot.contains(it.start));
            if field.basis == Basis::Label && slots.iter().any(is_in) {
                field.basis = Basis::Layout;
            }
        }
        let fields = &mut self.fields;
        for title in [&mut fields.headline, &mut fields.deck, &mut fields.byline] {
            title.iter_mut().for_each(|field| credit(&slots, field));
        }
        for name in [&mut fields.slug, &mut fields.publication] {
            name.iter_mut().for_each(|field| credit(&slots, field));
        }
        for list in [&mut fields.sections, &mut fields.topics] {
            list.iter_mut().take(MOST).for_each(|field| credit(&slots, field));
        }
        fields.dateline.iter_mut().for_each(|field| credit(&slots, field));
        fields.credits.iter_mut().take(MOST).for_each(|field| credit(&slots, field));
        fields.stamps.iter_mut().take(MOST).for_each(|field| credit(&slots, field));
    }

    /// Where the text follows the head, it starts with the first row that no slot took, without the labels of an
    /// export that would say where.
    fn start_text_at(&mut self, head: usize, form: &Form) {
        let Some(text) = self.text.as_mut().filter(|text| head < text.start) else { return };
        if !form.text_follows_head || self.is_exported {
            return;
        }
        let rows = self.rows.get_mut(head..text.start).unwrap_or_default();
        if rows.iter().any(|row| row.label().is_some()) {
            return;
        }
        rows.iter_mut().for_each(|row| row.role = Role::Paragraph);
        text.start = head;
    }

    /// One past the last row of the address that starts at `at`: a long one is broken.
    fn end_of_address(&self, at: usize) -> usize {
        let goes_on = |row: &&Row<'_>| !row.after_gap && !row.text.contains(' ');
        at + 1 + self.rows.iter().skip(at + 1).take_while(goes_on).count()
    }

    /// Whether what stands under row `at` is what stands under `slot`.
    fn is_over(&self, at: usize, slot: &Slot) -> bool {
        let Some(below) = &slot.over else { return true };
        self.rows.get(at + 1).is_some_and(|row| below.matches(row.text.as_bytes()))
    }

    /// Whether an address stands under row `at`.
    fn is_over_address(&self, at: usize) -> bool {
        self.rows.get(at + 1).is_some_and(is_address)
    }

    /// Whether row `at` is the first of the item, over the day, and the day over a block that is no field and
    /// stands over one: what is left of a head whose lines are not centered any more.
    fn is_over_day(&self, at: usize) -> bool {
        let Some([paper, day, headline]) = self.rows.get(at..at + 3) else { return false };
        let is_first = self.rows.iter().take(at).all(|row| is_document_count(&row.text));
        let is_field = |row: &Row<'_>| row.label().is_some();
        is_first
            && paper.text.stamp().is_none()
            && day.text.is_only_stamps()
            && headline.after_gap
            && !is_field(headline)
            && !headline.text.is_led_byline()
            && !is_rights(&headline.text)
            && self.rows.get(self.end_of_block(at + 2)).is_some_and(is_field)
    }

    /// Whether the block of row `at` is centered: a line that fills the page begins at its margin.
    fn is_centered(&self, at: usize) -> bool {
        let first = (0..=at).rev().find(|&at| self.rows[at].after_gap).unwrap_or(0);
        let mut rows = self.rows.iter().take(self.end_of_block(at)).skip(first);
        rows.any(|row| row.indent >= CENTERED)
    }

    /// One past the last row of the block that starts at `at`.
    fn end_of_block(&self, at: usize) -> usize {
        let rest = self.rows.iter().enumerate().skip(at + 1);
        let mut end = rest.skip_while(|(_, row)| !row.after_gap && row.label().is_none());
        end.next().map_or(self.rows.len(), |(end, _)| end)
    }

    /// One past the last row of the rights lines that start at `at`: right over the day, the paper is the last
    /// line of their block.
    fn end_of_rights(&self, at: usize) -> usize {
        let end = self.end_of_block(at);
        let is_paper = |row: &Row<'_>| row.text.stamp().is_none() && !is_rights(&row.text);
        let is_over_day = self.rows.get(end).is_some_and(|row| opens_with_day(&row.text));
        let last = end - 1;
        if last > at && is_over_day && self.rows.get(last).is_some_and(is_paper) {
            last
        } else {
            end
        }
    }

    /// One past the last row of the headline that starts at `at`, in a block with what credits it or what
    /// looks as a slot `below` says.
    fn end_of_headline(&self, at: usize, below: &[Slot]) -> usize {
        let is_below = |text: &str| {
            let mut templates = below.iter().filter_map(|slot| slot.template.as_ref());
            templates.any(|template| template.matches(text.as_bytes()))
        };
        let credits = |row: &Row<'_>| {
            row.text.is_led_byline() || row.text.is_only_stamps() || is_below(&row.text)
        };
        let end = self.end_of_block(at);
        (at + 1..end).find(|&at| credits(&self.rows[at])).unwrap_or(end)
    }

    /// Gives the rows of `block` the label of their slot.
    fn fill(&mut self, block: Range<usize>, slot: &Slot, form: &Form) {
        let label = slot.label;
        let rows = &mut self.rows[block];
        let ends = |row: &Row<'_>| row.text.ends_with(&form.headline_ends[..]);
        let last = rows.iter().position(ends).unwrap_or(rows.len());
        for (at, row) in rows.iter_mut().enumerate() {
            row.role = match label {
                Label::Headline if at <= last => Role::Headline,
                Label::Headline | Label::Deck => Role::Deck,
                Label::Body => Role::Paragraph,
                _ => Role::Header,
            };
            // What is passed over, and the first line of the text, are left to the grammars.
            if !matches!(label, Label::Other | Label::Body) {
                let begins = form.headline_begins.iter().find(|it| row.text.starts_with(&***it));
                let is_first = label == Label::Headline && at == 0;
                let value = begins.filter(|_| is_first).map_or(0, |it| it.len());
                if is_bold(&row.text) {
                    row.cut(2, row.text.len() - 2);
                }
                row.slot = Some(Labelled { label, value, end: row.text.len() });
                row.is_family_first = slot.is_family_first;
            }
        }
    }
}

/// Whether Markdown sets all of `text` in bold: `**Storm closes ports**`.
fn is_bold(text: &str) -> bool {
    let inside = text.strip_prefix("**").and_then(|inside| inside.strip_suffix("**"));
    inside.is_some_and(|inside| !inside.is_empty() && !inside.contains("**"))
}

/// Whether a day is the first of `text`, perhaps with the edition behind it: `April 17, 2013, FINAL EDITION`.
fn opens_with_day(text: &Text<'_>) -> bool {
    text.stamp().is_some_and(|day| day.range.0 == 0 && day.coverage != Coverage::Text)
}

/// Whether the paper comes before the headline, wherever it is set: what stands over the address of an item
/// is its name then.
fn names_paper_first(slots: &[Slot]) -> bool {
    let place = |label| slots.iter().position(|slot| slot.label == label);
    let paper = place(Label::Publication);
    paper.is_some_and(|paper| place(Label::Headline).is_some_and(|headline| paper < headline))
}

/// Whether `row`, of a block that is centered or not, may stand in `slot`.
fn takes(slot: &Slot, row: &Row<'_>, is_centered: bool) -> bool {
    let is_set_so = match slot.is_centered {
        Some(true) => is_centered,
        Some(false) => !is_centered && row.indent <= MARGIN,
        None => true,
    };
    if !is_set_so || slot.template.is_none() && is_address(row) {
        return false;
    }
    if let Some(template) = &slot.template
        && !template.matches(row.text.as_bytes())
    {
        return false;
    }
    let is_stamp = row.text.is_only_stamps();
    match slot.label {
        Label::Published | Label::Updated | Label::Loaded | Label::Embargo => is_stamp,
        Label::Byline if slot.is_family_first => {
            is_names(&row.text) && !row.text.contains(|c: char| c.is_lowercase() || c == ',')
        }
        Label::Byline => row.text.is_led_byline() || is_names(&row.text),
        Label::Other => true,
        // The day with the edition behind it is no paper.
        Label::Publication if slot.template.is_none() => !opens_with_day(&row.text),
        Label::Deck => row.after_gap && !is_stamp,
        // A template that takes the sign of a line for a headline takes the byline under it, too.
        Label::Headline if slot.template.is_some() => !is_stamp && !row.text.is_led_byline(),
        _ => !is_stamp || slot.template.is_some(),
    }
}
