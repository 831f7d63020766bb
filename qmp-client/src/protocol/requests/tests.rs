//! The requests of a connection, one after another.

use super::*;

fn requests(kinds: &[Kind]) -> Requests {
    let mut requests = Requests::default();
    for (number, kind) in (1..).zip(kinds) {
        requests.push(Outgoing {
            id: Id(number),
            kind: *kind,
            command: format!("c{number}").into(),
            line: Vec::new(),
            descriptor: None,
            traced: Traced::default(),
        });
    }
    requests
}

fn take(requests: &mut Requests) -> Option<u64> {
    let turn = requests.turn().map(|request| request.id);
    let taken = requests.take().map(|request| request.id);
    assert_eq!(turn, taken);
    taken.map(|id| id.0)
}

/// What can be written at once.
fn at_once(requests: &Requests) -> Vec<u64> {
    let turns = requests.turns().into_iter();
    let turns = turns.flat_map(|(first, others)| std::iter::once(first).chain(others));
    turns.map(|request| request.id.0).collect()
}

#[test]
fn brackets_count_outside_of_strings() {
    let deep = |levels: usize, end: &str| {
        let text = format!("{}{end}{}", "[".repeat(levels), "]".repeat(levels));
        is_too_deep(text.as_bytes())
    };
    assert!(!deep(NESTING, "1") && deep(NESTING + 1, "1"));
    assert!(!deep(NESTING, r#""{\"{", "[""#) && deep(NESTING, "{}"));
    assert!(!is_too_deep("[],".repeat(NESTING + 1).as_bytes()));
}

#[test]
fn one_at_a_time_without_out_of_band() {
    let mut requests = requests(&[Kind::InBand; 3]);
    assert_eq!(take(&mut requests), Some(1));
    assert_eq!(take(&mut requests), None);
    requests.answer(Id(1));
    assert_eq!(take(&mut requests), Some(2));
}

#[test]
fn eight_at_a_time_with_it() {
    let mut requests = requests(&[Kind::InBand; 10]);
    requests.oob = true;
    for id in 1..=8 {
        assert_eq!(take(&mut requests), Some(id));
    }
    assert_eq!(take(&mut requests), None);
    requests.answer(Id(3));
    assert_eq!(take(&mut requests), Some(9));
    assert_eq!(take(&mut requests), None);
}

#[cfg(unix)]
#[test]
fn one_file_descriptor_at_a_time() {
    let mut requests = requests(&[Kind::InBand; 4]);
    requests.oob = true;
    for index in [0, 2] {
        let (descriptor, _) = std::os::unix::net::UnixStream::pair().unwrap();
        requests.waiting[index].descriptor = Some(descriptor.into());
    }
    assert_eq!(at_once(&requests), [1]);
    assert_eq!(take(&mut requests), Some(1));
    assert_eq!(at_once(&requests), [2]);
    assert_eq!(take(&mut requests), Some(2));
    // In their order: the last one waits, too.
    assert_eq!(take(&mut requests), None);
    assert_eq!(at_once(&requests), [0; 0]);
    requests.answer(Id(1));
    assert_eq!(at_once(&requests), [3]);
    assert_eq!(take(&mut requests), Some(3));
    assert_eq!(take(&mut requests), Some(4));
}

#[test]
fn eight_out_of_band_at_a_time() {
    let mut requests = requests(&[Kind::OutOfBand; 10]);
    requests.oob = true;
    for id in 1..=8 {
        assert_eq!(take(&mut requests), Some(id));
        requests.withdraw(Id(id));
    }
    assert_eq!(take(&mut requests), None);
    let behind = Some("c1".to_owned());
    assert_eq!(requests.withdraw(Id(10)), Withdrawn::Unsent { behind });
    requests.answer(Id(3));
    assert_eq!(take(&mut requests), Some(9));
}

#[test]
fn what_waits_only_for_the_peer_to_read_is_behind_nothing() {
    let mut requests = requests(&[Kind::InBand, Kind::InBand, Kind::OutOfBand]);
    requests.oob = true;
    take(&mut requests);
    take(&mut requests);
    assert_eq!(requests.withdraw(Id(2)), Withdrawn::Unsent { behind: None });
}

#[test]
fn out_of_band_goes_first_and_does_not_count() {
    let mut requests = requests(&[Kind::InBand, Kind::InBand, Kind::OutOfBand, Kind::Own]);
    assert_eq!(take(&mut requests), Some(4));
    assert_eq!(take(&mut requests), Some(3));
    assert_eq!(take(&mut requests), Some(1));
    assert_eq!(take(&mut requests), None);
}

#[test]
fn what_is_written_at_once_is_what_would_be_taken_one_after_another() {
    let mixed = [
        &[Kind::InBand; 5][..],
        &[Kind::Own, Kind::OutOfBand],
        &[Kind::InBand; 5],
        &[Kind::OutOfBand],
    ];
    for oob in [false, true] {
        let mut requests = requests(&mixed.concat());
        requests.oob = oob;
        while let Some(kind) = requests.turn().map(|request| request.kind) {
            let at_once = at_once(&requests);
            for id in &at_once {
                assert_eq!(take(&mut requests), Some(*id));
            }
            let next = requests.turn().map(|request| request.kind);
            assert_ne!(next, Some(kind));
            requests.answer(Id(*at_once.last().unwrap()));
        }
        assert!(requests.waiting.is_empty());
    }
}

#[test]
fn what_was_sent_keeps_its_place_until_it_is_answered() {
    let mut requests = requests(&[Kind::InBand; 3]);
    take(&mut requests);
    let behind = Some("c1".to_owned());
    assert_eq!(requests.withdraw(Id(2)), Withdrawn::Unsent { behind });
    assert_eq!(requests.withdraw(Id(1)), Withdrawn::Sent);
    assert_eq!(take(&mut requests), None);
    assert!(!requests.answer(Id(1)).unwrap().is_awaited);
    assert_eq!(take(&mut requests), Some(3));
}

#[test]
fn what_was_not_written_waits_again() {
    let mut requests = requests(&[Kind::InBand; 2]);
    let first = requests.take().unwrap();
    requests.put_back(first, 0);
    assert_eq!(take(&mut requests), Some(1));
}

#[test]
fn what_was_written_as_a_whole_but_for_the_end_of_the_line_was_sent() {
    for (written, is_sent) in [(1, false), (3, false), (4, true), (5, true)] {
        let mut requests = requests(&[Kind::InBand]);
        requests.waiting[0].line = b"{{}}\n".to_vec();
        let first = requests.take().unwrap();
        requests.put_back(first, written);
        assert_eq!(requests.withdraw(Id(1)) == Withdrawn::Sent, is_sent);
    }
}

#[test]
fn what_was_answered_before_it_was_written_does_not_wait_again() {
    let mut requests = requests(&[Kind::InBand; 2]);
    let first = requests.take().unwrap();
    assert!(requests.answer(Id(1)).unwrap().is_awaited);
    requests.put_back(first, 0);
    assert_eq!(take(&mut requests), Some(2));
}
