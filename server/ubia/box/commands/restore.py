"""`ubia restore FILE`: a backup into an empty box, folded again and checked line by line."""

import argparse
from pathlib import Path


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "restore a backup into an empty database, and check every line of it"
    parser = subparsers.add_parser("restore", help=about, description=about)
    parser.add_argument("file", type=Path)
    parser.add_argument("--passphrase-file", type=Path, help="holds the passphrase of the server's key in the backup")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Restore and say what was found; returns 0 when every line is sound. Raises Trouble."""
    from psycopg.conninfo import make_conninfo

    from ubia.box.opened import open_box
    from ubia.box.passphrase import read_passphrase
    from ubia.box.progress import progress
    from ubia.box.trouble import Trouble
    from ubia.register.archive import Unreadable
    from ubia.register.findings import in_words
    from ubia.register.restore import NotEmpty, restore
    from ubia.register.shred import NotShredded, shred

    passphrase = read_passphrase(chosen.passphrase_file)
    with open_box() as box:
        try:
            done = restore(box.owner, box.app, chosen.file, passphrase, progress("entries"))
            if done.erased:
                shred(make_conninfo(box.postgres.admin, dbname=box.database))
        except NotEmpty as reason:
            raise Trouble("This box holds books already. Restore into an empty one (another UBIA_HOME).") from reason
        except (Unreadable, OSError, ValueError) as reason:
            raise Trouble(f"{chosen.file} was not restored: {reason}") from reason
        except NotShredded as reason:
            raise Trouble(f"Restored, but not shredded: {reason} Then: ubia erase") from reason
    print("\n".join(in_words(done.report)))
    if done.erased:
        print(f"{done.erased} bodies erased since the backup were forgotten again.")
    for entry in done.unaccepted:
        print(f"Erasure {entry} was carried out, but its book did not accept it; look under what waits.")
    if not done.has_key:
        print("The server's key was not in the backup: put server.key into UBIA_HOME before anybody works here.")
    return 0 if done.report.sound else 1
