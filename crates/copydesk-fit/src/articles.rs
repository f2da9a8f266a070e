//! Known articles taken out of their layouts, and pages that they are set on again.

use copydesk_segment::training::{Part, Set, set};
use copydesk_text::Role;

use crate::corpus::Dump;
use crate::random::Random;

/// An article taken out of its layout.
pub(crate) struct Article<'a> {
    pub(crate) headline: &'a [u8],
    /// Lines of the body and what they may be.
    pub(crate) body: Vec<(&'a [u8], Set)>,
    pub(crate) source: &'a str,
}

/// The articles of a dump whose headline and body are known line by line.
pub(crate) fn of<'a>(dump: &'a Dump, random: &mut Random) -> Vec<Article<'a>> {
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

/// What the headline is with which an article starts.
pub(crate) fn first_headline() -> Set {
    set(|s| s.part == Part::First && s.role == Role::Headline)
}

/// A line of the head.
pub(crate) fn head(roles: &[Role]) -> Set {
    set(|s| s.part == Part::Head && roles.contains(&s.role))
}

/// A line from the body on.
pub(crate) fn body(roles: &[Role]) -> Set {
    set(|s| s.part == Part::Body && roles.contains(&s.role))
}

/// A dump that is being written.
#[derive(Default)]
pub(crate) struct Page {
    bytes: Vec<u8>,
    allowed: Vec<Set>,
    starts: Vec<usize>,
}

impl Page {
    /// That an article starts with the next line.
    pub(crate) fn start(&mut self) {
        self.starts.push(self.allowed.len());
    }

    /// A line of `text`, which may be what `allowed` says.
    pub(crate) fn line(&mut self, text: &[u8], allowed: Set) {
        debug_assert!(!text.is_empty());
        self.bytes.extend_from_slice(text);
        self.bytes.push(b'\n');
        self.allowed.push(allowed);
    }

    /// As many blank lines.
    pub(crate) fn blank(&mut self, count: usize) {
        self.bytes.extend(std::iter::repeat_n(b'\n', count));
    }

    /// The dump, of a group and with a name, made of `articles`.
    pub(crate) fn into_dump(self, group: &str, name: String, articles: &[Article<'_>]) -> Dump {
        let mut sources: Vec<String> = articles.iter().map(|it| it.source.to_owned()).collect();
        sources.sort();
        sources.dedup();
        let lines: Vec<_> =
            copydesk_text::lines(&self.bytes).filter(|line| !line.is_blank()).collect();
        debug_assert_eq!(lines.len(), self.allowed.len());
        Dump {
            group: group.to_owned(),
            name,
            is_file: false,
            bytes: self.bytes,
            lines,
            allowed: self.allowed,
            starts: self.starts,
            sources,
            language: String::new(),
        }
    }
}
