//! The states of the decoder: a line's role, which part of an article it stands in, and whether it
//! is the article's first.

use copydesk_text::Role;

/// Which part of an article a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Outside of any article.
    Gap,
    /// The first line of an article.
    First,
    /// The first line of an article that has no body.
    Brief,
    /// After the first line, before the body.
    Head,
    /// From the first line of the body on.
    Body,
}

/// A state of the decoder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Where the line stands.
    pub part: Part,
    /// What it does.
    pub role: Role,
}

impl State {
    /// Whether an article starts with the line.
    pub const fn is_start(self) -> bool {
        matches!(self.part, Part::First | Part::Brief)
    }

    /// Whether the first line of a dump may have it.
    pub const fn may_open(self) -> bool {
        self.is_start() || matches!(self.part, Part::Gap)
    }
}

/// How many states there are.
pub const COUNT: usize = 24;

const fn state(part: Part, role: Role) -> State {
    State { part, role }
}

/// The states, in the order of the columns of the table of weights.
pub const STATES: [State; COUNT] = [
    state(Part::Gap, Role::Furniture),
    state(Part::First, Role::Headline),
    state(Part::First, Role::Paragraph),
    state(Part::First, Role::Header),
    state(Part::First, Role::Envelope),
    state(Part::First, Role::Rule),
    state(Part::Head, Role::Headline),
    state(Part::Head, Role::Deck),
    state(Part::Head, Role::Header),
    state(Part::Head, Role::Caption),
    state(Part::Head, Role::Related),
    state(Part::Head, Role::Furniture),
    state(Part::Head, Role::Envelope),
    state(Part::Head, Role::Rule),
    state(Part::Body, Role::Paragraph),
    state(Part::Body, Role::Subhead),
    state(Part::Body, Role::Caption),
    state(Part::Body, Role::Related),
    state(Part::Body, Role::Furniture),
    state(Part::Body, Role::Rule),
    state(Part::Body, Role::EndMark),
    state(Part::Body, Role::Header),
    state(Part::Body, Role::Envelope),
    state(Part::Brief, Role::Headline),
];

/// A set of states, one bit each.
pub type Set = u32;

/// The states for which `is` holds.
pub fn set(mut is: impl FnMut(State) -> bool) -> Set {
    (0..COUNT).filter(|&i| is(STATES[i])).fold(0, |set, i| set | 1 << i)
}

/// Whether a line in state `to` may follow one in state `from`.
///
/// A gap is followed by a gap or an article's first line; the head comes before the body and never
/// after it. An article whose first line is its headline has a body, unless it is a brief: so a line
/// that merely looks like a headline starts nothing.
pub const fn may_follow(from: State, to: State) -> bool {
    match (from.part, to.part) {
        (Part::First, Part::First | Part::Brief | Part::Gap) => {
            !matches!(from.role, Role::Headline)
        }
        (Part::Head, Part::First | Part::Brief | Part::Gap) => {
            !matches!(from.role, Role::Deck | Role::Caption | Role::Related | Role::Furniture)
        }
        (_, Part::First | Part::Brief | Part::Gap) => true,
        (Part::Gap, _) | (Part::Body, Part::Head) => false,
        (Part::Brief, Part::Head) => matches!(to.role, Role::Headline | Role::Header),
        (Part::Brief, Part::Body) => !matches!(to.role, Role::Paragraph | Role::Subhead),
        (Part::First, Part::Head) => !matches!(from.role, Role::Paragraph),
        (Part::First | Part::Head, Part::Body) => {
            matches!(from.role, Role::Paragraph)
                || matches!(
                    to.role,
                    Role::Paragraph | Role::Subhead | Role::EndMark | Role::Envelope
                )
        }
        (Part::Head, Part::Head) | (Part::Body, Part::Body) => true,
    }
}

/// Name of a state in the table of weights: `first:headline`.
pub fn name(state: State) -> String {
    let part = match state.part {
        Part::Gap => return "gap".to_owned(),
        Part::First => "first",
        Part::Brief => "brief",
        Part::Head => "head",
        Part::Body => "body",
    };
    format!("{part}:{}", state.role.name())
}
