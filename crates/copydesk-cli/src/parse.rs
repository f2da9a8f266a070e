//! `copydesk parse`.

use std::io::{self, Cursor, Read as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use copydesk::normalize::Normalizer;
use copydesk::segment::Segmenter;
use copydesk::text::Code;
use copydesk::{Diagnostic, Item, Layouts, Parser};
use rayon::ThreadPool;
use rayon::prelude::*;

use crate::args::{Format, Parse};
use crate::batches::{self, Batch, IN_MEMORY};
use crate::failure::{Failure, name, note};
use crate::output::Output;
use crate::printer::{Printed, Printer, Style};
use crate::{house_style, inputs, layouts, progress, segmenter};

/// Parses what `options` name; gives how many inputs failed.
pub(crate) fn run(options: &Parse) -> Result<usize, Failure> {
    let files = inputs::expand(&options.paths);
    spare_inputs(options.output.as_deref(), &files)?;
    let processors = options.jobs.unwrap_or_else(processors);
    let threads = processors.get().min(files.len());
    let dumps = Dumps {
        processors,
        normalizer: house_style::normalizer(&options.style)?,
        segmenter: segmenter::build(&options.text)?,
        layouts: layouts::read(&options.known)?,
        encoding: options.text.encoding,
    };
    let output = Output::open(options.output.as_deref())?;
    let on_terminal = output.is_terminal();
    let format = options.format.unwrap_or(if on_terminal { Format::Cards } else { Format::Jsonl });
    let mut printer = Printer::new(output, format, options.gaps);
    let pool = threads_for(threads)?;
    let batches = batches::group(files, threads);
    let bar = progress::bar(batches.iter().map(bytes).sum(), on_terminal);
    let mut failures = 0;
    let mut settle = |parsed: Result<(), Failure>| match parsed {
        Err(failure @ Failure::Write { .. }) => Err(failure),
        Err(failure) => {
            failures += 1;
            bar.suspend(|| failure.report());
            Ok(())
        }
        Ok(()) => Ok(()),
    };
    for batch in batches {
        let bytes = bytes(&batch);
        match batch {
            Batch::Stream(path, _) => {
                bar.set_message(name(&path));
                settle(dumps.stream(&path, &mut printer))?;
            }
            Batch::Files(files, _) => {
                for parsed in dumps.parse_all(files, printer.style(), pool.as_ref()) {
                    settle(parsed.and_then(|parsed| parsed.put(&mut printer)))?;
                }
            }
        }
        bar.inc(bytes);
    }
    bar.finish_and_clear();
    printer.finish()?;
    Ok(failures)
}

/// Sees to it that `output` is none of `files`: the dump would be lost.
fn spare_inputs(output: Option<&Path>, files: &[Result<PathBuf, Failure>]) -> Result<(), Failure> {
    // Where there is no such file yet, none is lost; a device is no file.
    let output = output.filter(|output| output.is_file()).and_then(|it| it.canonicalize().ok());
    let Some(output) = output else { return Ok(()) };
    let is_output = |file: &&PathBuf| file.canonicalize().is_ok_and(|file| file == output);
    match files.iter().flatten().find(is_output) {
        Some(file) => Err(Failure::Usage(format!("{}: cannot be read and written to", name(file)))),
        None => Ok(()),
    }
}

/// How many threads run at the same time.
fn processors() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Threads to parse files with, where one is not enough.
fn threads_for(threads: usize) -> Result<Option<ThreadPool>, Failure> {
    if threads < 2 {
        return Ok(None);
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map(Some).map_err(|error| Failure::Usage(error.to_string()))
}

fn bytes(batch: &Batch) -> u64 {
    let (Batch::Stream(_, bytes) | Batch::Files(_, bytes)) = batch;
    *bytes
}

/// How dumps are read.
struct Dumps {
    /// How many threads there are for all that is read at the same time.
    processors: NonZeroUsize,
    normalizer: Normalizer,
    segmenter: Segmenter,
    layouts: Layouts,
    encoding: Option<copydesk::text::encoding::Encoding>,
}

/// What a file gave.
struct Parsed {
    file: PathBuf,
    printed: Printed,
    /// What is wrong with the dump as a whole.
    diagnostics: Vec<Diagnostic>,
}

impl Dumps {
    /// On how many threads each of `files` dumps is read that are read at the same time.
    fn threads(&self, files: usize) -> NonZeroUsize {
        let each = self.processors.get() / files.max(1);
        NonZeroUsize::new(each).unwrap_or(NonZeroUsize::MIN)
    }

    fn parser(&self, path: &Path, threads: NonZeroUsize) -> Parser {
        let mut builder = Parser::builder()
            .normalizer(self.normalizer.clone())
            .segmenter(self.segmenter.clone())
            .threads(threads)
            .layouts(self.layouts.clone());
        if let Some(encoding) = self.encoding {
            builder = builder.encoding(encoding);
        }
        builder.file_name(path.to_string_lossy()).build()
    }

    /// Parses `files` on the threads of `pool`, or one by one as they are asked for.
    fn parse_all<'a>(
        &'a self,
        files: Vec<Result<PathBuf, Failure>>,
        style: Style,
        pool: Option<&ThreadPool>,
    ) -> Box<dyn Iterator<Item = Result<Parsed, Failure>> + 'a> {
        let threads = self.threads(files.len());
        let parse = move |file: Result<PathBuf, Failure>| {
            file.and_then(|path| self.parse(&path, style, threads))
        };
        match pool {
            Some(pool) => {
                let parsed: Vec<_> =
                    pool.install(|| files.into_par_iter().with_max_len(1).map(parse).collect());
                Box::new(parsed.into_iter())
            }
            None => Box::new(files.into_iter().map(parse)),
        }
    }

    /// Parses one file in memory.
    fn parse(&self, path: &Path, style: Style, threads: NonZeroUsize) -> Result<Parsed, Failure> {
        let bytes = std::fs::read(path).map_err(|source| Failure::read(path, source))?;
        self.parse_bytes(path, &bytes, style, threads)
    }

    fn parse_bytes(
        &self,
        path: &Path,
        bytes: &[u8],
        style: Style,
        threads: NonZeroUsize,
    ) -> Result<Parsed, Failure> {
        let dump = self.parser(path, threads).parse(bytes);
        let mut items: Vec<Item> =
            dump.articles.into_iter().map(|article| Item::Article(Box::new(article))).collect();
        if style.has_gaps() {
            items.extend(dump.gaps.into_iter().map(Item::Gap));
            items.sort_by_key(|item| item.source().start);
        }
        let printed = style.print(&items)?;
        Ok(Parsed { file: path.to_owned(), printed, diagnostics: dump.diagnostics })
    }

    /// Parses standard input or what is no file, in memory where it is short enough.
    fn stream(&self, path: &Path, printer: &mut Printer) -> Result<(), Failure> {
        let mut file = inputs::open(path)?;
        let mut head = Vec::new();
        let read = file.by_ref().take(IN_MEMORY + 1).read_to_end(&mut head);
        read.map_err(|source| Failure::read(path, source))?;
        if head.len() as u64 > IN_MEMORY {
            return self.parse_on(path, Cursor::new(head).chain(file), printer);
        }
        self.parse_bytes(path, &head, printer.style(), self.threads(1))?.put(printer)
    }

    /// Parses a dump that is too long to hold in memory.
    fn parse_on(
        &self,
        path: &Path,
        dump: impl io::Read,
        printer: &mut Printer,
    ) -> Result<(), Failure> {
        let parser = self.parser(path, self.threads(1));
        let mut items = parser.reader(dump);
        for item in items.by_ref() {
            let item = item.map_err(|error| {
                let position = error.position();
                match error.into_kind() {
                    copydesk::ErrorKind::Io { source, .. } => {
                        Failure::ReadOn { path: path.to_owned(), position, source }
                    }
                    kind => Failure::Usage(format!("{}: {kind}", name(path))),
                }
            })?;
            printer.write(&printer.style().print([&item])?)?;
        }
        report(path, items.diagnostics())
    }
}

impl Parsed {
    /// Writes it, and says what is wrong.
    fn put(self, printer: &mut Printer) -> Result<(), Failure> {
        printer.write(&self.printed)?;
        report(&self.file, &self.diagnostics)
    }
}

/// Says what is wrong with the dump as a whole; one that is no text has failed.
fn report(path: &Path, diagnostics: &[Diagnostic]) -> Result<(), Failure> {
    let is_told =
        |code| matches!(code, Code::CountDisagrees | Code::LimitReached | Code::StructuredText);
    for found in diagnostics.iter().filter(|it| is_told(it.code)) {
        note(&format!("{}: {}", name(path), found.message));
    }
    match diagnostics.iter().find(|it| it.code == Code::NotText) {
        Some(found) => Err(Failure::NotText { path: path.to_owned(), what: found.message.clone() }),
        None => Ok(()),
    }
}
