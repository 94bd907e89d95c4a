//! What the tests share: paths and helpers.
