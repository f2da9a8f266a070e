//! Slugs: the few words by which a desk keeps a story apart from all others of the day, and what it
//! says behind them of versions and takes.

use crate::headline::{Tag, TagKind};

/// A slug, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Slug<'a> {
    /// The words that all versions and takes of the story have in common.
    pub story: &'a str,
    /// What is said of this one, in the order in which it is written.
    pub tags: Vec<Tag<'a>>,
}

/// Takes a slug apart.
///
/// ```text
/// slug    = [cycle 1*"-"] story *(sep tag) [("," / "/") [count]] ["/"]
/// cycle   = "AM" / "BC" / "PM" / "Am" / "Bc" / "Pm"
/// story   = word *(sep word)
/// sep     = [","] 1*(SP / "-" / "(" / ")")
/// tag     = ordinal ["-" / SP] part / part ["-" / SP] number / rewrite / status
/// ordinal = 1*2DIGIT ("st" / "nd" / "rd" / "th")
/// part    = "ld" / "lead" / "add" / "take"
/// rewrite = "writethru" / "writethrough"
/// status  = "urgent" / "bulletin" / "correct" / "correction" / "kill" / …  ; behind a comma or bracket,
///                                                         ; or another tag
/// ```
///
/// Case does not matter.
///
/// ```
/// use copydesk_extract::headline::TagKind;
/// use copydesk_extract::slug;
///
/// let slug = slug::parse("BC-EU--Island Storm, 2nd Ld-Writethru,466");
/// assert_eq!(slug.story, "EU--Island Storm");
/// assert_eq!((slug.tags[1].kind, slug.tags[1].number), (TagKind::Update, Some(2)));
/// assert_eq!(slug::parse("AM-STORM 1STADD").tags[0].kind, TagKind::Add);
/// ```
pub fn parse(text: &str) -> Slug<'_> {
    let text = without_count(text.trim().trim_end_matches('/'));
    let (mut tags, text) = match text.split_once('-') {
        Some((text @ ("BC" | "Bc"), rest)) => {
            (vec![Tag { text, kind: TagKind::AnyCycle, number: None }], rest)
        }
        // For morning or evening papers.
        Some(("AM" | "PM" | "Am" | "Pm", rest)) => (Vec::new(), rest),
        _ => (Vec::new(), text),
    };
    let (mut behind, mut end) = (Vec::new(), text.len());
    while let Some((tag, start)) = last_tag(&text[..end], !behind.is_empty()) {
        // A story has a name.
        if text[..start].trim_matches(is_separator).is_empty() {
            break;
        }
        behind.push(tag);
        end = start;
    }
    tags.extend(behind.into_iter().rev());
    Slug { story: text[..end].trim_matches(is_separator), tags }
}

/// The tags of a line that says nothing but which version a story is, such as `1ST LEAD` over a
/// headline; none of any other.
///
/// ```
/// use copydesk_extract::slug;
///
/// assert_eq!(slug::parse_tags("1ST LEAD")[0].number, Some(1));
/// assert!(slug::parse_tags("First lead in a month").is_empty());
/// ```
pub fn parse_tags(text: &str) -> Vec<Tag<'_>> {
    only_tags(text).unwrap_or_default()
}

/// The tags of a line that has nothing else: `1ST LEAD`, as IPTC 7901 has it over a headline.
pub(crate) fn only_tags(text: &str) -> Option<Vec<Tag<'_>>> {
    let mut rest = text.trim_matches(is_separator);
    let mut tags = Vec::new();
    while !rest.is_empty() && text.len() <= 40 {
        let (tag, start) = last_tag(rest, !tags.is_empty())?;
        tags.push(tag);
        rest = rest[..start].trim_end_matches(is_separator);
    }
    tags.reverse();
    Some(tags).filter(|tags| !tags.is_empty())
}

/// The tag that `text` ends with, and where it starts; behind it may stand another one.
fn last_tag(text: &str, is_followed: bool) -> Option<(Tag<'_>, usize)> {
    let text = text.trim_end_matches(is_separator);
    let start = text.rfind(is_separator).map_or(0, |at| at + 1);
    let before = text[..start].trim_end_matches(is_separator);
    let first = before.rfind(is_separator).map_or(0, |at| at + 1);
    let (above, last) = (before[first..].to_ascii_lowercase(), text[start..].to_ascii_lowercase());
    let tag =
        |start: usize, kind, number| Some((Tag { text: &text[start..], kind, number }, start));
    if let Some((kind, number)) = glued(&last) {
        return tag(start, kind, Some(number));
    }
    if let (Some(number), Some(kind)) = (ordinal(&above), part(&last)) {
        return tag(first, kind, Some(number));
    }
    if let (Some(kind @ (TagKind::Add | TagKind::Take)), Some(number)) =
        (part(&above), small_number(&last))
    {
        return tag(first, kind, Some(number));
    }
    if matches!(last.as_str(), "writethru" | "writethrough") {
        return tag(start, TagKind::Writethru, None);
    }
    let (_, kind) = STATUSES.iter().find(|(word, _)| *word == last)?;
    let is_apart = text[before.len()..start].contains([',', '(']);
    // `2NDLD URGENT`: the word stands behind a part.
    let behind_part = glued(&above).is_some() || part(&above).is_some();
    (is_apart || is_followed || behind_part || start == 0).then(|| tag(start, *kind, None))?
}

/// `1stadd`, `2ndld`, `add1`, `take2`.
fn glued(word: &str) -> Option<(TagKind, u8)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(number) = word.get(..digits + 2).and_then(ordinal) {
        return Some((part(word.get(digits + 2..)?)?, number));
    }
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let kind = part(letters).filter(|kind| *kind != TagKind::Update)?;
    Some((kind, small_number(&word[letters.len()..])?))
}

/// The number of `1st`, `2nd`, `13th`.
fn ordinal(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ordinal = ["st", "nd", "rd", "th"].contains(&word.get(digits.len()..)?);
    small_number(digits).filter(|_| is_ordinal)
}

fn small_number(digits: &str) -> Option<u8> {
    let is_small = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|number| is_small && *number > 0)
}

fn part(word: &str) -> Option<TagKind> {
    match word {
        "ld" | "lead" | "lede" => Some(TagKind::Update),
        "add" => Some(TagKind::Add),
        "take" => Some(TagKind::Take),
        _ => None,
    }
}

/// A slug without the number of words behind it: `BC-EU--Storm,466`, `BC-EU--Storm/466`.
fn without_count(text: &str) -> &str {
    let has_cycle = text.get(2..3) == Some("-");
    match text.rsplit_once([',', '/']) {
        Some((slug, count))
            if count.bytes().all(|byte| byte.is_ascii_digit())
                && (has_cycle || !text[slug.len()..].starts_with('/')) =>
        {
            slug
        }
        _ => text,
    }
}

fn is_separator(c: char) -> bool {
    c.is_ascii_control() || matches!(c, ' ' | ',' | '-' | '(' | ')')
}

/// What a wire says of a story in one word. Source: slugs of ANPA 1312 as AP and its
/// kin fill them, lines over the headline of dpa.
const STATUSES: [(&str, TagKind); 18] = [
    ("urgent", TagKind::Urgent),
    ("bulletin", TagKind::Urgent),
    ("flash", TagKind::Urgent),
    ("eilmeldung", TagKind::Urgent),
    ("zusammenfassung", TagKind::Wrapup),
    ("correct", TagKind::Correction),
    ("correction", TagKind::Correction),
    ("corrective", TagKind::Correction),
    ("corrected", TagKind::Correction),
    ("refile", TagKind::Correction),
    ("repeat", TagKind::Repeat),
    ("rpt", TagKind::Repeat),
    ("advisory", TagKind::Advisory),
    ("kill", TagKind::Kill),
    ("withhold", TagKind::Kill),
    ("withdrawn", TagKind::Kill),
    ("elimination", TagKind::Kill),
    ("berichtigung", TagKind::Correction),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> (&str, Vec<(TagKind, Option<u8>)>) {
        let slug = parse(text);
        (slug.story, slug.tags.iter().map(|tag| (tag.kind, tag.number)).collect())
    }

    #[test]
    fn slugs_of_wires() {
        use TagKind::{Add, AnyCycle, Kill, Take, Update, Urgent, Writethru};
        let bc = (AnyCycle, None);
        for (text, story, tags) in [
            ("BC-EU--Island Storm,466", "EU--Island Storm", vec![bc]),
            ("BC-EU--Island Storm, 1st Add", "EU--Island Storm", vec![bc, (Add, Some(1))]),
            (
                "BC-EU--Island Storm, 2nd Ld-Writethru,90",
                "EU--Island Storm",
                vec![bc, (Update, Some(2)), (Writethru, None)],
            ),
            ("BC-EU--Island Storm/466", "EU--Island Storm", vec![bc]),
            ("Verkehr/2019", "Verkehr/2019", vec![]),
            ("BC-EU--Island Storm, KILL", "EU--Island Storm", vec![bc, (Kill, None)]),
            ("AM-FERRY 1STLD", "FERRY", vec![(Update, Some(1))]),
            ("AM-FERRY 1STLD-(WRITETHROUGH)", "FERRY", vec![(Update, Some(1)), (Writethru, None)]),
            (
                "PM-FERRY-HARSTAD-2NDLD URGENT",
                "FERRY-HARSTAD",
                vec![(Update, Some(2)), (Urgent, None)],
            ),
            ("ferry-add-1", "ferry", vec![(Add, Some(1))]),
            ("ferry take 2", "ferry", vec![(Take, Some(2))]),
            ("ferry, 1st Ld, 2nd Add", "ferry", vec![(Update, Some(1)), (Add, Some(2))]),
            ("Verkehr/Brücken/", "Verkehr/Brücken", vec![]),
        ] {
            assert_eq!(read(text), (story, tags), "{text}");
        }
    }

    #[test]
    fn words_of_a_story_are_no_tags() {
        for text in
            ["US--Road Kill", "Faroe Cup 2-2", "Bridge Lead", "2nd Avenue", "1st Add", "Kill"]
        {
            assert_eq!(read(text), (text, vec![]), "{text}");
        }
        assert_eq!(read(""), ("", vec![]));
    }

    #[test]
    fn lines_that_have_nothing_but_tags() {
        for text in ["1ST LEAD", "2nd Ld-Writethru", "(3rd LD)", "URGENT", "1STLD URGENT", "REFILE"]
        {
            assert!(only_tags(text).is_some(), "{text}");
        }
        for text in ["Storm, 1st Ld", "LEAD", "Situation", "", "1st", "30"] {
            assert_eq!(only_tags(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(BC-|é| |[0-9]|-|,|1st|Add|Ld|KILL|\\PC){0,12}") {
            let slug = parse(&text);
            prop_assert!(text.contains(slug.story));
            prop_assert!(slug.tags.iter().all(|tag| text.contains(tag.text)));
            only_tags(&text);
        }
    }
}
