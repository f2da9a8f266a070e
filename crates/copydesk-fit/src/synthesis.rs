//! Dumps made of single articles: how people keep what they have scraped.
//!
//! Fitting sees the seams between articles only in dumps with several of them. Labelled single
//! articles are joined here in random order, all of one source or mixed, with one blank line or more
//! between, some cut off right after the body, some without their blank lines.

use copydesk_segment::training::{Part, STATES, Set, set};
use copydesk_text::Role;

use crate::corpus::Dump;
use crate::random::{Random, hash};

/// Dumps of three to forty articles made of the single articles among `dumps`, `rounds` times each.
pub(crate) fn dumps(dumps: &[&Dump], rounds: usize) -> Vec<Dump> {
    let single = |set: &str| -> Vec<&Dump> {
        dumps
            .iter()
            .copied()
            .filter(|dump| dump.starts == [0] && dump.group.starts_with(set))
            .collect()
    };
    let (clean, stripped) = (single("web/clean"), single("web/stripped"));
    let mut made = Vec::new();
    let mut random = Random(11);
    let whole: Vec<&Dump> = dumps
        .iter()
        .copied()
        .filter(|dump| dump.starts.len() == 1 && dump.group == "web/full")
        .collect();
    for round in 0..rounds {
        made.extend(recombined(&whole, &mut random, round));
    }
    for round in 0..rounds {
        made.extend(mixed(&clean, &mut random, Style { trim: false, name: "clean", round }));
        made.extend(mixed(&clean, &mut random, Style { trim: true, name: "trim", round }));
        made.extend(mixed(&stripped, &mut random, Style { trim: false, name: "stripped", round }));
        let mut both = clean.clone();
        both.extend(&stripped);
        made.extend(mixed(&both, &mut random, Style { trim: false, name: "mixstyle", round }));
        made.extend(of_one_source(&clean, &mut random, Style { trim: false, name: "same", round }));
        made.extend(of_one_source(
            &clean,
            &mut random,
            Style { trim: true, name: "sametrim", round },
        ));
    }
    made
}

#[derive(Clone, Copy)]
struct Style {
    trim: bool,
    name: &'static str,
    round: usize,
}

fn mixed(singles: &[&Dump], random: &mut Random, style: Style) -> Vec<Dump> {
    let mut order = singles.to_vec();
    random.shuffle(&mut order);
    // Every other round keeps languages together.
    if style.round % 2 == 1 {
        order.sort_by(|a, b| a.language.cmp(&b.language));
    }
    let mut rest = order.as_slice();
    let mut made = Vec::new();
    while rest.len() > 2 {
        let (now, later) = rest.split_at((3 + random.below(20)).min(rest.len()));
        rest = later;
        made.push(join(now, random, style));
    }
    made
}

fn of_one_source(singles: &[&Dump], random: &mut Random, style: Style) -> Vec<Dump> {
    let mut order = singles.to_vec();
    random.shuffle(&mut order);
    order.sort_by_key(|dump| hash(dump.sources.first().map_or("", String::as_str)));
    order
        .chunk_by(|a, b| a.sources == b.sources)
        .filter(|chunk| chunk.len() > 1)
        .map(|chunk| join(&chunk[..chunk.len().min(40)], random, style))
        .collect()
}

/// Whole pages with what stands before and after the article from other pages, of the same language as
/// far as there are any: so that no menu belongs to its stories.
fn recombined(pages: &[&Dump], random: &mut Random, round: usize) -> Vec<Dump> {
    let mut order = pages.to_vec();
    random.shuffle(&mut order);
    order.sort_by(|a, b| a.language.cmp(&b.language));
    (0..order.len())
        .map(|at| {
            let other = |by: usize| order[(at + by) % order.len()];
            recombine(other(1), order[at], other(2), round)
        })
        .collect()
}

fn recombine(front: &Dump, page: &Dump, back: &Dump, round: usize) -> Dump {
    let gap = set(|s| s.part == Part::Gap);
    // Lines of a page before, in and after its article.
    let parts = |dump: &Dump| {
        let start = dump.starts[0];
        let last = dump.allowed.iter().rposition(|&set| set != gap).unwrap_or(start);
        (start, last.max(start) + 1)
    };
    let place = |dump: &Dump, at: usize| {
        dump.lines.get(at).map_or(dump.bytes.len(), |line| line.span.start as usize)
    };
    let (start, end) = parts(page);
    let (front_end, back_start) = (parts(front).0, parts(back).1);
    let mut bytes = front.bytes[..place(front, front_end)].to_vec();
    bytes.extend_from_slice(&page.bytes[place(page, start)..place(page, end)]);
    if bytes.last() != Some(&b'\n') {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(&back.bytes[place(back, back_start)..]);
    let mut allowed = front.allowed[..front_end].to_vec();
    let starts = vec![allowed.len()];
    allowed.extend_from_slice(&page.allowed[start..end]);
    allowed.extend_from_slice(&back.allowed[back_start..]);
    let style = Style { trim: false, name: "full", round };
    made(style, &[front, page, back], &page.language, Labelled { bytes, allowed, starts })
}

/// The text of a dump that was made, with what is known of it.
struct Labelled {
    bytes: Vec<u8>,
    allowed: Vec<Set>,
    starts: Vec<usize>,
}

/// A dump that was made of `parts`.
fn made(style: Style, parts: &[&Dump], language: &str, labelled: Labelled) -> Dump {
    let Labelled { bytes, allowed, starts } = labelled;
    let mut sources: Vec<String> = parts.iter().flat_map(|dump| dump.sources.clone()).collect();
    sources.sort();
    sources.dedup();
    let lines: Vec<_> = copydesk_text::lines(&bytes).filter(|line| !line.is_blank()).collect();
    debug_assert_eq!(lines.len(), allowed.len());
    Dump {
        group: format!("web/made-{}", style.name),
        name: format!("made-{}-{}-{}", style.name, style.round, sources.join("+")),
        language: language.to_owned(),
        is_file: false,
        bytes,
        lines,
        allowed,
        starts,
        sources,
    }
}

/// The dumps one after the other.
fn join(singles: &[&Dump], random: &mut Random, style: Style) -> Dump {
    let (mut bytes, mut allowed, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    // One blank line between articles, as most have it, or two, or a rule.
    let between: &[u8] = match random.below(8) {
        0 => b"\n\n",
        1 => b"\n\n\n",
        _ => b"\n",
    };
    for single in singles {
        if !bytes.is_empty() {
            bytes.extend_from_slice(between);
        }
        let count = if style.trim { trimmed(single) } else { single.lines.len() };
        let end = single.lines[..count].last().map_or(0, |line| line.span.end as usize);
        starts.push(allowed.len());
        allowed.extend_from_slice(&single.allowed[..count]);
        bytes.extend_from_slice(&single.bytes[..end]);
        if bytes.last() != Some(&b'\n') {
            bytes.push(b'\n');
        }
    }
    made(style, singles, &singles[0].language, Labelled { bytes, allowed, starts })
}

/// Lines up to the last that is known to be body, if that is known.
fn trimmed(single: &Dump) -> usize {
    let body: Set =
        set(|s| s.part == Part::Body && matches!(s.role, Role::Paragraph | Role::Subhead));
    let known = single.allowed.iter().any(|&set| set & body == set && set != 0);
    let last = single.allowed.iter().rposition(|&set| set & body == set && set != 0);
    debug_assert!(STATES.len() <= 32);
    match last {
        Some(last) if known => last + 1,
        _ => single.lines.len(),
    }
}
