"""The focal person, outside every supervisor's line, and what a CHW tells her and nobody else."""

from datetime import timedelta

from ubia.demo.days import at
from ubia.demo.homes import Home
from ubia.demo.opening import admitted
from ubia.demo.people import ALL, KEEPER, MEMBERS
from ubia.demo.stage import Stage

FOCAL, CHW = "naliaka", "hamisi"
TOLD = "Nauli ya siku mbili hailipwi, na msimamizi anasema nisiandike tena. Naomba mtu mwingine asikie."


def tell(stage: Stage, homes: dict[str, Home]) -> None:  # noqa: ARG001  the shape of a scene
    """Her part in every community and in the book of voices; then a dispute that she alone hears."""
    since, person = stage.opening + timedelta(days=7), stage.person(FOCAL)
    for n, (by, book) in enumerate((*((KEEPER, book) for book in ALL), ("rotich", "voice"))):
        role = {"name": MEMBERS[FOCAL].name, "role": "focal", "since": since.isoformat()}
        stage.tell(by, book, "role.given", person, role, at(since, 8 + n))
        stage.tell(by, book, "key.admitted", person, admitted(stage, FOCAL, FOCAL, by), at(since, 13 + n))
    on = stage.last_month + timedelta(days=22)
    dispute = stage.id("dispute/hamisi", at(on, 19))
    said = {"readers": [{"person": stage.person(CHW)}, {"person": person}], "about": "treatment", "words": TOLD}
    said["against"] = stage.person("mutiso")
    stage.tell(CHW, "tumaini", "dispute.raised", dispute, said, at(on, 19), name="dispute of hamisi")
