//! A display without a screen and a driver of web views, both ended with the test.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::tools;

/// Started programs that end when this is dropped.
pub struct Stage {
    display: Child,
    driver: Child,
    /// Port of the driver on this machine.
    pub port: u16,
}

impl Stage {
    /// Starts both; the driver hands the environment on to the window.
    pub fn set(data: &Path, extra: &[(&str, &Path)]) -> Self {
        let (display, number) = display();
        let port = free_port();
        let mut command = Command::new(tools::program("WebKitWebDriver", "webkit2gtk-driver"));
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{number}"))
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GALLEY_DATA", data)
            .env("XDG_DATA_HOME", data.join("xdg-data"))
            .env("XDG_CACHE_HOME", data.join("xdg-cache"))
            .env("XDG_CONFIG_HOME", data.join("xdg-config"))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        for (name, value) in extra {
            command.env(name, value);
        }
        let driver = command.spawn().expect("WebKitWebDriver starts");
        let stage = Self { display, driver, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "WebKitWebDriver does not listen on port {port}");
            std::thread::sleep(Duration::from_millis(20));
        }
        stage
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for child in [&mut self.driver, &mut self.display] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// A display of its own; the server picks a free number and tells it.
fn display() -> (Child, u32) {
    let mut child = Command::new(tools::program("Xvfb", "xvfb"))
        .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("Xvfb's output");
    BufReader::new(out).read_line(&mut line).expect("Xvfb tells its number");
    let number = line.trim().parse().unwrap_or_else(|_| panic!("Xvfb did not start: it said {line:?}"));
    (child, number)
}

/// A port that nobody holds now.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}
