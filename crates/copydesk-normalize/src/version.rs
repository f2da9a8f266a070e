//! Which version and which take of a story an article is.

use copydesk_extract::Fields;
use copydesk_extract::headline::{self, Tag, TagKind};
use copydesk_extract::slug;
use copydesk_text::lexicon::fold::fold;

use crate::{Article, HeadlineTag, Version};

/// What headline, slug and the line over the headline say of the version, and the tags it was told by.
pub(crate) fn read(fields: &Fields<'_>) -> (Option<Version>, Vec<HeadlineTag>) {
    let headline = fields.headline.as_ref().map(|field| headline::tags(field.value.text()).0);
    let slug = fields.slug.as_ref().map(|field| slug::parse(&field.value));
    let line = fields.version.as_ref().map(|field| slug::parse_tags(&field.value));
    let mut tags = headline.unwrap_or_default();
    for tag in line.into_iter().flatten().chain(slug.iter().flat_map(|slug| slug.tags.clone())) {
        if !tags.iter().any(|known| known.kind == tag.kind && known.number == tag.number) {
            tags.push(tag);
        }
    }
    let ends_with_more = fields.end_mark.as_ref().is_some_and(|mark| is_more(mark.value.text()));
    let tells = |tag: &Tag<'_>| kind_of(tag.kind).is_some() || take_of(tag).is_some();
    let is_told = slug.is_some() || ends_with_more || tags.iter().any(tells);
    let version = is_told.then(|| {
        let words = match (&slug, &fields.headline) {
            (Some(slug), _) => slug.story,
            (None, Some(headline)) => without_tags(headline.value.text()),
            (None, None) => "",
        };
        Version {
            story: key(words),
            kind: tags
                .iter()
                .filter_map(|tag| kind_of(tag.kind))
                .max_by_key(weight)
                .map(str::to_owned),
            number: tags
                .iter()
                .filter(|tag| tag.kind == TagKind::Update)
                .find_map(|tag| tag.number),
            take: tags.iter().find_map(take_of).or(ends_with_more.then_some(1)),
            goes_on: ends_with_more,
            continues: None,
        }
    });
    (version, tags.into_iter().map(HeadlineTag::from).collect())
}

impl Article {
    /// The words that all versions of its story have in common, as far as slug or headline tell:
    /// small letters, without tags.
    ///
    /// Empty if it has neither.
    pub fn story_key(&self) -> String {
        match (&self.version, &self.headline) {
            (Some(version), _) => version.story.clone(),
            (None, Some(headline)) => key(without_tags(headline)),
            (None, None) => String::new(),
        }
    }
}

/// A headline without the tags before and behind it.
fn without_tags(headline: &str) -> &str {
    let (_, start) = headline::tags(headline);
    let mut rest = headline.get(start..).unwrap_or_default();
    while let Some((before, last)) = rest.rsplit_once(", ") {
        if before.is_empty() || slug::parse_tags(last).iter().all(|tag| tag.number.is_none()) {
            break;
        }
        rest = before;
    }
    rest
}

/// The words of `text`, folded.
fn key(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a tag does to the versions before.
fn kind_of(kind: TagKind) -> Option<&'static str> {
    match kind {
        TagKind::Update | TagKind::Writethru => Some("update"),
        TagKind::Correction => Some("correction"),
        TagKind::Repeat => Some("repeat"),
        TagKind::Advisory => Some("advisory"),
        TagKind::Kill => Some("kill"),
        _ => None,
    }
}

/// Which kind says most where there are several: `RPT-CORRECTED-UPDATE 2-` was corrected.
fn weight(kind: &&str) -> usize {
    ["update", "repeat", "correction", "advisory", "kill"]
        .iter()
        .position(|it| it == kind)
        .unwrap_or(0)
}

/// Which take it is: the first add is the second take.
fn take_of(tag: &Tag<'_>) -> Option<u8> {
    match tag.kind {
        TagKind::Add => tag.number.map_or(Some(2), |number| number.checked_add(1)),
        TagKind::Take => tag.number,
        _ => None,
    }
}

/// Whether an end mark says that another take follows.
fn is_more(mark: &str) -> bool {
    mark.trim_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case("more")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_words() {
        assert_eq!(key("EU--Island Storm"), "eu island storm");
        assert_eq!(key("Verkehr/Brücken"), "verkehr brucken");
        assert_eq!(key(" - "), "");
    }

    #[test]
    fn headlines_lose_their_tags() {
        for (headline, rest) in [
            ("UPDATE 2-Storm closes ports", "Storm closes ports"),
            ("Storm closes ports, 1st Ld-Writethru", "Storm closes ports"),
            ("(3rd LD) Storm closes ports", "Storm closes ports"),
            ("Storm closes ports", "Storm closes ports"),
        ] {
            assert_eq!(without_tags(headline), rest);
        }
    }

    #[test]
    fn what_says_most_is_the_kind() {
        let kinds = ["repeat", "correction", "update"];
        assert_eq!(kinds.into_iter().max_by_key(weight), Some("correction"));
    }
}
