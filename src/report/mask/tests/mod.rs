//! Names of every kind, and words that only look like them.

mod sentences;

use super::*;
use crate::everyday::{fold, is_particle, is_word, name_parts};
use crate::id::AssessorId;

fn candidate(id: &str) -> Person {
    Person::Candidate(CandidateId::parse(id).unwrap_or_else(|_| unreachable!()))
}

fn assessor(id: &str) -> Person {
    Person::Assessor(AssessorId::parse(id).unwrap_or_else(|_| unreachable!()))
}

/// Everybody but k02: who they are, and what they are called.
const PEOPLE: [(&str, &str); 16] = [
    ("k03", "Hatice Yıldırım"),
    ("k04", "Bram D'hondt"),
    ("k05", "Kevin De Smedt"),
    ("k06", "Marie-Antoinette Vandenbroucke-Van Cauwenberghe"),
    ("k07", "Tien Nguyễn"),
    ("k08", "Łukasz Wójcik"),
    ("k09", "Abu Bakr El Khatib"),
    ("k10", "محمد الأحمد"),
    ("k11", "Zoë Van den Öztürk-Wit"),
    ("k12", "Moe Aung"),
    ("k13", "王伟"),
    ("k14", "amina el idrissi"),
    ("k15", "Олена Шевченко"),
    ("k16", "Seán O'Brien"),
    ("k17", "Jürgen Groß"),
    ("k18", "Fatima Z."),
];
const STAFF: [(&str, &str); 4] = [
    ("rita", "Rita Verhaegen"),
    ("tom", "Tom Wouters"),
    ("wil", "Wil Door"),
    ("els", "Els Goossens"),
];

fn all_forms() -> Forms {
    let mut forms = Forms::default();
    forms.add_id("k02", candidate("k02"));
    forms.add_name("Yannick Peeters", candidate("k02"));
    for (id, name) in PEOPLE {
        forms.add_id(id, candidate(id));
        forms.add_name(name, candidate(id));
    }
    for (id, name) in STAFF {
        forms.add_id(id, assessor(id));
        forms.add_name(name, assessor(id));
    }
    forms
}

fn mask(language: Language) -> Mask<'static> {
    let own = CandidateId::parse("k02").unwrap_or_else(|_| unreachable!());
    Mask {
        forms: all_forms(),
        seen: Seen::Only(own, Some("Yannick")),
        names_are_hidden: false,
        language,
    }
}

fn masked(text: &str) -> String {
    mask(Language::Nl).apply(text).text
}

/// Each text with what is left of it.
fn read(all: &[(&str, &str)]) {
    for (text, expected) in all {
        assert_eq!(masked(text), *expected, "{text}");
    }
}

/// Ways to write the names of others, between `|`.
const WRITTEN: [&str; 14] = [
    "Hatice|hatice|HATICE|Yıldırım|Yildirim|yildirim|YILDIRIM|H. Yıldırım|H Yıldırım|Hatice Y.",
    "Hatice Yıldırım|Yıldırım, Hatice|Hatice (k03)|k03 (Hatice)|_Hatice_|**Hatice**",
    "_Hatice_ _Yildirim_|`Hatice`|Ha\u{ad}tice|Hat\u{200b}ice|Ha\u{2060}tice Yıl\u{ad}dırım|ＨＡＴＩＣＥ",
    "Haticetje|Haticeke|mevrouw Yıldırım|mevr. Yildirim|Mevrouw H. Yıldırım|k03|K03|k 03|K.03|k-03",
    "k_03|k3|K 3|@k03|kandidaat 3|kandidaat k03|deelnemer nr. 3|candidat n° 3|de kandidaat Hatice|zijn collega k03",
    "collega Hatice|D'hondt|D’hondt|d'hondt|Dhondt|dhondt|D’Hondt|Bram D'hondt|B. D’hondt|den Bram",
    "Bramke|Brammeke|De Smedt|de smedt|Desmedt|desmedt|Smedt|K. De Smedt|Kevin de Smedt|Kevintje",
    "mijnheer De Smedt|DE SMEDT|De _Smedt_|Marie-Antoinette|Marie Antoinette|Antoinette|Vandenbroucke",
    "Van den Broucke|Van Cauwenberghe|vancauwenberghe|Marie-Antoinette Vandenbroucke-Van Cauwenberghe",
    "Nguyễn|Nguyen|nguyen|Tien Nguyễn|Łukasz|Lukasz|wojcik|Wójcik|Abu|abu|Abu Bakr|El Khatib",
    "el khatib|Elkhatib|Khatib|محمد|الأحمد|الاحمد|محمد الأحمد|ومحمد|لمحمد|مُحَمَّد|Zoe|zoë|Zoe\u{308}",
    "Van den Öztürk|Zoë van den Ozturk-Wit|Öztürk|Oeztuerk|王伟|amina|Amina El Idrissi|idrissi|Олена",
    "ОЛЕНА ШЕВЧЕНКО|Шевченко|O’Brien|OBrien|O Brien|Brien|Sean|Jürgen|Juergen|Gross|Groß|Fatimaatje",
    "Fatima Z.",
];

#[test]
fn names_are_found_however_they_are_written() {
    let other = "helpt een andere deelnemer tillen";
    for name in WRITTEN.iter().flat_map(|line| line.split('|')) {
        assert_eq!(masked(&format!("helpt {name} tillen")), other, "{name}");
    }
    for name in [
        "Rita",
        "RITA",
        "rita",
        "Tom",
        "Tomke",
        "Els",
        "els",
        "Goossens",
        "T. Wouters",
        "Wil",
        "@wil",
    ] {
        let text = masked(&format!("vraagt het aan {name} en gaat voort"));
        assert_eq!(
            text, "vraagt het aan een begeleider en gaat voort",
            "{name}"
        );
    }
}

#[test]
fn a_name_at_the_end_of_a_sentence_leaves_its_full_stop() {
    read(&[
        ("Wacht op Hatice.", "Wacht op een andere deelnemer."),
        (
            "Wacht op Hatice Y. Gaat dan door.",
            "Wacht op een andere deelnemer. Gaat dan door.",
        ),
        (
            "Wacht op Hatice Y. en gaat door.",
            "Wacht op een andere deelnemer en gaat door.",
        ),
        ("Zegt tegen zoe: ja", "Zegt tegen een andere deelnemer: ja"),
    ]);
}

#[test]
fn words_stay_words() {
    for text in [
        "Legt tien bonnen op volgorde voor een collega.",
        "Telt niet door tot de doos klopt.",
        "Is moe maar begint zelf aan rek 2.",
        "Wil niet stoppen en zegt dat hij wil doen wat hij moet.",
        "een wit bord naast een witte kar",
        "het bos van de buren",
        "haalt 3 dozen uit rek K en kast 03",
        "De doos van de kar, op de trap in het magazijn",
        "Van de tien dozen staan er drie goed",
        "toont k030, k 30 en bon k0",
        "zet de el naast de meter",
        "werkt van a tot z",
        "Yannick helpt Peeters’ ploeg",
    ] {
        let unsure = text.starts_with("Wil");
        let made = mask(Language::Nl).apply(text);
        assert_eq!(made.text, text);
        assert_eq!(made.unsure, unsure, "{text}");
    }
}

#[test]
fn a_name_that_is_a_word_is_the_name_with_a_capital_inside_a_sentence() {
    read(&[
        (
            "Zegt aan Tien en aan Door niet wat af is.",
            "Zegt aan een andere deelnemer en aan een begeleider niet wat af is.",
        ),
        (
            "Geeft tien dozen aan Tien.",
            "Geeft tien dozen aan een andere deelnemer.",
        ),
        ("Helpt mevrouw Moe Aung.", "Helpt een andere deelnemer."),
        ("zegt tegen @moe: ja", "zegt tegen een andere deelnemer: ja"),
    ]);
    for text in [
        "Tien bonnen liggen klaar.",
        "Telt na. Moe maar blij.",
        "Zegt: \"Tien is genoeg.\"",
        "Zegt: Door!",
        "‘Wil je helpen?’",
    ] {
        let made = mask(Language::Nl).apply(text);
        assert!(made.unsure, "{text}");
        assert_eq!(made.text, text);
    }
    assert_eq!(
        mask(Language::Nl).strict("Tien bonnen liggen klaar. Tien knikt."),
        "… bonnen liggen klaar. … knikt."
    );
}

#[test]
fn where_only_codes_may_stand_every_name_becomes_one() {
    let mask = Mask {
        seen: Seen::Codes,
        names_are_hidden: true,
        ..mask(Language::Nl)
    };
    for (text, expected) in [
        (
            "Hatice Yıldırım helpt Yannick en de smedt.",
            "k03 helpt k02 en k05.",
        ),
        (
            "Vraagt het aan Goossens, neemt Toms kar.",
            "Vraagt het aan els, neemt tom’s kar.",
        ),
        (
            "K03 en k04 tillen tien dozen.",
            "k03 en k04 tillen tien dozen.",
        ),
    ] {
        assert_eq!(mask.strict(text), expected);
    }
}

#[test]
fn with_names_hidden_the_own_name_is_the_own_code() {
    let mask = Mask {
        names_are_hidden: true,
        ..mask(Language::Nl)
    };
    assert_eq!(
        mask.strict("Yannick Peeters helpt Hatice."),
        "k02 helpt een andere deelnemer."
    );
}

/// Whatever is written around a name, no part of it is left.
#[test]
fn no_part_of_a_name_is_left() {
    let frames = [
        "{}",
        "helpt {} tillen",
        "{}: ja",
        "zegt \"{}, kom\"",
        "({})",
        "met {}, {} en {}",
        "*{}*",
        "'{}'",
        "bij {}'s kar",
        "{}/{}",
        "aan {}…",
        "van {}-{}",
        "de {}",
        "{}\u{a0}{}",
        "1{}2 {}",
        "«{}»",
        "@{}",
    ];
    let mut seen = 0;
    let mask = mask(Language::Nl);
    for (id, name) in PEOPLE.into_iter().chain(STAFF) {
        for part in name_parts(name)
            .into_iter()
            .chain([id.to_owned(), name.to_owned()])
        {
            let is_small = is_particle(&part) || part.chars().count() < 2;
            if is_small || is_word(Language::Nl, &part) {
                continue;
            }
            for frame in frames {
                for written in [
                    part.clone(),
                    part.to_uppercase(),
                    part.to_lowercase(),
                    fold(&part),
                ] {
                    let text = frame.replace("{}", &written);
                    let made = mask.strict(&text);
                    let left: Vec<String> = fold(&made)
                        .split(|c: char| !c.is_alphanumeric())
                        .map(str::to_owned)
                        .collect();
                    assert!(!left.contains(&fold(&part)), "{part} in {made} of {text}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 2000, "{seen}");
}

proptest::proptest! {
    #[test]
    fn any_text_around_a_name_keeps_its_other_words(before in "[a-z ]{0,20}", after in "[ .,!?a-z]{0,20}") {
        let text = format!("{before} Hatice Yıldırım {after}");
        let made = masked(&text);
        proptest::prop_assert!(!fold(&made).contains("hatice") && !fold(&made).contains("yildirim"), "{made}");
    }
}

#[test]
fn a_long_text_takes_no_time() {
    let start = std::time::Instant::now();
    for text in [
        "Hatice ", "k ", "de ", "H. ", "' ", "Van den ", "a-", "**", "(k03) ",
    ] {
        let many = text.repeat(16_000 / text.len());
        let _ = masked(&many);
    }
    assert!(start.elapsed().as_secs() < 20);
}
