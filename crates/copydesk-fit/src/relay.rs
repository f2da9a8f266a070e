//! Known articles set again in layouts that they did not come in.
//!
//! A corpus shows each way of setting news with what happens to stand around it there. Setting its
//! articles again, with and without stamp, byline, blank lines, related headlines and end marks,
//! teaches what a headline is whatever stands around it.

use copydesk_segment::training::{Part, STATES, Set, set};
use copydesk_text::Role;

use crate::corpus::Dump;
use crate::random::Random;

/// An article taken out of its layout.
struct Article<'a> {
    headline: &'a [u8],
    /// Lines of the body and what they may be.
    body: Vec<(&'a [u8], Set)>,
    source: &'a str,
}

/// How a dump is set.
struct Style {
    stamp: Option<usize>,
    byline: usize,
    label: Option<usize>,
    end_mark: Option<usize>,
    blank_after_headline: bool,
    blank_after_head: bool,
    blank_in_body: bool,
    blanks_between: usize,
}

/// Dumps of the articles of `dumps` set again, each article at most once.
pub(crate) fn dumps(dumps: &[&Dump]) -> Vec<Dump> {
    let mut random = Random(23);
    let mut articles: Vec<Article<'_>> =
        dumps.iter().flat_map(|dump| articles_of(dump, &mut random)).collect();
    random.shuffle(&mut articles);
    let mut rest = articles.as_slice();
    let mut made = Vec::new();
    while !rest.is_empty() {
        let (now, later) = rest.split_at((1 + random.below(14)).min(rest.len()));
        rest = later;
        let style = Style::pick(&mut random);
        made.push(style.set(now, &mut random, made.len()));
    }
    made
}

/// The articles of a dump whose headline and body are known line by line.
fn articles_of<'a>(dump: &'a Dump, random: &mut Random) -> Vec<Article<'a>> {
    let headline = set(|s| s.role == Role::Headline);
    let body = set(|s| s.part == Part::Body && matches!(s.role, Role::Paragraph | Role::Subhead));
    let mut found = Vec::new();
    for (i, &from) in dump.starts.iter().enumerate() {
        let to = dump.starts.get(i + 1).copied().unwrap_or(dump.lines.len());
        // Saved pages are few and all are taken; of the wires' many articles some.
        if !dump.group.starts_with("web/clean") && random.below(8) != 0 {
            continue;
        }
        let line = |at: usize| dump.lines[at].content.slice(&dump.bytes);
        let is = |at: usize, what: Set| dump.allowed[at] != 0 && dump.allowed[at] & !what == 0;
        let headlines: Vec<usize> = (from..to).filter(|&at| is(at, headline)).collect();
        let paragraphs: Vec<_> =
            (from..to).filter(|&at| is(at, body)).map(|at| (line(at), dump.allowed[at])).collect();
        // Hard-wrapped copy cannot be set again line by line.
        let long = paragraphs.iter().filter(|(text, _)| text.len() > 110).count();
        if let [only] = headlines[..]
            && paragraphs.len() >= 2
            && long * 3 >= paragraphs.len()
            && line(only).len() < 200
        {
            let source = dump.sources.first().map_or("", String::as_str);
            found.push(Article { headline: line(only), body: paragraphs, source });
        }
    }
    found
}

/// Stamps in forms that sites and agencies use; `#` stands for a digit.
const STAMPS: &[&str] = &[
    "Thu, 2017-0#-1# 15:1#",
    "201#-0#-1# 0#:2#",
    "August 1#, 201#",
    "1# May 201#, 1#:1#",
    "Published 1#:0# GMT 2# June 201#",
    "Updated: March #, 201# 1#:3# p.m. ET",
    "0#/1#/201#",
    "1#.0#.201#",
    "Stand: 1#.0#.201# 1#:2# Uhr",
    "Publié le 1# mars 201# à 1#h2#",
    "Monday 1# October 201#",
    "201#年#月1#日 1#:2#",
    "# hours ago",
    "2# sept. 201#",
];

const LABELS: &[&str] = &[
    "Main category:",
    "Related stories",
    "Read also",
    "More on this story",
    "RELATED:",
    "Lire aussi",
    "Mehr zum Thema",
    "Te puede interesar",
    "See also:",
];

const END_MARKS: &[&str] = &["-30-", "###", "ENDS", "Reuter", "(END)", "* * *"];

const NAMES: &[&str] = &[
    "Anna Keller",
    "Thomas O’Neill",
    "Maria Lopez",
    "Sven Lind",
    "Grace Otieno",
    "Li Wei",
    "Amira Haddad",
    "Jean-Paul Roche",
    "Peter van Dam",
    "Rosa Bianchi",
];

impl Style {
    fn pick(random: &mut Random) -> Self {
        let mut maybe =
            |of: usize, share: usize| (random.below(10) < share).then(|| random.below(of));
        let stamp = maybe(STAMPS.len(), 6);
        let label = maybe(LABELS.len(), 3);
        let end_mark = maybe(END_MARKS.len(), 2);
        let byline = random.below(5);
        let blank_in_body = random.below(2) == 0;
        Self {
            stamp,
            byline,
            label,
            end_mark,
            blank_after_headline: random.below(2) == 0,
            blank_after_head: random.below(3) > 0,
            blank_in_body,
            blanks_between: 1 + random.below(3),
        }
    }

    fn set(&self, articles: &[Article<'_>], random: &mut Random, number: usize) -> Dump {
        let mut page = Page::default();
        for (i, article) in articles.iter().enumerate() {
            if i > 0 {
                page.blank(self.blanks_between);
            }
            page.starts.push(page.allowed.len());
            page.line(article.headline, first_headline());
            page.blank(usize::from(self.blank_after_headline));
            self.head(&mut page, random);
            page.blank(usize::from(self.blank_after_head));
            for (p, (text, allowed)) in article.body.iter().enumerate() {
                page.blank(usize::from(self.blank_in_body && p > 0));
                page.line(text, *allowed);
            }
            self.tail(&mut page, articles, i, random);
        }
        let mut sources: Vec<String> = articles.iter().map(|a| a.source.to_owned()).collect();
        sources.sort();
        sources.dedup();
        let lines: Vec<_> =
            copydesk_text::lines(&page.bytes).filter(|line| !line.is_blank()).collect();
        debug_assert_eq!(lines.len(), page.allowed.len());
        Dump {
            group: "relaid".to_owned(),
            name: format!("relaid-{number}"),
            is_file: false,
            bytes: page.bytes,
            lines,
            allowed: page.allowed,
            starts: page.starts,
            sources,
            language: String::new(),
        }
    }

    /// Byline and stamp, each article its own.
    fn head(&self, page: &mut Page, random: &mut Random) {
        let header = set(|s| s.part == Part::Head && s.role == Role::Header);
        let name = NAMES[random.below(NAMES.len())];
        let byline = match self.byline {
            0 => format!("By {name}"),
            1 => name.to_owned(),
            2 => format!("{name} | AFP"),
            _ => String::new(),
        };
        // Some articles have none although the others do.
        if !byline.is_empty() && random.below(5) > 0 {
            page.line(byline.as_bytes(), header);
        }
        if let Some(stamp) = self.stamp {
            let digit = |c: char, random: &mut Random| match c {
                '#' => char::from(b'1' + random.below(9) as u8),
                other => other,
            };
            let stamp: String = STAMPS[stamp].chars().map(|c| digit(c, random)).collect();
            page.line(stamp.as_bytes(), header);
        }
    }

    /// End mark and related headlines.
    fn tail(&self, page: &mut Page, articles: &[Article<'_>], own: usize, random: &mut Random) {
        let of = |role: Role| set(|s| s.part == Part::Body && s.role == role);
        if let Some(mark) = self.end_mark {
            page.line(END_MARKS[mark].as_bytes(), of(Role::EndMark) | of(Role::Rule));
        }
        if let Some(label) = self.label {
            page.blank(1);
            page.line(LABELS[label].as_bytes(), of(Role::Furniture) | of(Role::Related));
            for _ in 0..=random.below(3) {
                let other = &articles[random.below(articles.len())];
                if !core::ptr::eq(other, &articles[own]) {
                    page.line(other.headline, of(Role::Related));
                }
            }
        }
    }
}

fn first_headline() -> Set {
    set(|s| s.part == Part::First && s.role == Role::Headline)
}

/// A dump that is being written.
#[derive(Default)]
struct Page {
    bytes: Vec<u8>,
    allowed: Vec<Set>,
    starts: Vec<usize>,
}

impl Page {
    fn line(&mut self, text: &[u8], allowed: Set) {
        debug_assert!(STATES.len() <= 32 && !text.is_empty());
        self.bytes.extend_from_slice(text);
        self.bytes.push(b'\n');
        self.allowed.push(allowed);
    }

    fn blank(&mut self, count: usize) {
        self.bytes.extend(std::iter::repeat_n(b'\n', count));
    }
}
