//! The documents: what each kind is, in one table.

/// A kind of report or form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For a candidate.
    Candidate,
    /// For the coach of a candidate.
    Coach,
    /// The agenda of the assessors' meeting.
    Meeting,
    /// About all assessors, for whoever looks after quality.
    Quality,
    /// About one assessor, for nobody else.
    Mirror,
    /// An observation sheet to fill in with a pen.
    Sheet,
    /// The intake, by STARR.
    Intake,
    /// A personal plan.
    Plan,
    /// What to expect of the day.
    Intro,
}

/// Of whom or what there is one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// One of each candidate of a day.
    Candidate,
    /// One of a day, or of the candidates who are chosen.
    Day,
    /// One of all days together.
    Days,
    /// One of each assessor, over all days.
    Assessor,
    /// One of each exercise and assessor.
    ExerciseAndAssessor,
}

/// What a file may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// Nothing but pages: PDF/A-2a with PDF/UA-1.
    Pages,
    /// Also the scores that it explains, as a file for programs: PDF/A-3a with PDF/UA-1.
    WithScores,
}

/// A row of the table.
struct Row {
    code: &'static str,
    template: &'static str,
    standard: Standard,
    per: Per,
}

const fn row(code: &'static str, template: &'static str, standard: Standard, per: Per) -> Row {
    Row {
        code,
        template,
        standard,
        per,
    }
}

/// In the order of the kinds.
const TABLE: [Row; 9] = [
    row(
        "candidate",
        "candidate.typ",
        Standard::Pages,
        Per::Candidate,
    ),
    row("coach", "coach.typ", Standard::WithScores, Per::Candidate),
    row("meeting", "meeting.typ", Standard::Pages, Per::Day),
    row("quality", "quality.typ", Standard::Pages, Per::Days),
    row("mirror", "mirror.typ", Standard::Pages, Per::Assessor),
    row(
        "sheet",
        "sheet.typ",
        Standard::Pages,
        Per::ExerciseAndAssessor,
    ),
    row("intake", "intake.typ", Standard::Pages, Per::Candidate),
    row("pdp", "pdp.typ", Standard::Pages, Per::Candidate),
    row("intro", "intro.typ", Standard::Pages, Per::Candidate),
];

impl Kind {
    /// All kinds, reports first.
    pub const ALL: [Self; 9] = [
        Self::Candidate,
        Self::Coach,
        Self::Meeting,
        Self::Quality,
        Self::Mirror,
        Self::Sheet,
        Self::Intake,
        Self::Plan,
        Self::Intro,
    ];

    /// The reports; the others are forms.
    pub const REPORTS: [Self; 5] = [
        Self::Candidate,
        Self::Coach,
        Self::Meeting,
        Self::Quality,
        Self::Mirror,
    ];

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// The word for it in commands and file names: `coach`.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The file name of its template.
    pub fn template(self) -> &'static str {
        self.row().template
    }

    /// The kind that a template makes; none for a template of somebody else.
    pub fn of_template(template: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.template() == template)
    }

    /// What its file may carry.
    pub fn standard(self) -> Standard {
        self.row().standard
    }

    /// The name of the file about somebody or something, without the ending: `coach-k07`.
    pub fn name(self, subject: &str) -> String {
        format!("{}-{subject}", self.code())
    }

    /// Of whom or what there is one.
    pub fn per(self) -> Per {
        self.row().per
    }

    /// Whether it takes several days.
    pub fn is_over_days(self) -> bool {
        matches!(self.per(), Per::Days | Per::Assessor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_a_row_of_its_own() {
        let codes = Kind::ALL.map(Kind::code);
        assert_eq!(
            codes,
            [
                "candidate",
                "coach",
                "meeting",
                "quality",
                "mirror",
                "sheet",
                "intake",
                "pdp",
                "intro"
            ]
        );
        for kind in Kind::ALL {
            assert_eq!(kind.template(), format!("{}.typ", kind.code()));
            assert_eq!(Kind::of_template(kind.template()), Some(kind));
        }
    }
}
