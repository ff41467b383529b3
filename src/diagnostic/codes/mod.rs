//! The one table of codes: number, name, severity and wording of every finding.
//!
//! A code's number is never used for something else later. Per language: the message (lower case, no full
//! stop), the next step, and a few sentences for `wakker explain --code`. The French stands in `french`.

use super::{Language, Severity, examples, french};

macro_rules! codes {
    ($(
        $code:ident $name:literal $severity:ident
        nl $nl:literal $nl_help:literal $nl_about:literal
        en $en:literal $en_help:literal $en_about:literal
    )+) => {
        /// A kind of finding: a letter for the family and a number.
        ///
        /// I input, R rubric, D day with people, consensus and lock, N notes, C ratings across files, S scoring,
        /// A agreement, T templates and reports.
        #[doc = ""]
        #[doc = include_str!("../CODES.md")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $en_about] $code,)+
        }

        impl Code {
            /// All codes, by family.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The short code, such as `N03`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$code => stringify!($code),)+ }
            }

            /// The name, such as `unknown-indicator`: it names the fault, not the cure.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)+ }
            }

            pub(super) fn message(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$code, Language::Nl) => $nl,
                       (Self::$code, Language::En) => $en,)+
                    (_, Language::Fr) => french::texts(self)[0],
                }
            }

            pub(super) fn help(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$code, Language::Nl) => $nl_help,
                       (Self::$code, Language::En) => $en_help,)+
                    (_, Language::Fr) => french::texts(self)[1],
                }
            }

            /// What it means and what to do, in a few sentences.
            pub fn about(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$code, Language::Nl) => $nl_about,
                       (Self::$code, Language::En) => $en_about,)+
                    (_, Language::Fr) => french::texts(self)[2],
                }
            }
        }
    };
}

impl Code {
    /// A wrong and a right example: lines as people type them, or where to click.
    pub fn examples(self, language: Language) -> [&'static str; 2] {
        examples::examples(self, language)
    }

    /// The code with a short form or a name, in any case.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().copied().find(|code| {
            code.id().eq_ignore_ascii_case(text) || code.name().eq_ignore_ascii_case(text)
        })
    }
}

codes! {
    I01 "not-utf8" Error
    nl "de letters van dit bestand zijn niet te lezen: het is geen UTF-8 (byte {byte} op plaats {offset})"
       "bewaar het opnieuw als UTF-8 (Excel: Opslaan als > CSV UTF-8 (door komma's gescheiden); Kladblok: Opslaan als, Codering: UTF-8)"
       "Het bestand is bewaard met een oude tekencodering. Er wordt niets geraden, want dan kunnen letters met accenten veranderen. Bewaar het bestand als UTF-8."
    en "the letters of this file cannot be read: it is not UTF-8 (byte {byte} at position {offset})"
       "save it again as UTF-8 (Excel: Save as > CSV UTF-8 (Comma delimited); Notepad: Save as, Encoding: UTF-8)"
       "The file was saved in an old text encoding. Nothing is guessed, because letters with accents could change. Save the file as UTF-8."
    I02 "unreadable" Error
    nl "dit kan niet gelezen worden: {reason}"
       "kijk of het bestand niet openstaat in een ander programma en of je het mag lezen"
       "Het systeem liet het lezen niet toe. Vaak staat het bestand open in Word of Excel, of wordt het nog gesynchroniseerd."
    en "this cannot be read: {reason}"
       "see whether another program has it open and whether you may read it"
       "The system did not allow the reading. Often the file is open in Word or Excel, or still being synchronised."
    I03 "file-missing" Error
    nl "\"{path}\" bestaat niet"
       "kijk de naam van de map en het bestand na"
       "Het genoemde bestand is er niet. Een map van een assessmentdag bevat minstens day.yaml."
    en "\"{path}\" does not exist"
       "check the name of the folder and the file"
       "The file that was named is not there. The folder of an assessment day holds at least day.yaml."
    I04 "too-large" Error
    nl "dit bestand telt {size} bytes; de grens is {limit}"
       "splits het bestand of kijk na of het wel het juiste is"
       "Elk soort bestand heeft een grens, ver boven wat een assessmentdag nodig heeft. Zo kan een verkeerd bestand het programma niet ophouden."
    en "this file has {size} bytes; the limit is {limit}"
       "split the file, or check that it is the right one"
       "Every kind of file has a limit, far above what an assessment day needs, so that a wrong file cannot hold up the program."
    I05 "yaml-syntax" Error
    nl "de opbouw van dit bestand klopt hier niet: {problem}"
       "kijk hier en in de regel erboven de inspringing, de dubbele punten, de aanhalingstekens en de haakjes na"
       "Dit bestand is YAML: regels van de vorm \"sleutel: waarde\". Spring in met spaties, zet een spatie na elke dubbele punt en zet tekst met bijzondere tekens tussen aanhalingstekens."
    en "this file is not well formed here: {problem}"
       "check the indentation, the colons, the quotes and the brackets, here and in the line above"
       "This file is YAML: lines of the form \"key: value\". Indent with spaces, put a space after every colon, and put quotes around text with special characters."
    I06 "yaml-anchor" Error
    nl "een waarde kan hier niet met & of * beginnen"
       "schrijf de waarde voluit, of zet ze tussen aanhalingstekens"
       "Met & en * verwijst YAML naar een ander stuk van het bestand. Dat maakt bestanden moeilijk leesbaar en kan misbruikt worden, dus wordt het geweigerd."
    en "a value cannot begin with & or * here"
       "write the value in full, or put it between quotes"
       "With & and * YAML points at another part of the file. That makes files hard to read and can be abused, so it is refused."
    I07 "yaml-duplicate-key" Error
    nl "de sleutel \"{key}\" staat hier twee keer"
       "zet alles wat telt onder één van de twee"
       "Met twee keer dezelfde sleutel is niet duidelijk welke waarde telt. Er wordt niet gekozen."
    en "the key \"{key}\" stands here twice"
       "put all that counts under one of the two"
       "With the same key twice it is not clear which value counts. No choice is made."
    I08 "yaml-second-document" Error
    nl "met --- begint hier een tweede deel in hetzelfde bestand"
       "haal de regel met --- weg, of maak er twee bestanden van"
       "Een YAML-bestand van wakker bestaat uit één deel."
    en "with --- a second part begins here in the same file"
       "take out the line with ---, or make two files"
       "A YAML file of wakker has one part."
    I09 "yaml-tag" Error
    nl "een waarde kan hier niet met een uitroepteken beginnen (\"{tag}\")"
       "zet de waarde tussen aanhalingstekens als het uitroepteken bij de tekst hoort"
       "Een woord dat met een uitroepteken begint, heeft in YAML een bijzondere betekenis. Die wordt niet gebruikt."
    en "a value cannot begin with an exclamation mark here (\"{tag}\")"
       "put the value between quotes if the exclamation mark belongs to the text"
       "A word that begins with an exclamation mark has a special meaning in YAML, which is not used here."
    I10 "yaml-too-deep" Error
    nl "dit bestand heeft te veel lagen in elkaar of te veel waarden (hoogstens {depth} lagen en {nodes} waarden)"
       "kijk na of dit het juiste bestand is"
       "De grenzen liggen ver boven wat een rubriek of een dag nodig heeft."
    en "this file has too many layers or too many values (at most {depth} layers and {nodes} values)"
       "check that this is the right file"
       "The limits are far above what a rubric or a day needs."
    I11 "unknown-key" Error
    nl "onbekende sleutel \"{key}\""
       "hier kunnen staan: {known}"
       "Een sleutel is het woord voor de dubbele punt. Een sleutel die niet bestaat, is meestal een tikfout. Ze wordt geweigerd, want anders zou wat erachter staat ongemerkt niet tellen."
    en "unknown key \"{key}\""
       "these can stand here: {known}"
       "A key is the word before the colon. A key that does not exist is usually a typing mistake. It is refused, because otherwise what stands behind it would silently not count."
    I12 "wrong-kind" Error
    nl "hier hoort {expected}, maar er staat {found}"
       "{example}"
       "Elke sleutel verwacht een bepaald soort waarde: een tekst, een getal, een lijst of een blok met sleutels. Een kommagetal schrijf je met een punt: 1.5."
    en "expected {expected}, found {found}"
       "{example}"
       "Every key expects a certain kind of value: a text, a number, a list or a block of keys. Write a decimal number with a point: 1.5."
    I13 "missing-key" Error
    nl "de sleutel \"{key}\" ontbreekt"
       "voeg een regel \"{key}: ...\" toe"
       "Een sleutel is het woord voor de dubbele punt. Zonder deze sleutel kan het bestand niet gebruikt worden."
    en "the key \"{key}\" is missing"
       "add a line \"{key}: ...\""
       "A key is the word before the colon. Without this key the file cannot be used."
    I14 "wrong-schema" Error
    nl "deze rubriek vraagt schema {found}; dit programma kent schema 1"
       "schrijf \"schema: 1\", of gebruik een nieuwere versie van wakker"
       "Het nummer zegt volgens welke afspraken het bestand geschreven is."
    en "this rubric asks for schema {found}; this program knows schema 1"
       "write \"schema: 1\", or use a newer version of wakker"
       "The number tells by which conventions the file was written."
    I15 "line-too-long" Error
    nl "deze regel telt {size} bytes; de grens is {limit}"
       "breek de regel af of maak er meer waarnemingen van"
       "Zo'n lange regel is geen waarneming meer, en kan het lezen ophouden."
    en "this line has {size} bytes; the limit is {limit}"
       "break the line, or make several observations of it"
       "A line this long is no observation, and could hold up the reading."
    I16 "paragraph-too-long" Error
    nl "deze alinea telt {size} bytes; de grens is {limit}"
       "zet een lege regel tussen de stukken"
       "Een alinea loopt tot de volgende lege regel. Zo'n lange alinea kan het lezen ophouden."
    en "this paragraph has {size} bytes; the limit is {limit}"
       "put an empty line between the parts"
       "A paragraph runs until the next empty line. One this long could hold up the reading."
    I17 "quote-too-deep" Error
    nl "deze regel begint met {depth} keer >; de grens is {limit}"
       "één > volstaat voor een indruk"
       "Diep geneste citaten hebben geen betekenis en kunnen het lezen ophouden."
    en "this line begins with {depth} times >; the limit is {limit}"
       "one > is enough for an impression"
       "Deeply nested quotes mean nothing and could hold up the reading."
    I18 "bad-id" Error
    nl "\"{id}\" kan geen code zijn"
       "gebruik kleine letters, cijfers en streepjes ertussen, hoogstens 32 tekens, zoals k07 of ziet-werk"
       "Codes komen in bestandsnamen, tags en verslagen. Daarom bestaan ze uit a-z, 0-9 en losse streepjes, en zijn namen zoals con niet toegestaan."
    en "\"{id}\" cannot be an id"
       "use small letters, digits and hyphens between, at most 32 characters, such as k07 or ziet-werk"
       "Ids come in file names, tags and reports. So they consist of a-z, 0-9 and single hyphens, and names such as con are not allowed."
    I19 "bad-date" Error
    nl "\"{date}\" is geen datum"
       "schrijf 2026-03-17 of 17/3/2026"
       "Een datum is jaar-maand-dag of dag/maand/jaar, en de dag moet bestaan."
    en "\"{date}\" is not a date"
       "write 2026-03-17 or 17/3/2026"
       "A date is year-month-day or day/month/year, and the day must exist."
    I20 "unknown-language" Error
    nl "de taal \"{language}\" is er niet"
       "kies nl, en of fr"
       "Verslagen bestaan in het Nederlands, het Engels en het Frans."
    en "there is no language \"{language}\""
       "choose nl, en or fr"
       "Reports exist in Dutch, English and French."
    I21 "field-count" Error
    nl "deze rij heeft {found} cellen; de kopregel heeft er {expected}"
       "kijk de tekens tussen de cellen (; of ,) en de aanhalingstekens na"
       "Elke rij heeft evenveel cellen als de kopregel. Een cel waarin zelf zo'n teken voorkomt, staat tussen aanhalingstekens."
    en "this row has {found} cells; the header has {expected}"
       "check the signs between the cells (; or ,) and the quotes"
       "Every row has as many cells as the header. A cell that holds such a sign itself stands between quotes."
    I22 "unknown-column" Note
    nl "de kolom \"{column}\" is niet gelezen"
       "dat is in orde voor een opmerking; de kolommen die tellen, zijn: {known}"
       "Een kolom die het programma niet kent, telt niet mee; de rest van het bestand wel. Soms is het een tikfout in de kopregel. De namen mogen in het Nederlands, het Engels of het Frans staan."
    en "the column \"{column}\" was not read"
       "that is fine for a remark; the columns that count are: {known}"
       "A column that is not known does not count; the rest of the file does. Sometimes it is a typing mistake in the header. The names may be in Dutch, English or French."
    I23 "utf-16" Error
    nl "de letters van dit bestand zijn niet te lezen: het is UTF-16 (byte {byte} op plaats {offset})"
       "bewaar het opnieuw als UTF-8 (Excel: Opslaan als > CSV UTF-8 (door komma's gescheiden); Kladblok: Opslaan als, Codering: UTF-8)"
       "UTF-16 is een andere tekencodering; Kladblok noemt ze soms Unicode. Bewaar het bestand als UTF-8."
    en "the letters of this file cannot be read: it is UTF-16 (byte {byte} at position {offset})"
       "save it again as UTF-8 (Excel: Save as > CSV UTF-8 (Comma delimited); Notepad: Save as, Encoding: UTF-8)"
       "UTF-16 is another text encoding; Notepad sometimes calls it Unicode. Save the file as UTF-8."
    I24 "near-name" Warning
    nl "\"{name}\" is niet gelezen: wakker leest alleen day.yaml, notes/, ratings.csv, consensus.yaml en people.yaml"
       "geef het precies die naam, of sla het zo op; is dat bestand er al, zet dan alles in dat ene; Windows verbergt soms het einde, zoals .txt"
       "De naam lijkt op die van een bestand of map van de dag, maar is een andere. Wat erin staat, telt niet mee tot de naam juist is."
    en "\"{name}\" was not read: wakker reads only day.yaml, notes/, ratings.csv, consensus.yaml and people.yaml"
       "give it exactly that name, or save it so; where that file is there already, put everything in that one; Windows sometimes hides the ending, such as .txt"
       "The name is like that of a file or folder of the day, but differs. What it holds does not count until the name is right."
    I25 "name-too-long" Error
    nl "deze naam telt {size} tekens; de grens is {limit}"
       "schrijf een naam die op één regel past"
       "Namen komen in koppen, tabellen en namen van kolommen. Zo'n lange naam is bijna altijd een tekst die op de verkeerde plaats geplakt werd, en zou het maken van een verslag ophouden."
    en "this name has {size} characters; the limit is {limit}"
       "write a name that fits on a line"
       "Names come in headings, tables and the names of columns. A name this long is almost always a text that was pasted in the wrong place, and would hold up the making of a report."
    I26 "text-too-long" Error
    nl "deze tekst telt {size} bytes; de grens is {limit}"
       "maak er een tekst van die op een bladzijde past"
       "Teksten komen in de verslagen. Zo'n lange tekst is bijna altijd op de verkeerde plaats geplakt, en zou het maken van een verslag ophouden."
    en "this text has {size} bytes; the limit is {limit}"
       "make it a text that fits on a page"
       "Texts come in the reports. A text this long has almost always been pasted in the wrong place, and would hold up the making of a report."

    R01 "unknown-rubric" Error
    nl "er is geen ingebouwde rubriek \"{rubric}\""
       "ingebouwd zijn: {known}; voor een eigen bestand schrijf je het pad, zoals ./mijn-rubriek.yaml"
       "De dag noemt een rubriek: een ingebouwde, of een pad met een schuine streep of het einde .yaml."
    en "there is no built-in rubric \"{rubric}\""
       "built in are: {known}; for a file of your own write the path, such as ./my-rubric.yaml"
       "The day names a rubric: a built-in one, or a path with a slash or the ending .yaml."
    R02 "bad-weight" Error
    nl "het gewicht {weight} kan niet"
       "een gewicht is een getal van 0 tot 1000000"
       "Met een gewicht zeg je hoe zwaar iets meetelt. Het is een gewoon getal van 0 tot een miljoen. Is het niet 0, dan is het ook niet kleiner dan een miljoenste: met nog kleinere of grotere getallen klopt de berekening niet meer."
    en "the weight {weight} is not possible"
       "a weight is a number from 0 to 1000000"
       "A weight says how much something counts. It is an ordinary number from 0 to a million. If it is not 0, it is not below a millionth either: with numbers even smaller or larger the sums would no longer be right."
    R03 "weights-zero" Error
    nl "alle gewichten zijn hier 0"
       "geef minstens één gewicht boven 0"
       "Als niets meetelt, kan er geen gemiddelde zijn. Dat geldt binnen een competentie en over de groepen kern, bijkomend en extra."
    en "all weights are 0 here"
       "give at least one weight above 0"
       "If nothing counts there can be no mean. This holds within a competence and over the tiers core, secondary and extra."
    R04 "bad-scale" Error
    nl "de schaal klopt niet: {count} niveaus, met waarden {values}"
       "geef 2 tot 11 niveaus met opeenvolgende hele waarden, laagste eerst"
       "De waarden van de niveaus lopen telkens met één op, bijvoorbeeld 1, 2, 3, 4 of 0 tot 6."
    en "the scale is not right: {count} levels, with values {values}"
       "give 2 to 11 levels with consecutive whole values, lowest first"
       "The values of the levels go up by one each time, for example 1, 2, 3, 4 or 0 to 6."
    R05 "duplicate-level-name" Error
    nl "twee niveaus heten \"{name}\""
       "geef elk niveau een eigen naam en een eigen korte vorm"
       "Een niveau mag je schrijven met zijn waarde, naam of korte vorm. Die moeten dus allemaal verschillen."
    en "two levels are called \"{name}\""
       "give every level its own label and its own short form"
       "A level may be written by its value, label or short form. So all of these must differ."
    R06 "duplicate-rubric-id" Error
    nl "de code \"{id}\" komt twee keer voor"
       "geef elk een eigen code"
       "Een code wijst één ding aan. Hoofdletters maken geen verschil."
    en "the id \"{id}\" occurs twice"
       "give each its own id"
       "An id points at one thing. Capitals make no difference."
    R07 "anchor-count" Error
    nl "\"{indicator}\" heeft {found} ankerzinnen, de schaal heeft {levels} niveaus"
       "schrijf één zin per niveau, laagste eerst, of een blok met het niveau als sleutel"
       "Een ankerzin zegt hoe het gedrag er op dat niveau uitziet. In een lijst hoort er één bij elk niveau."
    en "\"{indicator}\" has {found} anchors, the scale has {levels} levels"
       "write one sentence per level, lowest first, or a block with the level as key"
       "An anchor says what the behaviour looks like at that level. A list has one for each level."
    R08 "level-off-scale" Error
    nl "\"{level}\" is geen niveau van deze schaal"
       "kies uit {known}"
       "Een niveau schrijf je met zijn waarde, zijn naam of zijn korte vorm."
    en "\"{level}\" is not a level of this scale"
       "choose from {known}"
       "A level is written by its value, its label or its short form."
    R09 "goal-too-low" Error
    nl "het doel voor niveau {level} ligt lager dan {enough}"
       "geef doelen vanaf {enough}"
       "Een doel is iets om naartoe te werken. Onder het niveau dat volstaat, geven we geen doel."
    en "the goal for level {level} lies below {enough}"
       "give goals from {enough} on"
       "A goal is something to work towards. Below the level that is enough no goal is given."
    R10 "goal-missing" Warning
    nl "\"{indicator}\" heeft geen doel voor {level}"
       "schrijf onder goals een zin in de je-vorm; nu komt de ankerzin in het plan"
       "Bij een groeipunt krijgt de kandidaat een doel te lezen. Zonder eigen doelzin wordt de ankerzin gebruikt, en die klinkt minder goed."
    en "\"{indicator}\" has no goal for {level}"
       "write a sentence in the je-form under goals; for now the anchor comes in the plan"
       "With a growth point the candidate reads a goal. Without a sentence of its own the anchor is used, which sounds less good."
    R11 "bad-rule" Error
    nl "de waarde {value} voor \"{rule}\" kan niet"
       "geef {expected}"
       "De regels onder scoring en agreement hebben elk een bereik waarin ze iets betekenen."
    en "the value {value} for \"{rule}\" is not possible"
       "give {expected}"
       "The rules under scoring and agreement each have a range in which they mean something."
    R12 "no-indicators" Error
    nl "de competentie \"{competence}\" heeft geen gedragsindicatoren"
       "voeg indicatoren toe, of zet open: true als elke dag er zelf toevoegt"
       "Een competentie wordt zichtbaar in gedrag. Alleen een open competentie mag leeg zijn."
    en "the competence \"{competence}\" has no indicators"
       "add indicators, or put open: true if each day adds its own"
       "A competence shows in behaviour. Only an open competence may be empty."
    R13 "unknown-choice" Error
    nl "\"{value}\" kan niet bij \"{key}\""
       "kies uit {known}"
       "Voor deze sleutel bestaat een vaste lijst van waarden."
    en "\"{value}\" is not possible for \"{key}\""
       "choose from {known}"
       "There is a fixed list of values for this key."
    R14 "empty-text" Error
    nl "de tekst bij \"{key}\" is leeg"
       "vul de tekst in"
       "Deze tekst komt in lijsten en verslagen en kan niet leeg zijn."
    en "the text of \"{key}\" is empty"
       "fill in the text"
       "This text comes in lists and reports and cannot be empty."
    R15 "long-sentence" Warning
    nl "deze zin telt {words} woorden"
       "maak er twee zinnen van; houd het bij hoogstens {limit} woorden"
       "Kandidaten lezen deze tekst, en velen lezen weinig Nederlands. Wablieft raadt 15 tot 20 woorden per zin aan. De telling is een aanwijzing: een korte zin kan ook moeilijk zijn."
    en "this sentence has {words} words"
       "make two sentences of it; keep to {limit} words at most"
       "Candidates read this text, and many read with difficulty. Wablieft, the Flemish centre for clear language, advises 15 to 20 words a sentence. Counting is an indication: a short sentence can be hard too."
    R16 "dense-sentence" Warning
    nl "deze zin heeft veel lange woorden: {long} van de {words}"
       "gebruik korte, gewone woorden en zeg wie wat doet"
       "Kandidaten lezen deze tekst. De leesformule van de taal (Flesch-Douma voor Nederlands) vindt deze zin zeer moeilijk: onder 30 op 100."
    en "this sentence has many long words: {long} of {words}"
       "use short, ordinary words, and say who does what"
       "Candidates read this text. The reading formula of the language (Flesch for English) finds this sentence very hard: below 30 on 100."
    R17 "translation-gap" Warning
    nl "in deze vertaling ontbreekt een tekst: {what} ({of})"
       "vertaal de tekst; nu staat die van de rubriek er, in haar eigen taal"
       "Een vertaling van een rubriek hoort alle teksten te hebben, per code. Wat ontbreekt, leest men in de taal van de rubriek."
    en "this translation lacks a text: {what} ({of})"
       "translate the text; for now the rubric's own is shown, in its language"
       "A translation of a rubric should have all texts, by id. What is missing is read in the language of the rubric."
    R18 "translation-unknown" Error
    nl "\"{key}\" staat niet in rubriek \"{rubric}\""
       "gebruik de code van de rubriek, of haal dit weg"
       "Een vertaling noemt competenties, indicatoren en niveaus zoals de rubriek. Met een fout in een vertaling telt die vertaling niet mee."
    en "\"{key}\" is not in rubric \"{rubric}\""
       "use the id of the rubric, or take this out"
       "A translation names competences, indicators and levels as the rubric does. With a fault in it a translation is left out."
    R19 "translation-of-another" Error
    nl "dit is een vertaling van \"{found}\", niet van \"{rubric}\""
       "kijk na of het bestand bij de juiste rubriek staat"
       "Een vertaling staat naast haar rubriek en noemt die bij rubric. Zo komt nooit een verkeerde tekst in een verslag."
    en "this is a translation of \"{found}\", not of \"{rubric}\""
       "check that the file stands beside the right rubric"
       "A translation stands beside its rubric and names it at rubric, so that no wrong text ever comes in a report."
    R20 "translation-version" Warning
    nl "deze vertaling hoort bij versie {found}; de rubriek is versie {version}"
       "kijk de vertaling na en zet er dan version: \"{version}\" in"
       "De rubriek is veranderd sinds ze vertaald werd. De vertaling wordt gebruikt, maar kan iets anders zeggen."
    en "this translation belongs to version {found}; the rubric is version {version}"
       "review the translation, then put version: \"{version}\" in it"
       "The rubric has changed since it was translated. The translation is used, but may say something else."
    R21 "translation-language" Error
    nl "de taal {found} klopt hier niet: het bestand heet .{expected}.yaml en de rubriek is in het {own}"
       "zet bij language de taal van de vertaling, en noem het bestand naar die taal"
       "De naam van het bestand zegt in welke taal de vertaling is, zoals done.fr.yaml. Een rubriek heeft geen vertaling in haar eigen taal."
    en "the language {found} is not right here: the file is called .{expected}.yaml and the rubric is in {own}"
       "put the language of the translation at language, and name the file after it"
       "The name of the file tells which language the translation is in, such as done.fr.yaml. A rubric has no translation in its own language."
    R22 "kept-level-name" Error
    nl "een niveau mag niet \"{name}\" heten: dat woord zegt dat er geen niveau is"
       "kies een ander woord of een andere korte vorm; nw, gk, nvt, NA, -, / en ? zijn bezet, net als niet gezien en geen kans"
       "Wie nw (niet waargenomen), gk of nvt (geen kans), NA, een streepje of een vraagteken schrijft, geeft geen niveau. Als een niveau ook zo heet, wordt 'niet gezien' een beoordeling. Dezelfde woorden zijn bezet in het Engels en het Frans."
    en "a level cannot be called \"{name}\": that word says that there is no level"
       "choose another word or another short form; nw, gk, nvt, NA, -, / and ? are taken, and so are not seen and no chance"
       "Who writes nw (not seen), gk or nvt (no chance), NA, a dash or a question mark gives no level. If a level has the same name, 'not seen' becomes a rating. The same words are taken in Dutch and in French."
    R23 "rubric-name-taken" Warning
    nl "deze rubriek heet {id} {version}, net als de meegeleverde, maar er staat iets anders in"
       "geef haar een eigen id, of een andere version"
       "Verslagen noemen de rubriek bij naam en versie. Als twee rubrieken hetzelfde heten, lijken scores vergelijkbaar die het niet zijn: met een niveau meer of minder betekent =4 bijvoorbeeld iets anders."
    en "this rubric is called {id} {version}, as the one that comes with the program, but says something else"
       "give it an id of its own, or another version"
       "Reports name the rubric by id and version. If two rubrics share them, scores look comparable that are not: with one level more or less =4 means something else, for example."

    D01 "duplicate-id" Error
    nl "de code \"{id}\" komt twee keer voor in deze lijst"
       "geef elk een eigen code"
       "Een code wijst één persoon of opdracht aan. Hoofdletters maken geen verschil."
    en "the id \"{id}\" occurs twice in this list"
       "give each its own id"
       "An id points at one person or exercise. Capitals make no difference."
    D02 "unknown-id" Error
    nl "onbekende {what} \"{id}\""
       "kies uit {known}"
       "De code staat niet in de lijst van de dag of in de rubriek."
    en "unknown {what} \"{id}\""
       "choose from {known}"
       "The id is not in the list of the day or in the rubric."
    D03 "unknown-target" Error
    nl "\"{target}\" staat niet in rubriek \"{rubric}\""
       "schrijf competentie of competentie/indicator; 'wakker rubric show' toont de codes"
       "Een opdracht of een rij van ratings.csv noemt een competentie of een gedragsindicator die de rubriek niet heeft."
    en "\"{target}\" is not in rubric \"{rubric}\""
       "write competence or competence/indicator; 'wakker rubric show' lists the codes"
       "An exercise or a row of ratings.csv names a competence or an indicator that the rubric does not have."
    D04 "policy-missing" Warning
    nl "in policy: ontbreekt {missing}"
       "schrijf waarvoor de dag dient (purpose), wie het verslag krijgt (recipients), hoe lang het bewaard wordt (retention) en bij wie je terechtkan (contact)"
       "Dit komt in het verslag als de rechten van de kandidaat, die mag weten waarvoor de dag dient, wie het verslag krijgt, hoe lang het bewaard wordt en bij wie je met vragen terechtkan."
    en "policy: lacks {missing}"
       "say what the day is for (purpose), who gets the report (recipients), how long it is kept (retention) and whom to ask (contact)"
       "The report prints this as the rights of the candidate, who may know what the day is for, who gets the report, how long it is kept and whom to ask."
    D05 "too-many-candidates" Warning
    nl "er zijn {count} kandidaten; meer dan {limit} tegelijk kan niemand goed volgen"
       "verdeel hen over twee dagen"
       "Bij een grote groep missen assessoren gedrag, en dat maakt de beoordeling onzeker."
    en "there are {count} candidates; nobody can follow more than {limit} at once"
       "spread them over two days"
       "With a large group assessors miss behaviour, and that makes the ratings unsure."
    D06 "one-assessor" Warning
    nl "{candidate} heeft bij {exercise} maar één assessor"
       "laat een tweede assessor meekijken"
       "Met één paar ogen is niet te zien of twee mensen hetzelfde zouden besluiten."
    en "{candidate} has only one assessor in {exercise}"
       "let a second assessor watch too"
       "With one pair of eyes nobody can tell whether two people would decide the same."
    D07 "one-exercise" Warning
    nl "{competence} komt maar in één opdracht aan bod ({exercise})"
       "zet {competence} ook bij een andere opdracht, of voeg een opdracht toe"
       "Gedrag hangt sterk af van de taak. Pas met twee opdrachten weet je of het breder geldt."
    en "{competence} is targeted by one exercise only ({exercise})"
       "let another exercise aim at {competence} too, or add an exercise"
       "Behaviour depends much on the task. Only with two exercises do you know whether it holds more widely."
    D08 "not-open" Error
    nl "de competentie \"{competence}\" is niet open: een dag kan er niets aan toevoegen"
       "voeg de indicator toe aan een open competentie: {known}"
       "Alleen competenties met open: true krijgen indicatoren van de dag zelf."
    en "the competence \"{competence}\" is not open: a day cannot add to it"
       "add the indicator to an open competence: {known}"
       "Only competences with open: true get indicators from the day itself."
    D09 "bad-value" Error
    nl "{value} kan niet bij \"{key}\""
       "geef {expected}"
       "Deze waarde valt buiten wat mogelijk is."
    en "{value} is not possible for \"{key}\""
       "give {expected}"
       "This value lies outside what is possible."
    D10 "consensus-by-one" Error
    nl "een gezamenlijk niveau heeft minstens twee namen nodig"
       "zet onder by: alle assessoren die erbij waren"
       "Een gezamenlijk niveau is afgesproken door twee of meer assessoren."
    en "an agreed level needs at least two names"
       "put all assessors who were there under by:"
       "A consensus is agreed by two assessors or more."
    D11 "consensus-twice" Error
    nl "{candidate} heeft voor {competence} al een gezamenlijk niveau; nu telt het eerste"
       "houd alleen de geldige afspraak over"
       "Voor elke kandidaat en competentie is er één gezamenlijk niveau."
    en "{candidate} already has an agreed level for {competence}; for now the first counts"
       "keep only the agreement that holds"
       "For every candidate and competence there is one agreed level."
    D12 "consensus-without-reason" Error
    nl "bij het gezamenlijke niveau {level} {lack}; {compared}{computed}"
       "{first}{mend} en zeg waarom"
       "De assessoren mogen anders besluiten dan de berekening, als ze zeggen waarom. Zonder reden telt de regel niet."
    en "the agreed level {level} {lack}; {compared}{computed}"
       "{first}{mend} and say why"
       "Assessors may decide otherwise than the computation if they say why. Without a reason the entry does not count."
    D13 "consensus-descriptive" Error
    nl "{competence} wordt in woorden beschreven en krijgt geen niveau"
       "zet een # voor elke regel ervan: dan blijft bewaard wat jullie afspraken, en telt het niet"
       "Een beschrijvende competentie krijgt geen niveau, dus ook geen gezamenlijk niveau."
    en "{competence} is described in words and gets no level"
       "put a # before each of its lines: then what you agreed on is kept, and does not count"
       "A descriptive competence gets no level, so no agreed level either."
    D14 "name-of-nobody" Note
    nl "people.yaml noemt \"{id}\", die er op deze dag niet bij is"
       "kijk de code na, of laat het zo als het bestand voor meer dagen dient"
       "Een sleutelbestand kan voor meer dagen dienen."
    en "people.yaml names \"{id}\", who is not part of this day"
       "check the id, or leave it if the file serves several days"
       "A key file may serve several days."
    D15 "excluded" Warning
    nl "{exercise} telt niet mee voor {candidate}: {reason}"
       "de waarnemingen blijven zichtbaar voor de assessoren"
       "Met exclude: in de voorwaarden blijft een opdracht buiten de score, met de reden erbij."
    en "{exercise} does not count for {candidate}: {reason}"
       "the observations stay visible to the assessors"
       "With exclude: in the conditions an exercise stays out of the score, with its reason."
    D16 "dates-reversed" Error
    nl "until ({until}) ligt voor date ({date})"
       "kijk beide datums na; voor een dag op één datum laat je until weg"
       "Met until zeg je wat de laatste datum van de assessmentdag is, als de opdrachten over verschillende datums verspreid zijn."
    en "until ({until}) lies before date ({date})"
       "check both dates; for a day on one date leave until out"
       "With until you say which date is the last of the assessment day, if the exercises are spread over several dates."

    D17 "medical-word" Warning
    nl "\"{word}\" gaat over gezondheid; dit komt op het verslag van de kandidaat"
       "schrijf alleen wat nodig was om te kunnen werken, zoals: extra pauze afgesproken"
       "Gegevens over gezondheid horen niet in een assessment. Noteer wat er anders was, niet waarom."
    en "\"{word}\" is about health; this comes on the candidate's report"
       "write only what was needed to work, such as: an extra break was agreed"
       "Data about health have no place in an assessment. Note what was different, not why."
    D18 "locked-twice" Error
    nl "wat {assessor} over {candidate} bij {exercise} opschreef, is al eerder in dit bestand vergrendeld; nu telt de eerste keer"
       "zet locked.yaml terug zoals het was voor de bestanden samengevoegd werden, en bewaar dit bestand ergens anders tot je zeker bent"
       "In locked.yaml staat elk blad één keer, en zo ook wat iemand in ratings.csv over een kandidaat bij een opdracht zegt. Dat gaat mis als twee bestanden samengevoegd werden."
    en "what {assessor} wrote about {candidate} in {exercise} was locked before in this file; for now the first counts"
       "put locked.yaml back as it was before the files were merged, and keep this file elsewhere until you are sure"
       "In locked.yaml each sheet stands once, and so does what somebody says in ratings.csv about a candidate in an exercise. This goes wrong when two files were merged."
    D19 "changed-after-lock" Warning
    nl "het blad van {assessor} over {candidate} bij {exercise} is veranderd na het vergrendelen op {date} ({changes}); de vergrendelde niveaus tellen"
       "zet bovenaan \"reden: ...\" als de verandering telt; anders zet je het oude blad terug, en bewaar je dit eerst buiten notes/"
       "Wie na het vergrendelen een blad verandert, zegt waarom. Met een reden in de kop tellen de nieuwe niveaus mee in de score. De overeenstemming blijft rekenen met wat elk alleen vond. Spaties aan het einde van een regel en lege regels onderaan zijn geen verandering."
    en "the sheet of {assessor} about {candidate} in {exercise} was changed after it was locked on {date} ({changes}); the locked levels count"
       "write \"reason: ...\" at the top if the change is to count; else put the old sheet back, and first keep this one outside notes/"
       "Who changes a sheet after it was locked says why. With a reason in its head the new levels count in the score. Agreement goes on with what each found alone. Blanks at the end of a line and blank lines at the end are no change."
    D20 "reopened" Note
    nl "het blad van {assessor} over {candidate} bij {exercise} is veranderd na het vergrendelen op {date} ({changes}): {reason}"
       "de score volgt het blad, de overeenstemming de vergrendelde niveaus"
       "Het blad zegt in de kop waarom het veranderd is. De vergrendelde niveaus blijven bewaard in locked.yaml."
    en "the sheet of {assessor} about {candidate} in {exercise} was changed after it was locked on {date} ({changes}): {reason}"
       "the score follows the sheet, agreement the locked levels"
       "The sheet says in its head why it was changed. The locked levels stay in locked.yaml."
    D21 "locked-sheet-gone" Error
    nl "het blad van {assessor} over {candidate} bij {exercise} is vergrendeld, maar het is er niet meer; de vergrendelde niveaus tellen, zonder hun woorden"
       "zet het bestand terug in notes/"
       "Een blad dat vergrendeld is, hoort te blijven: zijn niveaus rusten op de woorden die erin stonden."
    en "the sheet of {assessor} about {candidate} in {exercise} is locked, but it is not there any more; the locked levels count, without their words"
       "put the file back in notes/"
       "A sheet that is locked has to stay: its levels rest on the words in it."
    D22 "rubric-changed-after-lock" Warning
    nl "de rubriek is veranderd sinds het vergrendelen (toen versie {before}, nu {rubric} {version})"
       "gebruik voor deze dag de rubriek van toen, of kijk na of de verandering iets uitmaakt"
       "De niveaus zijn gegeven met de woorden van een andere rubriek. De scores rekenen met de rubriek van nu."
    en "the rubric was changed since the lock (then version {before}, now {rubric} {version})"
       "use the rubric of that time for this day, or check whether the change matters"
       "The levels were given by the words of another rubric. The scores use the present one."
    D23 "lock-edited" Warning
    nl "de niveaus hier zijn niet die van het blad of de rijen, die sinds het vergrendelen niet veranderden; het blad of de rijen tellen"
       "zet locked.yaml terug zoals wakker het schreef"
       "Wat vergrendeld is, verander je niet met de hand. Wil een assessor iets veranderen, dan doet die dat in het eigen blad, met een reden in de kop, of in de eigen rij, met een reden in de kolom reden."
    en "the levels here are not those of the sheet or the rows, which were not changed since the lock; the sheet or the rows count"
       "put locked.yaml back as wakker wrote it"
       "What is locked is not changed by hand. An assessor who wants to change something does so in the sheet, with a reason in its head, or in the row, with a reason in the column reason."
    D24 "reference-twice" Error
    nl "{candidate} heeft in opdracht {exercise} voor {target} al een referentieniveau; nu telt het eerste"
       "houd alleen het juiste over"
       "Voor elk gedrag in een vignet is er één referentieniveau, vooraf vastgelegd."
    en "{candidate} already has a reference level for {target} in exercise {exercise}; for now the first counts"
       "keep only the right one"
       "For every behaviour in a vignette there is one reference level, agreed on beforehand."
    D25 "reference-nobody-rates" Error
    nl "niemand beoordeelt {target} bij {candidate} in opdracht {exercise}; dit referentieniveau telt niet"
       "haal het weg, of pas in day.yaml aan wie {candidate} daar volgt (assignments) of wat de opdracht toont (targets)"
       "Een referentieniveau telt alleen voor wie het gedrag kan beoordelen: de kandidaat staat in de opdracht, en de opdracht is gericht op dat gedrag."
    en "nobody rates {target} for {candidate} in exercise {exercise}; this reference level does not count"
       "take it out, or change in day.yaml who watches {candidate} there (assignments) or what the exercise shows (targets)"
       "A reference level counts only for those who can rate the behaviour: the candidate is in the exercise, and the exercise aims at that behaviour."
    D26 "lock-not-as-written" Warning
    nl "dit bestand is veranderd sinds wakker het op {date} schreef: toen was er {before} keer iets vergrendeld, nu {now} keer, en het zegel klopt niet meer"
       "zet locked.yaml terug zoals het was; wie toch verder vergrendelt, laat in het bestand staan dat het met de hand veranderd is"
       "Onder alles wat vergrendeld is, zet wakker een zegel. Haalt iemand een regel weg, verandert iemand een niveau of voegt een programma twee versies samen, dan klopt het zegel niet meer."
    en "this file was changed since wakker wrote it on {date}: then it held {before} locks, now {now}, and the seal does not fit any more"
       "put locked.yaml back as it was; who goes on locking leaves in the file that it was changed by hand"
       "Wakker puts a seal under all that is locked. Where somebody takes out an entry, changes a level, or a program merges two versions, the seal no longer fits."
    D27 "locked-after-edit" Note
    nl "voor er op {date} vergrendeld werd, was dit bestand met de hand veranderd (daarvoor was er {before} keer iets vergrendeld, daarna {now} keer)"
       "vraag na wie het veranderde en waarom; dit blijft in het bestand staan"
       "Wat met de hand uit locked.yaml verdween en daarna opnieuw vergrendeld werd, hoeft niet te zijn wat iemand alleen vond."
    en "before the lock of {date} this file had been changed by hand (before that {before} locks, after it {now})"
       "ask who changed it and why; this stays in the file"
       "What was taken out of locked.yaml by hand and then locked anew need not be what somebody found alone."
    D28 "row-changed-after-lock" Warning
    nl "in ratings.csv is de beoordeling van {candidate} bij {exercise} door {assessor} veranderd na het vergrendelen op {date} ({changes}); wat vergrendeld is, telt"
       "schrijf in de kolom reden waarom, als de verandering telt, of zet de rij terug zoals ze was"
       "Een rij van ratings.csv is vergrendeld zoals een blad. Ook een rij die erbij kwam, telt pas mee als de kolom reden zegt waarom. De overeenstemming blijft rekenen met wat elk alleen vond."
    en "in ratings.csv the rating of {candidate} in {exercise} by {assessor} was changed after it was locked on {date} ({changes}); what is locked counts"
       "write why in the column reason if the change is to count, or put the row back as it was"
       "A row of ratings.csv is locked as a sheet is. A row that was added counts, too, only once the column reason says why. Agreement goes on with what each found alone."
    D29 "locked-row-gone" Error
    nl "in ratings.csv ontbreekt iets, of is iets niet te lezen, van wat {assessor} over {candidate} bij {exercise} vergrendelde op {date} ({changes}); wat vergrendeld is, telt"
       "zet de rijen terug, of herstel de fouten erin"
       "Een rij die vergrendeld is, hoort te blijven staan. Wil een assessor het niveau veranderen, dan verandert die de rij en zegt in de kolom reden waarom."
    en "of what {assessor} locked on {date} about {candidate} in {exercise} something is missing in ratings.csv or cannot be read ({changes}); what is locked counts"
       "put the rows back, or mend the faults in them"
       "A row that is locked has to stay. An assessor who wants to change the level changes the row, and says why in the column reason."
    D30 "row-reopened" Note
    nl "in ratings.csv is de beoordeling van {candidate} bij {exercise} door {assessor} veranderd na het vergrendelen op {date} ({changes}): {reason}"
       "de score volgt de rij, de overeenstemming wat vergrendeld is"
       "De rij zegt in de kolom reden waarom ze veranderd is. Wat vergrendeld was, blijft bewaard in locked.yaml."
    en "in ratings.csv the rating of {candidate} in {exercise} by {assessor} was changed after it was locked on {date} ({changes}): {reason}"
       "the score follows the row, agreement what is locked"
       "The row says in the column reason why it was changed. What was locked stays in locked.yaml."
    D31 "left-behind" Note
    nl "dit bestand bleef liggen toen wakker midden in het schrijven werd afgebroken; er kunnen namen in staan"
       "wis het, of laat het: wakker ruimt op wat ouder is dan een uur zodra het weer in deze map schrijft"
       "Wakker schrijft eerst een nieuw bestand (.wakker-….tmp) en zet dat dan op zijn plaats. Wordt het daarbij afgebroken, dan blijft dat bestand liggen en hoort het bij niets meer. Schrijft wakker hier net op dit ogenblik, dan verdwijnt het vanzelf."
    en "this file was left behind when wakker was ended in the middle of writing; names may stand in it"
       "delete it, or leave it: wakker clears away what is older than an hour as soon as it writes in this folder again"
       "Wakker first writes a new file (.wakker-….tmp) and then puts it in place. If it is ended meanwhile that file stays behind and belongs to nothing any more. If wakker is writing here at this very moment, it goes by itself."

    D32 "name-is-a-word" Note
    nl "een deel van deze naam is ook een gewoon woord van de taal"
       "noem de persoon in de notities met de code; dan is er geen twijfel"
       "In wat een kandidaat leest, worden namen van anderen weggehaald. Een naam die ook een gewoon woord is (Tien, Door, Wil), wordt weggehaald als hij midden in een zin met een hoofdletter staat. In kleine letters blijft hij staan, als woord, en aan het begin van een zin houdt hij het citaat binnen."
    en "a part of this name is also a word of every day"
       "in the notes call the person by the code; then there is no doubt"
       "Names of others are taken out of what a candidate reads. A name that is also a word of every day is taken out where it stands inside a sentence with a capital. In lower case it stays, as a word, and at the beginning of a sentence it holds the quote back."
    D33 "name-cannot-be-found" Warning
    nl "deze naam kan niet uit de teksten gehaald worden: er staat geen woord in dat alleen een naam is"
       "schrijf de volledige naam, met voornaam en achternaam"
       "In wat een kandidaat leest, worden namen van anderen weggehaald. Met één letter, een cijfer of alleen \"de\" of \"van\" kan dat niet: dat staat in elke zin."
    en "this name cannot be taken out of texts: it holds no word that is only a name"
       "write the full name, with first name and surname"
       "Names of others are taken out of what a candidate reads. With one letter, a digit or only \"de\" or \"van\" that cannot be done: it stands in every sentence."
    D34 "too-many-competences" Warning
    nl "bij {exercise} kijken de assessoren naar {count} competenties; meer dan {limit} tegelijk kan niemand goed uit elkaar houden"
       "houd per opdracht de competenties over die daar het best te zien zijn, en verdeel de andere over de andere opdrachten"
       "Hoe meer competenties iemand tegelijk volgt, hoe meer ze op elkaar gaan lijken, en hoe minder hij bij elk opschrijft."
    en "in {exercise} the assessors watch {count} competences; nobody can keep more than {limit} apart at once"
       "keep for each exercise the competences that show best there, and spread the others over the other exercises"
       "The more competences somebody follows at once, the more they come to look alike, and the less is written down of each."
    D36 "empty-sheet-of-nobody" Note
    nl "dit lege blad hoort bij iemand of iets dat niet in day.yaml staat"
       "niemand schreef erin: het mag weg uit notes/"
       "Vaak is het een blad dat 'wakker new' maakte voor day.yaml werd aangepast. Er gaat niets verloren."
    en "this empty sheet belongs to somebody or something that is not in day.yaml"
       "nobody wrote in it: it may go from notes/"
       "Often 'wakker new' made the sheet before day.yaml was changed. Nothing is lost."

    N01 "front-matter-open" Warning
    nl "de kop van dit blad is niet gesloten: er is geen tweede regel met ---"
       "zet onder de laatste sleutel een regel met alleen ---; wat op sleutels lijkt, is zo gelezen"
       "Een blad begint met sleutels tussen twee regels met drie streepjes. Zonder de tweede regel eindigt de kop bij de eerste regel die geen sleutel is."
    en "the head of this sheet is not closed: there is no second line with ---"
       "put a line with only --- below the last key; what looks like a key was read as one"
       "A sheet begins with keys between two lines of three hyphens. Without the second line the head ends at the first line that is no key."
    N02 "sheet-without" Error
    nl "dit blad noemt geen {what}"
       "zet het in de kop (kandidaat, assessor, opdracht), of zet een titel zoals \"# Kandidaat: k07\" boven de notities"
       "Een notitieblad hoort bij één assessor, één kandidaat en één opdracht. Zonder een van die drie telt het niet mee."
    en "this sheet does not say which {what} it is about"
       "complete the head (candidate, assessor, exercise) or use a heading such as \"# Candidate: k07\""
       "A sheet belongs to one assessor, one candidate and one exercise. Without one of these it does not count."
    N03 "unknown-indicator" Error
    nl "\"{tag}\" staat niet in rubriek \"{rubric}\"; deze tag telt niet, en het niveau erachter ook niet"
       "schrijf #competentie of #competentie/indicator; 'wakker rubric show' toont ze"
       "De notitie verwijst naar een competentie of gedragsindicator die er niet is. Alleen deze tag telt niet, met het niveau dat erachter staat; de woorden en de andere tags wel."
    en "\"{tag}\" is not in rubric \"{rubric}\"; this tag does not count, nor does the level behind it"
       "write #competence or #competence/indicator; 'wakker rubric show' lists them"
       "The note refers to a competence or indicator that is not there. Only this tag does not count, with the level behind it; the words and the other tags do."
    N04 "ambiguous-tag" Error
    nl "\"{tag}\" kan verschillende dingen betekenen: {known}; deze tag telt niet"
       "schrijf meer letters, of de competentie erbij: #competentie/indicator"
       "Een begin van een naam volstaat, als er maar één naam zo begint. Een indicator zonder competentie volstaat, als maar één competentie hem heeft. Anders telt de tag niet, met het niveau dat erachter staat."
    en "\"{tag}\" can mean different things: {known}; this tag does not count"
       "write more letters, or the competence as well: #competence/indicator"
       "The beginning of a name is enough if only one name begins that way. An indicator without its competence is enough if only one competence has it. Else the tag does not count, nor does the level behind it."
    N05 "short-tag" Note
    nl "\"{tag}\" is gelezen als \"{full}\""
       "je hoeft niets te doen als dat klopt; klopt het niet, schrijf dan voluit wat je bedoelt"
       "Het begin van een naam wordt aanvaard als er maar één naam zo begint, en ook een competentie met de naam van haar indicator erachter. Een tijd met een spatie erin (9u 20) is een tijd, tenzij er een eenheid achter staat."
    en "\"{tag}\" was read as \"{full}\""
       "you need not do anything if that is right; if not, write in full what you mean"
       "The beginning of a name is accepted if only one name begins that way, and so is a competence with the name of its indicator behind it. A time with a space in it (9h 20) is a time, unless a unit stands behind it."
    N06 "level-after-several-tags" Warning
    nl "het niveau {level} staat na verschillende tags en telt voor geen enkele"
       "zet het niveau achter elke tag apart: #a ={level} #b ={level}"
       "Een niveau hoort bij de ene tag die er vlak voor staat. Na verschillende tags is niet duidelijk voor welke het geldt."
    en "the level {level} stands after several tags and counts for none of them"
       "put the level behind each tag: #a ={level} #b ={level}"
       "A level belongs to the one tag just before it. After several tags it is not clear which one is meant."
    N07 "level-without-tag" Error
    nl "het niveau {level} hoort bij geen enkele competentie en telt niet"
       "zet er een tag voor, zoals #initiatief/ziet-werk ={level}"
       "Een niveau hoort bij de tag ervoor, of bij de competentie in de titel erboven. Hier is geen van beide."
    en "the level {level} belongs to no competence and does not count"
       "put a tag before it, such as #initiatief/ziet-werk ={level}"
       "A level belongs to the tag before it, or to the competence in the heading above. Here there is neither."
    N08 "unknown-level" Error
    nl "\"{level}\" is geen niveau van deze schaal en telt niet"
       "kies uit {known}, of nw (niet waargenomen) of gk (geen kans)"
       "Een niveau schrijf je met zijn waarde, zijn naam of zijn korte vorm, in hoofdletters of kleine letters."
    en "\"{level}\" is not a level of this scale and does not count"
       "choose from {known}, or nw (not seen) or gk (no chance)"
       "A level is written by its value, its label or its short form, in capitals or not."
    N09 "two-of-a-kind" Error
    nl "deze waarneming heeft twee keer een {what}; geen van beide telt"
       "schrijf er maar één, of maak er twee waarnemingen van"
       "Teken, telling en kansen horen bij de hele waarneming, een niveau bij zijn tag. Elk kan er dus maar één keer staan. De waarneming zelf telt."
    en "this observation has a {what} twice; neither counts"
       "keep one, or make two observations of it"
       "Sign, tally and share belong to the whole observation, a level to its tag. So each can stand there only once. The observation itself counts."
    N10 "two-levels" Error
    nl "\"{target}\" staat twee keer in dit blad, met {first} en met {second}: geen van beide telt"
       "kijk na wat klopt en haal het andere weg; de waarnemingen mogen blijven staan"
       "Eén assessor geeft per blad één niveau voor elke indicator, en in de tabel één aantal."
    en "\"{target}\" stands in this sheet twice, with {first} and with {second}: neither counts"
       "see which is right and take the other away; the observations may stay"
       "One assessor gives one level per indicator in a sheet, and one count in the table."
    N11 "unknown-person-or-exercise" Error
    nl "onbekende {what} \"{id}\""
       "gebruik een code uit day.yaml: {known}; een naam mag ook: die van personen staan in people.yaml, die van opdrachten in day.yaml"
       "Deze code of naam staat niet in day.yaml of people.yaml. Wat eronder staat, telt voor niemand, tot de volgende titel die wel te begrijpen is."
    en "unknown {what} \"{id}\""
       "use an id from day.yaml: {known}; a name will do as well: those of people are in people.yaml, those of exercises in day.yaml"
       "This id or name is not in day.yaml or people.yaml. What stands below it counts for nobody, up to the next heading that is understood."
    N12 "unknown-front-matter" Warning
    nl "onbekende sleutel \"{key}\" in de kop; de regel is bewaard als opmerking"
       "de sleutels zijn candidate, assessor, exercise, date en reason (of kandidaat, opdracht, datum, reden)"
       "Wat in de kop staat en niet herkend wordt, blijft bewaard maar doet niets."
    en "unknown key \"{key}\" in the head; the line is kept as a remark"
       "the keys are candidate, assessor, exercise, date and reason"
       "What stands in the head and is not recognised is kept but does nothing."
    N13 "unknown-heading" Warning
    nl "de titel \"{heading}\" is niet herkend"
       "is het maar een tussentitel, dan hoef je niets te doen; bedoel je een deel van het blad, schrijf dan Waarnemingen, Klasseren, Kwantificeren en kwalificeren, Evaluatie, Indruk of Rapport, of de naam van een competentie"
       "Wat onder een onbekende titel staat, blijft bij dezelfde kandidaat. Een competentie die in een titel van dezelfde rang stond, geldt er niet meer."
    en "the heading \"{heading}\" is not recognised"
       "if it is just a subheading you need not do anything; if you mean a part of the sheet, write Observations, Classify, Quantify, Evaluation, Impression or Report, or the name of a competence"
       "What stands below an unknown heading stays with the same candidate. A competence that a heading of the same rank named no longer holds there."
    N14 "doubt" Warning
    nl "twijfel bij \"{tag}\": dit telt nog niet mee"
       "haal het vraagteken weg zodra je zeker bent, of haal de tag weg"
       "Een vraagteken na een tag zegt dat je twijfelt. Tot het weg is, telt de waarneming voor die tag niet."
    en "doubt about \"{tag}\": this does not count yet"
       "take the question mark away when you are sure, or take the tag away"
       "A question mark after a tag says that you doubt. Until it goes, the observation does not count for that tag."
    N15 "sign-as-bullet" Note
    nl "het teken {sign} vooraan is gelezen als ({sign})"
       "schrijf ({sign}) achteraan als je zeker wilt zijn"
       "\"- + tekst\" en \"- - tekst\" worden gelezen als een waarneming met een teken."
    en "the sign {sign} in front was read as ({sign})"
       "write ({sign}) at the end to be sure"
       "\"- + text\" and \"- - text\" are read as an observation with a sign."
    N16 "bullets-mixed" Warning
    nl "dit blad gebruikt + en - als opsomming; ze zijn niet gelezen als teken"
       "schrijf (+) of (-) achteraan als je sterk of zwak gedrag bedoelt"
       "Vooraan een regel is + of - alleen een opsommingsteken. Een blad dat beide gebruikt, bedoelt er misschien iets mee."
    en "this sheet uses + and - as bullets; they were not read as signs"
       "write (+) or (-) at the end if you mean strong or weak behaviour"
       "At the start of a line + or - is only a bullet. A sheet that uses both may mean something by it."
    N17 "line-joined" Note
    nl "deze regel hangt aan de waarneming erboven en is gelezen als een aparte waarneming"
       "je hoeft niets te doen als dat klopt; met \"- \" ervoor ben je zeker"
       "Een regel vlak onder een waarneming hoort daar gewoonlijk bij. Omdat deze zelf begint als een waarneming, is ze apart gelezen."
    en "this line hangs on the item above and was read as an observation of its own"
       "put a hyphen and a space before it"
       "In Markdown a line below an item belongs to it. As this one begins like an observation, it was read apart."
    N18 "indented" Warning
    nl "deze ingesprongen regel is gelezen als waarneming"
       "haal de vier spaties vooraan weg"
       "Vier spaties vooraan maken er in Markdown een stuk code van. De tekst is toch gelezen."
    en "this indented line was read as an observation"
       "take the four spaces in front away"
       "Four spaces in front make it a piece of code in Markdown. The text was read all the same."
    N19 "not-a-bullet" Note
    nl "deze regel is gelezen als een aparte waarneming"
       "je hoeft niets te doen; met \"- \" ervoor (streepje, spatie) ben je zeker"
       "Een losse regel met een ander opsommingsteken, een streepje zonder spatie of gewone zinnen geldt ook als waarneming. Met een tijd of een tag vooraan is er geen twijfel, en dan staat dit er niet bij."
    en "this line was read as an observation of its own"
       "you need not do anything; with \"- \" before it (hyphen, space) you are sure"
       "A loose line with another bullet, a hyphen without a space or plain sentences counts as an observation too. With a time or a tag in front there is no doubt, and then this is not said."
    N20 "underlined" Warning
    nl "onder deze tekst staat een lijn van streepjes; de tekst is gelezen als gewone tekst, niet als titel"
       "zet een lege regel tussen de tekst en de streepjes"
       "In Markdown wordt tekst met streepjes eronder een titel. Hier is dat bijna nooit de bedoeling."
    en "a line of dashes below text makes a heading of it; it was read as text and a rule"
       "put an empty line between the text and the dashes"
       "In Markdown text with dashes below becomes a heading. Here that is hardly ever meant."
    N21 "line-under-table" Note
    nl "deze regel onder de tabel is geen rij; ze is gelezen als tekst"
       "zet een lege regel tussen de tabel en de tekst"
       "Een regel vlak onder een tabel wordt in Markdown een rij. Zonder streepjes | is ze hier als gewone tekst gelezen."
    en "this line below the table is not a row; it was read as text"
       "put an empty line between the table and the text"
       "A line just below a table becomes a row in Markdown. Without | it was read here as ordinary text."
    N22 "cells-too-many" Warning
    nl "deze rij heeft meer cellen dan de kop; de laatste zijn bewaard als opmerking: {cells}"
       "kijk na of er een streepje | te veel staat, en zet elk stuk in zijn kolom"
       "Cellen voorbij de kop zouden in Markdown verdwijnen. Ze blijven hier bewaard."
    en "this row has more cells than the header; the last are kept as a remark: {cells}"
       "check the | signs"
       "Cells beyond the header would vanish in Markdown. Here they are kept."
    N23 "absent-but-observed" Warning
    nl "bij \"{target}\" staat {mark}, maar er is ook een waarneming van dat gedrag; die telt"
       "zag je dit gedrag, schrijf dan een niveau in plaats van {mark}; zag je het niet, haal dan de tag bij die waarneming weg"
       "nw (niet waargenomen) en gk (geen kans) zeggen dat er niets te zien was. Hier staat er wel een waarneming; een regel met woorden blijft dat, ook met =nw of =gk erachter."
    en "\"{target}\" is marked {mark}, but there is an observation of it too; that observation counts"
       "if you saw this behaviour, write a level in place of {mark}; if you did not, take the tag of that observation away"
       "nw (not seen) and gk (no chance) say that there was nothing to see. Here there is an observation; a line with words stays one, also with =nw or =gk behind it."
    N24 "count-differs" Warning
    nl "het aantal {given} bij \"{target}\" klopt niet met de waarnemingen ({counted})"
       "tel nog eens na; voorlopig geldt het aantal in de tabel"
       "Het aantal in de tabel en de som van de tellingen in de waarnemingen verschillen."
    en "the count {given} for \"{target}\" does not match the observations ({counted})"
       "count again; the number in the table holds"
       "The number in the table and the sum of the tallies of the observations differ."
    N25 "not-a-sheet" Warning
    nl "dit bestand in notes/ is geen notitieblad en is niet gelezen"
       "open het, kopieer de tekst naar een bestand dat op .md eindigt, en bewaar als UTF-8"
       "Notities zijn tekstbestanden met het einde .md. Een Word-bestand kan je openen en de tekst overnemen."
    en "this file in notes/ is not a sheet and was not read"
       "open it, copy the text into a file that ends in .md, and save as UTF-8"
       "Notes are text files that end in .md. Open a Word file and copy the text."
    N26 "unknown-table-column" Warning
    nl "de kolom \"{column}\" is niet herkend; de inhoud is bewaard als opmerking"
       "de kolommen zijn Indicator, Niveau, Aantal, Aantal +, Aantal -, Kansen en Bewijs, of Uur, Waarneming, Nr., + of − en Turven; voor kruisjes maak je een kolom per niveau"
       "Wat in een onbekende kolom staat, doet niets maar blijft bewaard."
    en "the column \"{column}\" is not recognised; its contents are kept as a remark"
       "the columns are Indicator, Level, Count, Count +, Count -, Chances and Evidence, or Time, Observation, No., + or − and Tally; for crosses make a column for each level"
       "What stands in an unknown column does nothing but is kept."
    N27 "bad-count" Error
    nl "\"{count}\" is geen aantal en telt niet"
       "schrijf een geheel getal van 1 of meer, of turf met |||; zag je het niet, laat het dan weg"
       "Een aantal zegt hoe vaak iets te zien was."
    en "\"{count}\" is not a count and does not count"
       "write a whole number of 1 or more, or tally with |||; if you did not see it, leave it out"
       "A count says how often something was seen."
    N28 "bad-share" Error
    nl "({share}) kan niet en telt niet: meer keren dan kansen, of geen kansen"
       "schrijf (3/5) voor 3 van 5 kansen"
       "(3/5) zegt hoe vaak iets gebeurde, en hoeveel kansen er waren."
    en "({share}) is not possible and does not count: more times than chances, or no chances"
       "write (3/5) for 3 of 5 chances"
       "A share says how often something happened out of how many chances."
    N29 "unknown-link" Warning
    nl "\"@{id}\" is geen kandidaat van deze dag"
       "gebruik een code uit day.yaml"
       "Met @ zeg je welke andere kandidaat erbij betrokken was. Het is een verwijzing en telt voor niemand."
    en "\"@{id}\" is not a candidate of this day"
       "use an id from day.yaml"
       "With @ you say which other candidate was involved. It is a link and counts for nobody."
    N30 "not-filed" Warning
    nl "deze waarneming is nog niet geklasseerd"
       "zet er een tag achter, zoals #initiatief/ziet-werk, of laat ze zo als ze nergens bij hoort"
       "Klasseren is de derde stap van WAKKER: elke waarneming krijgt een competentie of gedragsindicator. Zonder tag telt ze nergens mee."
    en "this observation has not been filed yet"
       "put a tag behind it, such as #initiatief/ziet-werk, or leave it if it belongs nowhere"
       "Filing is the third step of WAKKER: every observation gets a competence or indicator. Without a tag it counts nowhere."
    N31 "outside-the-day" Warning
    nl "de datum {date} valt buiten de dag"
       "kijk de datum na, of vul until: aan in day.yaml"
       "Het blad heeft een datum die niet bij deze assessmentdag hoort."
    en "the date {date} falls outside the day"
       "check the date, or complete until: in day.yaml"
       "The sheet has a date that does not belong to this assessment day."
    N32 "empty-sheet" Warning
    nl "dit blad is nog leeg"
       "schrijf op wat je zag; keek je bij deze opdracht toch niet mee, haal dan de toewijzing weg in day.yaml"
       "Er staat nog geen waarneming en geen niveau in dit blad."
    en "this sheet is still empty"
       "write what you saw; if you did not watch this exercise after all, take the assignment out of day.yaml"
       "There is no observation and no level in this sheet yet."
    N33 "stray-level" Warning
    nl "\"{level}\" lijkt een niveau, maar telt niet: het is gelezen als gewone tekst"
       "schrijf het niveau vlak na de tag of achteraan de regel, met = ervoor en zonder spatie"
       "Een niveau telt alleen als =niveau achteraan de regel of vlak na een tag, zoals #initiatief =G. Wat er alleen op lijkt, zoals #initiatief: goed of #initiatief = G, wordt niet geraden."
    en "\"{level}\" looks like a level but does not count: it was read as ordinary text"
       "write the level just behind the tag or at the end of the line, with = before it and no space"
       "A level counts only as =level at the end of the line or just behind a tag, such as #initiatief =G. What only looks like one, such as #initiatief: goed or #initiatief = G, is not guessed."
    N34 "comment-open" Warning
    nl "hier begint een opmerking met {mark} die nergens eindigt; alleen deze regel is als opmerking gelezen"
       "sluit de opmerking met %% (of met --> na <!--)"
       "Wat tussen %% en %% staat, blijft privé. Zonder einde zou de rest van het blad verdwijnen."
    en "a comment with {mark} begins here and never ends; only this line was read as a comment"
       "close the comment with %% (or with --> after <!--)"
       "What stands between %% and %% stays private. Without an end the rest of the sheet would vanish."

    N35 "bad-sheet-date" Warning
    nl "\"{date}\" is geen datum"
       "schrijf 2026-03-17 of 17/3/2026"
       "Zonder leesbare datum telt het blad mee, maar zonder datum."
    en "\"{date}\" is not a date"
       "write 2026-03-17 or 17/3/2026"
       "Without a date that can be read the sheet counts, but has no date."
    N36 "key-twice" Error
    nl "{key} staat hier twee keer, met telkens iets anders erachter"
       "laat staan wat klopt, of geef elk deel een eigen titel"
       "Het is niet duidelijk over wie of wat het blad gaat. Er wordt niet gekozen."
    en "the key {key} stands here twice, with different values"
       "keep one, or give each part a heading of its own"
       "It is not clear whom or what the sheet is about. No choice is made."
    N37 "fence" Note
    nl "deze regel betekent niets in notities; wat eronder staat is gewoon gelezen"
       "haal de regel weg, of gebruik %% om iets privé te houden"
       "In Markdown begint hier een stuk code. In notities zou zo een deel van het blad verdwijnen."
    en "this line means nothing in notes; what stands below was read as usual"
       "take the line away, or use %% to keep something private"
       "In Markdown a piece of code begins here. In notes part of the sheet would vanish that way."
    N38 "row-without-header" Warning
    nl "deze rij hoort bij geen enkele tabel en is bewaard als opmerking"
       "zet | tussen de cellen, en erboven een rij met Indicator, Niveau en Aantal en een rij met streepjes |---|---|---|"
       "Een tabel begint met een rij titels. Zonder is niet te weten wat in de cellen staat."
    en "this row belongs to no table and is kept as a remark"
       "put | between the cells, and above it a row with Indicator, Level and Count and a row of dashes |---|---|---|"
       "A table begins with a row of titles. Without it there is no knowing what the cells hold."
    N39 "no-words" Warning
    nl "deze waarneming heeft geen woorden"
       "schrijf op wat je zag of hoorde, of zet het niveau in de tabel"
       "Een niveau steunt op wat er te zien of te horen was. Hier staat alleen een tag of een niveau."
    en "this observation has no words"
       "write what you saw or heard, or put the level in the table"
       "A level rests on what could be seen or heard. Here there is only a tag or a level."
    N40 "token-in-prose" Warning
    nl "\"{token}\" staat niet in een waarneming en telt niet mee"
       "is het een waarneming, zet ze dan onder Waarnemingen met \"- \" ervoor, zonder een woord als Indruk:"
       "Tags en niveaus tellen alleen in waarnemingen, in de tabel en onder Evaluatie. In een indruk of een opmerking zijn ze gewone tekst."
    en "\"{token}\" does not stand in an observation and does not count"
       "if it is an observation, put it below Observations with \"- \" before it, without a word like Impression:"
       "Tags and levels count only in observations, in the table and below Evaluation. In an impression or a remark they are ordinary text."
    N41 "table-and-evaluation-apart" Warning
    nl "\"{target}\" heeft {given} in de tabel en {second} onder Evaluatie; de tabel telt"
       "maak ze gelijk, of haal een van beide weg"
       "De tabel en de evaluatie van hetzelfde blad geven een verschillend niveau. Het niveau in de tabel telt."
    en "\"{target}\" has {given} in the table and {second} below Evaluation; the table counts"
       "make them equal, or take one of them out"
       "The table and the evaluation of the same sheet give different levels. The level in the table counts."
    N42 "table-of-tabs" Note
    nl "deze regels zijn gelezen als een tabel"
       "kijk na of elke cel goed staat; met | vooraan, tussen de cellen en achteraan is het zeker"
       "Een tabel die uit Word of Excel geplakt is, heeft tabs tussen de cellen, en wie er snel een typt, laat de buitenste | weg. Met een kopregel zoals Indicator, Niveau en Aantal is ze gelezen als een tabel."
    en "these lines were read as a table"
       "check that each cell stands right; with | in front, between the cells and behind it is certain"
       "A table pasted from Word or Excel has tabs between its cells, and one typed in haste lacks the outer |. With a header such as Indicator, Level and Count it was read as a table."
    N43 "sheets-in-subfolder" Warning
    nl "de bladen in deze map zijn niet gelezen ({count})"
       "zet de bladen rechtstreeks in notes/"
       "Alleen bestanden rechtstreeks in notes/ worden gelezen, niet die in mappen daarbinnen."
    en "the sheets in this folder were not read ({count})"
       "put the sheets directly in notes/"
       "Only files directly in notes/ are read, not those in folders inside it."
    N44 "unclear-turn" Error
    nl "het is niet duidelijk of het vanaf hier over iemand of iets anders gaat: \"{text}\""
       "zeg met Kandidaat:, Opdracht: of Assessor: op een eigen regel over wie of wat het vanaf hier gaat; hoort het bij de zin erboven, zet het dan op dezelfde regel"
       "Hier staat de code of de naam van iemand anders, en dat kan een titel zijn of gewoon een woord. Er wordt niet gekozen: wat eronder staat, telt voor niemand, tot de volgende titel die wel te begrijpen is."
    en "it is not clear whether this is about somebody or something else from here on: \"{text}\""
       "say with Candidate:, Exercise: or Assessor: on a line of its own whom or what it is about from here on; if it belongs to the sentence above, put it on the same line"
       "The id or name of somebody else stands here, which may be a heading or just a word. No choice is made: what stands below counts for nobody, up to the next heading that is understood."
    N45 "remark" Note
    nl "deze regel blijft bij het blad als opmerking en telt niet mee"
       "is het een waarneming? zet er \"- \" voor, of zet ze onder de titel Waarnemingen"
       "Losse tekst buiten de waarnemingen is een opmerking. Assessoren kunnen ze lezen; ze telt nergens mee."
    en "this line stays with the sheet as a remark and does not count"
       "is it an observation? put \"- \" before it, or put it below the heading Observations"
       "Loose text outside the observations is a remark. Assessors can read it; it counts nowhere."
    N46 "name-of-several" Error
    nl "\"{id}\" past bij meer dan één: {known}"
       "schrijf de code, of de naam voluit"
       "Er wordt niet gekozen: wat eronder staat, telt voor niemand, tot de volgende titel die wel te begrijpen is."
    en "\"{id}\" fits more than one: {known}"
       "write the id, or the name in full"
       "No choice is made: what stands below counts for nobody, up to the next heading that is understood."
    N47 "code-and-name-apart" Error
    nl "de code en de naam in \"{id}\" zijn niet van dezelfde persoon"
       "kijk in people.yaml wie {code} is, en schrijf alleen de juiste code"
       "Er wordt niet gekozen: wat eronder staat, telt voor niemand, tot de volgende titel die wel te begrijpen is."
    en "the id and the name in \"{id}\" are not of the same person"
       "see in people.yaml who {code} is, and write the right id alone"
       "No choice is made: what stands below counts for nobody, up to the next heading that is understood."
    N48 "file-name-says-other" Warning
    nl "de naam van dit bestand zegt {name}, maar in de kop staat {head}"
       "kijk na wat klopt: het blad telt zoals de kop het zegt. Vaak is de kop overgenomen van een ander blad"
       "Een blad hoort bij wie in de kop staat, hoe het bestand ook heet. Als beide iets anders zeggen, is een van de twee meestal vergeten."
    en "the name of this file says {name}, but its head says {head}"
       "see which is right: the sheet counts as its head says. Often the head was copied from another sheet"
       "A sheet belongs to whom its head names, whatever the file is called. Where the two differ, one of them was usually forgotten."
    N49 "same-sheet-again" Warning
    nl "dit blad staat er ook als {other}, met dezelfde tekst; het telt één keer"
       "je hoeft niets te doen; wil je opruimen, laat er dan één in notes/ staan en zet de andere in een andere map"
       "Een kopie van een blad, bijvoorbeeld van een gedeelde map of een andere computer. Omdat de tekst gelijk is, maakt het niet uit welke telt."
    en "this sheet is there as {other} too, with the same text; it counts once"
       "keep one of them in notes/, and put the other somewhere else"
       "A copy of a sheet, for instance by a shared folder or another computer. As the text is the same, it does not matter which one counts."
    N50 "lines-of-nobody" Error
    nl "aantal regels vanaf hier die bij niemand horen en niet meetellen: {count}"
       "verbeter de titel of de kop erboven, of vul de cel van de kandidaat in; dan tellen ze mee"
       "Van deze regels is niet duidelijk over wie, door wie of in welke opdracht ze zijn. Ze blijven bewaard en tellen voor niemand."
    en "lines from here on that belong to nobody and do not count: {count}"
       "mend the heading or the head above, or fill in the cell of the candidate; then they count"
       "It is not clear whom these lines are about, by whom or in what. They are kept and count for nobody."
    N51 "heading-ends-candidate" Error
    nl "de titel \"{heading}\" is niet herkend; wat eronder staat, telt voor niemand"
       "staat hier een kandidaat? zet er de code of de naam; is het een tussentitel, geef hem dan een lagere rang (meer #)"
       "In dit blad staan de kandidaten in titels. Een onbekende titel van dezelfde rang kan een andere kandidaat zijn. Er wordt niet gekozen."
    en "the heading \"{heading}\" is not recognised; what stands below counts for nobody"
       "is it a candidate? write the id or the name; if it is a subheading, give it a lower rank (more #)"
       "In this sheet candidates stand in headings. An unknown heading of the same rank may be another candidate. No choice is made."
    N52 "conflict-copy" Error
    nl "dit lijkt een kopie die {maker} maakte van {other}; het eerste verschil staat op regel {line}"
       "leg beide naast elkaar, neem over wat ontbreekt, en bewaar één van beide in notes/"
       "Als twee mensen of twee toestellen tegelijk hetzelfde blad bewaren, houden sommige programma's beide versies."
    en "this looks like a copy that {maker} made of {other}; the first difference is in line {line}"
       "put the two side by side, take over what is missing, and keep one of them in notes/"
       "When two people or two machines save the same sheet at once, some programs keep both versions."
    N53 "number-not-on-form" Error
    nl "nummer {number} staat niet op het formulier van deze opdracht: de nummers lopen van 1 tot {last}"
       "kijk het nummer na, of schrijf de naam van de gedragsindicator; wat ervoor bedoeld was, telt niet mee"
       "Een nummer in de kolom Nr. is dat van het gedrukte formulier van die opdracht. Eén fout nummer kost alleen zichzelf: de woorden blijven bewaard."
    en "number {number} is not on the form of this exercise: the numbers go from 1 to {last}"
       "check the number, or write the name of the indicator; what it was meant for does not count"
       "A number in the column No. is that of the printed form of the exercise. One wrong number costs only itself: the words are kept."
    N54 "between-two-levels" Error
    nl "\"{level}\" zijn twee niveaus: 1 niveau weggelaten"
       "schrijf {first} of {second}"
       "Voor elke gedragsindicator geef je één niveau. Een niveau ertussen bestaat niet, en er wordt niet gekozen in jouw plaats. De rest telt mee."
    en "\"{level}\" is two levels: 1 level left out"
       "choose one: {first} or {second}"
       "You give one level for each indicator. There is no level in between, and no choice is made in your place. The rest counts."
    N55 "number-and-name-apart" Warning
    nl "nummer {number} is op het formulier {known}, maar hier staat {target}; de naam telt"
       "kijk na welke van de twee je bedoelde"
       "Naast het nummer van het formulier staat ook een naam, en die horen niet bij elkaar. De naam is het duidelijkst, dus die telt."
    en "number {number} is {known} on the form, but {target} stands here; the name counts"
       "check which of the two you meant"
       "Beside the number of the form there is a name too, and they do not belong together. The name is clearer, so it counts."
    N56 "bad-cell" Error
    nl "\"{cell}\" is geen {what}: 1 cel weggelaten"
       "schrijf een tijdstip als 9u05, en een teken als +, - of 0"
       "De cel kan niet gelezen worden. Ze blijft bewaard als opmerking, en de rest van de rij telt mee."
    en "\"{cell}\" is not a {what}: 1 cell left out"
       "write a time as 9:05, and a sign as +, - or 0"
       "The cell cannot be read. It is kept as a remark, and the rest of the row counts."
    N57 "numbers-of-rows" Warning
    nl "de nummers in deze kolom tellen de rijen; er is niets mee geklasseerd"
       "bedoel je de nummers van het formulier, zet de kolom Nr. dan achter de woorden, zoals op het formulier"
       "Een kolom Nr. vooraan die gewoon 1, 2, 3 telt, nummert de rijen van je tabel. Op het formulier staat het nummer van de gedragsindicator achter de woorden."
    en "the numbers in this column count the rows; nothing was filed by them"
       "if you mean the numbers of the form, put the column No. behind the words, as on the form"
       "A column No. in front that just counts 1, 2, 3 numbers the rows of your table. On the form the number of the indicator stands behind the words."
    N58 "marks-unseen" Note
    nl "in dit bestand staan tekens die je niet ziet ({count}); het eerste ({mark}) staat hier. Ze zijn gelezen alsof ze er niet staan"
       "je hoeft niets te doen; wil je ze weg, wis het woord dan en typ het opnieuw"
       "Wie tekst kopieert uit WhatsApp, Teams, Word of een website, neemt soms tekens mee die niemand ziet. In tags, niveaus, codes, datums en namen tellen ze niet mee."
    en "this file holds marks that cannot be seen ({count}); the first ({mark}) stands here. They were read as if they were not there"
       "you need not do anything; to be rid of them, delete the word and type it again"
       "What is copied from a chat, an e-mail, Word or a website sometimes brings marks along that nobody sees. In tags, levels, ids, dates and names they do not count."
    N59 "backslashes" Note
    nl "in dit bestand staan tekens die een ander programma erbij zette: {mark} ({count} keer, het eerst hier); ze zijn gelezen alsof ze er niet staan"
       "je hoeft niets te doen; wil je ze weg, laat dan zoeken naar {mark} en wis ze"
       "Een programma dat Word omzet naar Markdown, zet een backslash voor tekens zoals # en [. Wie kopieert van een website, krijgt soms HTML mee, zoals <br>. In notities betekent dat niets: een tag, een niveau of [quote:: no] blijft wat het is. Bedoel je echt een backslash, schrijf er dan twee."
    en "this file has signs that another program put in: {mark} ({count} times, the first here); they were read as if they were not there"
       "you need not do anything; to be rid of them, search for {mark} and delete it"
       "A program that turns Word into Markdown puts a backslash before signs such as # and [. What is copied from a website sometimes brings HTML along, such as <br>. In notes these mean nothing: a tag, a level or a mark between brackets stays what it is. Where you really mean a backslash, write two."
    N60 "looks-like-a-mark" Warning
    nl "\"{written}\" lijkt een {what}, maar is er geen; het blijft gewone tekst en telt niet"
       "schrijf een tijd als 9u15, een telling als (2x), een teken als (+), (-) of (0), kansen als (3/5), een tag als #initiatief met een spatie ervoor"
       "Wat bijna een tijd, een telling, een teken of kansen is, wordt niet geraden. De waarneming telt wel, zonder dat ene stukje."
    en "\"{written}\" looks like a {what} but is none; it stays ordinary text and does not count"
       "write a time as 9:15, a tally as (2x), a sign as (+), (-) or (0), a share as (3/5), a tag as #initiatief with a space before it"
       "What is nearly a time, a tally, a sign or a share is not guessed. The observation counts, without that one piece."
    N61 "time-outside-exercise" Note
    nl "{time} valt ver buiten de uren van opdracht {exercise} ({from} tot {to})"
       "kijk de tijd na, of start en minutes van de opdracht in day.yaml"
       "Een tijd met u, h of : is altijd een tijd. Ligt ze meer dan een uur buiten de opdracht, dan is er misschien een cijfer verkeerd getypt."
    en "{time} lies far outside the hours of exercise {exercise} ({from} to {to})"
       "check the time, or start and minutes of the exercise in day.yaml"
       "A time with u, h or : is always a time. More than an hour outside the exercise a digit may have been typed wrong."
    N62 "private-lines" Note
    nl "tussen {mark} en het einde staan {count} regels die privé blijven, ook regels die op waarnemingen lijken"
       "haal de tekens {mark} weg als deze regels moeten meetellen"
       "Wat tussen %% en %% staat, of tussen <!-- en -->, leest het programma niet. Wie een %% vergeet, verbergt zo een heel stuk."
    en "{count} lines from {mark} to its end stay private, lines that look like observations among them"
       "take the marks {mark} away if these lines should count"
       "What stands between %% and %%, or between <!-- and -->, is not read. Who forgets one %% hides a whole stretch that way."
    N63 "unknown-mark" Warning
    nl "misschien is dit niet voor de kandidaat bedoeld; de woorden van deze waarneming blijven binnen"
       "schrijf [quote:: no] om ze binnen te houden, of zet er [quote:: yes] bij als de kandidaat ze mag lezen"
       "Wat tussen haken staat en niet te begrijpen is, woorden zoals \"niet voor het verslag\" of \"vertrouwelijk\", een Indruk: midden in een zin of het begin van een chatbericht kan betekenen dat de kandidaat de woorden niet mag lezen. Daarom blijven ze binnen. Bekend zijn [quote:: yes] of [quote:: no], [words:: betere woorden], [ok:: ...], [opmerking:: ...] en [tag:: ...]. Gewone woorden tussen ronde haken mogen altijd."
    en "this may not be meant for the candidate; the words of this observation are held back"
       "write [quote:: no] to hold them back, or add [quote:: yes] if the candidate may read them"
       "What stands in brackets and cannot be understood, words such as \"do not quote\" or \"confidential\", an Impression: in the middle of a sentence or the front of a chat message may mean that the candidate should not read the words. So they are held back. The marks that are known are quote (yes or no), words (better words), ok, opmerking and tag, with two colons behind the word. Plain words in round brackets are always fine."
    N64 "name-or-word" Note
    nl "deze woorden blijven binnen: een zin begint met een woord dat ook een naam uit people.yaml is"
       "is het een gewoon woord, zet er dan [quote:: yes] bij; is het de naam, schrijf dan de code (k03)"
       "Aan het begin van een zin krijgt elk woord een hoofdletter. Is het woord ook iemands naam, dan kan niemand weten wie of wat bedoeld is. De kandidaat krijgt de woorden niet te lezen; voor de score verandert er niets."
    en "these words are held back: a sentence begins with a word that is also a name in people.yaml"
       "if it is a plain word, add [quote:: yes]; if it is the name, write the code (k03)"
       "At the beginning of a sentence every word has a capital. If the word is also somebody's name, nobody can know which is meant. The candidate does not get to read the words; the score stays the same."
    N65 "unknown-name" Note
    nl "deze woorden blijven binnen: misschien zeggen ze wie iemand is (een naam, een nummer of een adres)"
       "is dat niet zo, zet er dan [quote:: yes] bij; anders de code of [words:: betere woorden]"
       "In een verslag voor een kandidaat staat niet wie iemand anders is. Een woord met een hoofdletter midden in een zin dat niet in de rubriek, de dag of een korte lijst (dagen, talen, merken) staat, kan een naam zijn; een woord dat een letter verschilt van een naam uit people.yaml ook. Een telefoonnummer of een mailadres wijst evengoed iemand aan. De kandidaat krijgt de woorden niet te lezen; voor de score verandert er niets."
    en "these words are held back: they may say who somebody is (a name, a number or an address)"
       "if they do not, add [quote:: yes]; else write the code or [words:: better words]"
       "A report for a candidate does not say who anybody else is. A word with a capital inside a sentence that is not in the rubric, the day or a short list (days, languages, makes) may be a name; so may a word that is one letter off a name in people.yaml. A telephone number or a mail address points at somebody as well. The candidate does not get to read the words; the score stays the same."
    N66 "note-style" Note
    nl "woorden van dit blad blijven binnen omdat ze in steno staan en een ander citaat hetzelfde vertelt ({count} keer, het eerst hier)"
       "schrijf een gewone zin, of [words:: betere woorden]; met [quote:: yes] mogen ze zo gelezen worden"
       "Een kandidaat leest liever een zin dan een krabbel met afkortingen, 2x of zonder werkwoord. Is er voor dezelfde indicator een ander citaat met hetzelfde teken, dan krijgt dat de plaats."
    en "words of this sheet are held back because they are in note style and another quote tells the same ({count} in all, the first here)"
       "write a plain sentence, or [words:: better words]; with [quote:: yes] they may be read as they are"
       "A candidate would rather read a sentence than a scribble with abbreviations, 2x or without a verb. Where another quote with the same sign tells of the same indicator, that one is taken."

    N70 "begins-with-another" Error
    nl "deze regel lijkt over iemand anders te gaan, of is van iemand anders; ze telt voor niemand"
       "gaat ze over die ander? zet ze onder een eigen titel (Kandidaat: ...); zo niet, begin de regel met wat je kandidaat zelf deed"
       "Een regel zoals \"Sofie: laat de doos vallen\", \"Sofie telt na\" of \"telt na (neen, Sofie!)\" onder een andere kandidaat gaat waarschijnlijk over Sofie, en een tag eronder ook. Een bericht uit een chat van een andere assessor is niet van jou. Er wordt niet gekozen: de woorden blijven bij het blad en tellen nergens mee."
    en "this line seems to be about somebody else, or by somebody else; it counts for nobody"
       "is it about that other person? put it below a heading of its own (Candidate: ...); if not, begin the line with what your own candidate did"
       "A line such as \"Sofie: drops the box\", \"Sofie counts again\" or \"counts again (no, Sofie!)\" below another candidate is probably about Sofie, and so is a tag below it. A chat message of another assessor is not yours. No choice is made: the words stay with the sheet and count nowhere."
    N71 "struck-out" Note
    nl "wat hier doorgehaald is, telt niet mee; de woorden blijven bij het blad als opmerking"
       "moet het toch meetellen, haal dan de tekens ~~ ervoor en erachter weg"
       "Wat tussen ~~ en ~~ staat, of tussen ~ en ~ zoals in een chat, is doorgehaald. Assessoren kunnen het nog lezen; het telt nergens mee."
    en "what is struck out here does not count; the words stay with the sheet as a remark"
       "if it should count after all, take away the marks ~~ before and behind it"
       "What stands between ~~ and ~~, or between ~ and ~ as in a chat, is struck out. Assessors can still read it; it counts nowhere."
    N72 "same-line-again" Note
    nl "deze waarneming staat twee keer in het blad, met dezelfde woorden, tags en tijd; ze telt twee keer"
       "is het een kopie, laat er dan één staan; gebeurde het echt twee keer, zet dan bij elk de tijd, of schrijf (2x)"
       "Wie knipt en plakt, heeft soms een regel dubbel. Regels met een andere tijd zijn verschillende waarnemingen, en een paar woorden mogen terugkomen."
    en "this observation stands in the sheet twice, with the same words, tags and time; it counts twice"
       "if it is a copy, leave one of them; if it really happened twice, add the time to each, or write (2x)"
       "Cutting and pasting sometimes doubles a line. Lines with another time are different observations, and a few words may come back."
    N73 "lines-of-two-candidates" Warning
    nl "{count} waarnemingen staan zowel in het blad van {candidate} als in dat van {other}, met dezelfde woorden en tijd"
       "kijk na over wie ze gaan, en haal ze weg uit het andere blad"
       "Twee bladen van dezelfde assessor in dezelfde opdracht hebben dezelfde regels. Vaak is het ene blad gemaakt door het andere te kopiëren, en bleven er regels staan. Tot ze weg zijn, tellen ze in beide bladen."
    en "{count} observations stand in the sheet of {candidate} and in that of {other}, with the same words and time"
       "see whom they are about, and take them out of the other sheet"
       "Two sheets of one assessor in one exercise hold the same lines. Often the one was made by copying the other, and lines stayed behind. Until they go, they count in both sheets."
    N74 "sheet-without-date" Warning
    nl "dit blad heeft geen datum, en deze dag loopt over verschillende datums"
       "zet een regel met datum: in de kop van het blad"
       "Als een dag over verschillende datums loopt, zegt elk blad van welke datum het is. Anders is niet te zien of iets op meer dan één dag gezien is."
    en "this sheet has no date, and this day is spread over several dates"
       "put a line with date: in the head of the sheet"
       "Where a day is spread over dates, each sheet says of which date it is. Else nobody can see whether something was seen on more than one day."

    C01 "sheet-twice" Error
    nl "{assessor} heeft over {candidate} bij {exercise} twee bladen, hier en in {others}; geen van beide telt"
       "vergelijk ze en maak er één blad van; kijk eerst of een van beide niet over iemand anders gaat"
       "Twee bestanden over dezelfde kandidaat, opdracht en assessor: een oude kopie, of een kop die van een ander blad is overgenomen. Er wordt niet gekozen."
    en "{assessor} has two sheets about {candidate} in {exercise}, here and in {others}; neither counts"
       "compare them and make one sheet; see first whether one of them is not about somebody else"
       "Two files about the same candidate, exercise and assessor: an old copy, or a head that was copied from another sheet. No choice is made."
    C02 "rated-twice" Error
    nl "\"{target}\" heeft een niveau in een blad en ook in ratings.csv; de rij telt niet"
       "vergelijk ze, en laat het niveau maar op één plaats staan"
       "Dezelfde beoordeling mag maar op één plaats staan."
    en "\"{target}\" has a level in a sheet and in ratings.csv too; the row does not count"
       "compare them, and leave the level in one place only"
       "The same rating may stand in one place only."
    C03 "row-twice" Error
    nl "voor \"{target}\" is er al een rij van deze assessor over deze kandidaat bij deze opdracht; nu telt de eerste"
       "vergelijk de twee en houd de juiste over"
       "Dezelfde kandidaat, assessor, opdracht en indicator komt twee keer voor in ratings.csv."
    en "for \"{target}\" there is a row already by this assessor about this candidate in this exercise; for now the first counts"
       "compare the two and keep the right one"
       "The same candidate, assessor, exercise and indicator occurs twice in ratings.csv."
    C04 "column-missing" Error
    nl "in de kopregel ontbreekt {column}"
       "de volledige kopregel is: {known}"
       "ratings.csv begint met een kopregel met de namen van de kolommen, in elke volgorde."
    en "the header lacks {column}"
       "the whole header is: {known}"
       "ratings.csv begins with a header that names the columns, in any order."
    C05 "sheet-missing" Warning
    nl "{assessor} heeft nog geen blad over {candidate} bij {exercise}"
       "schrijf het blad in notes/, of pas in day.yaml aan wie naar wie kijkt (assignments)"
       "Volgens day.yaml zag deze assessor de kandidaat in die opdracht, maar er is geen notitieblad."
    en "{assessor} has no sheet yet about {candidate} in {exercise}"
       "write the sheet in notes/, or change in day.yaml who watches whom (assignments)"
       "According to day.yaml this assessor saw the candidate in that exercise, but there is no sheet."
    C06 "not-assigned" Warning
    nl "volgens day.yaml kijkt {assessor} bij {exercise} niet naar {candidate}"
       "het blad telt; vul in day.yaml aan wie naar wie kijkt (assignments), of kijk de kop van het blad na"
       "Er is een blad van iemand die volgens day.yaml daar niet keek. Vaak is de kop overgenomen van een ander blad."
    en "by day.yaml {assessor} does not watch {candidate} in {exercise}"
       "the sheet counts; complete in day.yaml who watches whom (assignments), or check the head of the sheet"
       "There is a sheet by someone who according to day.yaml did not watch there. Often the head was copied from another sheet."
    C07 "candidate-without-sheet" Warning
    nl "over {candidate} is er nog geen enkel blad en geen enkele rij in ratings.csv"
       "schrijf de bladen in notes/, of haal {candidate} uit day.yaml als die er niet bij was"
       "Een kandidaat van de dag zonder blad of rij krijgt geen score. Vaak staat er een fout in de kop van de bladen, of zijn ze nog niet overgenomen."
    en "there is no sheet at all about {candidate}, and no row in ratings.csv"
       "write the sheets in notes/, or take {candidate} out of day.yaml if that candidate was not there"
       "A candidate of the day without a sheet or row gets no score. Often the head of the sheets has a fault, or they have not been copied yet."
    C08 "row-width" Error
    nl "aantal cellen op deze rij: {found}; in de kopregel: {expected}"
       "kijk na of er een cel te veel of te weinig staat; staan er komma's tussen de kolommen, schrijf een decimaal getal dan met een punt (2.5) of tussen aanhalingstekens (\"2,5\")"
       "Elke rij van een bestand met beoordelingen heeft evenveel cellen als de kopregel. Vaak werd een decimale komma als scheiding tussen twee kolommen gelezen. De rij telt niet mee."
    en "cells in this row: {found}; in the header: {expected}"
       "see whether there is a cell too many or too few; where commas stand between the columns, write decimals with a point (2.5) or in quotes (\"2,5\")"
       "Every row of a file of ratings has as many cells as the header. Often a decimal comma was read as the end of a column. The row does not count."
    C09 "not-a-number" Error
    nl "\"{value}\" is geen getal"
       "zet hier een getal, of laat de cel leeg als er geen beoordeling is; is dit de kolom die zegt wat beoordeeld werd, noem ze dan item; woorden vergelijk je met 'wakker agree --metric nominal'"
       "Beoordelingen zijn getallen, behalve bij --metric nominal. Een lege cel, NA, N/A, nvt, nw en gk betekenen dat er geen beoordeling is, en met een opmerking erbij ook woorden zoals geen, onbekend of een streepje. De rij telt niet mee."
    en "\"{value}\" is not a number"
       "put a number here, or leave the cell empty if there is no rating; if this column says what was rated, call it target; words are compared with 'wakker agree --metric nominal'"
       "Ratings are numbers, except with --metric nominal. An empty cell, NA, N/A, nvt, nw and gk mean that there is no rating, and with a note so do words such as None, unknown or a dash. The row does not count."
    C10 "not-finite" Error
    nl "met \"{value}\" kan niet gerekend worden"
       "zet hier een gewoon getal, of laat de cel leeg als er geen beoordeling is"
       "Oneindig en getallen die te groot zijn, kunnen geen beoordeling zijn. De rij telt niet mee."
    en "\"{value}\" is nothing to compute with"
       "put an ordinary number here, or leave the cell empty if there is no rating"
       "Infinite and numbers that are too large cannot be a rating. The row does not count."
    C11 "off-levels" Error
    nl "{value} is geen niveau van de schaal: {levels}"
       "verbeter de beoordeling, of pas --levels aan"
       "Met --levels zeg je welke niveaus er zijn. Een beoordeling daarbuiten is meestal een tikfout. De rij telt niet mee."
    en "{value} is not a level of the scale: {levels}"
       "correct the rating, or change --levels"
       "With --levels you say which levels there are. A rating outside them is usually a typing mistake. The row does not count."
    C12 "spreadsheet-error" Error
    nl "\"{value}\" is een formule of een foutmelding van het rekenblad, geen beoordeling"
       "zet de uitkomst zelf in de cel (geef ze eerst de opmaak Standaard, niet Tekst) en bewaar het bestand opnieuw, of maak de cel leeg"
       "Een formule die als tekst in de cel staat, wordt niet berekend, en Excel zet een melding in een cel waarvan de formule niet lukte. Dat is geen beoordeling, ook geen ontbrekende. De rij telt niet mee."
    en "\"{value}\" is a formula or an error message of the spreadsheet, not a rating"
       "put the outcome itself in the cell (format it as General first, not as Text) and save the file again, or empty the cell"
       "A formula that stands in the cell as text is not computed, and Excel puts a message in a cell whose formula failed. It is not a rating, nor a missing one. The row does not count."
    C13 "rater-column-twice" Error
    nl "twee kolommen heten \"{name}\""
       "geef elke beoordelaar een eigen naam in de kopregel"
       "Elke kolom is één beoordelaar. Met twee kolommen van dezelfde naam is niet te zeggen wie wat gaf. Begint het bestand meteen met beoordelingen, zet er dan een kopregel boven."
    en "two columns are called \"{name}\""
       "give every rater a name of their own in the header"
       "Every column is one rater. With two columns of the same name nobody can tell who gave what. If the file begins with ratings at once, put a header above them."
    C14 "column-without-name" Error
    nl "deze kolom heeft geen naam in de kopregel"
       "zet er de naam van de beoordelaar boven, of maak een kopie van het bestand zonder die kolom"
       "Alleen de eerste kolom, met wat beoordeeld werd, mag zonder naam. Lege kolommen achteraan zijn geen probleem."
    en "this column has no name in the header"
       "put the rater's name above it, or make a copy of the file without that column"
       "Only the first column, with what was rated, may be without a name. Empty columns at the end do no harm."
    C15 "no-ratings" Error
    nl "in dit bestand staat geen enkele rij met beoordelingen"
       "kijk na of het het juiste bestand is en of het goed bewaard werd"
       "Een bestand met beoordelingen heeft een kopregel en daaronder minstens één rij met een beoordeling. Rijen met alleen lege cellen, nvt of nw tellen niet als beoordeling."
    en "this file has no row of ratings at all"
       "check that it is the right file and that it was saved well"
       "A file of ratings has a header and at least one row with a rating below it. Rows with nothing but empty cells, nvt or nw hold no rating."
    C16 "few-raters" Warning
    nl "aantal beoordelaars in dit bestand: {count} ({raters})"
       "voor overeenstemming zijn er minstens twee nodig; is de kopregel in één stuk gelezen, zet dan ; of , of een tab tussen de kolommen"
       "Met minder dan twee beoordelaars valt er niets te vergelijken. Vaak staat er een ander teken tussen de kolommen dan een puntkomma, een komma of een tab."
    en "number of raters in this file: {count} ({raters})"
       "agreement needs at least two; if the header was read in one piece, put ; or , or a tab between the columns"
       "With fewer than two raters there is nothing to compare. Often another sign than a semicolon, a comma or a tab stands between the columns."
    C17 "first-row-of-numbers" Warning
    nl "de eerste rij bevat alleen getallen en is gelezen als {as}"
       "zet een kopregel met namen boven de rijen: dan is er geen twijfel"
       "Zonder namen in de eerste rij is niet zeker of ze de kopregel is. Alleen getallen gelden als beoordelingen; een lege cel en daarna 1, 2, 3 of 0, 1, 2 geldt als een kopregel."
    en "the first row has only numbers and was read as {as}"
       "put a header with names above the rows, then there is no doubt"
       "Without names in the first row it is not certain that it is the header. Only numbers count as ratings; an empty cell and then 1, 2, 3 or 0, 1, 2 counts as a header."
    C18 "columns-passed-over" Note
    nl "niet gebruikt: {columns}"
       "dat is in orde als daar geen beoordelaar, beoordeling of groep staat"
       "Van een bestand met één beoordeling per rij telt wat beoordeeld werd, wie beoordeelde, de beoordeling en de groep. Andere kolommen worden overgeslagen."
    en "not used: {columns}"
       "that is fine if they hold no rater, rating or cluster"
       "Of a file with one rating per row, only what was rated, who rated, the rating and the cluster count. Other columns are passed over."
    C19 "long-column-missing" Error
    nl "in de kopregel ontbreekt {column}"
       "noem de kolommen item, beoordelaar en beoordeling; of zet elke beoordelaar in een eigen kolom, met de naam erboven"
       "Een kopregel met een beoordelaar hoort bij een bestand met één beoordeling per rij. Dat heeft drie kolommen nodig: wat beoordeeld werd, wie beoordeelde en de beoordeling."
    en "the header lacks {column}"
       "call the columns target, rater and rating; or give every rater a column of their own, with the name above it"
       "A header with a rater belongs to a file with one rating per row. That needs three columns: what was rated, who rated, and the rating."
    C20 "name-missing" Error
    nl "in deze rij is de cel onder {column} leeg"
       "vul ze in; tot dan telt de rij niet mee"
       "Zonder wat beoordeeld werd, wie beoordeelde of bij welke groep het hoort, kan een rij nergens bij."
    en "in this row the cell below {column} is empty"
       "fill it in; until then the row does not count"
       "Without what was rated, who rated or the cluster it belongs to, a row has no place."
    C21 "names-alike" Warning
    nl "\"{first}\" en \"{second}\" lijken erg op elkaar en tellen als twee (aantal van zulke namen: {count})"
       "is het dezelfde naam, schrijf ze dan overal gelijk"
       "Namen van beoordelaars, categorieën of wat beoordeeld werd, verschillen alleen in hoofdletters, accenten, spaties of leestekens. Vaak is dat een tikfout; er wordt niet gekozen. Wat bij de ene naam staat, wordt niet vergeleken met wat bij de andere staat."
    en "\"{first}\" and \"{second}\" are much alike and count as two (such names: {count})"
       "if it is the same name, spell it the same everywhere"
       "Names of raters, categories or what was rated differ only in capitals, accents, spaces or signs. Often that is a typing mistake; no choice is made. What stands with the one name is not compared with what stands with the other."
    C22 "same-rater-twice" Error
    nl "{rater} beoordeelt dit twee keer; geen van beide telt"
       "houd één van de twee rijen over"
       "Een beoordelaar geeft één beoordeling aan wat beoordeeld wordt. Staan er twee, gelijk of verschillend, dan weet niemand welke bedoeld is."
    en "{rater} rates this twice; neither counts"
       "keep one of the two rows"
       "A rater gives one rating to what is rated. Where there are two, equal or not, nobody knows which was meant."
    C23 "cluster-differs" Error
    nl "\"{target}\" hoort hier bij een andere groep dan eerst (\"{first}\")"
       "zet in alle rijen over hetzelfde dezelfde groep"
       "Hoe zeker een cijfer is, wordt berekend door groepen weg te laten of te herhalen, telkens in hun geheel. Daarom hoort alles wat beoordeeld werd bij één groep. De rij telt niet mee."
    en "\"{target}\" belongs to another cluster here than before (\"{first}\")"
       "give all rows about the same thing the same cluster"
       "How sure a figure is, is found by leaving out or repeating groups, each as a whole. So everything that was rated has one cluster. The row does not count."
    C24 "more-of-these" Error
    nl "nog {count} keer {code} in dit bestand, vanaf hier"
       "los eerst op wat getoond werd; vaak is het telkens hetzelfde"
       "Van elke soort fout worden de eerste twintig getoond en de andere geteld. Ook die rijen tellen niet mee."
    en "{count} more times {code} in this file, from here on"
       "mend first what was shown; often it is the same each time"
       "Of each kind of fault the first twenty are shown and the others counted. Those rows do not count either."
    C25 "cell-quote-open" Error
    nl "dit aanhalingsteken wordt nergens gesloten"
       "sluit het, of haal het weg; een aanhalingsteken binnen een cel schrijf je dubbel (\"\")"
       "Na een open aanhalingsteken is alles tot het einde van het bestand één cel. Daarom stopt het lezen."
    en "this quote is never closed"
       "close it or take it out; write a quote within a cell twice (\"\")"
       "After an open quote, all up to the end of the file is one cell. So the reading stops."
    C26 "too-many-different-rows" Error
    nl "met {raters} beoordelaars zijn er te veel verschillende rijen: de grens is {limit} cellen"
       "kijk na of de juiste kolom zegt wie beoordeelt, of splits het bestand"
       "Verschillende rijen worden in het geheugen bewaard, met een cel per beoordelaar. Heel veel beoordelaars betekent meestal dat een andere kolom als beoordelaar gelezen werd."
    en "with {raters} raters there are too many different rows: the limit is {limit} cells"
       "check that the right column says who rates, or split the file"
       "Different rows are kept in memory, with a cell per rater. Very many raters usually means that another column was read as the rater."
    C27 "label-twice" Warning
    nl "aantal rijen met een label dat al voorkwam: {count} (het eerste is \"{target}\"); elke rij telt apart"
       "is een rij dubbel, haal ze dan weg; is het een ander ding, geef het een ander label; horen de rijen samen, noem de kolom dan groep"
       "In een bestand met een kolom per beoordelaar is elke rij iets anders dat beoordeeld werd. Een rij die per vergissing gekopieerd is, telt dubbel en maakt de cijfers mooier of lelijker dan ze zijn."
    en "number of rows with a label that occurred before: {count} (the first is \"{target}\"); every row counts by itself"
       "if a row is a copy, take it out; if it is another thing, give it another label; if the rows belong together, call the column cluster"
       "In a file with a column per rater every row is another thing that was rated. A row that was copied by mistake counts twice and makes the figures look better or worse than they are."
    C28 "facet-column-missing" Error
    nl "in de kopregel ontbreekt {column}"
       "noem de kolommen kandidaat, assessor, competentie of indicator, en niveau; opdracht, datum en volgorde mogen erbij"
       "Om te zien wat een assessor doet, is van elke beoordeling nodig wie beoordeeld werd, door wie, op welke competentie of indicator, en met welk niveau. De opdracht, de datum en de volgorde mogen ontbreken."
    en "the header lacks {column}"
       "call the columns candidate, assessor, competence or indicator, and level; exercise, date and order may be added"
       "To see what an assessor does, every rating has to say who was rated, by whom, on which competence or indicator, and with which level. Exercise, date and order may be missing."
    C29 "turn-not-a-number" Warning
    nl "\"{value}\" is geen volgnummer; het oordeel telt, maar zonder beurt"
       "zet in de kolom volgorde 1 bij de eerste kandidaat van een assessor op die dag, 2 bij de tweede, of laat de cel leeg"
       "Met de beurten is te zien of iemand in de loop van een dag strenger of milder wordt. Zonder beurt telt een oordeel daar niet mee."
    en "\"{value}\" is no turn; the rating counts, but without one"
       "in the column order write 1 for an assessor's first candidate of that day, 2 for the second, or leave the cell empty"
       "Turns show whether somebody becomes more severe or more lenient during a day. A rating without a turn does not count there."
    C30 "sometimes-without-date" Warning
    nl "{candidate} heeft hier geen datum, en elders wel"
       "vul de datum in op elke rij, of laat hem overal weg"
       "Op een andere datum is een kandidaat iemand anders. Rijen zonder datum staan dus los van die met een datum, en wat assessoren over dezelfde kandidaat gaven, wordt dan niet vergeleken."
    en "{candidate} has no date here, and one elsewhere"
       "fill in the date on every row, or leave it out everywhere"
       "On another date a candidate is somebody else. So rows without a date stand apart from those with one, and what assessors gave the same candidate is not compared."
    C31 "counts-per-level" Error
    nl "dit lijken aantallen per niveau, geen beoordelingen: {why} (kolommen: {columns})"
       "zet elke beoordelaar in een eigen kolom, of elke beoordeling op een eigen rij; wie wat gaf, is uit aantallen niet meer af te leiden"
       "Zo'n tabel zegt hoeveel beoordelaars elk niveau gaven. Gelezen als een kolom per beoordelaar geeft ze cijfers die nergens op slaan. Daarom is er niets berekend. Zijn het toch beoordelaars, geef de kolommen dan hun namen."
    en "these look like counts per level, not like ratings: {why} (columns: {columns})"
       "give each rater a column, or each rating a row; who gave what cannot be told from counts"
       "Such a table says how many raters gave each level. Read with a column per rater it gives figures that mean nothing. So nothing was computed. If the columns are raters all the same, head them with their names."
    C32 "raters-in-rows" Error
    nl "hier staan de beoordelaars in de rijen ({rows} rijen, {columns} kolommen): elke kolom lijkt iets dat beoordeeld werd"
       "wissel rijen en kolommen om (in Excel: kopiëren, dan Plakken speciaal, Transponeren), zodat elke beoordelaar een kolom heeft; staat in de rijen toch wat beoordeeld werd, noem de eerste kolom dan item"
       "Een bestand met een kolom per beoordelaar heeft een rij voor alles wat beoordeeld werd. Omgekeerd gelezen vergelijkt het programma opdrachten in plaats van beoordelaars. Daarom is er niets berekend."
    en "this file has the raters in the rows ({rows} rows, {columns} columns): each column looks like something that was rated"
       "swap rows and columns (in Excel: copy, then Paste special, Transpose), so that each rater has a column; if the rows are what was rated all the same, call the first column item"
       "A file with a column per rater has a row for each thing that was rated. Read the other way round, things are compared in place of raters. So nothing was computed."
    C33 "made-of-the-others" Warning
    nl "niet meegerekend, want het lijkt gemaakt uit de andere: {names}"
       "dat is in orde voor een totaal, een gemiddelde of wat samen afgesproken werd; is het toch een beoordelaar of iets dat beoordeeld werd, geef het dan een andere naam"
       "Een totaal, een gemiddelde of een consensus is geen extra beoordelaar: meegeteld maakt het de overeenstemming mooier dan ze is. Het programma herkent zo'n kolom of rij aan de naam, of doordat elk cijfer de som, het gemiddelde of de mediaan van de andere is."
    en "left out, for it looks made of the others: {names}"
       "that is fine for a total, a mean or what was agreed on; if it is a rater or something that was rated all the same, give it another name"
       "A total, a mean or a consensus is no extra rater: counted, it makes agreement better than it is. Such a column or row is known by its name, or because each figure is the sum, the mean or the median of the others."
    C34 "lines-above-header" Note
    nl "de kopregel is gevonden op regel {line}; wat erboven staat, is niet gebruikt (aantal rijen: {count})"
       "dat is in orde voor een titel of een datum"
       "Boven de kopregel van een bestand met beoordelingen staat soms een titel. De kopregel is de eerste rij met een naam boven elke kolom."
    en "the header was found on line {line}; what stands above it was not used (rows: {count})"
       "that is fine for a title or a date"
       "Above the header of a file of ratings there is sometimes a title. The header is the first row with a name above every column."
    C35 "date-column-unread" Error
    nl "aantal datums dat niet gelezen is: {count}, zoals \"{date}\"; {why}"
       "schrijf 2026-03-17 of 17/3/2026; in Excel: geef de kolom de opmaak Datum en bewaar het bestand opnieuw"
       "De beoordelingen zelf tellen mee, maar zonder datum. Kan één datum van een kolom alleen maand/dag zijn, dan kan een andere datum dat ook zijn, en wordt er van die kolom geen enkele gelezen."
    en "dates that were not read: {count}, such as \"{date}\"; {why}"
       "write 2026-03-17 or 17/3/2026; in Excel: format the column as a date and save the file again"
       "The ratings themselves count, but without a date. Where one date of a column can only be month/day, any other may be so too, and none of that column is read."
    C36 "read-as-missing" Note
    nl "gelezen als \"geen beoordeling\": {words}"
       "dat is in orde als daar niets beoordeeld werd; is het een niveau, schrijf het dan met een ander woord"
       "Programma's en mensen schrijven zo'n woord waar een beoordeling ontbreekt. Als niveau zou het meetellen alsof iedereen het daarover eens was."
    en "read as \"no rating\": {words}"
       "that is fine if nothing was rated there; if it is a level, write it with another word"
       "Programs and people write such a word where a rating is missing. As a level it would count as if everybody agreed on it."
    C37 "level-became-date" Error
    nl "Excel maakte een datum van wat hier getypt werd: {values} (aantal: {count}; regels: {lines})"
       "typ de niveaus opnieuw: geef de cellen eerst de opmaak Tekst (Celeigenschappen, Getal, Tekst), en schrijf 2,5 voor tussen 2 en 3"
       "Wie 2-3 of 4/3 typt, krijgt van Excel een datum. Welk niveau bedoeld was, is daaruit niet af te leiden, en er wordt niets geraden. De rijen tellen niet mee."
    en "Excel made a date of what was typed here: {values} (number: {count}; lines: {lines})"
       "type the levels again: first format the cells as text (Format cells, Number, Text), and write 2.5 for between 2 and 3"
       "Whoever types 2-3 or 4/3 gets a date from Excel. Which level was meant cannot be told from it, and nothing is guessed. The rows do not count."
    C38 "scale-used-otherwise" Warning
    nl "{rater}: {how}"
       "vraag na hoe {rater} de schaal las, en {cure}; aan de beoordelingen is niets veranderd"
       "Als alle niveaus van één beoordelaar een niveau verschoven zijn, of omgekeerd lopen, werd de schaal meestal anders gelezen. Dat is iets anders dan strenger of milder zijn, en het drukt alle cijfers van het bestand."
    en "{rater}: {how}"
       "ask how {rater} read the scale, and {cure}; no rating was changed"
       "Where all levels of one rater are one level off, or run the other way round, the scale was mostly read in another way. That is not the same as being more severe or more lenient, and it lowers all figures of the file."
    C39 "table-twice" Error
    nl "{what} staat hier {times} keer: {count} beoordelingen, telkens gelijk; vanaf regel {line} begint het opnieuw, en {so}"
       "haal de rijen weg die er vanaf regel {line} opnieuw staan"
       "Een tabel die per vergissing twee keer geplakt is, zou elke beoordeling dubbel tellen. Elk cijfer zou daardoor zekerder lijken dan het is."
    en "{what} stands here {times} times: {count} ratings, equal each time; it begins again on line {line}, and {so}"
       "take out the rows that stand there again from line {line} on"
       "A table that was pasted twice by mistake would count every rating double. Every figure would look surer than it is."
    C40 "columns-mean-the-same" Error
    nl "de kolommen \"{first}\" en \"{second}\" betekenen allebei {column}"
       "houd de kolom die telt; noem de andere naar wat er wel in staat (bijvoorbeeld Kandidaat of Opmerking), of haal ze weg"
       "Staan er in één rij twee niveaus of twee indicatoren, dan kan niemand weten welke telt. Er wordt niet gekozen, en het bestand is niet gelezen. Een code en de naam die erbij hoort, mogen wel naast elkaar staan."
    en "the columns \"{first}\" and \"{second}\" both mean {column}"
       "keep the column that counts; call the other after what it does hold (such as Candidate or Remark), or take it out"
       "Where a row holds two levels or two indicators, nobody can know which one counts. None is chosen, and the file was not read. A code and the name that goes with it may stand side by side."

    S01 "level-without-observation" Warning
    nl "\"{target}\" kreeg {level} {lack}; het niveau telt niet mee"
       "noteer wat je zag en zet er #{target} bij"
       "Een niveau rust op wat je zag of hoorde. Zonder eigen waarneming van die indicator in die opdracht wordt het opzijgezet. Een niveau voor een hele competentie vraagt zoveel waarnemingen als min-observations in de rubriek."
    en "\"{target}\" got {level} {lack}; the level does not count"
       "note what you saw and put #{target} with it"
       "A level rests on what you saw or heard. Without an observation of your own of that indicator in that exercise it is set aside. A level for a whole competence asks for as many observations as min-observations in the rubric."
    S02 "given-and-derived-apart" Warning
    nl "\"{target}\" kreeg {given}, maar de waarnemingen wijzen op {derived}"
       "kijk je waarnemingen na; het gegeven niveau telt"
       "Het niveau in de tabel en het midden van de niveaus bij de waarnemingen liggen een niveau of meer uit elkaar."
    en "\"{target}\" got {given}, but the observations point to {derived}"
       "check your observations; the given level counts"
       "The level in the table and the median of the levels with the observations are a level or more apart."
    S03 "split" Warning
    nl "de waarnemingen van \"{target}\" wijzen in twee richtingen ({levels})"
       "geef zelf een niveau in de tabel"
       "De niveaus bij de waarnemingen liggen ver uit elkaar, of het aantal keer geeft de doorslag. De assessor kiest dan beter zelf."
    en "the observations of \"{target}\" point two ways ({levels})"
       "give a level yourself in the table"
       "The levels with the observations lie far apart, or the tally decides. The assessor had better choose."
    S04 "whole-and-indicators-apart" Warning
    nl "het niveau {whole} voor {competence} als geheel ligt ver van de indicatoren ({mean})"
       "kijk na welk van de twee je bedoelt; de indicatoren tellen"
       "Het oordeel over de hele competentie en het gemiddelde van de indicatoren liggen een niveau of meer uit elkaar."
    en "the level {whole} for {competence} as a whole lies far from the indicators ({mean})"
       "check which of the two you mean; the indicators count"
       "The level for the whole competence and the mean of the indicators are a level or more apart."

    A01 "another-rubric" Error
    nl "de dag {place} {date} gebruikt rubriek {rubric}, de eerste dag {first}; ze worden niet samen vergeleken"
       "vergelijk alleen dagen met dezelfde rubriek en dezelfde niveaus"
       "Overeenstemming over meer dagen vraagt dezelfde rubriek: anders wil een niveau iets anders zeggen. De dag is weggelaten."
    en "the day {place} {date} uses rubric {rubric}, the first day {first}; they are not compared together"
       "compare only days with the same rubric and the same levels"
       "Agreement over several days needs the same rubric: otherwise a level means something else. The day was left out."
    A02 "another-version" Warning
    nl "de dag {place} {date} gebruikt versie {version} van de rubriek, de eerste dag {before}"
       "kijk na of de woorden van de niveaus veranderd zijn"
       "De dagen worden samen gerekend. Zijn de zinnen bij de niveaus veranderd, dan kan dat de overeenstemming hoger of lager doen lijken."
    en "the day {place} {date} uses version {version} of the rubric, the first day {before}"
       "check whether the words of the levels were changed"
       "The days are computed together. If the sentences at the levels were changed, agreement can look higher or lower for it."
    A03 "day-given-twice" Error
    nl "de dag {place} {date} met dezelfde kandidaten is twee keer opgegeven; nu telt hij één keer"
       "haal één van de twee weg; zijn het twee groepen, geef ze dan een eigen plaats of eigen codes"
       "Wie dezelfde dag twee keer telt, lijkt zekerder dan hij is."
    en "the day {place} {date} with the same candidates was given twice; for now it counts once"
       "leave one out; if they are two groups, give each its own place or its own codes"
       "Who counts the same day twice seems surer than he is."

    T01 "unknown-template" Warning
    nl "\"{name}\" vervangt niets: zo'n sjabloon bestaat niet"
       "de namen zijn: {known}"
       "Een bestand in de map met sjablonen vervangt het onze alleen als het precies zo heet."
    en "\"{name}\" replaces nothing: there is no such template"
       "the names are: {known}"
       "A file in the folder of templates replaces ours only if it has exactly the same name."
    T02 "template-fault" Error
    nl "in het sjabloon zit een fout: {problem}"
       "kijk het sjabloon na, of gebruik het ingebouwde"
       "Een verslag kon niet gemaakt worden. De andere verslagen zijn wel gemaakt."
    en "the template gives a fault: {problem}"
       "check the template, or use the built-in one"
       "A report could not be made. The other reports were."
    T03 "unknown-character" Warning
    nl "het teken {character} zit in geen enkel lettertype en staat als □ in {document}"
       "vervang het door een woord"
       "Een emoji of een zeldzaam teken kan niet getekend worden. Het document is gemaakt, met een vierkantje op die plaats."
    en "no font has the character {character}; it stands as □ in {document}"
       "replace it by a word"
       "An emoji or a rare character cannot be drawn. The document was made, with a square in that place."
}

#[cfg(test)]
mod tests;
