//! mare-admin
fn main() {}
