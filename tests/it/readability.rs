//! What candidates read is plain, by the program's own measure.

use wakker::assets::Assets;
use wakker::diagnostic::{Diagnostics, Language};
use wakker::load;
use wakker::readability::{Counts, hard_sentences};
use wakker::report::readability;
use wakker::rubric::Rubric;
use wakker::scoring::Reason;
use wakker::source::Sources;
use wakker::wording::{self, FormLabel, terms};

fn built_in(id: &str) -> Rubric {
    let (mut sources, mut found) = (Sources::default(), Diagnostics::default());
    let assets = Assets::builtin();
    load::rubric_named(&mut sources, &assets, id, "".as_ref(), None, &mut found)
        .unwrap_or_else(|_| panic!("{:?}", found.sorted()))
}

fn check<'t>(what: &str, texts: impl IntoIterator<Item = &'t str>, language: Language) {
    let texts: Vec<&str> = texts.into_iter().collect();
    for text in &texts {
        assert_eq!(hard_sentences(text, language), [], "{what}: {text}");
    }
    let counts = Counts::of(texts, language);
    assert!(counts.words > 50 && counts.is_plain(), "{what}: {counts:?}");
}

#[test]
fn the_shipped_rubrics_are_plain() {
    for id in Assets::builtin().rubrics() {
        let rubric = built_in(id);
        check(id, rubric.read_by_candidates(), rubric.language);
        for one in &rubric.translations {
            let name = format!("{id}.{}", one.language.code());
            check(&name, one.read_by_candidates(), one.language);
        }
    }
}

#[test]
fn the_sentences_of_the_candidates_report_are_plain() {
    for language in Language::ALL {
        let told = [
            Reason::OneAssessor,
            Reason::OneExercise,
            Reason::RatedOnce,
            Reason::NotAgreed,
            Reason::OnTheBorder,
            Reason::Split,
            Reason::FromElsewhere,
            Reason::Whole,
            Reason::Coverage,
            Reason::NoChance,
            Reason::OneDate,
        ];
        let told = told.map(|reason| terms::reason_for_candidate(language, reason));
        let more = [
            wording::varies_point(language),
            wording::notes_left_out(language),
        ];
        let texts = readability::own_sentences(language).chain(told).chain(more);
        check(language.code(), texts, language);
    }
}

#[test]
fn what_candidates_read_before_the_day_is_plain() {
    for language in Language::ALL {
        let told = [
            FormLabel::IntroLead,
            FormLabel::IntroDoText,
            FormLabel::IntroWatchText,
            FormLabel::IntroWriteText,
            FormLabel::IntroGetText,
            FormLabel::IntroHelpText,
            FormLabel::MayAsk,
            FormLabel::PlanLead,
            FormLabel::SituationAsk,
            FormLabel::TaskAsk,
            FormLabel::ActsAsk,
            FormLabel::ResultAsk,
            FormLabel::ReflectionAsk,
        ];
        let told = told.map(|label| label.text(language));
        check(language.code(), told, language);
    }
}

#[test]
fn a_text_of_an_office_is_not_plain() {
    let text = "Overeenkomstig de bepalingen van het arbeidsreglement dient de betrokken medewerker onverwijld de verantwoordelijke leidinggevende te verwittigen van elke onvoorziene afwezigheid.";
    let counts = Counts::of([text], Language::Nl);
    assert!(!counts.is_plain(), "{counts:?}");
    assert_eq!(hard_sentences(text, Language::Nl).len(), 1);
}
