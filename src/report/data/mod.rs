//! What templates see: every word and number that can stand in a report.
//!
//! Words are already in the reader's language and figures already rounded; a number is here only
//! where something is drawn with it. A template lays out, it computes nothing. Fields are only added
//! while [`SCHEMA`] stays the same.

mod head;
mod candidate;
mod form;
mod meeting;
mod picture;
mod coach;
mod quality;

pub use candidate::{
    Action, AmountSeen, CandidateReport, CompetenceLine, ExerciseStep, Growth, Meaning, Plan,
    Quote, Rights, Step, Steps, Strength, TierCompetences,
};
pub use coach::{ByExercise, ByExerciseRow, CoachCompetence, CoachReport, GuidePart, SignedQuote};
pub use form::{
    AnchorLine, Fact, FormData, IntakeForm, IntakePage, IntroForm, IntroPart, PlanForm, Promise,
    Prompt, RecordBlock, RecordPage, SheetCompetence, SheetForm, SheetIndicator, WorkedOut,
};
pub use head::{Head, SCHEMA};
pub use meeting::{
    AgendaItem, AgendaSide, AgendaTarget, ComputedLevels, ComputedRow, DifferingRow, MeetingReport,
};
pub use picture::{
    AxisTick, Bar, BarRow, Bars, Dot, DotRow, Dots, Forest, ForestRow, Heat, HeatCell, HeatRow,
    ShareRow, Shares, Whisker,
};
pub use quality::{
    Check, EffectPart, Gauge, Grid, MirrorReference, MirrorReport, MirrorRow, QualityReport,
    TitledForest, Told,
};
