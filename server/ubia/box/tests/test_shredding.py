"""What was erased is shredded by the next night, once."""

import os
from pathlib import Path
from typing import Any

import pytest

from ubia.box.opened import Box
from ubia.box.shredding import shred_new
from ubia.demo.tests.district import tell

pytestmark = pytest.mark.database


def test_an_erasure_is_shredded_once(database: Any) -> None:
    box = Box(Path(os.environ["UBIA_HOME"]), database.postgres, database.name)
    with database.connect(autocommit=True) as app:
        tell(app)
    assert shred_new(box) > 0
    assert shred_new(box) == 0
