//! Laws of the whole pipeline, over dumps that look like dumps and over any bytes.

use std::io::Read;
use std::num::NonZeroUsize;
use std::path::Path;

use copydesk::segment::Segmenter;
use copydesk::text::Code;
use copydesk::text::encoding::Encoding;
use copydesk::{Article, Diagnostic, Item, Parser, Span};
use copydesk_testkit::golden::{Sample, samples};
use proptest::prelude::*;

/// Lines as they stand in dumps, and some that do not.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "",
        "Storm closes northern ports",
        "Minister resigns over ferry contract",
        "By Jane Doe",
        "Jane Doe and John Roe | AFP",
        "Thu, 2017-08-10 15:15",
        "Updated: 08/06/2017",
        "HARSTAD, Norway: Rain fell all day on the islands, and the ferries stayed in port.",
        "    OSLO, March 2 - The harbor master said on Monday that no ship had left port",
        "since the storm began, and that none would leave before noon on Tuesday.",
        "“Nobody was hurt,” said Kari Nordmann, who owns three boats.",
        "Main category:\u{a0}",
        "BYLINE: By Jane Doe",
        "LOAD-DATE: March 2, 2011",
        "                               6 of 12 DOCUMENTS",
        "PHOTO: AFP",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "-30-",
        "* * *",
        "Share",
        "café – naïve",
    ]);
    // A replacement character in the dump itself reads like one that was put in.
    let any = "\\PC{0,60}".prop_map(|line| line.replace('\u{fffd}', ""));
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => any]
}

fn dump() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..30).prop_map(|lines| lines.join("\n"))
}

/// Articles and gaps together are the whole dump, and none overlaps another.
fn check_tiling(dump: &[u8]) {
    let parsed = copydesk::parse(dump);
    let articles = parsed.articles.iter().map(|it| (it.source.start, it.source.end));
    let gaps = parsed.gaps.iter().map(|it| (it.source.start, it.source.end));
    let mut pieces: Vec<_> = articles.chain(gaps).collect();
    pieces.sort_unstable();
    let mut at = 0;
    for (start, end) in pieces {
        assert_eq!(start, at, "a hole or an overlap");
        assert!(end > start, "an empty piece");
        at = end;
    }
    assert_eq!(at, dump.len() as u64);
}

/// Every span lies in its article.
fn check_spans(dump: &[u8]) {
    for article in copydesk::parse(dump).articles {
        let inside =
            |span: Span| article.source.start <= span.start && span.end <= article.source.end;
        for (name, provenance) in &article.provenance {
            assert!(provenance.spans.iter().all(|span| inside(*span)), "{name}: {provenance:?}");
        }
    }
}

/// Gives at most `step` bytes at a time.
struct Steps<'a> {
    rest: &'a [u8],
    step: usize,
}

impl Read for Steps<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let len = self.step.min(buffer.len()).min(self.rest.len());
        buffer[..len].copy_from_slice(&self.rest[..len]);
        self.rest = &self.rest[len..];
        Ok(len)
    }
}

/// The reader gives what the slice gives.
fn check_reader(dump: &[u8], step: usize) {
    let parser = Parser::builder().date_order_from_dump(false).build();
    let whole = parser.parse(dump);
    let (mut articles, mut gaps) = (Vec::new(), Vec::new());
    let mut items = parser.reader(Steps { rest: dump, step });
    for item in items.by_ref() {
        match item.expect("a slice cannot fail") {
            Item::Article(article) => articles.push(*article),
            Item::Gap(gap) => gaps.push(gap),
            other => panic!("an item of a new kind: {other:?}"),
        }
    }
    assert_eq!(articles, whole.articles);
    assert_eq!(gaps, whole.gaps);
    assert_eq!(items.diagnostics(), whole.diagnostics);
}

/// What an article says, without where it says it.
fn values(article: &Article) -> serde_json::Value {
    let mut value = serde_json::to_value(article).expect("a record is JSON");
    let fields = value.as_object_mut().expect("a record is an object");
    for place in ["source", "provenance"] {
        fields.remove(place).expect("every record has it");
    }
    for diagnostic in fields["diagnostics"].as_array_mut().expect("a list") {
        let diagnostic = diagnostic.as_object_mut().expect("an object");
        diagnostic.remove("start");
        diagnostic.remove("end");
    }
    value
}

/// What is read on several threads is what one reads, to the last diagnostic.
fn check_threads(dump: &[u8], threads: usize) {
    let threads = NonZeroUsize::new(threads).expect("at least one thread");
    let several = Parser::builder().threads(threads).build();
    assert_eq!(several.parse(dump), copydesk::parse(dump));
    let one = Parser::default();
    let (mut items, mut expected) = (several.reader(dump), one.reader(dump));
    for expected in expected.by_ref() {
        let item = items.next().expect("as many items").expect("bytes in memory can be read");
        assert_eq!(item, expected.expect("bytes in memory can be read"));
    }
    assert!(items.next().is_none());
    assert_eq!(items.diagnostics(), expected.diagnostics());
}

fn all_values(dump: &[u8]) -> Vec<serde_json::Value> {
    copydesk::parse(dump).articles.iter().map(values).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn dumps_are_tiled(dump in dump()) {
        check_tiling(dump.as_bytes());
        check_spans(dump.as_bytes());
    }

    #[test]
    fn any_bytes_are_tiled(dump in prop::collection::vec(any::<u8>(), 0..400)) {
        check_tiling(&dump);
        check_spans(&dump);
    }

    #[test]
    fn a_reader_gives_what_a_slice_gives(dump in dump(), step in 1..100usize) {
        check_reader(dump.as_bytes(), step);
    }

    #[test]
    fn a_reader_gives_what_a_slice_gives_for_any_bytes(
        dump in prop::collection::vec(any::<u8>(), 0..400),
        step in 1..100usize,
    ) {
        check_reader(&dump, step);
    }

    #[test]
    fn several_threads_give_what_one_gives(
        dumps in prop::collection::vec(dump(), 1..8),
        threads in 2..6usize,
    ) {
        check_threads(dumps.join("\n\n").as_bytes(), threads);
    }

    #[test]
    fn either_line_end_gives_the_same_values(dump in dump()) {
        let crlf = dump.replace('\n', "\r\n");
        prop_assert_eq!(all_values(dump.as_bytes()), all_values(crlf.as_bytes()));
    }

    #[test]
    fn utf_16_gives_the_values_of_utf_8(dump in dump()) {
        let marked = format!("\u{feff}{dump}");
        let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(all_values(marked.as_bytes()), all_values(&wide));
        check_tiling(&wide);
        check_spans(&wide);
    }

    #[test]
    fn records_survive_json(dump in dump()) {
        for article in copydesk::parse(dump.as_bytes()).articles {
            let line = serde_json::to_string(&article).expect("a record is JSON");
            let read: Article = serde_json::from_str(&line).expect("it was written as a record");
            prop_assert_eq!(read, article);
        }
    }
}

const SAMPLE: &str = "Le ferry rentre au port après la tempête\n\nPar Jeanne Dupont\n\
    Thu, 2017-08-10 15:15\n\nHARSTAD, Norvège: La pluie est tombée toute la journée sur les îles, \
    et le ferry est resté à quai.\n« Personne n'a été blessé », a déclaré le capitaine.\n";

#[test]
fn spans_slice_to_what_values_say_in_every_encoding() {
    for label in ["utf-8", "windows-1252", "utf-16le"] {
        let dump: Vec<u8> = match label {
            "utf-8" => SAMPLE.into(),
            "utf-16le" => {
                format!("\u{feff}{SAMPLE}").encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
            // Every character of the sample is in Latin-1, whose bytes are the code points.
            _ => SAMPLE.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect(),
        };
        let parsed = copydesk::parse(&dump);
        assert_eq!(parsed.articles.len(), 1, "{label}");
        let article = &parsed.articles[0];
        assert_eq!(article.headline.as_deref(), Some("Le ferry rentre au port après la tempête"));
        for (name, text) in [("headline", &article.headline), ("byline", &article.byline)] {
            let spans = &article.provenance[name].spans;
            assert_eq!(spans.len(), 1, "{label} {name}");
            let encoding = Encoding::for_label(label).expect("a known label");
            let bytes = spans[0].slice(&dump);
            let decoded = copydesk::text::encoding::decode_from(bytes, encoding);
            let said = std::str::from_utf8(&decoded.bytes).expect("decoded text");
            assert_eq!(Some(said), text.as_deref(), "{label} {name}");
        }
        let published = article.published.as_ref().expect("it has a stamp");
        assert_eq!(published.value.as_deref(), Some("2017-08-10T15:15"), "{label}");
    }
}

fn seeds() -> Vec<Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    samples(&folder).expect("the sample dumps can be read")
}

#[test]
fn several_threads_give_what_one_gives_for_every_layout() {
    let samples = seeds();
    let all: Vec<u8> = samples.iter().flat_map(|sample| sample.dump.iter().copied()).collect();
    check_threads(&all, 3);
    samples.iter().for_each(|sample| check_threads(&sample.dump, 2));
}

#[test]
fn the_dates_of_a_dump_settle_each_other() {
    let article = |headline: &str, day: &str| {
        format!(
            "{headline}\n\nBy Jane Doe\nPublished: {day}\n\nOSLO, Norway: Rain fell all day on the \
             islands, and the ferries stayed in port until noon, the owners said.\nThe harbor master \
             said that nobody was hurt and that the sea wall had held through the night.\n\n"
        )
    };
    let dump = article("Storm closes northern ports", "08/06/2017")
        + &article("Minister resigns over ferry contract", "25/06/2017");
    let days = |parser: Parser| -> Vec<Option<String>> {
        let articles = parser.parse(dump.as_bytes()).articles;
        articles.into_iter().map(|it| it.published.and_then(|stamp| stamp.value)).collect()
    };
    let settled = days(Parser::default());
    assert_eq!(settled, [Some("2017-06-08".to_owned()), Some("2017-06-25".to_owned())]);
    let alone = days(Parser::builder().date_order_from_dump(false).build());
    assert_eq!(alone, [None, Some("2017-06-25".to_owned())]);
}

/// Fails whenever it is read.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("the cable is cut"))
    }
}

#[test]
fn what_was_read_before_a_reader_fails_is_given_on_any_number_of_threads() {
    let samples = seeds();
    // So much that articles are finished before the end is known.
    let dump: Vec<u8> = samples.iter().flat_map(|sample| sample.dump.repeat(3)).collect();
    let read = |threads: usize| {
        let threads = NonZeroUsize::new(threads).expect("at least one thread");
        let parser = Parser::builder().threads(threads).build();
        let mut items = Vec::new();
        let mut reader = parser.reader(dump.chain(Broken));
        let error = loop {
            match reader.next().expect("an error at the end") {
                Ok(item) => items.push(item),
                Err(error) => break error,
            }
        };
        assert!(reader.next().is_none(), "nothing behind the error");
        (items, error.position())
    };
    let (items, position) = read(1);
    assert!(items.len() > 20, "{}", items.len());
    assert_eq!(position, dump.len() as u64);
    // As if the dump ended there.
    let parser = Parser::default();
    let whole: Vec<Item> = parser.reader(&dump[..]).map(|it| it.expect("a slice")).collect();
    assert_eq!(items, whole);
    for threads in [2, 5] {
        assert_eq!(read(threads), (items.clone(), position), "{threads} threads");
    }
}

#[test]
fn what_was_read_before_a_reader_fails_is_given_however_little_it_is() {
    let dump = b"Storm closes northern ports\n\nHARSTAD, Norway: Rain fell all d\xc3\xa9";
    let picture = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR";
    for bytes in [&dump[..], &dump[..3], &dump[..dump.len() - 1], picture, b""] {
        let parser = Parser::default();
        let mut items: Vec<_> = parser.reader(bytes.chain(Broken)).collect();
        let error = items.pop().expect("an error").expect_err("at the end");
        assert_eq!(error.position(), bytes.len() as u64);
        let items: Vec<_> = items.into_iter().map(|item| item.expect("no other error")).collect();
        let whole: Vec<Item> = parser.reader(bytes).map(|item| item.expect("a slice")).collect();
        // A picture is one gap, even of nothing.
        assert_eq!(items, whole);
    }
}

/// `cat a.txt b.txt`, both saved by an editor that writes a byte order mark.
#[test]
fn a_byte_order_mark_where_files_were_joined_changes_nothing() {
    let mut joined = 0;
    for sample in seeds() {
        let dump = &sample.dump;
        if std::str::from_utf8(dump).is_err() {
            continue;
        }
        let marked = [dump, "\u{feff}".as_bytes(), dump].concat();
        assert_eq!(all_values(&marked), all_values(&dump.repeat(2)), "{}", sample.name);
        check_tiling(&marked);
        check_reader(&marked, 1000);
        joined += 1;
    }
    assert!(joined > 10, "{joined}");
}

#[test]
fn a_limit_that_cuts_says_so() {
    let limited = |line: usize, segment: u64| {
        let segmenter = Segmenter::builder().line_limit(line).segment_limit(segment).build();
        Parser::builder().segmenter(segmenter).build()
    };
    let told = |parser: &Parser, dump: &str| -> Vec<(u64, bool)> {
        let parsed = parser.parse(dump.as_bytes());
        let is_limit = |it: &Diagnostic| it.code == Code::LimitReached;
        assert_eq!(
            parsed.diagnostics.iter().filter(|it| is_limit(it)).count(),
            usize::from(parsed.articles.iter().any(|it| it.diagnostics.iter().any(is_limit)))
        );
        let articles = parsed.articles.iter();
        articles.map(|it| (it.source.start, it.diagnostics.iter().any(is_limit))).collect()
    };
    let text = "Rain fell all day on the islands, and the ferries stayed in port. ".repeat(40);
    let dump = format!("Storm closes northern ports\n\nHARSTAD, Norway: {text}\nThe sun shone.");
    assert_eq!(told(&Parser::default(), &dump), [(0, false)]);
    assert_eq!(told(&limited(500, 1 << 20), &dump)[0], (0, true));
    let cut = told(&limited(500, 1000), &dump);
    assert!(cut.len() > 2 && cut[..cut.len() - 1].iter().all(|it| it.1), "{cut:?}");
    assert_eq!(cut.last().map(|it| it.1), Some(false), "{cut:?}");
}

#[test]
fn what_is_text_but_not_plain_says_so_and_is_read() {
    let table = b"id,title,date,content\n1,Fog,2017-08-10,No ship left the harbor.\n";
    let parsed = copydesk::parse(table);
    let told = parsed.diagnostics.last().expect("a diagnostic");
    assert_eq!(told.code, Code::StructuredText);
    assert_eq!(told.message, "expected plain text, but found what looks like CSV");
    assert_eq!(told.span, Span::new(0, table.len() as u64));
    check_tiling(table);
    check_reader(table, 7);
    for sample in seeds() {
        let parsed = copydesk::parse(&sample.dump);
        let is_told = parsed.diagnostics.iter().any(|it| it.code == Code::StructuredText);
        assert!(!is_told, "{}", sample.name);
    }
}

#[test]
fn bad_inputs_are_survived() {
    let inputs: [&[u8]; 14] = [
        b"",
        b"a",
        b"\n",
        b"\r",
        b"\0",
        b"\x0c",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xFF",
        b"\xED\xA0\x80",
        b"\x1b$B",
        "\u{85}\u{2028}".as_bytes(),
        b"%PDF-1.7 \x00\x01",
        b"a\0b\0c",
    ];
    for input in inputs {
        check_tiling(input);
        check_reader(input, 1);
        for repeated in [input.repeat(100), input.repeat(5000)] {
            check_tiling(&repeated);
            check_reader(&repeated, 1000);
        }
    }
}

#[test]
fn what_is_no_text_is_one_gap_and_says_so() {
    let dump = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR";
    let parsed = copydesk::parse(dump);
    assert_eq!((parsed.articles.len(), parsed.gaps.len()), (0, 1));
    assert_eq!(parsed.diagnostics[0].code, Code::NotText);
    assert_eq!(parsed.diagnostics[0].message, "expected plain text, but found a PNG picture");
}
