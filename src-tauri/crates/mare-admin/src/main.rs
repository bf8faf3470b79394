//! The command line of MARE Desk: hands its arguments to the library and exits with what it says.

fn main() -> std::process::ExitCode {
    mare_admin::run(std::env::args_os())
}
