//! The one way in which words for people are written down in three languages.

/// Functions that give a text in the language of the reader. Holes bear the names of the parameters; a hole without a
/// parameter, or a language without a text, does not compile. Without parameters the text is `&'static str`.
macro_rules! texts {
    ($($(#[$doc:meta])* $visible:vis fn $name:ident($($hole:ident: $kind:ty),* $(,)?) { nl $nl:literal en $en:literal fr $fr:literal })+) => {
        $(texts! { @one $(#[$doc])* $visible $name ($($hole: $kind),*) $nl $en $fr })+
    };
    (@one $(#[$doc:meta])* $visible:vis $name:ident () $nl:literal $en:literal $fr:literal) => {
        $(#[$doc])*
        $visible const fn $name(language: $crate::diagnostic::Language) -> &'static str {
            match language {
                $crate::diagnostic::Language::Nl => $nl,
                $crate::diagnostic::Language::En => $en,
                $crate::diagnostic::Language::Fr => $fr,
            }
        }
    };
    (@one $(#[$doc:meta])* $visible:vis $name:ident ($($hole:ident: $kind:ty),+) $nl:literal $en:literal $fr:literal) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::diagnostic::Language, $($hole: $kind),+) -> String {
            match language {
                $crate::diagnostic::Language::Nl => format!($nl),
                $crate::diagnostic::Language::En => format!($en),
                $crate::diagnostic::Language::Fr => format!($fr),
            }
        }
    };
}

pub(super) use texts;
