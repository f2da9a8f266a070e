//! Where a record says that its article lies.

use serde_json::{Value, json};

use crate::ink::ink;

/// The record with its place moved to where the ink begins and ends.
///
/// The blank lines between two articles may be given to either of them or to the gap. Line numbers
/// move with the offsets only when they are those of the offsets: a wrong one stays wrong.
pub(crate) fn at_ink(record: &Value, dump: &[u8]) -> Value {
    let mut record = record.clone();
    let Some(source) = record.get_mut("source").filter(|source| source.is_object()) else {
        return record;
    };
    let offset = |key: &str| source[key].as_u64().map(|offset| offset as usize);
    let (Some(start), Some(end)) = (offset("start"), offset("end")) else {
        return record;
    };
    let span = ink(dump, start..end);
    let (first, last) = (line_of(dump, start), line_of(dump, end.saturating_sub(1)));
    if source["first_line"] == json!(first) {
        source["first_line"] = json!(line_of(dump, span.start));
    }
    if source["last_line"] == json!(last) {
        source["last_line"] = json!(line_of(dump, span.end.saturating_sub(1)));
    }
    source["start"] = json!(span.start);
    source["end"] = json!(span.end);
    record
}

/// The line that a byte lies on, from 1; a line's end lies on the line that it ends.
fn line_of(dump: &[u8], offset: usize) -> usize {
    1 + dump.iter().take(offset).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &[u8] = b"\nStorm\n\nRain.\n\n";

    fn moved(start: usize, end: usize, first_line: usize, last_line: usize) -> Value {
        let source = json!({
            "start": start, "end": end, "first_line": first_line, "last_line": last_line
        });
        at_ink(&json!({ "source": source }), DUMP)["source"].clone()
    }

    #[test]
    fn white_space_at_the_ends_is_no_part_of_the_place() {
        let place = json!({"start": 1, "end": 13, "first_line": 2, "last_line": 4});
        assert_eq!(moved(1, 13, 2, 4), place);
        assert_eq!(moved(0, 14, 1, 4), place);
        assert_eq!(moved(0, 15, 1, 5), place);
    }

    #[test]
    fn a_wrong_line_stays_wrong() {
        assert_eq!(moved(0, 15, 3, 5)["first_line"], json!(3));
        assert_eq!(moved(0, 15, 1, 6)["last_line"], json!(6));
        assert_eq!(moved(1, 13, 2, 5)["last_line"], json!(5));
    }

    #[test]
    fn a_record_without_a_place_stays_as_it_is() {
        assert_eq!(at_ink(&json!({"headline": "x"}), DUMP), json!({"headline": "x"}));
        assert_eq!(at_ink(&json!({"source": null}), DUMP), json!({"source": null}));
    }
}
