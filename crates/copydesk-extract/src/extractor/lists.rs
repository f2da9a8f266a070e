//! Lists that are the story, or end it: what is counted through, recipes, line-ups.
//!
//! By their looks such lines are links of the page, short as they are and without a full stop.
//!
//! ```text
//! counted  = 2*( number mark words NL text )      ; 1. The pepper seed … 2. The spinning perch
//! recipe   = ingredients 1*item method 1*step     ; each heading on a line of its own
//! line-up  = team ":" player *( mark player )     ; Town (4-4-2): Pike 8; Moss 7, Rowe 7
//! of-match = ("Referee" / "Attendance" …) ":" value
//! ```

use copydesk_text::Role;
use copydesk_text::lexicon::WordSet;

use super::Reading;
use super::row::Row;
use super::wrap::{Margins, ends_sentence};

/// Players from which on a list of names is a line-up.
const FEWEST_PLAYERS: usize = 8;
/// Columns of the widest heading of a list.
const WIDEST_HEADING: usize = 80;
/// Columns of the widest ingredient.
const WIDEST_ITEM: usize = 140;
/// Longest label of what is told of a match, in bytes.
const LONGEST_LABEL: usize = 40;

impl Reading<'_> {
    /// Makes text of the lines of such lists.
    pub(super) fn settle_lists(&mut self) {
        let start = self.body_start() + 1;
        let may_be = |row: &Row<'_>| {
            number(&row.text).is_some() || heading(&row.text).is_some() || is_line_up(&row.text)
        };
        if !self.rows.iter().skip(start).any(may_be)
            || self.is_exported
            || self.is_release
            || Margins::find(&self.rows).is_some()
        {
            return;
        }
        self.settle_counted(start);
        self.settle_recipe(start);
        self.settle_match(start);
    }

    /// What is counted from 1 on, or down to it: a few words head the paragraphs below them. Where no
    /// paragraphs stand between, the page lists what is most read.
    fn settle_counted(&mut self, start: usize) {
        let heads = |at: usize| {
            let is_heading =
                |row: &Row<'_>| row.width <= WIDEST_HEADING && !ends_sentence(&row.text);
            let [row, below] = self.rows.get(at..at + 2)? else { return None };
            let is_over_text = ends_sentence(&below.text) && number(&below.text).is_none();
            // `4. November 2023`
            let is_counted = is_heading(row) && is_over_text && row.text.stamps().is_empty();
            number(&row.text).filter(|_| is_counted)
        };
        let all = start..self.rows.len();
        let numbers: Vec<(usize, usize)> = all.filter_map(|at| Some((at, heads(at)?))).collect();
        let follows = |pair: &[(usize, usize)]| match pair {
            [(_, one), (_, next)] => one.abs_diff(*next) == 1,
            _ => false,
        };
        let is_counted = |at: usize| {
            let pairs = [
                at.checked_sub(1).and_then(|from| numbers.get(from..=at)),
                numbers.get(at..at + 2),
            ];
            pairs.into_iter().flatten().any(follows)
        };
        let counted: Vec<usize> =
            (0..numbers.len()).filter(|at| is_counted(*at)).map(|at| numbers[at].0).collect();
        for at in counted {
            if let Some(row) = self.rows.get_mut(at) {
                tell(row, Role::Subhead);
            }
        }
    }

    /// Ingredients, and below them what is done with them.
    fn settle_recipe(&mut self, start: usize) {
        let find = |from: usize, part: Part| {
            let mut rows = self.rows.iter().enumerate().skip(from);
            rows.find(|(_, row)| heading(&row.text) == Some(part)).map(|(at, _)| at)
        };
        let Some(first) = find(start, Part::Ingredients) else { return };
        let Some(method) = find(first + 1, Part::Method) else { return };
        let items = self.rows.get(first + 1..method).unwrap_or_default();
        if !items.iter().all(|row| row.width <= WIDEST_ITEM && row.text.chrome().is_none()) {
            return;
        }
        for (at, row) in self.rows.iter_mut().enumerate().skip(first).take(method + 1 - first) {
            let is_heading = at == first || at == method;
            tell(row, if is_heading { Role::Subhead } else { Role::Paragraph });
        }
        let steps = self.rows.iter_mut().skip(method + 1);
        for row in steps.take_while(|row| ends_sentence(&row.text) && row.text.chrome().is_none()) {
            tell(row, Role::Paragraph);
        }
    }

    /// Who played, who whistled, how many saw it; the line over all that heads it.
    fn settle_match(&mut self, start: usize) {
        let is_team = |row: &Row<'_>| is_line_up(&row.text) && row.text.label().is_none();
        let Some(first) = self.rows.iter().skip(start).position(is_team) else { return };
        let first = start + first;
        let lines = self.rows.iter().skip(first);
        let count = lines.take_while(|row| is_team(row) || tells_of_match(&row.text)).count();
        let is_headed = LINE_UPS.has(self.rows[first - 1].text.trim_end_matches([':', '：', ' ']));
        // Two teams play, or somebody whistles.
        if count < 2 && !is_headed {
            return;
        }
        for row in self.rows.iter_mut().skip(first).take(count) {
            tell(row, Role::Paragraph);
        }
        if is_headed {
            tell(&mut self.rows[first - 1], Role::Subhead);
        }
    }
}

/// Gives `row`, which is of the story, its role.
fn tell(row: &mut Row<'_>, role: Role) {
    row.is_told = true;
    if !matches!(row.role, Role::Paragraph | Role::Subhead) || role == Role::Subhead {
        row.role = role;
    }
}

/// The number that `text` is counted with: 3 of `3. The greased pole`, `3) …`.
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits)?.parse().ok().filter(|number| (1..=100).contains(number))?;
    let behind = text.get(digits..)?;
    let words = behind.strip_prefix(['.', ')']).or_else(|| behind.strip_prefix("．"))?;
    let words = words.strip_prefix([' ', '\u{a0}'])?.trim_start();
    // `3. Liga`, `1. FC Nord`: an ordinal of German and its neighbors is no number of a list.
    let is_item = words.starts_with(|c: char| !c.is_lowercase()) && words.chars().nth(3).is_some();
    is_item.then_some(number)
}

/// A part of a recipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Ingredients,
    Method,
}

/// The part of a recipe that `text` heads.
fn heading(text: &str) -> Option<Part> {
    let words = text.trim_end_matches([':', '：', ' ']);
    if words.len() > LONGEST_LABEL {
        return None;
    }
    // `Ingredients (serves four)`
    let words = words.split(['(', '（']).next().unwrap_or(words).trim_end();
    if INGREDIENTS.has(words) {
        Some(Part::Ingredients)
    } else {
        METHODS.has(words).then_some(Part::Method)
    }
}

/// Whether `text` names a team and its players.
fn is_line_up(text: &str) -> bool {
    let start = text.as_bytes().get(..64).unwrap_or(text.as_bytes());
    let Some(colon) = memchr::memchr(b':', start) else { return false };
    let players = text.get(colon + 1..).unwrap_or_default();
    let marks = players.bytes().filter(|byte| matches!(byte, b',' | b';')).count();
    if marks + 1 < FEWEST_PLAYERS || !text.starts_with(char::is_uppercase) {
        return false;
    }
    // The tags of a page are names and commas, too.
    if !players.contains([';', '(']) && !players.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words = || players.split([' ', '-', '(', ')']).filter(|word| !word.is_empty());
    let small = words().filter(|word| word.starts_with(char::is_lowercase)).count();
    // Particles, `and`, `sub`, but no sentence.
    small * 5 <= words().count() && words().count() <= (marks + 1) * 5
}

/// Whether `text` is a label of a match report and its value.
fn tells_of_match(text: &str) -> bool {
    let colon = text.find([':', '：']).filter(|colon| *colon <= LONGEST_LABEL);
    colon.is_some_and(|colon| {
        let label = text[..colon].trim_end();
        let value = text[colon..].trim_start_matches([':', '：', ' ']);
        OF_MATCHES.has(label)
            && value.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase())
    })
}

/// Headings over what goes into a dish, small.
#[rustfmt::skip]
static INGREDIENTS: WordSet = WordSet::new(&[
    "ingredients", "for the dough", "you will need", "zutaten", "ingrédients", "ingredientes", "ingredienti", "ingrediënten", "ingredienser", "ainekset", "ainesosat", "składniki", "ingredience", "suroviny", "hozzávalók", "ingrediente", "sastojci", "sestavine", "υλικά", "ингредиенты", "інгредієнти", "продукты", "съставки", "malzemeler", "bahan", "bahan-bahan", "nguyên liệu", "viungo", "المكونات", "مقادير", "مواد لازم", "מצרכים", "סמגרি", "सामग्री", "উপকরণ", "தேவையான பொருட்கள்", "ส่วนผสม", "材料", "食材", "재료",
]);

/// Headings over what is done with it, small.
#[rustfmt::skip]
static METHODS: WordSet = WordSet::new(&[
    "method", "directions", "instructions", "preparation", "steps", "zubereitung", "so geht's", "préparation", "réalisation", "étapes", "preparación", "elaboración", "modo de preparación", "modo de preparo", "modo de fazer", "preparação", "preparo", "preparazione", "procedimento", "bereiding", "bereidingswijze", "gör så här", "så här gör du", "tillagning", "framgangsmåte", "slik gjør du", "fremgangsmåde", "sådan gør du", "valmistus", "ohje", "przygotowanie", "sposób przygotowania", "wykonanie", "postup", "příprava", "elkészítés", "elkészítése", "mod de preparare", "preparare", "priprema", "priprava", "εκτέλεση", "приготовление", "приготування", "hazırlanışı", "yapılışı", "cara membuat", "cách làm", "طريقة التحضير", "طرز تهیه", "אופן ההכנה", "विधि", "প্রণালী", "செய்முறை", "วิธีทำ", "作り方", "做法", "만드는 법",
]);

/// Headings over who played, small.
#[rustfmt::skip]
static LINE_UPS: WordSet = WordSet::new(&[
    "line-ups", "lineups", "line ups", "teams", "the teams", "starting line-ups", "match facts", "match details", "aufstellungen", "aufstellung", "die teams", "compositions", "les équipes", "feuille de match", "alineaciones", "ficha técnica", "ficha del partido", "escalações", "ficha técnica do jogo", "formazioni", "tabellino", "opstellingen", "laguppställningar", "opstillinger", "lagoppstillinger", "kokoonpanot", "składy", "sestavy", "összeállítások", "составы", "склади", "kadrolar",
]);

/// Labels of what is told of a match, small.
#[rustfmt::skip]
static OF_MATCHES: WordSet = WordSet::new(&[
    "referee", "referees", "umpire", "umpires", "attendance", "venue", "stadium", "scorers", "goals", "goalscorers", "tries", "booked", "bookings", "yellow cards", "red card", "red cards", "sent off", "subs", "subs not used", "substitutes", "substitutions", "half-time", "halftime", "man of the match", "player of the match", "team news",
    "schiedsrichter", "schiedsrichterin", "zuschauer", "tore", "tor", "gelbe karten", "gelb-rote karte", "rote karte", "rote karten", "wechsel", "besonderes vorkommnis", "arbitre", "spectateurs", "buts", "avertissements", "expulsion", "expulsions", "mi-temps", "stade", "árbitro", "árbitra", "árbitros", "goles", "gol", "tarjetas amarillas", "expulsado", "expulsados", "incidencias", "estadio", "cambios", "asistencia", "público", "gols", "cartões amarelos", "cartão vermelho", "cartões vermelhos", "renda", "local", "estádio", "arbitragem", "arbitro", "spettatori", "marcatori", "reti", "ammoniti", "espulsi", "espulso", "stadio", "scheidsrechter", "toeschouwers", "doelpunten", "gele kaarten", "rode kaart",
    "domare", "publik", "mål", "varningar", "utvisningar", "dommer", "tilskuere", "gule kort", "rødt kort", "tuomari", "yleisöä", "maalit", "sędzia", "widzów", "bramki", "żółte kartki", "rozhodčí", "diváků", "branky", "játékvezető", "gólszerzők", "arbitru", "spectatori", "marcatori", "sudac", "gledatelja", "strijelci", "διαιτητής", "судья", "зрителей", "голы", "предупреждения", "суддя", "голи", "hakem", "goller", "sarı kartlar", "wasit",
]);

#[cfg(test)]
mod tests {
    use Role::{Envelope, Furniture, Headline, Paragraph, Related};

    use super::*;
    use crate::extract;
    use crate::extractor::head::tests::article;

    const LEAD: (Role, &str) =
        (Paragraph, "The ferry Aurora has a cook again, and he has written down what he does.");

    /// The body of a story with `rows` below its lead, each block by whether it is a subhead.
    fn body(rows: &[(Role, &str)]) -> Vec<(bool, String)> {
        let mut all = vec![(Headline, "What the cook of the Aurora does"), LEAD];
        all.extend_from_slice(rows);
        let (dump, rows) = article(&all);
        let fields = extract(dump.as_bytes(), 0, &rows);
        let blocks = fields.body.iter().skip(1);
        let is_subhead = |block: &crate::Block<'_>| block.kind == crate::BlockKind::Subhead;
        blocks.map(|block| (is_subhead(block), block.text.text().to_owned())).collect()
    }

    #[test]
    fn what_is_counted_through_heads_paragraphs() {
        let rows = [
            (Related, "1. The herring"),
            (Envelope, "It goes in first, and nobody has ever seen it come out again."),
            (Related, "2. The potato"),
            (Paragraph, "There is one for each passenger, and two for the captain."),
        ];
        let read = body(&rows);
        assert_eq!(
            read.iter().map(|(is_subhead, _)| *is_subhead).collect::<Vec<_>>(),
            [true, false, true, false]
        );
        // One number alone says nothing.
        assert!(
            !body(&[(Related, "1. The herring"), rows[3]])
                .iter()
                .any(|(_, text)| text.starts_with("1."))
        );
    }

    #[test]
    fn recipes_are_text() {
        let rows = [
            (Related, "Ingredients"),
            (Related, "2 large herrings"),
            (Related, "1 cup of salt"),
            (Envelope, "Method"),
            (Paragraph, "Put the salt on the herrings and wait for a year."),
            (Furniture, "Print recipe"),
        ];
        let read = body(&rows);
        assert_eq!(read.len(), 5);
        assert!(read[0].0 && read[3].0);
    }

    #[test]
    fn line_ups_end_a_report() {
        let team = "Aurora (4-4-2): Quill 7; Roe 6, Fields 8, Stone 5, Moss 7; Hill 6 (Brook 70), Lake 7, Wood 6, Marsh 7; Field 8, Grove 6.";
        let rows = [
            (Related, "Line-ups"),
            (Envelope, team),
            (Related, "Referee: Jane Quill (Narvik)"),
            (Related, "Attendance: 212"),
            (Related, "Have your say"),
        ];
        let read = body(&rows);
        assert_eq!(read.len(), 4, "{read:?}");
        assert!(read[0].0);
        assert!(!is_line_up(
            "The mayor said: rain, hail, sleet, snow, fog, wind, frost, and heat had all come."
        ));
        assert_eq!(number("1. FC"), None);
        assert_eq!(
            (number("12) Herring"), number("2019. Herring"), number("3.5 percent")),
            (Some(12), None, None)
        );
    }
}
