//! Tags of the headline, by the names that the record has for them.

use copydesk_extract::headline::{TagKind, tags};

use crate::HeadlineTag;

/// The tags of a headline.
pub(crate) fn headline_tags(headline: &str) -> Vec<HeadlineTag> {
    let (tags, _) = tags(headline);
    let tags = tags.into_iter().map(|tag| HeadlineTag {
        text: tag.text.to_owned(),
        kind: name(tag.kind).to_owned(),
        number: tag.number,
    });
    tags.collect()
}

fn name(kind: TagKind) -> &'static str {
    match kind {
        TagKind::Update => "update",
        TagKind::Correction => "correction",
        TagKind::Repeat => "repeat",
        TagKind::Wrapup => "wrapup",
        TagKind::Writethru => "writethru",
        TagKind::Add => "add",
        TagKind::AnyCycle => "any_cycle",
        TagKind::Urgent => "urgent",
        TagKind::Exclusive => "exclusive",
        TagKind::Genre => "genre",
        TagKind::Advisory => "advisory",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_names() {
        let tags = headline_tags("CORRECTED-UPDATE 2-Storm closes northern ports");
        let named: Vec<_> = tags.iter().map(|tag| (tag.kind.as_str(), tag.number)).collect();
        assert_eq!(named, [("correction", None), ("update", Some(2))]);
        assert!(headline_tags("Storm closes northern ports").is_empty());
    }
}
