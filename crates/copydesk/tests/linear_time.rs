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
