"""The demo's people at their phones and browsers."""

from playwright.sync_api import Page
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.devices import Phone
from ubia.demo.tests.district import District
from ubia.register.admit import make_code
from ubia.web.models import Account
from ubia.web.tests.browser import OpenPage, sign_in

PASS_PHRASE = "jogoo-la-shamba-jipya"


def phone_of(district: District, app: Connection[TupleRow], url: str, member: str) -> Phone:
    """A new phone of a member, let in by a code that the nurse made."""
    stage = district.story.stage
    phone = Phone(url, make_code(app, stage.person(member), stage.person("nyambura")))
    phone.book = stage.book("tumaini")
    phone.pull()
    return phone


def browser_of(
    district: District, open_page: OpenPage, member: str, size: str = "phone", scheme: str = "light"
) -> Page:
    """A browser in which a member has typed user name and pass phrase."""
    person = district.story.stage.person(member)
    if not Account.objects.filter(person=person).exists():
        Account.objects.create_user(member, PASS_PHRASE, person=person, display_name=member.title())
    page = open_page("/account/sign-in/", size=size, scheme=scheme)
    page.set_default_timeout(15_000)
    sign_in(page, member, PASS_PHRASE)
    page.wait_for_url("**/")
    return page
