//! Time grows with the text and no faster, whatever the text is.
//!
//! Each grammar and the whole parser read shapes that nobody prints, at one length and at twice
//! that length. The bound is generous, as the machine has other things to do: linear work doubles,
//! quadratic work grows fourfold.

use std::hint::black_box;
use std::time::{Duration, Instant};

use copydesk_extract::{byline, caption, dateline, furniture, notice, signoff, timestamp};

/// What a dump of one shape repeats.
const SHAPES: [&str; 30] = [
    "By ",
    "By\n",
    "(",
    ")",
    "[",
    "7",
    "a",
    "A",
    "\n",
    " ",
    "— ",
    "- ",
    "1/1/",
    "10 Aug ",
    "Monday ",
    "Harbour Storm ",
    "HARSTAD, ",
    "港口关闭",
    "記者 ",
    "A, ",
    "A. ",
    "&amp;",
    "&",
    "http://",
    "a@b.",
    "12:00 ",
    "By Jane Roe and ",
    "(Reporting by Jane Roe; ",
    "contributed to this report ",
    "\u{301}",
];

/// Lines that an article has once or a few times: names, credits, stamps, labels, captions, links. Those
/// that were slow when they came again and again are among them.
const LINES: [&str; 24] = [
    "By Jane Doe",
    "Jane Doe",
    "By Jane Doe and John Roe",
    "Par Luc Tanguy",
    "AP Sports Writer",
    "Foreign Desk",
    "Jane Doe | Reuters",
    "    Ostrander, Neil",
    "記者 王小明",
    "كتب محمد علي",
    "Author: Jane Doe",
    "jane.doe@example.org",
    "Jane Doe contributed to this report.",
    "Thu, 2017-08-10 15:15",
    "Title: Storm closes northern ports",
    "Tags: Harbor, Ferry",
    "PHOTO: A ship in port. Jane Doe/AFP",
    "Jane Doe\nPhoto by John Roe/AFP",
    "Jane Doe\nSports Writer",
    "Related: Ferry back after engine fire",
    "Get our apps",
    "1. Ferry back",
    "FERRY BACK AFTER ENGINE FIRE",
    "Rain fell on the islands (AP).",
];

/// The least time that is measured in earnest.
const ENOUGH: Duration = Duration::from_millis(20);
/// A text of this many bytes that takes less than [`ENOUGH`] is read fast enough.
const LONGEST: usize = 1 << 20;

/// How often the text is doubled before work that grows too fast is believed to: the bounds of
/// lines and buffers that it outgrows are two, and what else the machine does may spoil another.
const DOUBLINGS: usize = 6;

/// Growth of a run as long as this is no noise: it is believed at once.
const LONG: Duration = Duration::from_secs(10);

#[test]
fn the_parser_is_linear() {
    for shape in SHAPES {
        assert_linear("copydesk::parse", shape, |text| {
            black_box(copydesk::parse(text.as_bytes()));
        });
        // As a body under a headline, where its lines are no furniture.
        assert_linear("copydesk::parse, of a story", shape, |text| {
            let story = format!("Storm closes northern ports\n\nRain fell all day.\n\n{text}\n");
            black_box(copydesk::parse(story.as_bytes()));
        });
    }
}

#[test]
fn the_parser_is_linear_in_lines_that_come_again() {
    let text = "Rain fell all day on the islands, and the ferries stayed in port. Nobody was hurt.\n\n\
        The town lies on the coast and has 4,000 people, the mayor said.\n";
    for line in LINES {
        let (close, apart) = (format!("{line}\n"), format!("{line}\n\n"));
        assert_linear("copydesk::parse", &apart, |text| {
            black_box(copydesk::parse(text.as_bytes()));
        });
        for lines in [&close, &apart] {
            assert_linear("copydesk::parse, over the text", lines, |head| {
                let story = format!("Storm closes northern ports\n\n{head}\n{text}");
                black_box(copydesk::parse(story.as_bytes()));
            });
        }
        assert_linear("copydesk::parse, under the text", &close, |tail| {
            let story = format!("Storm closes northern ports\n\n{text}\n{tail}");
            black_box(copydesk::parse(story.as_bytes()));
        });
    }
}

/// No two names are the same: each must be told from all others.
#[test]
fn the_parser_is_linear_in_names() {
    let letters = |number: usize| -> String {
        let digits = number.to_string();
        digits.bytes().map(|digit| char::from(b"aeioulmnrs"[usize::from(digit - b'0')])).collect()
    };
    let count = |text: &str| text.len() / 16;
    for (lead, between) in
        [("", "\n"), ("By ", "\n"), ("By ", "\n\n"), ("Author: ", "\n"), ("", ", ")]
    {
        assert_linear("copydesk::parse, names", &format!("{lead}…{between}"), |text| {
            let names =
                (0..count(text)).map(|at| format!("{lead}K{} D{}", letters(at), letters(at)));
            let names = names.collect::<Vec<_>>().join(between);
            let story = format!("Storm closes northern ports\n\n{names}\n\nRain fell all day.\n");
            black_box(copydesk::parse(story.as_bytes()));
        });
    }
}

#[test]
fn the_grammars_are_linear() {
    type Grammar = (&'static str, fn(&str));
    let grammars: [Grammar; 9] = [
        ("dateline::parse", |text| drop(black_box(dateline::parse(text)))),
        ("dateline::parse_value", |text| drop(black_box(dateline::parse_value(text)))),
        ("byline::parse", |text| drop(black_box(byline::parse(text, byline::Position::Head)))),
        ("timestamp::parse_all", |text| drop(black_box(timestamp::parse_all(text)))),
        ("timestamp::parse_date", |text| drop(black_box(timestamp::parse_date(text)))),
        ("signoff::parse", |text| drop(black_box(signoff::parse(text)))),
        ("notice::parse", |text| drop(black_box(notice::parse(text)))),
        ("caption::parse", |text| drop(black_box(caption::parse(text)))),
        ("furniture::classify", |text| _ = black_box(furniture::classify(text))),
    ];
    for (name, grammar) in grammars {
        for shape in SHAPES {
            assert_linear(name, shape, grammar);
        }
    }
}

/// Asserts that twice the text takes at most three times the time.
///
/// A text that outgrows a buffer, or a bound up to which a line is one line, may cost more than that
/// once or twice; work that is not linear does so at every doubling.
fn assert_linear(name: &str, shape: &str, run: impl Fn(&str)) {
    let text = |len: usize| shape.repeat(len / shape.len());
    let mut len = 1 << 15;
    while once(&run, &text(len)) < ENOUGH && len < LONGEST {
        len *= 2;
    }
    let mut times = vec![best(&run, &text(len))];
    for doubling in 1..=DOUBLINGS {
        let (short, long) = (times[doubling - 1], best(&run, &text(len << doubling)));
        times.push(long);
        if long < ENOUGH || long <= short * 3 {
            return;
        }
        if long > LONG {
            break;
        }
    }
    panic!("{name} of {shape:?}: {times:?} for {len} bytes and each time twice as many");
}

fn once(run: &impl Fn(&str), text: &str) -> Duration {
    let start = Instant::now();
    run(text);
    start.elapsed()
}

/// The best of three: what else the machine does only ever adds.
fn best(run: &impl Fn(&str), text: &str) -> Duration {
    (0..3).map(|_| once(run, text)).min().unwrap_or_default()
}
