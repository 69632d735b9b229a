"""Whatever is sent, the answer is a clear 2xx or 4xx, never a 500; made up by schemathesis from the description."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from tests.village import Member, Village
from ubia.sync.openapi import description
from ubia.sync.tests.phone import Phone, phone_of

SCHEMA = schemathesis.openapi.from_dict(description())
PROBLEMS = {
    *("unreadable", "too_many", "leaves", "cursor", "code", "algorithm", "token", "signature", "sign_in", "csrf"),
    *("method", "too_large", "encoding", "slow_down", "no_form", "no_file", "no_statement"),
}


@pytest.fixture(scope="module")
def phone(module_database: Any) -> Any:
    with module_database.connect(autocommit=True) as connection:
        village = Village(connection)
        yield phone_of(village, village.admit(Member("Amina")))


def test_the_published_description_is_the_one_in_force() -> None:
    published = Path(__file__).parents[4] / "contract" / "openapi.json"
    assert json.loads(published.read_text()) == json.loads(msgspec.json.encode(description()))


@SCHEMA.parametrize()
@settings(
    max_examples=150, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
def test_made_up_requests_are_answered_clearly(case: Any, phone: Phone) -> None:
    sent = case.as_transport_kwargs()
    content = json.dumps(sent["json"]).encode() if "json" in sent else (sent.get("data") or b"")
    content = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
    answer = phone.post(case.path.removeprefix("/sync/"), content, method=case.method)
    assert answer.status_code in (200, 400, 401, 403, 404, 405, 413, 415, 429), (answer.status_code, content[:200])
    assert answer.status_code == 200 or answer.json()["problem"] in PROBLEMS
