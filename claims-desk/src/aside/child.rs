//! The parent's side: starts a program for one file, and ends it when it takes too long.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use claims_ingest::IngestError;

use super::told::Told;

/// More than any file gives back, in bytes: its text, and room for escapes and places.
const LONGEST_ANSWER: u64 = 256 * 1024 * 1024;

/// A program that reads one file: bytes on standard input, [`Told`] as JSON on standard output.
#[derive(Debug)]
pub(super) struct Program {
    path: PathBuf,
    args: Vec<OsString>,
    time: Duration,
}

impl Program {
    pub(super) fn new(path: PathBuf, args: &[&str], time: Duration) -> Self {
        Self { path, args: args.iter().map(OsString::from).collect(), time }
    }

    /// Has a file read: [`IngestError::TooMuch`] when that took too long, [`IngestError::Damaged`] when the program
    /// came to grief over it.
    pub(super) fn read(&self, bytes: &[u8], name: &str) -> Result<Told, IngestError> {
        let mut command = Command::new(&self.path);
        command.args(&self.args).arg(name);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|_| IngestError::NoReader)?;
        let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(IngestError::NoReader);
        };
        let (send, answer) = channel();
        let waited = thread::scope(|scope| {
            scope.spawn(move || {
                let mut said = Vec::new();
                let read = stdout.take(LONGEST_ANSWER + 1).read_to_end(&mut said);
                // The other side has given up waiting.
                let _ = send.send(read.map(|_| said));
            });
            scope.spawn(move || {
                // A child that ends before it has read everything says so by its answer.
                let _ = stdin.write_all(bytes);
            });
            let waited = answer.recv_timeout(self.time);
            // Killed in any case: a child that has answered has nothing more to do, and both threads end with it.
            let _ = child.kill();
            waited
        });
        let _ = child.wait();
        let said = waited.map_err(|_| IngestError::TooMuch)?.map_err(|_| IngestError::Damaged)?;
        if said.len() as u64 > LONGEST_ANSWER {
            return Err(IngestError::TooMuch);
        }
        serde_json::from_slice(&said).map_err(|_| IngestError::Damaged)
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn refused(script: &str, time: Duration) -> &'static str {
        let program = Program::new("sh".into(), &["-c", script], time);
        program.read(&vec![b'x'; 1024 * 1024], "a.pdf").map(|_| ()).unwrap_err().code()
    }

    #[test]
    fn a_child_that_never_ends_is_ended() {
        assert_eq!(refused("exec sleep 600", Duration::from_millis(50)), "too_much_to_read");
        assert_eq!(refused("while true; do :; done", Duration::from_millis(50)), "too_much_to_read");
    }

    #[test]
    fn a_child_that_dies_or_talks_nonsense_is_a_damaged_file() {
        let patient = Duration::from_mins(10);
        assert_eq!(refused("kill -9 $$", patient), "damaged_file");
        assert_eq!(refused("cat > /dev/null; echo no answer", patient), "damaged_file");
        assert_eq!(refused("exit 3", patient), "damaged_file");
    }

    #[test]
    fn without_a_program_the_file_is_refused() {
        let program = Program::new("no-such-program".into(), &[], Duration::from_secs(1));
        assert_eq!(program.read(b"x", "a.pdf").map(|_| ()).unwrap_err().code(), "no_reader");
    }
}
