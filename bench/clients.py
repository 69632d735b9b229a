"""Clients that push and pull over HTTP as phones do. They need nothing of the server but its address."""

import argparse
import hashlib
import http.client
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class Line:
    """One connection that stays open, as a phone's."""

    def __init__(self, url: str, token: str) -> None:
        where = urlsplit(url)
        make = http.client.HTTPSConnection if where.scheme == "https" else http.client.HTTPConnection
        self.http = make(where.hostname or "", where.port)
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def post(self, path: str, body: bytes, **headers: str) -> tuple[int, bytes, float, int]:
        """Status, content, the server's own milliseconds, and bytes on the wire (headers and content)."""
        self.http.request("POST", path, body, self.headers | headers)
        answer = self.http.getresponse()
        content = answer.read()
        wire = len(content) + sum(len(k) + len(v) + 4 for k, v in answer.getheaders()) + 19
        timing = answer.headers.get("Server-Timing", "app;dur=0").partition("dur=")[2]
        return answer.status, content, float(timing), wire


def push_all(url: str, token: str, bodies: list[bytes], threads: int) -> float:
    """Push every body once, over several connections. Returns seconds. Raises when one was not written."""
    rest, lock, failures = iter(bodies), threading.Lock(), []

    def work() -> None:
        line = Line(url, token)
        while True:
            with lock:
                body = next(rest, None)
            if body is None:
                return
            status, content, _, _ = line.post("/sync/push", body)
            if status != 200 or b'"quarantine"' in content or b'"to_settle"' in content:
                failures.append((status, content[:300]))

    workers = [threading.Thread(target=work) for _ in range(threads)]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if failures:
        raise SystemExit(f"{len(failures)} pushes failed, the first: {failures[0]}")
    return time.perf_counter() - start


def pull(line: Line, sign: Callable[[str], str], cursors: dict[str, str], **options: Any) -> tuple[Any, float, int]:
    """One signed pull: the answer, the server's milliseconds, bytes on the wire."""
    body = json.dumps({"cursors": cursors, **options}).encode()
    from base64 import urlsafe_b64encode

    digest = urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()
    signature = sign(f"ubia-pull-1\n{digest}")
    status, content, took, wire = line.post("/sync/pull", body, **{"Ubia-Signature": signature})
    if status != 200:
        raise SystemExit(f"pull: {status} {content[:300]!r}")
    return json.loads(content), took, wire


def main() -> None:
    """Push the bundles of a file to a server and print the rate."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("url")
    words.add_argument("token")
    words.add_argument("file", help="one push (JSON) a line")
    words.add_argument("--threads", type=int, default=2)
    asked = words.parse_args()
    bodies = Path(asked.file).read_bytes().splitlines()
    entries = sum(len(bundle["entries"]) for body in bodies for bundle in json.loads(body)["bundles"])
    took = push_all(asked.url, asked.token, bodies, asked.threads)
    sys.stdout.write(f"{entries} entries in {took:.2f} s: {entries / took:.0f} entries/s\n")


if __name__ == "__main__":
    main()
