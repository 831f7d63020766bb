"""Executes fifty commands with qemu.qmp, and waits for an event."""

import asyncio
import sys

from qemu.qmp import ExecuteError, QMPClient

QUERIES = [
    "query-status", "query-version", "query-commands", "query-name", "query-uuid",
    "query-kvm", "query-block", "query-blockstats", "query-chardev", "query-cpus-fast",
    "query-iothreads", "query-memdev", "query-memory-size-summary", "query-mice",
    "query-migrate", "query-migrate-capabilities", "query-migrate-parameters",
    "query-named-block-nodes", "query-block-jobs", "query-jobs", "query-pci", "query-rx-filter",
    "query-tpm", "query-vnc", "query-qmp-schema",
]


async def main(path):
    client = QMPClient("test")
    await client.connect(path)
    done = 0
    with client.listener("STOP") as stops:
        for _ in range(2):
            # Several at once, as long as the client can tell the replies apart.
            replies = await asyncio.gather(*[client.execute(name) for name in QUERIES[:12]])
            done += len(replies)
            for name in QUERIES[12:]:
                await client.execute(name)
                done += 1
        await client.execute("stop")
        done += 1
        await asyncio.wait_for(stops.get(), 5)
    try:
        await client.execute("device_del")
    except ExecuteError as error:
        assert error.error_class == "GenericError", error
        assert str(error) == "Parameter 'id' is missing", error
    else:
        raise AssertionError("a command without its argument was taken")
    try:
        await client.execute("no-such-command")
    except ExecuteError as error:
        assert error.error_class == "CommandNotFound", error
    else:
        raise AssertionError("an unknown command was taken")
    await client.disconnect()
    print(done)


asyncio.run(main(sys.argv[1]))
