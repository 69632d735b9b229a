"""Puts the demo into a box: the story once, the accounts, and nothing twice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import psycopg

from ubia.box.opened import Box
from ubia.box.trouble import Trouble
from ubia.register.book import now
from ubia.register.office import server_key

from . import keys
from .accounts import ensure_accounts
from .days import day_of
from .keys import Keys
from .ours import keep_files
from .scribe import Scribe
from .sign_ins import pass_phrase, table
from .stage import DISTRICT, Size
from .story import SEED, Story, story
from .writing import write, write_voices

KEYS_FILE = "demo-keys.json"
Say = Callable[[str], None]


def aloud(text: str) -> None:
    """Print at once, so that whoever waits sees that it goes on."""
    print(text, flush=True)


def install(box: Box, size: Size = DISTRICT, say: Say = aloud) -> str:
    """Write what is missing of the demo. Returns the sign-ins to print. Raises Trouble when other books are there."""
    told = story(SEED, day_of(now()), size)
    if _is_there(box, told):
        say("The demo district is there; `ubia demo --fresh` starts it over.")
    else:
        _write(box, told, say)
    ensure_accounts(told.stage, pass_phrase(box.home))
    return table(pass_phrase(box.home))


def demo_keys(home: Path) -> Keys:
    """The private keys of this installation's demo. Raises Trouble when they are not there."""
    try:
        return keys.load(home / KEYS_FILE)
    except FileNotFoundError as error:
        raise Trouble(f"{home / KEYS_FILE} is not there: start the demo first, with `ubia demo`.") from error


def _is_there(box: Box, told: Story) -> bool:
    with psycopg.connect(box.owner) as owner:
        books = {book for (book,) in owner.execute("SELECT book::text FROM book_head")}
    if books and told.stage.book("nation") not in books:
        raise Trouble(f"The database {box.database} holds books that are not the demo's; `--fresh` would remove them.")
    return bool(books)


def _write(box: Box, told: Story, say: Say) -> None:
    """Write the whole story in one transaction: a demo cut short leaves nothing behind."""
    say(f"Writing the demo district as of {told.stage.yesterday:%d %B %Y} ({len(told.facts)} entries) …")
    made = keys.new_keys(told.keys)
    keys.save(made, box.home / KEYS_FILE)
    scribe = Scribe(made, server_key(box.home))
    with psycopg.connect(box.app) as app, app.transaction():
        write(app, scribe.bundles(told.facts), lambda month, entries: say(_progress(month, entries)))
        write_voices(app, told.stage.book("voice"), told.voices)
        keep_files(app)
    say("  done")


def _progress(month: date, entries: int) -> str:
    return f"  {month:%B %Y}: {entries} entries"
