//! Stand-ins read as the language of the words around them.

use super::*;

#[test]
fn several_people_read_as_the_language() {
    read(&[
        (
            "k03 lacht. k03 ook.",
            "Een andere deelnemer lacht. Die deelnemer ook.",
        ),
        ("Tilt met k03 en k04.", "Tilt met twee andere deelnemers."),
        (
            "Tilt met k03, k04 en Kevin.",
            "Tilt met drie andere deelnemers.",
        ),
        (
            "Hatice en Bram tillen, Hatice en Bram lachen.",
            "Twee andere deelnemers tillen, die deelnemers lachen.",
        ),
        ("Tilt met k03 en Hatice.", "Tilt met een andere deelnemer."),
        (
            "Helpt k03, daarna k04, dan weer k03.",
            "Helpt een andere deelnemer, daarna nog een andere deelnemer, dan weer de eerste deelnemer.",
        ),
        (
            "Tom kijkt, @tom knikt.",
            "Een begeleider kijkt, die begeleider knikt.",
        ),
        ("Rita en Tom kijken toe.", "Twee begeleiders kijken toe."),
        (
            "Vraagt k03 en Tom om hulp.",
            "Vraagt een andere deelnemer en een begeleider om hulp.",
        ),
        (
            "Zegt: \"Hatice, kom!\"",
            "Zegt: \"Een andere deelnemer, kom!\"",
        ),
        (
            "Neemt Toms kar en Tom’s bon.",
            "Neemt een begeleider zijn kar en die begeleider zijn bon.",
        ),
        (
            "Roept tegen RITA: \"Wat?\" en wacht niet op Rita d'r antwoord.",
            "Roept tegen een begeleider: \"Wat?\" en wacht niet op die begeleider d'r antwoord.",
        ),
        ("k02 helpt @k03", "Yannick helpt een andere deelnemer"),
        (
            "Yannick en k03 tillen",
            "Yannick en een andere deelnemer tillen",
        ),
    ]);
}

#[test]
fn what_is_written_against_a_name_goes_with_it() {
    read(&[
        ("Geeft k03b de kar.", "Geeft een andere deelnemer de kar."),
        (
            "Geeft Hatice2 de kar.",
            "Geeft een andere deelnemer de kar.",
        ),
        ("Geeft ko3 de kar.", "Geeft een andere deelnemer de kar."),
        (
            "Ziet KO3 en Kevin lachen.",
            "Ziet twee andere deelnemers lachen.",
        ),
        (
            "Mailt naar hatice@x.example.",
            "Mailt naar een andere deelnemer.",
        ),
        (
            "Mailt naar j.hatice@x.example, belt dan.",
            "Mailt naar een andere deelnemer, belt dan.",
        ),
        (
            "Wacht op kandidaat drie en lacht.",
            "Wacht op een andere deelnemer en lacht.",
        ),
        ("Wacht op kandidaat drie.", "Wacht op een andere deelnemer."),
        (
            "Geeft de kandidaat drie dozen.",
            "Geeft de kandidaat drie dozen.",
        ),
    ]);
}

#[test]
fn what_goes_with_a_name_goes_away_with_it() {
    read(&[
        ("Helpt je collega Hatice.", "Helpt een andere deelnemer."),
        (
            "Geeft z'n collega Bram de kar.",
            "Geeft een andere deelnemer de kar.",
        ),
        (
            "Vraagt raad aan collega-assessor Rita.",
            "Vraagt raad aan een begeleider.",
        ),
        ("Helpt k03-k05.", "Helpt drie andere deelnemers."),
        ("Wacht op k03 t/m k04.", "Wacht op twee andere deelnemers."),
    ]);
}

#[test]
fn a_number_on_a_thing_and_a_number_alone_are_sure_of_nobody() {
    let mask = mask(Language::Nl);
    for text in [
        "Zet de doos op rek K3 en tilt.",
        "Nr. 3 vraagt om hulp.",
        "Geeft nr 3 een hand.",
    ] {
        let told = mask.apply(text);
        assert!(told.unsure && told.text == text, "{text}: {}", told.text);
    }
    for text in [
        "Telt doos nr. 3 na.",
        "Neemt nr. 44.",
        "Zegt: kies nummer een.",
    ] {
        let told = mask.apply(text);
        assert!(!told.unsure && told.text == text, "{text}: {}", told.text);
    }
}

#[test]
fn a_sentence_is_masked_in_its_own_language() {
    let french = |text: &str| mask(Language::Fr).apply(text).text;
    for (text, expected) in [
        (
            "Attend que Hatice dise quoi faire.",
            "Attend qu’un autre participant dise quoi faire.",
        ),
        (
            "Prend la boîte de k03 et attend.",
            "Prend la boîte d’un autre participant et attend.",
        ),
        (
            "Aide k03, puis dit qu’Hatice et lui ont fini.",
            "Aide un autre participant, puis dit que ce participant et lui ont fini.",
        ),
        (
            "Porte avec k03 et k04 la caisse lourde.",
            "Porte avec deux autres participants la caisse lourde.",
        ),
        (
            "Attend que k03 et k04 finissent.",
            "Attend que deux autres participants finissent.",
        ),
        (
            "Demande à Rita si c'est bon.",
            "Demande à un accompagnateur si c'est bon.",
        ),
        ("Aide Mme Yıldırım.", "Aide un autre participant."),
        (
            "Prend la place du candidat Bram.",
            "Prend la place d’un autre participant.",
        ),
        (
            "Demande au collègue Bram et à sa collègue Hatice.",
            "Demande à un autre participant et à encore un autre participant.",
        ),
        (
            "Donne la boîte à mon collègue Bram, puis la reprend de l'autre candidat Bram.",
            "Donne la boîte à un autre participant, puis la reprend de ce participant.",
        ),
        (
            "Range les boîtes des collègues k03 et k04.",
            "Range les boîtes de deux autres participants.",
        ),
        ("Reste près du mur.", "Reste près du mur."),
        (
            "Hatice rit, la boîte d’Hatice est pleine.",
            "Un autre participant rit, la boîte de ce participant est pleine.",
        ),
    ] {
        assert_eq!(french(text), expected);
    }
    // A French sentence of a Dutch day, and a Dutch one of a French day.
    assert_eq!(
        masked("Attend que k03 dise quoi faire."),
        "Attend qu’un autre participant dise quoi faire."
    );
    assert_eq!(
        french("Wacht tot k03 zegt wat er moet gebeuren."),
        "Wacht tot een andere deelnemer zegt wat er moet gebeuren."
    );
    assert_eq!(
        masked("Demande l'avis de Tom et de Rita avant de continuer."),
        "Demande l'avis d’un accompagnateur et d’un autre accompagnateur avant de continuer."
    );
    let english = |text: &str| mask(Language::En).apply(text).text;
    assert_eq!(
        english("Takes Hatice's cart and asks Tom."),
        "Takes another participant’s cart and asks a supervisor."
    );
    assert_eq!(
        english("Lifts with k03 and k04."),
        "Lifts with two other participants."
    );
}

#[test]
fn a_name_that_two_people_share_is_nobody_in_particular() {
    let mut forms = all_forms();
    forms.add_name("Tom Peeters", candidate("k03"));
    forms.add_name("Tom Hermans", assessor("tom"));
    let mask = Mask {
        forms,
        ..mask(Language::Nl)
    };
    for (text, expected) in [
        ("helpt Tom tillen", "helpt iemand anders tillen"),
        (
            "helpt Tom Peeters tillen",
            "helpt een andere deelnemer tillen",
        ),
        ("vraagt het Tom Hermans", "vraagt het een begeleider"),
        ("Peeters helpt", "Peeters helpt"),
    ] {
        assert_eq!(mask.apply(text).text, expected);
    }
}
