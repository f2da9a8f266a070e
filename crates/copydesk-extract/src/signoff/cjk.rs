//! Sign-offs of Chinese and Japanese papers: `（譯者：陳小樣/核稿：王小明）`.

use copydesk_text::lexicon::credit;

use crate::byline::{Contributor, Credits, Relation, is_asian_name};

/// Longest of them in bytes.
const LONGEST: usize = 160;

/// signoff = clause *( mark clause ) ; clause = [label [":"]] name [after]
///
/// Somebody must have edited, translated or helped: the rest are bylines.
pub(super) fn parse(inner: &str) -> Option<Credits> {
    if inner.is_ascii() || inner.len() > LONGEST {
        return None;
    }
    let mut credits = Credits::default();
    let marks = ['；', ';', '/', '／', '、', '，', ',', ' ', '\u{3000}'];
    for clause in inner.split(marks).map(str::trim).filter(|clause| !clause.is_empty()) {
        let (relation, name) = split_label(clause);
        let name = AFTER.iter().find_map(|after| name.strip_suffix(after)).unwrap_or(name);
        if !is_asian_name(name) {
            return None;
        }
        credits.contributors.push(Contributor::new(name.to_owned(), relation));
    }
    let helps = |relation| {
        matches!(
            relation,
            Relation::Editing | Relation::Translating | Relation::AdditionalReporting
        )
    };
    credits.contributors.iter().any(|person| helps(person.relation)).then_some(credits)
}

/// What a clause says that somebody did, and the name.
fn split_label(clause: &str) -> (Relation, &str) {
    // Labels that stand without their colon.
    const BARE: [(&str, Relation); 6] = [
        ("責任編輯", Relation::Editing),
        ("编辑", Relation::Editing),
        ("編輯", Relation::Editing),
        ("編集", Relation::Editing),
        ("譯者", Relation::Translating),
        ("核稿", Relation::Editing),
    ];
    if let Some((lead, at)) = credit::lead(clause) {
        return (Relation::of(lead.part), &clause[at..]);
    }
    let bare = BARE.iter().find_map(|(label, part)| Some((*part, clause.strip_prefix(label)?)));
    bare.unwrap_or((Relation::Author, clause))
}

/// Words behind a name.
const AFTER: [&str; 6] = ["報導", "报道", "報道", "記者", "记者", "撮影"];
