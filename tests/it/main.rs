//! Tests.
#[cfg(feature = "pdf")]
mod pdf;
mod scoring;
