//! `qapi` with tokio completes a session with a mock of the release that it is made for.

use std::os::unix::net::UnixListener;
use std::time::Duration;

use futures::StreamExt;
use qapi::futures::QmpStreamTokio;
use qapi::qmp;
use qapi_releases::Kind;
use qmp_mock::Mock;

/// The release of the schema in the crate.
const RELEASE: &str = "9.1";

const SCRIPT: &str = r#"{"on": {"execute": "stop"}, "then": [{"event": "STOP"}]}"#;

#[tokio::test(flavor = "current_thread")]
async fn fifty_commands() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("mock.sock");
    let mock = Mock::of_release(&RELEASE.parse().unwrap(), Kind::Qmp).unwrap();
    let server = mock.script(SCRIPT).unwrap().start().unwrap();
    server
        .listen_unix(UnixListener::bind(&socket).unwrap())
        .unwrap();

    let stream = QmpStreamTokio::open_uds(&socket).await.unwrap();
    let stream = stream.negotiate().await.unwrap();
    let (service, mut events) = stream.into_parts();
    let stopped = tokio::spawn(async move {
        let mut names = Vec::new();
        while let Some(Ok(event)) = events.next().await {
            names.push(format!("{event:?}"));
        }
        names
    });
    macro_rules! ask {
        ($($command:ident),*) => {
            $(service.execute(qmp::$command {}).await.expect(stringify!($command));)*
        };
    }
    for _ in 0..3 {
        ask!(
            query_status,
            query_version,
            query_commands,
            query_name,
            query_uuid,
            query_kvm
        );
        ask!(
            query_chardev,
            query_iothreads,
            query_memory_size_summary,
            query_mice,
            query_tpm
        );
        ask!(
            query_migrate_capabilities,
            query_jobs,
            query_balloon,
            query_vm_generation_id
        );
        ask!(query_qmp_schema, cont, stop);
    }
    let error = service.execute(qmp::device_del { id: String::new() }).await;
    error.expect("an id of any kind fits");
    drop(service);
    drop(server);
    let names = tokio::time::timeout(Duration::from_secs(5), stopped)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(names.len(), 3, "{names:?}");
}
