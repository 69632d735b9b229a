"""Takes what lies in the inbox, each message once: into the book if it can be read, and a clear word back always."""

import hashlib
from collections import Counter
from typing import Any, NamedTuple

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.box.texts import replies
from ubia.box.texts.folders import Folders, Message, Sender
from ubia.charter.committee.texting import Text, read_text
from ubia.incentives.runs.sms import put
from ubia.register.book import append, now, writing
from ubia.register.office import server_pen


class NotTaken(Exception):
    """The message was kept, not taken; the words say why."""


class Sheet(NamedTuple):
    """A scoring that is still apart: what it is called, its scale and its questions."""

    subject: str
    title: str
    top: int
    items: list[str]


def take(connection: Connection[TupleRow], folders: Folders) -> Counter[str]:
    """Take everything in the inbox. Returns how many were taken, kept, and had come before."""
    counts: Counter[str] = Counter()
    for message in folders.messages():
        if not isinstance(message, Message):
            name = hashlib.sha256(message.read_bytes()).hexdigest()[:32]
            folders.move(message, "kept", name, "no message: a JSON object with from and text is needed")
            counts["kept"] += 1
        elif folders.is_taken(message.name):
            message.file.unlink()
            counts["again"] += 1
        else:
            counts[_take(connection, folders, message)] += 1
    return counts


def _take(connection: Connection[TupleRow], folders: Folders, message: Message) -> str:
    sender = folders.senders().get(message.number)
    text = read_text(message.text)
    language = text.language if text else sender.language if sender else "en"
    with replies.in_language(language):
        try:
            answer, folder, why = _answer(connection, sender, text, message.name), "taken", ""
        except NotTaken as kept:
            answer, folder, why = str(kept), "kept", str(kept)
    put(folders.folder("outbox"), message.name, message.number, answer)
    folders.move(message.file, folder, message.name, why)
    return folder


def _answer(connection: Connection[TupleRow], sender: Sender | None, text: Text | None, name: str) -> str:
    """Write down what was said. Returns the answer; raises NotTaken."""
    if sender is None:
        raise NotTaken(replies.unknown_sender())
    if text is None or text.asked == "help":
        raise NotTaken(replies.unreadable())
    if text.asked == "meeting":
        return _meeting(connection, sender, text, name)
    sheet = _sheet(open_sheets(connection, sender), text)
    marks = [(mark, why) for mark, why in text.marks if 1 <= mark <= sheet.top]
    if len(marks) != len(sheet.items) or len(marks) != len(text.marks):
        raise NotTaken(replies.wrong_count(len(sheet.items), len(marks), sheet.top))
    scores = [
        {"item": item, "score": mark, **({"why": why} if why else {})}
        for item, (mark, why) in zip(sheet.items, marks, strict=True)
    ]
    body = {"side": sender.side, "group": sender.group, "scores": scores}
    _write(connection, sender, ("scores.given", sheet.subject, sheet.subject), body, name)
    return replies.scored(sheet.title, len(scores))


def _sheet(sheets: list[Sheet], text: Text) -> Sheet:
    if not sheets:
        raise NotTaken(replies.no_sheet())
    if len(sheets) > 1 and (text.sheet is None or text.sheet >= len(sheets)):
        raise NotTaken(replies.which_sheet([sheet.title for sheet in sheets]))
    return sheets[text.sheet or 0] if len(sheets) > 1 else sheets[0]


def _meeting(connection: Connection[TupleRow], sender: Sender, text: Text, name: str) -> str:
    if not text.names:
        raise NotTaken(replies.no_names())
    subject = _id(f"{name} meeting")
    taker = {"name": sender.name, **({"person": sender.person} if sender.person else {})}
    body = {"title": "SMS", "present": [{"name": one} for one in text.names], "note_taker": taker}
    _write(connection, sender, ("meeting.held", subject, sender.person or subject), body, name)
    return replies.met(len(text.names))


def _write(
    connection: Connection[TupleRow], sender: Sender, what: tuple[str, str, str], body: dict[str, Any], name: str
) -> None:
    """Append one attested entry, once however often a message is taken. `what` is kind, subject and author."""
    kind, subject, author = what
    entry = _id(f"{name} {kind}")
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, sender.book):
        found = cursor.execute("SELECT FROM entry WHERE book = %s AND id = %s", [sender.book, entry]).fetchone()
    if found is None:
        told = {**body, "attested": {"typist": f"SMS …{sender.number[-3:]}"}}
        pen = server_pen(sender.book, author, "sms")
        append(connection, sender.book, [pen.write(kind, subject, told, made_at=now(), id=entry)])


def _id(words: str) -> str:
    """The same UUID (version 8) for the same words."""
    number = int.from_bytes(hashlib.sha256(words.encode()).digest()[:16])
    text = f"{number & ~(0xF << 76) & ~(0b11 << 62) | 0x8 << 76 | 0b10 << 62:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def open_sheets(connection: Connection[TupleRow], sender: Sender) -> list[Sheet]:
    """The scorings that wait for the sender's group, the oldest first; nominees do not fit into a message."""
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, sender.book):
        rows = cursor.execute(_SHEETS, [sender.book, sender.group, sender.side]).fetchall()
    return [Sheet(*row) for row in rows]


_SHEETS = """
SELECT r.subject::text, r.title, r.top, ARRAY(SELECT item FROM round_item i
    WHERE i.book = r.book AND i.subject = r.subject ORDER BY n)
FROM round r JOIN round_group g ON g.book = r.book AND g.subject = r.subject
WHERE r.book = %s AND r.opened_at IS NULL AND r.purpose <> 'selection' AND g.group_code = %s AND g.side = %s
ORDER BY r.begun_on, r.subject
"""
