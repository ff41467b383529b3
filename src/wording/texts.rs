//! The one way in which words for people are written down in three languages.

/// Functions that give a text in the language of the reader. Holes bear the names of the parameters; a hole without a
/// parameter, or a language without a text, does not compile. Its shapes:
///
/// - `fn name() { nl "…" en "…" fr "…" }`: a fixed text, `&'static str`; or so many, as for the header of a table: `nl ["…", "…"] …`;
/// - `fn name(who: &str) { nl "… {who}" … }`: a text with holes;
/// - `fn name(n: usize) { nl "{n} blad" | "{n} bladen" … }`: singular and plural, by the first hole. In French nothing is
///   singular too, so where that can be the singular has the hole as well. A language that needs no difference has one text;
/// - `fn name(kind: Kind) { Kind::One => nl "…" en "…" fr "…" … }`: a table. With `;` behind it the
///   texts have holes, for what the case holds and for the parameters after the `;`.
///
/// Within a function, with holes for what is known there: `texts!(language => nl "…" en "…" fr "…")`, and by a number
/// `texts!(language, n => nl "{n} blad" | "{n} bladen" en … fr …)`.
macro_rules! texts {
    ($language:ident => nl $nl:literal en $en:literal fr $fr:literal) => {
        match $language {
            $crate::diagnostic::Language::Nl => format!($nl),
            $crate::diagnostic::Language::En => format!($en),
            $crate::diagnostic::Language::Fr => format!($fr),
        }
    };
    ($language:ident, $count:ident => nl $nl:literal $(| $nls:literal)? en $en:literal $(| $ens:literal)? fr $fr:literal $(| $frs:literal)?) => {
        match $language {
            $($crate::diagnostic::Language::Nl if $count != 1 => format!($nls),)?
            $($crate::diagnostic::Language::En if $count != 1 => format!($ens),)?
            $($crate::diagnostic::Language::Fr if $count > 1 => format!($frs),)?
            $crate::diagnostic::Language::Nl => format!($nl),
            $crate::diagnostic::Language::En => format!($en),
            $crate::diagnostic::Language::Fr => format!($fr),
        }
    };
    ($($(#[$doc:meta])* $visible:vis fn $name:ident($($hole:ident: $kind:ty),* $(; $($filled:ident: $filling:ty),*)?) $body:tt)+) => {
        $(texts! { @one [$(#[$doc])* $visible] $name ($($hole: $kind),* $(; $($filled: $filling),*)?) $body })+
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident () { nl $nl:literal en $en:literal fr $fr:literal }) => {
        $(#[$doc])*
        $visible const fn $name(language: $crate::diagnostic::Language) -> &'static str {
            match language {
                $crate::diagnostic::Language::Nl => $nl,
                $crate::diagnostic::Language::En => $en,
                $crate::diagnostic::Language::Fr => $fr,
            }
        }
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident () { nl [$($nl:literal),+ $(,)?] en [$($en:literal),+ $(,)?] fr [$($fr:literal),+ $(,)?] }) => {
        $(#[$doc])*
        $visible const fn $name(language: $crate::diagnostic::Language) -> [&'static str; [$($nl),+].len()] {
            match language {
                $crate::diagnostic::Language::Nl => [$($nl),+],
                $crate::diagnostic::Language::En => [$($en),+],
                $crate::diagnostic::Language::Fr => [$($fr),+],
            }
        }
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident ($($hole:ident: $kind:ty),+) { nl $nl:literal en $en:literal fr $fr:literal }) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::diagnostic::Language, $($hole: $kind),+) -> String {
            texts!(language => nl $nl en $en fr $fr)
        }
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident ($count:ident: $number:ty $(, $hole:ident: $kind:ty)*)
        { nl $nl:literal $(| $nls:literal)? en $en:literal $(| $ens:literal)? fr $fr:literal $(| $frs:literal)? }) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::diagnostic::Language, $count: $number $(, $hole: $kind)*) -> String {
            texts!(language, $count => nl $nl $(| $nls)? en $en $(| $ens)? fr $fr $(| $frs)?)
        }
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident ($($of:ident: $kind:ty),+)
        { $($case:pat $(if $guard:expr)? => nl $nl:literal en $en:literal fr $fr:literal)+ }) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::diagnostic::Language, $($of: $kind),+) -> &'static str {
            let texts = match ($($of),+) {
                $($case $(if $guard)? => [$nl, $en, $fr],)+
            };
            match language {
                $crate::diagnostic::Language::Nl => texts[0],
                $crate::diagnostic::Language::En => texts[1],
                $crate::diagnostic::Language::Fr => texts[2],
            }
        }
    };
    (@one [$(#[$doc:meta])* $visible:vis] $name:ident ($($of:ident: $kind:ty),+; $($hole:ident: $filling:ty),*)
        { $($case:pat $(if $guard:expr)? => nl $nl:literal en $en:literal fr $fr:literal)+ }) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::diagnostic::Language, $($of: $kind),+ $(, $hole: $filling)*) -> String {
            match ($($of),+) {
                $($case $(if $guard)? => texts!(language => nl $nl en $en fr $fr),)+
            }
        }
    };
}

/// The fixed words on a kind of document: for each a name, the key that templates know it by, and its texts.
macro_rules! labels {
    ($about:literal $table:ident: $($name:ident $key:literal => nl $nl:literal en $en:literal fr $fr:literal)+) => {
        #[doc = $about]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $table {
            $(#[doc = $en] $name,)+
        }

        impl $table {
            /// Every label, in the order of the table.
            pub const ALL: &'static [$table] = &[$($table::$name,)+];

            /// The name under which templates know it.
            pub const fn key(self) -> &'static str {
                match self { $($table::$name => $key,)+ }
            }

            /// Its words in a language.
            pub const fn text(self, language: $crate::diagnostic::Language) -> &'static str {
                match (self, language) {
                    $(($table::$name, $crate::diagnostic::Language::Nl) => $nl,
                      ($table::$name, $crate::diagnostic::Language::En) => $en,
                      ($table::$name, $crate::diagnostic::Language::Fr) => $fr,)+
                }
            }
        }
    };
}

pub(super) use {labels, texts};
