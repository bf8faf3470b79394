//! mare-admin
