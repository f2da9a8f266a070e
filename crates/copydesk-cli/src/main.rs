//! The `copydesk` command: raw plain-text news dumps in, typed article records out.
//!
//! Exit codes: 0 when all went well, 1 when an input, the output or a file that an option names failed, 2 for
//! wrong usage.

mod args;
mod batches;
mod cards;
mod explain;
mod failure;
mod house_style;
mod inputs;
mod layouts;
mod output;
mod parse;
mod printer;
mod progress;
mod read;
mod segmenter;
mod stories;
mod table;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let done = match args.command {
        args::Command::Parse(options) => parse::run(&options),
        args::Command::Explain(options) => explain::run(&options),
        args::Command::Read(options) => read::run(&options),
        args::Command::Layouts(options) => layouts::run(&options),
        args::Command::Stories(options) => stories::run(&options),
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        // Each of them was reported when it came up.
        Ok(_) => ExitCode::FAILURE,
        // Whoever reads has enough: `copydesk parse … | head`.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            failure.report();
            ExitCode::from(if failure.is_usage() { 2 } else { 1 })
        }
    }
}
