//! From what is known of the articles to the states that each line may have.
//!
//! Where a line's role is not known, several states are allowed, and fitting takes the best of them.

use copydesk_segment::training::{Part, STATES, Set, State, set};
use copydesk_text::{Line, Role};

use crate::gold::Gold;

/// The states that each line may have, and where articles start.
pub(crate) fn label(bytes: &[u8], lines: &[Line], articles: &[Gold]) -> (Vec<Set>, Vec<usize>) {
    let between = set(|s| s.part == Part::Gap);
    let after = between | body(&[Role::Rule, Role::EndMark]);
    let mut allowed = vec![between; lines.len()];
    let mut starts = Vec::new();
    let mut seen = false;
    for gold in articles {
        let from = lines.partition_point(|line| line.span.end <= gold.start as u64);
        let to = lines
            .partition_point(|line| line.span.start < gold.end as u64)
            .max(from + 1)
            .min(lines.len());
        if seen {
            // A rule after an article may be counted to it.
            let gap = lines[..from]
                .iter()
                .rev()
                .take_while(|line| line.span.start >= gap_start(articles, gold))
                .count();
            for set in &mut allowed[from - gap..from] {
                *set = after;
            }
        }
        seen = true;
        if from < to {
            starts.push(from);
            let article = Article { bytes, lines: &lines[from..to], gold };
            allowed[from..to].copy_from_slice(&article.label());
        }
    }
    (allowed, starts)
}

fn gap_start(articles: &[Gold], gold: &Gold) -> u64 {
    articles.iter().map(|other| other.end).filter(|&end| end <= gold.start).max().unwrap_or(0)
        as u64
}

fn part_of(part: Part, roles: &[Role]) -> Set {
    set(|s: State| s.part == part && roles.contains(&s.role))
}

fn head(roles: &[Role]) -> Set {
    part_of(Part::Head, roles)
}

fn body(roles: &[Role]) -> Set {
    part_of(Part::Body, roles)
}

/// Whatever a line inside an article may be, but for the headline: that is always known.
fn inner() -> Set {
    set(|s| matches!(s.part, Part::Head | Part::Body) && s.role != Role::Headline)
}

/// An article and its lines.
struct Article<'a> {
    bytes: &'a [u8],
    lines: &'a [Line],
    gold: &'a Gold,
}

impl Article<'_> {
    fn label(&self) -> Vec<Set> {
        let mut sets = match &self.gold.line_roles {
            Some(roles) => self.by_letters(roles),
            None if self.gold.body.is_some() => self.by_texts(),
            None if self.gold.body_first.is_some() => self.by_edges(),
            None => vec![inner(); self.lines.len()],
        };
        self.mark_fields(&mut sets);
        self.first_line(&mut sets);
        for (at, set) in sets.iter_mut().enumerate() {
            *set = self.possible(at, *set);
        }
        sets
    }

    /// Without the roles that a look at the line rules out: a rule has no words, an end mark few.
    fn possible(&self, at: usize, set: Set) -> Set {
        let length = self.text(at).chars().count();
        let is_ruled_out = |s: State| match s.role {
            Role::Rule => length > 3,
            Role::EndMark => length > 24,
            _ => false,
        };
        let kept = set & !copydesk_segment::training::set(is_ruled_out);
        if kept == 0 { set } else { kept }
    }

    fn text(&self, at: usize) -> String {
        fold(&String::from_utf8_lossy(self.lines[at].content.slice(self.bytes)))
    }

    /// Lines whose roles were told by hand, one letter a line.
    fn by_letters(&self, roles: &str) -> Vec<Set> {
        let letters: Vec<&str> = roles.split_whitespace().filter(|&letter| letter != ".").collect();
        let chrome = [
            Role::Furniture,
            Role::Related,
            Role::Header,
            Role::Rule,
            Role::EndMark,
            Role::Envelope,
        ];
        let any = |roles: &[Role]| head(roles) | body(roles);
        (0..self.lines.len())
            .map(|at| match letters.get(at).copied() {
                Some("H") => head(&[Role::Headline]),
                Some("D") => head(&[Role::Deck]),
                Some("Y" | "T" | "YT") => any(&[Role::Header]),
                Some("B") => body(&[Role::Paragraph]),
                Some("S") => body(&[Role::Subhead]),
                Some("C") => any(&[Role::Caption]),
                Some("N") => {
                    any(&chrome) | any(&[Role::Caption, Role::Subhead, Role::Paragraph, Role::Deck])
                }
                Some(_) => any(&chrome) | any(&[Role::Caption]),
                // What follows the labelled lines.
                None => body(&chrome) | body(&[Role::Caption]),
            })
            .collect()
    }

    /// Articles whose paragraphs are all known.
    fn by_texts(&self) -> Vec<Set> {
        let known = |texts: &[crate::gold::Text]| -> Vec<(String, bool)> {
            texts.iter().map(|text| (fold(text.text()), text.is_subhead())).collect()
        };
        let paragraphs = known(self.gold.body.as_deref().unwrap_or_default());
        let optional = known(&self.gold.body_optional);
        let chrome = [
            Role::Furniture,
            Role::Related,
            Role::Header,
            Role::Rule,
            Role::EndMark,
            Role::Envelope,
            Role::Caption,
        ];
        // Kinds are stated by hand there.
        let is_typed =
            matches!(self.gold.body.as_deref(), Some([crate::gold::Text::Typed { .. }, ..]));
        let dateline = fold(self.gold.dateline_raw.as_deref().unwrap_or_default());
        let mut last: Option<&(String, bool)> = None;
        (0..self.lines.len())
            .map(|at| {
                let text = self.text(at);
                if !dateline.is_empty() && text.starts_with(&dateline) {
                    return body(&[Role::Paragraph]);
                }
                let found = paragraphs
                    .iter()
                    .find(|(known, _)| matches(&text, known))
                    // A short line may go on with a paragraph.
                    .or_else(|| last.filter(|(known, _)| known.contains(&text)));
                let other = optional.iter().any(|(known, _)| matches(&text, known));
                last = found;
                match found {
                    Some((_, true)) => body(&[Role::Subhead]),
                    Some((_, false)) if is_typed => body(&[Role::Paragraph]),
                    Some((_, false)) => body(&[Role::Paragraph, Role::Subhead]),
                    None if other => inner(),
                    None => head(&chrome) | body(&chrome) | head(&[Role::Deck]),
                }
            })
            .collect()
    }

    /// Articles of which the first and the last words of the body are known.
    fn by_edges(&self) -> Vec<Set> {
        let first = fold(self.gold.body_first.as_deref().unwrap_or_default());
        let last = self.gold.body_last.as_deref().map(fold);
        let first: String = first.chars().take(24).collect();
        // The words may begin at the end of a line, behind a dateline: two lines are looked at.
        let holds = |at: usize| self.joined(at, 2).contains(&first);
        let from = (0..self.lines.len())
            .find(|&at| !first.is_empty() && holds(at) && !holds(at + 1))
            .unwrap_or(self.lines.len());
        let to = last
            .as_deref()
            .and_then(|last| (from..self.lines.len()).rev().find(|&at| ends(&self.text(at), last)));
        let front = head(&[Role::Header, Role::Deck, Role::Envelope, Role::Furniture, Role::Rule]);
        let text = body(&[Role::Paragraph, Role::Subhead]);
        let back = body(&[
            Role::EndMark,
            Role::Related,
            Role::Furniture,
            Role::Envelope,
            Role::Rule,
            Role::Header,
        ]);
        (0..self.lines.len())
            .map(|at| match () {
                () if from == self.lines.len() => front | text | back,
                () if at < from => front,
                () => match to {
                    Some(to) if at <= to => text,
                    Some(_) => back,
                    None => text | back,
                },
            })
            .collect()
    }

    /// Text of `count` lines from `at` on.
    fn joined(&self, at: usize, count: usize) -> String {
        (at..(at + count).min(self.lines.len())).map(|at| self.text(at)).collect()
    }

    /// Lines that are known to be headline, deck, byline, stamp, dateline, related, caption or
    /// furniture.
    fn mark_fields(&self, sets: &mut [Set]) {
        if self.gold.line_roles.is_none() {
            if let Some(headline) = &self.gold.headline {
                self.mark_headline(sets, &fold(headline));
            }
            let is = |field: &Option<String>, at: usize| {
                field.as_deref().is_some_and(|value| {
                    let value = fold(value);
                    !value.is_empty() && self.text(at) == value
                })
            };
            let header = head(&[Role::Header]) | body(&[Role::Header]);
            for (at, set) in sets.iter_mut().enumerate() {
                if is(&self.gold.deck, at) {
                    *set = head(&[Role::Deck]);
                }
                if is(&self.gold.byline_raw, at)
                    || is(&self.gold.byline, at)
                    || is(&self.gold.published_text, at)
                {
                    *set = header;
                }
                if is(&self.gold.dateline_raw, at) {
                    *set = body(&[Role::Paragraph]);
                }
            }
        }
        self.mark_lists(sets);
    }

    fn mark_headline(&self, sets: &mut [Set], headline: &str) {
        for from in 0..sets.len().min(40) {
            let mut joined = String::new();
            for at in from..(from + 6).min(sets.len()) {
                joined += &self.text(at);
                if joined == headline {
                    sets[from..=at].fill(head(&[Role::Headline]));
                    return;
                }
                if !headline.starts_with(&joined) {
                    break;
                }
            }
        }
    }

    fn mark_lists(&self, sets: &mut [Set]) {
        let lists = [
            (self.gold.related.clone().unwrap_or_default(), Role::Related),
            (texts(&self.gold.captions), Role::Caption),
            (texts(&self.gold.furniture), Role::Furniture),
        ];
        for (list, role) in lists {
            let known: Vec<String> = list.iter().map(|text| fold(text)).collect();
            for (at, set) in sets.iter_mut().enumerate() {
                let text = self.text(at);
                let hit = known.iter().any(|known| {
                    *known == text
                        || (role == Role::Caption
                            && !known.is_empty()
                            && text.starts_with(known.as_str()))
                });
                // The label over a list of related headlines may be counted to the list.
                if hit && role == Role::Furniture {
                    *set = body(&[role, Role::Related])
                        & if text.len() > 24 { body(&[role]) } else { !0 };
                } else if hit {
                    *set = body(&[role]) | if role == Role::Caption { head(&[role]) } else { 0 };
                }
            }
        }
    }

    /// The first line starts the article, with a role that a first line can have.
    fn first_line(&self, sets: &mut [Set]) {
        let Some(set_of_first) = sets.first_mut() else { return };
        let here = *set_of_first;
        let firsts = set(|s| {
            s.part == Part::First
                && (0..STATES.len()).any(|i| here & (1 << i) != 0 && STATES[i].role == s.role)
        });
        let is_web = self.gold.publisher.is_some();
        let is_brief = self.gold.kind.as_deref() == Some("headline_only")
            || self.gold.body.as_ref().is_some_and(Vec::is_empty);
        let brief = set(|s| s.part == Part::Brief);
        let headline = set(|s| s.part == Part::First && s.role == Role::Headline);
        *set_of_first = match firsts {
            _ if is_brief && firsts & headline != 0 => brief | firsts & !headline,
            0 if is_brief => brief | set(|s| s.part == Part::First),
            _ if is_web => set(|s| s.part == Part::First && s.role == Role::Headline),
            0 => set(|s| s.part == Part::First),
            firsts => firsts,
        };
    }
}

fn texts(list: &Option<Vec<crate::gold::Text>>) -> Vec<String> {
    list.iter().flatten().map(|text| text.text().to_owned()).collect()
}

/// Whether a line is a paragraph, with or without the dateline in front.
fn matches(line: &str, paragraph: &str) -> bool {
    line == paragraph
        || (line.len() > paragraph.len()
            && paragraph.len() > 20
            && line.len() < paragraph.len() + 60
            && line.ends_with(paragraph))
        || (line.len() > 30 && paragraph.len() > line.len() && paragraph.contains(line))
}

fn ends(line: &str, last: &str) -> bool {
    let tail: String = last.chars().rev().take(18).collect::<Vec<_>>().into_iter().rev().collect();
    line.ends_with(&tail) || (line.len() >= 3 && last.ends_with(line))
}

/// Letters and digits, lower-case: what two renderings of one text have in common.
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
