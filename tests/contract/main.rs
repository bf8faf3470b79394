//! What holds the house together: the one list of verbs, who may depend on whom, which rule stands where, and
//! the invariants that a reader can check by looking.

#[cfg(test)]
mod invariants;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod source;
#[cfg(test)]
mod verbs;
