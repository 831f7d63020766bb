//! All orders in which callers, the peer and the time can act on a [`Session`](super::Session),
//! within small bounds.
//!
//! A [`World`] is a session, those who use it, and what must be true of it. Each state is
//! reached once, the nearest first, so that the steps to a fault are as few as can be.

mod feed;
mod scope;
mod world;

use std::collections::{HashSet, VecDeque};

use super::Kind;
use scope::{Peer, Scope};
use world::{Step, World};

/// Reaches every state, and returns how many there are.
fn explore(scope: &Scope) -> usize {
    let start = World::new(scope);
    let mut seen = HashSet::from([start.key()]);
    let mut ways: VecDeque<Vec<Step>> = VecDeque::from([Vec::new()]);
    while let Some(way) = ways.pop_front() {
        let mut world = start.clone();
        for step in &way {
            world.take_step(*step).unwrap();
        }
        for step in world.steps() {
            let mut next = world.clone();
            let result = next.take_step(step).and_then(|()| next.check());
            if let Err(fault) = result {
                panic!("{fault}, after {way:?} and {step:?}: {next:#?}");
            }
            if seen.insert(next.key()) {
                ways.push_back([&way[..], &[step]].concat());
            }
        }
    }
    seen.len()
}

#[track_caller]
fn all(scope: &Scope) {
    let states = explore(scope);
    println!("{states} states: {scope:?}");
    assert!(states > 1000, "{states}");
}

const IN_BAND: Kind = Kind::InBand;
const OOB: Kind = Kind::OutOfBand;

#[test]
fn in_band() {
    let scope = Scope::new(Peer::Orderly).callers(&[IN_BAND; 3]);
    all(&scope.bad_lines(2));
    let scope = Scope::new(Peer::Hostile).callers(&[IN_BAND; 3]);
    all(&scope.bad_lines(1));
}

#[test]
fn out_of_band() {
    let scope = Scope::new(Peer::Orderly).oob();
    all(&scope.callers(&[IN_BAND, IN_BAND, OOB]).bad_lines(1));
    let scope = Scope::new(Peer::Orderly).oob();
    all(&scope.callers(&[IN_BAND, OOB]).bad_lines(2));
    let scope = Scope::new(Peer::Hostile).oob();
    all(&scope.callers(&[IN_BAND, IN_BAND, OOB]));
    let scope = Scope::new(Peer::Hostile).oob();
    all(&scope.callers(&[IN_BAND, OOB]).bad_lines(1).others(1));
}

#[test]
fn the_limits_of_commands_in_flight() {
    for kind in [IN_BAND, OOB] {
        // Seven were sent, and nobody waits for them.
        let scope = Scope::new(Peer::Orderly).oob().callers(&[kind; 2]);
        all(&scope.given_up(kind, 7));
    }
}

#[test]
fn connections_that_are_followed_by_others() {
    for peer in [Peer::Orderly, Peer::Hostile] {
        all(&Scope::new(peer).callers(&[IN_BAND; 2]).losses(2));
        let scope = Scope::new(peer).callers(&[IN_BAND; 2]).losses(1);
        all(&scope.bad_lines(1));
        let scope = Scope::new(peer).oob().callers(&[IN_BAND, OOB]);
        all(&scope.losses(1));
    }
}

#[cfg(unix)]
#[test]
fn file_descriptors() {
    for peer in [Peer::Orderly, Peer::Hostile] {
        let scope = Scope::new(peer).oob().callers(&[IN_BAND; 3]);
        all(&scope.descriptors(2));
    }
}
