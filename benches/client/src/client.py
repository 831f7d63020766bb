"""The same work as in work.rs, with Python's qemu.qmp."""

import asyncio
import json
import os
import sys
import time

from qemu.qmp import QMPClient

CONNECTIONS, COMMANDS, BURST, EVENTS, work, socket, processor = sys.argv[1:]
CONNECTIONS, COMMANDS, BURST, EVENTS = (
    int(number) for number in (CONNECTIONS, COMMANDS, BURST, EVENTS)
)
MESSAGES = {
    "turns": CONNECTIONS,
    "schema": CONNECTIONS,
    "commands": CONNECTIONS * COMMANDS,
    "burst": CONNECTIONS * BURST,
    "events": CONNECTIONS * EVENTS,
    "flood": 1,
}


def kibibytes(file, name):
    with open(file, encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name))


def resident():
    return kibibytes("/proc/self/smaps_rollup", "Rss:")


async def connect():
    client = QMPClient()
    await client.connect(socket)
    return client


async def storm(client):
    await client.execute("cont")
    for _ in range(EVENTS):
        await client.events.get()


async def perform(client):
    if work == "burst":
        await asyncio.gather(*(client.execute("query-status") for _ in range(BURST)))
    elif work == "events":
        await storm(client)
    elif work == "schema":
        await client.execute("query-qmp-schema")
    elif work == "flood":
        await client.execute("stop")
    else:
        await client.execute("query-status")


async def timed(client, latencies):
    for _ in range(COMMANDS if work == "commands" else 1):
        start = time.perf_counter_ns()
        await perform(client)
        latencies.append(time.perf_counter_ns() - start)


async def main():
    os.sched_setaffinity(0, {int(processor)})
    before = resident()
    clients = [await connect() for _ in range(1 if work == "flood" else CONNECTIONS)]
    connected = resident()
    latencies = []
    start, processor_start = time.perf_counter_ns(), time.process_time_ns()
    if work in ("turns", "schema", "flood"):
        for client in clients:
            await timed(client, latencies)
    else:
        await asyncio.gather(*(timed(client, latencies) for client in clients))
    wall = time.perf_counter_ns() - start
    processor_time = time.process_time_ns() - processor_start
    latencies.sort()
    last = len(latencies) - 1
    print(
        json.dumps(
            {
                "connections": len(clients),
                "messages": MESSAGES[work],
                "processor": processor_time,
                "wall": wall,
                "median": latencies[last * 50 // 100],
                "percentile_99": latencies[last * 99 // 100],
                "before": before,
                "connected": connected,
                "after": resident(),
                "peak": kibibytes("/proc/self/status", "VmHWM:"),
            }
        ),
        flush=True,
    )
    # Closing the connections is not measured.
    os._exit(0)


asyncio.run(main())
