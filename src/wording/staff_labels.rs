//! The fixed words on reports for coaches and assessors, in every language: one table, as in [`super::labels`].

use super::texts::labels;

labels! {
    "A fixed word or sentence on a report for coaches and assessors."
    StaffLabel:
    CoachTitle "coach_title" => nl "Verslag voor de coach" en "Report for the coach" fr "Rapport pour le coach"
    CoachLead "coach_lead" =>
        nl "Dit verslag hoort bij het verslag van de kandidaat. Het toont wat erachter zit: wie welk niveau gaf, op welke notities dat steunt en hoe zeker het is. Een score is geen oordeel over een persoon. Geef dit verslag niet door."
        en "This report goes with the candidate’s own. It shows what is behind it: who gave which level, on which notes that rests and how sure it is. A score is not a judgement of the person. Do not pass this report on."
        fr "Ce rapport accompagne celui du candidat. Il montre ce qu’il y a derrière\u{a0}: qui a donné quel niveau, sur quelles notes cela repose et avec quelle certitude. Un score n’est pas un jugement sur une personne. Ne transmettez pas ce rapport."
    When "staff_when" => nl "Wanneer en waar" en "When and where" fr "Quand et où"
    ExercisesDone "staff_exercises" => nl "Opdrachten" en "Exercises" fr "Exercices"
    Assessors "staff_assessors" => nl "Assessoren" en "Assessors" fr "Assesseurs"
    JobTarget "staff_job" => nl "Jobdoelwit" en "Job aimed at" fr "Métier visé"
    Summary "summary" => nl "In het kort" en "In short" fr "En bref"
    WentWell "went_well" => nl "Sterke punten" en "Strengths" fr "Points forts"
    ToGrow "to_grow" => nl "Groeipunten" en "Growth points" fr "Points à travailler"
    NoneFound "none_found" =>
        nl "Geen punt dat er op deze dag duidelijk uitspringt."
        en "No point that clearly stands out on this day."
        fr "Aucun point ne ressort clairement ce jour-là."
    NoneTooLittle "none_too_little" =>
        nl "Te weinig gezien om iets te kiezen."
        en "Too little was seen to choose anything."
        fr "Trop peu d’observations pour choisir quelque chose."
    NoneWithoutWords "none_without_words" =>
        nl "Er zijn goede niveaus, maar geen notities met (+) om te tonen."
        en "There are good levels, but no notes with (+) to show."
        fr "Il y a de bons niveaux, mais pas de notes avec (+) à montrer."
    NoneNoted "none_noted" =>
        nl "Geen notities met (+) om te tonen."
        en "No notes with (+) to show."
        fr "Pas de notes avec (+) à montrer."
    NoneUnclear "none_unclear" =>
        nl "Er is iets om aan te werken, maar geen indicator met twee waarnemingen die dezelfde kant op wijzen."
        en "There is something to work on, but no indicator with two observations that point the same way."
        fr "Il y a un point à travailler, mais aucun indicateur avec deux observations qui vont dans le même sens."
    NoneAtTop "none_at_top" =>
        nl "Alles wat een niveau kreeg, staat op het hoogste."
        en "All that got a level stands at the highest."
        fr "Tout ce qui a reçu un niveau est au niveau le plus haut."
    Today "staff_today" => nl "vandaag" en "today" fr "aujourd’hui"
    MatrixTitle "matrix_title" => nl "Per opdracht" en "By exercise" fr "Par exercice"
    GridLead "grid_lead" =>
        nl "Een letter is een assessor (zie bovenaan dit verslag). Gearceerd: waar het gemiddelde uitkomt."
        en "A letter is an assessor (see the top of this report). Shaded: where the mean comes out."
        fr "Une lettre est un assesseur (voir le début de ce rapport). Grisé\u{a0}: là où la moyenne aboutit."
    PerCompetence "per_competence" => nl "Per competentie" en "By competence" fr "Par compétence"
    Computed "computed" => nl "Berekend niveau" en "Computed level" fr "Niveau calculé"
    Agreed "agreed_level" => nl "Afgesproken niveau" en "Agreed level" fr "Niveau convenu"
    NotDiscussed "not_discussed" =>
        nl "nog niet besproken op het assessorenoverleg"
        en "not yet discussed at the assessors’ meeting"
        fr "pas encore discuté en réunion des assesseurs"
    HowSure "staff_how_sure" => nl "Hoe zeker" en "How sure" fr "Certitude"
    RestsOn "rests_on" => nl "Steunt op" en "Rests on" fr "Repose sur"
    Seen "staff_seen" => nl "Hoe vaak gezien" en "How often seen" fr "Fréquence"
    SeenHow "staff_seen_how" => nl "gemiddeld per assessor" en "mean per assessor" fr "moyenne par assesseur"
    Words "staff_words" =>
        nl "In de woorden van de notities"
        en "In the words of the notes"
        fr "Avec les mots des notes"
    Score "staff_score" => nl "Score" en "Score" fr "Score"
    Exercise "staff_exercise" => nl "Opdracht" en "Exercise" fr "Exercice"
    Competence "staff_competence" => nl "Competentie" en "Competence" fr "Compétence"
    Attention "staff_attention" => nl "Aandachtspunten" en "Points of attention" fr "Points d’attention"
    AttentionNone "staff_attention_none" =>
        nl "Geen bijzonderheden."
        en "Nothing in particular."
        fr "Rien de particulier."
    Guide "guide" => nl "Leidraad voor het gesprek" en "Guide for the conversation" fr "Guide pour l’entretien"
    GuideLead "guide_lead" =>
        nl "Begin bij wat goed ging. Stel open vragen en luister eerst. De kandidaat beslist mee over het plan."
        en "Begin with what went well. Ask open questions and listen first. The candidate has a say in the plan."
        fr "Commencez par ce qui s’est bien passé. Posez des questions ouvertes et écoutez d’abord. Le candidat décide aussi du plan."
    PlanDraft "plan_draft" => nl "Ontwerp van het plan (PDP)" en "Draft of the plan (PDP)" fr "Projet de plan (PDP)"
    PlanDraftLead "plan_draft_lead" =>
        nl "Een voorstel om samen te bespreken. Schrap en vul aan."
        en "A proposal to talk over together. Cross out and add."
        fr "Une proposition à discuter ensemble. Barrez et complétez."
    MeetingTitle "meeting_title" => nl "Assessorenoverleg" en "Assessors’ meeting" fr "Réunion des assesseurs"
    MeetingLead "meeting_lead" =>
        nl "Bovenaan staat waar jullie het verst uit elkaar liggen. Lees eerst elkaars woorden, kies dan samen een niveau en schrijf op waarom. De berekende niveaus staan op een apart blad achteraan: kijk daar pas na het gesprek naar."
        en "The list starts where you are furthest apart. First read each other’s words, then choose a level together and write down why. The computed levels stand on a sheet of their own at the end: look at it only after the discussion."
        fr "En haut figure ce qui vous sépare le plus. Lisez d’abord les mots des autres, choisissez ensuite un niveau ensemble et notez pourquoi. Les niveaux calculés figurent sur une feuille à part, à la fin\u{a0}: ne la regardez qu’après la discussion."
    Agenda "agenda" => nl "Te bespreken" en "To talk about" fr "À discuter"
    AgendaNone "agenda_none" =>
        nl "Niets ligt ver uit elkaar. Overloop wat hieronder nog staat en sluit af."
        en "Nothing lies far apart. Go over what is left below and close."
        fr "Rien n’est très éloigné. Passez en revue ce qui reste ci-dessous et concluez."
    AgreedOn "agreed_on" => nl "Afgesproken niveau" en "Agreed level" fr "Niveau convenu"
    Because "because" => nl "Waarom" en "Why" fr "Pourquoi"
    Smaller "smaller" => nl "Kleine verschillen" en "Small differences" fr "Petites différences"
    SmallerLead "smaller_lead" =>
        nl "Hier komen jullie elk apart niet op hetzelfde niveau uit. Overloop ze kort en schrijf op wat jullie afspreken."
        en "Here each of you alone would have arrived at a different level. Go over them briefly and write down what you agree."
        fr "Ici, chacun de son côté arriverait à un autre niveau. Parcourez-les rapidement et notez ce que vous convenez."
    Further "further" =>
        nl "Ook ver uit elkaar, hier zonder de notities"
        en "Far apart as well, here without the notes"
        fr "Grand écart aussi, ici sans les notes"
    FurtherLead "further_lead" =>
        nl "Lees jullie notities er zelf bij voor jullie kiezen."
        en "Look up your own notes before you choose."
        fr "Relisez vos propres notes avant de choisir."
    Together "together" => nl "Samen" en "Together" fr "Ensemble"
    MeetingOn "meeting_on" => nl "Overleg op" en "Meeting on" fr "Réunion le"
    NotedBy "noted_by" => nl "Wie noteert" en "Who takes notes" fr "Qui prend note"
    Present "present" => nl "Aanwezig" en "Present" fr "Présents"
    ComputedTitle "computed_title" =>
        nl "Pas na het gesprek: de berekende niveaus"
        en "Only after the discussion: the computed levels"
        fr "Seulement après la discussion\u{a0}: les niveaux calculés"
    ComputedLead "computed_lead" =>
        nl "Wijkt jullie keuze af van het berekende niveau, schrijf dan de reden in consensus.yaml."
        en "If your choice departs from the computed level, write the reason in consensus.yaml."
        fr "Si votre choix s’écarte du niveau calculé, écrivez la raison dans consensus.yaml."
    Candidate "staff_candidate" => nl "Kandidaat" en "Candidate" fr "Candidat"
    ScoresFile "scores_file" =>
        nl "De scores achter dit verslag, voor een computerprogramma"
        en "The scores behind this report, for a computer program"
        fr "Les scores derrière ce rapport, pour un programme"
    Candidates "staff_candidates" => nl "Kandidaten" en "Candidates" fr "Candidats"
    Where "staff_where" => nl "Elk apart" en "Each alone" fr "Chacun de son côté"
    NoWords "no_words" => nl "geen notitie" en "no note" fr "pas de note"
}
