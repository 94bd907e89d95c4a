//! Reads files whose parsers are large programs - PDF, e-books, web archives - in a process of its own: the
//! program starts itself again with a hidden argument, hands the bytes over and takes the text back. What panics,
//! never ends or eats all memory there is a file that was refused, and nothing else.
//!
//! A program that cannot serve itself so, such as a test, reads in its own process.

mod child;
mod told;

use std::io::{Read, Write};
use std::sync::OnceLock;
use std::time::Duration;

use claims_ingest::{IngestError, Ingested, LONGEST_ARCHIVE, Taken};

use child::Program;
use told::Told;

/// The hidden argument; the file's name follows it.
const ASKED: &str = "--read-one-file";
/// Longer than any file takes to read on a slow machine.
const TIME: Duration = Duration::from_mins(1);
/// More memory, in bytes, than any file takes to read.
#[cfg(unix)]
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// Recursion of a parser ends the child, not before this many bytes of stack.
const STACK: usize = 64 * 1024 * 1024;

/// The program that serves; set once by [`serve_if_asked`].
static SERVER: OnceLock<Program> = OnceLock::new();

/// To be called before anything else by a program that stands on the desk: when it was started to read one file, does
/// that and returns true, and the program ends. Else it notes that this program can serve.
pub fn serve_if_asked() -> bool {
    let mut args = std::env::args_os().skip(1);
    if args.next().is_some_and(|first| first == ASKED) {
        serve(&args.next().unwrap_or_default().to_string_lossy());
        return true;
    }
    if let Ok(program) = std::env::current_exe() {
        // A second call changes nothing.
        let _ = SERVER.set(Program::new(program, &[ASKED], TIME));
    }
    false
}

/// Reads a file of any form; what may be trouble to read is read aside.
pub fn take(bytes: &[u8], name: &str) -> Result<Taken, IngestError> {
    match SERVER.get() {
        Some(server) if is_trouble(bytes, name) => server.read(bytes, name)?.into_taken(),
        _ => claims_ingest::take(bytes, name),
    }
}

/// Reads a file that has one text.
pub(crate) fn ingest(bytes: &[u8], name: &str) -> Result<Ingested, IngestError> {
    let read = match SERVER.get() {
        Some(server) if is_trouble(bytes, name) && !claims_ingest::is_archive(name) => {
            server.read(bytes, name)?.into_taken()
        }
        _ => return claims_ingest::ingest(bytes, name),
    };
    match read? {
        Taken::Document(document) => Ok(document),
        _ => Err(IngestError::NoWords),
    }
}

fn is_trouble(bytes: &[u8], name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "pdf" | "epub" => true,
        _ if claims_ingest::is_archive(name) => true,
        "txt" | "text" | "md" | "markdown" => false,
        _ => bytes.starts_with(b"%PDF-") || bytes.get(30..58) == Some(b"mimetypeapplication/epub+zip"),
    }
}

/// The child's side: the file on standard input, what it holds on standard output.
fn serve(name: &str) {
    limit();
    let mut bytes = Vec::new();
    if std::io::stdin().lock().take(LONGEST_ARCHIVE as u64 + 1).read_to_end(&mut bytes).is_err() {
        return;
    }
    let name = name.to_owned();
    let reader = std::thread::Builder::new().stack_size(STACK);
    let Ok(reader) = reader.spawn(move || Told::of(claims_ingest::take(&bytes, &name))) else { return };
    if let Ok(told) = reader.join() {
        let mut out = std::io::stdout().lock();
        // Nobody is left to hear of a pipe that was closed.
        let _ = serde_json::to_writer(&mut out, &told).map(|()| out.flush());
    }
}

/// No more memory and time than a file needs, and no picture of the memory when it dies.
#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |limit: u64| Rlimit { current: Some(limit), maximum: Some(limit) };
    for (resource, limit) in [(Resource::As, MEMORY), (Resource::Cpu, TIME.as_secs()), (Resource::Core, 0)] {
        // A system that has no such limit leaves the parent's clock.
        let _ = setrlimit(resource, most(limit));
    }
}

#[cfg(not(unix))]
fn limit() {}
