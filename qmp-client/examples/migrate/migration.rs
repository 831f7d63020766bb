//! The migration, and how its end is told.

use anyhow::{Error, Result, anyhow};
use qmp_types::qmp::MigrationStatus;
use qmp_types::qmp::commands::{Migrate, MigrateCancel, MigrateIncoming};
use tokio::time::timeout;

use super::PATIENCE;
use super::side::Side;

/// Where the machine is.
#[derive(Debug)]
pub(crate) enum Place {
    /// It has moved.
    Target,
    /// The migration has not begun, for this reason.
    NotMoved(Error),
    /// It has stayed, for this reason. If it ran before, it runs.
    Source(Error),
    /// A side is gone, so that nobody can say.
    Unknown(Error),
}

/// Moves the machine, unless there is a reason to cancel that.
pub(crate) async fn migrate(
    source: &mut Side,
    target: &mut Side,
    uri: &str,
    cancel: impl Future<Output = String>,
) -> Place {
    if let Err(error) = listen(target, uri).await {
        return Place::NotMoved(error);
    }
    let started = source.vm().execute(&Migrate::new().with_uri(uri)).await;
    let ended = match started {
        Ok(_) => tokio::select! {
            ended = source.end() => ended,
            why = cancel => Err(anyhow!(why)),
        },
        Err(error) if !error.may_have_been_executed() => return Place::Source(error.into()),
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(MigrationStatus::Completed) => arrival(target).await,
        Ok(_) => Place::Source(source.reason().await),
        Err(why) => stay(source, target, why).await,
    }
}

/// Lets the target wait for the machine.
async fn listen(target: &Side, uri: &str) -> Result<()> {
    let release = target.release();
    let mut incoming = MigrateIncoming::new().with_uri(uri);
    if (release.major, release.minor) >= (9, 1) {
        // It is there to be asked what went wrong.
        incoming = incoming.with_exit_on_error(false);
    }
    target.execute(&incoming).await?;
    Ok(())
}

/// Cancels the migration, if that is still possible.
async fn stay(source: &mut Side, target: &mut Side, why: Error) -> Place {
    let cancelled = source.execute(&MigrateCancel::new()).await;
    let ended = match cancelled {
        Ok(_) => timeout(PATIENCE, source.end()).await,
        Err(error) => Ok(Err(error)),
    };
    match ended {
        Ok(Ok(MigrationStatus::Completed)) => arrival(target).await,
        Ok(Ok(_)) => Place::Source(why),
        Ok(Err(_)) | Err(_) => match arrival(target).await {
            Place::Unknown(error) => Place::Unknown(error.context(format!("{why:#}"))),
            place => place,
        },
    }
}

/// Waits until the target has all of the machine.
async fn arrival(target: &mut Side) -> Place {
    match timeout(PATIENCE, target.end()).await {
        Ok(Ok(MigrationStatus::Completed)) => Place::Target,
        Ok(Ok(_)) => Place::Unknown(target.reason().await),
        Ok(Err(error)) => Place::Unknown(error),
        Err(_) => Place::Unknown(anyhow!("the target was not done after {PATIENCE:?}")),
    }
}
