//! mare-vault
