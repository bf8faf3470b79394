//! The stage of a play: a virtual display, a driver and a folder of its own for everything the program may write.

use crate::page::Page;
use crate::wait::{PATIENCE, Played, until};
use fantoccini::ClientBuilder;
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How many dots the first screen has from left to right; the second begins there.
pub(crate) const FIRST: i32 = 1280;

/// Everything around the window. Ends its own processes when it goes.
pub(crate) struct Stage {
    folder: TempDir,
    screen: Child,
    display: String,
    driver: Child,
    port: u16,
}

impl Stage {
    /// Sets a stage with nothing in its folder and one screen.
    pub(crate) fn set() -> Played<Self> {
        Self::set_with(|folder| {
            let mut command = Command::new("Xvfb");
            command.args(["-screen", "0", "1280x800x24"]).stderr(File::create(folder.join("logs/screen"))?);
            Ok(command)
        })
    }

    /// Sets a stage on which a second screen can be plugged in, at the right of the first.
    pub(crate) fn set_for_two() -> Played<Self> {
        Self::set_with(|folder| {
            let config = folder.join("two_screens.conf");
            std::fs::write(&config, include_str!("two_screens.conf"))?;
            // What stands in the path asks for a console.
            let server = Path::new("/usr/lib/xorg/Xorg");
            let mut command = Command::new(if server.is_file() { server } else { Path::new("Xorg") });
            command.arg("-config").arg(config).arg("-logfile").arg(folder.join("logs/screen"));
            command.args(["-noreset", "-novtswitch"]).stderr(Stdio::null());
            Ok(command)
        })
    }

    fn set_with(screen: impl FnOnce(&Path) -> Played<Command>) -> Played<Self> {
        let folder = tempfile::Builder::new().prefix("mare-desktop-").tempdir()?;
        for name in ["home", "run", "tmp", "logs"] {
            std::fs::create_dir(folder.path().join(name))?;
        }
        let (screen, display) = start(screen(folder.path())?)?;
        let port = free_port()?;
        let driver = driver(folder.path(), &display, port)?;
        Ok(Self { folder, screen, display, driver, port })
    }

    /// Returns the folder of the installation.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Returns the folder that holds everything the program may have written: data, home, temporary files, logs.
    pub(crate) fn everything(&self) -> &Path {
        self.folder.path()
    }

    /// Opens MARE Desk and returns what it shows.
    pub(crate) async fn open(&self) -> Played<Page> {
        let mut wanted = Capabilities::new();
        let data = self.data();
        let arguments = json!(["--practice", "--data", data.to_str().ok_or("the folder's name is no text")?]);
        wanted.insert("browserName".into(), json!("wry"));
        wanted.insert("tauri:options".into(), json!({ "application": program()?, "args": arguments }));
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        let url = format!("http://127.0.0.1:{}", self.port);
        let client = tokio::time::timeout(PATIENCE, builder.capabilities(wanted).connect(&url)).await??;
        Ok(Page::new(client))
    }

    /// Closes the window and waits until its process is gone. WebDriver ends it as a crash would (ruling 20).
    pub(crate) async fn close(&self, page: Page) -> Played {
        page.leave().await?;
        until(
            || "MARE Desk did not end with its session.".into(),
            || async { Ok(self.app().is_none().then_some(())) },
        )
        .await
    }

    /// Returns a command that starts the program on this stage without a driver.
    pub(crate) fn command(&self) -> Played<Command> {
        let mut command = Command::new(program()?);
        dress(&mut command, self.folder.path(), &self.display);
        command.arg("--data").arg(self.data()).stdin(Stdio::null());
        Ok(command)
    }

    /// Returns the process of the running program.
    pub(crate) fn app(&self) -> Option<u32> {
        descendants(self.driver.id()).into_iter().find(|pid| name_of(*pid).as_deref() == Some("mare-desk"))
    }

    /// Returns the program's process and every process it started.
    pub(crate) fn processes(&self) -> Vec<u32> {
        self.app().map(|app| std::iter::once(app).chain(descendants(app)).collect()).unwrap_or_default()
    }

    /// Returns the titles of the visible windows, as the window system has them.
    pub(crate) fn titles(&self) -> Played<Vec<String>> {
        let found = self.ask_display(&["search", "--onlyvisible", "--name", "MARE"])?;
        let titles =
            found.lines().map(|id| self.ask_display(&["getwindowname", id]).map(|t| t.trim().to_owned()));
        titles.collect()
    }

    /// Plugs the second screen in.
    pub(crate) fn plug(&self) -> Played {
        self.arrange(&["--addmode", "DUMMY1", "1280x800"])?;
        self.arrange(&["--output", "DUMMY1", "--mode", "1280x800", "--right-of", "DUMMY0"])?;
        // The server looks what is connected when it is asked.
        self.arrange(&["--query"])
    }

    /// Takes the second screen away.
    pub(crate) fn unplug(&self) -> Played {
        self.arrange(&["--output", "DUMMY1", "--off"])
    }

    fn arrange(&self, arguments: &[&str]) -> Played {
        let answer = Command::new("xrandr").args(arguments).env("DISPLAY", &self.display).output()?;
        if answer.status.success() {
            return Ok(());
        }
        Err(format!("xrandr {arguments:?}: {}", String::from_utf8_lossy(&answer.stderr)).into())
    }

    /// Returns where the window of this title stands: left, top, width, height.
    pub(crate) fn place(&self, title: &str) -> Played<[i32; 4]> {
        let words = ["search", "--onlyvisible", "--name", title, "getwindowgeometry", "--shell"];
        let found = self.ask_display(&words)?;
        let number = |name: &str| {
            let value = found.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
            value.and_then(|v| v.parse::<i32>().ok()).ok_or_else(|| format!("no {name} of {title}: {found}"))
        };
        Ok([number("X")?, number("Y")?, number("WIDTH")?, number("HEIGHT")?])
    }

    /// Moves the window of this title.
    pub(crate) fn carry(&self, title: &str, left: i32, top: i32) -> Played {
        let (left, top) = (left.to_string(), top.to_string());
        self.ask_display(&["search", "--onlyvisible", "--name", title, "windowmove", &left, &top]).map(|_| ())
    }

    /// Works the keyboard in the window of this title: what is to be done as xdotool has it.
    pub(crate) fn type_in(&self, title: &str, what: &[&str]) -> Played {
        let mut words = vec!["search", "--onlyvisible", "--name", title, "windowfocus", "--sync"];
        words.extend(what);
        self.ask_display(&words).map(|_| ())
    }

    /// Returns every process of the program that uses this stage's folder, whoever started it.
    pub(crate) fn programs(&self) -> Vec<u32> {
        let data = self.data();
        let data = data.to_str().unwrap_or_default();
        let ours = |pid: &u32| {
            let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            name_of(*pid).as_deref() == Some("mare-desk")
                && line.split(|b| *b == 0).any(|word| word == data.as_bytes())
        };
        processes().into_iter().filter(ours).collect()
    }

    fn ask_display(&self, arguments: &[&str]) -> Played<String> {
        let answer = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).output()?;
        Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let below: Vec<String> = descendants(self.driver.id()).iter().map(u32::to_string).collect();
        if !below.is_empty() {
            let _ = Command::new("kill").args(&below).stderr(Stdio::null()).status();
        }
        for child in [&mut self.driver, &mut self.screen] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Returns the program under test, as cargo built it beside this test.
pub(crate) fn program() -> Played<PathBuf> {
    let test = std::env::current_exe()?;
    let built = test.ancestors().nth(2).ok_or("the test lies in no target folder")?.join("mare-desk");
    if built.is_file() {
        Ok(built)
    } else {
        Err("mare-desk is not built; run `cargo build -p mare-desktop`".into())
    }
}

fn tauri_driver() -> PathBuf {
    let own = std::env::current_exe().ok();
    let own = own
        .as_deref()
        .and_then(|test| test.ancestors().nth(3))
        .map(|target| target.join("tools/bin/tauri-driver"));
    own.filter(|file| file.is_file()).unwrap_or_else(|| "tauri-driver".into())
}

/// Gives a command nothing of the machine but this stage.
fn dress(command: &mut Command, folder: &Path, display: &str) {
    command
        .env("DISPLAY", display)
        .env("MARE_DESK_AUTOMATION", "1")
        .env("HOME", folder.join("home"))
        .env("TMPDIR", folder.join("tmp"))
        .env("XDG_RUNTIME_DIR", folder.join("run"))
        .env("GSETTINGS_BACKEND", "memory")
        .env("NO_AT_BRIDGE", "1")
        .env("LC_ALL", "C.UTF-8")
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CACHE_HOME")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("WAYLAND_DISPLAY");
}

/// Starts a screen and returns it with its display.
fn start(mut command: Command) -> Played<(Child, String)> {
    // No key repeats itself: a busy machine holds one longer than a hand would.
    command.args(["-displayfd", "1", "-nolisten", "tcp", "-r"]).stdin(Stdio::null());
    let mut screen = command.stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    BufReader::new(screen.stdout.take().ok_or("the screen says nothing")?).read_line(&mut line)?;
    if line.trim().is_empty() {
        let _ = screen.wait();
        return Err("there is no display for a screen".into());
    }
    Ok((screen, format!(":{}", line.trim())))
}

fn driver(folder: &Path, display: &str, port: u16) -> Played<Child> {
    let native = free_port()?;
    let mut command = Command::new(tauri_driver());
    dress(&mut command, folder, display);
    command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]).stdin(Stdio::null());
    command
        .stdout(File::create(folder.join("logs/driver"))?)
        .stderr(File::create(folder.join("logs/program"))?);
    let mut driver = command.spawn()?;
    // It opens its own port before the native driver listens on the other.
    for port in [port, native] {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > PATIENCE || driver.try_wait()?.is_some() {
                let _ = driver.kill();
                let _ = driver.wait();
                return Err(format!("tauri-driver does not listen on {port}").into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(driver)
}

fn free_port() -> Played<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn name_of(pid: u32) -> Option<String> {
    let line = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let first = line.split(|b| *b == 0).next()?;
    Path::new(std::str::from_utf8(first).ok()?).file_name()?.to_str().map(str::to_owned)
}

fn processes() -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// Returns every process below `pid`.
fn descendants(pid: u32) -> Vec<u32> {
    let mut pairs = Vec::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(child) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let status = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name in brackets may hold anything; what is wanted stands after it: state, parent.
        let parent =
            status.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse::<u32>().ok());
        if let Some(parent) = parent {
            pairs.push((parent, child));
        }
    }
    let mut found = vec![pid];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(pairs.iter().filter(|(p, _)| *p == parent).map(|(_, child)| *child));
        next += 1;
    }
    found.split_off(1)
}
