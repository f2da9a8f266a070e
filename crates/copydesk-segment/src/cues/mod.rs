//! Cues: lines that a known format is known by, and what they say about the states.
//!
//! A cue adds to the scores of the one decoder, in the units of the weights, and never decides alone:
//! where a dump breaks its format, the model of lines goes on. Cues come in *families*, one for each
//! format; a family has a say once its own cues have been seen near the lines that are being decided
//! (see [`Strength::evidence`]), and from then on. What a family stands for is not known here.
//!
//! A line is looked at by the few cues that may begin with its first byte: lines that cannot match
//! cost one look into a table.

mod cue;
mod frames;
mod seen;

use copydesk_text::Template;

use crate::state::Set;
pub(crate) use cue::Above;
pub use cue::{Cue, Edge, Strength};
use seen::Mark;
pub(crate) use seen::Seen;

/// Which family of cues: the number of [`Cues::add`], from 0.
pub type Family = u16;

/// How far into a line that opens in bold, in bytes, the bold is looked for to end.
const LONGEST_BOLD: usize = 200;

#[derive(Clone, Debug)]
struct Compiled {
    cue: Cue,
    family: Family,
    /// States that the line is evidence for.
    here: Set,
    /// The same below a rule or another line that opens.
    below: Set,
}

impl Compiled {
    /// States that a line with the cue is evidence for.
    fn here(&self, mark: &Mark) -> Set {
        match mark.above {
            Above::Rule(_) | Above::Opening => self.below,
            Above::Other => self.here,
        }
    }
}

/// Families of cues, ready to look at lines.
///
/// ```
/// use copydesk_segment::{Cue, Cues, Edge, Segmenter, Strength};
///
/// let mut cue = Cue::new("*** story {int}".parse()?, Strength::Certain);
/// cue.edge = Some(Edge::Starts);
/// let mut cues = Cues::default();
/// let family = cues.add([cue], false);
///
/// let dump = b"*** story 1\nRain fell on the town.\n*** story 2\nThe river rose by a meter.\n";
/// let segmenter = Segmenter::builder().cues(cues).build();
/// let segments: Vec<_> = segmenter.segments(dump).collect();
/// assert_eq!(segments.len(), 2);
/// assert_eq!(segments[1].family, Some(family));
/// # Ok::<(), copydesk_text::TemplateError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Cues {
    cues: Vec<Compiled>,
    /// Cues that a line may match, by its first byte that is no white space.
    by_first: Vec<Vec<u16>>,
    /// For each family, whether it has a say from the first line on.
    always: Vec<bool>,
    /// For each family, whether all of its articles are marked.
    framed: Vec<bool>,
}

impl Cues {
    /// Adds a family; `always` says that it has a say whether or not its cues were seen, for a
    /// format that the caller names.
    pub fn add(&mut self, cues: impl IntoIterator<Item = Cue>, always: bool) -> Family {
        let family = self.always.len() as Family;
        self.always.push(always);
        self.framed.push(false);
        self.by_first.resize(256, Vec::new());
        for cue in cues {
            let index = self.cues.len() as u16;
            for byte in cue.template.first_bytes() {
                self.by_first[usize::from(byte)].push(index);
            }
            let [here, below] = [Above::Other, Above::Opening].map(|above| cue.states(above));
            self.cues.push(Compiled { cue, family, here, below });
        }
        family
    }

    /// Says that every article of `family` is marked: none starts between two of its cues that say
    /// where one starts or ends but where they say so. That is evidence as a [strong](Strength::Strong)
    /// cue is.
    pub fn frame(&mut self, family: Family) {
        if let Some(framed) = self.framed.get_mut(usize::from(family)) {
            *framed = true;
        }
    }

    /// The cues that `line`, with or without the control characters around it, matches, and their
    /// families.
    pub fn matches(&self, line: &[u8]) -> impl Iterator<Item = (Family, &Cue)> {
        self.find(line).map(|index| {
            let compiled = &self.cues[usize::from(index)];
            (compiled.family, &compiled.cue)
        })
    }

    /// A wire is known by the control characters around a line, and they are in the way of what
    /// other formats are known by: the line is looked at with them and without. So is one that
    /// Markdown opens in bold.
    fn find(&self, line: &[u8]) -> impl Iterator<Item = u16> {
        let line = line.trim_ascii();
        let bare = bare(line);
        let rest = if bare.len() < line.len() { bare } else { &[] };
        let plain = without_bold(line).map(|plain| self.find_in(&plain).collect::<Vec<_>>());
        self.find_in(line).chain(self.find_in(rest)).chain(plain.into_iter().flatten())
    }

    fn find_in(&self, line: &[u8]) -> impl Iterator<Item = u16> {
        // A no-break space is white space and begins as letters of Latin do.
        let line = if line.starts_with("\u{a0}".as_bytes()) { trim_start(line) } else { line };
        let list = line.first().and_then(|&byte| self.by_first.get(usize::from(byte)));
        let list = list.map_or(&[][..], Vec::as_slice);
        let has = if list.is_empty() { 0 } else { Template::ascii_of(line) };
        list.iter().copied().filter(move |&index| {
            let template = &self.cues[usize::from(index)].cue.template;
            template.may_match(has) && template.matches(line)
        })
    }
}

/// `line` without the marks of bold, if it opens in bold: `Section: METRO` of `**Section:** METRO`.
fn without_bold(line: &[u8]) -> Option<Vec<u8>> {
    const BOLD: &[u8] = b"**";
    let inside = line.strip_prefix(BOLD)?;
    let close = memchr::memmem::find(&inside[..inside.len().min(LONGEST_BOLD)], BOLD)?;
    (close > 0).then(|| [&inside[..close], &inside[close + BOLD.len()..]].concat())
}

/// `line` without the control characters around it.
fn bare(line: &[u8]) -> &[u8] {
    let is_ink = |byte: &u8| !byte.is_ascii_control() && *byte != b' ';
    let from = line.iter().position(is_ink).unwrap_or(line.len());
    let to = line.iter().rposition(is_ink).map_or(from, |last| last + 1);
    &line[from..to]
}

/// `line` without blanks and no-break spaces at its start.
fn trim_start(mut line: &[u8]) -> &[u8] {
    loop {
        line = line.trim_ascii_start();
        match line.strip_prefix("\u{a0}".as_bytes()) {
            Some(rest) => line = rest,
            None => return line,
        }
    }
}
