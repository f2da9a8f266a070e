//! Words that introduce the people who made a story: byline leads, the words between names, job
//! titles, honorifics, the small words inside names.
//!
//! Sources: the byline and sign-off practice of AP, Reuters, AFP, dpa, EFE, ANSA, Lusa, Antara,
//! Yonhap, Kyodo and Xinhua as their published style books describe it, and newspapers' own
//! bylines in each language for the rest. All entries are lower case; lookups fold case.

use std::sync::LazyLock;

use super::word_set::{WordSet, small};

/// What somebody did for a story, as a lead or a sign-off says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// `By`.
    Author,
    /// `with`.
    With,
    /// `From`.
    From,
    /// `Photographs by`.
    Photographs,
    /// `Reporting by`.
    Reporting,
    /// `Additional reporting by`.
    AdditionalReporting,
    /// `Writing by`.
    Writing,
    /// `Compiled by`.
    Compiled,
    /// `As told to`.
    AsToldTo,
    /// `Editing by`.
    Editing,
    /// `Translated by`.
    Translating,
    /// `Graphics by`.
    Graphics,
    /// `Video by`.
    Video,
}

/// How a lead stands before the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A word or phrase, a colon may follow: `By`, `Written by:`.
    Word,
    /// A noun that only leads with its colon: `Text:`.
    Label,
    /// A prefix that no space needs to follow: `文/`, `本报记者`.
    Prefix,
}

/// Words that introduce names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lead {
    /// The words, lower case.
    pub text: &'static str,
    /// What the people did.
    pub part: Part,
    /// How it stands before the names.
    pub form: Form,
    /// Language, BCP 47.
    pub language: &'static str,
}

const fn lead_row(text: &'static str, part: Part, form: Form, language: &'static str) -> Lead {
    Lead { text, part, form, language }
}

/// Byline leads by language, and the clauses of sign-offs.
#[rustfmt::skip]
pub const LEADS: &[Lead] = {
    use Form::{Label, Prefix, Word};
    use Part::{AdditionalReporting, AsToldTo, Author, Compiled, Editing, From, Graphics, Photographs, Reporting, Translating, Video, With, Writing};
    use lead_row as l;
    &[
        // English
        l("by", Author, Word, "en"), l("from", From, Word, "en"), l("written by", Writing, Word, "en"),
        l("words by", Writing, Word, "en"), l("story by", Author, Word, "en"), l("text by", Writing, Word, "en"),
        l("author", Author, Label, "en"), l("authors", Author, Label, "en"), l("byline", Author, Label, "en"),
        l("author(s)", Author, Label, "en"), l("writer", Author, Label, "en"), l("writers", Author, Label, "en"), l("authored by", Author, Word, "en"), l("co-authored by", Author, Word, "en"),
        l("words", Writing, Label, "en"), l("written and reported by", Author, Word, "en"),
        l("reported and written by", Author, Word, "en"), l("posted by", Author, Word, "en"),
        l("published by", Author, Word, "en"), l("contributed by", Author, Word, "en"), l("submitted by", Author, Word, "en"),
        l("article by", Author, Word, "en"), l("a report by", Author, Word, "en"), l("report by", Reporting, Word, "en"),
        l("reports", Reporting, Label, "en"), l("reported by", Reporting, Word, "en"), l("reporting by", Reporting, Word, "en"),
        l("reporting", Reporting, Label, "en"), l("reporter", Reporting, Label, "en"), l("reporters", Reporting, Label, "en"),
        l("additional reporting by", AdditionalReporting, Word, "en"), l("additional reporting", AdditionalReporting, Label, "en"),
        l("additional writing by", AdditionalReporting, Word, "en"), l("additional research by", AdditionalReporting, Word, "en"),
        l("further reporting by", AdditionalReporting, Word, "en"), l("extra reporting by", AdditionalReporting, Word, "en"),
        l("with additional reporting by", AdditionalReporting, Word, "en"), l("with additional reporting from", AdditionalReporting, Word, "en"), l("with reporting by", AdditionalReporting, Word, "en"),
        l("with reporting from", AdditionalReporting, Word, "en"), l("additional reporting from", AdditionalReporting, Word, "en"),
        l("with contributions from", AdditionalReporting, Word, "en"), l("with contributions by", AdditionalReporting, Word, "en"),
        l("with files from", AdditionalReporting, Word, "en"), l("with files by", AdditionalReporting, Word, "en"),
        l("with inputs from", AdditionalReporting, Word, "en"), l("with input from", AdditionalReporting, Word, "en"),
        l("inputs by", AdditionalReporting, Word, "en"), l("inputs from", AdditionalReporting, Word, "en"),
        l("with assistance by", AdditionalReporting, Word, "en"), l("with assistance from", AdditionalReporting, Word, "en"),
        l("with additional contributions by", AdditionalReporting, Word, "en"),
        l("contributing", AdditionalReporting, Label, "en"), l("contributors", AdditionalReporting, Label, "en"),
        l("reporting and writing by", Reporting, Word, "en"), l("reporting and editing by", Reporting, Word, "en"),
        l("writing and reporting by", Writing, Word, "en"), l("writing by", Writing, Word, "en"), l("writing", Writing, Label, "en"),
        l("writing and editing by", Writing, Word, "en"), l("writing and additional reporting by", Writing, Word, "en"),
        l("with writing by", Writing, Word, "en"), l("rewriting by", Writing, Word, "en"), l("rewritten by", Writing, Word, "en"),
        l("compiled by", Compiled, Word, "en"), l("compilation by", Compiled, Word, "en"), l("compiled and edited by", Compiled, Word, "en"),
        l("compiling by", Compiled, Word, "en"), l("as told to", AsToldTo, Word, "en"), l("as told by", Author, Word, "en"),
        l("interviewed by", Author, Word, "en"),
        l("edited by", Editing, Word, "en"), l("editing by", Editing, Word, "en"), l("editor", Editing, Label, "en"),
        l("editing", Editing, Label, "en"), l("editors", Editing, Label, "en"), l("copy editing by", Editing, Word, "en"),
        l("copy-editing by", Editing, Word, "en"), l("desking by", Editing, Word, "en"), l("produced by", Editing, Word, "en"),
        l("reviewed by", Editing, Word, "en"), l("fact checked by", Editing, Word, "en"), l("fact-checked by", Editing, Word, "en"),
        l("editing and writing by", Editing, Word, "en"), l("additional editing by", Editing, Word, "en"),
        l("translated by", Translating, Word, "en"), l("translation by", Translating, Word, "en"), l("translating by", Translating, Word, "en"),
        l("translated from the", Translating, Label, "en"),
        l("translated from the arabic by", Translating, Word, "en"), l("translated from the chinese by", Translating, Word, "en"), l("translated from the french by", Translating, Word, "en"),
        l("translated from the german by", Translating, Word, "en"), l("translated from the italian by", Translating, Word, "en"), l("translated from the japanese by", Translating, Word, "en"),
        l("translated from the portuguese by", Translating, Word, "en"), l("translated from the russian by", Translating, Word, "en"), l("translated from the spanish by", Translating, Word, "en"),
        l("translated and edited by", Translating, Word, "en"), l("translation", Translating, Label, "en"),
        l("photographs by", Photographs, Word, "en"), l("photography by", Photographs, Word, "en"), l("photos by", Photographs, Word, "en"),
        l("photo by", Photographs, Word, "en"), l("pictures by", Photographs, Word, "en"), l("photographer", Photographs, Label, "en"),
        l("photos", Photographs, Label, "en"), l("photographs", Photographs, Label, "en"), l("photography", Photographs, Label, "en"),
        l("photo", Photographs, Label, "en"), l("pictures", Photographs, Label, "en"), l("images by", Photographs, Word, "en"),
        l("photographed by", Photographs, Word, "en"),
        l("photographs and text by", Author, Word, "en"), l("text and photographs by", Author, Word, "en"),
        l("text and photos by", Author, Word, "en"), l("words and photos by", Author, Word, "en"), l("words and pictures by", Author, Word, "en"), l("words and images by", Author, Word, "en"), l("story and photos by", Author, Word, "en"),
        l("graphics by", Graphics, Word, "en"), l("graphic by", Graphics, Word, "en"), l("graphics", Graphics, Label, "en"),
        l("illustration by", Graphics, Word, "en"), l("illustrations by", Graphics, Word, "en"), l("illustrated by", Graphics, Word, "en"),
        l("cartoon by", Graphics, Word, "en"), l("illustrations", Graphics, Label, "en"), l("illustration", Graphics, Label, "en"), l("graphics and reporting by", Graphics, Word, "en"),
        l("video by", Video, Word, "en"), l("videos by", Video, Word, "en"), l("video", Video, Label, "en"), l("filmed by", Video, Word, "en"),
        l("video production by", Video, Word, "en"),
        // German
        l("von", Author, Word, "de"), l("text", Writing, Label, "de"), l("text von", Writing, Word, "de"), l("autor", Author, Label, "de"), l("autorin", Author, Label, "de"),
        l("autoren", Author, Label, "de"), l("autorinnen", Author, Label, "de"), l("autor*in", Author, Label, "de"), l("autor:in", Author, Label, "de"),
        l("geschrieben von", Writing, Word, "de"), l("verfasst von", Writing, Word, "de"), l("aufgezeichnet von", AsToldTo, Word, "de"),
        l("protokolliert von", AsToldTo, Word, "de"), l("aufgezeichnet", AsToldTo, Label, "de"), l("von unserem korrespondenten", Author, Word, "de"),
        l("von unserer korrespondentin", Author, Word, "de"), l("von unserem mitarbeiter", Author, Word, "de"), l("von unserer mitarbeiterin", Author, Word, "de"),
        l("von unserem redaktionsmitglied", Author, Word, "de"), l("von unserem redakteur", Author, Word, "de"), l("von unserer redakteurin", Author, Word, "de"),
        l("aus dem englischen von", Translating, Word, "de"), l("übersetzt von", Translating, Word, "de"), l("übersetzung", Translating, Label, "de"),
        l("übersetzung von", Translating, Word, "de"), l("mitarbeit", AdditionalReporting, Label, "de"), l("unter mitarbeit von", AdditionalReporting, Word, "de"),
        l("redaktion", Editing, Label, "de"), l("bearbeitet von", Editing, Word, "de"), l("fotos", Photographs, Label, "de"), l("foto", Photographs, Label, "de"),
        l("fotos von", Photographs, Word, "de"), l("foto von", Photographs, Word, "de"), l("grafik", Graphics, Label, "de"),
        l("grafiken", Graphics, Label, "de"), l("illustrationen", Graphics, Label, "de"), l("bilder", Photographs, Label, "de"), l("text und fotos", Author, Label, "de"),
        l("text & fotos", Author, Label, "de"),
        l("mit material von", AdditionalReporting, Word, "de"), l("die fragen stellte", Author, Word, "de"), l("die fragen stellten", Author, Word, "de"),
        l("das gespräch führte", Author, Word, "de"), l("das gespräch führten", Author, Word, "de"), l("das interview führte", Author, Word, "de"),
        l("das interview führten", Author, Word, "de"), l("interview", Author, Label, "de"), l("zusammengestellt von", Compiled, Word, "de"),
        l("protokoll", AsToldTo, Label, "de"), l("es berichtet", Reporting, Word, "de"), l("es berichten", Reporting, Word, "de"), l("berichterstattung", Reporting, Label, "de"),
        l("bericht von", Reporting, Word, "de"), l("redigiert von", Editing, Word, "de"),
        // French
        l("par", Author, Word, "fr"), l("de notre correspondant", Author, Word, "fr"), l("de notre correspondante", Author, Word, "fr"),
        l("de notre envoyé spécial", Author, Word, "fr"), l("de notre envoyée spéciale", Author, Word, "fr"),
        l("notre correspondant", Author, Label, "fr"), l("propos recueillis par", AsToldTo, Word, "fr"), l("recueilli par", AsToldTo, Word, "fr"),
        l("texte", Writing, Label, "fr"), l("texte de", Writing, Word, "fr"), l("écrit par", Writing, Word, "fr"), l("rédigé par", Writing, Word, "fr"),
        l("publié par", Author, Word, "fr"), l("auteur", Author, Label, "fr"), l("auteurs", Author, Label, "fr"), l("auteure", Author, Label, "fr"),
        l("autrice", Author, Label, "fr"), l("un texte de", Writing, Word, "fr"), l("traduit par", Translating, Word, "fr"), l("traduction", Translating, Label, "fr"),
        l("traduit de l'anglais par", Translating, Word, "fr"), l("photos de", Photographs, Word, "fr"), l("photographies de", Photographs, Word, "fr"),
        l("photographies", Photographs, Label, "fr"), l("avec la collaboration de", AdditionalReporting, Word, "fr"), l("édité par", Editing, Word, "fr"), l("reportage par", Reporting, Word, "fr"), l("version française", Translating, Word, "fr"), l("version française de", Translating, Word, "fr"), l("avec la contribution de", AdditionalReporting, Word, "fr"), l("avec la participation de", AdditionalReporting, Word, "fr"),
        l("reportage de", Reporting, Word, "fr"), l("entretien réalisé par", Author, Word, "fr"),
        // Spanish
        l("por", Author, Word, "es"), l("escrito por", Writing, Word, "es"), l("texto", Writing, Label, "es"), l("texto de", Writing, Word, "es"),
        l("textos", Writing, Label, "es"), l("texto por", Writing, Word, "es"), l("entrevista", Author, Label, "es"), l("ilustraciones de", Graphics, Word, "es"), l("ilustración de", Graphics, Word, "es"), l("redactado por", Writing, Word, "es"), l("publicado por", Author, Word, "es"),
        l("autora", Author, Label, "es"), l("autores", Author, Label, "es"), l("de nuestro corresponsal", Author, Word, "es"),
        l("con información de", AdditionalReporting, Word, "es"), l("traducido por", Translating, Word, "es"), l("traducción", Translating, Label, "es"),
        l("traducción de", Translating, Word, "es"), l("fotos de", Photographs, Word, "es"), l("fotografías de", Photographs, Word, "es"),
        l("fotografías", Photographs, Label, "es"), l("editado por", Editing, Word, "es"), l("editado en español por", Editing, Word, "es"), l("reportado por", Reporting, Word, "es"), l("con reporte de", AdditionalReporting, Word, "es"), l("con reportes de", AdditionalReporting, Word, "es"), l("información adicional de", AdditionalReporting, Word, "es"), l("traducido y editado por", Translating, Word, "es"), l("reporte de", Reporting, Word, "es"), l("reportaje de", Reporting, Word, "es"),
        l("información de", Reporting, Word, "es"), l("escribe", Author, Label, "es"), l("reporte adicional de", AdditionalReporting, Word, "es"),
        // "De" and "Di" are shared by Spanish, Portuguese, Romanian and Italian.
        l("de", Author, Word, "es"),
        // Portuguese
        l("reportagem de", Reporting, Word, "pt"), l("reportagem", Reporting, Label, "pt"), l("redigido por", Writing, Word, "pt"),
        l("da redação", Author, Label, "pt"), l("edição", Editing, Label, "pt"), l("edição de", Editing, Word, "pt"), l("edición de", Editing, Word, "es"), l("editing di", Editing, Word, "it"), l("redazione di", Reporting, Label, "it"), l("edição por", Editing, Word, "pt"), l("reportagem por", Reporting, Word, "pt"), l("reportagem adicional de", AdditionalReporting, Word, "pt"), l("traduzido por", Translating, Word, "pt"), l("tradução", Translating, Label, "pt"),
        l("tradução de", Translating, Word, "pt"), l("fotografia", Photographs, Label, "pt"), l("com informações de", AdditionalReporting, Word, "pt"),
        l("com reportagem de", AdditionalReporting, Word, "pt"), l("colaborou", AdditionalReporting, Word, "pt"), l("colaboraram", AdditionalReporting, Word, "pt"),
        // Italian
        l("di", Author, Word, "it"), l("dal nostro inviato", Author, Word, "it"), l("dalla nostra inviata", Author, Word, "it"),
        l("dal nostro corrispondente", Author, Word, "it"), l("dalla nostra corrispondente", Author, Word, "it"), l("a cura di", Compiled, Word, "it"),
        l("testo di", Writing, Word, "it"), l("testo", Writing, Label, "it"), l("scritto da", Writing, Word, "it"), l("autore", Author, Label, "it"),
        l("autori", Author, Label, "it"), l("foto di", Photographs, Word, "it"), l("traduzione di", Translating, Word, "it"), l("tradotto da", Translating, Word, "it"), l("traduzione", Translating, Label, "it"),
        l("servizio di", Reporting, Word, "it"), l("ha collaborato", AdditionalReporting, Word, "it"), l("hanno collaborato", AdditionalReporting, Word, "it"), l("intervista di", Author, Word, "it"),
        // Catalan
        l("redacció", Editing, Label, "ca"), l("escrit per", Writing, Word, "ca"), l("per", Author, Word, "ca"),
        // Dutch
        l("door", Author, Word, "nl"), l("van onze correspondent", Author, Word, "nl"), l("van onze verslaggever", Author, Word, "nl"),
        l("van onze verslaggeefster", Author, Word, "nl"), l("door onze redacteur", Author, Word, "nl"), l("door onze verslaggever", Author, Word, "nl"), l("door onze correspondent", Author, Word, "nl"), l("van onze redacteur", Author, Word, "nl"), l("van onze medewerker", Author, Word, "nl"),
        l("geschreven door", Writing, Word, "nl"), l("tekst", Writing, Label, "nl"), l("tekst door", Writing, Word, "nl"), l("beeld", Photographs, Label, "nl"), l("bewerking", Editing, Label, "nl"),
        l("beeld door", Photographs, Word, "nl"), l("vertaling", Translating, Label, "nl"), l("vertaald door", Translating, Word, "nl"),
        l("met medewerking van", AdditionalReporting, Word, "nl"), l("foto's", Photographs, Label, "nl"), l("auteur(s)", Author, Label, "nl"),
        // Danish, Norwegian, Swedish, Icelandic
        l("af", Author, Word, "da"), l("skrevet af", Writing, Word, "da"), l("foto af", Photographs, Word, "da"), l("redigeret af", Editing, Word, "da"),
        l("oversat af", Translating, Word, "da"), l("forfatter", Author, Label, "da"), l("journalist", Author, Label, "da"),
        l("av", Author, Word, "no"), l("skrevet av", Writing, Word, "no"), l("publisert av", Author, Word, "no"), l("oversatt av", Translating, Word, "no"),
        l("skriven av", Writing, Word, "sv"), l("skribent", Author, Label, "sv"), l("publicerad av", Author, Word, "sv"), l("översatt av", Translating, Word, "sv"),
        l("översättning", Translating, Label, "sv"), l("författare", Author, Label, "sv"), l("text och foto", Author, Label, "sv"), l("tekst og foto", Author, Label, "no"), l("bild", Photographs, Label, "sv"), l("foto av", Photographs, Word, "sv"),
        l("av vår korrespondent", Author, Word, "sv"), l("eftir", Author, Word, "is"), l("höfundur", Author, Label, "is"), l("texti", Writing, Label, "is"),
        // Finnish, Estonian, Latvian, Lithuanian
        l("teksti", Writing, Label, "fi"), l("kirjoittaja", Author, Label, "fi"), l("kirjoittanut", Author, Word, "fi"), l("toimittaja", Author, Label, "fi"),
        l("kuva", Photographs, Label, "fi"), l("kuvat", Photographs, Label, "fi"), l("kirjutas", Author, Word, "et"), l("toimetaja", Editing, Label, "et"), l("autors", Author, Label, "lv"),
        l("autorius", Author, Label, "lt"), l("parengė", Compiled, Word, "lt"), l("parašė", Author, Word, "lt"), l("sagatavoja", Compiled, Word, "lv"),
        // Malay, Indonesian, Tagalog, Swahili
        l("oleh", Author, Word, "id"), l("pewarta", Author, Label, "id"), l("penulis", Author, Label, "id"), l("laporan", Reporting, Label, "id"),
        l("laporan oleh", Reporting, Word, "ms"), l("laporan wartawan", Reporting, Word, "id"), l("reporter", Reporting, Label, "id"),
        l("disunting oleh", Editing, Word, "id"), l("pelaporan oleh", Reporting, Word, "id"), l("penyuntingan oleh", Editing, Word, "id"), l("penulisan oleh", Writing, Word, "id"), l("pelaporan tambahan oleh", AdditionalReporting, Word, "id"), l("penyunting", Editing, Label, "id"), l("diterjemahkan oleh", Translating, Word, "id"),
        l("ditulis oleh", Writing, Word, "id"), l("fotografer", Photographs, Label, "id"),
        l("ni", Author, Word, "tl"), l("nina", Author, Word, "tl"), l("ulat ni", Reporting, Word, "tl"), l("ulat nina", Reporting, Word, "tl"),
        l("isinulat ni", Writing, Word, "tl"), l("na", Author, Word, "sw"), l("na mwandishi wetu", Author, Label, "sw"), l("imeandikwa na", Writing, Word, "sw"),
        l("mwandishi", Author, Label, "sw"), l("door ons verslaggewer", Author, Word, "af"), l("deur", Author, Word, "af"),
        // Turkish, Azerbaijani, Albanian
        l("yazan", Author, Label, "tr"), l("haber", Author, Label, "tr"), l("yazar", Author, Label, "tr"), l("röportaj", Author, Label, "tr"), l("kamera", Video, Label, "tr"), l("muhabir", Reporting, Label, "tr"),
        l("editör", Editing, Label, "tr"), l("çeviren", Translating, Label, "tr"), l("çeviri", Translating, Label, "tr"), l("fotoğraf", Photographs, Label, "tr"),
        l("hazırlayan", Compiled, Label, "tr"), l("derleyen", Compiled, Label, "tr"), l("müəllif", Author, Label, "az"), l("nga", Author, Word, "sq"),
        l("shkruan", Author, Label, "sq"), l("shkruar nga", Writing, Word, "sq"),
        // Polish, Czech, Slovak, Slovene, Croatian, Serbian, Bosnian
        l("napisał", Author, Word, "pl"), l("napisała", Author, Word, "pl"), l("napisał(a)", Author, Word, "pl"), l("autorka", Author, Label, "pl"),
        l("autorzy", Author, Label, "pl"), l("opracował", Compiled, Word, "pl"), l("opracowała", Compiled, Word, "pl"), l("oprac.", Compiled, Word, "pl"), l("edytor", Editing, Label, "pl"), l("współpraca", AdditionalReporting, Label, "pl"),
        l("tłumaczenie", Translating, Label, "pl"), l("tłum.", Translating, Word, "pl"), l("zdjęcia", Photographs, Label, "pl"), l("rozmawiał", Author, Word, "pl"),
        l("rozmawiała", Author, Word, "pl"), l("napsal", Author, Word, "cs"), l("napsala", Author, Word, "cs"), l("napsal(a)", Author, Word, "cs"),
        l("autoři", Author, Label, "cs"), l("připravil", Compiled, Word, "cs"), l("připravila", Compiled, Word, "cs"), l("překlad", Translating, Label, "cs"),
        l("napísal", Author, Word, "sk"), l("napísala", Author, Word, "sk"), l("spracoval", Compiled, Word, "sk"), l("spracovala", Compiled, Word, "sk"), l("zpracoval", Compiled, Word, "cs"), l("zpracovala", Compiled, Word, "cs"), l("piše", Author, Word, "hr"), l("razgovarao", Author, Word, "hr"), l("razgovarala", Author, Word, "hr"), l("besedilo", Writing, Label, "sl"), l("napisao", Author, Word, "hr"),
        l("napisala", Author, Word, "hr"), l("avtor", Author, Label, "sl"), l("autorica", Author, Label, "hr"), l("pripremio", Compiled, Word, "hr"),
        l("аутор", Author, Label, "sr"), l("пише", Author, Label, "sr"), l("пишува", Author, Label, "mk"), l("извор", From, Label, "sr"),
        // Hungarian, Romanian
        l("írta", Author, Label, "hu"), l("szerző", Author, Label, "hu"), l("szerzők", Author, Label, "hu"), l("fotó", Photographs, Label, "hu"),
        l("fordította", Translating, Label, "hu"), l("scris de", Writing, Word, "ro"), l("un articol de", Author, Word, "ro"), l("foto", Photographs, Label, "ro"),
        l("traducere", Translating, Label, "ro"), l("autoarea", Author, Label, "ro"), l("redactor", Author, Label, "ro"),
        // Greek
        l("του", Author, Word, "el"), l("της", Author, Word, "el"), l("των", Author, Word, "el"), l("γράφει ο", Author, Word, "el"),
        l("γράφει η", Author, Word, "el"), l("γράφουν οι", Author, Word, "el"), l("ρεπορτάζ", Reporting, Label, "el"), l("κείμενο", Writing, Label, "el"),
        l("συντάκτης", Author, Label, "el"), l("από τον", Author, Word, "el"), l("από την", Author, Word, "el"), l("επιμέλεια", Editing, Label, "el"),
        // Russian, Ukrainian, Belarusian, Bulgarian, Macedonian
        l("автор", Author, Label, "ru"), l("авторы", Author, Label, "ru"), l("текст", Writing, Label, "ru"), l("подготовил", Compiled, Word, "ru"),
        l("подготовила", Compiled, Word, "ru"), l("подготовили", Compiled, Word, "ru"), l("материал подготовил", Compiled, Word, "ru"),
        l("материал подготовила", Compiled, Word, "ru"), l("фото", Photographs, Label, "ru"), l("перевод", Translating, Label, "ru"),
        l("редактор", Editing, Label, "ru"), l("при участии", AdditionalReporting, Word, "ru"), l("сообщил", Reporting, Word, "ru"), l("сообщила", Reporting, Word, "ru"), l("перевел", Translating, Word, "ru"), l("перевела", Translating, Word, "ru"), l("корреспондент", Reporting, Label, "ru"), l("беседовал", Author, Word, "ru"), l("беседовала", Author, Word, "ru"), l("беседовали", Author, Word, "ru"), l("репортаж", Reporting, Label, "ru"), l("интервю на", Author, Word, "bg"), l("автори", Author, Label, "uk"), l("авторка", Author, Label, "uk"),
        l("переклад", Translating, Label, "uk"), l("написав", Author, Word, "uk"), l("написала", Author, Word, "uk"), l("аўтар", Author, Label, "be"),
        l("снимка", Photographs, Label, "bg"), l("снимки", Photographs, Label, "bg"), l("превод", Translating, Label, "bg"), l("от", Author, Word, "bg"),
        // Arabic, Persian, Urdu, Hebrew
        l("بقلم", Author, Word, "ar"), l("كتب", Author, Word, "ar"), l("كتبت", Author, Word, "ar"), l("إعداد", Compiled, Word, "ar"),
        l("ترجمة", Translating, Word, "ar"), l("تقرير", Reporting, Label, "ar"), l("الكاتب", Author, Label, "ar"), l("تصوير", Photographs, Label, "ar"),
        l("تحرير", Editing, Label, "ar"), l("تغطية صحفية", Reporting, Word, "ar"), l("تغطية", Reporting, Label, "ar"), l("شارك في التغطية", AdditionalReporting, Word, "ar"), l("شاركت في التغطية", AdditionalReporting, Word, "ar"), l("حوار", Author, Label, "ar"), l("رپورٹ", Reporting, Label, "ur"), l("نویسنده", Author, Label, "fa"), l("گزارش", Reporting, Label, "fa"), l("گزارش از", Reporting, Word, "fa"),
        l("نوشته", Author, Label, "fa"), l("مترجم", Translating, Label, "fa"), l("ترجمه", Translating, Label, "fa"), l("خبرنگار", Reporting, Label, "fa"),
        l("تحریر", Author, Label, "ur"), l("از", Author, Label, "ur"), l("מאת", Author, Word, "he"), l("כתב", Author, Label, "he"), l("כתבה", Author, Label, "he"),
        l("צילום", Photographs, Label, "he"), l("עריכה", Editing, Label, "he"), l("תרגום", Translating, Label, "he"),
        // Hindi, Bengali, Tamil, Thai, Vietnamese
        l("लेखक", Author, Label, "hi"), l("लेखिका", Author, Label, "hi"), l("रिपोर्ट", Reporting, Label, "hi"), l("संवाददाता", Reporting, Label, "hi"),
        l("लेखन", Author, Label, "hi"), l("द्वारा", Author, Label, "hi"), l("संपादक", Editing, Label, "hi"), l("edited by", Editing, Word, "hi"),
        l("লেখক", Author, Label, "bn"), l("লিখেছেন", Author, Word, "bn"), l("প্রতিবেদক", Reporting, Label, "bn"), l("প্রতিবেদন", Reporting, Label, "bn"),
        l("எழுதியவர்", Author, Label, "ta"), l("โดย", Author, Prefix, "th"), l("เรื่อง", Writing, Label, "th"), l("ภาพ", Photographs, Label, "th"),
        l("ผู้เขียน", Author, Label, "th"), l("theo", From, Word, "vi"), l("bài", Author, Label, "vi"), l("tác giả", Author, Label, "vi"),
        l("bài và ảnh", Author, Label, "vi"), l("ảnh", Photographs, Label, "vi"), l("dịch", Translating, Label, "vi"), l("người dịch", Translating, Label, "vi"), l("phóng viên", Reporting, Label, "vi"),
        // Chinese
        l("文/", Author, Prefix, "zh"), l("文／", Author, Prefix, "zh"), l("文|", Author, Prefix, "zh"), l("文｜", Author, Prefix, "zh"),
        l("文丨", Author, Prefix, "zh"), l("文：", Author, Prefix, "zh"), l("文:", Author, Prefix, "zh"),
        l("作者", Author, Label, "zh"), l("记者", Reporting, Prefix, "zh"), l("記者", Reporting, Prefix, "zh"), l("本报记者", Reporting, Prefix, "zh"),
        l("本報記者", Reporting, Prefix, "zh"), l("见习记者", Reporting, Prefix, "zh"), l("实习记者", Reporting, Prefix, "zh"), l("特约记者", Reporting, Prefix, "zh"),
        l("责任编辑", Editing, Label, "zh"), l("責任編輯", Editing, Label, "zh"), l("责编", Editing, Label, "zh"), l("責編", Editing, Label, "zh"), l("编辑", Editing, Label, "zh"), l("編輯", Editing, Label, "zh"),
        l("翻译", Translating, Label, "zh"), l("譯者", Translating, Label, "zh"), l("译者", Translating, Label, "zh"), l("核稿", Editing, Label, "zh"), l("审核", Editing, Label, "zh"), l("校对", Editing, Label, "zh"), l("编译", Translating, Label, "zh"), l("編譯", Translating, Label, "zh"), l("摄影", Photographs, Label, "zh"), l("攝影", Photographs, Label, "zh"),
        l("图/", Photographs, Prefix, "zh"), l("圖/", Photographs, Prefix, "zh"), l("图：", Photographs, Prefix, "zh"), l("图／", Photographs, Prefix, "zh"), l("圖／", Photographs, Prefix, "zh"), l("中央社記者", Reporting, Prefix, "zh"), l("中新社记者", Reporting, Prefix, "zh"), l("法新社记者", Reporting, Prefix, "zh"), l("撰文", Author, Label, "zh"), l("采写", Reporting, Label, "zh"),
        l("通讯员", Reporting, Prefix, "zh"), l("新华社记者", Reporting, Prefix, "zh"), l("新華社記者", Reporting, Prefix, "zh"), l("来源", From, Label, "zh"), l("來源", From, Label, "zh"),
        // Japanese
        l("文・", Author, Prefix, "ja"), l("文＝", Author, Prefix, "ja"), l("文=", Author, Prefix, "ja"), l("著者", Author, Label, "ja"), l("執筆", Author, Label, "ja"), l("執筆者", Author, Label, "ja"),
        l("取材・文", Author, Label, "ja"), l("取材・文／", Author, Prefix, "ja"), l("取材・文/", Author, Prefix, "ja"), l("文・写真", Author, Prefix, "ja"), l("写真・文", Author, Prefix, "ja"), l("聞き手", Author, Label, "ja"), l("聞き手・", Author, Prefix, "ja"), l("写真・", Photographs, Prefix, "ja"), l("写真", Photographs, Label, "ja"), l("撮影", Photographs, Label, "ja"),
        l("翻訳", Translating, Label, "ja"), l("訳", Translating, Label, "ja"), l("編集", Editing, Label, "ja"), l("取材", Reporting, Label, "ja"), l("文責", Author, Label, "ja"), l("取材協力", AdditionalReporting, Label, "ja"),
        // Korean
        l("글", Writing, Label, "ko"), l("글·", Writing, Prefix, "ko"), l("글/", Writing, Prefix, "ko"), l("기자", Reporting, Label, "ko"), l("사진", Photographs, Label, "ko"), l("번역", Translating, Label, "ko"),
        l("작성자", Author, Label, "ko"), l("저자", Author, Label, "ko"), l("편집", Editing, Label, "ko"),
        l("with", With, Word, "en"),
    ]
};

/// Nouns for kinds of stories that stand before a lead: `Ein Kommentar von`, `Analysis by`.
#[rustfmt::skip]
pub const GENRES: &[&str] = &[
    // English
    "analysis", "column", "comment", "commentary", "dispatch", "editorial", "essay", "exclusive", "explainer", "fact check", "feature",
    "interview", "investigation", "letter", "news analysis", "notebook", "obituary", "opinion", "perspective", "profile", "q&a", "recap", "report",
    "review", "special report", "story", "view", "guest essay", "guest column", "article", "op-ed", "first person", "exclusive interview",
    // German
    "analyse", "artikel", "bericht", "beitrag", "essay", "gastbeitrag", "gastkommentar", "glosse", "interview", "kolumne", "kommentar", "kritik",
    "leitartikel", "meinung", "meinungsbeitrag", "nachruf", "porträt", "reportage", "rezension", "gespräch", "feature", "exklusiv", "konzertkritik", "filmkritik", "protokoll",
    // French, Spanish, Portuguese, Italian
    "analyse", "chronique", "critique", "entretien", "enquête", "récit", "reportage", "tribune", "éditorial", "billet", "article", "texte",
    "análisis", "columna", "crónica", "entrevista", "opinión", "reportaje", "artículo", "crítica", "un texto", "artigo", "análise", "crônica", "coluna", "opinião",
    "analisi", "articolo", "commento", "editoriale", "intervista", "opinione", "recensione",
    // Dutch, Danish, Norwegian, Swedish
    "analyse", "artikel", "column", "interview", "opinie", "reportage", "recensie", "anmeldelse", "debat", "kronik", "kronikk", "kommentar", "analys",
    "ledare", "krönika", "recension", "debatt", "intervju", "artikkel", "klumme", "leder",
];

/// Articles that may stand before a genre: `Ein Bericht von`.
pub const GENRE_ARTICLES: &[&str] =
    &["a", "an", "ein", "eine", "un", "une", "una", "um", "uma", "een", "en", "et", "ett"];

/// Words that join the last name to the others, all languages. In Chinese, Japanese and Korean
/// they need no space.
#[rustfmt::skip]
pub static AND: WordSet = WordSet::new(&[
    "and", "&", "+", "plus", "und", "sowie", "et", "y", "e", "i", "ed", "en", "og", "och", "ja", "dan", "ve", "oraz", "a", "és", "és a", "și", "şi",
    "si", "in", "ir", "un", "dhe", "edhe", "και", "и", "та", "й", "і", "и", "و", "और", "एवं", "ও", "এবং", "และ", "và", "na", "at", "kaj", "és", "da", "és", "και", "ו", "serta", "və", "eta", "اور", "மற்றும்", "మరియు", "आणि",
]);

/// Words between names that make who follows a helper.
#[rustfmt::skip]
pub static WITH: WordSet = WordSet::new(&[
    "with", "mit", "avec", "con", "com", "met", "med", "kanssa", "dengan", "z", "ze", "s", "se", "con la collaborazione di", "cu", "με", "с", "со", "з", "із", "مع", "با", "עם", "với", "w/",
]);

/// Words before the place of a person: `Tristan Example in Kisumu`.
#[rustfmt::skip]
pub static IN: WordSet = WordSet::new(&[
    "in", "at", "near", "aus", "from", "à", "au", "en", "em", "no", "na", "a", "i", "w", "we", "v", "ve", "di", "da", "op", "te", "på", "på", "în", "la", "в", "во", "у", "في", "در", "ใน", "tại", "ở",
]);

/// Words before the publication somebody writes for.
pub static FOR: WordSet = WordSet::new(&[
    "for", "für", "pour", "para", "per", "voor", "for", "för", "til", "untuk", "dla", "pro", "для",
]);

/// Job titles: the noun that a role ends in or is.
#[rustfmt::skip]
pub static ROLES: WordSet = WordSet::new(&[
    // English
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "columnist", "columnists", "chief", "staff",
    "contributor", "contributors", "journalist", "journalists", "producer", "producers", "director", "critic", "critics", "analyst", "photographer",
    "photojournalist", "intern", "fellow", "blogger", "anchor", "host", "presenter", "commentator", "freelancer", "stringer", "videographer", "trainee",
    "researcher", "strategist", "economist", "professor", "lecturer", "author", "publisher", "manager", "officer", "specialist", "meteorologist",
    "cartoonist", "illustrator", "translator", "president", "fellows", "moderator", "copywriter", "sub-editor", "subeditor", "newswriter", "deskman", "newsman", "newswoman",
    "coordinator", "curator", "historian", "attorney", "lawyer", "student", "teacher", "ceo", "founder", "co-founder", "executive", "advisor", "adviser", "consultant", "scientist", "expert",
    // German
    "redakteur", "redakteurin", "redaktor", "redaktorin", "reporterin", "korrespondent", "korrespondentin", "chefredakteur", "chefredakteurin", "volontär", "volontärin",
    "autor", "autorin", "kolumnist", "kolumnistin", "journalistin", "ressortleiter", "ressortleiterin", "büroleiter", "mitarbeiter", "mitarbeiterin",
    "praktikant", "praktikantin", "fotograf", "fotografin", "gastautor", "gastautorin", "online-redakteur", "online-redakteurin", "chefreporter", "chefreporterin", "herausgeber", "herausgeberin", "sportredakteur", "politikredakteur", "wirtschaftsredakteur", "leiter", "leiterin", "inhaber",
    // French
    "journaliste", "correspondant", "correspondante", "rédacteur", "rédactrice", "chroniqueur", "chroniqueuse", "éditorialiste", "photographe", "reportrice", "envoyé", "envoyée", "pigiste", "auteur", "autrice", "secrétaire", "stagiaire",
    // Spanish, Portuguese, Italian
    "periodista", "corresponsal", "redactor", "redactora", "editora", "columnista", "reportero", "reportera", "enviado", "enviada", "colaborador", "colaboradora", "fotógrafo", "fotógrafa",
    "jornalista", "repórter", "correspondente", "colunista", "giornalista", "corrispondente", "inviato", "inviata", "redattore", "redattrice", "caporedattore", "colaboração", "estagiário", "estagiária",
    // Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Turkish, Indonesian
    "verslaggever", "verslaggeefster", "redacteur", "redactrice", "journaliste", "medewerker", "redaktør", "journalist", "korrespondent", "fotojournalist", "kommentator", "politisk", "redaktör", "korrespondenten", "toimittaja", "päätoimittaja",
    "dziennikarz", "dziennikarka", "redaktor", "redaktorka", "zpravodaj", "reportér", "reportérka", "muhabir", "muhabiri", "wartawan", "kontributor", "novinar", "novinarka", "újságíró", "szerkesztő", "jurnalist", "журналист", "журналистка", "корреспондент", "обозреватель", "редактор", "журналіст", "кореспондент",
]);

/// Words that stand before the noun of a role: beats, ranks, kinds of work.
#[rustfmt::skip]
pub static BEATS: WordSet = WordSet::new(&[
    "staff", "senior", "junior", "chief", "deputy", "assistant", "associate", "managing", "executive", "general", "contributing", "special", "national",
    "international", "foreign", "diplomatic", "political", "politics", "parliamentary", "parliament", "business", "economics", "economic", "economy", "financial", "finance", "markets",
    "energy", "environment", "environmental", "climate", "science", "health", "medical", "education", "legal", "courts", "crime", "police", "sports", "sport",
    "football", "soccer", "baseball", "basketball", "cricket", "rugby", "golf", "tennis", "racing", "arts", "art", "culture", "cultural", "entertainment", "showbiz", "film", "music",
    "television", "tv", "media", "technology", "tech", "consumer", "lifestyle", "travel", "food", "fashion", "features", "feature", "news", "night", "weekend",
    "investigative", "investigations", "data", "digital", "video", "photo", "picture", "graphics", "social", "community", "city", "county", "state", "local", "regional", "bureau", "europe", "european",
    "asia", "africa", "americas", "middle", "east", "world", "global", "washington", "westminster", "white", "house", "home", "affairs", "security", "defence", "defense", "military",
    "religion", "religious", "transport", "transportation", "property", "housing", "labor", "labour", "industrial", "agriculture", "royal", "opinion", "editorial", "guest", "freelance", "former", "real", "estate", "property", "motoring",
    "automotive", "auto", "gaming", "games", "books", "literary", "theater", "theatre", "trending", "breaking", "audience", "engagement", "content", "copy", "hub", "online", "web", "newsroom", "desk", "press", "co",
    "northern", "southern", "eastern", "western", "north", "south", "west", "u.s.", "us", "uk", "eu", "development", "personal", "money", "supreme", "court", "higher", "technical", "trade", "aviation", "space", "weather", "wire", "sr.", "principal", "lead", "vice", "show", "drink", "wine", "style", "design", "beauty", "nature", "immigration", "justice", "race", "gender", "society", "innovation", "wellness", "law", "conflict", "investment", "banking", "retail", "analysis", "standards", "planning", "audio", "visual", "visuals", "own", "our", "grand", "en", "de", "chef", "leitender", "leitende", "politischer", "stellvertretender", "freier", "freie",
]);

/// Honorifics that may stand before a name and stay with it.
#[rustfmt::skip]
pub static HONORIFICS: WordSet = WordSet::new(&[
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sir", "dame", "lord", "lady", "rev", "rev.", "father", "fr.", "sister", "brother",
    "hon", "hon.", "gen.", "col.", "capt.", "maj.", "lt.", "sgt.", "adm.", "amb.", "sen.", "rep.", "gov.", "rabbi", "imam", "sheikh", "herr", "frau", "monsieur", "madame", "mme", "datuk", "dato'", "ir.", "dipl.-ing.", "mag.", "pd", "univ.-prof.",
    "dra", "dra.", "profa.", "prof.ª", "lic.", "ing.", "arq.", "dott.", "dott.ssa", "avv.", "mgr.", "inż.", "msgr.", "mons.",
]);

/// Suffixes that stay with a name.
#[rustfmt::skip]
pub static SUFFIXES: WordSet = WordSet::new(&[
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "m.d.", "md", "ph.d.", "phd", "ph.d", "esq", "esq.", "s.j.", "o.p.", "obe", "mbe", "qc", "kc", "mp", "mep", "filho", "neto", "júnior", "junior", "mba", "rn", "cpa",
]);

/// Small words inside family names.
#[rustfmt::skip]
pub static PARTICLES: WordSet = WordSet::new(&[
    "van", "der", "den", "de", "la", "las", "los", "lo", "le", "du", "des", "del", "della", "dei", "degli", "dal", "di", "da", "das", "do", "dos", "von", "vom", "zu", "zum", "zur",
    "af", "av", "bin", "bint", "binti", "ibn", "ben", "al", "el", "ul", "ter", "ten", "te", "'t", "'s", "op", "und", "y", "e", "i", "st", "st.", "san", "ap", "mac", "nic", "ní", "ó", "a/l", "a/p", "s/o", "d/o", "abu", "umm", "ould", "dan", "in", "het",
]);

/// Words with a capital that no name of a person has: a line without a lead that has one of them
/// is no byline. Words that are also names (`Will`, `Mark`, `Page`, `Price`) are left out.
#[rustfmt::skip]
pub static NOT_NAMES: WordSet = WordSet::new(&[
    // English function words and words of headlines, sections and buttons
    "url", "gmt", "utc", "app", "current", "table", "topics", "symbols", "u.s.", "u.s", "products",
    "in", "arena", "amphitheatre", "amphitheater", "pavilion", "stadium", "gardens", "estate", "airport", "museum", "hotel", "cathedral", "theatre", "theater", "stage", "trek", "act", "timeline", "feedback", "later", "discover", "give", "friday", "monday", "weitere", "eigene", "informationen", "quellen", "resultados", "economics", "identify", "inspections", "goals", "damage",
        "the", "this", "that", "these", "those", "how", "why", "what", "when", "where", "who", "which", "is", "was", "were", "be", "been", "has", "have", "had", "could", "should", "would", "must", "not", "no", "yes", "for", "from", "into", "on", "off", "of", "to", "at", "by", "with", "about", "after", "before", "over", "under", "between", "against", "during", "until", "and", "but", "if", "than", "then", "all", "any", "more", "most", "less", "many", "much", "some", "every", "our", "your", "his", "her", "their", "its", "we", "you", "they", "it", "us", "me", "them", "new", "old", "latest", "top", "first", "last", "next", "here", "there", "now", "today", "tomorrow", "yesterday", "week", "year", "years", "days", "hours", "minutes", "ago",
        "news", "stories", "article", "articles", "report", "reports", "update", "updates", "breaking", "exclusive", "live", "video", "videos", "photo", "photos", "pictures", "gallery", "image", "images", "watch", "listen", "share", "click", "sign", "subscribe", "subscription", "login", "log", "follow", "contact", "menu", "search", "home", "comments", "comment", "newsletter", "newsletters", "podcast", "podcasts", "advertisement", "sponsored", "privacy", "policy", "terms", "copyright", "reserved", "rights", "related", "trending", "popular", "recommended", "featured", "topics", "topic", "tags", "categories", "category", "section", "sections", "archive", "archives", "calendar", "events", "jobs", "careers", "classifieds", "obituaries", "weather", "traffic", "games", "shopping", "shop", "deals", "help", "support", "donate", "membership", "account", "settings", "profile", "website", "internet", "digital", "online", "app", "apps", "mobile",
        "world", "national", "international", "local", "regional", "state", "states", "united", "politics", "political", "business", "economy", "economic", "finance", "financial", "markets", "market", "technology", "tech", "science", "health", "education", "environment", "climate", "energy", "sports", "sport", "football", "soccer", "cricket", "tennis", "basketball", "baseball", "hockey", "olympics", "olympic", "league", "cup", "championship", "entertainment", "culture", "arts", "lifestyle", "travel", "food", "fashion", "opinion", "editorial", "analysis", "letters", "crime", "police", "courts", "justice", "government", "president", "presidential", "minister", "ministry", "parliament", "congress", "senate", "democrats", "republicans", "election", "elections", "vote", "party", "campaign", "war", "attack", "army", "military", "security", "union", "european", "american", "british", "africa", "europe", "asia", "america", "kingdom", "republic", "city", "county", "north", "south", "east", "western", "eastern", "northern", "southern", "central", "middle", "road", "avenue", "center", "centre", "square", "island", "islands", "university", "college", "school", "schools", "hospital", "company", "companies", "corporation", "group", "association", "foundation", "institute", "agency", "department", "office", "council", "committee", "club", "network", "media", "magazine", "radio", "television", "tv", "film", "films", "movie", "movies", "music", "book", "books", "review", "reviews", "album", "award", "awards", "festival", "season", "series", "episode", "show", "shows", "women", "men", "children", "people", "family", "life", "death", "dead", "killed", "dies", "says", "said", "gets", "wins", "loses", "beats", "makes", "takes", "goes", "comes", "up", "down", "out", "coronavirus", "covid", "pandemic", "vaccine", "virus", "oil", "gas", "stock", "stocks", "shares", "dollar", "million", "billion", "tax", "taxes", "trade", "work", "workers", "guide", "guides", "tips", "things", "ways", "reasons", "receipts", "shipments", "question", "questions", "answers", "quiz", "facts", "history", "special", "free", "full", "high", "big", "real", "inside", "official", "public", "social", "human", "global", "space", "data", "artificial", "intelligence", "cars", "car", "electric", "phone", "air", "water", "earthquake", "statement", "services", "service", "system", "systems", "valley", "times", "manchester", "barcelona", "liverpool", "korea", "korean", "china", "chinese", "russia", "russian", "ukraine", "iran", "iraq", "syria", "japan", "japanese", "germany", "italy", "spain", "spanish", "britain", "brexit", "nato", "eu", "usa", "uk", "premier", "getty", "reuters", "facebook", "twitter", "instagram", "youtube", "google", "apple", "amazon", "microsoft", "netflix", "tesla", "whatsapp", "linkedin", "telegram", "tiktok", "caption", "credit", "source", "view", "views", "edition", "issue", "volume", "chapter", "part", "night", "morning", "evening", "weekend", "autumn", "christmas", "easter", "tuesday", "wednesday", "thursday", "saturday", "january", "february", "march", "october", "november", "december", "september", "feb", "sept", "oct", "nov", "dec", "continue", "reading", "loading", "save", "print", "email", "download", "register", "join", "learn", "find", "get", "make", "use", "one", "two", "three", "four", "five", "ten", "just", "also", "still", "never", "ever", "again",
    // Verbs of headlines that no family is called by, and numbers of times
        "resigns", "resign", "scores", "signs", "wins", "loses", "dies", "died", "kills", "killed", "says", "said", "calls", "beats", "takes", "makes", "gets", "gives", "goes", "hits", "rises", "falls", "faces", "seeks", "urges", "vows", "warns", "backs", "returns", "leads", "quits", "joins", "opens", "closes", "plans", "rejects",
        "arrives", "arrested", "announces", "approves", "asks", "attacks", "bans", "becomes", "begins", "blames", "blasts", "blocks", "breaks", "brings", "builds", "buys", "claims", "comes", "confirms", "crashes", "defends", "defeats", "delays", "denies", "drops", "ends", "enters", "expects", "fails", "fears", "fights", "finds", "fires",
        "gains", "grows", "hopes", "injured", "jailed", "keeps", "launches", "learns", "leaves", "loses", "meets", "moves", "names", "needs", "offers", "passes", "pays", "plays", "pleads", "praises", "promises", "raises", "reaches", "remains", "reports", "reveals", "runs", "saves", "sees", "sends", "sets", "shows", "sinks", "slams", "speaks",
        "starts", "stays", "steps", "stops", "strikes", "sues", "surges", "takes", "talks", "tells", "thinks", "threatens", "tops", "tries", "turns", "unveils", "visits", "wants", "welcomes", "withdraws", "works", "twice", "rise", "roads", "deadly", "amid", "supreme", "federal",
    // German
        "der", "die", "ein", "eine", "einen", "einem", "einer", "und", "oder", "aber", "nicht", "ist", "sind", "wird", "werden", "hat", "haben", "kann", "können", "soll", "muss", "warum", "wer", "wann", "wo", "ohne", "für", "gegen", "nach", "aus", "auf", "über", "unter", "vor", "durch", "auch", "noch", "nur", "mehr", "neue", "neuer", "neues", "neuen", "alle", "unser", "unsere", "ihre", "ihr", "sie", "wir", "ich", "heute", "jetzt", "hier", "nachrichten", "artikel", "beitrag", "beiträge", "thema", "themen", "meldung", "meldungen", "bild", "bilder", "startseite", "politik", "wirtschaft", "kultur", "gesellschaft", "wissen", "wissenschaft", "gesundheit", "technik", "reise", "leben", "medien", "meinung", "meinungen", "kommentar", "kommentare", "deutschland", "österreich", "schweiz", "europa", "bundesliga", "fußball", "regierung", "bundestag", "polizei", "gericht", "stadt", "welt", "zeitung", "verlag", "redaktion", "werbung", "anzeige", "datenschutz", "impressum", "abo", "jahre", "jahr", "uhr", "teil", "serie", "interview", "anmelden", "suche", "kontakt", "verein", "universität",
    // French, Spanish, Portuguese, Italian, Dutch and the North
        "une", "dans", "pour", "sur", "avec", "sans", "plus", "pourquoi", "qui", "que", "quoi", "est", "sont", "nouveau", "nouvelle", "actualité", "actualités", "politique", "économie", "société", "monde", "vidéo", "vidéos", "lire", "voir", "tous", "tout", "guerre", "gouvernement", "élection", "français", "los", "unos", "para", "por", "con", "sin", "más", "cómo", "qué", "quién", "cuándo", "noticias", "noticia", "política", "economía", "sociedad", "mundo", "deportes", "cultura", "últimas", "última", "ver", "leer", "todo", "todos", "gobierno", "elecciones", "alcaldía", "ayuntamiento", "ministerio", "municipio", "municipalidad", "gobernación", "fiscalía", "intendencia", "prefeitura", "ministério", "mairie", "préfecture", "ministère", "ministero", "méxico", "españa", "argentina", "colombia", "uma", "um", "não", "mais", "como", "notícias", "economia", "brasil", "futebol", "governo", "gli", "nel", "nella", "non", "più", "come", "perché", "notizie", "mondo", "calcio", "het", "een", "voor", "niet", "meer", "nieuws", "och", "inte", "nyheter", "nyheder", "ikke", "til",
    // Polish, Czech, Turkish, Indonesian, Vietnamese, Russian
        "nie", "jest", "wiadomości", "polska", "polityka", "świat", "kraj", "zprávy", "domov", "haber", "haberler", "gündem", "spor", "ekonomi", "dünya", "berita", "nasional", "olahraga", "yang", "на", "не", "по", "из", "за", "от", "для", "что", "как", "это", "новости", "политика", "экономика", "общество", "россия", "украина", "спорт", "культура", "мир",
]);

/// Whether `word` is in `words`, case folded.
///
/// ```
/// use copydesk_text::lexicon::credit::{AND, is_in};
///
/// assert!(AND.has("AND"));
/// assert!(!AND.has("Randy"));
/// ```
pub fn is_in(word: &str, words: &[&str]) -> bool {
    if word.is_ascii() {
        // No ASCII letter has a small letter outside ASCII: the entry is as long as the word, which
        // rules most of the list out without a look at its letters.
        let word = word.as_bytes();
        return words.iter().any(|entry| entry.len() == word.len() && same_ascii(word, entry));
    }
    word.chars().next().is_some_and(|first| {
        let opens = [Some(first), Some(small(first))];
        words.iter().any(|entry| opens.contains(&entry.chars().next()) && same(word, entry))
    })
}

/// The longest lead that `line` starts with and the byte offset at which the names begin. A noun
/// for a kind of story may stand before it: `Ein Kommentar von`.
///
/// This looks at the lead alone; whether names follow is for the byline grammar to say.
///
/// ```
/// use copydesk_text::lexicon::credit::{Part, lead};
///
/// let (by, at) = lead("BY JANE ROE").unwrap();
/// assert_eq!((by.part, at), (Part::Author, 3));
/// let (foto, at) = lead("Fotos: Jane Roe").unwrap();
/// assert_eq!((foto.part, at), (Part::Photographs, 7));
/// let (von, at) = lead("Ein Kommentar von Jane Roe").unwrap();
/// assert_eq!((von.part, von.language, at), (Part::Author, "de", 18));
/// assert_eq!(lead("Byrne, Jane"), None);
/// assert_eq!(lead("Text messages"), None);
/// ```
pub fn lead(line: &str) -> Option<(&'static Lead, usize)> {
    if !may_lead(line.as_bytes()) {
        return None;
    }
    longest_lead(line).or_else(|| {
        let at = after_genre(line)?;
        let (lead, len) = longest_lead(line.get(at..)?)?;
        let plain = lead.form == Form::Word
            && lead.part == Part::Author
            && !is_in(lead.text, &["na", "of"]);
        plain.then_some((lead, at + len))
    })
}

/// Whether a lead, a genre or its article starts with the first two letters of `line`: a look that
/// turns most lines away. Only two ASCII letters or marks are looked at.
fn may_lead(line: &[u8]) -> bool {
    static PAIRS: LazyLock<OpeningPairs> = LazyLock::new(|| {
        let leads = LEADS.iter().map(|lead| lead.text);
        opening_pairs(leads.chain(GENRES.iter().chain(GENRE_ARTICLES).copied()))
    });
    may_open(&PAIRS, line)
}

/// By the [`pair`] of two letters, whether they open a phrase.
type OpeningPairs = [bool; 1024];

/// Whether one of the phrases may start `text`: only two ASCII letters or marks are looked at.
#[inline]
fn may_open(pairs: &OpeningPairs, text: &[u8]) -> bool {
    match *text {
        [first, second, ..] if first.is_ascii() && second.is_ascii() => pairs[pair(first, second)],
        _ => true,
    }
}

/// The place of two ASCII letters in any case; others share one.
fn pair(first: u8, second: u8) -> usize {
    usize::from(first & 31) << 5 | usize::from(second & 31)
}

/// Which pairs of letters open one of `phrases`.
fn opening_pairs(phrases: impl Iterator<Item = &'static str>) -> OpeningPairs {
    let mut pairs = [false; 1024];
    for phrase in phrases {
        match phrase.as_bytes() {
            [first, second, ..] if second.is_ascii() => pairs[pair(*first, *second)] = true,
            // Whatever follows it.
            [first, ..] => (0..32).for_each(|second| pairs[pair(*first, second)] = true),
            [] => {}
        }
    }
    pairs
}

/// The lead whose words are `text`, whatever it needs behind it.
///
/// ```
/// use copydesk_text::lexicon::credit::{Part, lead_of};
///
/// assert_eq!(lead_of("Autor").map(|lead| lead.part), Some(Part::Author));
/// assert_eq!(lead_of("Jane"), None);
/// ```
pub fn lead_of(text: &str) -> Option<&'static Lead> {
    opening_with(text).find(|lead| same(text, lead.text))
}

/// As [`lead`] but without a genre before it.
fn longest_lead(line: &str) -> Option<(&'static Lead, usize)> {
    match line.as_bytes() {
        [first, second, ..] if first.is_ascii() && second.is_ascii() => {
            longest_of(line, LEADS_BY_PAIR[pair(*first, *second)].iter().copied())
        }
        _ => longest_of(line, opening_with(line)),
    }
}

fn longest_of(
    line: &str,
    leads: impl Iterator<Item = &'static Lead>,
) -> Option<(&'static Lead, usize)> {
    // Before anything is called.
    leads
        .filter(|lead| !differs_soon(line.as_bytes(), lead.text.as_bytes()))
        .filter_map(|lead| Some((lead, names_at(line, lead)?)))
        .max_by_key(|(lead, at)| (lead.text.len(), *at))
}

/// The leads that two ASCII letters open, by [`pair`], in the order of [`opening_with`]. Marks that
/// share a place with letters have their leads, too: none of them is found there.
static LEADS_BY_PAIR: LazyLock<Vec<Vec<&'static Lead>>> = LazyLock::new(|| {
    let mut leads = vec![Vec::new(); 1024];
    for lead in LEADS {
        if let [first] = lead.text.as_bytes() {
            (0..32).for_each(|second| leads[pair(*first, second)].push(lead));
        }
    }
    for lead in LEADS {
        if let [first, second, ..] = lead.text.as_bytes()
            && first.is_ascii()
            && second.is_ascii()
        {
            leads[pair(*first, *second)].push(lead);
        }
    }
    leads
});

/// The leads that have the first two letters of `line`, or its first one and no second.
fn opening_with(line: &str) -> impl Iterator<Item = &'static Lead> {
    let of = |opening: Opening| {
        let from = LEADS_BY_OPENING.partition_point(|(other, _)| *other < opening);
        LEADS_BY_OPENING[from..]
            .iter()
            .take_while(move |(other, _)| *other == opening)
            .map(|(_, lead)| *lead)
    };
    let (first, second) = opening(line);
    // A line of one letter has the same opening twice, which does no harm: no names follow it.
    of((first, None)).chain(of((first, second)))
}

/// The first two letters of a phrase, small.
type Opening = (Option<char>, Option<char>);

fn opening(phrase: &str) -> Opening {
    let mut letters = phrase.chars().map(small);
    (letters.next(), letters.next())
}

/// The leads, sorted by how they open, otherwise in the order of the table.
static LEADS_BY_OPENING: LazyLock<Vec<(Opening, &'static Lead)>> = LazyLock::new(|| {
    let mut leads: Vec<_> = LEADS.iter().map(|lead| (opening(lead.text), lead)).collect();
    leads.sort_by_key(|(opening, _)| *opening);
    leads
});

/// The genres, sorted by how they open. All have two letters and more.
static GENRES_BY_OPENING: LazyLock<Vec<(Opening, &'static str)>> = LazyLock::new(|| {
    let mut genres: Vec<_> = GENRES.iter().map(|genre| (opening(genre), *genre)).collect();
    genres.sort_unstable();
    genres.dedup();
    genres
});

/// Where the names begin if `line` starts with `lead`.
fn names_at(line: &str, lead: &Lead) -> Option<usize> {
    let at = after(line, lead.text)?;
    let rest = &line[at..];
    let spaces = |text: &str| text.len() - text.trim_start().len();
    let gap = spaces(rest);
    let colon =
        rest[gap..].chars().next().filter(|c| matches!(c, ':' | '：' | '﹕')).map(char::len_utf8);
    let end = match (lead.form, colon) {
        (_, Some(colon)) => {
            let at = at + gap + colon;
            at + spaces(&line[at..])
        }
        (Form::Word, None) if gap > 0 => at + gap,
        (Form::Prefix, None) => at + gap,
        (Form::Label | Form::Word, None) => return None,
    };
    (end < line.len()).then_some(end)
}

/// The offset after `[article] genre SP`.
fn after_genre(line: &str) -> Option<usize> {
    let rest = &line[after_article(line)..];
    if !may_be_genre(rest.as_bytes()) {
        return None;
    }
    let wanted = opening(rest);
    let from = GENRES_BY_OPENING.partition_point(|(other, _)| *other < wanted);
    GENRES_BY_OPENING[from..]
        .iter()
        .take_while(|(other, _)| *other == wanted)
        .filter_map(|(_, genre)| {
            let end = after(rest, genre)?;
            let tail = rest[end..].trim_start_matches([' ', ':', '|', '-', '–']);
            (tail.len() < rest.len() - end).then(|| line.len() - tail.len())
        })
        .max()
}

/// The offset after the article of a genre that `line` starts with, and the blank behind it; 0 without one.
fn after_article(line: &str) -> usize {
    // No article is longer, whatever letters its capitals are.
    const LONGEST: usize = 8;
    // No other letter is a capital of their first ones, which are ASCII.
    const INITIALS: u32 = {
        let (mut initials, mut at) = (0, 0);
        while at < GENRE_ARTICLES.len() {
            initials |= 1 << (GENRE_ARTICLES[at].as_bytes()[0] & 31);
            at += 1;
        }
        initials
    };
    if line.bytes().next().is_none_or(|first| INITIALS >> (first & 31) & 1 == 0) {
        return 0;
    }
    let blank = line.bytes().take(LONGEST + 1).position(|byte| byte == b' ');
    let is_article = |end: &usize| GENRE_ARTICLES.iter().any(|it| after(line, it) == Some(*end));
    blank.filter(is_article).map_or(0, |end| end + 1)
}

/// Whether a genre starts with the first two letters of `text`.
fn may_be_genre(text: &[u8]) -> bool {
    static PAIRS: LazyLock<OpeningPairs> = LazyLock::new(|| opening_pairs(GENRES.iter().copied()));
    may_open(&PAIRS, text)
}

/// Whether `text` does not start with `phrase`, which is lower case, in any case, by the first three letters if
/// they are ASCII: an ASCII letter is the capital of no letter but its own small one.
#[inline]
fn differs_soon(text: &[u8], phrase: &[u8]) -> bool {
    for (c, want) in text.iter().zip(phrase).take(3) {
        if !c.is_ascii() {
            return false;
        }
        if c.to_ascii_lowercase() != *want {
            return true;
        }
    }
    false
}

/// The byte offset after `phrase`, which is lower case, if `text` starts with it in any case.
#[inline]
fn after(text: &str, phrase: &str) -> Option<usize> {
    if differs_soon(text.as_bytes(), phrase.as_bytes()) {
        return None;
    }
    // A look at the bytes will do for as long as both are ASCII.
    let mut at = 0;
    for (&c, &want) in text.as_bytes().iter().zip(phrase.as_bytes()) {
        if !c.is_ascii() || !want.is_ascii() {
            break;
        }
        if c != want && c.to_ascii_lowercase() != want {
            return None;
        }
        at += 1;
    }
    if at == phrase.len() {
        return Some(at);
    }
    let mut rest = text[at..].char_indices();
    for want in phrase[at..].chars() {
        let (_, c) = rest.next()?;
        if !folds_to(c, want) {
            return None;
        }
    }
    Some(at + rest.offset())
}

/// Whether `word` is `lower` in any case.
fn same(word: &str, lower: &str) -> bool {
    after(word, lower) == Some(word.len())
}

/// As [`same`] for ASCII words of the length of `lower`.
fn same_ascii(word: &[u8], lower: &str) -> bool {
    word.iter().zip(lower.bytes()).all(|(c, want)| *c == want || c.to_ascii_lowercase() == want)
}

/// Whether `c` in lower case is `lower`; the curly apostrophe counts as the straight one.
fn folds_to(c: char, lower: char) -> bool {
    if c.is_ascii() {
        return c == lower || c.to_ascii_lowercase() == lower;
    }
    c == lower || (c == '’' && lower == '\'') || {
        let mut folded = c.to_lowercase();
        folded.next() == Some(lower) && (c == 'İ' || folded.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: [&WordSet; 10] =
        [&AND, &WITH, &IN, &FOR, &ROLES, &BEATS, &HONORIFICS, &SUFFIXES, &PARTICLES, &NOT_NAMES];

    #[test]
    fn every_entry_is_lower_case() {
        for entry in LISTS.iter().flat_map(|list| list.words()).chain(GENRES) {
            assert_eq!(entry.to_lowercase(), **entry);
        }
        for lead in LEADS {
            assert_eq!(lead.text.to_lowercase(), lead.text);
        }
    }

    #[test]
    fn the_leads_cover_more_than_twenty_languages() {
        let mut languages: Vec<_> = LEADS.iter().map(|lead| lead.language).collect();
        languages.sort_unstable();
        languages.dedup();
        assert!(languages.len() >= 30, "{languages:?}");
    }

    #[test]
    fn the_index_finds_what_a_scan_finds() {
        let scan = |line: &str| {
            LEADS
                .iter()
                .filter_map(|lead| Some((lead, names_at(line, lead)?)))
                .max_by_key(|(lead, at)| (lead.text.len(), *at))
        };
        for Lead { text, .. } in LEADS {
            for written in [(*text).to_owned(), text.to_uppercase(), text.replace('i', "İ")] {
                for line in [format!("{written} Roe"), format!("{written}:Roe"), written] {
                    assert_eq!(longest_lead(&line), scan(&line), "{line}");
                    assert!(may_lead(line.as_bytes()), "{line}");
                }
            }
        }
        for genre in GENRES {
            let line = format!("{} von Roe", genre.to_uppercase());
            assert!(may_lead(line.as_bytes()) && may_be_genre(line.as_bytes()), "{line}");
            for article in GENRE_ARTICLES {
                let line = format!("{} {genre} von Roe", article.replace('i', "İ"));
                assert_eq!(after_article(&line), line.find(' ').map_or(0, |at| at + 1), "{line}");
                assert!(after_genre(&line).is_some(), "{line}");
            }
        }
        for line in ["", " ", "b", "B", "İ", "’t Roe", "文", "\u{212a}ai Roe", "Ву Roe"] {
            assert_eq!(longest_lead(line), scan(line), "{line}");
        }
    }

    #[test]
    fn lists_are_read_in_any_case() {
        for list in LISTS {
            for entry in list.words() {
                let curly = entry.replace('\'', "’");
                for word in [(*entry).to_owned(), entry.to_uppercase(), curly] {
                    let scan = list.words().iter().any(|entry| same(&word, entry));
                    assert_eq!(list.has(&word), scan, "{word}");
                    assert_eq!(is_in(&word, list.words()), scan, "{word}");
                }
                assert!(list.has(entry) && !list.has(&format!("{entry}x1")), "{entry}");
            }
        }
        assert!(SUFFIXES.has("\u{212a}C"), "the sign of the Kelvin is a capital of k");
    }

    #[test]
    fn a_lead_is_a_word() {
        for line in
            ["Bypass opens", "Vonovia kauft", "Party", "ABBY ROE", "Text", "By", "Avatar returns"]
        {
            assert_eq!(lead(line), None, "{line}");
        }
    }

    #[test]
    fn the_longest_lead_wins() {
        let part = |line| lead(line).map(|(lead, at)| (lead.part, &line[at..]));
        assert_eq!(
            part("With additional reporting by Jane Roe"),
            Some((Part::AdditionalReporting, "Jane Roe"))
        );
        assert_eq!(part("De notre correspondant: Jane Roe"), Some((Part::Author, "Jane Roe")));
        assert_eq!(part("本报记者 张三"), Some((Part::Reporting, "张三")));
        assert_eq!(part("文/张三"), Some((Part::Author, "张三")));
    }
}
