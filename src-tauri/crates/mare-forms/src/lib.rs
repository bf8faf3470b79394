//! mare-forms
