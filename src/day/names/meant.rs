//! Whom or what a word may mean.

/// Whom a text stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant<T> {
    /// Just one.
    One(T),
    /// It fits several, in the order of their codes.
    Several(Vec<T>),
    /// A code with a name that is somebody else's, or not the one that the key file has for it.
    Apart(T),
    /// Nobody and nothing of this day.
    Unknown,
}

impl<T: Copy> Meant<T> {
    /// The one that is meant, where that is sure.
    pub fn one(&self) -> Option<T> {
        if let Self::One(id) = self {
            Some(*id)
        } else {
            None
        }
    }

    /// Whether it stands for somebody or something of the day, be it unclear whom or what.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}
