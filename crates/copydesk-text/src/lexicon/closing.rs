//! Lines with which a desk closes a story, told by their form: its initials, when the wire sent it, whose
//! it is.
//!
//! ```text
//! initials = part 1*(["SP"] "/" [SP] part) ["/"] / part "/"    ; ykr/lmb/fz   jkl/ mok/
//!          / part SP "//" SP part                              ; ALU // JNM
//! part     = 2*3letter                                         ; small, but around `//`
//! stamp    = "AP-" 2capital 3("-" 2digit) SP 4digit zone       ; AP-NY-03-12-91 1502EST
//!          / *3capital 3*4digit ("A" / "P") letter ("S" / "D") [SP month SP day]
//!                                                              ; 1118AED OCT. 4   JB422PES
//! owner    = ("©" / "(c)") (year agency / agency "," number)   ; © 2017 AFP
//!          / "Original-Content von:" name                      ; what ots of news aktuell ends with
//! ```
//!
//! Source: the copy of AFP, Efe, PAP and Lusa; the stamps of AP and UPI, whose three letters are half of
//! the day, zone and saving; the rights lines of dpa-infocom and AFP.

use super::agency::is_agency;
use super::calendar::month;

/// What a line closes a story with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Closing {
    /// The initials of who wrote and edited it.
    Initials,
    /// When it was sent.
    Stamp,
    /// Whose it is.
    Owner,
}

/// Longest line that closes a story, in bytes, and the same of one that names who owns it.
const LONGEST: usize = 40;
const LONGEST_OWNER: usize = 160;

/// What `line`, without white space around it, closes a story with.
///
/// ```
/// use copydesk_text::lexicon::closing::{Closing, closing};
///
/// assert_eq!(closing("ykr/lmb/fz"), Some(Closing::Initials));
/// assert_eq!(closing("AP-NY-03-12-91 1502EST"), Some(Closing::Stamp));
/// assert_eq!(closing("© 2017 AFP"), Some(Closing::Owner));
/// assert_eq!(closing("Rain fell."), None);
/// ```
pub fn closing(line: &str) -> Option<Closing> {
    match line.as_bytes() {
        [0xC2, 0xA9, ..] | [b'(', b'c', b')', ..] | [b'O', b'r', b'i', b'g', ..] => {
            is_owner(line).then_some(Closing::Owner)
        }
        bytes if bytes.len() > LONGEST => None,
        [first, ..] if first.is_ascii_digit() || first.is_ascii_uppercase() => {
            if is_wire_stamp(line) {
                Some(Closing::Stamp)
            } else {
                is_between_slashes(line).then_some(Closing::Initials)
            }
        }
        [first, ..] if first.is_ascii_lowercase() => {
            are_initials(line).then_some(Closing::Initials)
        }
        _ => None,
    }
}

/// `re/lmb`, `jkl/ mok/`
fn are_initials(line: &str) -> bool {
    let is_part = |part: &str| {
        (2..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_lowercase())
            && !UNITS.contains(&part)
    };
    let whole = line.strip_suffix('/').unwrap_or(line);
    line.len() <= 24
        && line.contains('/')
        && !COUPLES.contains(&line)
        && whole.split('/').all(|part| is_part(part.trim_matches(' ')))
}

/// Units of prices and speeds: `cts/lb`.
const UNITS: [&str; 12] =
    ["cts", "dlr", "lb", "lbs", "bbl", "oz", "kg", "km", "mi", "hr", "sec", "pct"];

/// Words that stand on both sides of a slash and are no initials.
const COUPLES: [&str; 6] = ["and/or", "he/she", "his/her", "on/off", "in/out", "und/oder"];

/// `ALU // JNM`
fn is_between_slashes(line: &str) -> bool {
    // Most lines have no slash.
    line.contains('/')
        && line.split_once(" // ").is_some_and(|(one, two)| {
            [one, two].iter().all(|part| {
                (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase())
            })
        })
}

fn is_wire_stamp(line: &str) -> bool {
    let bytes = line.as_bytes();
    if let Some(rest) = bytes.strip_prefix(b"AP-") {
        return matches!(rest, [a, b, b'-', m, n, b'-', d, e, b'-', y, z, b' ', time @ ..]
            if a.is_ascii_uppercase() && b.is_ascii_uppercase()
                && [m, n, d, e, y, z].iter().all(|byte| byte.is_ascii_digit())
                && time.len() >= 4 && time[..4].iter().all(u8::is_ascii_digit)
                && time[4..].iter().all(|byte| byte.is_ascii_uppercase()));
    }
    let (clock, day) = line.split_once(' ').unwrap_or((line, ""));
    let initials = clock.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = clock.bytes().skip(initials).take_while(u8::is_ascii_digit).count();
    let zone = &clock.as_bytes()[initials + digits..];
    let is_zone = matches!(zone, [b'A' | b'P', b'E' | b'C' | b'M' | b'P', b'S' | b'D']);
    is_zone && initials <= 3 && (3..=4).contains(&digits) && (day.is_empty() || is_day(day))
}

/// `OCT. 4`
fn is_day(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(name, day)| {
        month(name.trim_end_matches('.')).is_some()
            && (1..=2).contains(&day.len())
            && day.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `© dpa-infocom, dpa:170809-99-578423/3`
fn is_owner(line: &str) -> bool {
    if line.len() > LONGEST_OWNER {
        return false;
    }
    if line.starts_with("Original-Content von: ") {
        return true;
    }
    let Some(rest) = line.strip_prefix('©').or_else(|| line.strip_prefix("(c)")) else {
        return false;
    };
    let year = rest.trim_start();
    let rest = year.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
    let has_year = rest.len() < year.len();
    let (name, number) = rest.split_once(',').unwrap_or((rest.trim_end_matches('.'), ""));
    let name = name.trim_end();
    let is_known = is_agency(name) || name.split_once('-').is_some_and(|(name, _)| is_agency(name));
    // What has words behind the name is the credit of a picture.
    is_known && (has_year || !number.is_empty()) && !number.trim().contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_close_a_story() {
        for (line, is) in [
            ("ykr/lmb/fz", Some(Closing::Initials)),
            ("re/lmb", Some(Closing::Initials)),
            ("jkl/ mok/", Some(Closing::Initials)),
            ("ALU // JNM", Some(Closing::Initials)),
            ("AP-NY-03-12-91 1502EST", Some(Closing::Stamp)),
            ("1118AED OCT. 4", Some(Closing::Stamp)),
            ("JB422PES", Some(Closing::Stamp)),
            ("© 2017 AFP", Some(Closing::Owner)),
            ("© dpa-infocom, dpa:170809-99-578423/3", Some(Closing::Owner)),
            ("Original-Content von: Harbor Office, sent by a wire", Some(Closing::Owner)),
            ("© Reuters", None),
            ("cts/lb", None),
            ("and/or", None),
            ("http://a.b/c", None),
            ("AC/DC", None),
            ("1118 boats", None),
            ("© 2017 The Ferry Post", None),
            ("© AP Photo/Jane Roe", None),
            ("AP-NY", None),
            ("AP-NY-03-12-91 15", None),
            ("re/", Some(Closing::Initials)),
            ("/", None),
            ("", None),
        ] {
            assert_eq!(closing(line), is, "{line}");
        }
    }
}
