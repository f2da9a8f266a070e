//! `copydesk explain`: what every line was taken for.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use copydesk::Parser;
use copydesk::segment::{Explanation, Kind, Segment};
use copydesk::text::{Role, encoding};

use crate::args::Explain;
use crate::failure::{Failure, note};
use crate::inputs;
use crate::layouts;
use crate::segmenter;

/// Roles less sure than this are explained.
const DOUBTFUL: u8 = 80;
/// Columns of a line's text that are shown.
const WIDTH: usize = 96;

/// Shows the lines of the file that `options` name; gives 0.
pub(crate) fn run(options: &Explain) -> Result<usize, Failure> {
    let encoding = options.text.encoding;
    let bytes = inputs::dump(&options.path, encoding)?;
    let decoded = inputs::decode(&bytes, encoding);
    note(&format!("read as {} ({})", decoded.encoding, decoded.reason));
    // Strips its colors where standard output is no terminal, and honors NO_COLOR.
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    let parser = Parser::builder()
        .segmenter(segmenter::build(&options.text)?)
        .layouts(layouts::read(&options.known)?)
        .build();
    let mut reasons = parser.segmenter().explain(&decoded.bytes).into_iter();
    for segment in parser.segments(&decoded.bytes) {
        explain(&segment, &mut reasons, &decoded, &mut out).map_err(Failure::stdout)?;
    }
    out.flush().map_err(Failure::stdout)?;
    Ok(0)
}

/// The cut, then the lines: number, role, how sure it is, the margin over the role that came second,
/// the text, and below a cut or a doubtful line the features that decided.
fn explain(
    segment: &Segment,
    reasons: &mut impl Iterator<Item = Explanation>,
    decoded: &encoding::Decoded<'_>,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let bold = Style::new().bold();
    let what = match segment.kind {
        Kind::Article => "article",
        Kind::Gap => "gap",
    };
    let span = decoded.map.source(segment.span);
    writeln!(out, "{bold}──── {what}, bytes {span}, cut {}{bold:#}", segment.confidence)?;
    for line in &segment.lines {
        let style = style(line.role);
        let text = String::from_utf8_lossy(line.line.content.slice(&decoded.bytes));
        let text: String = text.chars().filter(|c| !c.is_control()).take(WIDTH).collect();
        let reason = if line.role == Role::Blank { None } else { reasons.next() };
        let margin = reason.as_ref().map_or_else(String::new, |reason| reason.margin.to_string());
        writeln!(
            out,
            "{:>6} {style}{:<9}{style:#} {:>3} {margin:>7}  {style}{text}{style:#}",
            line.line.number,
            line.role.name(),
            line.confidence.get(),
        )?;
        if let Some(reason) =
            reason.filter(|reason| reason.is_start || reason.confidence.get() < DOUBTFUL)
        {
            because(&reason, out)?;
        }
    }
    Ok(())
}

/// What spoke for the role and against it.
fn because(reason: &Explanation, out: &mut impl Write) -> std::io::Result<()> {
    let dim = Style::new().dimmed();
    let features: Vec<String> = reason
        .reasons
        .iter()
        .take(4)
        .map(|reason| format!("{} {:+}", reason.feature, reason.weight))
        .collect();
    writeln!(out, "{:>29}{dim}rather than {}: {}{dim:#}", "", reason.rival, features.join("; "))
}

/// The color of a role.
fn style(role: Role) -> Style {
    match role {
        Role::Headline => AnsiColor::BrightWhite.on_default().bold(),
        Role::Deck => AnsiColor::BrightWhite.on_default(),
        Role::Header => AnsiColor::Cyan.on_default(),
        Role::Subhead => AnsiColor::BrightBlue.on_default(),
        Role::Caption => AnsiColor::Magenta.on_default(),
        Role::Related => AnsiColor::Yellow.on_default(),
        Role::EndMark => AnsiColor::Red.on_default(),
        Role::Envelope => AnsiColor::Green.on_default(),
        Role::Furniture | Role::Rule | Role::Blank => Style::new().dimmed(),
        _ => Style::new(),
    }
}
