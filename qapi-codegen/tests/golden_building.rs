//! How values of what is generated from the small schema are built, and how they
//! convert.

use qmp_types::base::{Event, Request, Timestamp};
use serde_json::{Value, json};

#[path = "golden/expected/mod.rs"]
#[rustfmt::skip]
mod generated;

use generated::commands::{HouseAdd, HouseSet, Paint, QueryColors, ThingAdd};
use generated::events::{EventData, Painted, Settled};
use generated::{
    Attic, Backing, Circle, Color, Everything, Floor, Ground, House, HouseBase, HouseBranch,
    HouseKind, LayerRef, Layered, LayeredBranch, Road, Room, ShapeKind, ShapeOrSize, Simple, Sort,
    SortBase, Street, TextOrNull, Tower, Way, Wishes, Work,
};

/// A value as it is sent.
#[track_caller]
fn check(value: &impl serde::Serialize, expected: &Value) {
    assert_eq!(&serde_json::to_value(value).unwrap(), expected);
}

fn room() -> Room {
    Room::new(1, vec![ShapeKind::Square], 7, Circle::new(2), "warm")
}

#[test]
fn a_constructor_takes_the_mandatory_members() {
    let expected = json!({
        "plot": 1, "tiles": ["square"], "door": 7, "notes": "warm",
        "size": {"type": "circle", "data": {"radius": 2}},
    });
    check(&room(), &expected);
    check(
        &Paint::new(Color::Type, ShapeKind::Void),
        &json!({"color": "type", "type": "void"}),
    );
}

#[test]
fn optional_members_are_set_one_by_one() {
    let room = room()
        .with_owner("me")
        .with_beside(Ground::new(2).with_owner("you"))
        .with_window(TextOrNull::N)
        .with_below("cellar");
    assert_eq!(room.owner.as_deref(), Some("me"));
    assert_eq!(room.beside.unwrap().owner.as_deref(), Some("you"));
    assert_eq!(room.window, Some(TextOrNull::N));
    assert_eq!(room.below, Some(LayerRef::Reference("cellar".to_owned())));
}

#[test]
fn what_is_all_optional_has_a_default() {
    check(&Wishes::default(), &json!({}));
    let wishes = Wishes::default()
        .with_new(true)
        .with_default("none")
        .with_with_new(vec!["more".to_owned()])
        .with_type(json!(null));
    let expected = json!({"new": true, "default": "none", "with-new": ["more"], "type": null});
    check(&wishes, &expected);
    check(
        &Request::new(&QueryColors::default()),
        &json!({"execute": "query-colors"}),
    );
}

#[test]
fn the_content_of_a_union_says_which_branch_it_is() {
    let layer = Layered::new(Backing::new(Layered::new(LayeredBranch::Void)).with_label("a"));
    let expected = json!({"kind": "square", "file": {"kind": "void"}, "label": "a"});
    check(&layer, &expected);
    // Two branches have this content.
    let house = House::new(1, HouseBranch::Twin(Tower::new(9)));
    let expected = json!({"plot": 1, "kind": "twin", "height": 9});
    check(&house, &expected);
    check(&HouseAdd(house), &expected);
    check(
        &Sort::from(Tower::new(9)),
        &json!({"kind": "tower", "height": 9}),
    );
    check(
        &Simple::from(Circle::new(1)),
        &json!({"type": "circle", "data": {"radius": 1}}),
    );
}

#[test]
fn what_leads_into_two_branches_does_not_say_which() {
    let street = json!({"by": "street", "name": "a"});
    check(&Way::Street(Street::new("a")), &street);
    let road = json!({"by": "road", "kind": "street", "name": "a"});
    check(&Way::from(Road::from(Street::new("a"))), &road);
}

#[test]
fn a_message_converts_from_and_into_the_struct_of_its_members() {
    let ground = Ground::new(1).with_beside(Ground::new(2));
    let event = Settled::from(ground.clone());
    assert_eq!(Ground::from(event), ground);
}

#[test]
fn alternates_are_made_of_what_they_hold() {
    for (value, expected) in [
        (Everything::from(true), json!(true)),
        (Everything::from(1.5), json!(1.5)),
        (Everything::from(ShapeKind::Void), json!("void")),
        (Everything::from(Circle::new(1)), json!({"radius": 1})),
        (
            Everything::from(vec![Circle::new(1)]),
            json!([{"radius": 1}]),
        ),
    ] {
        check(&value, &expected);
    }
    assert_eq!(ShapeOrSize::from(7), ShapeOrSize::Size(7));
    assert_eq!(TextOrNull::from("a"), TextOrNull::from("a".to_owned()));
}

#[test]
fn a_command_may_take_what_the_schema_does_not_name() {
    let set = HouseSet::new("hut", 7).with_force(true);
    check(&set, &json!({"house": "hut", "value": 7, "force": true}));
    let add = ThingAdd::new("disk").with_id("a");
    let add = add.with("bus", 1).with("file", "b");
    check(
        &add,
        &json!({"driver": "disk", "id": "a", "bus": 1, "file": "b"}),
    );
}

#[test]
fn a_command_takes_all_members_of_an_object() {
    let add = ThingAdd::new("disk").with("bus", 1);
    let extended = add.clone().extend_with(&Wishes::new().with_new(true));
    check(
        &extended.unwrap(),
        &json!({"driver": "disk", "bus": 1, "new": true}),
    );
    let extended = add.clone().extend_with(&json!({"bus": u64::MAX, "a": {}}));
    check(
        &extended.unwrap(),
        &json!({"driver": "disk", "bus": u64::MAX, "a": {}}),
    );
    for other in [json!(null), json!([1]), json!("bus")] {
        let error = add.clone().extend_with(&other).unwrap_err().to_string();
        assert!(error.contains("expected a map"), "{error}");
    }
}

#[test]
fn a_type_may_be_the_command_of_its_name() {
    let request = serde_json::to_value(Request::new(&Tower::new(9))).unwrap();
    let expected = json!({"execute": "tower", "arguments": {"height": 9}});
    assert_eq!(request, expected);
    let same: generated::commands::Tower = Tower::new(9);
    let work = Work::Build(same);
    let request = serde_json::to_value(Request::new(&work)).unwrap();
    let arguments = json!({"kind": "build", "data": {"height": 9}});
    assert_eq!(request, json!({"execute": "work", "arguments": arguments}));
}

#[test]
fn a_branch_holds_what_its_wrapper_does() {
    let work = Work::from(Wishes::new().with_new(true));
    check(&work, &json!({"kind": "furnish", "data": {"new": true}}));
    let text = r#"{"kind": "build", "data": {"height": 9}}"#;
    assert_eq!(
        qmp_types::base::from_str::<Work>(text).unwrap(),
        Work::Build(Tower::new(9))
    );
    check(&Work::Rest, &json!({"kind": "rest"}));
}

#[test]
fn a_value_without_members_has_a_constructor_too() {
    check(&Wishes::new(), &json!({}));
    check(
        &HouseAdd::new(House::new(1, Wishes::new())),
        &json!({"plot": 1, "kind": "cave"}),
    );
    assert_eq!(QueryColors::new(), QueryColors {});
}

#[test]
fn all_can_be_imported_together() {
    mod together {
        #![allow(unused_imports, reason = "the imports are the test")]
        use super::generated::commands::*;
        use super::generated::events::*;
        use super::generated::*;
        use qmp_types::base::{AnyEvent, Command, EventPayload};

        pub(super) fn kind(tower: Tower) -> &'static str {
            let _ = (SquareCommand::NAME, Square::new(1), Settled::NAME, tower);
            <Tower as Command>::NAME
        }
    }
    assert_eq!(together::kind(Tower::new(1)), "tower");
}

#[test]
fn an_event_is_built_like_a_command() {
    let event = Event {
        data: EventData::Painted(Painted::new(Color::DeepRed).with_count(2)),
        timestamp: Timestamp {
            seconds: 1,
            microseconds: 2,
        },
    };
    let expected = json!({
        "timestamp": {"seconds": 1, "microseconds": 2},
        "event": "PAINTED", "data": {"color": "deep-red", "count": 2},
    });
    check(&event, &expected);
}

#[test]
fn a_struct_is_seen_as_each_of_its_bases() {
    fn owner_of(ground: &Ground) -> Option<&str> {
        ground.owner.as_deref()
    }
    let room = room().with_owner("me");
    let floor = Floor::from(&room);
    check(
        &floor,
        &json!({"plot": 1, "owner": "me", "tiles": ["square"]}),
    );
    assert_eq!(Ground::from(&room), Ground::from(&floor));
    assert_eq!(owner_of(&(&room).into()), Some("me"));
}

#[test]
fn what_adds_nothing_to_its_base_is_made_of_it() {
    let ground = Ground::new(1).with_owner("me").with_beside(Ground::new(2));
    let attic = Attic::from(ground.clone());
    assert_eq!(
        attic,
        Attic::new(1).with_owner("me").with_beside(Ground::new(2))
    );
    assert_eq!(Ground::from(&attic), ground);
}

#[test]
fn a_union_is_seen_as_its_base() {
    let house = House::new(1, HouseBranch::Twin(Tower::new(9))).with_owner("me");
    let base = HouseBase::new(1, HouseKind::Twin).with_owner("me");
    assert_eq!(HouseBase::from(&house), base);
    assert_eq!(Ground::from(&house), Ground::from(&base));
    assert_eq!(SortBase::from(&Sort::Hut), SortBase::new(HouseKind::Hut));
}

#[test]
#[expect(deprecated, reason = "this is about what is deprecated")]
fn what_is_deprecated_works() {
    let room = room().with_bricks(3);
    assert_eq!(room.bricks, Some(3));
    let house = House::new(1, Wishes::default());
    assert!(matches!(house.kind, HouseBranch::Cave(_)));
    assert_eq!(HouseKind::from("cave"), HouseKind::Cave);
    let ruin = generated::Ruin::new(3);
    let collapsed = generated::events::Collapsed::new(ruin);
    assert!(matches!(EventData::Collapsed(collapsed), EventData::Collapsed(it) if it.ruin == ruin));
}
