"""The code of an item, made from its words."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 40


def code_of(words: str, taken: Container[str]) -> str:
    """Letters, digits and `_`, as a charter writes it; where another item has it, with the next free number.

    >>> code_of("Une chèvre par an", {"une_chevre_par_an"})
    'une_chevre_par_an_2'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if not made[:1].isalpha():
        made = f"item_{made}".rstrip("_")
    made, number = made[:LONGEST].rstrip("_"), 1
    code = made
    while code in taken:
        number += 1
        tail = f"_{number}"
        code = made[: LONGEST - len(tail)].rstrip("_") + tail
    return code
