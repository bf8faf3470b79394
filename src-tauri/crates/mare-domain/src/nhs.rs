//! NHS numbers: the check digit and the way they are shown. A number is checked and never refused: a referral
//! with a mistyped number is still a referral.

const LENGTH: usize = 10;

/// Returns what is wrong with an NHS number, in words, or nothing when it is blank or passes.
///
/// The last digit is eleven minus the weighted sum of the others modulo eleven; eleven counts as nought, and
/// ten is never issued.
pub fn warning(number: &str) -> Option<String> {
    let typed = number.trim();
    if typed.is_empty() {
        return None;
    }
    if typed.chars().any(|c| !c.is_ascii_digit() && !c.is_whitespace() && c != '-') {
        return Some("An NHS number has ten digits and nothing else; please check it.".into());
    }
    let digits = digits(typed);
    let Some((check, rest)) = digits.split_last().filter(|_| digits.len() == LENGTH) else {
        return Some(format!(
            "An NHS number has ten digits; this one has {}. Please check it.",
            digits.len()
        ));
    };
    let sum: u32 = rest.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let expected = (11 - sum % 11) % 11;
    (expected != *check).then(|| {
        "This NHS number fails its check digit; a digit may be mistyped. It is kept as you typed it.".into()
    })
}

/// Returns the number as it is shown, 3-3-4, or as it was typed when it has not ten digits.
pub fn display(number: &str) -> String {
    let typed = number.trim();
    let is_number = typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '-');
    let digits = digits(typed);
    if !is_number || digits.len() != LENGTH {
        return typed.to_owned();
    }
    let mut shown = String::with_capacity(LENGTH + 2);
    for (at, digit) in digits.iter().enumerate() {
        if at == 3 || at == 6 {
            shown.push(' ');
        }
        shown.extend(char::from_digit(*digit, 10));
    }
    shown
}

fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_a_right_check_digit_pass_however_they_are_typed() {
        for number in ["943 476 5919", "6541003238", "401-023-2137", " 401 023 2137 ", ""] {
            assert_eq!(warning(number), None, "{number}");
        }
    }

    #[test]
    fn no_check_digit_makes_999_000_000_an_nhs_number() {
        for check in 0..=9 {
            assert!(warning(&format!("999 000 000{check}")).is_some());
        }
    }

    #[test]
    fn one_changed_digit_is_always_noticed() {
        let right = "9434765919";
        for at in 0..10 {
            for digit in '0'..='9' {
                let changed: String =
                    right.chars().enumerate().map(|(i, c)| if i == at { digit } else { c }).collect();
                assert_eq!(warning(&changed).is_none(), changed == right, "{changed}");
            }
        }
    }

    #[test]
    fn the_warning_says_what_is_wrong() {
        assert!(warning("943 476 591").unwrap().contains("this one has 9"));
        assert!(warning("94347659190").unwrap().contains("this one has 11"));
        assert!(warning("943 476 591O").unwrap().contains("nothing else"));
        assert!(warning("943 476 5918").unwrap().contains("check digit"));
    }

    #[test]
    fn a_number_is_shown_three_three_four_and_anything_else_as_typed() {
        assert_eq!(display("9434765919"), "943 476 5919");
        assert_eq!(display(" 943-476-5919"), "943 476 5919");
        assert_eq!(display("not known"), "not known");
        assert_eq!(display("94347"), "94347");
        assert_eq!(display(""), "");
    }
}
