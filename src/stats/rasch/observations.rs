//! The ratings as the model takes them: for each one an element of every facet and a category.

use std::fmt;

/// The fewest and the most facets.
const FACETS: std::ops::RangeInclusive<usize> = 2..=5;

/// The most categories of a scale.
const MOST_CATEGORIES: usize = 100;

/// Why a list of ratings cannot be taken. Ratings, facets, elements and categories count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadObservations {
    /// The model takes two to five facets.
    WrongNumberOfFacets {
        /// The facets given.
        facets: usize,
    },
    /// A scale has two to a hundred categories.
    WrongNumberOfCategories {
        /// The categories given.
        categories: usize,
    },
    /// A facet has more elements than can be told apart.
    TooManyElements {
        /// The facet.
        facet: usize,
    },
    /// A rating does not name one element of each facet.
    WrongNumberOfElements {
        /// The rating.
        observation: usize,
        /// The elements it names.
        elements: usize,
    },
    /// A rating names an element that its facet does not have.
    NoSuchElement {
        /// The rating.
        observation: usize,
        /// The facet.
        facet: usize,
    },
    /// A rating lies outside the declared categories.
    NoSuchCategory {
        /// The rating.
        observation: usize,
    },
}

impl fmt::Display for BadObservations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongNumberOfFacets { facets } => {
                write!(f, "{facets} facets, expected two to five")
            }
            Self::WrongNumberOfCategories { categories } => {
                write!(f, "{categories} categories, expected two to a hundred")
            }
            Self::TooManyElements { facet } => write!(f, "facet {facet} has too many elements"),
            Self::WrongNumberOfElements {
                observation,
                elements,
            } => write!(f, "rating {observation} names {elements} elements"),
            Self::NoSuchElement { observation, facet } => write!(
                f,
                "rating {observation} names an element that facet {facet} does not have"
            ),
            Self::NoSuchCategory { observation } => {
                write!(f, "rating {observation} is not a declared category")
            }
        }
    }
}

impl std::error::Error for BadObservations {}

/// Ratings for the many-facet model. What was not rated is simply not in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observations {
    elements: Vec<usize>,
    categories: usize,
    /// One element of each facet per rating, one rating after the other.
    places: Vec<u32>,
    ratings: Vec<u8>,
}

impl Observations {
    /// Ratings from the number of elements of each facet, the number of declared categories, and for each rating
    /// one element per facet and a category, all counted from 0.
    ///
    /// # Errors
    /// Fewer than two or more than five facets; fewer than two or more than a hundred categories; a rating that
    /// names more or fewer elements than there are facets, or an element or a category that is not there.
    ///
    /// # Examples
    /// ```
    /// use wakker::stats::rasch::{BadObservations, Observations};
    ///
    /// let ratings = Observations::new(&[2, 2], 4, [([0, 0], 3), ([0, 1], 2), ([1, 0], 1)])?;
    /// assert_eq!((ratings.facets(), ratings.len()), (2, 3));
    /// let wrong = Observations::new(&[2, 2], 4, [([0, 2], 3)]);
    /// assert_eq!(wrong, Err(BadObservations::NoSuchElement { observation: 0, facet: 1 }));
    /// # Ok::<(), BadObservations>(())
    /// ```
    pub fn new<R: AsRef<[usize]>>(
        elements: &[usize],
        categories: usize,
        ratings: impl IntoIterator<Item = (R, usize)>,
    ) -> Result<Self, BadObservations> {
        let facets = elements.len();
        if !FACETS.contains(&facets) {
            return Err(BadObservations::WrongNumberOfFacets { facets });
        }
        if !(2..=MOST_CATEGORIES).contains(&categories) {
            return Err(BadObservations::WrongNumberOfCategories { categories });
        }
        if let Some(facet) = elements.iter().position(|n| u32::try_from(*n).is_err()) {
            return Err(BadObservations::TooManyElements { facet });
        }
        let mut found = Self {
            elements: elements.to_vec(),
            categories,
            places: Vec::new(),
            ratings: Vec::new(),
        };
        for (observation, (named, category)) in ratings.into_iter().enumerate() {
            let named = named.as_ref();
            if named.len() != facets {
                return Err(BadObservations::WrongNumberOfElements {
                    observation,
                    elements: named.len(),
                });
            }
            for (facet, (element, count)) in named.iter().zip(elements).enumerate() {
                let place = u32::try_from(*element).ok().filter(|_| element < count);
                let missing = BadObservations::NoSuchElement { observation, facet };
                found.places.push(place.ok_or(missing)?);
            }
            let rating = u8::try_from(category)
                .ok()
                .filter(|_| category < categories);
            let missing = BadObservations::NoSuchCategory { observation };
            found.ratings.push(rating.ok_or(missing)?);
        }
        Ok(found)
    }

    /// The number of facets.
    pub fn facets(&self) -> usize {
        self.elements.len()
    }

    /// The number of elements of each facet.
    pub fn elements(&self) -> &[usize] {
        &self.elements
    }

    /// The number of declared categories.
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// The number of ratings.
    pub fn len(&self) -> usize {
        self.ratings.len()
    }

    /// Whether there are no ratings.
    pub fn is_empty(&self) -> bool {
        self.ratings.is_empty()
    }

    /// Each rating: the elements it names and its category.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&[u32], usize)> {
        let places = self.places.chunks_exact(self.facets());
        places.zip(self.ratings.iter().map(|rating| usize::from(*rating)))
    }
}
