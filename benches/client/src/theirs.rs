//! `qapi` with tokio. Its replies arrive only while somebody reads the events.

use std::path::Path;
use std::sync::Arc;

use futures::StreamExt;
use qapi::futures::{QapiService, QmpStreamTokio};
use qapi::qmp;
use tokio::io::WriteHalf;
use tokio::net::UnixStream;
use tokio::sync::Notify;

use crate::Failure;
use crate::client::Client;
use crate::work::EVENTS;

pub struct Theirs {
    service: QapiService<QmpStreamTokio<WriteHalf<UnixStream>>>,
    /// All events of a storm have arrived.
    arrived: Arc<Notify>,
}

impl Client for Theirs {
    async fn connect(socket: &Path) -> Result<Self, Failure> {
        let stream = QmpStreamTokio::open_uds(socket).await?.negotiate().await?;
        let (service, mut events) = stream.into_parts();
        let arrived = Arc::new(Notify::new());
        let notify = Arc::clone(&arrived);
        tokio::spawn(async move {
            let mut count = 0;
            while let Some(Ok(_)) = events.next().await {
                count += 1;
                if count == EVENTS {
                    notify.notify_one();
                }
            }
        });
        Ok(Self { service, arrived })
    }

    async fn status(&self) -> Result<(), Failure> {
        let status = self.service.execute(qmp::query_status {}).await?;
        status.running.then_some(()).ok_or("not running".into())
    }

    async fn schema(&self) -> Result<(), Failure> {
        let types = self.service.execute(qmp::query_qmp_schema {}).await?;
        (types.len() > 1000).then_some(()).ok_or("too short".into())
    }

    async fn storm(&self) -> Result<(), Failure> {
        self.service.execute(qmp::cont {}).await?;
        self.arrived.notified().await;
        Ok(())
    }

    async fn flood(&self) -> Result<(), Failure> {
        self.service.execute(qmp::stop {}).await?;
        Ok(())
    }
}
