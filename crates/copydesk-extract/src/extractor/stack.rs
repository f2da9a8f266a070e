//! Stacked heads: lines one under the other, known by the order in which they stand.
//!
//! ```text
//! stack    = *2section headline *byline [role] over
//!                                              ; over: the line that the format is known by
//! section  = line
//! headline = line
//! byline   = line                              ; led, or names alone
//! role     = line                              ; what those are that the line above names
//! ```
//!
//! What looks like a headline does not matter here: a title of one word stands under its section as
//! one of twenty does.

use core::ops::Range;

use copydesk_text::Role;

use super::head::{is_names, is_role};
use super::label::{Label, Labelled};
use super::{Reading, Text};
use crate::Form;

/// How many rows may stand over the line that closes a stack.
const DEEPEST: usize = 12;
/// Words of a section, at most, where a longer line under it may be the headline.
const SECTION: usize = 3;

impl Reading<'_> {
    /// Gives the rows over the line that closes the stack their labels.
    pub(super) fn settle_stack(&mut self, form: &Form) {
        let Some(over) = self.foot_of_stack(form) else { return };
        let first = (0..=over).rev().find(|&at| self.rows[at].after_gap).unwrap_or(0);
        // With blank lines between all of them, the stack is all that stands there.
        let first = if first == over { 0 } else { first };
        let Some(headline) = self.headline_of_stack(first..over) else { return };
        let mut is_under_names = false;
        for (at, row) in self.rows.iter_mut().enumerate().take(over).skip(first) {
            let is_bare = is_names(&row.text) || (is_under_names && is_role(&row.text));
            let is_byline = at > headline && is_bare && !row.text.is_led_byline();
            is_under_names = is_byline;
            let label = match at {
                _ if at < headline => Some(Label::Section),
                _ if at == headline => Some(Label::Headline),
                _ => is_byline.then_some(Label::Byline),
            };
            row.role = if at == headline { Role::Headline } else { Role::Header };
            row.slot = label.map(|label| Labelled { label, value: 0, end: row.text.len() });
        }
    }

    /// The row that closes the stack.
    fn foot_of_stack(&self, form: &Form) -> Option<usize> {
        let closes = |text: &str| form.stack_over.iter().any(|it| it.matches(text.as_bytes()));
        self.rows.iter().take(DEEPEST).position(|row| closes(&row.text))
    }

    /// The first row below the block that closes a stack.
    pub(super) fn end_of_stack(&self, form: &Form) -> Option<usize> {
        let over = self.foot_of_stack(form)?;
        let mut below = self.rows.iter().enumerate().skip(over + 1).take(DEEPEST);
        below.find(|(_, row)| row.after_gap).map(|(at, _)| at).filter(|at| *at > over + 1)
    }

    /// The row of a stack that is its headline: the last one over the byline.
    fn headline_of_stack(&self, stack: Range<usize>) -> Option<usize> {
        let rows = self.rows.get(stack.clone())?;
        let last = rows.len().checked_sub(1)?;
        let led = rows.iter().skip(1).position(|row| row.text.is_led_byline());
        let is_credited = match rows {
            [.., above, below] => !is_section(&above.text) || is_credit(&above.text, &below.text),
            _ => false,
        };
        let is_titled =
            matches!(rows, [_, .., names, role] if is_names(&names.text) && is_role(&role.text));
        let bare = match (is_titled, is_credited) {
            (true, _) => last - 2,
            (false, true) => last - 1,
            (false, false) => last,
        };
        let headline = led.unwrap_or(bare);
        Some(stack.start + headline)
    }
}

/// Whether `text` may be a section: a few words, perhaps with the page, `Foreign Desk; A`.
fn is_section(text: &str) -> bool {
    let (name, page) = text.rsplit_once(';').unwrap_or((text, ""));
    let has_page = !page.is_empty() && page.trim().chars().count() <= 3;
    has_page || (page.is_empty() && words(name) <= SECTION)
}

/// Whether `text`, under `above`, which is short enough for a section, says who wrote what that is
/// the title of.
fn is_credit(above: &str, text: &Text<'_>) -> bool {
    is_names(text) || (words(text) <= SECTION && words(text) < words(above))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role;

    use crate::extractor::head::tests::{LEAD, article};
    use crate::{Form, extract_with};

    /// Sections, headline and byline of a head.
    fn read(head: &[&str]) -> (Vec<String>, String, Option<String>) {
        let mut form = Form::default();
        form.stack_over.push("{int} words".parse().expect("well-formed"));
        let mut rows: Vec<_> = head.iter().map(|line| (Role::Paragraph, *line)).collect();
        rows.extend([(Role::Header, "187 words"), (Role::Header, "21 April 2015"), LEAD]);
        let (dump, rows) = article(&rows);
        let fields = extract_with(dump.as_bytes(), 0, &rows, &form);
        (
            fields.sections.into_iter().map(|field| field.value).collect(),
            fields.headline.expect("a headline").value.text().to_owned(),
            fields.byline.map(|field| field.value.text().to_owned()),
        )
    }

    /// Lines over the number of words; sections, headline and byline, one a line.
    const CASES: [(&str, &str); 8] = [
        ("Fog", "Fog"),
        ("Harbors|Fog", "[Harbors]|Fog"),
        ("Fog|Jane Doe", "Fog|by Jane Doe"),
        ("Harbors|Fog|By Jane Doe", "[Harbors]|Fog|by By Jane Doe"),
        ("Harbors|Fog|JANE DOE|Staff Reporter", "[Harbors]|Fog|by JANE DOE"),
        ("Opinion|North|Fog", "[Opinion]|[North]|Fog"),
        (
            "North; A|Fog keeps all ferries in port|Told to the Courier's desk",
            "[North]|Fog keeps all ferries in port",
        ),
        ("Opinion|North|Fog and fares|Jane Doe", "[Opinion]|[North]|Fog and fares|by Jane Doe"),
    ];

    #[test]
    fn the_order_of_a_stack_says_what_its_lines_are() {
        for (head, want) in CASES {
            let (sections, headline, byline) = read(&head.split('|').collect::<Vec<_>>());
            let mut found: Vec<_> = sections.iter().map(|section| format!("[{section}]")).collect();
            found.push(headline);
            found.extend(byline.map(|byline| format!("by {byline}")));
            assert_eq!(found.join("|"), want, "{head}");
        }
    }
}
