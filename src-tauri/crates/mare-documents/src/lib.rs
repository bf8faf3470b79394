//! mare-documents
