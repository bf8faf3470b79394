//! Places among siblings: wide gaps, so that a row can be put between two without touching the others.

/// Distance between two rows that follow each other.
pub(crate) const GAP: i64 = 1024;

/// A sibling and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sibling {
    pub(crate) uid: String,
    pub(crate) position: i64,
}

/// Returns the place for a row put before or after a sibling (or at the end), and the siblings that have to give
/// way with their new places; usually none do. `siblings` are in order and without the row itself.
pub(crate) fn place_between(
    siblings: &[Sibling],
    before: Option<&str>,
    after: Option<&str>,
) -> Option<(i64, Vec<Sibling>)> {
    let index = match (before, after) {
        (Some(uid), _) => siblings.iter().position(|s| s.uid == uid)?,
        (None, Some(uid)) => siblings.iter().position(|s| s.uid == uid)? + 1,
        (None, None) => siblings.len(),
    };
    let low = index.checked_sub(1).and_then(|i| siblings.get(i)).map(|s| s.position);
    let high = siblings.get(index).map(|s| s.position);
    match (low, high) {
        (None, None) => Some((GAP, Vec::new())),
        (Some(low), None) => Some((low + GAP, Vec::new())),
        (None, Some(high)) => Some((high - GAP, Vec::new())),
        (Some(low), Some(high)) if high - low > 1 => Some((low + (high - low) / 2, Vec::new())),
        (Some(_), Some(_)) => Some(spread(siblings, index)),
    }
}

/// No room left between two: everybody after moves up.
fn spread(siblings: &[Sibling], index: usize) -> (i64, Vec<Sibling>) {
    let mut position = siblings.first().map_or(0, |s| s.position);
    let mut moved = Vec::new();
    let mut own = position;
    for (i, sibling) in siblings.iter().enumerate() {
        if i == index {
            own = position;
            position += GAP;
        }
        if sibling.position != position {
            moved.push(Sibling { uid: sibling.uid.clone(), position });
        }
        position += GAP;
    }
    (own, moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(uid: &str, position: i64) -> Sibling {
        Sibling { uid: uid.into(), position }
    }

    #[test]
    fn a_row_goes_between_two_without_moving_them() {
        let rows = [row("a", 1024), row("b", 2048)];
        assert_eq!(place_between(&rows, Some("b"), None), Some((1536, vec![])));
        assert_eq!(place_between(&rows, None, Some("b")), Some((3072, vec![])));
        assert_eq!(place_between(&rows, Some("a"), None), Some((0, vec![])));
        assert_eq!(place_between(&rows, None, None), Some((3072, vec![])));
        assert_eq!(place_between(&rows, Some("gone"), None), None);
    }

    #[test]
    fn where_there_is_no_room_the_others_give_way_in_order() {
        let rows = [row("a", 5), row("b", 6), row("c", 7)];
        let (own, moved) = place_between(&rows, Some("b"), None).unwrap();
        let b = moved.iter().find(|s| s.uid == "b").unwrap().position;
        let c = moved.iter().find(|s| s.uid == "c").unwrap().position;
        assert!(5 < own && own < b && b < c);
    }
}
