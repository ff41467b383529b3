//! The fixed words on reports, in every language: one table.
//!
//! A row without one of the languages does not compile. Templates find a row under its key:
//! `labels.strengths`. Sentences with a number or a name in them are functions of
//! [`crate::wording`].

use super::texts::labels;

labels! {
    "A fixed word or sentence on a report."
    Label:
    Title "title" => nl "Jouw verslag" en "Your report" fr "Votre rapport"
    Lead "lead" =>
        nl "Dit verslag vertelt wat jij deed op de assessmentdag. Het gaat over die dag, niet over wie je bent. Lees het samen met je coach en vraag uitleg waar je wil."
        en "This report says what you did on the assessment day. It is about that day, not about who you are. Read it together with your coach and ask whatever you want to know."
        fr "Ce rapport raconte ce que vous avez fait pendant la journée d’évaluation. Il parle de cette journée, pas de la personne que vous êtes. Lisez-le avec votre coach et posez toutes vos questions."
    When "when" => nl "Wanneer en waar" en "When and where" fr "Quand et où"
    Exercises "exercises" => nl "Jouw opdrachten" en "Your exercises" fr "Vos exercices"
    Observers "observers" =>
        nl "Wie keek er mee?"
        en "Who watched?"
        fr "Qui a observé\u{a0}?"
    Strengths "strengths" => nl "Dit deed je goed" en "What you did well" fr "Ce que vous avez bien fait"
    StrengthsNone "strengths_none" =>
        nl "Op deze dag konden wij nog te weinig zien om hier iets te schrijven. Dat zegt niets over wat je kan. Bespreek met je coach wat je zelf goed vond gaan."
        en "On this day we could not yet see enough to write something here. That says nothing about what you can do. Talk with your coach about what you think went well."
        fr "Ce jour-là, nous n’avons pas encore pu voir assez de choses pour écrire quelque chose ici. Cela ne dit rien de ce que vous savez faire. Parlez avec votre coach de ce qui s’est bien passé selon vous."
    StrengthsNoWords "strengths_no_words" =>
        nl "Bij ‘Alle competenties in beeld’ zie je wat goed ging. Wij hebben er geen notities bij die wij hier kunnen tonen. Bespreek met je coach wat je zelf goed vond gaan."
        en "Under ‘All competences in one picture’ you see what went well. We have no notes about it that we can show here. Talk with your coach about what you think went well."
        fr "Sous «\u{a0}Toutes les compétences en image\u{a0}», vous voyez ce qui s’est bien passé. Nous n’avons pas de notes à montrer ici. Parlez avec votre coach de ce qui s’est bien passé selon vous."
    StrengthsNotNoted "strengths_not_noted" =>
        nl "In onze notities staat geen sterk moment dat wij hier kunnen tonen. Dat wil niet zeggen dat er niets goed ging. Bespreek met je coach wat je zelf goed vond gaan."
        en "Our notes hold no strong moment that we can show here. That does not mean that nothing went well. Talk with your coach about what you think went well."
        fr "Nos notes ne contiennent pas de moment fort à montrer ici. Cela ne veut pas dire que rien ne s’est bien passé. Parlez avec votre coach de ce qui s’est bien passé selon vous."
    Growth "growth" => nl "Hier kan je groeien" en "Where you can grow" fr "Là où vous pouvez progresser"
    GrowthNone "growth_none" =>
        nl "Wij zagen op deze dag geen punt dat er duidelijk uitspringt. Kies samen met je coach waar je aan wil werken."
        en "On this day no single point stood out. Choose together with your coach what you want to work on."
        fr "Ce jour-là, aucun point ne ressort clairement. Choisissez avec votre coach ce que vous voulez travailler."
    GrowthUnseen "growth_unseen" =>
        nl "Op deze dag konden wij nog te weinig zien om een groeipunt te kiezen. Kies samen met je coach waar je aan wil werken."
        en "On this day we could not yet see enough to choose something to grow in. Choose together with your coach what you want to work on."
        fr "Ce jour-là, nous n’avons pas encore pu voir assez de choses pour choisir un point à travailler. Choisissez avec votre coach ce que vous voulez travailler."
    GrowthUnclear "growth_unclear" =>
        nl "Nog niet alles lukte goed. Maar onze notities zeggen te weinig om daar één duidelijk punt uit te kiezen. Kies samen met je coach waar je aan wil werken."
        en "Not everything went well yet. But our notes say too little to choose one clear point. Choose together with your coach what you want to work on."
        fr "Tout n’a pas encore bien marché. Mais nos notes en disent trop peu pour choisir un point clair. Choisissez avec votre coach ce que vous voulez travailler."
    GrowthTop "growth_top" =>
        nl "Wat wij genoeg konden zien, ging heel goed. Je haalde daarvoor telkens het hoogste niveau. Daarom staat hier geen groeipunt. Wil je toch iets bijleren? Kies het samen met je coach."
        en "What we could see enough of went very well. You reached the highest level for it each time. That is why there is no growth point here. Do you want to learn something more? Choose it together with your coach."
        fr "Ce que nous avons assez vu s’est très bien passé. Vous avez chaque fois atteint le niveau le plus haut. C’est pourquoi il n’y a pas de point à travailler ici. Voulez-vous encore apprendre quelque chose\u{a0}? Choisissez-le avec votre coach."
    OtherLanguage "other_language" =>
        nl "De zinnen uit de rubriek en de notities staan in een andere taal. Je coach legt ze uit."
        en "The sentences of the rubric and the notes are in another language. Your coach explains them."
        fr "Les phrases de la grille et des notes sont dans une autre langue. Votre coach vous les traduit."
    OtherLanguageNotes "other_language_notes" =>
        nl "De woorden uit de notities staan in een andere taal. Je coach legt ze uit."
        en "The words from the notes are in another language. Your coach explains them."
        fr "Les mots des notes sont dans une autre langue. Votre coach vous les traduit."
    OwnLine "own_line" => nl "Van je coach" en "From your coach" fr "De votre coach"
    Reworded "reworded" => nl "verwoord door je coach" en "put in words by your coach" fr "formulé par votre coach"
    AllAgreed "all_agreed" =>
        nl "De assessoren bespraken elk niveau samen en kozen het samen."
        en "The assessors discussed each level and chose it together."
        fr "Les assesseurs ont discuté chaque niveau et l’ont choisi ensemble."
    CouldNotSee "could_not_see" => nl "Dit konden wij niet zien" en "We could not see" fr "Nous n’avons pas pu voir"
    Colon "colon" => nl ":" en ":" fr "\u{a0}:"
    Today "today" => nl "Vandaag" en "Today" fr "Aujourd’hui"
    Goal "goal" =>
        nl "Doel"
        en "Goal"
        fr "Objectif"
    NextStep "next_step" => nl "Volgende stap" en "Next step" fr "Prochaine étape"
    Overview "overview" =>
        nl "Alle competenties in beeld"
        en "All competences in one picture"
        fr "Toutes les compétences en image"
    Competence "competence" => nl "Competentie" en "Competence" fr "Compétence"
    Level "level" => nl "Wat wij zagen" en "What we saw" fr "Ce que nous avons vu"
    HowSure "how_sure" => nl "Hoe zeker is dat?" en "How sure is that?" fr "Est-ce certain\u{a0}?"
    NotSeen "not_seen" =>
        nl "dit konden wij niet zien"
        en "we could not see this"
        fr "nous n’avons pas pu voir cela"
    TooLittle "too_little" =>
        nl "dit konden wij te weinig zien"
        en "we could see too little of this"
        fr "nous n’avons pas pu en voir assez"
    Varies "varies" => nl "wisselt per opdracht" en "differs between exercises" fr "varie selon l’exercice"
    NotInThisTest "not_in_this_test" =>
        nl "Niet bekeken op deze dag"
        en "Not looked at on this day"
        fr "Pas observé ce jour-là"
    Certain "certain" =>
        nl "hier zijn we redelijk zeker van"
        en "we are fairly sure of this"
        fr "nous en sommes assez sûrs"
    Tentative "tentative" =>
        nl "dit weten we nog niet zeker"
        en "we do not know this for sure yet"
        fr "nous n’en sommes pas encore sûrs"
    Agreed "agreed" => nl "afgesproken" en "agreed" fr "convenu"
    NotYetDiscussed "not_yet_discussed" => nl "nog niet besproken" en "not yet discussed" fr "pas encore discuté"
    SureTitle "sure_title" => nl "Hoe zeker zijn wij?" en "How sure are we?" fr "En sommes-nous sûrs\u{a0}?"
    SureCertain "sure_certain" =>
        nl "Dat geldt waar er niets bij staat. Minstens twee assessoren zagen dit, in minstens twee opdrachten."
        en "This holds where nothing is said. At least two assessors saw this, in at least two exercises."
        fr "C’est le cas là où rien n’est indiqué. Au moins deux assesseurs l’ont vu, dans au moins deux exercices."
    SureTentative "sure_tentative" =>
        nl "Wij zagen dit kort of één keer, of wij zagen niet allemaal hetzelfde."
        en "We saw this briefly or once, or we did not all see the same."
        fr "Nous l’avons vu brièvement ou une seule fois, ou pas tous de la même façon."
    SureAgreed "sure_agreed" =>
        nl "De assessoren bespraken dit samen en kozen één niveau."
        en "The assessors discussed this together and chose one level."
        fr "Les assesseurs en ont parlé ensemble et ont choisi un niveau."
    SureNotYetDiscussed "sure_not_yet_discussed" =>
        nl "Waar niet ‘afgesproken’ staat, komt het niveau uit de notities. De assessoren spraken er nog niet samen over."
        en "Where it does not say ‘agreed’, the level comes from the notes. The assessors have not yet talked about it."
        fr "Là où il n’est pas écrit «\u{a0}convenu\u{a0}», le niveau vient des notes. Les assesseurs n’en ont pas encore parlé."
    SureOneDay "sure_one_day" =>
        nl "Eén dag toont niet alles. Op een andere dag kan het anders gaan."
        en "One day does not show everything. Another day it may go differently."
        fr "Une journée ne montre pas tout. Un autre jour, cela peut se passer autrement."
    Attention "attention" => nl "Aandachtspunten" en "Points of attention" fr "Points d’attention"
    AttentionNone "attention_none" =>
        nl "Er was niets bijzonders om rekening mee te houden."
        en "There was nothing special to take into account."
        fr "Il n’y avait rien de particulier à prendre en compte."
    Plan "plan" => nl "Jouw plan" en "Your plan" fr "Votre plan"
    PlanIntro "plan_intro" =>
        nl "Vul dit samen met je coach in. Het is jouw persoonlijk doorstroomplan (PDP)."
        en "Fill this in together with your coach. It is your personal plan to move on (PDP)."
        fr "Remplissez ceci avec votre coach. C’est votre plan personnel pour la suite (PDP)."
    JobTarget "job_target" =>
        nl "Jobdoelwit: welk werk wil je doen?"
        en "Job target: which work do you want to do?"
        fr "Métier visé\u{a0}: quel travail voulez-vous faire\u{a0}?"
    Needs "needs" =>
        nl "Noden en belemmeringen: wat heb je nodig, wat houdt je tegen?"
        en "Needs and obstacles: what do you need, what holds you back?"
        fr "Besoins et obstacles\u{a0}: de quoi avez-vous besoin, qu’est-ce qui vous freine\u{a0}?"
    Resources "resources" =>
        nl "Hulpbronnen: wie of wat kan je helpen?"
        en "Resources: who or what can help you?"
        fr "Ressources\u{a0}: qui ou quoi peut vous aider\u{a0}?"
    Actions "actions" =>
        nl "Concrete acties: wat ga je doen?"
        en "Concrete actions: what will you do?"
        fr "Actions concrètes\u{a0}: qu’allez-vous faire\u{a0}?"
    TimeFrame "time_frame" =>
        nl "Tijdspanne: tegen wanneer?"
        en "Time frame: by when?"
        fr "Délai\u{a0}: pour quand\u{a0}?"
    Who "who" =>
        nl "Wie helpt mee?"
        en "Who helps?"
        fr "Qui aide\u{a0}?"
    Done "done" =>
        nl "Voltooid: gelukt?"
        en "Completed: did it work?"
        fr "Réalisé\u{a0}: réussi\u{a0}?"
    Remarks "remarks" => nl "Opmerkingen" en "Remarks" fr "Remarques"
    DoneHint "done_hint" =>
        nl "Omcirkel later: − nog niet, +/− deels, + voltooid."
        en "Circle later: − not yet, +/− partly, + done."
        fr "À entourer plus tard\u{a0}: − pas encore, +/− en partie, + réalisé."
    Reaction "reaction" => nl "Jouw reactie" en "Your reaction" fr "Votre réaction"
    ReactionIntro "reaction_intro" =>
        nl "Herken je dit? Klopt er iets niet? Schrijf het hier op, in je eigen woorden of taal."
        en "Do you recognise this? Is something wrong? Write it here, in your own words or language."
        fr "Vous reconnaissez-vous\u{a0}? Y a-t-il une erreur\u{a0}? Écrivez-le ici, avec vos mots ou dans votre langue."
    Rights "rights" => nl "Jouw rechten" en "Your rights" fr "Vos droits"
    Purpose "purpose" =>
        nl "Waarvoor dient dit verslag?"
        en "What is this report for?"
        fr "À quoi sert ce rapport\u{a0}?"
    Recipients "recipients" => nl "Wie krijgt het te zien?" en "Who gets to see it?" fr "Qui peut le voir\u{a0}?"
    Retention "retention" =>
        nl "Hoe lang bewaren wij het?"
        en "How long do we keep it?"
        fr "Combien de temps le gardons-nous\u{a0}?"
    Contact "contact" =>
        nl "Bij wie kan je terecht?"
        en "Who can you ask?"
        fr "À qui vous adresser\u{a0}?"
    AccessTitle "access_title" => nl "Wat mag je vragen?" en "What may you ask?" fr "Que pouvez-vous demander\u{a0}?"
    Access "access" =>
        nl "Je mag alle notities over jou inkijken, uitleg vragen en fouten laten verbeteren. Jouw reactie blijft bij dit verslag."
        en "You may look at all notes about you, ask for an explanation and have mistakes corrected. Your reaction stays with this report."
        fr "Vous pouvez consulter toutes les notes qui vous concernent, demander des explications et faire corriger des erreurs. Votre réaction reste jointe à ce rapport."
    Seen "seen" =>
        nl "Voor gezien (dit is geen akkoord)"
        en "Received and discussed (this does not mean that you agree)"
        fr "Pour prise de connaissance (ceci n’est pas un accord)"
    SeenIntro "seen_intro" =>
        nl "Met je handtekening zeg je: ik kreeg dit verslag en wij bespraken het. Je hoeft het er niet mee eens te zijn."
        en "With your signature you say: I received this report and we discussed it. You do not have to agree with it."
        fr "Par votre signature, vous dites\u{a0}: j’ai reçu ce rapport et nous en avons parlé. Vous n’êtes pas obligé d’être d’accord."
    You "you" => nl "Jij" en "You" fr "Vous"
    Coach "coach" => nl "Je coach" en "Your coach" fr "Votre coach"
    Date "date" => nl "Datum" en "Date" fr "Date"
    Signature "signature" => nl "Handtekening" en "Signature" fr "Signature"
    Page "page" => nl "pagina" en "page" fr "page"
    Of "of" => nl "van" en "of" fr "sur"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Language;

    #[test]
    fn every_key_is_its_own_and_a_plain_word() {
        let mut keys: Vec<&str> = Label::ALL.iter().map(|label| label.key()).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all);
        assert!(
            keys.iter()
                .all(|key| key.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        );
    }

    #[test]
    fn french_says_vous_and_dutch_says_je() {
        for label in Label::ALL {
            let french = label.text(Language::Fr).to_lowercase();
            assert!(
                !french
                    .split([' ', '’', '.', ','])
                    .any(|w| ["tu", "ton", "ta", "tes"].contains(&w)),
                "{french}"
            );
            let dutch = label.text(Language::Nl).to_lowercase();
            assert!(
                !dutch
                    .split([' ', '.', ','])
                    .any(|w| ["u", "uw"].contains(&w)),
                "{dutch}"
            );
        }
    }
}
