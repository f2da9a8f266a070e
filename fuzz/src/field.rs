//! Laws of single fields. Each is checked on the whole text and on every line of it.

use copydesk::extract::byline::{self, Credits, Position};
use copydesk::extract::notice::{self, Notice};
use copydesk::extract::timestamp::{self, Date, Stamp, Zone};
use copydesk::extract::{caption, dateline, signoff};
use copydesk::normalize::Normalizer;

/// What a dateline says stands in the text, in order, before the rest.
pub fn dateline(bytes: &[u8]) {
    each(bytes, |text| {
        for found in [dateline::parse(text), dateline::parse_value(text)].into_iter().flatten() {
            let rest = text.get(found.rest..);
            assert!(rest.is_some(), "the rest starts inside a character or behind the text");
            assert_eq!(found.text.trim(), found.text, "a dateline has no space at its ends");
            assert!(found.text.contains(&found.place), "the place stands in the dateline");
            found.date.iter().for_each(on_the_calendar);
            assert!(!found.agencies.iter().any(String::is_empty));
            let resolved = Normalizer::default().dateline(&found, None, &mut ());
            assert!(
                !resolved.text.contains(char::is_control),
                "records hold no control characters"
            );
            assert_eq!(resolved.places.len(), found.places.len());
        }
    });
}

/// Credits name somebody.
pub fn byline(bytes: &[u8]) {
    each(bytes, |text| {
        for position in [Position::Head, Position::Anywhere] {
            byline::parse(text, position).iter().for_each(credits);
        }
    });
}

/// Credits name somebody.
pub fn signoff(bytes: &[u8]) {
    each(bytes, |text| signoff::parse(text).iter().for_each(credits));
}

/// Stamps lie in the text one behind the other, and their dates are on the calendar; the stamp that a text is, if
/// it is one, is among them.
pub fn timestamp(bytes: &[u8]) {
    each(bytes, |text| {
        let stamps = timestamp::parse_all(text);
        assert!(timestamp::parse(text).is_none_or(|found| stamps.contains(&found)), "{text}");
        for found in &stamps {
            let (start, end) = found.range;
            assert_eq!(text.get(start..end), Some(found.text.as_str()), "the range is its text");
            stamp(found);
        }
        if let Some((date, len)) = timestamp::parse_date(text) {
            assert!(text.is_char_boundary(len));
            on_the_calendar(&date);
        }
    });
}

/// A caption and its credit are pieces of the text.
pub fn caption(bytes: &[u8]) {
    each(bytes, |text| {
        let found = caption::parse(text);
        assert!(text.contains(&found.text), "the caption stands in the text");
        if let Some(credit) = &found.credit {
            assert!(!credit.is_empty());
            assert!(found.text.len() + credit.len() <= text.len(), "nothing is said twice");
        }
    });
}

/// Notices name what stands in the text.
pub fn notice(bytes: &[u8]) {
    each(bytes, |text| match notice::parse(text) {
        Some(Notice::Print(print)) => {
            print.date.iter().for_each(on_the_calendar);
            let words = [&print.publication, &print.headline, &print.page];
            assert!(words.into_iter().flatten().all(|word| text.contains(word.as_str())));
        }
        Some(Notice::Syndication { publication, .. }) => {
            assert!(!publication.is_empty() && text.contains(&publication));
        }
        _ => {}
    });
}

/// Calls `law` with all of the text and with each of its lines.
fn each(bytes: &[u8], law: impl Fn(&str)) {
    let text = String::from_utf8_lossy(bytes);
    law(&text);
    text.lines().for_each(law);
}

fn credits(found: &Credits) {
    assert!(!found.contributors.is_empty() || !found.agencies.is_empty(), "nobody is credited");
    for it in &found.contributors {
        assert!(!it.name.is_empty() && it.name.trim() == it.name, "{:?} is no name", it.name);
    }
    assert!(!found.agencies.iter().any(String::is_empty));
    let (people, agencies) = Normalizer::default().credits(found);
    assert!(people.len() <= found.contributors.len());
    assert!(!agencies.iter().any(String::is_empty));
}

fn stamp(found: &Stamp) {
    found.date.iter().for_each(on_the_calendar);
    if let Some(time) = found.time {
        assert!(time.hour < 24 && time.minute < 60 && time.second.is_none_or(|it| it <= 60));
    }
    let day = 24 * 60;
    match &found.zone {
        Some(Zone::Offset(minutes) | Zone::Named(_, minutes)) => assert!(minutes.abs() < day),
        Some(Zone::Ambiguous(_, all)) => assert!(all.iter().all(|minutes| minutes.abs() < day)),
        _ => {}
    }
    Normalizer::default().timestamp(found, &mut ());
}

fn on_the_calendar(date: &Date) {
    assert!(date.month.is_none_or(|it| (1..=12).contains(&it)), "{date:?}");
    let days = match date.month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) => 29,
        _ => 31,
    };
    assert!(date.day.is_none_or(|it| (1..=days).contains(&it)), "{date:?}");
}
