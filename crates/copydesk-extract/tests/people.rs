//! Where an article names its writers: bylines that are set in several lines, names under the text,
//! and people in the same places who are no writers.

use copydesk_extract::{Fields, extract};
use copydesk_text::{Confidence, Role, RoleLine, lines};

use Role::{Caption, Deck, Envelope, Header, Headline, Paragraph, Related, Subhead};

const LEAD: &str =
    "Rain fell all day on the harbor, and the ferries stayed where they were moored.";
const MORE: &str = "The mayor said that the crossing would be open again by the end of the week.";

/// The names of everybody whom the article of `rows` names.
fn people(rows: &[(Role, &str)]) -> Vec<String> {
    let dump: String = rows.iter().flat_map(|(_, text)| [text, "\n"]).collect();
    let lines: Vec<_> = lines(dump.as_bytes())
        .zip(rows)
        .map(|(line, (role, _))| RoleLine { line, role: *role, confidence: Confidence::new(90) })
        .collect();
    let fields: Fields<'_> = extract(dump.as_bytes(), 0, &lines);
    let credits = fields.credits.iter().flat_map(|credits| &credits.value.contributors);
    credits.map(|person| person.name.clone()).collect()
}

/// An article with `head` between headline and text and `tail` under it.
fn article<'a>(head: &[(Role, &'a str)], tail: &[(Role, &'a str)]) -> Vec<(Role, &'a str)> {
    let body = [(Paragraph, LEAD), (Paragraph, MORE), (Paragraph, LEAD)];
    let mut rows = vec![(Headline, "Storm closes northern ports")];
    rows.extend_from_slice(head);
    rows.extend_from_slice(&body);
    rows.extend_from_slice(tail);
    rows
}

#[test]
fn a_byline_in_several_lines_is_one() {
    let head = [
        (Header, "By"),
        (Caption, "Jane Roe"),
        (Deck, "and"),
        (Caption, "Tom Oakley"),
        (Header, "12 March 2019"),
    ];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe", "Tom Oakley"]);
    let head = [
        (Header, "By"),
        (Header, "Jane Roe"),
        (Related, "@janeroe"),
        (Related, "Tom Oakley"),
        (Header, "12 March 2019"),
    ];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe", "Tom Oakley"]);
}

#[test]
fn a_stamp_may_have_what_leads_to_the_name_under_it() {
    let head = [(Header, "10.12.2022 18:27 von"), (Header, "Jane Roe")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
    let head = [(Header, "10.12.2022 18:27 von"), (Role::Blank, ""), (Caption, "Jane Roe")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
    let head = [(Header, "10.12.2022 18:27 Uhr"), (Header, "Nordhavn")];
    assert!(people(&article(&head, &[])).is_empty());
}

#[test]
fn text_may_lead_to_who_wrote_it() {
    assert_eq!(people(&article(&[(Header, "Text: Jane Roe")], &[])), ["Jane Roe"]);
}

#[test]
fn a_label_names_the_writer_farther_down_where_the_head_names_nobody() {
    let foot =
        [(Related, "The harbor, now on paper, too"), (Caption, "Text: Jane Roe / example.com")];
    assert_eq!(people(&article(&[], &foot)), ["Jane Roe"]);
    // Without a label it may be another story's.
    let foot = [foot[0], (Caption, "By Jane Roe")];
    assert!(people(&article(&[], &foot)).is_empty());
}

#[test]
fn the_head_may_be_one_line_with_bars() {
    for role in [Header, Paragraph, Deck] {
        let line = "Harbors, Nation, Top Story 1 | Published: 5 hours ago | Written by Jane Roe";
        assert_eq!(people(&article(&[(role, line)], &[])), ["Jane Roe"], "{role:?}");
    }
}

#[test]
fn who_is_named_with_a_job_beside_another_with_one_is_a_writer() {
    let head = [(Header, "Jane Roe – Reporter"), (Caption, "Tom Oakley – Reporter in Bergen")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe", "Tom Oakley"]);
}

#[test]
fn what_leads_to_the_text_names_nobody() {
    let head = [(Header, "Text:"), (Paragraph, "HARSTAD HERRING PRICES")];
    assert!(people(&article(&head, &[])).is_empty());
}

#[test]
fn names_over_an_address_or_a_day_are_a_byline() {
    let head = [(Caption, "Jane Roe"), (Deck, "jane.roe@example.com"), (Caption, "Share")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
    let head = [(Caption, "Jane Roe"), (Deck, "am"), (Header, "Mittwoch, 6. März 2019")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
    let head = [(Envelope, "Jane Roe"), (Caption, "janeroe"), (Caption, "jane.roe@example.com")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
}

#[test]
fn who_is_in_a_picture_is_no_writer() {
    let head = [
        (Deck, "Ann Marlow, who runs the harbor, lost a vote on the crossing."),
        (Header, "Published: 12 March 2019"),
        (Caption, "Ann Marlow"),
        (Header, "Photo: REUTERS/Rob Stone"),
        (Header, "Jane Roe"),
    ];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
}

#[test]
fn a_column_over_the_byline_is_no_person() {
    let head = [(Header, "Harbor Notes"), (Header, "By JANE ROE MARCH 12, 2019")];
    assert_eq!(people(&article(&head, &[])), ["JANE ROE"]);
}

#[test]
fn several_names_before_a_stamp_are_several_people() {
    let head = [(Header, "Ярослав Роев Антон Дубов Карина Белова 8 января 2019, 17:46")];
    assert_eq!(people(&article(&head, &[])), ["Ярослав Роев", "Антон Дубов", "Карина Белова"]);
    let head = [(Header, "Jane Roe / EXAMPLE.COM / Mar 12, 2019, 17:07 IST")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
}

#[test]
fn a_byline_that_says_more_is_one() {
    let head =
        [(Caption, "By Jane Roe, a reporter who has covered harbors for a decade. She sails.")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
}

#[test]
fn names_under_the_text_are_a_byline_where_the_head_has_none() {
    for role in [Header, Paragraph, Caption, Envelope, Subhead] {
        assert_eq!(people(&article(&[], &[(role, "Jane Roe")])), ["Jane Roe"], "{role:?}");
    }
    let head = [(Header, "By Ann Marlow")];
    assert_eq!(people(&article(&head, &[(Header, "Jane Roe")])), ["Ann Marlow"]);
    assert_eq!(
        people(&article(&[], &[(Caption, "Author:"), (Envelope, "Jane Roe")])),
        ["Jane Roe"]
    );
    assert_eq!(people(&article(&[], &[(Header, "Text: Jane Roe / example.com")])), ["Jane Roe"]);
    let mut rows = article(&[], &[(Caption, "von"), (Envelope, "Jane Roe")]);
    rows.insert(2, (Subhead, "Jane Roe"));
    assert_eq!(people(&rows), ["Jane Roe"]);
}

#[test]
fn names_under_the_stamp_that_follows_the_lead_are_a_byline() {
    let dated = |stamp| {
        let mut rows = article(&[], &[]);
        rows.splice(2..2, [(Related, stamp), (Envelope, "Jane Roe"), (Related, "More of it")]);
        people(&rows)
    };
    assert_eq!(dated("19.10.19, 18:56"), ["Jane Roe"]);
    assert!(dated("Ferries").is_empty());
    // Where the text has gone on, who is named between its parts may be anybody.
    let mut rows = article(&[], &[]);
    rows.splice(3..3, [(Related, "19.10.19, 18:56"), (Envelope, "Jane Roe")]);
    assert!(people(&rows).is_empty());
}

#[test]
fn a_byline_that_the_segmenter_takes_for_text_may_say_who_helped() {
    let line = "By JANE ROE and JOHN DOE; Ann Marlow contributed reporting from Bergen, and Bo Lind \
                from Harstad and the islands.";
    assert_eq!(people(&article(&[(Paragraph, line)], &[])), ["JANE ROE", "JOHN DOE"]);
}

#[test]
fn names_over_a_job_title_or_a_life_are_a_byline() {
    let tail = [(Related, "More stories"), (Related, "Jane Roe"), (Related, "Journalist")];
    assert_eq!(people(&article(&[], &tail)), ["Jane Roe"]);
    let tail = [
        (Subhead, "Jane Roe @janeroe"),
        (Paragraph, "Jane Roe is a staff writer who lives by the harbor and writes about ferries."),
    ];
    assert_eq!(people(&article(&[], &tail)), ["Jane Roe"]);
}

#[test]
fn who_is_told_of_far_under_the_text_wrote_it() {
    let tail = [
        (Caption, "Latest articles"),
        (Caption, "About"),
        (Related, "Islands ask for a bridge"),
        (Caption, "Jane Roe"),
        (Envelope, "Journalist"),
    ];
    assert_eq!(people(&article(&[], &tail)), ["Jane Roe"]);
    // The text may speak of somebody by the same name, but hardly of the same account.
    let tail = [
        (Subhead, "Jane Roe @janeroe"),
        (Paragraph, "Jane Roe is a staff writer who lives by the harbor and writes about ferries."),
    ];
    let mut rows = article(&[], &tail);
    rows.insert(
        4,
        (Paragraph, "Roe & Lind write about ships every week, and talk about them at sea."),
    );
    assert_eq!(people(&rows), ["Jane Roe"]);
}

#[test]
fn a_name_with_the_time_it_takes_to_read_is_a_byline() {
    let head = [(Header, "12 March 2019"), (Caption, "Jane Roe 2 minutes read")];
    assert_eq!(people(&article(&head, &[])), ["Jane Roe"]);
}

#[test]
fn topics_under_the_text_are_no_writers() {
    // Whom the story is about.
    let mut rows = article(&[], &[(Header, "Ann Marlow")]);
    rows.insert(2, (Paragraph, "The harbor master, Ann Marlow, said that she would not sail."));
    assert!(people(&rows).is_empty());
    // What the story is about.
    assert!(people(&article(&[], &[(Header, "Northern Harbor")])).is_empty());
    // A list of people, a place behind the name, a button in capitals.
    assert!(people(&article(&[], &[(Header, "Jane Roe"), (Header, "Rob Stone")])).is_empty());
    assert!(people(&article(&[], &[(Header, "Jane Roe (Norway)")])).is_empty());
    assert!(people(&article(&[], &[(Header, "ZURÜCK ZUR STARTSEITE")])).is_empty());
}

#[test]
fn a_name_that_stands_twice_in_the_head_is_the_writers() {
    let twice =
        [(Caption, "Jane Roe"), (Caption, "Profile Follow Unfollow"), (Caption, "Jane Roe")];
    assert_eq!(people(&article(&twice, &[])), ["Jane Roe"]);
    assert_eq!(people(&article(&twice[..2], &[])), [""; 0], "once, it may be anybody");
    // The story is about her.
    let about = (Paragraph, "Roe has been the master of the harbor since 1999.");
    assert_eq!(people(&article(&twice, &[about])), [""; 0]);
}

#[test]
fn names_under_the_text_may_have_a_handle() {
    let tail = [(Header, "Jane Roe @ jane_roe"), (Envelope, "Jane Roe is a staff writer.")];
    assert_eq!(people(&article(&[], &tail)), ["Jane Roe"]);
}
