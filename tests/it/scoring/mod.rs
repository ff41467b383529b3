//! From observations to scores: one test per rule of section 6 of the design, with the numbers worked by
//! hand, and properties that hold whatever the day.

mod any_day;
mod build;
mod certainty;
mod coverage;
mod frequency;
mod growth;
mod json;
mod means;
mod notation;
mod overall;
mod properties;
mod ratings;
mod strengths;
mod whole;
