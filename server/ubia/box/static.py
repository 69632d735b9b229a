"""Puts the files that pages need (styles, scripts, the phone's app) where the web server hands them out."""

import hashlib
from pathlib import Path


def collect() -> None:
    """Collect, compress and name by hash, if a file changed; Django must be set up.

    The process that serves, started afterwards, finds the list of names and uses it.
    """
    from django.conf import settings
    from django.contrib.staticfiles.management.commands.collectstatic import Command
    from django.core.management import call_command
    from whitenoise.storage import CompressedManifestStaticFilesStorage

    root = Path(settings.STATIC_ROOT)
    stamp, found = root.with_suffix(".stamp"), _fingerprint()
    if stamp.exists() and stamp.read_text() == found and (root / "staticfiles.json").exists():
        return
    command = Command()
    command.storage = CompressedManifestStaticFilesStorage()
    call_command(command, interactive=False, verbosity=0)
    stamp.write_text(found)


def _fingerprint() -> str:
    """Return one hash of the name, size and time of every static file."""
    from django.contrib.staticfiles.finders import get_finders

    total = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            total.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return total.hexdigest()
