"""Which addresses phones on the same network can reach this machine by."""

import ipaddress
import socket

ELSEWHERE = ("192.0.2.1", 9)  # kept for documentation, RFC 5737: asks for a route, sends nothing


def local_addresses() -> list[str]:
    """Return this machine's private addresses, the one on the way out first; empty without a network."""
    found = [_outward(), *(item[4][0] for item in _by_name())]
    return [address for address in dict.fromkeys(map(str, found)) if _is_local(address)]


def _outward() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ELSEWHERE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def _by_name() -> list[tuple[int, int, int, str, tuple[str, int]]]:
    try:
        return socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)  # type: ignore[return-value]
    except OSError:
        return []


def _is_local(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return address.is_private and not address.is_loopback and not address.is_unspecified
