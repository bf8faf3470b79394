//! What holds the house together: the one list of verbs, who may depend on whom, which rule stands where, and
//! the invariants that a reader can check by looking.

mod invariants;
mod layers;
mod rules;
mod source;
mod verbs;
