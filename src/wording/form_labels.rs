//! The fixed words on forms, in every language: one table, as in [`super::labels`].

use super::texts::labels;

labels! {
    "A fixed word or sentence on a form."
    FormLabel:
    SheetTitle "sheet_title" => nl "Notitieblad" en "Observation sheet" fr "Feuille d’observation"
    IntakeTitle "intake_title" => nl "Intakeblad" en "Intake sheet" fr "Feuille d’accueil"
    PlanTitle "plan_title" =>
        nl "Persoonlijk doorstroomplan (PDP)"
        en "Personal plan to move on (PDP)"
        fr "Plan personnel pour la suite (PDP)"
    IntroTitle "intro_title" => nl "Uitleg vooraf" en "What to expect" fr "Ce qui vous attend"
    Exercise "exercise" => nl "Opdracht" en "Exercise" fr "Exercice"
    Assessor "assessor" => nl "Assessor" en "Assessor" fr "Assesseur"
    CandidateOne "candidate" => nl "Kandidaat" en "Candidate" fr "Candidat"
    CandidateMany "candidates" => nl "Kandidaten" en "Candidates" fr "Candidats"
    CoachOf "coach_of" => nl "Coach" en "Coach" fr "Coach"
    HowTo "how_to" => nl "Zo werk je: WAKKER" en "How to work: WAKKER" fr "Comment faire\u{a0}: WAKKER"
    Observe "observe" => nl "Waarnemen" en "Observe" fr "Observer"
    ObserveHow "observe_how" =>
        nl "Kijk en luister. Help niet mee en stuur niet bij, behalve als het niet veilig is."
        en "Watch and listen. Do not help and do not steer, unless it is not safe."
        fr "Regardez et écoutez. N’aidez pas et ne dirigez pas, sauf si c’est dangereux."
    Note "note" => nl "Aantekenen" en "Note" fr "Noter"
    NoteHow "note_how" =>
        nl "Schrijf meteen op wat je ziet en hoort, ook wat iemand niet doet. Feiten, geen oordeel."
        en "Write down at once what you see and hear, also what someone does not do. Facts, no judgement."
        fr "Écrivez tout de suite ce que vous voyez et entendez, et ce que la personne ne fait pas. Des faits, pas de jugement."
    File "file" => nl "Klasseren" en "File" fr "Classer"
    FileHow "file_how" =>
        nl "Zet bij elke regel het nummer van de gedragsindicator. Dat mag ook na de opdracht."
        en "Put the number of the indicator beside each line. That can also be done after the exercise."
        fr "Mettez à chaque ligne le numéro de l’indicateur. Cela peut aussi se faire après l’exercice."
    Quantify "quantify" => nl "Kwantificeren en kwalificeren" en "Quantify and qualify" fr "Quantifier et qualifier"
    QuantifyHow "quantify_how" =>
        nl "Tel hoe vaak je het zag en kies per gedragsindicator één niveau."
        en "Count how often you saw it and choose one level for each indicator."
        fr "Comptez combien de fois vous l’avez vu et choisissez un niveau par indicateur."
    Evaluate "evaluate" => nl "Evalueren" en "Evaluate" fr "Évaluer"
    EvaluateHow "evaluate_how" =>
        nl "Besluit eerst alleen. Overleg pas daarna met de andere assessoren."
        en "Decide alone first. Only then talk with the other assessors."
        fr "Décidez d’abord seul. Parlez seulement ensuite avec les autres assesseurs."
    Report "report" => nl "Rapporteren" en "Report" fr "Rapporter"
    ReportHow "report_how" =>
        nl "Typ dit blad over. De scores en het verslag komen daaruit."
        en "Type this sheet in. The scores and the report are made from it."
        fr "Encodez cette feuille. Les scores et le rapport en découlent."
    LookFor "look_for" => nl "Waar je op let" en "What to look for" fr "Ce que vous observez"
    Indicator "indicator" => nl "Gedragsindicator" en "Indicator" fr "Indicateur"
    Anchors "anchors" => nl "Zo ziet het eruit" en "What it looks like" fr "À quoi cela ressemble"
    NoAnchors "no_anchors" =>
        nl "Geen ankerzinnen: beoordeel het geheel."
        en "No anchors: rate the whole."
        fr "Pas de phrases d’ancrage\u{a0}: jugez l’ensemble."
    Time "time" => nl "Uur" en "Time" fr "Heure"
    SeenAndHeard "seen_and_heard" =>
        nl "Wat je ziet en hoort"
        en "What you see and hear"
        fr "Ce que vous voyez et entendez"
    Number "number" => nl "Nr." en "No." fr "N°"
    Sign "sign" => nl "+ of −" en "+ or −" fr "+ ou −"
    Tally "tally" => nl "Turven" en "Tally" fr "Bâtonnets"
    Impression "impression" => nl "Indruk" en "Impression" fr "Impression"
    NotCounted "not_counted" => nl "telt niet mee" en "does not count" fr "ne compte pas"
    LevelChosen "level_chosen" => nl "Niveau" en "Level" fr "Niveau"
    CountPlus "count_plus" => nl "Aantal +" en "Count +" fr "Nombre +"
    CountMinus "count_minus" => nl "Aantal −" en "Count −" fr "Nombre −"
    Chances "chances" => nl "Kansen" en "Chances" fr "Occasions"
    ChancesHint "chances_hint" =>
        nl "Kansen: hoe vaak kon het gebeuren? Alleen invullen als je het telde."
        en "Chances: how often could it happen? Only fill this in if you counted."
        fr "Occasions\u{a0}: combien de fois cela pouvait-il se produire\u{a0}? À remplir seulement si vous avez compté."
    Conclusion "conclusion" =>
        nl "Wat besluit je, en waaruit blijkt dat?"
        en "What do you conclude, and what shows it?"
        fr "Que concluez-vous, et qu’est-ce qui le montre\u{a0}?"
    AloneFirst "alone_first" =>
        nl "Eerst alleen invullen. Praat er nog met niemand over."
        en "Fill this in alone first. Do not talk about it with anybody yet."
        fr "Remplissez d’abord ceci seul. N’en parlez encore avec personne."
    IntakeLead "intake_lead" =>
        nl "Vraag naar één keer dat het echt gebeurde, niet naar hoe het meestal gaat. Schrijf op wat de kandidaat vertelt, in zijn of haar woorden."
        en "Ask about one time that it really happened, not about how it mostly goes. Write down what the candidate tells, in his or her words."
        fr "Demandez de raconter une fois où cela s’est vraiment passé, pas comment cela va d’habitude. Écrivez ce que le candidat raconte, avec ses mots."
    IntakeCompetence "intake_competence" =>
        nl "Over welke competentie gaat het?"
        en "Which competence is it about?"
        fr "De quelle compétence s’agit-il\u{a0}?"
    Situation "situation" => nl "Situatie" en "Situation" fr "Situation"
    SituationAsk "situation_ask" =>
        nl "Waar was je? Wanneer was het? Wie was erbij?"
        en "Where were you? When was it? Who was there?"
        fr "Où étiez-vous\u{a0}? Quand était-ce\u{a0}? Qui était là\u{a0}?"
    Task "task" => nl "Taak" en "Task" fr "Tâche"
    TaskAsk "task_ask" =>
        nl "Wat moest je doen? Wat verwachtten de anderen van jou?"
        en "What did you have to do? What did others expect of you?"
        fr "Que deviez-vous faire\u{a0}? Qu’attendait-on de vous\u{a0}?"
    Acts "acts" => nl "Acties" en "Actions" fr "Actions"
    ActsAsk "acts_ask" =>
        nl "Wat deed je zelf, stap voor stap? Wat zei je?"
        en "What did you do yourself, step by step? What did you say?"
        fr "Qu’avez-vous fait vous-même, étape par étape\u{a0}? Qu’avez-vous dit\u{a0}?"
    Result "result" => nl "Resultaat" en "Result" fr "Résultat"
    ResultAsk "result_ask" =>
        nl "Hoe liep het af? Wat zeiden anderen daarover?"
        en "How did it end? What did others say about it?"
        fr "Comment cela s’est-il terminé\u{a0}? Qu’en ont dit les autres\u{a0}?"
    Reflection "reflection" => nl "Reflectie" en "Reflection" fr "Réflexion"
    ReflectionAsk "reflection_ask" =>
        nl "Wat zou je de volgende keer opnieuw zo doen? Wat anders?"
        en "What would you do the same way next time? What would you do differently?"
        fr "Que referiez-vous de la même façon\u{a0}? Et autrement\u{a0}?"
    PlanLead "plan_lead" =>
        nl "Vul dit samen met je coach in. Kies minstens twee acties die je zelf haalbaar vindt."
        en "Fill this in together with your coach. Choose at least two actions that you think you can do."
        fr "Remplissez ceci avec votre coach. Choisissez au moins deux actions qui vous semblent faisables."
    PlanAgain "plan_again" =>
        nl "Wij bekijken dit plan opnieuw op"
        en "We look at this plan again on"
        fr "Nous reverrons ce plan le"
    IntroLead "intro_lead" =>
        nl "Binnenkort doe je mee aan een assessmentdag. Op dit blad lees je wat er dan gebeurt. Lees het samen met je coach en vraag uitleg waar je wil."
        en "Soon you take part in an assessment day. This sheet says what will happen. Read it together with your coach and ask whatever you want to know."
        fr "Vous participez bientôt à une journée d’évaluation. Cette feuille explique ce qui va se passer. Lisez-la avec votre coach et posez toutes vos questions."
    IntroDo "intro_do" => nl "Wat ga je doen?" en "What will you do?" fr "Qu’allez-vous faire\u{a0}?"
    IntroDoText "intro_do_text" =>
        nl "Je doet praktische opdrachten. Ze lijken op echt werk. Voor elke opdracht krijg je uitleg. Begrijp je iets niet? Vraag het gerust."
        en "You do practical exercises. They are like real work. You get an explanation before each one. Is something not clear? Just ask."
        fr "Vous faites des exercices pratiques. Ils ressemblent à du vrai travail. Avant chaque exercice, on vous explique quoi faire. Quelque chose n’est pas clair\u{a0}? Demandez."
    IntroWatch "intro_watch" => nl "Wie kijkt er?" en "Who watches?" fr "Qui observe\u{a0}?"
    IntroWatchText "intro_watch_text" =>
        nl "Assessoren kijken naar jouw werk. Dat zijn de mensen die opschrijven wat zij zien. Zij helpen niet mee, want zij willen zien wat jij kan. Is iets niet veilig? Dan grijpen ze wel in."
        en "Assessors watch your work. They are the people who write down what they see. They do not help, because they want to see what you can do. Is something not safe? Then they do step in."
        fr "Des assesseurs regardent votre travail. Ce sont les personnes qui notent ce qu’elles voient. Ils n’aident pas, car ils veulent voir ce que vous savez faire. Si c’est dangereux, ils interviennent."
    IntroWrite "intro_write" => nl "Wat schrijven zij op?" en "What do they write down?" fr "Qu’écrivent-ils\u{a0}?"
    IntroWriteText "intro_write_text" =>
        nl "Zij schrijven op wat je doet en wat je zegt. Alleen dat telt. Zij schrijven niets op over je gezondheid of je privéleven."
        en "They write down what you do and what you say. Only that counts. They write nothing about your health or your private life."
        fr "Ils écrivent ce que vous faites et ce que vous dites. Seul cela compte. Ils n’écrivent rien sur votre santé ni sur votre vie privée."
    IntroGet "intro_get" => nl "Wat krijg je achteraf?" en "What do you get afterwards?" fr "Que recevez-vous ensuite\u{a0}?"
    IntroGetText "intro_get_text" =>
        nl "Je krijgt een verslag in gewone taal. Daarin lees je wat goed ging en waar je kan groeien. Je krijgt geen punten en wij vergelijken je niet met anderen. Met je coach maak je daarna een plan."
        en "You get a report in plain language. It says what went well and where you can grow. You get no marks and we do not compare you with others. Afterwards you make a plan with your coach."
        fr "Vous recevez un rapport en langage simple. Il dit ce qui s’est bien passé et où vous pouvez progresser. Il n’y a pas de points et nous ne vous comparons pas aux autres. Ensuite, vous faites un plan avec votre coach."
    IntroHelp "intro_help" =>
        nl "Heb je iets nodig?"
        en "Do you need anything?"
        fr "Avez-vous besoin de quelque chose\u{a0}?"
    IntroHelpText "intro_help_text" =>
        nl "Een tolk, een pauze of meer tijd? Zeg het vóór de dag aan je coach."
        en "An interpreter, a break or more time? Tell your coach before the day."
        fr "Un interprète, une pause ou plus de temps\u{a0}? Dites-le à votre coach avant la journée."
    MayAsk "may_ask" =>
        nl "Je mag alle notities over jou inkijken, uitleg vragen en fouten laten verbeteren."
        en "You may look at all notes about you, ask for an explanation and have mistakes corrected."
        fr "Vous pouvez consulter toutes les notes qui vous concernent, demander des explications et faire corriger des erreurs."
}

#[cfg(test)]
mod tests {
    use super::super::Label;
    use super::*;
    use crate::diagnostic::Language;

    #[test]
    fn no_key_is_that_of_another_label() {
        let mut keys: Vec<&str> = FormLabel::ALL.iter().map(|label| label.key()).collect();
        keys.extend(Label::ALL.iter().map(|label| label.key()));
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }

    #[test]
    fn french_says_vous_and_dutch_says_je() {
        let words = |text: &str| -> Vec<String> {
            text.to_lowercase()
                .split([' ', '’', '.', ',', '?'])
                .map(str::to_owned)
                .collect()
        };
        for label in FormLabel::ALL {
            let (french, dutch) = (label.text(Language::Fr), label.text(Language::Nl));
            for tu in ["tu", "ton", "ta", "tes", "te"] {
                assert!(!words(french).iter().any(|word| word == tu), "{french}");
            }
            for u in ["u", "uw"] {
                assert!(!words(dutch).iter().any(|word| word == u), "{dutch}");
            }
        }
    }
}
