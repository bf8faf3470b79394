//! mare-store
