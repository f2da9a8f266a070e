//! Whom to write to about a story, as Bloomberg tells at its end: that is who reported and edited it.

use crate::byline::{self, Contributor, Credits, Position, Relation};

/// What a line of contacts starts with.
pub(crate) const LEAD: &str = "To contact the ";
/// What stands before the colon of one.
const STORIES: [&str; 3] = ["story", "article", "column"];

/// Reads a line of contacts.
///
/// ```text
/// contacts = "To contact the" whom ("on" / "of" / "responsible for") "this story" ":" person *( sep person )
/// whom     = ("reporter" / "author") ["s"] / "editor" ["s"]
/// person   = name ["in" place] ["at" address]
/// sep      = ";" / ","
/// ; To contact the reporter on this story: Jane Roe in Bergen at jroe@example.com
/// ```
pub(super) fn parse(text: &str) -> Option<Credits> {
    let (whom, people) = text.strip_prefix(LEAD)?.split_once(':')?;
    let relation = match whom.split(' ').next()?.trim_end_matches('s') {
        "reporter" | "author" | "writer" => Relation::Author,
        "editor" => Relation::Editing,
        _ => return None,
    };
    if !STORIES.iter().any(|story| whom.ends_with(story)) {
        return None;
    }
    let mut credits = Credits::default();
    for entry in people.split([';', ',']).map(str::trim).filter(|entry| !entry.is_empty()) {
        credits.contributors.push(person(entry, relation)?);
    }
    (!credits.contributors.is_empty()).then_some(credits)
}

fn person(entry: &str, relation: Relation) -> Option<Contributor> {
    let entry = entry.trim_end_matches('.');
    let (who, address) = match entry.rsplit_once(" at ") {
        Some((who, address)) if address.contains('@') => (who, Some(address.trim())),
        _ => (entry, None),
    };
    let (name, place) = match who.split_once(" in ") {
        Some((name, place)) => (name, Some(place.trim())),
        None => (who, None),
    };
    let credits = byline::parse(&format!("By {}", name.trim()), Position::Head)?;
    let [person] = <[Contributor; 1]>::try_from(credits.contributors).ok()?;
    let mut person = Contributor::new(person.name, relation);
    person.location = place.map(str::to_owned);
    person.email = address.map(str::to_owned);
    Some(person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_who_reported_and_who_edited() {
        let read = |text| {
            let people = parse(text).map(|credits| credits.contributors).unwrap_or_default();
            let say = |it: &Contributor| {
                let [place, address] =
                    [&it.location, &it.email].map(|it| it.as_deref().unwrap_or("-"));
                format!("{:?} {}|{place}|{address}", it.relation, it.name)
            };
            people.iter().map(say).collect::<Vec<_>>()
        };
        assert_eq!(
            read(
                "To contact the reporters on this story: Jane Roe in New Delhi at jroe@example.com; \
                 Bo Lind in Oslo at blind@example.com"
            ),
            ["Author Jane Roe|New Delhi|jroe@example.com", "Author Bo Lind|Oslo|blind@example.com"]
        );
        assert_eq!(
            read(
                "To contact the editors responsible for this story: Ada Finch at afinch@example.com, \
                 Tom Oakley"
            ),
            ["Editing Ada Finch|-|afinch@example.com", "Editing Tom Oakley|-|-"]
        );
        for other in [
            "To contact the reporter on this story: jroe@example.com",
            "To contact the reporter on this story:",
            "To contact the harbor office: call 555 0100",
            "To contact the editor: write to the address below, in time",
        ] {
            assert_eq!(read(other), [""; 0], "{other}");
        }
    }
}
