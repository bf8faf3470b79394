//! Stories through the verbs: whole cases as scripts, and what people type that no form foresees.

mod bad_input;
mod guard_list;
mod pack_a;
mod practice;
mod truth;
