"""A page by plain HTTP from which a phone fetches the trial's root certificate before it can speak HTTPS with us."""

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

import segno

from ubia.box.authority import Authority
from ubia.box.welcome_page import ROOT_PATH, language_of, page


class Welcome:
    """Serves the page while it is entered, on its own thread."""

    def __init__(self, host: str, port: int, authority: Authority, url: str) -> None:
        root = authority.root.read_bytes()

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == ROOT_PATH:
                    kind, content = "application/x-x509-ca-cert", root
                else:
                    language = language_of(self.headers.get("Accept-Language", ""))
                    kind, content = "text/html; charset=utf-8", page(language, url, authority.fingerprint).encode()
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Who fetched it is nobody's business."""

        self._server = ThreadingHTTPServer((host, port), Answer)
        self.url = f"http://{host}:{port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def qr_code(text: str) -> str:
    """Return the text as a QR code made of a terminal's characters."""
    drawing = io.StringIO()
    segno.make(text, micro=False).terminal(drawing, compact=True)
    return drawing.getvalue()
