"""The three ways of serving a box: on this machine, with a certificate, and as a trial on a local network."""

import os
from collections.abc import Callable
from pathlib import Path

from ubia.box.authority import Authority
from ubia.box.networks import local_addresses
from ubia.box.nights import Nights
from ubia.box.opened import Box, open_box
from ubia.box.static import collect
from ubia.box.trouble import Trouble
from ubia.box.web_server import ANYWHERE, LOOPBACK, Address, find_free, serve
from ubia.box.welcome import Welcome, qr_code


def serve_here(
    port: int,
    is_fresh: bool = False,
    prepare: Callable[[Box], str] | None = None,
    lead: Callable[[Box, str], str] | None = None,
) -> int:
    """Serve on this machine only, on the first free port; `prepare` fills the box and says what to print.

    `lead` says what else to print, now that the address is known.
    """
    with open_box(is_fresh) as box:
        said = prepare(box) if prepare else ""
        collect()
        address = Address(LOOPBACK, find_free(LOOPBACK, port))
        with Nights(box, _zone()):
            led = lead(box, address.url) if lead else ""
            texts = [said, led, f"Ubia is at {address.url}\nCtrl-C stops it."]
            return serve(address, 1, "\n\n".join(filter(None, texts)))


def serve_address(host: str, port: int, workers: int, certificate: Path | None, key: Path | None) -> int:
    """Serve on an address, by HTTPS with a certificate. Raises Trouble when one file is missing."""
    if bool(certificate) != bool(key):
        raise Trouble("A certificate and its key go together: give both --certificate and --key.")
    for path in filter(None, (certificate, key)):
        if not path.is_file():
            raise Trouble(f"{path} is not there. docs/operate.md says how to get a certificate.")
    if certificate:
        os.environ["UBIA_HTTPS"] = "1"
    with open_box() as box:
        collect()
        address = Address(host, port, certificate, key)
        with Nights(box, _zone()):
            return serve(address, workers, f"Ubia is at {address.url}")


def serve_trial(port: int, workers: int) -> int:
    """Serve the local network by HTTPS with an authority of this box, and show phones how to trust it."""
    hosts = local_addresses()
    if not hosts:
        raise Trouble("This machine is on no local network. Join one (a phone's hotspot will do), then try again.")
    os.environ |= {"UBIA_HTTPS": "1", "UBIA_HOSTS": ",".join([*hosts, "localhost", LOOPBACK])}
    with open_box() as box:
        collect()
        authority = Authority(box.home / "certificates")
        certificate, key = authority.certificate_for([*hosts, "localhost", LOOPBACK])
        address = Address(hosts[0], port, certificate, key)
        with (
            Nights(box, _zone()),
            Welcome(hosts[0], find_free(hosts[0], port + 1), authority, address.url) as welcome,
        ):
            ready = (
                f"{qr_code(welcome.url)}\nOn each phone, open {welcome.url} and follow the page."
                f"\nFingerprint of the certificate: {authority.fingerprint}\nUbia is then at {address.url}"
            )
            return serve(Address(ANYWHERE, port, certificate, key), workers, ready)


def _zone() -> str:
    """The programme's time zone, once the box is open."""
    from django.conf import settings

    return str(settings.TIME_ZONE)
