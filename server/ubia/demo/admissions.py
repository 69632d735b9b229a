"""One-time links that let a browser of this machine into the app, as somebody of the demo. Django must be set up."""

import psycopg

from ubia.box.opened import Box
from ubia.register.admit import make_code

from .people import MEMBERS
from .sign_ins import SIGN_INS

VISITED = ("akinyi", "mutiso", "were", "nyambura")
MAKER = "nyambura"


def links(box: Box, url: str) -> str:
    """Lines for a terminal: for one of each role the app's address with a new code, which works once and for a day."""
    from ubia.web.models import Account  # Django wants to be set up first

    persons = dict(Account.objects.filter(username__in=VISITED).values_list("username", "person"))
    words = {sign_in.username: sign_in.role for sign_in in SIGN_INS}
    with psycopg.connect(box.app, autocommit=True) as app:
        codes = {name: make_code(app, str(persons[name]), str(persons[MAKER])) for name in VISITED}
    lines = [
        f"  {words[name]}, {MEMBERS[name].name}\n    {url.rstrip('/')}/app/#code={codes[name]}" for name in VISITED
    ]
    return "\n".join(["Open the app on this machine as (each link works once, for a day):", *lines])
