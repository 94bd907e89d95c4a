//! The one way to write the structs that cross to the window.

/// Structs with public fields that go over the wire both ways, and into the page's types.
macro_rules! structs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    )*};
}
pub(crate) use structs;
