//! Words that are written with a capital and point at nobody.

use super::{fold, is_word};
use crate::diagnostic::Language;

/// Days, months, feasts, languages, nationalities, countries and regions, makes; folded, in order.
const KNOWN: [&str; 246] = [
    "afghaans",
    "afghaanse",
    "albanees",
    "albanese",
    "aldi",
    "allemand",
    "allemande",
    "android",
    "anglais",
    "anglaise",
    "aout",
    "apple",
    "arabe",
    "arabic",
    "arabisch",
    "arabische",
    "audi",
    "augustus",
    "avril",
    "belg",
    "belge",
    "belgian",
    "belgie",
    "belgique",
    "belgisch",
    "belgische",
    "belgium",
    "berbers",
    "bluetooth",
    "bmw",
    "bosch",
    "bpost",
    "brico",
    "brussel",
    "brussels",
    "bruxelles",
    "bulgaars",
    "bulgaarse",
    "canon",
    "carrefour",
    "chinees",
    "chinese",
    "christmas",
    "citroen",
    "colruyt",
    "dari",
    "decathlon",
    "december",
    "decembre",
    "delhaize",
    "dell",
    "dewalt",
    "dimanche",
    "dinsdag",
    "donderdag",
    "duits",
    "duitse",
    "duitsland",
    "dutch",
    "dymo",
    "easter",
    "engels",
    "engelse",
    "english",
    "epson",
    "espagnol",
    "europa",
    "europe",
    "european",
    "europees",
    "europese",
    "excel",
    "facebook",
    "farsi",
    "februari",
    "february",
    "festool",
    "fevrier",
    "fiat",
    "flamand",
    "flemish",
    "francais",
    "francaise",
    "frankrijk",
    "frans",
    "franse",
    "french",
    "friday",
    "gamma",
    "gardena",
    "german",
    "gmail",
    "google",
    "grieks",
    "griekse",
    "hilti",
    "hongaars",
    "hongaarse",
    "hp",
    "hubo",
    "husqvarna",
    "ik",
    "ikea",
    "instagram",
    "internet",
    "ipad",
    "iphone",
    "italiaans",
    "italiaanse",
    "italian",
    "januari",
    "january",
    "janvier",
    "jeudi",
    "juillet",
    "juin",
    "juli",
    "july",
    "jungheinrich",
    "juni",
    "karcher",
    "kerst",
    "kerstmis",
    "kringwinkel",
    "latijns",
    "latijnse",
    "lego",
    "lenovo",
    "lidl",
    "linde",
    "lundi",
    "maandag",
    "maart",
    "mai",
    "makita",
    "march",
    "mardi",
    "marokkaans",
    "marokkaanse",
    "mars",
    "may",
    "mei",
    "mercredi",
    "metabo",
    "microsoft",
    "monday",
    "moroccan",
    "nederland",
    "nederlands",
    "nederlandse",
    "neerlandais",
    "neerlandaise",
    "nieuwjaar",
    "noel",
    "nokia",
    "november",
    "novembre",
    "october",
    "octobre",
    "oekraiens",
    "oekraiense",
    "offerfeest",
    "oktober",
    "opel",
    "outlook",
    "paques",
    "pasen",
    "pashto",
    "pc",
    "perzisch",
    "peugeot",
    "pinksteren",
    "polish",
    "pools",
    "poolse",
    "portugees",
    "portugese",
    "portuguese",
    "powerpoint",
    "ramadan",
    "renault",
    "roemeens",
    "roemeense",
    "romanian",
    "russian",
    "russisch",
    "russische",
    "samedi",
    "samsung",
    "saturday",
    "september",
    "septembre",
    "shimano",
    "somali",
    "somalisch",
    "sony",
    "spaans",
    "spaanse",
    "spanish",
    "starr",
    "stihl",
    "suikerfeest",
    "sunday",
    "syrisch",
    "syrische",
    "tamazight",
    "teams",
    "thursday",
    "tigrinya",
    "tiktok",
    "torx",
    "toyota",
    "tsjechisch",
    "tuesday",
    "turc",
    "turkish",
    "turks",
    "turkse",
    "u",
    "ukrainian",
    "urdu",
    "uw",
    "velcro",
    "vendredi",
    "vietnamees",
    "vietnamese",
    "vlaams",
    "vlaamse",
    "vlaanderen",
    "vlaming",
    "volkswagen",
    "volvo",
    "vrijdag",
    "wakker",
    "wallonie",
    "wednesday",
    "whatsapp",
    "wifi",
    "windows",
    "woensdag",
    "word",
    "youtube",
    "zaterdag",
    "zebra",
    "zondag",
    "zoom",
];

/// Abbreviations in capitals, in order.
const ABBREVIATIONS: [&str; 84] = [
    "AC", "ADHD", "AED", "AV", "BTW", "BV", "BVS", "CE", "CLB", "CM", "CV", "DC", "DIY", "DPD",
    "EAN", "EHBO", "EN", "EPI", "ERP", "EU", "FIFO", "FR", "GPS", "GSM", "HACCP", "HR", "HRM",
    "IBO", "ICT", "ID", "ISO", "IT", "JPG", "KG", "KM", "LED", "LEZ", "LIFO", "MDF", "MM", "NL",
    "NOK", "NVT", "OCMW", "OK", "OSB", "PBM", "PC", "PDA", "PDF", "PDP", "PE", "PET", "PIN", "PLU",
    "PO", "POP", "PP", "PU", "PVC", "QR", "RAL", "RFID", "RVA", "SAM", "SIM", "SKU", "SMS", "SOS",
    "STARR", "TL", "TTS", "TV", "UPS", "USB", "VAPH", "VCA", "VDAB", "VOP", "VTE", "WC", "WMS",
    "XL", "XXL",
];

/// What stands before a name; folded, without a full stop, in order.
const TITLES: [&str; 24] = [
    "chef", "collega", "dhr", "dr", "heer", "ing", "juf", "juffrouw", "m", "madam", "madame",
    "meneer", "mevr", "mevrouw", "mijnheer", "miss", "mlle", "mme", "monsieur", "mr", "mrs", "ms",
    "mw", "prof",
];

/// Abbreviations that end in a full stop and end no sentence; folded, in order.
const SHORT: [&str; 80] = [
    "a.d.h.v", "afd", "art", "ass", "b.v", "begel", "bg", "bgl", "bijv", "blz", "bv", "bvb",
    "c.-a-d", "ca", "cad", "d.m.v", "d.w.z", "deeln", "dhr", "dir", "dmv", "dr", "dwz", "e.g",
    "eg", "enz", "evt", "ex", "excl", "i.e", "i.p.v", "i.v.m", "ie", "incl", "ing", "ipv", "ivm",
    "kand", "m", "m.a.w", "m.b.t", "m.b.v", "m.i", "max", "mbt", "mbv", "mevr", "min", "mlle",
    "mme", "mr", "mrs", "ms", "mw", "n.a.v", "nam", "nav", "nl", "nr", "nrs", "o.a", "o.l.v", "oa",
    "olv", "opdr", "p.ex", "prof", "resp", "sint", "st", "t.e.m", "t.g.v", "t.o.v", "tel", "tgv",
    "tov", "vb", "verantw", "vs", "zgn",
];

/// Whether a word with a capital points at nobody: a day, a month, a language, a make, an abbreviation, or a word
/// of the language shouted in capitals.
pub fn is_known_with_a_capital(language: Language, word: &str) -> bool {
    let shouted = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    let label = word.chars().count() == 1 || word.chars().any(char::is_numeric);
    label
        || KNOWN.binary_search(&fold(word).as_str()).is_ok()
        || ABBREVIATIONS.binary_search(&word).is_ok()
        || shouted && is_word(language, word)
}

/// Whether a name follows this word, as it does *mevrouw* and *dhr.*
pub fn is_title(word: &str) -> bool {
    let folded = fold(word);
    TITLES.binary_search(&folded.as_str()).is_ok()
}

/// Whether a text that ends in a full stop ends in an abbreviation, and not in a sentence.
pub fn ends_in_an_abbreviation(text: &str) -> bool {
    let text = text.trim_end();
    let Some(text) = text.strip_suffix('.') else {
        return false;
    };
    let start = text
        .rfind(|letter: char| !(letter.is_alphabetic() || letter == '.' || letter == '-'))
        .map_or(0, |at| {
            at + text[at..].chars().next().map_or(1, char::len_utf8)
        });
    let word = fold(&text[start..]);
    SHORT.binary_search(&word.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(KNOWN.is_sorted() && ABBREVIATIONS.is_sorted());
        assert!(TITLES.is_sorted() && SHORT.is_sorted());
    }

    #[test]
    fn days_makes_and_labels_point_at_nobody() {
        for word in [
            "Maandag",
            "Nederlands",
            "Excel",
            "PC",
            "D",
            "A4",
            "STOP",
            "Kärcher",
            "Ik",
        ] {
            assert!(is_known_with_a_capital(Language::Nl, word), "{word}");
        }
        for word in ["Yasmina", "TOM", "Stanley", "Kar"] {
            assert!(!is_known_with_a_capital(Language::Nl, word), "{word}");
        }
    }

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        for text in ["vraagt aan mevr.", "o.a.", "bv."] {
            assert!(ends_in_an_abbreviation(text), "{text}");
        }
        for text in ["de doos.", "klaar", "wacht."] {
            assert!(!ends_in_an_abbreviation(text), "{text}");
        }
    }
}
