//! Stories through the verbs: whole cases as scripts, and what people type that no form foresees.

#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod capture;
#[cfg(test)]
mod guard_list;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod pack_a;
#[cfg(test)]
mod pack_b;
#[cfg(test)]
mod pack_c;
#[cfg(test)]
mod practice;
#[cfg(test)]
mod today;
#[cfg(test)]
mod truth;
