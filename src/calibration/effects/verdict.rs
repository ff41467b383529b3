//! What a figure about an assessor comes to.

/// What an effect comes to for one assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EffectVerdict {
    /// The data do not hold what it is computed from, such as notes or times.
    NotRecorded,
    /// Fewer data than it takes.
    TooLittle,
    /// Not both large and sure.
    Ordinary,
    /// Large and sure, to the low side.
    Low,
    /// Large and sure, to the high side.
    High,
}

impl EffectVerdict {
    /// Whether it is flagged.
    pub fn is_flagged(self) -> bool {
        matches!(self, Self::Low | Self::High)
    }

    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotRecorded => "not-recorded",
            Self::TooLittle => "too-little",
            Self::Ordinary => "ordinary",
            Self::Low => "low",
            Self::High => "high",
        }
    }
}
