//! Stamps against a table read by people, against laws, and against chrono.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use copydesk_extract::timestamp::{
    Coverage, Date, Season, Stamp, StampRole, Time, Zone, parse, parse_all,
};

/// One line of the table.
struct Case<'a> {
    line: &'a str,
    role: &'a str,
    date: &'a str,
    time: &'a str,
    zone: &'a str,
}

fn cases() -> impl Iterator<Item = Case<'static>> {
    include_str!("cases/stamps.tsv").lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("-");
        Case { line: cell(), role: cell(), date: cell(), time: cell(), zone: cell() }
    })
}

fn role_text(role: Option<StampRole>) -> &'static str {
    match role {
        None => "-",
        Some(StampRole::Published) => "published",
        Some(StampRole::Updated) => "updated",
        Some(StampRole::Embargo) => "embargo",
        Some(StampRole::Loaded) => "loaded",
        Some(StampRole::Print) => "print",
        Some(other) => panic!("{other:?} has no word in the table"),
    }
}

fn date_text(date: Option<&Date>) -> String {
    let Some(date) = date else { return "-".to_owned() };
    let year = date.year.map_or("-".to_owned(), |year| year.to_string());
    let season = date.season.map(|season| match season {
        Season::Spring => "-spring",
        Season::Summer => "-summer",
        Season::Autumn => "-autumn",
        Season::Winter => "-winter",
    });
    let month = date.month.map(|month| format!("-{month:02}"));
    let day = date.day.map(|day| format!("-{day:02}"));
    let order = if date.ambiguous { "~" } else { "" };
    format!(
        "{year}{}{}{}{order}",
        season.unwrap_or_default(),
        month.unwrap_or_default(),
        day.unwrap_or_default()
    )
}

fn time_text(time: Option<Time>) -> String {
    time.map_or("-".to_owned(), |time| {
        let second = time.second.map(|second| format!(":{second:02}"));
        format!("{:02}:{:02}{}", time.hour, time.minute, second.unwrap_or_default())
    })
}

fn zone_text(zone: Option<&Zone>) -> String {
    match zone {
        None => "-".to_owned(),
        Some(Zone::Offset(minutes)) => format!("{minutes:+}"),
        Some(Zone::Named(name, minutes)) => format!("{name}{minutes:+}"),
        Some(Zone::Ambiguous(name, offsets)) => {
            let offsets: Vec<_> = offsets.iter().map(i32::to_string).collect();
            format!("{name}?{}", offsets.join("/"))
        }
        Some(other) => panic!("{other:?} has no form in the table"),
    }
}

fn stamp_text(stamp: &Stamp) -> String {
    format!(
        "{}\t{}\t{}\t{}",
        role_text(stamp.role),
        date_text(stamp.date.as_ref()),
        time_text(stamp.time),
        zone_text(stamp.zone.as_ref())
    )
}

#[test]
fn the_table_holds() {
    let mut wrong = Vec::new();
    let (mut stamps, mut others) = (0, 0);
    for case in cases() {
        let taken = parse_all(case.line).into_iter().find(|stamp| stamp.coverage > Coverage::Text);
        let (found, expected) = if case.role == "none" {
            others += 1;
            (taken.as_ref().map_or("none".to_owned(), stamp_text), "none".to_owned())
        } else {
            stamps += 1;
            let expected = [case.role, case.date, case.time, case.zone].join("\t");
            (taken.as_ref().map_or("none".to_owned(), stamp_text), expected)
        };
        if found != expected {
            wrong.push(format!("{}\n    expected {expected}\n    found    {found}", case.line));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(stamps >= 200 && others >= 50, "the table shrank: {stamps} stamps, {others} others");
}

/// The days of `cases/days.tsv`: language, line, day.
fn days() -> impl Iterator<Item = [&'static str; 3]> {
    include_str!("cases/days.tsv").lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        [(); 3].map(|()| cells.next().expect("three cells"))
    })
}

#[test]
fn days_of_every_language_are_read_with_their_weekday() {
    let mut wrong = Vec::new();
    for [language, line, day] in days() {
        let stamp = parse_all(line).into_iter().find(|stamp| stamp.coverage > Coverage::Text);
        let found = date_text(stamp.as_ref().and_then(|stamp| stamp.date.as_ref()));
        let weekday = stamp.and_then(|stamp| stamp.weekday);
        if found != day || weekday.is_none() {
            wrong.push(format!("{language}: {line}: {found}, weekday {weekday:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// A language without a case is no language that we may claim.
#[test]
fn every_language_of_the_calendar_has_a_case() {
    let bare: Vec<_> = copydesk_text::lexicon::calendar::languages()
        .filter(|language| !days().any(|[it, ..]| it == *language))
        .collect();
    assert!(bare.is_empty(), "no case in {bare:?}");
}

/// Forms of one date in the languages that are claimed; `{d}` `{m}` `{y}` are figures, `{name}` the
/// month's name as a newsroom of that language writes it in a date.
#[rustfmt::skip]
const FORMS: &[(&str, &str, [&str; 12])] = &[
    ("en", "{name} {d}, {y}", ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
    ("AP", "{name} {d}, {y}", ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]),
    ("UK", "{d} {name} {y}", ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]),
    ("Reuters archive", "{d}-{name}-{y}", ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
    ("de", "{d}. {name} {y}", ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]),
    ("fr", "{d} {name} {y}", ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]),
    ("es", "{d} de {name} de {y}", ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]),
    ("pt", "{d} de {name} de {y}", ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"]),
    ("it", "{d} {name} {y}", ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"]),
    ("nl", "{d} {name} {y}", ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]),
    ("da", "{d}. {name} {y}", ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]),
    ("sv", "{d} {name} {y}", ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]),
    ("fi", "{d}. {name} {y}", ["tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"]),
    ("is", "{d}. {name} {y}", ["janúar", "febrúar", "mars", "apríl", "maí", "júní", "júlí", "ágúst", "september", "október", "nóvember", "desember"]),
    ("pl", "{d} {name} {y}", ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"]),
    ("cs", "{d}. {name} {y}", ["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"]),
    ("sk", "{d}. {name} {y}", ["januára", "februára", "marca", "apríla", "mája", "júna", "júla", "augusta", "septembra", "októbra", "novembra", "decembra"]),
    ("hu", "{y}. {name} {d}.", ["január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"]),
    ("ro", "{d} {name} {y}", ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"]),
    ("el", "{d} {name} {y}", ["Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"]),
    ("ru", "{d} {name} {y}", ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]),
    ("uk", "{d} {name} {y}", ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"]),
    ("bg", "{d} {name} {y}", ["януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"]),
    ("tr", "{d} {name} {y}", ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]),
    ("ar", "{d} {name} {y}", ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]),
    ("ar, Levant", "{d} {name} {y}", ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"]),
    ("fa", "{d} {name} {y}", ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"]),
    ("he", "{d} ב{name} {y}", ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"]),
    ("hi", "{d} {name} {y}", ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"]),
    ("bn", "{d} {name} {y}", ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"]),
    ("th", "{d} {name} {y}", ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]),
    ("vi", "ngày {d} tháng {name} năm {y}", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
    ("id", "{d} {name} {y}", ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]),
    ("ms", "{d} {name} {y}", ["Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober", "November", "Disember"]),
    ("zh, ja", "{y}年{name}月{d}日", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
    ("ko", "{y}년 {name}월 {d}일", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
    ("ISO", "{y}-{name}-{dd}", ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]),
    ("dots", "{dd}.{name}.{y}", ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]),
];

/// Times as they are put after a date.
const CLOCKS: &[&str] = &[
    " {h}:{min}",
    ", {hh}:{min}",
    " - {hh}:{min}",
    " | {hh}:{min}",
    " at {h}:{min}",
    " um {hh}:{min} Uhr",
    " à {h}h{min}",
    " kl. {hh}.{min}",
    " {hh}.{min}",
    "T{hh}:{min}:00Z",
];

fn render(form: &str, name: &str, (year, month, day): (i32, u8, u8)) -> String {
    form.replace("{name}", name)
        .replace("{dd}", &format!("{day:02}"))
        .replace("{d}", &day.to_string())
        .replace("{m}", &month.to_string())
        .replace("{y}", &year.to_string())
}

mod laws {
    use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeZone, Timelike};
    use copydesk_extract::timestamp::{is_stamp_line, parse_date};
    use proptest::prelude::*;

    use super::*;

    fn days() -> impl Strategy<Value = NaiveDate> {
        (-25_000_i64..50_000).prop_map(|days| {
            NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Duration::days(days)
        })
    }

    fn moments() -> impl Strategy<Value = DateTime<FixedOffset>> {
        (days(), 0_u32..86_400, -14_i32..=14, prop::sample::select(vec![0, 30, 45])).prop_map(
            |(day, seconds, hours, minutes)| {
                let offset = (hours * 60 + minutes * hours.signum()).clamp(-839, 839) * 60;
                let time = day.and_hms_opt(seconds / 3600, seconds / 60 % 60, seconds % 60);
                FixedOffset::east_opt(offset).unwrap().from_local_datetime(&time.unwrap()).unwrap()
            },
        )
    }

    fn parts(day: NaiveDate) -> (i32, u8, u8) {
        (day.year(), u8::try_from(day.month()).unwrap(), u8::try_from(day.day()).unwrap())
    }

    /// Pieces of stamps, in any order, make the strings that come closest to stamps.
    fn shards() -> impl Strategy<Value = String> {
        let shard = prop::sample::select(vec![
            "2017",
            "10",
            "08",
            "3",
            "1502378100",
            "Aug",
            "août",
            "ส.ค.",
            "Thu",
            "пятница",
            "PM",
            "a.m.",
            "GMT",
            "IST",
            "+0300",
            "T",
            "Z",
            "年",
            "月",
            "日",
            "Published",
            "Updated:",
            "ago",
            "vor",
            "h",
            ":",
            ".",
            "-",
            "/",
            ",",
            " ",
            "(",
            ")",
            "\u{a0}",
            "\u{301}",
            "\u{200f}",
            "’",
            "º",
            "th",
            "de",
            "ngày",
            "tháng",
            "١٠",
            "เวลา",
            "Winter",
            "🏳️",
            "|",
            "at",
            "um",
            "il y a",
            "2 hours",
            "www.",
        ]);
        prop::collection::vec(shard, 0..24).prop_map(|shards| shards.concat())
    }

    fn check_ranges(text: &str) -> Result<(), TestCaseError> {
        let mut end = 0;
        for stamp in parse_all(text) {
            prop_assert!(stamp.range.0 >= end && stamp.range.0 < stamp.range.1);
            prop_assert_eq!(text.get(stamp.range.0..stamp.range.1), Some(stamp.text.as_str()));
            prop_assert!(
                stamp.date.is_some() || stamp.time.is_some() || stamp.relative.is_some(),
                "an empty stamp: {:?}",
                stamp
            );
            end = stamp.range.1;
        }
        if let Some((date, end)) = parse_date(text) {
            prop_assert_eq!(text.get(..end), Some(date.text.as_str()));
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_safe(text in "\\PC{0,80}") {
            check_ranges(&text)?;
        }

        #[test]
        fn any_heap_of_shards_is_safe(text in shards()) {
            check_ranges(&text)?;
        }

        #[test]
        fn every_date_of_a_stamp_is_in_the_calendar(text in shards()) {
            for date in parse_all(&text).into_iter().filter_map(|stamp| stamp.date) {
                if let (Some(year), Some(month)) = (date.year, date.month) {
                    let day = u32::from(date.day.unwrap_or(1));
                    prop_assert!(NaiveDate::from_ymd_opt(year, month.into(), day).is_some());
                }
            }
        }

        #[test]
        fn a_rendered_date_is_read_back(day in days(), form in prop::sample::select(FORMS)) {
            let (language, form, names) = form;
            let (year, month, day) = parts(day);
            let line = render(form, names[usize::from(month) - 1], (year, month, day));
            let stamp = parse(&line);
            let date = stamp.as_ref().and_then(|stamp| stamp.date.as_ref());
            prop_assert!(is_stamp_line(&line), "{language}: {line}");
            prop_assert_eq!(
                date.map(|date| (date.year, date.month, date.day, date.ambiguous)),
                Some((Some(year), Some(month), Some(day), false)),
                "{}: {}", language, line
            );
            let read = parse_date(&line).map(|(date, _)| (date.year, date.month, date.day));
            prop_assert_eq!(read, Some((Some(year), Some(month), Some(day))), "{}: {}", language, line);
        }

        #[test]
        fn a_rendered_time_is_read_back(
            day in days(),
            minutes in 0_u16..1440,
            form in prop::sample::select(FORMS),
            clock in prop::sample::select(CLOCKS),
        ) {
            let (language, form, names) = form;
            let (year, month, day) = parts(day);
            let (hour, minute) = (minutes / 60, minutes % 60);
            let clock = clock
                .replace("{hh}", &format!("{hour:02}"))
                .replace("{h}", &hour.to_string())
                .replace("{min}", &format!("{minute:02}"));
            let line = render(form, names[usize::from(month) - 1], (year, month, day)) + &clock;
            let stamp = parse(&line);
            let time = stamp.and_then(|stamp| stamp.time);
            prop_assert_eq!(
                time.map(|time| (u16::from(time.hour), u16::from(time.minute))),
                Some((hour, minute)),
                "{}: {}", language, line
            );
        }

        #[test]
        fn twelve_hours_and_twenty_four_agree(day in days(), minutes in 0_u32..1440) {
            let time = day.and_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
            let early = parse(&time.format("%B %-d, %Y %-I:%M %p").to_string()).and_then(|s| s.time);
            let late = parse(&time.format("%B %-d, %Y %H:%M").to_string()).and_then(|s| s.time);
            prop_assert!(early.is_some());
            prop_assert_eq!(early, late);
        }

        #[test]
        fn machine_stamps_agree_with_chrono(moment in moments()) {
            for line in [moment.to_rfc3339(), moment.to_rfc2822()] {
                let stamp = parse(&line).unwrap();
                let (date, time) = (stamp.date.unwrap(), stamp.time.unwrap());
                prop_assert_eq!(
                    (date.year, date.month.map(u32::from), date.day.map(u32::from)),
                    (Some(moment.year()), Some(moment.month()), Some(moment.day())),
                    "{}", &line
                );
                prop_assert_eq!(
                    (u32::from(time.hour), u32::from(time.minute), time.second.map(u32::from)),
                    (moment.hour(), moment.minute(), Some(moment.second())),
                    "{}", &line
                );
                let offset = moment.offset().local_minus_utc() / 60;
                prop_assert_eq!(stamp.zone, Some(Zone::Offset(offset)), "{}", &line);
            }
        }

        #[test]
        fn the_weekday_settles_the_order(year in 1900_i32..2100, month in 1_u8..=12, shift in 1_u8..=11) {
            let number = (month + shift - 1) % 12 + 1;
            let day = NaiveDate::from_ymd_opt(year, month.into(), number.into()).unwrap();
            let line = day.format("%A %d/%m/%Y").to_string();
            let swapped = NaiveDate::from_ymd_opt(day.year(), number.into(), month.into());
            let one_fits = swapped.is_none_or(|swapped| swapped.weekday() != day.weekday());
            let date = parse(&line).and_then(|stamp| stamp.date).unwrap();
            prop_assert_eq!(date.ambiguous, !one_fits, "{}", &line);
            if one_fits {
                prop_assert_eq!((date.month, date.day), (Some(month), Some(number)), "{}", &line);
            }
        }

        #[test]
        // Words without a vowel: `hoy`, `now` and `heute` are values.
        fn a_label_without_a_value_is_nothing(words in "[B-DF-HJ-NP-TV-Xb-df-hj-np-tv-x :|/•]{0,40}") {
            let line = format!("Published Updated {words}");
            prop_assert!(parse(&line).is_none(), "{}", &line);
        }
    }

    /// Quadratic time would take minutes here; linear time takes a fraction of a second.
    #[test]
    fn long_lines_take_linear_time() {
        let pieces = [
            "1",
            "Aug ",
            "10 Aug 2017 ",
            "(",
            "- ",
            "Published ",
            "年",
            "1/1/2017|",
            "1.1.2017",
            "aaaa",
        ];
        for piece in pieces {
            let line = piece.repeat(60_000);
            let start = std::time::Instant::now();
            let count = parse_all(&line).len();
            let taken = start.elapsed();
            assert!(taken.as_secs() < 10, "{piece}: {taken:?} for {count} stamps");
        }
    }
}
