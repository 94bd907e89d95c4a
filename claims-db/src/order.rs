//! Which of the claims that two drafts share stand in the same order in both: the others have moved.

/// Places in the old text and in the new one that keep their order: both rise, or stay.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order(Vec<(u32, u32)>);

impl Order {
    /// The longest run of pairs (old place, new place) that keeps the order; of several the one that is found first
    /// from the front.
    pub(crate) fn of(mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        // For each length of a run, the pair that ends the best one; and for each pair the one before it.
        let mut ends: Vec<usize> = Vec::new();
        let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
        for (at, (_, new)) in pairs.iter().enumerate() {
            let length = ends.partition_point(|end| pairs.get(*end).is_some_and(|(_, other)| other <= new));
            before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
            if length == ends.len() {
                ends.push(at);
            } else if let Some(end) = ends.get_mut(length) {
                *end = at;
            }
        }
        let mut kept = Vec::with_capacity(ends.len());
        let mut next = ends.last().copied();
        while let Some(at) = next {
            kept.extend(pairs.get(at).copied());
            next = before.get(at).copied().flatten();
        }
        kept.reverse();
        Self(kept)
    }

    /// Whether something that stood at `old` and stands at `new` is where it was among the others.
    pub(crate) fn keeps(&self, old: u32, new: u32) -> bool {
        let at = self.0.partition_point(|(from, _)| *from < old);
        let before = at.checked_sub(1).and_then(|at| self.0.get(at));
        let same = self.0.get(at..).unwrap_or_default().iter().take_while(|(from, _)| *from == old);
        let (mut low, mut high) = (u32::MAX, 0);
        for (_, to) in same {
            (low, high) = (low.min(*to), high.max(*to));
        }
        let after = self.0.get(self.0.partition_point(|(from, _)| *from <= old));
        (low > high || (low..=high).contains(&new))
            && before.is_none_or(|(_, to)| *to <= new)
            && after.is_none_or(|(_, to)| *to >= new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(new: &[u32], moved: &[u32]) {
        let pairs: Vec<_> = (0..).zip(new.iter().copied()).collect();
        let order = Order::of(pairs.clone());
        let told: Vec<u32> =
            pairs.iter().filter(|(from, to)| !order.keeps(*from, *to)).map(|(from, _)| *from).collect();
        assert_eq!(told, moved, "{new:?}");
    }

    #[test]
    fn the_fewest_have_moved() {
        check(&[], &[]);
        check(&[10, 20, 30], &[]);
        check(&[30, 10, 20], &[0]);
        check(&[20, 30, 10], &[2]);
        check(&[10, 40, 20, 30], &[1]);
        check(&[10, 10, 20], &[]);
    }

    #[test]
    fn what_was_not_asked_about_fits_between_its_neighbours_or_not() {
        let order = Order::of(vec![(0, 100), (10, 200), (10, 220), (20, 300)]);
        assert!(order.keeps(5, 150) && order.keeps(30, 300) && order.keeps(10, 210));
        assert!(!order.keeps(5, 250) && !order.keeps(10, 230) && !order.keeps(30, 10));
    }
}
