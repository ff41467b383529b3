//! What stands out about an assessor, in one sentence for each effect and direction: about the assessor to others, and to
//! the assessor.

use crate::calibration::Effect;
use crate::id::AssessorId;
use crate::wording::texts::texts;

/// Whom a sentence is said to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Others, about an assessor.
    Others,
    /// The assessor.
    You,
}

texts! {
    /// What an assessor does, to the low or the high side.
    pub(super) fn flagged(effect: Effect, high: bool, whom: Whom; levels: &str, share: &str, points: &str) {
        (Effect::Severity, true, Whom::Others) =>
            nl "Geeft voor hetzelfde gedrag gemiddeld {levels} lager dan de anderen."
            en "Rates the same behaviour {levels} lower than the others, on average."
            fr "Évalue le même comportement en moyenne {levels} plus bas que les autres."
        (Effect::Severity, true, Whom::You) =>
            nl "Je geeft voor hetzelfde gedrag gemiddeld {levels} lager dan de anderen."
            en "You rate the same behaviour {levels} lower than the others, on average."
            fr "Vous évaluez le même comportement en moyenne {levels} plus bas que les autres."
        (Effect::Severity, false, Whom::Others) =>
            nl "Geeft voor hetzelfde gedrag gemiddeld {levels} hoger dan de anderen."
            en "Rates the same behaviour {levels} higher than the others, on average."
            fr "Évalue le même comportement en moyenne {levels} plus haut que les autres."
        (Effect::Severity, false, Whom::You) =>
            nl "Je geeft voor hetzelfde gedrag gemiddeld {levels} hoger dan de anderen."
            en "You rate the same behaviour {levels} higher than the others, on average."
            fr "Vous évaluez le même comportement en moyenne {levels} plus haut que les autres."
        (Effect::Spread, false, Whom::Others) =>
            nl "Vermijdt de uiterste niveaus: de spreiding is {share} van die van de anderen."
            en "Avoids the extreme levels: the spread is {share} of that of the others."
            fr "Évite les niveaux extrêmes\u{a0}: la dispersion vaut {share} de celle des autres."
        (Effect::Spread, false, Whom::You) =>
            nl "Je vermijdt de uiterste niveaus: de spreiding is {share} van die van de anderen."
            en "You avoid the extreme levels: the spread is {share} of that of the others."
            fr "Vous évitez les niveaux extrêmes\u{a0}: la dispersion vaut {share} de celle des autres."
        (Effect::Spread, true, Whom::Others) =>
            nl "Kiest vaker een uiterst niveau: de spreiding is {share} van die van de anderen."
            en "Chooses extreme levels more often: the spread is {share} of that of the others."
            fr "Choisit plus souvent un niveau extrême\u{a0}: la dispersion vaut {share} de celle des autres."
        (Effect::Spread, true, Whom::You) =>
            nl "Je kiest vaker een uiterst niveau: de spreiding is {share} van die van de anderen."
            en "You choose extreme levels more often: the spread is {share} of that of the others."
            fr "Vous choisissez plus souvent un niveau extrême\u{a0}: la dispersion vaut {share} de celle des autres."
        (Effect::Halo, _, Whom::Others) =>
            nl "Geeft een kandidaat op alles bijna hetzelfde niveau, veel meer dan de anderen doen."
            en "Gives a candidate nearly the same level on everything, far more than the others do."
            fr "Donne à un candidat presque le même niveau partout, bien plus que les autres."
        (Effect::Halo, _, Whom::You) =>
            nl "Je geeft een kandidaat op alles bijna hetzelfde niveau, veel meer dan de anderen doen."
            en "You give a candidate nearly the same level on everything, far more than the others do."
            fr "Vous donnez à un candidat presque le même niveau partout, bien plus que les autres."
        (Effect::Contrast, false, Whom::Others) =>
            nl "Geeft na sterke kandidaten minder, en na zwakke meer."
            en "Gives less after strong candidates, and more after weak ones."
            fr "Donne moins après des candidats forts, et davantage après des candidats faibles."
        (Effect::Contrast, false, Whom::You) =>
            nl "Je geeft na sterke kandidaten minder, en na zwakke meer."
            en "You give less after strong candidates, and more after weak ones."
            fr "Vous donnez moins après des candidats forts, et davantage après des candidats faibles."
        (Effect::Contrast, true, Whom::Others) =>
            nl "Trekt een kandidaat mee naar het niveau van de vorige kandidaten."
            en "Draws a candidate along to the level of those before."
            fr "Entraîne un candidat vers le niveau des précédents."
        (Effect::Contrast, true, Whom::You) =>
            nl "Je trekt een kandidaat mee naar het niveau van de vorige kandidaten."
            en "You draw a candidate along to the level of those before."
            fr "Vous entraînez un candidat vers le niveau des précédents."
        (Effect::DriftInDay, true, Whom::Others) =>
            nl "Wordt in de loop van een dag strenger dan de anderen: {levels} tussen begin en einde."
            en "Becomes more severe than the others in the course of a day: {levels} from start to end."
            fr "Devient plus sévère que les autres au cours d’une journée\u{a0}: {levels} du début à la fin."
        (Effect::DriftInDay, true, Whom::You) =>
            nl "Je wordt in de loop van een dag strenger dan de anderen: {levels} tussen begin en einde."
            en "You become more severe than the others in the course of a day: {levels} from start to end."
            fr "Vous devenez plus sévère que les autres au cours d’une journée\u{a0}: {levels} du début à la fin."
        (Effect::DriftInDay, false, Whom::Others) =>
            nl "Wordt in de loop van een dag milder dan de anderen: {levels} tussen begin en einde."
            en "Becomes more lenient than the others in the course of a day: {levels} from start to end."
            fr "Devient plus indulgent que les autres au cours d’une journée\u{a0}: {levels} du début à la fin."
        (Effect::DriftInDay, false, Whom::You) =>
            nl "Je wordt in de loop van een dag milder dan de anderen: {levels} tussen begin en einde."
            en "You become more lenient than the others in the course of a day: {levels} from start to end."
            fr "Vous devenez plus indulgent que les autres au cours d’une journée\u{a0}: {levels} du début à la fin."
        (Effect::DriftOverDays, true, Whom::Others) =>
            nl "Werd over de dagen heen strenger dan de anderen: {levels} tussen de eerste en de laatste dag."
            en "Became more severe than the others over the days: {levels} from the first to the last."
            fr "Est devenu plus sévère que les autres au fil des journées\u{a0}: {levels} de la première à la dernière."
        (Effect::DriftOverDays, true, Whom::You) =>
            nl "Je werd over de dagen heen strenger dan de anderen: {levels} tussen de eerste en de laatste dag."
            en "You became more severe than the others over the days: {levels} from the first to the last."
            fr "Vous êtes devenu plus sévère que les autres au fil des journées\u{a0}: {levels} de la première à la dernière."
        (Effect::DriftOverDays, false, Whom::Others) =>
            nl "Werd over de dagen heen milder dan de anderen: {levels} tussen de eerste en de laatste dag."
            en "Became more lenient than the others over the days: {levels} from the first to the last."
            fr "Est devenu plus indulgent que les autres au fil des journées\u{a0}: {levels} de la première à la dernière."
        (Effect::DriftOverDays, false, Whom::You) =>
            nl "Je werd over de dagen heen milder dan de anderen: {levels} tussen de eerste en de laatste dag."
            en "You became more lenient than the others over the days: {levels} from the first to the last."
            fr "Vous êtes devenu plus indulgent que les autres au fil des journées\u{a0}: {levels} de la première à la dernière."
        (Effect::Known, false, Whom::Others) =>
            nl "Geeft bekende kandidaten {levels} lager dan onbekende, vergeleken met wat de anderen gaven."
            en "Rates candidates known before {levels} lower than unknown ones, against what the others gave."
            fr "Évalue les candidats déjà connus {levels} plus bas que les inconnus, par rapport aux autres assesseurs."
        (Effect::Known, false, Whom::You) =>
            nl "Je geeft bekende kandidaten {levels} lager dan onbekende, vergeleken met wat de anderen gaven."
            en "You rate candidates known before {levels} lower than unknown ones, against what the others gave."
            fr "Vous évaluez les candidats déjà connus {levels} plus bas que les inconnus, par rapport aux autres assesseurs."
        (Effect::Known, true, Whom::Others) =>
            nl "Geeft bekende kandidaten {levels} hoger dan onbekende, vergeleken met wat de anderen gaven."
            en "Rates candidates known before {levels} higher than unknown ones, against what the others gave."
            fr "Évalue les candidats déjà connus {levels} plus haut que les inconnus, par rapport aux autres assesseurs."
        (Effect::Known, true, Whom::You) =>
            nl "Je geeft bekende kandidaten {levels} hoger dan onbekende, vergeleken met wat de anderen gaven."
            en "You rate candidates known before {levels} higher than unknown ones, against what the others gave."
            fr "Vous évaluez les candidats déjà connus {levels} plus haut que les inconnus, par rapport aux autres assesseurs."
        (Effect::FirstImpression, true, Whom::Others) =>
            nl "Laat de eerste notities zwaarder doorwegen in het niveau dan de latere."
            en "Lets the first notes weigh more in the level than the later ones."
            fr "Laisse les premières notes peser plus dans le niveau que les suivantes."
        (Effect::FirstImpression, true, Whom::You) =>
            nl "Je laat de eerste notities zwaarder doorwegen in het niveau dan de latere."
            en "You let the first notes weigh more in the level than the later ones."
            fr "Vous laissez les premières notes peser plus dans le niveau que les suivantes."
        (Effect::FirstImpression, false, Whom::Others) =>
            nl "Laat de laatste notities zwaarder doorwegen in het niveau dan de eerste."
            en "Lets the last notes weigh more in the level than the first ones."
            fr "Laisse les dernières notes peser plus dans le niveau que les premières."
        (Effect::FirstImpression, false, Whom::You) =>
            nl "Je laat de laatste notities zwaarder doorwegen in het niveau dan de eerste."
            en "You let the last notes weigh more in the level than the first ones."
            fr "Vous laissez les dernières notes peser plus dans le niveau que les premières."
        (Effect::Compensation, _, Whom::Others) =>
            nl "Noteert plussen en minnen opvallend in evenwicht."
            en "Notes strikingly even numbers of pluses and minuses."
            fr "Note autant de plus que de moins, nettement plus que les autres."
        (Effect::Compensation, _, Whom::You) =>
            nl "Je noteert plussen en minnen opvallend in evenwicht."
            en "You note strikingly even numbers of pluses and minuses."
            fr "Vous notez autant de plus que de moins, nettement plus que les autres."
        (Effect::TooFast, _, Whom::Others) =>
            nl "Stopt vroeger met noteren dan de anderen: {points} procentpunten van de tijd."
            en "Stops taking notes earlier than the others: by {points} percentage points of the time."
            fr "Arrête de noter plus tôt que les autres\u{a0}: de {points} points de pourcentage du temps."
        (Effect::TooFast, _, Whom::You) =>
            nl "Je stopt vroeger met noteren dan de anderen: {points} procentpunten van de tijd."
            en "You stop taking notes earlier than the others: by {points} percentage points of the time."
            fr "Vous arrêtez de noter plus tôt que les autres\u{a0}: de {points} points de pourcentage du temps."
        (Effect::SeveralTags, _, Whom::Others) =>
            nl "Klasseert een waarneming vaker dan de anderen op meer dan één plaats: {points} procentpunten meer."
            en "Files an observation in more than one place more often than the others: {points} percentage points more."
            fr "Classe plus souvent que les autres une observation à plusieurs endroits\u{a0}: {points} points de pourcentage de plus."
        (Effect::SeveralTags, _, Whom::You) =>
            nl "Je klasseert een waarneming vaker dan de anderen op meer dan één plaats: {points} procentpunten meer."
            en "You file an observation in more than one place more often than the others: {points} percentage points more."
            fr "Vous classez plus souvent que les autres une observation à plusieurs endroits\u{a0}: {points} points de pourcentage de plus."
        (Effect::LittleEvidence, _, Whom::Others) =>
            nl "Heeft minder waarnemingen achter elk oordeel: {share} van wat de anderen hebben."
            en "Has fewer observations behind each rating: {share} of what the others have."
            fr "A moins d’observations derrière chaque évaluation\u{a0}: {share} de ce qu’ont les autres."
        (Effect::LittleEvidence, _, Whom::You) =>
            nl "Je hebt minder waarnemingen achter elk oordeel: {share} van wat de anderen hebben."
            en "You have fewer observations behind each rating: {share} of what the others have."
            fr "Vous avez moins d’observations derrière chaque évaluation\u{a0}: {share} de ce qu’ont les autres."
        (Effect::FarApart, _, Whom::Others) =>
            nl "Ligt vaker dan de anderen ver van een collega: {points} procentpunten meer."
            en "Is more often far from a colleague than the others: {points} percentage points more."
            fr "A plus souvent que les autres un grand écart avec un collègue\u{a0}: {points} points de pourcentage de plus."
        (Effect::FarApart, _, Whom::You) =>
            nl "Je ligt vaker dan de anderen ver van een collega: {points} procentpunten meer."
            en "You are more often far from a colleague than the others: {points} percentage points more."
            fr "Vous avez plus souvent que les autres un grand écart avec un collègue\u{a0}: {points} points de pourcentage de plus."
        (Effect::Agreement, _, Whom::Others) =>
            nl "Geeft minder vaak dan de anderen hetzelfde niveau als een collega: {points} procentpunten minder."
            en "Gives the same level as a colleague less often than the others: {points} percentage points less."
            fr "Donne moins souvent que les autres le même niveau qu’un collègue\u{a0}: {points} points de pourcentage de moins."
        (Effect::Agreement, _, Whom::You) =>
            nl "Je geeft minder vaak dan de anderen hetzelfde niveau als een collega: {points} procentpunten minder."
            en "You give the same level as a colleague less often than the others: {points} percentage points less."
            fr "Vous donnez moins souvent que les autres le même niveau qu’un collègue\u{a0}: {points} points de pourcentage de moins."
    }
    /// Whoever gives one level always, in so many ratings that were compared.
    pub(super) fn one_level(whom: Whom; ratings: usize) {
        Whom::Others =>
            nl "Geeft altijd hetzelfde niveau: {ratings} oordelen zonder één verschil, terwijl de anderen wel verschillen zien."
            en "Gives the same level always: {ratings} ratings without a single difference, where the others do see differences."
            fr "Donne toujours le même niveau\u{a0}: {ratings} évaluations sans une seule différence, alors que les autres en voient."
        Whom::You =>
            nl "Je geeft altijd hetzelfde niveau: {ratings} oordelen zonder één verschil, terwijl de anderen wel verschillen zien."
            en "You give the same level always: {ratings} ratings without a single difference, where the others do see differences."
            fr "Vous donnez toujours le même niveau\u{a0}: {ratings} évaluations sans une seule différence, alors que les autres en voient."
    }
    /// What an assessor does with one competence beyond everything else.
    pub(super) fn single(higher: bool, whom: Whom; competence: &str, size: &str) {
        (true, Whom::Others) =>
            nl "Geeft op {competence} {size} hoger dan op de rest, naast de anderen."
            en "Rates {competence} {size} higher than the rest, compared with the others."
            fr "Évalue {competence} {size} plus haut que le reste, par rapport aux autres."
        (true, Whom::You) =>
            nl "Je geeft op {competence} {size} hoger dan op de rest, naast de anderen."
            en "You rate {competence} {size} higher than the rest, compared with the others."
            fr "Vous évaluez {competence} {size} plus haut que le reste, par rapport aux autres."
        (false, Whom::Others) =>
            nl "Geeft op {competence} {size} lager dan op de rest, naast de anderen."
            en "Rates {competence} {size} lower than the rest, compared with the others."
            fr "Évalue {competence} {size} plus bas que le reste, par rapport aux autres."
        (false, Whom::You) =>
            nl "Je geeft op {competence} {size} lager dan op de rest, naast de anderen."
            en "You rate {competence} {size} lower than the rest, compared with the others."
            fr "Vous évaluez {competence} {size} plus bas que le reste, par rapport aux autres."
    }
    /// That an assessor weighs much more than the others at meetings.
    pub(super) fn dominance(whom: Whom; who: AssessorId, value: &str, equal: &str, behind: &str) {
        Whom::Others =>
            nl "De uitkomst van het overleg ligt dichter bij de niveaus van {who} dan bij die van de anderen: gewicht {value}, bij gelijke stem {equal} ({behind}). Dat kan invloed zijn, of zorgvuldige notities: vraag het na."
            en "The outcome of the meeting lies nearer to the levels of {who} than to those of the others: weight {value}, with equal votes {equal} ({behind}). That may be influence, or careful notes: ask."
            fr "Le résultat de la réunion est plus proche des niveaux de {who} que de ceux des autres\u{a0}: poids {value}, à voix égales {equal} ({behind}). Influence, ou notes soignées\u{a0}: posez la question."
        Whom::You =>
            nl "De uitkomst van het overleg ligt dichter bij jouw niveaus dan bij die van de anderen: gewicht {value}, bij gelijke stem {equal} ({behind}). Dat kan invloed zijn, of zorgvuldige notities."
            en "The outcome of the meeting lies nearer to your levels than to those of the others: weight {value}, with equal votes {equal} ({behind}). That may be influence, or careful notes."
            fr "Le résultat de la réunion est plus proche de vos niveaux que de ceux des autres\u{a0}: poids {value}, à voix égales {equal} ({behind}). Influence, ou notes soignées."
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;

    #[test]
    fn every_sentence_to_the_assessor_says_you() {
        for (language, you) in [
            (Language::Nl, "Je "),
            (Language::En, "You "),
            (Language::Fr, "Vous "),
        ] {
            let mut pairs =
                vec![[Whom::Others, Whom::You].map(|whom| one_level(language, whom, 30))];
            for high in [false, true] {
                pairs.push(
                    [Whom::Others, Whom::You].map(|whom| single(language, high, whom, "", "")),
                );
                pairs.extend(Effect::ALL.into_iter().map(|effect| {
                    [Whom::Others, Whom::You]
                        .map(|whom| flagged(language, effect, high, whom, "", "", ""))
                }));
            }
            for [about, to] in pairs {
                assert!(
                    to.starts_with(you) && !about.starts_with(you),
                    "{about} {to}"
                );
            }
        }
    }
}
