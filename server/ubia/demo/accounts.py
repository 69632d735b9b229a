"""Makes the demo's accounts. Django must be set up."""

from typing import Any

from .sign_ins import SIGN_INS
from .stage import Stage


def ensure_accounts(stage: Stage, phrase: str) -> None:
    """Every sign-in of the demo, with this pass phrase; an account that is there keeps all else."""
    from django.contrib.auth.hashers import make_password

    from ubia.web.models import Account  # Django wants to be set up first

    encoded = make_password(phrase)
    for sign_in in SIGN_INS:
        person = stage.person(sign_in.member) if sign_in.member else None
        facts: dict[str, Any] = {"display_name": sign_in.name, "person": person, "is_operator": person is None}
        account = Account.objects.filter(username=sign_in.username).first()
        account = account or Account.objects.create_user(sign_in.username, **facts)
        account.password = encoded
        account.save(update_fields=["password"])
