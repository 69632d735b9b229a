"""What happens once: each scene alters the plan of a few households and tells what took place there.

They take place in the last month that is over, and their days are counted from its first day; only `due` ends with
the story, and `rewards` begins with it.
"""

from ubia.demo.homes import Home
from ubia.demo.stage import Stage

from . import committee, confided, due, focal, folders, measures, moves, putting_right, rewards, wrong_phones

SCENES = (
    putting_right.tell,
    moves.tell,
    folders.tell,
    wrong_phones.tell,
    confided.tell,
    committee.tell,
    rewards.tell,
    measures.tell,
    focal.tell,
    due.tell,
)


def tell_scenes(stage: Stage, homes: dict[str, Home]) -> None:
    """Tell every scene."""
    for tell in SCENES:
        tell(stage, homes)
