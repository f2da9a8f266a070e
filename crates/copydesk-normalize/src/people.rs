//! People and organisations that an article credits.

use std::collections::{HashMap, HashSet};

use copydesk_extract::{
    Field,
    byline::{self, Credits, Relation},
};

use crate::{
    Contributor,
    text::{tidy, tidy_some},
};

/// Who made an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct People {
    pub(crate) contributors: Vec<Contributor>,
    pub(crate) agencies: Vec<String>,
    known: Known,
}

/// Who was named, in small letters: a list of many thousand signatures is looked through once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Known {
    agencies: HashSet<String>,
    /// The first of each name among the contributors.
    names: HashMap<String, usize>,
    /// The first of each family name.
    families: HashMap<String, usize>,
}

impl People {
    /// The people and agencies of bylines and sign-offs. Who is named twice is listed once, as
    /// named first; a byline stands before a sign-off.
    pub(crate) fn of(credits: &[Field<Credits>]) -> Self {
        let mut people = Self::default();
        for field in credits {
            people.add(&field.value);
        }
        people
    }

    pub(crate) fn add(&mut self, credits: &Credits) {
        for agency in credits.agencies.iter().filter_map(|agency| tidy_some(agency)) {
            if self.known.agencies.insert(small(&agency)) {
                self.agencies.push(agency);
            }
        }
        // One agency beside the names is whom all of them work for.
        let affiliation = match credits.agencies.as_slice() {
            [only] => tidy_some(only),
            _ => None,
        };
        for contributor in &credits.contributors {
            let contributor = resolve(contributor, affiliation.as_deref());
            if contributor.name.is_empty() {
                continue;
            }
            let known = self.known.person(&contributor.name, self.contributors.len());
            match known.and_then(|known| self.contributors.get_mut(known)) {
                Some(known) => complete(known, contributor),
                None => self.contributors.push(contributor),
            }
        }
    }
}

impl Known {
    /// Who of the contributors `mention` names: by all of the name, or by the family name alone, as behind
    /// `Oakley reported from Bergen`. Where it is nobody, the name is that of the one to come, number `next`.
    fn person(&mut self, mention: &str, next: usize) -> Option<usize> {
        let mention = small(mention);
        let family = mention.rsplit_once(' ').map(|(_, family)| family);
        let named = self.names.get(&mention).copied();
        let called = self.families.get(&mention).copied().filter(|_| family.is_none());
        if let Some(known) = named.into_iter().chain(called).min() {
            return Some(known);
        }
        if let Some(family) = family {
            self.families.entry(family.to_owned()).or_insert(next);
        }
        self.names.insert(mention, next);
        None
    }
}

/// One contributor; `affiliation` holds where none is written.
fn resolve(written: &byline::Contributor, affiliation: Option<&str>) -> Contributor {
    let part = |part: &Option<String>| part.as_deref().and_then(tidy_some);
    let name = tidy(&written.name);
    // The initials of a desk are no name in capitals.
    let is_initials = written.relation == Relation::Desk;
    Contributor {
        name: if is_initials { name } else { byline::restore_case(&name) },
        relation: relation(written.relation).to_owned(),
        role: part(&written.role),
        location: part(&written.location),
        affiliation: part(&written.affiliation).or_else(|| affiliation.map(str::to_owned)),
        email: part(&written.email),
        handle: part(&written.handle),
    }
}

/// Fills what is not known of a person from a further mention; what is known stays.
fn complete(known: &mut Contributor, mention: Contributor) {
    let fill = |known: &mut Option<String>, more: Option<String>| {
        if known.is_none() {
            *known = more;
        }
    };
    fill(&mut known.role, mention.role);
    fill(&mut known.location, mention.location);
    fill(&mut known.affiliation, mention.affiliation);
    fill(&mut known.email, mention.email);
    fill(&mut known.handle, mention.handle);
}

/// A name in small letters.
fn small(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).collect()
}

/// The name of a relation in the record.
pub(crate) fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::With => "with",
        Relation::From => "from",
        Relation::Photographs => "photographs",
        Relation::Reporting => "reporting",
        Relation::AdditionalReporting => "additional_reporting",
        Relation::Writing => "writing",
        Relation::Compiled => "compiled",
        Relation::AsToldTo => "as_told_to",
        Relation::Editing => "editing",
        Relation::Translating => "translating",
        Relation::Graphics => "graphics",
        Relation::Video => "video",
        Relation::Desk => "desk",
        _ => "author",
    }
}

#[cfg(test)]
mod tests {
    use copydesk_text::{Basis, Confidence};

    use super::*;

    fn person(name: &str, relation: Relation) -> byline::Contributor {
        byline::Contributor::new(name.to_owned(), relation)
    }

    fn credits(people: Vec<byline::Contributor>, agencies: &[&str]) -> Field<Credits> {
        let mut value = Credits::default();
        value.contributors = people;
        value.agencies = agencies.iter().map(|&agency| agency.to_owned()).collect();
        Field { value, spans: Vec::new(), basis: Basis::Grammar, confidence: Confidence::new(90) }
    }

    #[test]
    fn one_agency_is_the_affiliation_of_all() {
        let mut with = person("Tomas Brandt", Relation::With);
        with.affiliation = Some("Inselpost".to_owned());
        let people =
            People::of(&[credits(vec![person("Ada Lindqvist", Relation::Author), with], &["AFP"])]);
        let found: Vec<_> = people
            .contributors
            .iter()
            .map(|it| (&*it.name, &*it.relation, it.affiliation.as_deref()))
            .collect();
        assert_eq!(
            found,
            [("Ada Lindqvist", "author", Some("AFP")), ("Tomas Brandt", "with", Some("Inselpost"))]
        );
        assert_eq!(people.agencies, ["AFP"]);

        let two = People::of(&[credits(
            vec![person("Ada Lindqvist", Relation::Author)],
            &["AFP", "Reuters"],
        )]);
        assert_eq!(two.contributors[0].affiliation, None);
    }

    #[test]
    fn names_in_capitals_have_the_usual_case() {
        let people = People::of(&[credits(
            vec![
                person("CONOR O'BRANDT", Relation::Author),
                person("JAN VAN DER LIND JR.", Relation::Author),
                person("Ada McLind", Relation::Author),
            ],
            &["AP"],
        )]);
        let names: Vec<_> = people.contributors.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Conor O'Brandt", "Jan van der Lind Jr.", "Ada McLind"]);
        // Initials of an agency are its name.
        assert_eq!(people.agencies, ["AP"]);
    }

    #[test]
    fn a_family_name_alone_is_whom_the_byline_names() {
        let mut reporting = person("Lindqvist", Relation::Reporting);
        reporting.location = Some("Harstad".to_owned());
        let byline = credits(vec![person("Ada Lindqvist", Relation::Author)], &[]);
        let people = People::of(&[byline, credits(vec![reporting], &[])]);
        assert_eq!(people.contributors.len(), 1);
        assert_eq!(people.contributors[0].location.as_deref(), Some("Harstad"));
    }

    #[test]
    fn initials_of_a_desk_stay_as_they_are() {
        let people = People::of(&[credits(vec![person("ABC", Relation::Desk)], &["PTI"])]);
        assert_eq!(people.contributors[0].name, "ABC");
    }

    #[test]
    fn who_signs_off_too_is_listed_once() {
        let mut reporting = person("ADA LINDQVIST", Relation::Reporting);
        reporting.location = Some("Harstad".to_owned());
        let people = People::of(&[
            credits(vec![person("Ada Lindqvist", Relation::Author)], &["Reuters"]),
            credits(vec![reporting, person("Jo Field", Relation::Editing)], &["REUTERS"]),
        ]);
        assert_eq!(people.contributors.len(), 2);
        assert_eq!(people.contributors[0].relation, "author");
        assert_eq!(people.contributors[0].location.as_deref(), Some("Harstad"));
        assert_eq!(people.agencies, ["Reuters"]);
    }
}
