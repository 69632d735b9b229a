"""`ubia serve`: pages and phones on one address, by HTTPS with a certificate or for a trial on a local network."""

import argparse
import os
from pathlib import Path


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "serve pages and phones (docs/operate.md says how to get a certificate)"
    parser = subparsers.add_parser("serve", help=about, description=about)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on; default this machine only")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument(
        "--workers", type=int, default=min(os.cpu_count() or 1, 4), help="processes; default %(default)s"
    )
    parser.add_argument("--certificate", type=Path, help="the certificate with its chain (PEM)")
    parser.add_argument("--key", type=Path, help="its private key (PEM, PKCS#8)")
    parser.add_argument(
        "--trial-network", action="store_true", help="serve the local network with an authority of its own"
    )
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Serve until Ctrl-C; returns the exit code. Raises Trouble when something is missing."""
    from ubia.box.serving import serve_address, serve_trial

    if chosen.trial_network:
        return serve_trial(chosen.port if chosen.port != 8000 else 8443, chosen.workers)
    return serve_address(chosen.host, chosen.port, chosen.workers, chosen.certificate, chosen.key)
