//! mare-desk
fn main() {}
