//! A wrong and a right example for every code: a few lines as people type them, or where to click.
//!
//! What is typed is the same in every language. A code without a row here does not compile.

use super::{Code, Language};

macro_rules! one {
    ($language:ident $wrong:literal $right:literal) => {
        [$wrong, $right]
    };
    ($language:ident
        nl $nl:literal $nl_right:literal
        en $en:literal $en_right:literal
        fr $fr:literal $fr_right:literal
    ) => {
        match $language {
            Language::Nl => [$nl, $nl_right],
            Language::En => [$en, $en_right],
            Language::Fr => [$fr, $fr_right],
        }
    };
}

macro_rules! examples {
    ($($code:ident [$($row:tt)+])+) => {
        /// A wrong and a right example.
        pub(super) fn examples(code: Code, language: Language) -> [&'static str; 2] {
            match code { $(Code::$code => one!(language $($row)+),)+ }
        }
    };
}

examples! {
    I01 [
        nl "Excel: Opslaan als > CSV (gescheiden door lijstscheidingsteken)"
           "Excel: Opslaan als > CSV UTF-8 (door komma's gescheiden)"
        en "Excel: Save as > CSV (Comma delimited)"
           "Excel: Save as > CSV UTF-8 (Comma delimited)"
        fr "Excel\u{a0}: Enregistrer sous > CSV (séparateur\u{a0}: point-virgule)"
           "Excel : Enregistrer sous > CSV UTF-8 (délimité par des virgules)"
    ]
    I02 [
        nl "ratings.csv staat nog open in Excel" "sluit Excel en geef het commando opnieuw"
        en "ratings.csv is still open in Excel" "close Excel and give the command again"
        fr "ratings.csv est encore ouvert dans Excel" "fermez Excel et relancez la commande"
    ]
    I03 ["wakker check dagen/aalts" "wakker check dagen/aalst"]
    I04 [
        nl "één bestand met de notities van een heel jaar" "één blad per kandidaat, opdracht en assessor"
        en "one file with the notes of a whole year" "one sheet per candidate, exercise and assessor"
        fr "un seul fichier avec les notes de toute une année" "une feuille par candidat, exercice et assesseur"
    ]
    I05 ["place: Gent: atelier 2" r#"place: "Gent: atelier 2""#]
    I06 ["place: *Gent" r#"place: "*Gent""#]
    I07 ["place: Gent\nplace: Antwerpen" "place: Gent"]
    I08 ["place: Gent\n---\nlanguage: nl" "place: Gent"]
    I09 ["place: !Gent" r#"place: "!Gent""#]
    I10 ["a: {b: {c: {d: {e: ...}}}}" "a: {b: 1}"]
    I11 ["plaats: Gent" "place: Gent"]
    I12 ["minutes: drie kwartier" "minutes: 45"]
    I13 ["- {id: magazijn, minutes: 30}" "- {id: magazijn, name: Magazijn, minutes: 30}"]
    I14 ["schema: 2" "schema: 1"]
    I15 [
        nl "- 9u02 Raapt de ketting op. 9u03 Telt ... (bladzijden op één regel)" "- 9u02 Raapt de ketting op.\n- 9u03 Telt de schroeven."
        en "- 9:02 Picks up the chain. 9:03 Counts ... (pages on one line)" "- 9:02 Picks up the chain.\n- 9:03 Counts the screws."
        fr "- 9h02 Ramasse la chaîne. 9h03 Compte ... (des pages sur une ligne)" "- 9h02 Ramasse la chaîne.\n- 9h03 Compte les vis."
    ]
    I16 [
        nl "Het begon rustig.\nDaarna ... (bladzijden zonder lege regel)" "Het begon rustig.\n\nDaarna werd het druk."
        en "It began quietly.\nThen ... (pages without an empty line)" "It began quietly.\n\nThen it became busy."
        fr "Cela a commencé calmement.\nPuis ... (des pages sans ligne vide)" "Cela a commencé calmement.\n\nPuis il y a eu du monde."
    ]
    I17 [">>>>>>>>>>>>>>>>>>>> Leek moe." "> Leek moe."]
    I18 ["candidates: [k01, kandidaat_2]" "candidates: [k01, k02]"]
    I19 ["date: 31/2/2026" "date: 28/2/2026"]
    I20 ["language: vlaams" "language: nl"]
    I21 [
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,G"
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,G"
    ]
    I22 [
        "candidate,assessor,exercise,competence,indicator,levl\nk02,tom,magazijn,initiatief,ziet-werk,G"
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,G"
    ]
    I23 [
        nl "Kladblok: Opslaan als > Codering: UTF-16 LE" "Kladblok: Opslaan als > Codering: UTF-8"
        en "Notepad: Save as > Encoding: UTF-16 LE" "Notepad: Save as > Encoding: UTF-8"
        fr "Bloc-notes\u{a0}: Enregistrer sous > Encodage\u{a0}: UTF-16 LE" "Bloc-notes\u{a0}: Enregistrer sous > Encodage\u{a0}: UTF-8"
    ]
    I24 ["consensus.yaml.txt" "consensus.yaml"]
    I25 [
        nl "place: Antwerpen, in het gebouw achter ... (een halve bladzijde)" "place: Antwerpen"
        en "place: Antwerpen, in the building behind ... (half a page)" "place: Antwerpen"
        fr "place: Anvers, dans le bâtiment derrière ... (une demi-page)" "place: Anvers"
    ]
    I26 [
        nl "purpose: ... (een heel document)" "purpose: een plan voor de volgende stap"
        en "purpose: ... (a whole document)" "purpose: a plan for the next step"
        fr "purpose: ... (tout un document)" "purpose: un plan pour la prochaine étape"
    ]

    R01 ["rubric: doen" "rubric: done"]
    R02 ["weight: -1" "weight: 2"]
    R03 ["tiers: {core: {weight: 0}, secondary: {weight: 0}, extra: {weight: 0}}" "tiers: {core: {weight: 2}, secondary: {weight: 1}, extra: {weight: 0}}"]
    R04 ["- {value: 5, label: zeer goed, short: ZG}" "- {value: 4, label: zeer goed, short: ZG}"]
    R05 ["- {value: 4, label: zeer goed, short: G}" "- {value: 4, label: zeer goed, short: ZG}"]
    R06 ["- id: ziet-werk" "- id: meldt-problemen"]
    R07 ["anchors: [Wacht af., Kijkt rond., Begint.]" "anchors: [Wacht af., Kijkt rond., Begint., Begint en vraagt meer.]"]
    R08 ["enough: goet" "enough: goed"]
    R09 ["goals: {matig: Je kijkt na., goed: Je kijkt alles na., zeer goed: Je verbetert.}" "goals: {goed: Je kijkt alles na., zeer goed: Je verbetert.}"]
    R10 ["goals: {goed: Je kijkt je werk na.}" "goals: {goed: Je kijkt je werk na., zeer goed: Je verbetert wat fout is.}"]
    R11 ["scoring: {min-coverage: 50}" "scoring: {min-coverage: 0.5}"]
    R12 ["- {id: taal, tier: extra, name: Taal}" "- {id: taal, tier: extra, name: Taal, open: true}"]
    R13 ["tier: kern" "tier: core"]
    R14 [r#"name: """# "name: Kijkt na"]
    R15 [
        "definition: Wie iets ziet liggen en weet wat er moet gebeuren, begint er zelf aan, ook als de begeleider nog niets gevraagd heeft of even weg is."
        "definition: Je ziet wat er moet gebeuren. Je begint er zelf aan."
    ]
    R16 [
        "definition: Neemt bij onvoorziene omstandigheden verantwoordelijkheid voor communicatie met verschillende leidinggevenden."
        "definition: Gaat er iets mis? Dan zeg je het meteen."
    ]
    R17 ["ziet-werk:\n  anchors: [...]" "ziet-werk:\n  name: Sees work\n  anchors: [...]"]
    R18 ["ziet-wrk:\n  name: Sees work" "ziet-werk:\n  name: Sees work"]
    R19 ["done.fr.yaml: rubric: eigen" "done.fr.yaml: rubric: done"]
    R20 [r#"version: "0.9""# r#"version: "1""#]
    R21 ["done.fr.yaml: language: en" "done.fr.yaml: language: fr"]
    R22 ["- {value: 1, label: nog werken, short: NW}" "- {value: 1, label: onvoldoende, short: O}"]
    R23 ["mijn.yaml: id: done" "mijn.yaml: id: done-groendienst"]

    D01 ["candidates: [k01, k02, K01]" "candidates: [k01, k02, k03]"]
    D02 ["assignments: {k03: [rita, tom]}" "assignments: {k02: [rita, tom]}"]
    D03 ["competences: [iniatief]" "competences: [initiatief]"]
    D04 ["policy: {purpose: een plan, recipients: de jobcoach}" "policy: {purpose: een plan, recipients: de jobcoach, retention: een jaar, contact: de jobcoach}"]
    D05 ["candidates: [k01, k02, k03, k04, k05, k06, k07]" "candidates: [k01, k02, k03, k04, k05, k06]"]
    D06 ["assignments: {k01: [rita]}" "assignments: {k01: [rita, tom]}"]
    D07 [
        "- {id: fiets, name: Fiets, competences: [initiatief]}\n- {id: magazijn, name: Magazijn, competences: [nauwkeurigheid]}"
        "- {id: fiets, name: Fiets, competences: [initiatief, nauwkeurigheid]}\n- {id: magazijn, name: Magazijn, competences: [initiatief, nauwkeurigheid]}"
    ]
    D08 [
        "indicators:\n  - {competence: initiatief, id: groet, name: Groet klanten}"
        "indicators:\n  - {competence: overige, id: groet, name: Groet klanten}"
    ]
    D09 ["minutes: 0" "minutes: 45"]
    D10 [
        "- {candidate: k01, competence: initiatief, level: G, by: [rita], date: 2026-03-18, reason: besproken}"
        "- {candidate: k01, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18, reason: besproken}"
    ]
    D11 [
        "- {candidate: k01, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18, reason: besproken}\n- {candidate: k01, competence: initiatief, level: ZG, by: [rita, tom], date: 2026-03-18, reason: besproken}"
        "- {candidate: k01, competence: initiatief, level: ZG, by: [rita, tom], date: 2026-03-18, reason: besproken}"
    ]
    D12 [
        "- {candidate: k01, competence: initiatief, level: M, by: [rita, tom], date: 2026-03-18}"
        "- {candidate: k01, competence: initiatief, level: M, by: [rita, tom], date: 2026-03-18, reason: begon pas na een teken}"
    ]
    D13 [
        "- {candidate: k01, competence: voorkomen, level: G, by: [rita, tom], date: 2026-03-18, reason: besproken}"
        "- {candidate: k01, competence: initiatief, level: G, by: [rita, tom], date: 2026-03-18, reason: besproken}"
    ]
    D14 ["- {id: k11, name: Bilal Demir}" "- {id: k02, name: Bilal Demir}"]
    D15 [
        "- {candidate: k02, exercise: magazijn, text: kwam later, exclude: opdracht niet begrepen}"
        "- {candidate: k02, exercise: magazijn, text: kwam later}"
    ]
    D16 ["until: 2026-03-16" "until: 2026-03-19"]
    D17 ["- {candidate: k02, text: extra pauze omdat ze zwanger is}" "- {candidate: k02, text: extra pauze afgesproken}"]
    D18 [
        nl "locked.yaml: twee keer k01, rita, fietsherstelling" "locked.yaml: één keer k01, rita, fietsherstelling"
        en "locked.yaml: twice k01, rita, fietsherstelling" "locked.yaml: once k01, rita, fietsherstelling"
        fr "locked.yaml\u{a0}: deux fois k01, rita, fietsherstelling" "locked.yaml\u{a0}: une fois k01, rita, fietsherstelling"
    ]
    D19 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk =M" "---\nreason: niveau verkeerd overgetypt\n---\n- 9u02 Raapt de ketting op. #initiatief/ziet-werk =M"]
    D20 ["reason: aangepast" "reason: niveau verkeerd overgetypt"]
    D21 ["archief/k01-fietsherstelling-rita.md" "notes/k01-fietsherstelling-rita.md"]
    D22 [r#"rubric: {id: done, version: "1.0"}  ->  version: "1.1""# r#"rubric: {id: done, version: "1.0"}  ->  version: "1.0""#]
    D23 [
        nl "locked.yaml: level: 3 met de hand veranderd in 4" "notes/k01-fietsherstelling-rita.md: =ZG, en reason: in de kop"
        en "locked.yaml: level: 3 changed into 4 by hand" "notes/k01-fietsherstelling-rita.md: =ZG, and reason: in the head"
        fr "locked.yaml\u{a0}: level: 3 changé en 4 à la main" "notes/k01-fietsherstelling-rita.md\u{a0}: =ZG, et reason: dans l’en-tête"
    ]
    D24 [
        "- {candidate: k01, exercise: magazijn, indicator: initiatief/ziet-werk, level: G, why: Raapt de dop op.}\n- {candidate: k01, exercise: magazijn, indicator: initiatief/ziet-werk, level: M, why: Wacht.}"
        "- {candidate: k01, exercise: magazijn, indicator: initiatief/ziet-werk, level: G, why: Raapt de dop op.}"
    ]
    D25 [
        "- {candidate: k02, exercise: fietsherstelling, indicator: initiatief/ziet-werk, level: G, why: Raapt de dop op.}"
        "- {candidate: k01, exercise: fietsherstelling, indicator: initiatief/ziet-werk, level: G, why: Raapt de dop op.}"
    ]
    D26 [
        nl "een blok uit locked.yaml gewist" "wakker lock (wakker schrijft locked.yaml, jij niet)"
        en "an entry deleted from locked.yaml" "wakker lock (wakker writes locked.yaml, you do not)"
        fr "un bloc effacé de locked.yaml" "wakker lock (wakker écrit locked.yaml, pas vous)"
    ]
    D27 [
        nl "een blok uit locked.yaml gewist, dan 'wakker lock'" "het blad verbeterd, met reason: in de kop, dan 'wakker lock'"
        en "an entry deleted from locked.yaml, then 'wakker lock'" "the sheet corrected, with reason: in its head, then 'wakker lock'"
        fr "un bloc effacé de locked.yaml, puis 'wakker lock'" "la feuille corrigée, avec reason: dans l’en-tête, puis 'wakker lock'"
    ]
    D28 ["candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,M" "candidate,assessor,exercise,competence,indicator,level,reason\nk02,tom,magazijn,initiatief,ziet-werk,M,rij verwisseld bij het typen"]
    D29 [
        nl "de rij van k02 en tom gewist uit ratings.csv" "k02,tom,magazijn,initiatief,ziet-werk,M,rij verwisseld bij het typen"
        en "the row of k02 and tom deleted from ratings.csv" "k02,tom,magazijn,initiatief,ziet-werk,M,rij verwisseld bij het typen"
        fr "la ligne de k02 et tom effacée de ratings.csv" "k02,tom,magazijn,initiatief,ziet-werk,M,rij verwisseld bij het typen"
    ]
    D30 ["k02,tom,magazijn,initiatief,ziet-werk,M,aangepast" "k02,tom,magazijn,initiatief,ziet-werk,M,rij verwisseld bij het typen"]
    D31 [".wakker-a1b2c3.tmp" "locked.yaml"]
    D32 ["- 9u12 Tien legt de bonnen klaar. #initiatief" "- 9u12 k01 legt de bonnen klaar. #initiatief"]
    D33 ["- {id: k01, name: K.}" "- {id: k01, name: Karim Haddad}"]
    D34 [
        "- {id: fiets, name: Fiets, competences: [samenwerken, zelfstandigheid, initiatief, flexibiliteit, leervermogen, motivatie, nauwkeurigheid]}"
        "- {id: fiets, name: Fiets, competences: [zelfstandigheid, initiatief, nauwkeurigheid]}"
    ]
    D36 ["notes/k07-magazijn-rita.md" "notes/k02-magazijn-rita.md"]
    D37 [
        "  - {candidate: k01, competence: initiatief, level: G, reason: besproken, by: [rita, tom], date: 2025-03-18}"
        "  - {candidate: k01, competence: initiatief, level: G, reason: besproken, by: [rita, tom], date: 2026-03-18}"
    ]
    D38 [
        "  - {candidate: k01, strengths: [initiatief/ziet-werk]}\n  - {candidate: k01, add: Wij oefenen dit samen.}"
        "  - {candidate: k01, strengths: [initiatief/ziet-werk], add: Wij oefenen dit samen.}"
    ]

    N01 ["---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n# Waarnemingen" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---\n# Waarnemingen"]
    N02 ["---\ncandidate: k01\nassessor: rita\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---"]
    N03 ["- 9u02 Raapt de ketting op. #iniatief/ziet-werk =G" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N04 ["- 9u02 Raapt de ketting op. #in =G" "- 9u02 Raapt de ketting op. #initiatief =G"]
    N05 ["- 9u02 Raapt de ketting op. #init/ziet =G" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N06 ["- 9u10 Meldt dat de pomp lekt. #initiatief/meldt-problemen #nauwkeurigheid =G" "- 9u10 Meldt dat de pomp lekt. #initiatief/meldt-problemen =G #nauwkeurigheid =G"]
    N07 ["- 9u10 Zegt dat de pomp lekt. =G" "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =G"]
    N08 ["- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =prima" "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =goed"]
    N09 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk (+) (-)" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk (+)"]
    N10 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |\n| initiatief/ziet-werk | ZG |"
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | ZG |"
    ]
    N11 ["---\ncandidate: k07\nassessor: rita\nexercise: fietsherstelling\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---"]
    N12 ["---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\nlokaal: werkplaats 2\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---\n> werkplaats 2"]
    N13 ["# Wat mij opviel\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk" "# Waarnemingen\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk"]
    N14 ["- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen?" "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen"]
    N15 ["- + 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen" "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen (+)"]
    N16 [
        "- 9u02 Wacht bij de deur. #initiatief/ziet-werk\n+ 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen"
        "- 9u02 Wacht bij de deur. #initiatief/ziet-werk (-)\n- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen (+)"
    ]
    N17 [
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen"
    ]
    N18 ["    9u01 Leest de opdracht. #nauwkeurigheid" "- 9u01 Leest de opdracht. #nauwkeurigheid"]
    N19 ["-9u02 Raapt de ketting op. #initiatief/ziet-werk" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk"]
    N20 ["Alles samen een rustige proef\n---" "Alles samen een rustige proef\n\n---"]
    N21 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |\nDe telling is van ons samen."
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |\n\nDe telling is van ons samen."
    ]
    N22 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G | na de pauze |"
        "| Indicator | Niveau | Bewijs |\n|---|---|---|\n| initiatief/ziet-werk | G | na de pauze |"
    ]
    N23 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk =nw" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N24 [
        "- 9u20 Kijkt elke bout na. #nauwkeurigheid/kijkt-na (2x)\n\n| Indicator | Niveau | Aantal |\n|---|---|---|\n| nauwkeurigheid/kijkt-na | ZG | 3 |"
        "- 9u20 Kijkt elke bout na. #nauwkeurigheid/kijkt-na (2x)\n\n| Indicator | Niveau | Aantal |\n|---|---|---|\n| nauwkeurigheid/kijkt-na | ZG | 2 |"
    ]
    N25 ["notes/k02-rita.docx" "notes/k02-rita.md"]
    N26 [
        "| Indicator | Niveau | Kleur |\n|---|---|---|\n| initiatief/ziet-werk | G | groen |"
        "| Indicator | Niveau | Bewijs |\n|---|---|---|\n| initiatief/ziet-werk | G | na de pauze |"
    ]
    N27 [
        "| Indicator | Niveau | Aantal |\n|---|---|---|\n| initiatief/ziet-werk | G | veel |"
        "| Indicator | Niveau | Aantal |\n|---|---|---|\n| initiatief/ziet-werk | G | 4 |"
    ]
    N28 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk (6/5)" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk (3/5)"]
    N29 ["- 9u02 Helpt een ander met de pomp. #initiatief @k09" "- 9u02 Helpt een ander met de pomp. #initiatief @k02"]
    N30 ["- 9u10 Zegt dat de pomp lekt." "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen"]
    N31 ["---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\ndate: 2026-03-27\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\ndate: 2026-03-17\n---"]
    N32 ["# Waarnemingen\n- " "# Waarnemingen\n- 9u02 Raapt de ketting op. #initiatief/ziet-werk"]
    N33 ["- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen = G" "- 9u10 Zegt dat de pomp lekt. #initiatief/meldt-problemen =G"]
    N34 ["%% nog navragen bij tom" "%% nog navragen bij tom %%"]
    N35 ["---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\ndate: midden maart\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\ndate: 17/3/2026\n---"]
    N36 ["---\ncandidate: k01\nkandidaat: k02\nassessor: rita\nexercise: fietsherstelling\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---"]
    N37 ["```\n- 9u02 Raapt de ketting op. #initiatief/ziet-werk" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk"]
    N38 ["| initiatief/ziet-werk | G |" "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |"]
    N39 ["- #initiatief/ziet-werk =G" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N40 ["> Leek blij. #initiatief =G" "- 9u02 Lacht naar de begeleider. #initiatief =G"]
    N41 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | ZG |\n\n# Evaluatie\n- Ziet wat er ligt. #initiatief/ziet-werk =G"
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |\n\n# Evaluatie\n- Ziet wat er ligt. #initiatief/ziet-werk =G"
    ]
    N42 ["Indicator\tNiveau\ninitiatief/ziet-werk\tG" "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |"]
    N43 ["notes/magazijn/k02-rita.md" "notes/k02-rita.md"]
    N44 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n- k02\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n\n# Kandidaat: k02\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk"]
    N45 ["# Klasseren\nDe pomp was al stuk." "# Waarnemingen\n- Zegt dat de pomp al stuk was. #initiatief"]
    N46 ["Kandidaat: Fatima\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk" "Kandidaat: Fatima Çelik\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk"]
    N47 ["Kandidaat: k02 - Fatima Çelik\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk" "Kandidaat: k01 - Fatima Çelik\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk"]
    N48 ["notes/k02-magazijn-rita.md: candidate: k01" "notes/k02-magazijn-rita.md: candidate: k02"]
    N49 ["notes/k01-rita.md\nnotes/k01-rita - kopie.md" "notes/k01-rita.md"]
    N50 ["# Kandidaat: k03\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk" "# Kandidaat: k02\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk"]
    N51 [
        "# Kandidaat: k02\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk\n\n# Mamadou\n- 9u40 Telt de bouten. #nauwkeurigheid"
        "# Kandidaat: k02\n- 9u30 Ruimt de werkbank op. #initiatief/ziet-werk\n\n# Kandidaat: k01\n- 9u40 Telt de bouten. #nauwkeurigheid"
    ]
    N52 ["notes/k01-rita.md\nnotes/k01-rita-DESKTOP-4F2K.md" "notes/k01-rita.md"]
    N53 [
        "| Uur | Waarneming | Nr. |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | 99 |"
        "| Uur | Waarneming | Nr. |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | 1 |"
    ]
    N54 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G/ZG |"
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |"
    ]
    N55 [
        "| Uur | Waarneming | Indicator |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | 2 Ziet werk |"
        "| Uur | Waarneming | Indicator |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | 1 Ziet werk |"
    ]
    N56 [
        "| Uur | Waarneming | Nr. | + of − |\n|---|---|---|---|\n| begin | Raapt de ketting op. | 1 | ++ |"
        "| Uur | Waarneming | Nr. | + of − |\n|---|---|---|---|\n| 9u02 | Raapt de ketting op. | 1 | + |"
    ]
    N57 [
        "| Nr. | Waarneming |\n|---|---|\n| 1 | Raapt de ketting op. #initiatief/ziet-werk |\n| 2 | Zegt dat de pomp lekt. #initiatief/meldt-problemen |"
        "| Waarneming | Nr. |\n|---|---|\n| Raapt de ketting op. | 1 |\n| Zegt dat de pomp lekt. | 2 |"
    ]
    N58 ["- 9u02 Raapt de ketting op. #initiatief/ziet\u{ad}-werk =G" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N59 ["- 9u02 Raapt de ketting op. \\#initiatief/ziet-werk =G" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N60 ["- 9u75 Zegt dat de pomp lekt. #initiatief/meldt-problemen" "- 9u15 Zegt dat de pomp lekt. #initiatief/meldt-problemen"]
    N61 ["- 19u20 Draait elke bout nog eens na. #nauwkeurigheid" "- 9u20 Draait elke bout nog eens na. #nauwkeurigheid"]
    N62 [
        "%%\n- 9u25 Gooit de sleutel weg. #initiatief\n- 9u30 Veegt de vloer. #initiatief\n%%"
        "%% navragen bij tom %%\n- 9u25 Gooit de sleutel weg. #initiatief"
    ]
    N63 ["- 9u02 Raapt de ketting op. #initiatief/ziet-werk [quote: no]" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk [quote:: no]"]
    N64 ["- 9u12 Tien dozen staan klaar. #initiatief/ziet-werk" "- 9u12 Tien dozen staan klaar. #initiatief/ziet-werk [quote:: yes]"]
    N65 ["- 9u12 Vraagt aan Yasmina waar de pc staat. #initiatief/ziet-werk" "- 9u12 Vraagt aan een collega waar de pc staat. #initiatief/ziet-werk"]
    N66 ["- 9u12 mss 2x kast opgeruimd, nt goed gezien #initiatief/ziet-werk (+)" "- 9u12 Ruimt twee keer de kast op. #initiatief/ziet-werk (+)"]
    N70 ["- k02: laat de sleutel vallen. #initiatief/ziet-werk" "# Kandidaat: k02\n- 9u30 Laat de sleutel vallen. #initiatief/ziet-werk"]
    N71 ["- ~~9u02 Raapt de ketting op. #initiatief/ziet-werk =G~~" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"]
    N72 [
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G\n- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G\n- 9u40 Raapt de ketting op. #initiatief/ziet-werk =G"
    ]
    N73 [
        "notes/k01-rita.md: - 9u02 Raapt de ketting op.\nnotes/k02-rita.md: - 9u02 Raapt de ketting op."
        "notes/k01-rita.md: - 9u02 Raapt de ketting op.\nnotes/k02-rita.md: - 9u02 Zoekt de sleutel."
    ]
    N74 ["---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\n---" "---\ncandidate: k01\nassessor: rita\nexercise: fietsherstelling\ndate: 2026-03-17\n---"]
    N75 [
        "| Uur | Waarneming | Nr. |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | 2 |\n\n| Nr. | Indicator | Niveau |\n|---|---|---|\n| 2 | Ziet werk | G |"
        "| Uur | Waarneming | Indicator |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | Ziet werk |"
    ]
    N76 [
        "| Uur | k01 | k02 |\n|---|---|---|\n| 9u02 | Raapt de ketting op. #initiatief/ziet-werk | Zoekt de sleutel. #initiatief |"
        "| Uur | Waarneming | Indicator |\n|---|---|---|\n| 9u02 | Raapt de ketting op. | initiatief/ziet-werk |"
    ]

    C01 ["notes/k01-rita.md: candidate: k01\nnotes/k02-rita.md: candidate: k01" "notes/k01-rita.md: candidate: k01\nnotes/k02-rita.md: candidate: k02"]
    C02 [
        "candidate,assessor,exercise,competence,indicator,level\nk01,rita,fietsherstelling,nauwkeurigheid,kijkt-na,G"
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,nauwkeurigheid,kijkt-na,G"
    ]
    C03 [
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,G\nk02,tom,magazijn,initiatief,ziet-werk,ZG"
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,G"
    ]
    C04 [
        "candidate,assessor,exercise,competence,level\nk02,tom,magazijn,initiatief,G"
        "candidate,assessor,exercise,competence,indicator,level\nk02,tom,magazijn,initiatief,ziet-werk,G"
    ]
    C05 ["assignments: {k01: [rita, tom], k02: [rita, tom]}" "assignments: {k01: [rita, tom]}"]
    C06 ["assignments: {k01: [tom]}" "assignments: {k01: [rita, tom]}"]
    C07 ["candidates: [k01, k02, k03]" "candidates: [k01, k02]"]
    C08 ["target,rita,tom\nketting,3,2,5" "target;rita;tom\nketting;3;2,5"]
    C09 ["target;rita;tom\nketting;3;goed" "target;rita;tom\nketting;3;3"]
    C10 ["target;rita;tom\nketting;3;inf" "target;rita;tom\nketting;3;"]
    C11 ["target;rita;tom\nketting;3;11" "target;rita;tom\nketting;3;1"]
    C12 ["target;rita;tom\nketting;3;#WAARDE!" "target;rita;tom\nketting;3;2"]
    C13 ["target;rita;tom;rita\nketting;3;2;3" "target;rita;tom;an\nketting;3;2;3"]
    C14 ["target;rita;;tom\nketting;3;;2" "target;rita;an;tom\nketting;3;;2"]
    C15 ["target;rita;tom" "target;rita;tom\nketting;3;2"]
    C16 ["target;rita\nketting;3" "target;rita;tom\nketting;3;2"]
    C17 ["3;2;4\n2;2;3" "rita;tom;an\n3;2;4\n2;2;3"]
    C18 ["target;rater;rating;kleur\nketting;rita;3;rood\nketting;tom;2;rood" "target;rater;rating\nketting;rita;3\nketting;tom;2"]
    C19 ["kandidaat;beoordelaar;commentaar\nk02;rita;goed bezig" "target;rater;rating\nk02;rita;3"]
    C20 ["target;rater;rating\nketting;;2" "target;rater;rating\nketting;tom;2"]
    C21 ["target;rater;rating\nketting;Rita;3\nband;rita;4" "target;rater;rating\nketting;rita;3\nband;rita;4"]
    C22 ["target;rater;rating\nketting;rita;3\nketting;rita;4" "target;rater;rating\nketting;rita;3\nketting;tom;4"]
    C23 ["target;groep;rater;rating\nketting;k01;rita;3\nketting;k02;tom;2" "target;groep;rater;rating\nketting;k01;rita;3\nketting;k01;tom;2"]
    C24 [
        nl "23 rijen met G in plaats van een getal" "23 rijen met een getal"
        en "23 rows with G instead of a number" "23 rows with a number"
        fr "23 lignes avec G au lieu d’un nombre" "23 lignes avec un nombre"
    ]
    C25 ["target;rita;tom\n\"ketting;3;2" "target;rita;tom\n\"ketting\";3;2"]
    C26 [
        nl "rater: een ander volgnummer op elke rij" "rater: rita, tom, rita, tom"
        en "rater: another number in every row" "rater: rita, tom, rita, tom"
        fr "rater\u{a0}: un autre numéro dans chaque ligne" "rater\u{a0}: rita, tom, rita, tom"
    ]
    C27 ["item;rita;tom\nketting;3;2\nketting;3;2" "item;rita;tom\nketting;3;2\nband;3;2"]
    C28 ["kandidaat;assessor;commentaar\nk02;rita;goed bezig" "kandidaat;assessor;competentie;niveau\nk02;rita;initiatief;3"]
    C29 ["kandidaat;assessor;competentie;niveau;beurt\nk01;rita;initiatief;3;eerste" "kandidaat;assessor;competentie;niveau;beurt\nk01;rita;initiatief;3;1"]
    C30 [
        "kandidaat;assessor;competentie;niveau;datum\nk01;rita;initiatief;3;2026-03-17\nk01;tom;initiatief;2;"
        "kandidaat;assessor;competentie;niveau;datum\nk01;rita;initiatief;3;2026-03-17\nk01;tom;initiatief;2;2026-03-17"
    ]
    C31 ["item;1;2;3;4\nketting;0;0;1;4\nband;0;2;3;0\nbon;1;4;0;0\ndoos;0;0;5;0" "item;rita;tom\nketting;3;4\nband;2;3\nbon;2;1\ndoos;3;3"]
    C32 ["beoordelaar;ketting;band;bon\nRita;3;2;1\nTom;3;3;1" "item;Rita;Tom\nketting;3;3\nband;2;3\nbon;1;1"]
    C33 ["item;Rita;Tom;Gemiddelde\nketting;3;4;3,5\nband;2;3;2,5\nbon;1;1;1" "item;Rita;Tom\nketting;3;4\nband;2;3\nbon;1;1"]
    C34 ["Beoordelingen Antwerpen;;\nitem;Rita;Tom\nketting;3;3\nband;2;3" "item;Rita;Tom\nketting;3;3\nband;2;3"]
    C35 ["candidate;assessor;exercise;competence;level;date\nk01;rita;magazijn;initiatief;4;3/17/2026" "candidate;assessor;exercise;competence;level;date\nk01;rita;magazijn;initiatief;4;17/3/2026"]
    C36 ["item;Rita;Tom\nketting;G;G\nband;None;M" "item;Rita;Tom\nketting;G;G\nband;;M"]
    C37 ["item;Rita;Tom\nketting;3;3\nband;2-mrt;2" "item;Rita;Tom\nketting;3;3\nband;2,5;2"]
    C38 [
        "item;Rita;Tom;Jan\nketting;3;3;2\nband;2;2;3\nbon;1;1;4\ndoos;4;4;1\nrek;3;3;2\nvraag;2;2;3"
        "item;Rita;Tom;Jan\nketting;3;3;3\nband;2;2;2\nbon;1;1;1\ndoos;4;4;4\nrek;3;3;3\nvraag;2;2;2"
    ]
    C39 [
        "item;rater;rating\nketting;Rita;3\nketting;Tom;3\nband;Rita;2\nband;Tom;3\nbon;Rita;1\nbon;Tom;1\nketting;Rita;3\nketting;Tom;3\nband;Rita;2\nband;Tom;3\nbon;Rita;1\nbon;Tom;1"
        "item;rater;rating\nketting;Rita;3\nketting;Tom;3\nband;Rita;2\nband;Tom;3\nbon;Rita;1\nbon;Tom;1"
    ]
    C40 [
        "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Score;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;1;ZG"
        "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;ZG"
    ]
    C41 [
        "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;ZG\n;;;initiatief;meldt-problemen;G"
        "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;ZG\nk01;rita;magazijn;initiatief;meldt-problemen;G"
    ]
    C42 ["Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;-" "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;nw"]
    C43 ["Kandidaat;Assessor;Opdracht;Ziet werk;Meldt problemen\nk01;rita;magazijn;G;M" "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;G\nk01;rita;magazijn;initiatief;meldt-problemen;M"]
    C44 ["Code;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;ZG" "Kandidaat;Assessor;Opdracht;Competentie;Indicator;Niveau\nk01;rita;magazijn;initiatief;ziet-werk;ZG"]

    S01 [
        "| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk\n\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | G |"
    ]
    S02 [
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =ZG\n\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | M |"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =ZG\n\n| Indicator | Niveau |\n|---|---|\n| initiatief/ziet-werk | ZG |"
    ]
    S03 [
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =ZG\n- 9u30 Stapt over een sleutel. #initiatief/ziet-werk =O"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =ZG\n- 9u30 Ruimt de bank op. #initiatief/ziet-werk =G"
    ]
    S04 [
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G\n\n# Evaluatie\n- Initiatief: wacht op de begeleider. =O"
        "- 9u02 Raapt de ketting op. #initiatief/ziet-werk =G\n\n# Evaluatie\n- Initiatief: begint uit zichzelf. =G"
    ]

    A01 ["gent/day.yaml: rubric: done\naalst/day.yaml: rubric: ./eigen.yaml" "gent/day.yaml: rubric: done\naalst/day.yaml: rubric: done"]
    A02 [r#"gent/eigen.yaml: version: "1"
aalst/eigen.yaml: version: "2""# r#"gent/eigen.yaml: version: "2"
aalst/eigen.yaml: version: "2""#]
    A03 ["wakker agree gent gent" "wakker agree gent aalst"]

    P27 [
        "  - {candidate: k01, growth: [initiatief]}"
        "  - {candidate: k01, growth: [initiatief/ziet-werk]}"
    ]
    P28 [
        "    quotes: [{at: k01-magazijn-rita.md#9u15, begins: Raapt een doos, use: no}]"
        "    quotes: [{at: k01-magazijn-rita.md#9u15, begins: Raapt de doos, use: no}]"
    ]

    T01 ["templates/canditate.typ" "templates/candidate.typ"]
    T02 ["#let accent = rgb(\"#00583f" "#let accent = rgb(\"#00583f\")"]
    T03 ["- 9u02 Raapt de ketting 𓀀 op. #initiatief/ziet-werk" "- 9u02 Raapt de ketting op. #initiatief/ziet-werk"]
}
