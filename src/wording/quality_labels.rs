//! The fixed words on the quality report and on an assessor's mirror, in every language: one table, as in
//! [`super::labels`].

use super::texts::labels;

labels! {
    "A fixed word or sentence on the quality report or the mirror."
    QualityLabel:
    QualityTitle "quality_title" =>
        nl "Kwaliteit van de oordelen"
        en "Quality of the ratings"
        fr "Qualité des évaluations"
    QualityLead "quality_lead" =>
        nl "Dit verslag gaat over hoe assessoren oordelen, niet over kandidaten. Assessoren staan erin met hun code uit day.yaml; is dat hun voornaam, dan is dit verslag niet anoniem. Een cijfer over een assessor is een aanleiding voor een gesprek of voor vorming: het verandert geen enkele score. Geef dit verslag alleen aan wie de kwaliteit bewaakt."
        en "This report is about how assessors rate, not about candidates. Assessors appear under their code from day.yaml; if that is a first name, this report is not anonymous. A figure about an assessor is a reason to talk or to train: it changes no score. Give this report only to those who look after quality."
        fr "Ce rapport parle de la manière dont les assesseurs évaluent, pas des candidats. Les assesseurs y figurent sous leur code de day.yaml\u{a0}; si c’est un prénom, ce rapport n’est pas anonyme. Un chiffre sur un assesseur invite à parler ou à se former\u{a0}: il ne change aucun score. Ne donnez ce rapport qu’aux personnes chargées de la qualité."
    Days "quality_days" => nl "Dagen" en "Days" fr "Journées"
    Size "quality_size" => nl "Omvang" en "Size" fr "Ampleur"
    InShort "quality_short" => nl "In het kort" en "In short" fr "En bref"
    StandsOut "quality_flagged" =>
        nl "Wat opvalt: groot, en moeilijk met toeval te verklaren"
        en "What stands out: large, and hard to put down to chance"
        fr "Ce qui ressort\u{a0}: important, et difficile à attribuer au hasard"
    NextTitle "quality_next" => nl "Wat nu?" en "What now?" fr "Et maintenant\u{a0}?"
    WeightsLead "quality_weights_lead" =>
        nl "Het deel van de uitkomst dat een assessor volgt, in procent; het oranje streepje is een gelijke stem. De gewichten tellen niet op tot 100 %: niet iedereen zat in elk overleg."
        en "The part of the outcome that follows an assessor, in percent; the orange mark is an equal vote. The weights do not add up to 100%: not everybody was at every meeting."
        fr "La part du résultat qui suit un assesseur, en pourcentage\u{a0}; le trait orange marque une voix égale. Les poids ne totalisent pas 100 %\u{a0}: tous n’étaient pas à chaque réunion."
    Design "quality_design" =>
        nl "Is er genoeg om op te bouwen?"
        en "Is there enough to build on?"
        fr "Peut-on se fier à ces chiffres\u{a0}?"
    AgreementTitle "quality_agreement" => nl "Overeenstemming" en "Agreement" fr "Accord entre assesseurs"
    AgreementLead "quality_agreement_lead" =>
        nl "Krippendorffs alfa (ordinaal) met een 95 %-interval: 1 is volledig eens, 0 is toeval. De stippellijn is de drempel van de rubriek."
        en "Krippendorff’s alpha (ordinal) with a 95% interval: 1 is full agreement, 0 is chance. The dashed line is the threshold of the rubric."
        fr "Alpha de Krippendorff (ordinal) avec un intervalle à 95 %\u{a0}: 1 est un accord complet, 0 le hasard. La ligne pointillée est le seuil de la grille."
    EffectsTitle "quality_effects" =>
        nl "Wat elke assessor met de schaal doet"
        en "What each assessor does with the scale"
        fr "Ce que chaque assesseur fait de l’échelle"
    EffectsLead "quality_effects_lead" =>
        nl "Elke assessor wordt vergeleken met wie hetzelfde zag, nooit met het gemiddelde van iedereen. Het blokje is de schatting, de lijn het 95 %-interval, de stippellijn geen verschil. Kijk naar de vette rijen: daar is het verschil groot en moeilijk met toeval te verklaren."
        en "Each assessor is compared with those who watched the same, never against the mean of all. The square is the estimate, the line the 95% interval, the dashed line no difference. Look at the rows in bold: there the difference is large and hard to put down to chance."
        fr "Chaque assesseur est comparé à ceux qui ont vu la même chose, jamais à la moyenne de tous. Le carré est l’estimation, la ligne l’intervalle à 95 %, la ligne pointillée l’absence de différence. Regardez les lignes en gras\u{a0}: la différence y est importante et difficile à attribuer au hasard."
    ReferenceTitle "quality_reference" =>
        nl "Vignetten met referentieniveaus"
        en "Vignettes with reference levels"
        fr "Vignettes avec niveaux de référence"
    VarianceTitle "quality_variance" =>
        nl "Waar verschillen tussen bladen vandaan komen"
        en "Where differences between sheets come from"
        fr "D’où viennent les différences entre feuilles"
    VarianceLead "quality_variance_lead" =>
        nl "Het gaat over het gemiddelde van een blad: wat één assessor één kandidaat in één opdracht gaf. Hoe meer verschil er van de kandidaten zelf komt, hoe meer de oordelen over hen zeggen."
        en "This is about the mean of a sheet: what one assessor gave one candidate in one exercise. The more difference comes from the candidates themselves, the more the ratings tell about them."
        fr "Il s’agit de la moyenne d’une feuille\u{a0}: ce qu’un assesseur a donné à un candidat dans un exercice. Plus la part des candidats eux-mêmes est grande, plus les évaluations parlent d’eux."
    DecisionTitle "quality_decision" =>
        nl "Wat meer assessoren of opdrachten zouden geven"
        en "What more assessors or exercises would give"
        fr "Ce qu’apporteraient plus d’assesseurs ou d’exercices"
    ModelTitle "quality_model" =>
        nl "Rasch-model met meerdere facetten"
        en "Many-facet Rasch model"
        fr "Modèle de Rasch multifacettes"
    ItemsTitle "quality_items" =>
        nl "Na te kijken in de rubriek"
        en "To look at in the rubric"
        fr "À revoir dans la grille"
    OutcomeTitle "quality_outcome" =>
        nl "Het overleg vergeleken met de berekende score"
        en "The meeting compared with the computed score"
        fr "La réunion comparée au score calculé"
    WeightsTitle "quality_weights" =>
        nl "Hoe zwaar elke assessor doorweegt"
        en "How much each assessor weighs"
        fr "Le poids de chaque assesseur"
    RulesTitle "quality_rules" =>
        nl "Gebruikte regels en versies"
        en "Rules and versions used"
        fr "Règles et versions utilisées"
    MirrorTitle "mirror_title" => nl "Spiegel" en "Mirror" fr "Miroir"
    MirrorLead "mirror_lead" =>
        nl "Dit is om uit te leren en verandert geen enkele score. Het toont hoe jij oordeelt naast collega’s die hetzelfde zagen. Wie de kwaliteit bewaakt, ziet dezelfde cijfers onder je code, en ook of je de norm van de vignetten haalt. Je collega’s krijgen dit niet."
        en "This is to learn from and changes no score. It shows how you rate beside colleagues who watched the same. Whoever looks after quality sees the same figures under your code, and whether you meet the rule on the vignettes. Your colleagues do not get it."
        fr "Ceci sert à apprendre et ne change aucun score. Cela montre comment vous évaluez par rapport à des collègues qui ont vu la même chose. La personne chargée de la qualité voit les mêmes chiffres sous votre code, et si vous atteignez la norme des vignettes. Vos collègues ne le reçoivent pas."
    MirrorShort "mirror_short" => nl "Wat opvalt" en "What stands out" fr "Ce qui ressort"
    TipTitle "mirror_tip" => nl "Eén ding om te proberen" en "One thing to try" fr "Une chose à essayer"
    MirrorEffects "mirror_effects" =>
        nl "Jij naast de anderen"
        en "You beside the others"
        fr "Vous par rapport aux autres"
    MirrorEffectsLead "mirror_effects_lead" =>
        nl "Het blokje ben jij; hoe langer de lijn, hoe onzekerder. De lichte band loopt van de laagste tot de hoogste collega. De stippellijn is geen verschil met collega’s die hetzelfde zagen. Elke rij heeft een eigen schaal."
        en "The square is you; the longer the line, the less certain. The pale band runs from the lowest to the highest colleague. The dashed line is no difference from colleagues who watched the same. Each row has its own scale."
        fr "Le carré, c’est vous\u{a0}; plus le trait est long, moins c’est sûr. La bande claire va du collègue le plus bas au plus haut. Le pointillé marque l’absence de différence avec les collègues qui ont vu la même chose. Chaque ligne a sa propre échelle."
    MirrorEffectsPlain "mirror_effects_plain" =>
        nl "Het blokje ben jij; hoe langer de lijn, hoe onzekerder. De stippellijn is geen verschil met collega’s die hetzelfde zagen. Elke rij heeft een eigen schaal. Waar de anderen liggen, staat er niet bij: met zo weinig zou je zien wie het is."
        en "The square is you; the longer the line, the less certain. The dashed line is no difference from colleagues who watched the same. Each row has its own scale. Where the others lie is not shown: with so few you would see who it is."
        fr "Le carré, c’est vous\u{a0}; plus le trait est long, moins c’est sûr. Le pointillé marque l’absence de différence avec les collègues qui ont vu la même chose. Chaque ligne a sa propre échelle. La place des autres n’est pas montrée\u{a0}: à si peu, on verrait qui c’est."
    TrendTitle "mirror_trend" =>
        nl "Jouw strengheid van dag tot dag"
        en "Your severity from day to day"
        fr "Votre sévérité de jour en jour"
    MirrorReference "mirror_reference" =>
        nl "Jij naast de referentie"
        en "You beside the reference"
        fr "Vous à côté de la référence"
    Glossary "mirror_glossary" => nl "Wat de woorden betekenen" en "What the words mean" fr "Ce que les mots signifient"
    NoDifference "quality_none" => nl "geen verschil" en "no difference" fr "pas de différence"
}
