//! What is used in turn.

/// Things that are used in turn: each once, and the last one again and again.
#[derive(Debug, Clone)]
pub(crate) struct Turns<T> {
    all: Vec<Turn<T>>,
}

#[derive(Debug, Clone)]
struct Turn<T> {
    item: T,
    is_used: bool,
}

impl<T> Default for Turns<T> {
    fn default() -> Self {
        Self { all: Vec::new() }
    }
}

impl<T> Turns<T> {
    pub(crate) fn push(&mut self, item: T) {
        let is_used = false;
        self.all.push(Turn { item, is_used });
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.all.iter().map(|turn| &turn.item)
    }

    /// The first that fits and has not been used; if all have been, the last that fits.
    pub(crate) fn next(&mut self, fits: impl Fn(&T) -> bool) -> Option<&T> {
        let fits = |turn: &Turn<T>| fits(&turn.item);
        let new = self.all.iter().position(|turn| !turn.is_used && fits(turn));
        let index = new.or_else(|| self.all.iter().rposition(fits))?;
        let turn = self.all.get_mut(index)?;
        turn.is_used = true;
        Some(&turn.item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_used_once_and_the_last_one_again() {
        let mut turns = Turns::default();
        for item in [1, 12, 3, 14] {
            turns.push(item);
        }
        let is_large = |item: &i32| *item > 10;
        let large = [(); 4].map(|()| turns.next(is_large).copied());
        assert_eq!(large, [Some(12), Some(14), Some(14), Some(14)]);
        assert_eq!(turns.next(|_| true), Some(&1));
        assert_eq!(turns.next(|item| *item > 100), None);
    }
}
