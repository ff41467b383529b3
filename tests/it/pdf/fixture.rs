//! Reports as a real day gives them, built from the data types.

use wakker::day::{Clock, Date};
use wakker::diagnostic::Language;
use wakker::report::data::{
    Action, AmountSeen, CandidateReport, CompetenceLine, ExerciseStep, Growth, Head, Meaning, Plan,
    Quote, Rights, Step, Steps, Strength, TierCompetences,
};
use wakker::report::pdf::{Job, Meta, ReportFonts};
use wakker::report::text::prepare;
use wakker::wording::{self, Label};

const SAM: [&str; 4] = ["onvoldoende", "matig", "goed", "zeer goed"];

fn day() -> Date {
    Date::parse("2026-03-17").expect("a real date")
}

fn step(position: usize) -> Step {
    Step::new(Language::Nl, SAM[position], position, SAM.len())
}

fn say(label: Label) -> String {
    label.text(Language::Nl).to_owned()
}

fn line(name: &str, seen: AmountSeen) -> CompetenceLine {
    CompetenceLine {
        name: name.into(),
        seen,
        certainty: None,
        reason: None,
        discussed: None,
    }
}

fn level(name: &str, position: usize, sure: bool, agreed: bool) -> CompetenceLine {
    CompetenceLine {
        certainty: (!sure).then(|| say(Label::Tentative)),
        reason: (!sure).then(|| "één begeleider zag dit".into()),
        discussed: agreed.then(|| say(Label::Agreed)),
        ..line(
            name,
            AmountSeen::Level {
                step: step(position),
            },
        )
    }
}

/// What the program would make for a candidate of the sample day.
#[expect(clippy::too_many_lines, reason = "one whole report, as data")]
pub(super) fn full() -> CandidateReport {
    let nl = Language::Nl;
    let at = |hour: u16, minute: u16| {
        wording::clock(
            nl,
            Clock {
                minutes: hour * 60 + minute,
            },
        )
    };
    let mut head = Head::new(
        nl,
        "Jouw verslag: Amina El Idrissi, 17 maart 2026".into(),
        "Verslag van de assessmentdag voor de kandidaat".into(),
    );
    head.footer = vec![
        "k07".into(),
        "17 maart 2026".into(),
        "rubriek done 1.0 (3fa2b1c)".into(),
    ];
    CandidateReport {
        head,
        name: "Amina El Idrissi".into(),
        when: wording::weekday_and_date(nl, day()),
        place: Some("Antwerpen".into()),
        exercises: vec!["Magazijn en stock".into(), "Fietsherstelling".into(), "Kookopdracht".into()],
        observers: wording::observers(nl, 4),
        little: None,
        chosen: None,
        add: None,
        draft: None,
        all_agreed: false,
        strengths_told: None,
        growth_told: None,
        strengths: vec![
            Strength {
                competence: "Samenwerken".into(),
                indicator: "helpt anderen".into(),
                text: Some("Je ziet dat een collega hulp kan gebruiken en je biedt die zelf aan.".into()),
                quotes: vec![Quote::new(
                    "Ze ziet dat een andere deelnemer de doos niet alleen krijgt opgetild. Ze zegt: ‘Wacht, ik neem deze kant.’",
                    "Magazijn en stock", Some(&at(10, 32)),
                )],
            },
            Strength {
                competence: "Leervermogen".into(),
                indicator: "stelt vragen".into(),
                text: Some("Je stelt een vraag als je iets niet begrijpt, en je gebruikt het antwoord meteen.".into()),
                quotes: vec![Quote::new(
                    "Vraagt: ‘Moet de ketting er eerst af?’ en doet het daarna zonder uitleg ook bij de tweede fiets.",
                    "Fietsherstelling", Some(&at(13, 48)),
                )],
            },
            Strength {
                competence: "Nauwkeurigheid".into(),
                indicator: "controleert het eigen werk".into(),
                text: Some("Je kijkt na of je werk klopt voor je het afgeeft.".into()),
                quotes: vec![Quote::new(
                    "Telt de schroeven na en legt er twee terug in het juiste bakje.",
                    "Magazijn en stock", Some(&at(10, 51)),
                )],
            },
        ],
        growth: vec![
            Growth {
                competence: "Initiatief".into(),
                indicator: "meldt een afgewerkte taak en vraagt om meer".into(),
                today: step(1),
                anchor: "Je wacht tot iemand komt kijken en zegt dan dat je klaar bent.".into(),
                quotes: vec![
                    Quote::new("Is klaar met de lijst, gaat op de palet zitten en wacht zes minuten tot een begeleider langskomt.", "Magazijn en stock", Some(&at(11, 5))),
                    Quote::new("De fiets staat klaar. Ze kijkt rond en zegt niets.", "Fietsherstelling", Some(&at(14, 20))),
                ],
                next_title: Label::NextStep.text(nl).to_owned(),
                next: step(2),
                goal: "Ik zeg zelf dat mijn taak klaar is en vraag wat ik nu kan doen.".into(),
            },
            Growth {
                competence: "Flexibiliteit".into(),
                indicator: "schakelt over naar een andere taak".into(),
                today: step(1),
                anchor: "Je stapt over naar een andere taak nadat iemand het een paar keer vraagt.".into(),
                quotes: vec![Quote::new("Krijgt de vraag om te stoppen met snijden en de tafel te dekken. Snijdt verder tot de derde vraag.", "Kookopdracht", Some(&at(15, 40)))],
                next_title: Label::NextStep.text(nl).to_owned(),
                next: step(2),
                goal: "Ik stap over naar een andere taak als iemand dat één keer vraagt.".into(),
            },
        ],
        nothing_rated: false,
        other_language: None,
        scale: Steps::new(nl, &SAM.map(String::from)),
        certainty: Meaning::of_certainty(nl, &tiers()),
        tiers: tiers(),
        one_date: true,
        attention: vec![
            "Bij de fietsherstelling was er een tolk aanwezig.".into(),
            "Conflicthantering konden wij niet zien: er was op deze dag geen conflict.".into(),
            "Alle opdrachten waren op één dag.".into(),
        ],
        plan: Plan {
            job_target: Some("magazijnmedewerker".into()),
            actions: vec![
                Action::goal("Ik zeg zelf dat mijn taak klaar is en vraag wat ik nu kan doen."),
                Action::goal("Ik stap over naar een andere taak als iemand dat één keer vraagt."),
            ],
            empty_rows: 2,
        },
        rights: Rights {
            purpose: Some("Dit verslag helpt jou en je begeleider om je volgende stap naar werk te kiezen.".into()),
            recipients: Some("Jij, je begeleider en de begeleiders die keken.".into()),
            retention: Some("Eén jaar na de assessmentdag. Daarna verwijderen wij het.".into()),
            contact: Some("Het onthaal van de werkplaats: privacy@werkplaats.example of 03 000 00 00.".into()),
        },
    }
}

fn tiers() -> Vec<TierCompetences> {
    let varies = AmountSeen::Varies {
        exercises: vec![
            ExerciseStep {
                exercise: "Magazijn en stock".into(),
                step: step(3),
            },
            ExerciseStep {
                exercise: "Kookopdracht".into(),
                step: step(1),
            },
        ],
    };
    vec![
        TierCompetences {
            label: "Kerncompetenties".into(),
            competences: vec![
                level("Samenwerken", 3, true, true),
                CompetenceLine {
                    certainty: Some(say(Label::Tentative)),
                    ..line("Zelfstandigheid (zelfredzaamheid)", varies)
                },
                level("Initiatief", 1, true, true),
                level("Flexibiliteit", 1, false, false),
                level("Leervermogen (leergierigheid en interesse)", 2, true, false),
                line("Motivatie", AmountSeen::TooLittle),
            ],
            not_in_this_test: vec![],
        },
        TierCompetences {
            label: "Bijkomende competenties".into(),
            competences: vec![
                level("Nauwkeurigheid", 2, true, false),
                level(
                    "Discipline (omgaan met regels en afspraken)",
                    2,
                    false,
                    false,
                ),
                line("Conflicthantering", AmountSeen::Unseen),
            ],
            not_in_this_test: vec!["Gezag aanvaarden".into(), "Stressbestendigheid".into()],
        },
        TierCompetences {
            label: "Extra".into(),
            competences: vec![line(
                "Voorkomen",
                AmountSeen::Words {
                    lines: vec!["Je droeg de hele dag veiligheidsschoenen en een schort.".into()],
                },
            )],
            not_in_this_test: [
                "Fysieke mogelijkheden",
                "Lees-, schrijf- en rekenvaardigheden",
                "Communicatievaardigheden",
                "Taalkennis Nederlands",
                "Werkorganisatie en tijdsbeheer",
                "Overige",
            ]
            .map(String::from)
            .to_vec(),
        },
    ]
}

/// A candidate of whom nothing was seen.
pub(super) fn empty() -> CandidateReport {
    let mut report = full();
    report.place = None;
    report.strengths.clear();
    report.growth.clear();
    report.little = Some(wording::hardly_seen(Language::Nl, 0, 1, false));
    report.strengths_told = Some(say(Label::StrengthsNone));
    report.growth_told = Some(say(Label::GrowthUnseen));
    report.attention.clear();
    report.tiers = vec![TierCompetences {
        label: "Kerncompetenties".into(),
        competences: vec![line("Samenwerken", AmountSeen::Unseen)],
        not_in_this_test: vec![],
    }];
    report.certainty.clear();
    report.plan = Plan {
        job_target: None,
        actions: vec![],
        empty_rows: 4,
    };
    report.rights = Rights::default();
    report
}

/// Long names everywhere, 60 quotes, every competence seen.
pub(super) fn crowded() -> CandidateReport {
    let mut report = full();
    report.name = "Maria-Magdalena Vandenbroucke-Vanderstraeten van den Eeckhoutte".into();
    for growth in &mut report.growth {
        growth.competence =
            "Werkorganisatie, tijdsbeheer en omgaan met onverwachte veranderingen".into();
        let quote = growth.quotes[0].clone();
        growth.quotes = vec![quote; 30];
    }
    let names: Vec<String> = report
        .tiers
        .iter()
        .flat_map(|tier| tier.not_in_this_test.clone())
        .collect();
    for tier in &mut report.tiers {
        tier.not_in_this_test.clear();
    }
    for name in names {
        report.tiers[2]
            .competences
            .push(level(&name, 2, false, false));
    }
    report
}

/// A scale with so many levels.
pub(super) fn with_levels(count: usize) -> CandidateReport {
    let mut report = full();
    let names: Vec<String> = (0..count).map(|n| format!("trap {n}")).collect();
    report.scale = Steps::new(Language::Nl, &names);
    for competence in report
        .tiers
        .iter_mut()
        .flat_map(|tier| &mut tier.competences)
    {
        if let AmountSeen::Level { step } = &mut competence.seen {
            *step = Step::new(Language::Nl, names[count - 1].clone(), count - 1, count);
        }
    }
    report
}

/// The report in this language; the rubric and the notes stay Dutch.
pub(super) fn in_language(language: Language) -> CandidateReport {
    let mut report = full();
    let footer = std::mem::take(&mut report.head.footer);
    report.head = Head::new(
        language,
        format!("{} k07", Label::Title.text(language)),
        "k07".into(),
    );
    report.head.rubric_lang = "nl".into();
    report.head.footer = footer;
    report.when = wording::weekday_and_date(language, day());
    report.observers = wording::observers(language, 4);
    report
}

/// The job that makes a PDF of it.
pub(super) fn job(report: &CandidateReport) -> Job {
    Job {
        template: "candidate.typ",
        data: prepare(report, &ReportFonts).json,
        meta: Meta {
            ident: "done-2026-03-17-k07".into(),
            date: day(),
            creator: "wakker 0.1.0".into(),
        },
    }
}
