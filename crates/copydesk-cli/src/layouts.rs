//! `copydesk layouts`, and the layouts that `--layout` names.

use std::io::Write;
use std::path::{Path, PathBuf};

use copydesk::text::encoding::Encoding;
use copydesk::{Layout, Layouts, Rank};

use crate::args::{self, Known, LayoutsCommand};
use crate::failure::{Failure, name};
use crate::inputs;

/// Columns of the names of layouts.
const WIDTH: usize = 22;

/// The layouts that come with the command, and those that `known` names.
pub(crate) fn read(known: &Known) -> Result<Layouts, Failure> {
    let mut layouts = Layouts::bundled();
    for path in &known.layout {
        layouts = layouts.with(load(path)?);
    }
    Ok(layouts)
}

fn load(path: &Path) -> Result<Layout, Failure> {
    let text = std::fs::read_to_string(path).map_err(|source| Failure::read(path, source))?;
    Layout::parse(&text).map_err(|error| Failure::Layout { path: path.to_owned(), error })
}

/// Does what `options` ask for; gives how many files failed.
pub(crate) fn run(options: &args::Layouts) -> Result<usize, Failure> {
    let mut out = std::io::stdout().lock();
    let failures = match &options.command {
        LayoutsCommand::List => list(&mut out).map_err(Failure::stdout)?,
        LayoutsCommand::Show { name } => show(name, &mut out)?,
        LayoutsCommand::Check { files } => check(files, &mut out)?,
        LayoutsCommand::Score { path, encoding, known } => {
            score(path, *encoding, &read(known)?, &mut out)?
        }
    };
    out.flush().map_err(Failure::stdout)?;
    Ok(failures)
}

fn list(out: &mut impl Write) -> std::io::Result<usize> {
    for layout in Layouts::bundled().iter() {
        writeln!(out, "{:<WIDTH$} {}", layout.name(), layout.title())?;
    }
    Ok(0)
}

fn show(name: &str, out: &mut impl Write) -> Result<usize, Failure> {
    let layouts = Layouts::bundled();
    let layout = layouts.get(name).ok_or_else(|| {
        let names: Vec<&str> = layouts.iter().map(Layout::name).collect();
        Failure::Usage(format!("expected one of {}, but found `{name}`", names.join(", ")))
    })?;
    out.write_all(layout.source().as_bytes()).map_err(Failure::stdout)?;
    Ok(0)
}

fn check(files: &[PathBuf], out: &mut impl Write) -> Result<usize, Failure> {
    let mut failures = 0;
    for path in files {
        match load(path) {
            Ok(layout) => {
                let (cues, slots) = (layout.cues().len(), layout.form().slots.len());
                let name = name(path);
                writeln!(out, "{name}: {}, {cues} cues, {slots} slots", layout.name())
                    .map_err(Failure::stdout)?;
            }
            Err(failure) => {
                failures += 1;
                failure.report();
            }
        }
    }
    Ok(failures)
}

fn score(
    path: &Path,
    encoding: Option<Encoding>,
    layouts: &Layouts,
    out: &mut impl Write,
) -> Result<usize, Failure> {
    let dump = inputs::dump(path, encoding)?;
    let dump = inputs::decode(&dump, encoding);
    let ranks = layouts.rank(&dump.bytes);
    for rank in &ranks {
        write_rank(rank, out).map_err(Failure::stdout)?;
    }
    if ranks.is_empty() {
        writeln!(out, "{:<WIDTH$} no line speaks for a layout", copydesk::GENERIC)
            .map_err(Failure::stdout)?;
    }
    Ok(0)
}

fn write_rank(rank: &Rank<'_>, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{:<WIDTH$} {:>6}", rank.layout.name(), rank.evidence)?;
    for reason in &rank.reasons {
        let template: String = reason.template.chars().filter(|c| !c.is_control()).collect();
        writeln!(out, "{:<WIDTH$}        line {}: {template}", "", reason.line)?;
    }
    Ok(())
}
