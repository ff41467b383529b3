//! Tests.
#[cfg(feature = "pdf")]
mod pdf;
