//! Cuts a dump with `copydesk-segment` alone, for people with an NLP of their own: `segment_alone
//! DUMP` prints the running text of each article, without furniture, captions and headers.

use std::error::Error;

use copydesk_segment::{Kind, Segmenter};
use copydesk_text::Role;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: segment_alone DUMP")?;
    // The segmenter takes any reader, and gives each segment with its bytes.
    for piece in Segmenter::default().reader(std::fs::File::open(path)?) {
        let piece = piece?;
        if piece.segment.kind != Kind::Article {
            continue;
        }
        println!("== {}", piece.segment.span);
        for line in piece.segment.lines.iter().filter(|line| line.role == Role::Paragraph) {
            let text = line.line.content.slice_at(&piece.bytes, piece.segment.span.start);
            println!("{}", String::from_utf8_lossy(text).trim());
        }
    }
    Ok(())
}
