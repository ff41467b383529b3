//! Tags, levels and links that are glued to something else, and what is struck out.

use super::*;

#[test]
fn tags_and_levels_are_read_through_what_is_glued_to_them() {
    let one = "raapt op #initiatief/ziet-werk=G";
    for line in [
        "- raapt op #initiatief/ziet-werk/=G",
        "- raapt op #initiatief/ziet-werk:=G",
        "- raapt op **#initiatief/ziet-werk =G**",
        "- raapt op *#initiatief/ziet-werk* *=G*",
        "- raapt op _#initiatief/ziet-werk_ =G.",
        "- raapt op `#initiatief/ziet-werk` `=G`",
        "- raapt op (#initiatief/ziet-werk =G)",
    ] {
        reads(line, one);
    }
    reads("- veegt,#initiatief =G", "veegt, #initiatief=G");
    reads("- veegt#initiatief =G", "veegt #initiatief=G");
    reads(
        "- helpt #samenwerken/helpt=G,#motivatie=M",
        "helpt #samenwerken/helpt=G #motivatie=M",
    );
    reads(
        "- helpt #samenwerken/helpt+#motivatie (2x)",
        "helpt #samenwerken/helpt #motivatie 2x",
    );
}

#[test]
fn what_a_web_page_leaves_behind_is_no_part_of_the_words() {
    for line in [
        "- raapt op #initiatief/ziet-werk =G<br>",
        "- raapt op #initiatief/ziet-werk =G</td>",
        "- raapt op<br/>#initiatief/ziet-werk<br>=G",
        "- <b>raapt op</b> #initiatief/ziet-werk <span style=\"x\">=G</span>",
        "- raapt&nbsp;op #initiatief/ziet-werk&nbsp;=G",
        "- raapt op #initiatief/ziet-werk =G<o:p></o:p>",
    ] {
        let outcome = sheet(line);
        assert_eq!(
            outcome.observations(),
            ["raapt op #initiatief/ziet-werk=G"],
            "{line}"
        );
        assert_eq!(outcome.codes(), [Code::N59], "{line}");
    }
    reads(
        "- typt <naam> & zegt: 3 < 4 #motivatie",
        "typt <naam> & zegt: 3 < 4 #motivatie",
    );
}

#[test]
fn a_tag_or_level_that_stays_glued_is_told() {
    reads_with(
        "- raapt op =G/#initiatief",
        "raapt op #initiatief",
        &["N07 1:12"],
    );
    reads_with(
        "- raapt op=G #initiatief",
        "raapt op=G #initiatief",
        &["N33 1:9"],
    );
    for line in [
        "- zegt: \"#samenwerken/overlegt\" #motivatie",
        "- zegt #samenwerken&overlegt #motivatie",
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.codes(), [Code::N60], "{line}");
        assert_eq!(outcome.observations(), [&line[2..]], "{line}");
    }
    for line in [
        "- leest https://a.be/#motivatie en kast#3 in C# #motivatie",
        "- telt 2+2=4 en x=3 #motivatie",
        "- schrijft \\#motivatie af #motivatie",
    ] {
        let outcome = sheet(line);
        assert!(!outcome.codes().contains(&Code::N60), "{line}");
        assert!(!outcome.codes().contains(&Code::N33), "{line}");
    }
}

#[test]
fn a_link_may_have_signs_behind_it_and_stand_in_the_sentence() {
    reads(
        "- praat met @k03. #motivatie",
        "praat met @k03. #motivatie @k03",
    );
    reads(
        "- praat (met @k03) #motivatie",
        "praat (met @k03) #motivatie @k03",
    );
    reads(
        "- praat met @k03: \"kom\" #motivatie",
        "praat met @k03: \"kom\" #motivatie @k03",
    );
    reads(
        "- praat met @k03, dan @k02 en @K03 over werk #motivatie",
        "praat met @k03, dan @k02 en @K03 over werk #motivatie @k03 @k02",
    );
    reads("- praat #motivatie @k03.", "praat #motivatie @k03");
    reads("- praat #motivatie (@k03)", "praat (@k03) #motivatie @k03");
    // A word like another, and a code that nobody has.
    reads(
        "- werkt @thuis verder #motivatie",
        "werkt @thuis verder #motivatie",
    );
    reads_with(
        "- praat met @k99, en zwijgt #motivatie",
        "praat met @k99, en zwijgt #motivatie",
        &["N29 1:13"],
    );
}

#[test]
fn what_is_struck_out_counts_nowhere_and_is_kept() {
    for (line, observation, kept) in [
        ("- veegt #motivatie ~~=G~~", "veegt #motivatie", "~~=G~~"),
        (
            "- veegt #motivatie ~~=G~~ =M",
            "veegt #motivatie=M",
            "~~=G~~",
        ),
        (
            "- veegt ~~niet~~ wel #motivatie",
            "veegt wel #motivatie",
            "~~niet~~",
        ),
        (
            "- veegt ~niet~ wel #motivatie",
            "veegt wel #motivatie",
            "~niet~",
        ),
        (
            "- veegt <s>niet</s> wel #motivatie",
            "veegt wel #motivatie",
            "~~niet~~",
        ),
        (
            "- veegt #motivatie ~~#initiatief =G~~.",
            "veegt #motivatie",
            "~~#initiatief =G~~.",
        ),
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.observations(), [observation], "{line}");
        assert_eq!(outcome.codes(), [Code::N71], "{line}");
        assert_eq!(outcome.remarks(), [kept], "{line}");
    }
    for line in [
        "- ~~9u10 helpt #motivatie =G~~",
        "~~- 9u10 helpt #motivatie =G~~",
        "~~9u10 helpt =G~~",
        "- + ~~helpt =G~~",
        "~~| motivatie | G |~~",
        "# Evaluatie\n- ~~Motivatie: goed =G~~",
    ] {
        let outcome = sheet(line);
        assert_eq!(outcome.observations(), [""; 0], "{line}");
        assert_eq!(outcome.evaluations(), [""; 0], "{line}");
        assert_eq!(outcome.codes(), [Code::N71], "{line}");
        assert!(outcome.remarks()[0].starts_with("~~"), "{line}");
    }
    let two = sheet("- veegt #motivatie\n~~9u11 helpt\nniet =G~~\n- telt #motivatie");
    assert_eq!(two.observations(), ["veegt #motivatie", "telt #motivatie"]);
    assert_eq!(two.remarks(), ["~~9u11 helpt niet =G~~"]);
}

#[test]
fn a_row_of_a_table_can_be_struck_out_and_so_can_a_cell() {
    let outcome = sheet(
        "| Indicator | Niveau | Aantal |\n|---|---|---|\n| motivatie | ~~G~~ M | 2 |\n| ~~initiatief | G | 3~~ |\n~~| samenwerken | G | 1 |~~\n| flexibiliteit | G | 1 |",
    );
    assert_eq!(
        outcome.rows(),
        ["motivatie M 2 _ _ _", "flexibiliteit G 1 _ _ _"]
    );
}

#[test]
fn tildes_that_mean_about_strike_nothing_out() {
    reads(
        "- wacht ~5 minuten, dan ~10 #motivatie",
        "wacht ~5 minuten, dan ~10 #motivatie",
    );
    reads("- telt 5~6 of ~ 7 #motivatie", "telt 5~6 of ~ 7 #motivatie");
    reads_with(
        "- veegt ~~niet #motivatie",
        "veegt ~~niet #motivatie",
        &["N60 1:9"],
    );
}

#[test]
fn times_in_words_between_brackets_are_a_tally() {
    for words in [
        "(drie keer)",
        "(3 keer)",
        "(driemaal)",
        "(Drie maal)",
        "(three times)",
        "(trois fois)",
    ] {
        reads(
            &format!("- belt {words} #motivatie =G"),
            "belt #motivatie=G 3x",
        );
        reads(
            &format!("- belt #motivatie =G {words}"),
            "belt #motivatie=G 3x",
        );
    }
    let outcome = sheet(
        "| Indicator | Niveau | Aantal |\n|---|---|---|\n| motivatie | G | drie keer |\n| flexibiliteit | G | III |",
    );
    assert_eq!(
        outcome.rows(),
        ["motivatie G 3 _ _ _", "flexibiliteit G 3 _ _ _"]
    );
    assert_eq!(outcome.findings(), [""; 0]);
}

#[test]
fn a_sign_or_tally_behind_the_tags_that_is_none_is_told() {
    for more in [
        "-",
        "–",
        "+",
        "plus",
        "min.",
        "drie keer",
        "3 keer",
        "twee maal",
        "III",
        "IIII",
    ] {
        for tags in ["#motivatie", "#motivatie =G"] {
            let outcome = sheet(&format!("- belt {tags} {more}"));
            assert_eq!(outcome.codes(), [Code::N60], "{tags} {more}");
            assert!(outcome.observations()[0].contains(more), "{tags} {more}");
        }
    }
    reads_with(
        "- belt IIII #motivatie",
        "belt IIII #motivatie",
        &["N60 1:8"],
    );
}

#[test]
fn times_in_a_sentence_are_words() {
    for text in [
        "hij belde drie keer",
        "belt 3 keer naar huis",
        "zegt drie keer: ik stop -",
        "doet deel II",
        "leest fase III",
        "telt (hij belde drie keer) verder",
        "werkt min of meer door",
    ] {
        reads(
            &format!("- {text} #motivatie"),
            &format!("{text} #motivatie"),
        );
        reads_with(&format!("- {text}"), text, &["N30 1:3"]);
        reads(
            &format!("- #motivatie {text}"),
            &format!("{text} #motivatie"),
        );
    }
}
