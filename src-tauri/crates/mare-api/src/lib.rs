//! mare-api
