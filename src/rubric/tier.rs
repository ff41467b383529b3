//! How much a competence matters.

/// How much a competence matters for what comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Needed by everybody.
    Core,
    /// Needed often.
    Secondary,
    /// Good to know.
    Extra,
}

impl Tier {
    /// All tiers, most important first.
    pub const ALL: [Self; 3] = [Self::Core, Self::Secondary, Self::Extra];

    /// The code in files: `core`, `secondary` or `extra`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Secondary => "secondary",
            Self::Extra => "extra",
        }
    }
}
