//! The line that routes a story through a wire, and the slug in it.
//!
//! ```text
//! anpa = letter SP letter SP slug SP 2DIGIT "-" 2DIGIT SP 4DIGIT   ; f i BC-EU--Volcano 03-12 0412
//! iptc = word SP DIGIT SP word SP words 2*SP word SP number        ; bdt0214 3 vm 148  dpa 0533
//! ```

use core::ops::Range;

use copydesk_text::{Confidence, Role};

use super::desk_lines::is_slug_line;
use super::{Reading, by_grammar};
use crate::headline::TagKind;
use crate::{FurnitureKind, slug};

/// How many rows at the start of an article may be its routing.
const HEAD: usize = 4;

impl Reading<'_> {
    /// Reads the slug out of the routing line that row `at` is; the slug once more is furniture.
    pub(super) fn read_routing(&mut self, at: usize, text: &str) -> bool {
        if let Some(slug) = &self.fields.slug
            && at <= HEAD
            && is_slug_again(text, &slug.value)
        {
            self.furnish(at, FurnitureKind::Other);
            return true;
        }
        if !is_routing(text) {
            return false;
        }
        let passage = self.passage(at, at + 1);
        if let Some(place) = slug_of(passage.text()) {
            let slug = passage.cut(place);
            let field = by_grammar(slug.text().to_owned(), &slug, Confidence::new(95));
            self.fields.slug.get_or_insert(field);
        }
        self.furnish(at, FurnitureKind::Other);
        true
    }

    /// Reads a line that says which version this is: `1ST LEAD`.
    pub(super) fn read_version_line(&mut self, at: usize, text: &str) -> bool {
        let is_over = self.marks.headline.is_some_and(|(first, _)| at < first);
        if !is_over || slug::only_tags(text).is_none() {
            return false;
        }
        let passage = self.passage(at, at + 1);
        let value = passage.text().trim_start_matches(char::is_control).to_owned();
        self.fields.version.get_or_insert(by_grammar(value, &passage, Confidence::new(90)));
        self.furnish(at, FurnitureKind::Other);
        true
    }

    /// A line over the headline that says which version this is belongs to the head, however it looks.
    pub(super) fn settle_version_line(&mut self) {
        let headline = self.rows.iter().position(|row| row.role == Role::Headline);
        for row in self.rows.iter_mut().take(headline.unwrap_or(0).min(HEAD)) {
            let is_other = !matches!(row.role, Role::Header | Role::Envelope | Role::Paragraph);
            if is_other && slug::only_tags(&row.text).is_some() {
                row.role = Role::Header;
            }
        }
    }

    /// A further take opens with where it goes on, and has no headline: `ATHENS, Ohio: last fall.`
    pub(super) fn settle_pick_up(&mut self) {
        let routing = self.rows.iter().take(HEAD).find_map(|row| {
            let slug = slug_of(&row.text).and_then(|place| row.text.get(place));
            slug.or_else(|| is_slug_line(&row.text).then_some(&*row.text)).map(slug::parse)
        });
        let Some(slug) = routing else { return };
        if slug.tags.iter().any(|tag| tag.kind == TagKind::Add) {
            let start = self.body_start();
            for row in self.rows.iter_mut().take(start.min(2 * HEAD)) {
                if is_pick_up(&row.text) {
                    row.role = Role::Furniture;
                }
            }
        }
    }
}

/// Whether `text` is the line that routes a story through a wire.
pub(super) fn is_routing(text: &str) -> bool {
    // Both kinds end with a number.
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || c.is_control());
    if !end.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = words(text).map(|(word, _)| word).collect();
    match words.as_slice() {
        [serial, priority, category, count, agency, number] => {
            let is_iptc = serial.bytes().any(|byte| byte.is_ascii_digit())
                && [priority, count, number].iter().all(|word| is_digits(word))
                && [category, agency].iter().all(|w| w.bytes().all(|b| b.is_ascii_lowercase()));
            is_iptc || slug_of(text).is_some()
        }
        _ => slug_of(text).is_some(),
    }
}

/// Where the slug stands in a routing line of ANPA 1312.
fn slug_of(text: &str) -> Option<Range<usize>> {
    let is_month_day = |word: &str| {
        word.split_once('-').is_some_and(|(m, d)| {
            (1..=2).contains(&m.len()) && (1..=2).contains(&d.len()) && is_digits(m) && is_digits(d)
        })
    };
    // Prose is not gone through word by word.
    if text.len() > 200 || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<(&str, usize)> = words(text).collect();
    let [(priority, _), (category, _), slug @ .., (day, day_at), (count, _)] = words.as_slice()
    else {
        return None;
    };
    let is_one =
        priority.len() == 1 && category.len() <= 2 && is_digits(count) && is_month_day(day);
    let &(_, start) = slug.first().filter(|_| is_one)?;
    let slug = text.get(start..*day_at)?;
    Some(start..start + slug.trim_end().len())
}

/// The words of `text` and where they start; control characters part them, too.
fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let parts = |c: char| c.is_whitespace() || c.is_control();
    let start = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
    text.split(parts).filter(|word| !word.is_empty()).map(move |word| (word, start(word)))
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `text` is the slug once more, with the number of words behind it.
fn is_slug_again(text: &str, slug: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_control() || c == '^').strip_prefix(slug);
    rest.is_some_and(|rest| {
        rest.bytes().all(|byte| byte.is_ascii_digit() || b",<= ".contains(&byte))
    })
}

/// Whether `text` has a place and the last words before the break of a story: `ATHENS, Ohio: last fall.`
fn is_pick_up(text: &str) -> bool {
    let Some((place, words)) = text.split_once(": ") else { return false };
    let city = place.split(',').next().unwrap_or(place);
    let is_capitals = city.chars().any(char::is_uppercase) && !city.chars().any(char::is_lowercase);
    is_capitals && place.len() <= 60 && words.len() <= 80 && words.trim_end().ends_with('.')
}

#[cfg(test)]
mod tests {
    use copydesk_text::Role;

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::{LEAD, article};

    #[test]
    fn routing_lines_are_told_from_prose() {
        assert!(is_routing("f i BC-EU--Iceland-Volcano     03-12 0412"));
        assert!(is_routing(
            "b f\u{13}\u{11} BC-US--Copper Thieves, 1st Ld-Writethru     03-12 0310"
        ));
        assert!(is_routing("bdt0214 3 vm 148  dpa 0533"));
        assert!(!is_routing("A 3-2 win"));
        assert!(!is_routing("Rain fell on 3 of 4 days"));
        assert!(!is_routing(""));
    }

    #[test]
    fn the_slug_stands_between_category_and_day() {
        let text = "u i\u{13}\u{11} BC-EU--Island Storm, KILL     03-12 0412";
        assert_eq!(slug_of(text).map(|at| &text[at]), Some("BC-EU--Island Storm, KILL"));
        assert_eq!(slug_of("u i 03-12 0412"), None);
    }

    #[test]
    fn a_take_has_a_slug_and_no_headline() {
        let (dump, rows) = article(&[
            (Role::Header, "r i BC-EU--Island Storm, 1st Add     03-12 0090"),
            (Role::Header, "^BC-EU--Island Storm, 1st Add,90<"),
            (Role::Headline, "^HARSTAD, Norway: until Friday.<"),
            LEAD,
        ]);
        let fields = extract(dump.as_bytes(), 0, &rows);
        assert_eq!(fields.slug.map(|it| it.value).as_deref(), Some("BC-EU--Island Storm, 1st Add"));
        assert!(fields.headline.is_none() && fields.byline.is_none() && fields.credits.is_empty());
    }

    #[test]
    fn a_line_over_the_headline_says_which_version_it_is() {
        let (dump, rows) = article(&[
            (Role::Furniture, "\u{2}(1ST LEAD)"),
            (Role::Headline, "Storm closes northern ports ="),
            LEAD,
        ]);
        let fields = extract(dump.as_bytes(), 0, &rows);
        assert_eq!(fields.version.map(|it| it.value).as_deref(), Some("(1ST LEAD)"));
        assert!(fields.sections.is_empty());
    }
}
