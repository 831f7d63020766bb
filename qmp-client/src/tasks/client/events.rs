//! Subscriptions of a client.

use qmp_types::base::{AnyEvent, Event, EventPayload};

use super::Client;
use crate::decode::Items;
use crate::job::EVENTS;
use crate::protocol::{Feed, Wanted};
use crate::tasks::Subscription;
use crate::{Notice, RawEvent};

impl Client {
    /// Subscribes to all events from now on.
    #[must_use]
    pub fn events(&self) -> Subscription<RawEvent> {
        self.subscription(Wanted::Events, Items::raw_events())
    }

    /// Subscribes to the events with these names from now on.
    ///
    /// ```no_run
    /// use qmp_client::Client;
    /// use qmp_types::qmp::events::{Resume, Shutdown, StopEvent};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let names = [StopEvent::NAME, Resume::NAME, Shutdown::NAME];
    /// let mut states = client.events_named(names);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A name that no event has is not an error, because a later QEMU may have one: nothing arrives.
    /// In the names of types, as here, the compiler finds what is misspelt.
    #[must_use]
    pub fn events_named<N: Into<String>>(
        &self,
        names: impl IntoIterator<Item = N>,
    ) -> Subscription<RawEvent> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let items = Items::raw_events_named(&names);
        self.subscription(Wanted::EventsNamed(names), items)
    }

    /// Subscribes to the events of one kind from now on;
    /// [`Subscription::wait_for`](Subscription::<Event<D>>::wait_for) has an example.
    ///
    /// An event that has the name of a command has `Event` behind it as a type: that of `STOP` is
    /// `StopEvent`.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::{Client, Error};
    /// use qmp_types::base::{Command, Event, EventPayload};
    /// use qmp_types::qmp::commands::Cont;
    /// use qmp_types::qmp::events::Resume;
    ///
    /// /// Sends a command, and waits for the event that follows.
    /// async fn expect<E: EventPayload>(
    ///     client: &Client,
    ///     command: &impl Command,
    ///     timeout: Duration,
    /// ) -> Result<Event<E>, Error> {
    ///     let mut events = client.subscribe::<E>();
    ///     client.execute(command).await?;
    ///     events.wait_for(|_| true, timeout).await
    /// }
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// expect::<Resume>(&client, &Cont::new(), Duration::from_secs(5)).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn subscribe<E: EventPayload>(&self) -> Subscription<Event<E>> {
        let wanted = Wanted::EventsNamed(vec![E::NAME.to_owned()]);
        self.subscription(wanted, Items::events())
    }

    /// Subscribes to the events with these names from now on, as events of a schema: usually
    /// its `EventData`.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use qmp_client::Client;
    /// use qmp_types::qmp::EventData;
    /// use qmp_types::qmp::commands::DeviceDel;
    /// use qmp_types::qmp::events::{DeviceDeleted, DeviceUnplugGuestError};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::connect(&"qmp:/run/vm1.sock".parse()?).await?;
    /// let names = [DeviceDeleted::NAME, DeviceUnplugGuestError::NAME];
    /// let mut answers = client.subscribe_to::<EventData>(names);
    /// client.execute(&DeviceDel::new("disk1")).await?;
    /// let is_it = |device: Option<String>| device.as_deref() == Some("disk1");
    /// let is_gone = answers.wait_for_map(
    ///     |event| match event.data {
    ///         EventData::DeviceDeleted(event) => is_it(event.device).then_some(true),
    ///         EventData::DeviceUnplugGuestError(event) => is_it(event.device).then_some(false),
    ///         _ => None,
    ///     },
    ///     Duration::from_secs(10),
    /// );
    /// println!("unplugged: {}", is_gone.await?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// An event that does not match the schema is an error of the subscription. One with a
    /// name that the schema does not know is not: `EventData` has a variant for it. As with
    /// [`events_named`](Self::events_named), nothing arrives under a name that no event has.
    #[must_use]
    pub fn subscribe_to<D: AnyEvent>(
        &self,
        names: impl IntoIterator<Item: Into<String>>,
    ) -> Subscription<Event<D>> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let items = Items::events_of(&names);
        self.subscription(Wanted::EventsNamed(names), items)
    }

    /// Subscribes to notices from now on: what should not happen, but does no harm.
    #[must_use]
    pub fn notices(&self) -> Subscription<Notice> {
        self.subscription(Wanted::Notices, Items::notices())
    }

    /// How many notices there have been, whether anybody subscribed to them or not.
    #[must_use]
    pub fn notice_count(&self) -> u64 {
        self.handle.connection.notice_count()
    }

    /// Subscribes to the events that tell about jobs.
    pub(in crate::tasks) fn job_events(&self, id: &str) -> Subscription<RawEvent> {
        let wanted = Wanted::EventsNamed(EVENTS.map(str::to_owned).into());
        self.subscription(wanted, Items::job_events(id))
    }

    fn subscription<T>(&self, wanted: Wanted, items: Items<T>) -> Subscription<T> {
        let feed = Feed::new(wanted, &self.handle.options);
        let connection = &self.handle.connection;
        Subscription::new(
            connection.subscribe(feed),
            items,
            connection.runtime().clone(),
        )
    }
}
