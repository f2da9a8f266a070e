use std::io::Write as _;
use std::process::ExitCode;

use crate::args::Parse;

pub(crate) fn run(options: &Parse) -> ExitCode {
    let mut out = std::io::stdout().lock();
    for path in &options.paths {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("copydesk: {}: {error}", path.display());
                return ExitCode::from(1);
            }
        };
        let parser = copydesk::Parser::builder().file_name(path.to_string_lossy()).build();
        for article in parser.parse(&bytes).articles {
            let Ok(line) = serde_json::to_string(&article) else { continue };
            if writeln!(out, "{line}").is_err() {
                return ExitCode::SUCCESS;
            }
        }
    }
    ExitCode::SUCCESS
}
