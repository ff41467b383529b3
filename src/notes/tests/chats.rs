//! Messages copied from a chat: who sent them, and whom and what they are about.

use super::*;

const NOTES: &str = "[17/03/2026, 09:12] Rita: vraagt uitleg #leervermogen (+)\n[17/03/2026, 09:14:10] Rita Claes: zet de pot weg #initiatief\n";

#[test]
fn a_message_or_the_name_of_the_group_is_the_head_of_a_chat() {
    for head in [
        "[17/03/2026, 09:00] Rita: Fatima, magazijn",
        "17/03/2026 09:00 - Rita: k05 magazijn",
        "[17/03/26 09:00:10] Rita: Kandidaat: k05\n[17/03/26 09:00:12] Rita: Opdracht: magazijn",
        "17/03/2026 08:50 - Rita heeft de groep \"Magazijn k05\" gemaakt.\n",
        "[17/03/26, 08:50:01] Magazijn k05: Berichten en oproepen zijn versleuteld.",
        "WhatsApp-chat met Magazijn Fatima\n",
        "WhatsApp Chat with k05 magazijn\n",
        "Groep: magazijn k05\n",
        "# Magazijn - Fatima\n",
        "Kandidaat: k05\nOpdracht: magazijn\n",
    ] {
        let outcome = file(&format!("{head}\n{NOTES}"));
        let expected = ["k05 magazijn rita: vraagt uitleg; zet de pot weg"];
        assert_eq!(outcome.sheets(), expected, "{head}");
        let told: Vec<_> = outcome
            .codes()
            .into_iter()
            .filter(|code| *code != Code::N19)
            .collect();
        assert_eq!(told, [], "{head}");
        assert_eq!(
            outcome.observations()[0],
            "9u12 vraagt uitleg #leervermogen (+)"
        );
    }
}

#[test]
fn each_message_counts_for_who_sent_it() {
    let both = "[17/03/2026, 09:12] Rita: vraagt uitleg #leervermogen\n[17/03/2026, 09:13] tom: zet weg #initiatief\n[17/03/2026, 09:14] Rita: veegt #motivatie\n";
    let outcome = file(&format!("k05, magazijn\n\n{both}"));
    let expected = [
        "k05 magazijn rita: vraagt uitleg; veegt",
        "k05 magazijn tom: zet weg",
    ];
    assert_eq!(outcome.sheets(), expected);
    // Where the head says who watched, what another sent counts for nobody.
    let outcome = file(&format!("k05, magazijn, rita\n\n{both}"));
    assert_eq!(outcome.sheets().len(), 1);
    assert!(
        outcome.findings().contains(&"N70 4:1".to_owned()),
        "{:?}",
        outcome.findings()
    );
    let tags = |one: &Observation| one.tags.len();
    let all: Vec<_> = outcome.notes.sheets[0]
        .observations
        .iter()
        .map(tags)
        .collect();
    assert_eq!(all, [1, 0, 1]);
}

#[test]
fn a_message_may_turn_to_another_candidate() {
    let outcome = file(
        "[17/03/2026, 09:00] Rita: k05 magazijn\n[17/03/2026, 09:12] Rita: vraagt uitleg #leervermogen\n[17/03/2026, 09:20] Rita: Youssef\n[17/03/2026, 09:22] Rita: zet weg #initiatief\n[17/03/2026, 09:30] Rita: nu Fatima\n[17/03/2026, 09:31] Rita: veegt #motivatie\n",
    );
    let expected = [
        "k05 magazijn rita: vraagt uitleg",
        "k06 magazijn rita: zet weg",
    ];
    assert_eq!(outcome.sheets(), expected);
    assert!(outcome.codes().contains(&Code::N44));
}

#[test]
fn a_chat_of_another_day_or_of_strangers_says_nothing() {
    for line in [
        "[16/03/2026, 09:12] Rita: vraagt uitleg #leervermogen",
        "[17/03/2026, 09:12] Mama: vraagt uitleg #leervermogen",
        "[17/03/2026, 09:12] +32 470 12 34 56: vraagt uitleg #leervermogen",
    ] {
        let outcome = file(&format!("k05, magazijn\n\n{line}"));
        assert_eq!(outcome.sheets(), [""; 0], "{line}");
        assert!(outcome.codes().contains(&Code::N02), "{line}");
    }
}
