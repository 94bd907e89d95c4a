//! The largest set of pairs in which every gold item and every found item stands once at most.

use super::items::Item;

/// For each gold item the place of its found item, where it has one. Equal items are paired first.
pub fn pair(gold: &[&Item], found: &[&Item]) -> Vec<Option<usize>> {
    let mut owner: Vec<Option<usize>> = vec![None; found.len()];
    let mut equal = vec![false; gold.len()];
    for (g, item) in gold.iter().enumerate() {
        if let Some(f) = found.iter().position(|other| other == item) {
            owner[f] = Some(g);
            equal[g] = true;
        }
    }
    let taken: Vec<bool> = owner.iter().map(Option::is_some).collect();
    let edges: Vec<Vec<usize>> =
        gold.iter().map(|item| (0..found.len()).filter(|f| !taken[*f] && item.holds(found[*f])).collect()).collect();
    for g in (0..gold.len()).filter(|g| !equal[*g]) {
        settle(g, &edges, &mut owner, &mut vec![false; found.len()]);
    }
    let mut out = vec![None; gold.len()];
    for (f, g) in owner.iter().enumerate() {
        if let Some(g) = g {
            out[*g] = Some(f);
        }
    }
    out
}

/// Finds a place for a gold item, moving others to their second choice where that helps.
fn settle(g: usize, edges: &[Vec<usize>], owner: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for &f in &edges[g] {
        if std::mem::replace(&mut seen[f], true) {
            continue;
        }
        if owner[f].is_none_or(|other| settle(other, edges, owner, seen)) {
            owner[f] = Some(g);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::items::Part;
    use super::*;

    fn people(names: &[&str]) -> Vec<Item> {
        names.iter().map(|name| Item(vec![Part::Person(super::super::person(name))])).collect()
    }

    fn hits(gold: &[&str], found: &[&str]) -> usize {
        let (gold, found) = (people(gold), people(found));
        let pairs = pair(&gold.iter().collect::<Vec<_>>(), &found.iter().collect::<Vec<_>>());
        pairs.into_iter().flatten().count()
    }

    #[test]
    fn each_item_is_used_once() {
        assert_eq!(hits(&["Biden"], &["Jill Biden", "Joe Biden"]), 1);
        assert_eq!(hits(&["Biden", "Jill Biden"], &["Joe Biden", "Jill Biden"]), 2);
        assert_eq!(hits(&["Biden", "Robinette Biden"], &["Joe Robinette Biden", "Joe Biden"]), 2);
        assert_eq!(hits(&["Xi Jinping"], &["Kim Jong-un"]), 0);
        assert_eq!(hits(&[], &["Kim Jong-un"]), 0);
    }
}
