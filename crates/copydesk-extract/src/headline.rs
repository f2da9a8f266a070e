//! Tags of headlines: what a desk says of a story in front of its headline, or behind its slug.
//!
//! The headline keeps them; here they are typed.

use crate::slug;

/// A tag of a headline or slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tag<'a> {
    /// As written, without what parts it from the headline.
    pub text: &'a str,
    /// What it says.
    pub kind: TagKind,
    /// The number it carries: `UPDATE 2`, `1st Ld`.
    pub number: Option<u8>,
}

/// What a tag says of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TagKind {
    /// A later version: `UPDATE 2`, `1st Ld`, `RECASTS`.
    Update,
    /// A fault was mended: `CORRECTED`, `REFILE`.
    Correction,
    /// Sent once more: `RPT`.
    Repeat,
    /// Sums up several stories: `WRAPUP`.
    Wrapup,
    /// The story written through anew: `Writethru`.
    Writethru,
    /// A further take: `1st Add`.
    Add,
    /// A take, counted from the first: `take 2`.
    Take,
    /// For papers of any cycle: `BC`.
    AnyCycle,
    /// News that will not wait: `FLASH`, `URGENT`, `BULLETIN`.
    Urgent,
    /// Nobody else has it: `EXCLUSIVE`.
    Exclusive,
    /// What kind of piece it is: `ANALYSIS`, `FACTBOX`, `INTERVIEW`, `POLL`, `TABLE`, `BRIEF`.
    Genre,
    /// Note to editors: `ADVISORY`.
    Advisory,
    /// The story must not be used: `KILL`.
    Kill,
}

/// The tags of a headline or slug, and where the headline itself begins.
///
/// ```text
/// headline = *(tag ["-(" word ")"] ("-" / ": ")) text *("," SP take)
///          / "(" take ")" SP text            ; (3rd LD), as Yonhap has it
/// tag      = word [SP 1*2DIGIT]
/// take     = …                               ; as behind a slug: 1st Ld-Writethru, 2nd Add
/// ```
///
/// ```
/// use copydesk_extract::headline::{TagKind, tags};
///
/// let text = "RPT-UPDATE 2-Storm closes northern ports";
/// let (tags, start) = tags(text);
/// assert_eq!((tags[0].kind, tags[0].number), (TagKind::Repeat, None));
/// assert_eq!((tags[1].kind, tags[1].number), (TagKind::Update, Some(2)));
/// assert_eq!(&text[start..], "Storm closes northern ports");
/// ```
pub fn tags(text: &str) -> (Vec<Tag<'_>>, usize) {
    let (mut tags, mut start) = bracketed(text).unwrap_or_default();
    while let Some((tag, after)) = text.get(start..).and_then(leading) {
        tags.push(tag);
        start += after;
    }
    let mut takes = Vec::new();
    let mut end = text;
    while let Some((before, last)) = end.rsplit_once(", ").filter(|(it, _)| it.len() > start) {
        let is_take = |tags: &Vec<Tag<'_>>| tags.iter().any(|tag| tag.number.is_some());
        let Some(found) = slug::only_tags(last).filter(is_take) else { break };
        takes.extend(found.into_iter().rev());
        end = before;
    }
    tags.extend(takes.into_iter().rev());
    (tags, start)
}

/// The tags in the bracket that `text` opens with, and the byte after it.
fn bracketed(text: &str) -> Option<(Vec<Tag<'_>>, usize)> {
    let (inside, rest) = text.strip_prefix('(')?.split_once(") ")?;
    let tags = slug::only_tags(inside).or_else(|| {
        (inside == "LEAD")
            .then(|| vec![Tag { text: inside, kind: TagKind::Update, number: Some(1) }])
    })?;
    Some((tags, text.len() - rest.len()))
}

/// The tag that `text` opens with, and the byte after what parts it from the rest.
fn leading(text: &str) -> Option<(Tag<'_>, usize)> {
    let word = text.find(|c: char| !c.is_ascii_uppercase()).filter(|&at| at > 0)?;
    let (_, kind) = WORDS.iter().find(|(known, _)| *known == &text[..word])?;
    let digits = text[word..].strip_prefix(' ').unwrap_or_default();
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits.get(..count).and_then(|digits| digits.parse().ok());
    let mut end = word + number.map_or(0, |_: u8| 1 + count);
    // `CORRECTED-(OFFICIAL)-`: whose fault it was.
    if let Some(inside) = text[end..].strip_prefix("-(")
        && let Some(close) = inside.find(')').filter(|&close| close <= 20)
    {
        end += close + 3;
    }
    let rest = &text[end..];
    let parted = rest.strip_prefix('-').or_else(|| rest.strip_prefix(": "))?;
    // A dash parts a tag where nothing stands around it, unlike that of `UPDATE - a band`.
    (!parted.is_empty() && !parted.starts_with([' ', '-']))
        .then(|| (Tag { text: &text[..end], kind: *kind, number }, text.len() - parted.len()))
}

/// Words of tags. Sources: the headline tags of Reuters and dpa, the slug line of ANPA 1312 as AP fills it.
const WORDS: &[(&str, TagKind)] = &[
    ("UPDATE", TagKind::Update),
    ("RECASTS", TagKind::Update),
    ("LEAD", TagKind::Update),
    ("LEADALL", TagKind::Wrapup),
    ("CORRECTED", TagKind::Correction),
    ("CORRECTION", TagKind::Correction),
    ("REFILE", TagKind::Correction),
    ("RPT", TagKind::Repeat),
    ("REPEAT", TagKind::Repeat),
    ("WRAPUP", TagKind::Wrapup),
    ("BC", TagKind::AnyCycle),
    ("FLASH", TagKind::Urgent),
    ("URGENT", TagKind::Urgent),
    ("BULLETIN", TagKind::Urgent),
    ("BREAKING", TagKind::Urgent),
    ("EXCLUSIVE", TagKind::Exclusive),
    ("ANALYSIS", TagKind::Genre),
    ("BRIEF", TagKind::Genre),
    ("COLUMN", TagKind::Genre),
    ("EXPLAINER", TagKind::Genre),
    ("FACTBOX", TagKind::Genre),
    ("FEATURE", TagKind::Genre),
    ("INSIGHT", TagKind::Genre),
    ("INTERVIEW", TagKind::Genre),
    ("POLL", TagKind::Genre),
    ("PREVIEW", TagKind::Genre),
    ("TABLE", TagKind::Genre),
    ("TIMELINE", TagKind::Genre),
    ("ADVISORY", TagKind::Advisory),
    ("KILL", TagKind::Kill),
    ("WITHDRAWN", TagKind::Kill),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> (Vec<(TagKind, Option<u8>)>, &str) {
        let (tags, start) = tags(text);
        (tags.iter().map(|tag| (tag.kind, tag.number)).collect(), &text[start..])
    }

    #[test]
    fn tags_of_agencies() {
        use TagKind::{Add, AnyCycle, Correction, Genre, Kill, Repeat, Update, Wrapup, Writethru};
        for (text, want, headline) in [
            ("UPDATE 2-Storm closes ports", vec![(Update, Some(2))], "Storm closes ports"),
            ("WRAPUP 1-Storms close ports", vec![(Wrapup, Some(1))], "Storms close ports"),
            ("CORRECTED-(OFFICIAL)-Storm ends", vec![(Correction, None)], "Storm ends"),
            (
                "RPT-INTERVIEW-Harbor master sees calm",
                vec![(Repeat, None), (Genre, None)],
                "Harbor master sees calm",
            ),
            ("REFILE-Storm ends", vec![(Correction, None)], "Storm ends"),
            (
                "BC-EU--Storm, 1st Ld-Writethru",
                vec![(AnyCycle, None), (Update, Some(1)), (Writethru, None)],
                "EU--Storm, 1st Ld-Writethru",
            ),
            ("CORRECTION: Storm ends", vec![(Correction, None)], "Storm ends"),
            ("(3rd LD) Storm ends", vec![(Update, Some(3))], "Storm ends"),
            ("(LEAD) Storm ends", vec![(Update, Some(1))], "Storm ends"),
            ("KILL-Storm ends", vec![(Kill, None)], "Storm ends"),
            ("Storm, 2nd Add", vec![(Add, Some(2))], "Storm, 2nd Add"),
        ] {
            assert_eq!(read(text), (want, headline), "{text}");
        }
    }

    #[test]
    fn headlines_without_tags() {
        for text in [
            "Storm closes northern ports",
            "UPDATE - a band of three - plays Harstad",
            "Poll-driven mayor resigns, 1st in a row",
            "Update 2-Storm closes ports",
            "TABLE TENNIS: Harstad wins",
            "UPDATE 2",
            "KILL",
            "",
        ] {
            assert_eq!(read(text), (Vec::new(), text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(UPDATE|BC|RPT|é| |[0-9]|-|, 1st Ld|\\PC){0,12}") {
            let (tags, start) = tags(&text);
            prop_assert!(text.is_char_boundary(start));
            for tag in tags {
                prop_assert!(text.contains(tag.text));
            }
        }
    }
}
