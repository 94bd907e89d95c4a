//! Commands by name: what a window or a script calls with JSON. Made from the one list.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::desk::{Desk, Now};
#[allow(clippy::wildcard_imports, reason = "the list names its types without a path")]
use crate::wire::*;

macro_rules! dispatch {
    ($($caller:ident { $($(#[$doc:meta])* $rw:ident $name:ident($args:ty) -> $result:ty;)* })*) => {
        impl Desk {
            /// Does the command of that name: `args` is its argument as JSON, `now` the moment for those that write.
            pub fn call(&self, command: &str, args: Value, now: Now) -> Result<Value, WireError> {
                match command {
                    $($(stringify!($name) => {
                        let done: crate::Result<$result> = dispatch!(@$rw self, $name, read::<$args>(args)?, now);
                        done.map_err(WireError::from).and_then(|result| write(&result))
                    })*)*
                    _ => Err(WireError {
                        code: "unknown_command".to_owned(),
                        message: "there is no such command".to_owned(),
                        details: json!({ "command": command }),
                    }),
                }
            }
        }
    };
    (@read $desk:ident, $name:ident, $args:expr, $now:ident) => { $desk.$name($args) };
    (@write $desk:ident, $name:ident, $args:expr, $now:ident) => { $desk.$name($args, $now) };
}
crate::for_each_command!(dispatch);

fn read<T: DeserializeOwned>(args: Value) -> Result<T, WireError> {
    serde_json::from_value(args).map_err(|error| misfit(&error))
}

fn write<T: Serialize>(result: &T) -> Result<Value, WireError> {
    serde_json::to_value(result).map_err(|error| misfit(&error))
}

fn misfit(error: &serde_json::Error) -> WireError {
    WireError { code: "bad_argument".to_owned(), message: error.to_string(), details: Value::Null }
}
