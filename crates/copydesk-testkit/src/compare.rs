//! Compares an expected JSON value with the one that a parser gave.
//!
//! Only what is expected is judged: a key that the expected object does not have may hold anything.
//! Strings are equal when they are the same characters, lists when they are equally long and equal
//! item by item.

use std::fmt;

use serde_json::Value;

/// One place where the actual value is not the expected one.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// Where: `body[3].text`.
    pub path: String,
    /// What was expected there.
    pub expected: Value,
    /// What was found; `null` when there is nothing.
    pub actual: Value,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {}", self.path)?;
        writeln!(f, "    - {}", self.expected)?;
        write!(f, "    + {}", self.actual)
    }
}

/// Every place where `actual` differs from what is `expected`.
///
/// ```
/// use copydesk_testkit::compare::compare;
/// use serde_json::json;
///
/// let expected = json!({"headline": "Storm", "body": [{"text": "Rain fell."}]});
/// let actual = json!({"headline": "Storm", "deck": "Wet", "body": [{"text": "Rain rose."}]});
/// let found = compare(&expected, &actual);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].path, "body[0].text");
/// ```
pub fn compare(expected: &Value, actual: &Value) -> Vec<Mismatch> {
    let mut found = Vec::new();
    walk("", expected, actual, &mut found);
    found
}

fn walk(path: &str, expected: &Value, actual: &Value, found: &mut Vec<Mismatch>) {
    match (expected, actual) {
        (Value::Object(keys), Value::Object(given)) => {
            for (key, value) in keys {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(&below, value, given.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(items), Value::Array(given)) => {
            list(path, items, given, found);
        }
        _ if expected == actual => {}
        _ => found.push(mismatch(path, expected, actual)),
    }
}

/// Items are compared up to the first that differs: behind it a list that lost one item would
/// differ everywhere and say nothing.
fn list(path: &str, items: &[Value], given: &[Value], found: &mut Vec<Mismatch>) {
    let before = found.len();
    for (index, (item, other)) in items.iter().zip(given).enumerate() {
        walk(&format!("{path}[{index}]"), item, other, found);
        if found.len() > before && items.len() != given.len() {
            break;
        }
    }
    if items.len() != given.len() {
        let path = format!("{path}.length");
        found.push(mismatch(&path, &items.len().into(), &given.len().into()));
        // The odd item out, when all the others agree.
        let both = items.len().min(given.len());
        if found.len() == before + 1 {
            let (item, other) = (items.get(both), given.get(both));
            let nothing = Value::Null;
            let path = format!("{path}[{both}]");
            found.push(mismatch(&path, item.unwrap_or(&nothing), other.unwrap_or(&nothing)));
        }
    }
}

fn mismatch(path: &str, expected: &Value, actual: &Value) -> Mismatch {
    Mismatch { path: path.to_owned(), expected: expected.clone(), actual: actual.clone() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paths(expected: &Value, actual: &Value) -> Vec<String> {
        compare(expected, actual).into_iter().map(|m| m.path).collect()
    }

    #[test]
    fn what_is_not_expected_is_not_judged() {
        assert!(paths(&json!({"a": 1}), &json!({"a": 1, "b": 2})).is_empty());
        assert!(paths(&json!({"a": {}}), &json!({"a": {"b": 2}})).is_empty());
    }

    #[test]
    fn a_missing_key_is_null() {
        assert!(paths(&json!({"deck": null}), &json!({})).is_empty());
        assert_eq!(paths(&json!({"deck": "x"}), &json!({})), ["deck"]);
        assert_eq!(paths(&json!({"deck": null}), &json!({"deck": "x"})), ["deck"]);
    }

    #[test]
    fn null_and_the_empty_list_are_two_things() {
        assert_eq!(paths(&json!({"related": []}), &json!({"related": null})), ["related"]);
        assert_eq!(paths(&json!({"related": []}), &json!({})), ["related"]);
    }

    #[test]
    fn strings_are_equal_to_the_letter() {
        assert_eq!(paths(&json!("‘Sham’ count"), &json!("'Sham' count")), [""]);
        assert_eq!(paths(&json!("Rain"), &json!("Rain ")), [""]);
    }

    #[test]
    fn a_list_one_short_names_the_item_that_is_gone() {
        let expected = json!({"body": ["one", "two", "three"]});
        assert_eq!(
            paths(&expected, &json!({"body": ["one", "two"]})),
            ["body.length", "body.length[2]"]
        );
        assert_eq!(
            paths(&expected, &json!({"body": ["one", "three"]})),
            ["body[1]", "body.length"]
        );
        assert_eq!(paths(&expected, &json!({"body": ["one", "two", "three", "four"]})).len(), 2);
    }

    #[test]
    fn a_wrong_kind_of_value_is_a_mismatch() {
        assert_eq!(paths(&json!({"dateline": null}), &json!({"dateline": {}})), ["dateline"]);
        assert_eq!(
            paths(&json!({"dateline": {"place": "OSLO"}}), &json!({"dateline": null})),
            ["dateline"]
        );
        assert_eq!(paths(&json!([1]), &json!({"0": 1})), [""]);
    }
}
