//! mare-testkit
