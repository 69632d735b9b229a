"""`ubia backup FILE`: everything that cannot be folded again, as of one instant, into one compressed file."""

import argparse
from pathlib import Path


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb."""
    about = "write a backup of all books, accounts and files, as of one instant"
    parser = subparsers.add_parser("backup", help=about, description=about)
    parser.add_argument("file", type=Path, help="for example ubia-2026-03-05.tar.zst; only you may read it")
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        help="also keep the server's key, encrypted by the passphrase in this file (else keep server.key apart)",
    )
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Back up and say what; returns the exit code. Raises Trouble."""
    import psycopg

    from ubia.box.opened import open_box
    from ubia.box.passphrase import read_passphrase
    from ubia.register.backup import back_up
    from ubia.register.shred import keep_all

    passphrase = read_passphrase(chosen.passphrase_file)
    with open_box() as box:
        with psycopg.connect(box.owner) as connection:
            keep_all(connection)
        back_up(box.owner, chosen.file, passphrase)
        kept_apart = box.home / "erasures.jsonl"
    print(f"{chosen.file} holds everything ({chosen.file.stat().st_size:,} bytes). Test it: ubia restore, elsewhere.")
    print(f"Keep {kept_apart} apart from backups: a restore forgets again what it names.")
    if not passphrase:
        print(f"The server's key is not in it: keep a copy of {kept_apart.with_name('server.key')} somewhere safe.")
    return 0
