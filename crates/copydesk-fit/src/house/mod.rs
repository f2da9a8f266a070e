//! Known articles set as news sites set them: with the chrome that is printed around every story.
//!
//! Of most sites a corpus has one page, and of what a site prints again around each story it shows nothing. Here
//! all articles of a dump have one house style: kicker, deck, signature, buttons, captions, links between
//! paragraphs, what follows the text, and where blank lines stand. Its words are of any language, whatever that of
//! the articles is: what a word is says less than that it comes again. Articles are cut to some paragraphs, since
//! most stories are shorter than those of magazines that corpora are full of.
//!
//! An article starts with its headline: a kicker or a trail over it is of the page.

mod chrome;

use copydesk_segment::training::{Part, Set, set};
use copydesk_text::Role;

use crate::articles::{self, Article, Page, body, first_headline, head};
use crate::corpus::Dump;
use crate::random::Random;
use crate::relay::{NAMES, with_digits};
use chrome::Chrome;

/// Paragraphs of most articles, at most.
const SHORT: usize = 9;

/// Bylines and stamps; what stands in braces is put in.
const SIGNATURES: &[&[&str]] = &[
    &["{by} {name}", "{stamp}"],
    &["{by} {name}", "{published} {stamp}"],
    &["{by} {name} | {stamp}"],
    &["{by} {name}, {stamp}"],
    &["{by} {name} | {mail} | {published}: {stamp} | {updated}: {stamp}"],
    &["{by} {name}", "{role}", "{stamp}"],
    &["{by} {name}, {role}", "{published} {stamp} | {updated} {stamp}"],
    &["{name}", "{stamp}"],
    &["{name} - {stamp}"],
    &["{name} · {stamp} · {minutes}"],
    &["{name}", "{published} {stamp}", "{minutes}"],
    &["{stamp}", "{by} {name}"],
    &["{published} {stamp}", "{updated} {stamp}"],
    &["{stamp} · {minutes}"],
    &["{stamp}"],
    &["{section} | {stamp}"],
    &["{by} {name}"],
    &["{name}", "{role}"],
];

/// Stamps in forms that sites use; `#` stands for a digit.
const STAMPS: &[&str] = &[
    "June #, 202# at #:1# p.m.",
    "Jun #, 202# #:1# PM EDT",
    "Thursday, June #, 202#",
    "0#/1#/202# 1#:3#",
    "202#-0#-1# 1#:2#",
    "202#-0#-1#T1#:2#:3#Z",
    "# hours ago",
    "1# May 202#, 1#:1# IST",
    "Wed 1# May 202# 1#.1# BST",
    "1#.0#.202#, 1#:2# Uhr",
    "#. Juni 202#, 1#:3# Uhr",
    "# juin 202# à 1#h2#",
    "1# de junio de 202# - 1#:2#",
    "0#/0#/202# às 1#h3#",
    "1# giugno 202# alle 1#:2#",
    "1# juni 202# om 1#:2#",
    "1#. června 202# 1#:3#",
    "1# czerwca 202#, 1#:2#",
    "1# июня 202#, 1#:3#",
    "1# Haziran 202# - 1#:2#",
    "1# يونيو 202#",
    "202#年#月1#日 1#:2#",
    "202#.0#.1# 1#:2#",
    "1# Juni 202# 1#:3# WIB",
];

/// What stands behind the text of a caption.
const CREDITS: &[&str] = &[
    " {photo} {name}",
    " ({name}/AFP)",
    " | {photo} {name}",
    " © {name}",
    "",
    " {name} / Reuters",
];

/// Where blank lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    /// Between all lines.
    Everywhere,
    /// Around the head and between paragraphs.
    Paragraphs,
    /// Between articles alone.
    Articles,
    Nowhere,
}

/// The style of all articles of a dump.
struct House {
    chrome: &'static Chrome,
    spacing: Spacing,
    /// Blank lines between articles, if there are any.
    between: usize,
    mark: (&'static str, &'static str),
    has_trail: bool,
    has_kicker: bool,
    is_loud: bool,
    has_deck: bool,
    signature: &'static [&'static str],
    stamp: &'static str,
    /// Buttons above the text.
    share: Vec<&'static str>,
    credit: Option<&'static str>,
    /// The label in front of links between paragraphs.
    inside: Option<&'static str>,
    /// What follows the text.
    tail: Vec<Tail>,
}

/// A part of what follows the text.
#[derive(Clone, Copy)]
enum Tail {
    Tags,
    Bio,
    Promotion,
    Share,
    Comments,
    Rights,
    /// Headlines of other stories under this label, with or without their stamps.
    Related(&'static str, bool),
}

/// Dumps of the articles of `dumps` set as sites do, each article `rounds` times.
pub(crate) fn dumps(dumps: &[&Dump], rounds: usize) -> Vec<Dump> {
    let mut random = Random(41);
    let mut made = Vec::new();
    for _ in 0..rounds {
        let mut articles: Vec<Article<'_>> =
            dumps.iter().flat_map(|dump| articles::of(dump, &mut random)).collect();
        random.shuffle(&mut articles);
        let mut rest = articles.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at((2 + random.below(10)).min(rest.len()));
            rest = later;
            let house = House::pick(&mut random);
            made.push(house.set(now, &mut random, made.len()));
        }
    }
    made
}

fn one<T: Copy>(of: &[T], random: &mut Random) -> T {
    of[random.below(of.len())]
}

impl House {
    fn pick(random: &mut Random) -> Self {
        let chrome = &chrome::ALL[random.below(chrome::ALL.len())];
        let of_ten = |share: usize, random: &mut Random| random.below(10) < share;
        let spacing = one(
            &[
                Spacing::Everywhere,
                Spacing::Everywhere,
                Spacing::Paragraphs,
                Spacing::Paragraphs,
                Spacing::Articles,
                Spacing::Nowhere,
            ],
            random,
        );
        let buttons = if of_ten(4, random) { 1 + random.below(4) } else { 0 };
        let from = random.below(chrome.share.len());
        let share = chrome.share.iter().cycle().skip(from).take(buttons).copied().collect();
        let has_kicker = of_ten(3, random);
        Self {
            chrome,
            spacing,
            between: 1 + random.below(3),
            mark: one(&[("", ""), ("", ""), ("", ""), ("", ""), ("# ", ""), ("**", "**")], random),
            has_trail: of_ten(1, random),
            has_kicker,
            is_loud: of_ten(5, random),
            has_deck: of_ten(3, random),
            signature: one(SIGNATURES, random),
            stamp: one(STAMPS, random),
            share,
            credit: of_ten(3, random).then(|| one(CREDITS, random)),
            inside: of_ten(2, random).then(|| one(chrome.inside, random)),
            tail: Self::pick_tail(chrome, random),
        }
    }

    fn pick_tail(chrome: &Chrome, random: &mut Random) -> Vec<Tail> {
        let related = Tail::Related(one(chrome.related, random), random.below(4) == 0);
        let mut parts = vec![
            Tail::Tags,
            Tail::Bio,
            Tail::Promotion,
            Tail::Share,
            Tail::Comments,
            Tail::Rights,
            related,
        ];
        random.shuffle(&mut parts);
        let count = if random.below(3) == 0 { 0 } else { random.below(4) };
        parts.truncate(count);
        parts
    }

    fn set(&self, articles: &[Article<'_>], random: &mut Random, number: usize) -> Dump {
        let mut page = Page::default();
        for (i, article) in articles.iter().enumerate() {
            if i > 0 {
                let between = if self.spacing == Spacing::Nowhere { 0 } else { self.between };
                page.blank(between.max(self.space()));
            }
            self.above(&mut page, i == 0, random);
            let mut text = article.body.clone();
            if random.below(5) > 0 {
                text.truncate(2 + random.below(SHORT));
            }
            self.head(&mut page, article.headline, &mut text, random);
            self.text(&mut page, &text, articles, i, random);
            for part in &self.tail {
                self.part(*part, &mut page, articles, i, random);
            }
        }
        page.into_dump("web/house", format!("house-{number}"), articles)
    }

    /// Blank lines between two lines of any kind.
    fn space(&self) -> usize {
        usize::from(self.spacing == Spacing::Everywhere)
    }

    /// The same around the head and between paragraphs.
    fn wide(&self) -> usize {
        usize::from(matches!(self.spacing, Spacing::Everywhere | Spacing::Paragraphs))
    }

    /// What stands over the headline: of the page, or of what follows the story before.
    fn above(&self, page: &mut Page, is_first: bool, random: &mut Random) {
        let gap = set(|s| s.part == Part::Gap);
        let allowed = if is_first { gap } else { gap | below() };
        let section = one(self.chrome.sections, random);
        if self.has_trail {
            let trail = format!("{} > {section}", self.chrome.home);
            page.line(trail.as_bytes(), allowed);
            page.blank(self.space());
        }
        // Some articles have none although the others do.
        if self.has_kicker && random.below(8) > 0 {
            let kicker = if self.is_loud { section.to_uppercase() } else { section.to_owned() };
            page.line(kicker.as_bytes(), allowed);
            page.blank(self.space());
        }
    }

    /// Headline, deck, signature, buttons and caption; deck and caption are taken from the text.
    fn head(
        &self,
        page: &mut Page,
        headline: &[u8],
        text: &mut Vec<(&[u8], Set)>,
        random: &mut Random,
    ) {
        page.start();
        let (open, close) = self.mark;
        page.line(&[open.as_bytes(), headline, close.as_bytes()].concat(), first_headline());
        if self.has_deck
            && let Some(deck) = take(text, 50..200)
        {
            page.blank(self.wide());
            page.line(deck, head(&[Role::Deck]));
        }
        page.blank(self.wide());
        for (at, line) in self.signature.iter().enumerate() {
            page.blank(if at > 0 { self.space() } else { 0 });
            page.line(self.fill(line, random).as_bytes(), head(&[Role::Header]));
        }
        for button in &self.share {
            page.blank(self.space());
            page.line(button.as_bytes(), head(&[Role::Furniture, Role::Header, Role::Envelope]));
        }
        if let Some(credit) = self.credit
            && random.below(4) > 0
            && let Some(caption) = take(text, 30..160)
        {
            page.blank(self.wide());
            let credit = self.fill(credit, random);
            page.line(&[caption, credit.as_bytes()].concat(), head(&[Role::Caption]));
        }
        page.blank(self.wide());
    }

    /// The text, with links to other stories between its paragraphs.
    fn text(
        &self,
        page: &mut Page,
        text: &[(&[u8], Set)],
        articles: &[Article<'_>],
        own: usize,
        random: &mut Random,
    ) {
        for (at, (line, allowed)) in text.iter().enumerate() {
            page.blank(if at > 0 { self.wide() } else { 0 });
            page.line(line, *allowed);
            if let Some(label) = self.inside
                && at + 1 < text.len()
                && random.below(4) == 0
                && let Some(other) = other(articles, own, random)
            {
                page.blank(self.wide());
                let link = [label.as_bytes(), b" ", other].concat();
                page.line(&link, body(&[Role::Related, Role::Furniture]));
            }
        }
    }

    fn part(
        &self,
        part: Tail,
        page: &mut Page,
        articles: &[Article<'_>],
        own: usize,
        random: &mut Random,
    ) {
        let Chrome { sections, share, promotion, .. } = self.chrome;
        let name = one(NAMES, random);
        page.blank(self.wide());
        let line = match part {
            Tail::Tags => {
                format!("{} {}, {}", self.chrome.tags, one(sections, random), one(sections, random))
            }
            Tail::Bio => format!("{name}, {}, {}.", self.chrome.role, one(sections, random)),
            Tail::Promotion => one(promotion, random).to_owned(),
            Tail::Share => one(share, random).to_owned(),
            Tail::Comments => with_digits(self.chrome.comments, random),
            Tail::Rights => with_digits(self.chrome.rights, random),
            Tail::Related(label, _) => label.to_owned(),
        };
        page.line(line.as_bytes(), below());
        let Tail::Related(_, is_dated) = part else { return };
        for _ in 0..=random.below(4) {
            let Some(other) = other(articles, own, random) else { break };
            page.blank(self.space());
            page.line(other, body(&[Role::Related]));
            if is_dated {
                page.blank(self.space());
                page.line(with_digits(self.stamp, random).as_bytes(), below());
            }
        }
    }

    /// `form` with what it stands for put in, each article its own.
    fn fill(&self, form: &str, random: &mut Random) -> String {
        let Chrome { by, published, updated, minutes, role, photo, .. } = self.chrome;
        let name = one(NAMES, random);
        let mail = name.to_lowercase().replace(' ', ".") + "@example.com";
        let mut line = form.to_owned();
        while line.contains("{stamp}") {
            line = line.replacen("{stamp}", &with_digits(self.stamp, random), 1);
        }
        line.replace("{by}", by)
            .replace("{name}", name)
            .replace("{mail}", &mail)
            .replace("{published}", published.trim_end_matches([':', '：']))
            .replace("{updated}", updated.trim_end_matches([':', '：']))
            .replace("{minutes}", &with_digits(minutes, random))
            .replace("{role}", role)
            .replace("{section}", one(self.chrome.sections, random))
            .replace("{photo}", photo)
    }
}

/// A line of the page below the text.
fn below() -> Set {
    body(&[Role::Furniture, Role::Related, Role::Envelope, Role::Header])
}

/// Takes a paragraph of so many bytes out of the text, of which the first and one more stay.
fn take<'a>(text: &mut Vec<(&'a [u8], Set)>, bytes: std::ops::Range<usize>) -> Option<&'a [u8]> {
    let at = text.iter().skip(1).position(|(line, _)| bytes.contains(&line.len()))? + 1;
    (text.len() > 3).then(|| text.remove(at).0)
}

/// The headline of another article.
fn other<'a>(articles: &[Article<'a>], own: usize, random: &mut Random) -> Option<&'a [u8]> {
    let at = random.below(articles.len());
    (at != own).then(|| articles[at].headline)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A dump of one article with as many paragraphs.
    fn dump(headline: &str, paragraphs: usize) -> Dump {
        let mut page = Page::default();
        page.start();
        page.line(headline.as_bytes(), first_headline());
        for at in 0..paragraphs {
            let text = format!("In paragraph {at} of “{headline}” a ferry left the harbor, ")
                + "as it had done every day since the bridge was closed, with nobody on board.";
            page.line(text.as_bytes(), body(&[Role::Paragraph]));
        }
        let own = [Article { headline: b"", body: Vec::new(), source: "harbor" }];
        page.into_dump("web/clean", headline.to_owned(), &own)
    }

    #[test]
    fn articles_start_with_their_headlines_and_all_lines_are_labelled() {
        let known: Vec<Dump> =
            (3..30).map(|at| dump(&format!("Ferry number {at} leaves the harbor"), at)).collect();
        let made = dumps(&known.iter().collect::<Vec<_>>(), 2);
        let count: usize = made.iter().map(|dump| dump.starts.len()).sum();
        assert_eq!(count, 2 * known.len());
        for dump in &made {
            assert_eq!(dump.lines.len(), dump.allowed.len());
            assert!(dump.allowed.iter().all(|&allowed| allowed != 0));
            for &start in &dump.starts {
                let line = dump.lines[start].content.slice(&dump.bytes);
                assert!(String::from_utf8_lossy(line).contains("Ferry number"), "{line:?}");
                assert_eq!(dump.allowed[start], first_headline());
            }
            let text = String::from_utf8_lossy(&dump.bytes);
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
}
