"""UUIDv7 (RFC 9562): ids that sort by the time they were made. Python 3.14 has it; we run on 3.11."""

import secrets


def uuid7(at: int) -> str:
    """A new id for an instant, given in milliseconds since 1970 UTC."""
    number = at << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
