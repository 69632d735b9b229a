"""`ubia account add`: the pass phrase that it prints opens the account, once for each name."""

import re

import pytest

from ubia.box.tests.running import Run
from ubia.web.models import Account

pytestmark = pytest.mark.database
PERSON = "01990f5c-0000-7000-8000-000000000001"


def phrase_in(said: str) -> str:
    found = re.search(r"changed: (\S+)", said)
    assert found, said
    return found[1]


def test_the_printed_pass_phrase_opens_the_account(ubia: Run) -> None:
    ran = ubia("account", "add", "Grace", "--name", "Grace Nyambura", "--person", PERSON)
    assert ran.returncode == 0
    account = Account.objects.get(username="grace")
    assert account.check_password(phrase_in(ran.stdout))
    assert (str(account.person), str(account), account.is_operator) == (PERSON, "Grace Nyambura", False)


def test_somebody_new_gets_an_id_and_an_operator_none(ubia: Run) -> None:
    assert ubia("account", "add", "rotich").returncode == ubia("account", "add", "root", "--operator").returncode == 0
    assert Account.objects.get(username="rotich").person is not None
    operator = Account.objects.get(username="root")
    assert (operator.person, operator.is_operator) == (None, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [(["grace"], "taken"), (["not a name"], "valid"), (["grace2", "--person", "x"], "valid UUID")],
)
def test_what_does_not_fit_is_said_and_nothing_is_made(words: list[str], said: str, ubia: Run) -> None:
    assert ubia("account", "add", "grace").returncode == 0
    ran = ubia("account", "add", *words)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert Account.objects.count() == 1


def test_a_person_has_one_account(ubia: Run) -> None:
    assert ubia("account", "add", "grace", "--person", PERSON).returncode == 0
    ran = ubia("account", "add", "nyambura", "--person", PERSON)
    assert ran.returncode == 1
    assert ran.stderr.startswith("ubia account: ")
