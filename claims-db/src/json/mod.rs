//! How typed values lie in the database as JSON text: every field by its name, nothing dropped, so
//! that what comes out equals what went in.
//!
//! A field added to one of these types later is read from older rows as `None` or empty; another
//! type of field needs a migration.

mod assessment;
mod event;
mod value;

pub(crate) use value::kind_of;

use claims_engine::edtf::Edtf;
use claims_engine::mention::PersonId;
use claims_engine::text::Span;
use serde_json::{Value as Json, json};

/// Where the JSON text did not fit the type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misfit(pub(crate) &'static str);

/// A type with a form in JSON.
pub(crate) trait Stored: Sized {
    fn write(&self) -> Json;
    fn read(json: &Json) -> Result<Self, Misfit>;
    /// What stands for a field that is not there.
    fn missing(field: &'static str) -> Result<Self, Misfit> {
        Err(Misfit(field))
    }
}

/// As JSON text.
pub(crate) fn write<T: Stored>(value: &T) -> String {
    value.write().to_string()
}

/// From JSON text.
pub(crate) fn read<T: Stored>(text: &str) -> Result<T, Misfit> {
    T::read(&serde_json::from_str(text).map_err(|_| Misfit("JSON"))?)
}

pub(crate) fn field<T: Stored>(json: &Json, name: &'static str) -> Result<T, Misfit> {
    json.get(name).map_or_else(|| T::missing(name), T::read)
}

/// Structs whose fields are all stored.
macro_rules! stored_struct {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::json::Stored for $name {
            fn write(&self) -> serde_json::Value {
                serde_json::json!({ $(stringify!($field): $crate::json::Stored::write(&self.$field)),* })
            }
            fn read(json: &serde_json::Value) -> Result<Self, $crate::json::Misfit> {
                Ok(Self { $($field: $crate::json::field(json, stringify!($field))?),* })
            }
        }
    )*};
}
pub(crate) use stored_struct;

/// Enums without fields, stored by their names.
macro_rules! stored_names {
    ($($name:ident { $($variant:ident = $text:literal),* $(,)? })*) => {$(
        impl $crate::json::Stored for $name {
            fn write(&self) -> serde_json::Value {
                serde_json::Value::from(match self { $(Self::$variant => $text),* })
            }
            fn read(json: &serde_json::Value) -> Result<Self, $crate::json::Misfit> {
                match json.as_str() {
                    $(Some($text) => Ok(Self::$variant),)*
                    _ => Err($crate::json::Misfit(stringify!($name))),
                }
            }
        }
    )*};
}
pub(crate) use stored_names;

impl Stored for String {
    fn write(&self) -> Json {
        Json::from(self.as_str())
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_str().map(str::to_owned).ok_or(Misfit("text"))
    }
}

impl Stored for bool {
    fn write(&self) -> Json {
        Json::from(*self)
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_bool().ok_or(Misfit("flag"))
    }
}

impl Stored for u32 {
    fn write(&self) -> Json {
        Json::from(*self)
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_u64().and_then(|n| n.try_into().ok()).ok_or(Misfit("number"))
    }
}

impl Stored for usize {
    fn write(&self) -> Json {
        Json::from(*self)
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_u64().and_then(|n| n.try_into().ok()).ok_or(Misfit("number"))
    }
}

impl Stored for Span {
    fn write(&self) -> Json {
        json!([self.start, self.end])
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        let part = |at: usize| json.get(at).map_or(Err(Misfit("span")), u32::read);
        let (start, end) = (part(0)?, part(1)?);
        if start <= end { Ok(Span { start, end }) } else { Err(Misfit("span")) }
    }
}

impl Stored for Edtf {
    fn write(&self) -> Json {
        Json::from(self.to_string())
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_str().and_then(|text| text.parse().ok()).ok_or(Misfit("EDTF"))
    }
}

impl Stored for PersonId {
    fn write(&self) -> Json {
        Json::from(self.0)
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        u32::read(json).map(PersonId)
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self) -> Json {
        self.iter().map(Stored::write).collect()
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        json.as_array().ok_or(Misfit("list"))?.iter().map(T::read).collect()
    }
    fn missing(_: &'static str) -> Result<Self, Misfit> {
        Ok(Vec::new())
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Stored::write)
    }
    fn read(json: &Json) -> Result<Self, Misfit> {
        if json.is_null() { Ok(None) } else { T::read(json).map(Some) }
    }
    fn missing(_: &'static str) -> Result<Self, Misfit> {
        Ok(None)
    }
}
