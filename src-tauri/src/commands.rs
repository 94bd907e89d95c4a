//! The desk's commands, as the page calls them: made from the desk's list. The moment of each is read from the clock here.
#![allow(clippy::needless_pass_by_value, reason = "the shell hands every command its own values")]

#[allow(clippy::wildcard_imports, reason = "these are the types of every command")]
use claims_desk::wire::*;
use tauri::State;

use crate::clock;
use crate::room::Room;

type Answer<T> = Result<T, WireError>;

macro_rules! adapters {
    (page { $($(#[$doc:meta])* $rw:ident $name:ident($args:ty) -> $result:ty;)* } shell { $($shell:tt)* }) => {$(
        #[tauri::command(async)]
        pub fn $name(room: State<'_, Room>, args: $args) -> Answer<$result> {
            adapters!(@$rw room, $name, args).map_err(WireError::from)
        }
    )*};
    (@read $room:ident, $name:ident, $args:ident) => { $room.desk()?.$name($args) };
    (@write $room:ident, $name:ident, $args:ident) => { $room.desk()?.$name($args, clock::now()) };
}
claims_desk::for_each_command!(adapters);
