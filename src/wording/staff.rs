//! Sentences for coaches and assessors.

use super::terms::pick;
use super::texts::texts;
use crate::diagnostic::Language;

texts! {
    fn same_level(n: usize) { nl "{n} keer hetzelfde niveau" en "{n} times the same level" fr "{n} fois le même niveau" }
    fn one_apart(n: usize) { nl "{n} keer één niveau verschil" en "{n} times one level apart" fr "{n} fois un niveau d’écart" }
    fn more_apart(n: usize) { nl "{n} keer meer verschil" en "{n} times further apart" fr "{n} fois plus d’écart" }
    fn two_gave(what: &str) { nl "twee assessoren gaven {what}" en "two assessors gave {what}" fr "deux assesseurs ont donné {what}" }
    /// Competences that could not be judged.
    pub fn not_judged(names: &str) {
        nl "Te weinig gezien om iets te besluiten: {names}."
        en "Too little seen to decide anything: {names}."
        fr "Trop peu observé pour conclure\u{a0}: {names}."
    }
    /// Competences that went differently from one exercise to the next.
    pub fn varies(names: &str) {
        nl "Verschilt sterk per opdracht: {names}. Zoek samen uit wat het verschil maakt."
        en "Differs much by exercise: {names}. Find out together what makes the difference."
        fr "Varie fort selon l’exercice\u{a0}: {names}. Cherchez ensemble ce qui fait la différence."
    }
    /// Competences on which assessors are far apart and that were not yet discussed.
    pub fn apart(names: &str) {
        nl "De assessoren liggen hier ver uit elkaar en spraken er nog niet over: {names}."
        en "The assessors are far apart on this and have not talked about it yet: {names}."
        fr "Les assesseurs sont éloignés sur ce point et n’en ont pas encore parlé\u{a0}: {names}."
    }
    /// An assessor who knows the candidate.
    pub fn knows(assessor: &str, relation: &str, exercise: &str) {
        nl "{exercise}: {assessor} kent de kandidaat ({relation})."
        en "{exercise}: {assessor} knows the candidate ({relation})."
        fr "{exercise}\u{a0}: {assessor} connaît le candidat ({relation})."
    }
    /// An action: to watch something at work that the day did not show.
    pub fn watch_at_work(competence: &str) {
        nl "Op de werkvloer samen kijken naar {competence}: daar zagen wij te weinig van."
        en "Look at {competence} together at work: we saw too little of it."
        fr "Observer ensemble au travail\u{a0}: {competence}. Nous en avons vu trop peu."
    }
    /// An action: to use what goes well.
    pub fn use_strength(strength: &str) {
        nl "Een taak kiezen waar dit van pas komt: {strength}."
        en "Choose a task where this is useful: {strength}."
        fr "Choisir une tâche où ceci est utile\u{a0}: {strength}."
    }
    /// An action when nothing is known yet.
    pub fn choose_goal() {
        nl "Samen een eerste doel kiezen, met een voorbeeld van het werk."
        en "Choose a first goal together, with an example from work."
        fr "Choisir ensemble un premier but, avec un exemple du travail."
    }
    /// Who gave what for an indicator in an exercise.
    pub fn who_gave_what(indicator: &str, exercise: &str, levels: &str) {
        nl "{indicator} ({exercise}): {levels}"
        en "{indicator} ({exercise}): {levels}"
        fr "{indicator} ({exercise})\u{a0}: {levels}"
    }
    /// Two things that a level rests on.
    pub fn and_also(one: &str, other: &str) { nl "{one}; {other}" en "{one}; {other}" fr "{one}\u{a0}; {other}" }
    /// That they differ on more than what is named.
    pub fn more_targets(n: usize) { nl "en nog {n}" en "and {n} more" fr "et encore {n}" }
    fn about_minutes(minutes: usize) {
        nl "Reken op ongeveer {minutes} minuten: vijf voor elk punt, één voor elk ander verschil."
        en "Allow about {minutes} minutes: five for each item, one for each other difference."
        fr "Comptez environ {minutes} minutes\u{a0}: cinq par point, une pour chaque autre différence."
    }
    /// Differences that change no level.
    pub fn without_effect(n: usize) {
        nl "Bij nog {n} competenties is er een klein verschil dat het niveau niet verandert."
        en "For {n} more competences there is a small difference that does not change the level."
        fr "Pour {n} autres compétences, une petite différence ne change pas le niveau."
    }
    /// What the meeting starts from, in a sentence.
    pub fn overview(same: usize, between: usize, apart: usize) {
        nl "Twee of meer assessoren gaven een niveau voor hetzelfde gedrag: {same} keer hetzelfde, {between} keer een klein verschil, {apart} keer ver uit elkaar."
        en "Two or more assessors gave a level for the same behaviour: {same} times the same, {between} times a small difference, {apart} times far apart."
        fr "Deux assesseurs ou plus ont donné un niveau pour le même comportement\u{a0}: {same} fois le même, {between} fois une petite différence, {apart} fois un grand écart."
    }
    /// The parts of the conversation: title, what to say, open questions.
    pub fn opening() {
        nl ["Openen", "Hoe kijk jij terug op de dag?", "Wat ging er goed, en wat was moeilijk?"]
        en ["Opening", "How do you look back on the day?", "What went well, and what was hard?"]
        fr ["Ouvrir", "Comment avez-vous vécu la journée\u{a0}?", "Qu’est-ce qui s’est bien passé, et qu’est-ce qui était difficile\u{a0}?"]
    }
    /// About what went well.
    pub fn about_strengths() {
        nl ["Sterke punten", "Herken je dit? Waar doe je dit nog?", "Hoe kan dit je helpen in de job die je zoekt?"]
        en ["Strengths", "Do you recognise this? Where else do you do this?", "How can this help you in the job you are looking for?"]
        fr ["Points forts", "Vous reconnaissez-vous là-dedans\u{a0}? Où le faites-vous encore\u{a0}?", "Comment cela peut-il vous aider dans le métier que vous cherchez\u{a0}?"]
    }
    /// About what could not be seen: an example by the STARR method.
    pub fn about_unseen() {
        nl ["Wat wij niet konden zien", "Zeg dat de dag hier te weinig toonde: dat is geen laag niveau.", "Vertel eens over een keer op het werk of thuis. Wat was de situatie, wat moest je doen, wat deed je, hoe liep het af, wat leerde je?"]
        en ["What we could not see", "Say that the day showed too little of this: that is no low level.", "Tell about a time at work or at home. What was the situation, what did you have to do, what did you do, how did it end, what did you learn?"]
        fr ["Ce que nous n’avons pas pu voir", "Dites que la journée en a trop peu montré\u{a0}: ce n’est pas un niveau bas.", "Racontez une fois, au travail ou chez vous. Quelle était la situation, que deviez-vous faire, qu’avez-vous fait, comment cela s’est-il terminé, qu’avez-vous appris\u{a0}?"]
    }
    /// How to close.
    pub fn closing() {
        nl ["Afronden", "Wat neem je mee uit dit gesprek?", "Wat is je eerste stap, en wanneer kijken we terug?"]
        en ["Closing", "What do you take from this talk?", "What is your first step, and when do we look back?"]
        fr ["Conclure", "Que retenez-vous de cet entretien\u{a0}?", "Quelle est votre première étape, et quand en reparlons-nous\u{a0}?"]
    }
    fn about_growth_first() {
        nl ["Wat gebeurde er toen? Wat dacht je op dat moment?", "Wat maakte het moeilijk? Wanneer lukt het wel?"]
        en ["What happened then? What did you think at that moment?", "What made it hard? When does it work?"]
        fr ["Que s’est-il passé\u{a0}? Qu’avez-vous pensé à ce moment-là\u{a0}?", "Qu’est-ce qui rendait cela difficile\u{a0}? Quand y arrivez-vous\u{a0}?"]
    }
    fn none_sure() {
        nl "Nog geen enkel niveau is redelijk zeker."
        en "No level is fairly sure yet."
        fr "Aucun niveau n’est encore assez sûr."
    }
    fn some_sure(sure: usize, not: usize) {
        nl "{sure} niveau is redelijk zeker, {not} nog niet." | "{sure} niveaus zijn redelijk zeker, {not} nog niet."
        en "{sure} level is fairly sure, {not} not yet." | "{sure} levels are fairly sure, {not} not yet."
        fr "{sure} niveau est assez sûr, {not} pas encore." | "{sure} niveaux sont assez sûrs, {not} pas encore."
    }
}

/// "twee assessoren gaven 2 keer hetzelfde niveau, 1 keer één niveau verschil": pairs who rated the same.
pub fn pairs(language: Language, same: usize, one: usize, more: usize) -> String {
    let all = [
        (same, same_level(language, same)),
        (one, one_apart(language, one)),
        (more, more_apart(language, more)),
    ];
    let there = all.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = there.map(|(_, text)| text).collect();
    two_gave(language, &told.join(", "))
}

/// About how long a meeting takes, with so many items and other differences; nothing where there is nothing to say.
pub fn minutes(language: Language, items: usize, others: usize) -> Option<String> {
    let minutes = 5 * items + others;
    (minutes > 0).then(|| about_minutes(language, minutes))
}

/// How sure the levels are: "4 niveaus zijn redelijk zeker, 2 nog niet."
pub fn sure_of(language: Language, sure: usize, not: usize, any_agreed: bool) -> String {
    let told = if sure == 0 {
        none_sure(language).to_owned()
    } else {
        some_sure(language, sure, not)
    };
    if !any_agreed {
        return told;
    }
    let not_counted = pick(
        language,
        "Afgesproken niveaus tellen hier niet mee.",
        "Agreed levels are not counted here.",
        "Les niveaux convenus ne sont pas comptés ici.",
    );
    format!("{told} {not_counted}")
}

/// About one point to grow in, with its goal.
pub fn about_growth(language: Language, goal: &str) -> [String; 3] {
    let [then, hard] = about_growth_first(language).map(str::to_owned);
    let need = texts!(language =>
        nl "Wat heb je nodig om hier te komen: “{goal}”"
        en "What do you need to get here: “{goal}”"
        fr "De quoi avez-vous besoin pour arriver ici\u{a0}: «\u{a0}{goal}\u{a0}»");
    [then, hard, need]
}

/// Why a competence stands on the agenda: "2 niveaus uit elkaar; kerncompetenties; weinig waarnemingen".
pub fn why(language: Language, levels: &str, one: bool, tier: &str, thin: bool) -> String {
    let unit = if one {
        pick(
            language,
            "niveau uit elkaar",
            "level apart",
            "niveau d’écart",
        )
    } else {
        pick(
            language,
            "niveaus uit elkaar",
            "levels apart",
            "niveaux d’écart",
        )
    };
    let mut text = format!("{levels} {unit} · {tier}");
    if thin {
        text.push_str(pick(
            language,
            " · weinig waarnemingen",
            " · few observations",
            " · peu d’observations",
        ));
    }
    text
}

/// That an assessor changed a sheet after it was locked, and why.
pub fn reopened(language: Language, assessor: &str, exercise: &str, reason: &str) -> String {
    let reason = reason.trim_end_matches('.');
    texts!(language =>
        nl "{exercise}: {assessor} veranderde na het vergrendelen nog iets ({reason}). De overeenstemming hieronder is die van ervoor."
        en "{exercise}: {assessor} changed something after locking ({reason}). The agreement below is that of before."
        fr "{exercise}\u{a0}: {assessor} a modifié quelque chose après le verrouillage ({reason}). L’accord ci-dessous est celui d’avant.")
}
