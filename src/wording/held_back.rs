//! Why words of a note stay inside.

use crate::wording::texts::texts;

texts! {
    /// The reason in words, and how to open it where a person may.
    pub fn reason(why: HeldBack) {
        HeldBack::Marked =>
            nl "het blad houdt het binnen: [quote:: no]"
            en "the sheet holds it back: [quote:: no]"
            fr "la feuille le retient\u{a0}: [quote:: no]"
        HeldBack::NotUnderstood =>
            nl "misschien niet voor de kandidaat bedoeld; [quote:: yes] laat het lezen"
            en "perhaps not meant for the candidate; [quote:: yes] opens it"
            fr "peut-être pas destiné au candidat\u{a0}; [quote:: yes] l’ouvre"
        HeldBack::Doubt =>
            nl "een tag met een vraagteken; haal het vraagteken weg als je zeker bent"
            en "a tag with a question mark; take it out when you are sure"
            fr "une étiquette avec un point d’interrogation\u{a0}; enlevez-le si vous êtes sûr"
        HeldBack::NameOrWord =>
            nl "een woord of nummer dat ook iemand kan zijn; [quote:: yes] laat het lezen"
            en "a word or number that may be somebody as well; [quote:: yes] opens it"
            fr "un mot ou un numéro qui désigne peut-être quelqu’un\u{a0}; [quote:: yes] l’ouvre"
        HeldBack::WhoItIs =>
            nl "misschien een naam, een nummer of een adres van iemand; [quote:: yes] laat het lezen"
            en "perhaps a name, a number or an address of somebody; [quote:: yes] opens it"
            fr "peut-être un nom, un numéro ou une adresse de quelqu’un\u{a0}; [quote:: yes] l’ouvre"
        HeldBack::LeftOut =>
            nl "weggelaten in report.yaml"
            en "left out in report.yaml"
            fr "laissé de côté dans report.yaml"
        HeldBack::NotFound =>
            nl "niet zeker of report.yaml deze notitie bedoelt"
            en "not sure whether report.yaml means this note"
            fr "pas sûr que report.yaml désigne cette note"
        HeldBack::NoteStyle =>
            nl "in steno, en een ander citaat vertelt hetzelfde; [words:: betere woorden] of [quote:: yes] laat het lezen"
            en "in note style, and another quote tells the same; [words:: better words] or [quote:: yes] opens it"
            fr "en style télégraphique, et une autre citation dit la même chose\u{a0}; [words:: de meilleurs mots] ou [quote:: yes] l’ouvre"
    }
}

/// Why words stay inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldBack {
    /// The sheet says so: `[quote:: no]`.
    Marked,
    /// `report.yaml` says so.
    LeftOut,
    /// `report.yaml` says something about it, or about a note beside it.
    NotFound,
    /// Words or a mark that may keep them inside.
    NotUnderstood,
    /// A tag with a question mark: it is not sure what the words are about.
    Doubt,
    /// A sentence begins with a name that is also a word of every day.
    NameOrWord,
    /// A word, a number or an address that may say who somebody is.
    WhoItIs,
    /// In note style, where another quote tells the same.
    NoteStyle,
}
