//! How far two words are apart in keystrokes. It refuses to go on once they are further apart than asked.

/// Returns the number of letters put in, left out, changed or swapped with a neighbour between two words, or nothing
/// when it is more than `most`.
pub(crate) fn distance(typed: &str, known: &str, most: usize) -> Option<usize> {
    let typed: Vec<char> = typed.chars().collect();
    let known: Vec<char> = known.chars().collect();
    if typed.len().abs_diff(known.len()) > most {
        return None;
    }
    // Three rows are enough: the one before last is needed for swaps.
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=known.len()).collect();
    for (i, t) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(known.len() + 1);
        row.push(i + 1);
        for (j, k) in known.iter().enumerate() {
            let changed = at(&last, j) + usize::from(t != k);
            let left_out = at(&last, j + 1) + 1;
            let put_in = at(&row, j) + 1;
            let mut least = changed.min(left_out).min(put_in);
            if i > 0 && j > 0 && typed.get(i - 1) == Some(k) && known.get(j - 1) == Some(t) {
                least = least.min(at(&before_last, j - 1) + 1);
            }
            row.push(least);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before_last = last;
        last = row;
    }
    last.last().copied().filter(|cost| *cost <= most)
}

fn at(row: &[usize], place: usize) -> usize {
    row.get(place).copied().unwrap_or(usize::MAX / 2)
}

/// Returns how far apart two words of this length may be and still be taken for one another.
pub(crate) fn reach(word: &str) -> usize {
    match word.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_of_a_finger_counts_once() {
        assert_eq!(distance("kestlewick", "kestlewick", 2), Some(0));
        assert_eq!(distance("ketslewick", "kestlewick", 2), Some(1), "swapped");
        assert_eq!(distance("kestlewik", "kestlewick", 2), Some(1), "left out");
        assert_eq!(distance("kesstlewick", "kestlewick", 2), Some(1), "put in");
        assert_eq!(distance("kastlewock", "kestlewick", 2), Some(2), "changed twice");
        assert_eq!(distance("kastlewocks", "kestlewick", 2), None);
        assert_eq!(distance("", "ab", 2), Some(2));
        assert_eq!(distance("", "", 0), Some(0));
    }
}
