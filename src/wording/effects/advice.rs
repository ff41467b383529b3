//! What effects mean, and what to try.

use crate::calibration::Effect;
use crate::wording::texts::texts;

texts! {
    /// What an effect means, for who never heard of it.
    pub fn explanation(effect: Effect) {
        Effect::Severity =>
            nl "Hoeveel lager je oordeelt dan collega’s die hetzelfde zagen. Onder nul betekent: hoger."
            en "How much lower you rate than colleagues who saw the same. Below zero means higher."
            fr "De combien vous évaluez plus bas que les collègues qui ont vu la même chose. Sous zéro\u{a0}: plus haut."
        Effect::Spread =>
            nl "Hoe ver je niveaus uit elkaar liggen, vergeleken met collega’s. 100 % is evenveel; minder betekent dat je de uitersten vermijdt."
            en "How far your levels lie apart, compared with those of colleagues. 100% is the same; less means that you avoid the extremes."
            fr "L’écart entre vos niveaux, par rapport aux collègues. 100 %\u{a0}: autant\u{a0}; moins\u{a0}: vous évitez les extrêmes."
        Effect::Halo =>
            nl "In hoeverre je één indruk van een kandidaat op alle competenties laat wegen. Boven nul: meer dan collega’s."
            en "How far one impression of a candidate colours all competences. Above zero: more than with colleagues."
            fr "À quel point une impression du candidat colore toutes les compétences. Au-dessus de zéro\u{a0}: plus que chez les collègues."
        Effect::Contrast =>
            nl "Of je strenger bent na een sterke kandidaat (onder nul), of een kandidaat net met de vorige meetrekt (boven nul)."
            en "Whether you are more severe after a strong candidate (below zero), or draw a candidate along with those before (above zero)."
            fr "Si vous êtes plus sévère après un candidat fort (sous zéro) ou si vous entraînez un candidat avec les précédents (au-dessus)."
        Effect::DriftInDay =>
            nl "Hoeveel strenger je op het einde van een dag oordeelt dan in het begin, vergeleken met collega’s. Onder nul: hoeveel milder."
            en "How much more severely you rate at the end of a day than at its start, compared with colleagues. Below zero: how much more leniently."
            fr "De combien vous évaluez plus sévèrement en fin de journée qu’au début, par rapport aux collègues. Sous zéro\u{a0}: plus indulgemment."
        Effect::DriftOverDays =>
            nl "Hoeveel strenger je op de laatste dag oordeelt dan op de eerste, vergeleken met collega’s. Onder nul: hoeveel milder."
            en "How much more severely you rate on the last day than on the first, compared with colleagues. Below zero: how much more leniently."
            fr "De combien vous évaluez plus sévèrement la dernière journée que la première, par rapport aux collègues. Sous zéro\u{a0}: plus indulgemment."
        Effect::Known =>
            nl "Hoeveel hoger je kandidaten beoordeelt die je al kende, vergeleken met wat collega’s hun gaven."
            en "How much higher you rate candidates whom you knew before, compared with what colleagues gave them."
            fr "De combien vous évaluez plus haut les candidats que vous connaissiez déjà, par rapport aux collègues."
        Effect::FirstImpression =>
            nl "Hoeveel zwaarder het eerste derde van je notities doorweegt dan zijn deel. Onder nul weegt het einde zwaarder."
            en "How much more the first third of your notes weighs than its share. Below zero the end weighs more."
            fr "De combien le premier tiers de vos notes pèse plus que sa part. Sous zéro, c’est la fin qui pèse."
        Effect::Compensation =>
            nl "Of je plussen en minnen meer in evenwicht zijn dan die van collega’s (onder nul). Dat gebeurt als je tegenover elk minpunt een pluspunt zoekt."
            en "Whether your pluses and minuses are more even than those of colleagues (below zero). That happens when you look for a plus against every minus."
            fr "Si vos plus et vos moins s’équilibrent plus que chez les collègues (sous zéro). C’est le cas quand on cherche un plus pour chaque moins."
        Effect::TooFast =>
            nl "Hoeveel vroeger (onder nul) of later je stopt met noteren dan collega’s, als deel van de tijd waarin iemand noteerde."
            en "How much earlier (below zero) or later you stop noting than colleagues, as a share of the time in which anybody noted."
            fr "De combien vous arrêtez de noter plus tôt (sous zéro) ou plus tard que les collègues, en part du temps où quelqu’un notait."
        Effect::SeveralTags =>
            nl "Hoeveel vaker je dezelfde waarneming op meer dan één plaats klasseert dan collega’s."
            en "How much more often you file the same observation in several places than colleagues."
            fr "De combien vous classez plus souvent la même observation à plusieurs endroits que les collègues."
        Effect::LittleEvidence =>
            nl "Hoeveel waarnemingen er achter je oordelen zitten, vergeleken met collega’s. 100 % is evenveel."
            en "How many observations stand behind your ratings, compared with colleagues. 100% is as many."
            fr "Combien d’observations soutiennent vos évaluations, par rapport aux collègues. 100 %\u{a0}: autant."
        Effect::FarApart =>
            nl "Hoeveel vaker je ver van een collega ligt (meestal: twee niveaus of meer) dan collega’s onderling."
            en "How much more often you lie far from a colleague (mostly: two levels or more) than colleagues from each other."
            fr "De combien vous êtes plus souvent loin d’un collègue (en général\u{a0}: deux niveaux ou plus) que les collègues entre eux."
        Effect::Agreement =>
            nl "Hoeveel vaker (of onder nul: minder vaak) je hetzelfde niveau geeft als een collega dan collega’s onderling."
            en "How much more often (below zero: less often) you give the same level as a colleague than colleagues do."
            fr "De combien vous donnez plus souvent (sous zéro\u{a0}: moins) le même niveau qu’un collègue que les collègues entre eux."
    }
    /// One thing to try.
    pub fn tip(effect: Effect, high: bool) {
        (Effect::Severity, _) =>
            nl "Lees vóór elk niveau de zin van dat niveau en die eronder en erboven luidop, en leg er je eigen woorden naast. Bespreek met een collega drie oordelen waarop jullie verschilden."
            en "Before each level, read the sentence of that level and of those next to it aloud, and lay your own words beside them. Discuss three ratings on which you differed with a colleague."
            fr "Avant chaque niveau, lisez à voix haute la phrase de ce niveau et celles d’à côté, et mettez vos propres mots en face. Discutez avec un collègue de trois évaluations qui différaient."
        (Effect::Spread, false) =>
            nl "Gebruik de hele schaal: past de zin van het laagste of hoogste niveau bij wat je noteerde, kies het dan ook."
            en "Use the whole scale: where the sentence of the lowest or highest level fits what you noted, choose it."
            fr "Utilisez toute l’échelle\u{a0}: si la phrase du niveau le plus bas ou le plus haut convient à vos notes, choisissez-le."
        (Effect::Spread, true) =>
            nl "Vraag je bij een uiterst niveau af welke woorden in je notities het dragen. Zijn het er maar een paar, neem dan het niveau ernaast."
            en "With an extreme level, ask yourself which words in your notes carry it. If there are only a few, take the one beside it."
            fr "Pour un niveau extrême, demandez-vous quels mots de vos notes le portent. S’il n’y en a guère, prenez celui d’à côté."
        (Effect::Halo, _) =>
            nl "Kwantificeer per indicator in plaats van per kandidaat: eerst alle kandidaten op één indicator, dan pas de volgende."
            en "Quantify by indicator rather than by candidate: all candidates on one indicator first, then the next."
            fr "Quantifiez par indicateur plutôt que par candidat\u{a0}: d’abord tous les candidats sur un indicateur, puis le suivant."
        (Effect::Contrast, _) =>
            nl "Leg na elke kandidaat de schaal er opnieuw bij en vergelijk met de zinnen, niet met de vorige kandidaat. Wissel de volgorde bij het kwantificeren."
            en "After each candidate take up the scale again and compare with its sentences, not with the candidate before. Change the order when you quantify."
            fr "Après chaque candidat, reprenez l’échelle et comparez avec ses phrases, pas avec le candidat précédent. Changez l’ordre en quantifiant."
        (Effect::DriftInDay, _) =>
            nl "Neem halverwege de dag een echte pauze, en kijk dan je eerste twee bladen opnieuw na naast je laatste twee."
            en "Take a real break halfway, and then look at your first two sheets again beside your last two."
            fr "Faites une vraie pause à mi-journée, puis relisez vos deux premières feuilles à côté des deux dernières."
        (Effect::DriftOverDays, _) =>
            nl "Beoordeel vóór de volgende dag opnieuw een paar vignetten met referentieniveaus, dan staat je schaal weer waar ze stond."
            en "Before the next day, rate a few vignettes with reference levels again, so that your scale is back where it was."
            fr "Avant la prochaine journée, évaluez de nouveau quelques cas de référence, pour remettre votre échelle à sa place."
        (Effect::Known, _) =>
            nl "Laat kandidaten die je kent waar het kan door iemand anders beoordelen. Kan dat niet, schrijf dan alleen op wat je vandaag zag."
            en "Where possible, let somebody else rate candidates whom you know. If not, note only what you saw today."
            fr "Laissez si possible quelqu’un d’autre évaluer les candidats que vous connaissez. Sinon, notez seulement ce que vous avez vu aujourd’hui."
        (Effect::FirstImpression, true) =>
            nl "Lees je notities van achter naar voren voor je een niveau kiest."
            en "Read your notes from the last to the first before you choose a level."
            fr "Lisez vos notes de la dernière à la première avant de choisir un niveau."
        (Effect::FirstImpression, false) =>
            nl "Lees je eerste notities opnieuw voor je een niveau kiest."
            en "Read your first notes again before you choose a level."
            fr "Relisez vos premières notes avant de choisir un niveau."
        (Effect::Compensation, _) =>
            nl "Noteer wat je ziet, ook als het drie keer na elkaar goed of slecht gaat. Evenwicht hoort in het gesprek, niet in de notities."
            en "Note what you see, also when it goes well or badly three times in a row. Balance belongs in the talk, not in the notes."
            fr "Notez ce que vous voyez, même si c’est bon ou mauvais trois fois de suite. L’équilibre a sa place dans l’entretien, pas dans les notes."
        (Effect::TooFast, _) =>
            nl "Spreek met jezelf af dat je in het laatste kwartier van de opdracht nog minstens twee dingen noteert."
            en "Make a point of noting at least two more things in the last quarter of an hour of the exercise."
            fr "Efforcez-vous de noter encore au moins deux observations dans le dernier quart d’heure de l’exercice."
        (Effect::SeveralTags, _) =>
            nl "Kies per waarneming de ene indicator waar ze het meest over zegt. Zoek voor de andere een eigen waarneming."
            en "For each observation choose the one indicator that it says most about. Look for another observation for the other one."
            fr "Choisissez pour chaque observation l’indicateur dont elle dit le plus. Cherchez-en une autre pour l’autre indicateur."
        (Effect::LittleEvidence, _) =>
            nl "Mik op twee waarnemingen per indicator. Heb je er geen, schrijf dan nw of gk in plaats van een niveau."
            en "Aim at two observations for each indicator. If you have none, write nw or gk instead of a level."
            fr "Visez deux observations par indicateur. Sans observation, écrivez nw ou gk au lieu d’un niveau."
        (Effect::FarApart | Effect::Agreement, _) =>
            nl "Bespreek na de dag met een collega de oordelen waarop jullie het verst uit elkaar lagen: zagen jullie iets anders, of lazen jullie de schaal anders?"
            en "After the day, discuss the ratings on which you and a colleague were furthest apart: did you see something else, or read the scale otherwise?"
            fr "Après la journée, discutez avec un collègue des évaluations les plus éloignées\u{a0}: avez-vous vu autre chose, ou lu l’échelle autrement\u{a0}?"
    }
}
