//! Writes the TypeScript that the window builds on, and fails when the file there is out of date.
//!
//! `GALLEY_WRITE_TYPES=1 cargo test -p claims-desk typescript` (or `make types`) writes it.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;

struct Declarations<'a> {
    config: &'a Config,
    seen: BTreeSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        if T::output_path().is_some() {
            let docs = tidy(&T::docs().unwrap_or_default());
            self.found.insert(T::ident(self.config), docs + "export " + tidy(&T::decl(self.config)).trim_end());
        }
    }
}

/// One-line doc comments on one line, fields indented, no blanks at line ends.
fn tidy(declaration: &str) -> String {
    let mut out = String::new();
    let mut lines = declaration.lines().map(str::trim).peekable();
    let mut depth = 0;
    while let Some(line) = lines.next() {
        let indent = if depth > 0 { "  " } else { "" };
        depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
        if line == "/**" {
            let said: Vec<_> = lines.by_ref().take_while(|line| *line != "*/").collect();
            let said = said.iter().map(|line| line.trim_start_matches('*').trim()).collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "{indent}/** {said} */");
        } else {
            let _ = writeln!(out, "{indent}{line}");
        }
    }
    out
}

macro_rules! declare {
    ($($caller:ident { $($(#[doc = $doc:literal])* $rw:ident $name:ident($args:ty) -> $result:ty;)* })*) => {
        fn typescript() -> String {
            let config = Config::new().with_large_int("number");
            let mut types = Declarations { config: &config, seen: BTreeSet::new(), found: BTreeMap::new() };
            types.visit::<WireError>();
            let mut commands = String::new();
            $($(
                types.visit::<$args>();
                types.visit::<$result>();
                let _ = writeln!(
                    commands,
                    "  /** {} */\n  {}: {{ args: {}; result: {} }};",
                    concat!($($doc),*).trim(), stringify!($name), <$args>::name(&config), <$result>::name(&config),
                );
            )*)*
            let mut out = String::from("// Written from claims-desk/src/wire by `make types`. Do not edit.\n\n");
            for declaration in types.found.values() {
                let _ = writeln!(out, "{declaration}\n");
            }
            let _ = writeln!(out, "/** The commands: what each takes and gives. */\nexport interface Commands {{\n{commands}}}\n");
            out.push_str("/** The commands' names, and whether each changes anything. */\nexport const COMMANDS = {\n");
            for command in COMMANDS {
                let _ = writeln!(out, "  {}: \"{}\",", command.name, if command.writes { "write" } else { "read" });
            }
            out.push_str("} as const satisfies Record<keyof Commands, \"read\" | \"write\">;\n");
            out
        }
    };
}
crate::for_each_command!(declare);

#[test]
fn the_windows_types_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/generated/wire.ts");
    let fresh = typescript();
    if std::env::var_os("GALLEY_WRITE_TYPES").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &fresh).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(there, fresh, "ui/src/ipc/generated/wire.ts is out of date: run `make types`");
}

#[test]
fn no_two_commands_share_a_name() {
    let names: BTreeSet<_> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(names.len(), COMMANDS.len());
    assert!(COMMANDS.iter().all(|command| !command.doc.is_empty()));
}
