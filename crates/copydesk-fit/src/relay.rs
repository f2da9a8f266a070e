//! Known articles set again in layouts that they did not come in.
//!
//! A corpus shows each way of setting news with what happens to stand around it there. Setting its
//! articles again, with and without stamp, byline, blank lines, related headlines and end marks,
//! teaches what a headline is whatever stands around it.

use copydesk_text::Role;

use crate::articles::{self, Article, Page, body, first_headline, head};
use crate::corpus::Dump;
use crate::random::Random;

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
        dumps.iter().flat_map(|dump| articles::of(dump, &mut random)).collect();
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

pub(crate) const NAMES: &[&str] = &[
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
            page.start();
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
        page.into_dump("relaid", format!("relaid-{number}"), articles)
    }

    /// Byline and stamp, each article its own.
    fn head(&self, page: &mut Page, random: &mut Random) {
        let header = head(&[Role::Header]);
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
            let stamp = with_digits(STAMPS[stamp], random);
            page.line(stamp.as_bytes(), header);
        }
    }

    /// End mark and related headlines.
    fn tail(&self, page: &mut Page, articles: &[Article<'_>], own: usize, random: &mut Random) {
        if let Some(mark) = self.end_mark {
            page.line(END_MARKS[mark].as_bytes(), body(&[Role::EndMark, Role::Rule]));
        }
        if let Some(label) = self.label {
            page.blank(1);
            page.line(LABELS[label].as_bytes(), body(&[Role::Furniture, Role::Related]));
            for _ in 0..=random.below(3) {
                let other = &articles[random.below(articles.len())];
                if !core::ptr::eq(other, &articles[own]) {
                    page.line(other.headline, body(&[Role::Related]));
                }
            }
        }
    }
}

/// `form` with a digit for each `#`.
pub(crate) fn with_digits(form: &str, random: &mut Random) -> String {
    let digit = |c| if c == '#' { char::from(b'1' + random.below(9) as u8) } else { c };
    form.chars().map(digit).collect()
}
