//! `qmp_client::Client`.

use std::path::Path;

use qmp_client::{Address, Client as QmpClient, Options, Received};
use qmp_types::qmp::EventData;
use qmp_types::qmp::commands::{Cont, QueryQmpSchema, QueryStatus, Stop};

use crate::Failure;
use crate::client::Client;
use crate::work::EVENTS;

pub struct Ours(QmpClient);

impl Client for Ours {
    async fn connect(socket: &Path) -> Result<Self, Failure> {
        let options = Options::new().oob(true);
        let address = Address::Unix(socket.to_owned());
        Ok(Self(QmpClient::connect_with(&address, &options).await?))
    }

    async fn status(&self) -> Result<(), Failure> {
        let status = self.0.execute(&QueryStatus::new()).await?;
        status.running.then_some(()).ok_or("not running".into())
    }

    async fn schema(&self) -> Result<(), Failure> {
        let types = self.0.execute(&QueryQmpSchema::new()).await?;
        (types.len() > 1000).then_some(()).ok_or("too short".into())
    }

    async fn storm(&self) -> Result<(), Failure> {
        let mut events = self.0.events();
        self.0.execute(&Cont::new()).await?;
        for _ in 0..EVENTS {
            let Received::Item(event) = events.recv().await? else {
                return Err("events are missing".into());
            };
            event.decode::<EventData>()?;
        }
        Ok(())
    }

    async fn flood(&self) -> Result<(), Failure> {
        let _unread = self.0.events();
        self.0.execute(&Stop::new()).await?;
        Ok(())
    }
}
