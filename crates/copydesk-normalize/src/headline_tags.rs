//! Tags of the headline, by the names that the record has for them.

use copydesk_extract::headline::{Tag, TagKind};

use crate::HeadlineTag;

impl From<Tag<'_>> for HeadlineTag {
    fn from(tag: Tag<'_>) -> Self {
        Self { text: tag.text.to_owned(), kind: name(tag.kind).to_owned(), number: tag.number }
    }
}

fn name(kind: TagKind) -> &'static str {
    match kind {
        TagKind::Update => "update",
        TagKind::Correction => "correction",
        TagKind::Repeat => "repeat",
        TagKind::Wrapup => "wrapup",
        TagKind::Writethru => "writethru",
        TagKind::Add => "add",
        TagKind::Take => "take",
        TagKind::AnyCycle => "any_cycle",
        TagKind::Urgent => "urgent",
        TagKind::Exclusive => "exclusive",
        TagKind::Genre => "genre",
        TagKind::Advisory => "advisory",
        TagKind::Kill => "kill",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use copydesk_extract::headline::tags;

    use super::*;

    #[test]
    fn tags_have_names() {
        let (tags, _) = tags("KILL-CORRECTED-UPDATE 2-Storm closes northern ports, 1st Add");
        let named: Vec<_> =
            tags.into_iter().map(HeadlineTag::from).map(|tag| (tag.kind, tag.number)).collect();
        let want = [("kill", None), ("correction", None), ("update", Some(2)), ("add", Some(1))];
        assert_eq!(named, want.map(|(kind, number)| (kind.to_owned(), number)));
    }
}
