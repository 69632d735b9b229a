"""A line as in the bush: a relay on the loopback that passes bytes on, and cuts connections as the dice say."""

import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

PIECE = 4096


class ThinLine:
    """Where to connect, how often connections are lost, and how many were."""

    def __init__(self, towards: str, loss: float, seed: int) -> None:
        where = urlsplit(towards)
        self.towards = (where.hostname or "127.0.0.1", where.port or 80)
        self.loss, self.dice = loss, random.Random(seed)
        self.passed = self.cut = 0
        self.is_down = False
        self.open: set[socket.socket] = set()
        self.door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://localhost:{self.door.getsockname()[1]}"

    def serve(self) -> None:
        """Take connections until the door is closed."""
        while True:
            try:
                near, _ = self.door.accept()
            except OSError:
                return
            threading.Thread(target=self._relay, args=[near, *self._fate()], daemon=True).start()

    def go_down(self) -> None:
        """No network from here on: what is open is cut, what comes is refused."""
        self.is_down = True
        for end in list(self.open):
            _shut(end)

    def come_back(self) -> None:
        """The network is there again."""
        self.is_down = False

    def _fate(self) -> tuple[bool, int]:
        """Which way this connection is cut, and after how many bytes; -1: never."""
        is_lost = self.dice.random() < self.loss
        return self.dice.random() < 0.5, self.dice.choice((0, 300, 1500, 6000)) if is_lost else -1

    def _relay(self, near: socket.socket, on_way_up: bool, after: int) -> None:
        try:
            if self.is_down:
                raise ConnectionRefusedError
            far = socket.create_connection(self.towards)
        except OSError:
            near.close()
            return
        self.open |= {near, far}
        up = threading.Thread(target=self._pass, args=[near, far, after if on_way_up else -1], daemon=True)
        up.start()
        self._pass(far, near, -1 if on_way_up else after)
        up.join()
        self.open -= {near, far}
        near.close()
        far.close()

    def _pass(self, source: socket.socket, sink: socket.socket, after: int) -> None:
        """Pass bytes on until either end stops; cut both ends once `after` bytes went by."""
        gone = 0
        try:
            while piece := source.recv(PIECE):
                if 0 <= after < gone + len(piece):
                    sink.sendall(piece[: after - gone])
                    self.cut += 1
                    break
                sink.sendall(piece)
                gone += len(piece)
                self.passed += len(piece)
        except OSError:
            pass
        _shut(source)
        _shut(sink)


def _shut(end: socket.socket) -> None:
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


@contextmanager
def thin_line(towards: str, loss: float, seed: int = 1) -> Iterator[ThinLine]:
    """A relay towards an address, for as long as the block runs."""
    line = ThinLine(towards, loss, seed)
    threading.Thread(target=line.serve, daemon=True).start()
    try:
        yield line
    finally:
        line.door.close()
