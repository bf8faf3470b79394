//! What no single crate can show. The tests stand in the folders beside this one.
