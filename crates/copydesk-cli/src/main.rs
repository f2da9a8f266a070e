//! The `copydesk` command: raw plain-text news dumps in, typed article records out.

mod args;
mod parse;

use clap::Parser as _;

fn main() -> std::process::ExitCode {
    let args = args::Args::parse();
    match args.command {
        args::Command::Parse(options) => parse::run(&options),
    }
}
