"""The demo's district until today."""

from datetime import UTC, date, datetime

import pytest


@pytest.fixture(scope="module")
def until() -> date:
    """The story goes on until today."""
    return datetime.now(UTC).date()
