//! Several files read at the same time, and handed on in their order: reading a document takes far longer than keeping it.

use std::thread;

use claims_ingest::IngestError;

use super::{Found, ReadFile, read};
use crate::error::{Error, Result};

/// No more at a time than this: each may be as long as any file, and the machine has other work.
const MOST: usize = 4;
/// Nor more than so many bytes together.
const TOGETHER: u64 = 64 * 1024 * 1024;
/// In bytes; the engine's own readers are tried with less.
const STACK: usize = 16 * 1024 * 1024;

/// Files in groups that are read at a time on this machine, in their order.
pub(crate) fn groups(files: &[Found]) -> impl Iterator<Item = &[Found]> {
    let most = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST));
    let mut rest = files;
    std::iter::from_fn(move || {
        let mut bytes = 0_u64;
        let fits = |found: &&Found| {
            bytes = bytes.saturating_add(std::fs::metadata(&found.path).map_or(0, |about| about.len()));
            bytes <= TOGETHER
        };
        // A file that is longer by itself comes alone.
        let count = rest.iter().take(most).take_while(fits).count().max(1);
        let (group, after) = rest.split_at_checked(count)?;
        rest = after;
        Some(group)
    })
}

/// Reads some files. One that makes its reader panic is a damaged file.
pub(crate) fn read_all(some: &[Found]) -> Vec<Result<ReadFile>> {
    let damaged = |found: &Found| Error::Text { path: Some(found.path.clone()), problem: IngestError::Damaged };
    thread::scope(|scope| {
        let readers: Vec<_> = some
            .iter()
            .map(|found| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || read(found)))
            .collect();
        let done = readers.into_iter().zip(some).map(|(reader, found)| match reader {
            Ok(reader) => reader.join().unwrap_or_else(|_| Err(damaged(found))),
            // A machine that gives no more threads has one.
            Err(_) => read(found),
        });
        done.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_one_group_and_long_ones_come_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, length: u64| {
            let path = folder.path().join(name);
            std::fs::File::create(&path).unwrap().set_len(length).unwrap();
            Found { path, name: name.to_owned() }
        };
        let files = [file("a", 1), file("b", TOGETHER), file("c", TOGETHER + 1), file("d", 1), file("e", 1)];
        let found: Vec<Vec<&str>> =
            groups(&files).map(|group| group.iter().map(|found| found.name.as_str()).collect()).collect();
        assert_eq!(found.concat(), ["a", "b", "c", "d", "e"]);
        assert!(found.contains(&vec!["b"]) && found.contains(&vec!["c"]), "{found:?}");
        assert_eq!(groups(&[]).count(), 0);
    }

    #[test]
    fn what_was_read_comes_in_the_order_in_which_it_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<Found> = (0..7)
            .map(|number| {
                let name = format!("{number}.txt");
                let path = folder.path().join(&name);
                if number != 3 {
                    std::fs::write(&path, format!("Text {number}. {}", "words ".repeat(number * 500))).unwrap();
                }
                Found { path, name }
            })
            .collect();
        let read = read_all(&files);
        assert_eq!(read.len(), files.len());
        for (found, file) in files.iter().zip(&read) {
            match file {
                Ok(file) => assert_eq!(file.name, found.name),
                Err(error) => assert_eq!((found.name.as_str(), error.code()), ("3.txt", "file_not_found")),
            }
        }
    }
}
