//! What may stand above a column, in Dutch, English and French: the one list of names. What a column means to whom (which
//! are needed, what an unknown one is) is for those who read the table.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a column of a table can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// Who was observed.
    Candidate,
    /// A person, who need not be a candidate.
    Person,
    /// A name, of whoever the row is about.
    Name,
    /// Who observed or rated.
    Assessor,
    /// In which exercise.
    Exercise,
    /// On which date.
    Date,
    /// When.
    Time,
    /// The words of an observation.
    Words,
    /// Words where another column names the indicator, else the indicator.
    Behaviour,
    /// The competence.
    Competence,
    /// The indicator: its tag, its name or its number.
    Indicator,
    /// What is asked of a competence, or one of several things that are rated.
    Criterion,
    /// A question or an item.
    Item,
    /// What is rated, whatever it is.
    Target,
    /// What belongs together.
    Cluster,
    /// A number of the row or of an indicator.
    Number,
    /// What a program calls a row.
    Row,
    /// `+`, `-` or `0`.
    Sign,
    /// Which other candidates were involved.
    With,
    /// A level, `nw` or `gk`.
    Level,
    /// A value, be it a level or not.
    Value,
    /// A mark in it chooses the level, `nw` or `gk` that its name is.
    Choice,
    /// How often.
    Count,
    /// How often strong behaviour was seen.
    CountPlus,
    /// How often weak behaviour was seen.
    CountMinus,
    /// How much a row weighs.
    Weight,
    /// How often it could have been seen.
    Chances,
    /// So many of so many chances.
    Share,
    /// What a level rests on.
    Evidence,
    /// What the assessor concludes.
    Conclusion,
    /// What the assessor thought.
    Impression,
    /// What else there is to say.
    Remark,
    /// The turn of a candidate, or the place of a row.
    Order,
    /// Why it was changed.
    Reason,
    /// A header that means nothing here.
    Unknown,
}

/// The names, as [`slug`](crate::id::slug) gives them.
const NAMES: [(Column, &str); 30] = [
    (
        Column::Candidate,
        "candidate kandidaat kandidate kand candidat candidate-e cand deelnemer deelneemster deeln participant \
         participante naam-kandidaat naam-deelnemer",
    ),
    (
        Column::Person,
        "person persoon personne patient student leerling",
    ),
    (Column::Name, "name naam nom voornaam"),
    (
        Column::Assessor,
        "assessor beoordelaar observator observer rater judge coder codeur assesseur assesseuse evaluateur evaluatrice \
         observateur observatrice",
    ),
    (
        Column::Exercise,
        "exercise task opdracht opdr oefening oef proef taak exercice epreuve tache station",
    ),
    (Column::Date, "date datum"),
    (Column::Time, "time uur tijd tijdstip hour heure"),
    (
        Column::Words,
        "waarneming wat waarnemingen observatie observaties observation observations feit feiten fact facts fait faits \
         notitie notities notes beschrijving description concreet-gedrag waargenomen-gedrag observed-behaviour \
         comportement-observe wat-je-ziet-en-hoort wat-zie-of-hoor-je wat-zag-of-hoorde-je wat-zag-je \
         what-you-see-and-hear what-you-saw-and-heard ce-que-vous-voyez-et-entendez",
    ),
    (Column::Behaviour, "gedrag behaviour behavior comportement"),
    (
        Column::Competence,
        "competence competentie competenties competences competency thema theme dimension dimensie",
    ),
    (
        Column::Indicator,
        "indicator ind indicatoren indicators gedragsindicator gedragsindicatoren indicateur indicateurs stelling \
         statement code tag tags",
    ),
    (Column::Criterion, "criterion criterium critere"),
    (Column::Item, "item vraag question"),
    (
        Column::Target,
        "target unit eenheid case geval cas subject sujet object doel",
    ),
    (Column::Cluster, "cluster groep group groupe"),
    (Column::Number, "nr nummer no n number numero"),
    (Column::Row, "id rij row"),
    (Column::Sign, "sign teken signe"),
    (
        Column::With,
        "met-wie betrokken betrokkenen with with-whom avec avec-qui",
    ),
    (
        Column::Level,
        "level niveau niv score beoordeling rating cote",
    ),
    (Column::Value, "value waarde valeur"),
    (
        Column::Count,
        "tally aantal aantallen aantal-keer telling turf turven keer hoe-vaak count counts times how-often nombre \
         nombre-de-fois batonnets fois freq frequency frequentie frequence effectif",
    ),
    (Column::Weight, "weight gewicht"),
    (
        Column::Chances,
        "chances kansen aantal-kansen opportunities occasions",
    ),
    (Column::Share, "share aandeel proportion"),
    (
        Column::Evidence,
        "evidence bewijs bewijzen voorbeeld voorbeelden example examples preuve preuves exemple exemples",
    ),
    (
        Column::Conclusion,
        "conclusion besluit conclusie conclusions wat-besluit-je-en-waaruit-blijkt-dat \
         what-do-you-conclude-and-what-shows-it que-concluez-vous-et-quest-ce-qui-le-montre",
    ),
    (
        Column::Remark,
        "remark opmerking opmerkingen toelichting commentaar comment comments remarks remarque remarques commentaire \
         commentaires",
    ),
    (Column::Order, "order volgorde ordre beurt turn tour"),
    (Column::Reason, "reason reden raison motif"),
];

static KNOWN: LazyLock<HashMap<&str, Column>> = LazyLock::new(|| {
    let all = NAMES.iter();
    all.flat_map(|(column, names)| names.split(' ').map(|name| (name, *column)))
        .collect()
});

impl Column {
    /// What a name means, as [`slug`](crate::id::slug) gives it.
    pub fn named(slug: &str) -> Option<Self> {
        KNOWN.get(slug).copied()
    }

    /// What it may be called.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let own = NAMES.iter().filter(move |(column, _)| *column == self);
        own.flat_map(|(_, names)| names.split(' '))
    }
}

/// A name without what says that the column holds ids, numbers or names: `candidate-id`, `opdracht-nr`.
pub fn stem(slug: &str) -> &str {
    let mut ends = ["-id", "-nr", "-name", "-naam"].iter();
    ends.find_map(|end| slug.strip_suffix(end)).unwrap_or(slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::slug;

    #[test]
    fn each_name_stands_once_and_as_it_is_looked_up() {
        let all: Vec<&str> = NAMES
            .iter()
            .flat_map(|(_, names)| names.split(' '))
            .collect();
        assert_eq!(KNOWN.len(), all.len());
        for name in all {
            assert_eq!(slug(name), name);
        }
    }

    #[test]
    fn the_same_words_are_known_everywhere() {
        for (name, column) in [
            ("Participant", Column::Candidate),
            ("Observateur", Column::Assessor),
            ("Épreuve", Column::Exercise),
            ("Dimensie", Column::Competence),
            ("Beurt", Column::Order),
            ("Motif", Column::Reason),
        ] {
            assert_eq!(Column::named(&slug(name)), Some(column), "{name}");
        }
        assert_eq!(Column::named("kandidaat-nr"), None);
        assert_eq!(Column::named(stem("kandidaat-nr")), Some(Column::Candidate));
        assert_eq!(Column::named("thee"), None);
    }
}
