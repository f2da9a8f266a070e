//! Stamps as people print them, through the grammar, as values.

use copydesk_extract::{Field, Fields, timestamp};
use copydesk_normalize::{
    Article, DateEvidence, DateOrder, HouseStyle, Normalizer, Origin, Precision, Timestamp,
};
use copydesk_text::{Basis, Code, Confidence, Diagnostic, Span};

fn resolve(normalizer: &Normalizer, text: &str) -> (Timestamp, Vec<Diagnostic>) {
    let stamp = timestamp::parse(text).unwrap_or_else(|| panic!("no stamp: {text}"));
    let mut diagnostics = Vec::new();
    let timestamp = normalizer.timestamp(&stamp, &mut diagnostics);
    (timestamp, diagnostics)
}

fn assumptions(timestamp: &Timestamp) -> Vec<&str> {
    timestamp.assumptions.iter().map(|it| it.0.as_str()).collect()
}

fn article(normalizer: &Normalizer, stamps: &[&str]) -> Article {
    let mut fields = Fields::default();
    for (at, text) in (0..).zip(stamps) {
        for value in timestamp::parse_all(text) {
            let spans = vec![Span::new(at * 100, at * 100 + text.len() as u64)];
            let confidence = Confidence::new(90);
            fields.stamps.push(Field { value, spans, basis: Basis::Grammar, confidence });
        }
    }
    let origin = Origin {
        file: None,
        index: 0,
        span: Span::new(0, 1000),
        lines: (1, 10),
        layout: "generic",
        confidence: Confidence::new(90),
    };
    normalizer.article(&fields, &origin)
}

fn value(timestamp: Option<&Timestamp>) -> Option<&str> {
    timestamp.and_then(|it| it.value.as_deref())
}

#[test]
fn a_value_says_as_much_as_the_text() {
    let plain = Normalizer::default();
    for (text, expected, precision) in [
        ("Thu, 2017-08-10 15:15", "2017-08-10T15:15", Precision::Minute),
        ("2017-08-10T15:15:09+03:00", "2017-08-10T15:15:09+03:00", Precision::Second),
        ("2017-08-10T15:15:09Z", "2017-08-10T15:15:09Z", Precision::Second),
        ("August 10, 2017", "2017-08-10", Precision::Day),
        ("10 August 2017, 3:15 pm CEST", "2017-08-10T15:15+02:00", Precision::Minute),
        ("25/06/2017", "2017-06-25", Precision::Day),
        ("June 2017", "2017-06", Precision::Month),
    ] {
        let (timestamp, diagnostics) = resolve(&plain, text);
        assert_eq!(timestamp.value.as_deref(), Some(expected), "{text}");
        assert_eq!(timestamp.precision, Some(precision), "{text}");
        assert!(timestamp.assumptions.is_empty() && diagnostics.is_empty(), "{text}");
    }
}

#[test]
fn an_ambiguous_date_stays_open() {
    let (timestamp, diagnostics) = resolve(&Normalizer::default(), "08/06/2017");
    assert_eq!(timestamp.value, None);
    assert_eq!(timestamp.precision, None);
    assert_eq!(timestamp.candidates, ["2017-08-06", "2017-06-08"]);
    assert_eq!(diagnostics[0].code, Code::AmbiguousDate);
}

#[test]
fn the_house_style_settles_an_ambiguous_date_and_says_so() {
    let mut style = HouseStyle::default();
    style.date_order = Some(DateOrder::DayFirst);
    let (timestamp, diagnostics) = resolve(&Normalizer::new(style), "08/06/2017 10:30");
    assert_eq!(timestamp.value.as_deref(), Some("2017-06-08T10:30"));
    assert_eq!(assumptions(&timestamp), ["day first, from the house style"]);
    assert!(diagnostics.is_empty());
}

#[test]
fn the_other_stamps_of_the_file_settle_it_and_that_is_said() {
    let mut evidence = DateEvidence::default();
    for text in ["03/04/2017", "12/31/2016"] {
        evidence.observe(&timestamp::parse(text).expect("a stamp"));
    }
    assert_eq!(evidence.order(), Some(DateOrder::MonthFirst));
    let normalizer = Normalizer::default().with_evidence(evidence);
    let (timestamp, _) = resolve(&normalizer, "08/06/2017");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-06"));
    assert_eq!(assumptions(&timestamp), ["month first, from other dates of the file"]);

    // What the caller says goes before what is inferred.
    let mut style = HouseStyle::default();
    style.date_order = Some(DateOrder::DayFirst);
    let (timestamp, _) = resolve(&Normalizer::new(style).with_evidence(evidence), "08/06/2017");
    assert_eq!(timestamp.value.as_deref(), Some("2017-06-08"));
}

#[test]
fn a_wrong_weekday_is_reported_and_the_date_kept() {
    // 10 August 2017 was a Thursday.
    let (timestamp, diagnostics) = resolve(&Normalizer::default(), "Monday, August 10, 2017");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-10"));
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code, Code::WeekdayDisagrees);
    assert_eq!(diagnostics[0].message, "2017-08-10 is a Thursday, the text names another weekday");
}

#[test]
fn a_zone_with_several_meanings_fixes_no_offset() {
    let (timestamp, diagnostics) = resolve(&Normalizer::default(), "10 Aug 2017, 03:15 PM IST");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-10T15:15"));
    assert_eq!(timestamp.zone.as_deref(), Some("IST"));
    assert_eq!(diagnostics[0].code, Code::AmbiguousZone);
    assert_eq!(timestamp.at(), None);

    let mut style = HouseStyle::default();
    style.zone_minutes = Some(330);
    let (timestamp, diagnostics) = resolve(&Normalizer::new(style), "10 Aug 2017, 03:15 PM IST");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-10T15:15+05:30"));
    assert_eq!(assumptions(&timestamp), ["IST as in the house style"]);
    assert!(diagnostics.is_empty());
}

#[test]
fn eastern_time_has_the_offset_of_its_date() {
    let plain = Normalizer::default();
    let summer = resolve(&plain, "August 10, 2017 3:15 p.m. ET").0;
    assert_eq!(summer.value.as_deref(), Some("2017-08-10T15:15-04:00"));
    let winter = resolve(&plain, "January 10, 2017 3:15 p.m. ET").0;
    assert_eq!(winter.value.as_deref(), Some("2017-01-10T15:15-05:00"));
}

#[test]
fn a_stamp_that_counts_back_needs_a_reference() {
    let (timestamp, _) = resolve(&Normalizer::default(), "2 hours ago");
    assert_eq!(timestamp.value, None);

    let mut style = HouseStyle::default();
    style.reference =
        chrono::NaiveDate::from_ymd_opt(2017, 8, 10).and_then(|it| it.and_hms_opt(1, 15, 0));
    let normalizer = Normalizer::new(style);
    let (timestamp, _) = resolve(&normalizer, "2 hours ago");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-09T23:15"));
    assert_eq!(assumptions(&timestamp), ["counted back from the reference time"]);
    let (timestamp, _) = resolve(&normalizer, "3 days ago");
    assert_eq!(timestamp.value.as_deref(), Some("2017-08-07"));
    assert_eq!(timestamp.precision, Some(Precision::Day));
    // The reference is a Thursday, 01:15.
    for (text, value) in [
        ("Yesterday at 10:15 PM", "2017-08-09T22:15"),
        ("Heute, 10:15 Uhr", "2017-08-10T10:15"),
        ("Вчера, 22:15", "2017-08-09T22:15"),
        ("昨天 22:15", "2017-08-09T22:15"),
        ("hier à 22h15", "2017-08-09T22:15"),
        ("just now", "2017-08-10T01:15"),
        ("Wed 10:15 PM", "2017-08-09T22:15"),
        ("Thursday 00:30", "2017-08-10T00:30"),
        ("Thursday 10:15 PM", "2017-08-03T22:15"),
        ("3 months ago", "2017-05"),
        ("2 years ago", "2015"),
        ("πριν από 3 ώρες", "2017-08-09T22:15"),
        ("3 ชั่วโมงที่แล้ว", "2017-08-09T22:15"),
    ] {
        let (timestamp, _) = resolve(&normalizer, text);
        assert_eq!(timestamp.value.as_deref(), Some(value), "{text}");
    }
}

#[test]
fn typed_values_are_those_of_the_text() {
    let plain = Normalizer::default();
    let timestamp = resolve(&plain, "2017-08-10T15:15:09+03:00").0;
    assert_eq!(timestamp.date(), chrono::NaiveDate::from_ymd_opt(2017, 8, 10));
    assert_eq!(
        timestamp.at().map(|at| at.timestamp()),
        // `date -u -d 2017-08-10T12:15:09 +%s`
        Some(1_502_367_309)
    );
    let timestamp = resolve(&plain, "June 2017").0;
    assert_eq!((timestamp.date(), timestamp.local(), timestamp.at()), (None, None, None));
    let timestamp = resolve(&plain, "2017-08-10 15:15").0;
    assert_eq!(timestamp.local().map(|at| at.to_string()).as_deref(), Some("2017-08-10 15:15:00"));
    assert_eq!(timestamp.at(), None);
}

#[test]
fn labels_and_order_say_which_stamp_is_which() {
    let plain = Normalizer::default();
    for (stamps, published, updated) in [
        (&["10 August 2017"][..], Some("2017-08-10"), None),
        (&["Published 9 Aug 2017", "Updated 10 Aug 2017"], Some("2017-08-09"), Some("2017-08-10")),
        (&["Updated 10 Aug 2017", "Published 9 Aug 2017"], Some("2017-08-09"), Some("2017-08-10")),
        (&["9 Aug 2017", "Updated 10 Aug 2017"], Some("2017-08-09"), Some("2017-08-10")),
        (&["9 Aug 2017", "10 Aug 2017"], Some("2017-08-09"), Some("2017-08-10")),
        (&["9 Aug 2017", "9 Aug 2017"], Some("2017-08-09"), None),
        (&[], None, None),
    ] {
        let article = article(&plain, stamps);
        assert_eq!(value(article.published.as_ref()), published, "{stamps:?}");
        assert_eq!(value(article.updated.as_ref()), updated, "{stamps:?}");
    }
}

#[test]
fn the_day_of_an_update_that_is_alone_is_the_day_of_publication() {
    let article = article(&Normalizer::default(), &["Updated 10 Aug 2017 15:15"]);
    let published = article.published.as_ref().expect("a day");
    assert_eq!(published.value.as_deref(), Some("2017-08-10"));
    assert_eq!(assumptions(published), ["the day of the update, which is the only stamp"]);
    assert_eq!(value(article.updated.as_ref()), Some("2017-08-10T15:15"));
    assert_eq!(article.provenance["published"].basis, Basis::Inferred);
}

#[test]
fn a_time_alone_has_the_day_of_the_other_stamp() {
    let article = article(&Normalizer::default(), &["Published 10 Aug 2017", "Updated 15:15"]);
    let updated = article.updated.expect("a stamp");
    assert_eq!(updated.value.as_deref(), Some("2017-08-10T15:15"));
    assert_eq!(assumptions(&updated), ["date from the published stamp"]);
}

#[test]
fn dateline_dates_take_the_nearest_year_that_is_not_ahead() {
    let plain = Normalizer::default();
    for (date, published, expected) in [
        ("Feb 26", Some((1987, 2, 26)), "1987-02-26"),
        ("Feb 26", Some((1987, 2, 25)), "1987-02-26"),
        ("Dec 31", Some((1988, 1, 1)), "1987-12-31"),
        ("Jan 1", Some((1987, 12, 31)), "1988-01-01"),
        ("Dec. 20", Some((2018, 1, 5)), "2017-12-20"),
        // Nearest, but dated ahead: no year is right.
        ("Feb 28", Some((1987, 2, 26)), "--02-28"),
        ("Feb 29", Some((1988, 3, 1)), "1988-02-29"),
        ("Feb 29", Some((1987, 3, 1)), "--02-29"),
        ("Feb 26", None, "--02-26"),
        ("Aug 9, 2017", Some((2019, 1, 1)), "2017-08-09"),
    ] {
        let mut dateline = copydesk_extract::dateline::Dateline::default();
        dateline.date = timestamp::parse_date(date).map(|(date, _)| date);
        let published = published.and_then(|(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d));
        let resolved = plain.dateline(&dateline, published, &mut ()).date.expect("a date");
        assert_eq!(resolved.value.as_deref(), Some(expected), "{date} {published:?}");
        let inferred = expected.len() == 10 && !date.contains(',');
        assert_eq!(resolved.assumptions.len(), usize::from(inferred), "{date}");
    }
}
