"""What the tests of commands get back from them."""

from collections.abc import Callable
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command said, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Ran]
