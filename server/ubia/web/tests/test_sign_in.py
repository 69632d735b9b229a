"""Signing in and out: who gets in, for how long, and what stops guessing."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from ubia.web.models import Account
from ubia.web.tests.conftest import PASSWORD

SIGN_IN = "/account/sign-in/"


def enter(client: Client, name: str = "amina", password: str = PASSWORD, **more: str) -> Any:
    return client.post(SIGN_IN, {"login": name, "password": password, **more})


def test_user_name_and_password_open_the_home_page(amina: Account) -> None:
    for name in ("amina", "Amina", " AMINA "):
        client = Client()
        assert enter(client, name).headers["Location"] == "/"
        assert "Welcome, Amina Wanjiru" in client.get("/").content.decode()


def test_a_wrong_password_says_what_to_do(amina: Account) -> None:
    page = enter(Client(), password="something-else")
    assert page.status_code == 200
    assert "letter by letter" in page.content.decode()


def test_without_signing_in_home_leads_to_the_door(database: object) -> None:
    assert Client().get("/").headers["Location"] == f"{SIGN_IN}?next=/"


def test_a_closed_account_stays_outside(amina: Account) -> None:
    amina.is_active = False
    amina.save()
    client = Client()
    enter(client)
    assert client.get("/").status_code == 302


def test_guessing_is_stopped_for_that_name_only(amina: Account) -> None:
    Account.objects.create_user("joseph", PASSWORD)
    client = Client()
    answers = [enter(client, password=f"guess-{number}").status_code for number in range(10)]
    assert answers[-1] == 429
    locked = enter(client)
    assert locked.status_code == 429
    assert "Wait fifteen minutes" in locked.content.decode()
    assert Client().get("/").status_code == 302
    assert enter(Client(), "joseph").headers["Location"] == "/"


def test_guessing_from_one_place_does_not_lock_out_another(amina: Account, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    there, here = (
        Client(headers={"x-forwarded-for": "6.6.6.6, 10.1.1.1"}),
        Client(headers={"x-forwarded-for": "10.2.2.2"}),
    )
    assert [enter(there, password="guess").status_code for _ in range(10)][-1] == 429
    assert enter(Client(headers={"x-forwarded-for": "7.7.7.7, 10.1.1.1"})).status_code == 429
    assert enter(here).headers["Location"] == "/"


def test_the_sign_in_lasts_twelve_hours_and_a_shared_device_twenty_minutes(amina: Account) -> None:
    own, shared = Client(), Client()
    enter(own)
    enter(shared, shared="on")
    assert own.session.get_expiry_age() == 12 * 3600
    assert shared.session.get_expiry_age() == 20 * 60
    assert shared.get("/").status_code == 200


def test_reading_pages_keeps_the_sign_in_alive(as_amina: Client) -> None:
    session = as_amina.session
    session["renewed_at"] = 0
    session.save()
    as_amina.get("/")
    assert as_amina.session["renewed_at"] > 0


def test_signing_out_needs_a_press_of_the_button(as_amina: Client) -> None:
    assert as_amina.get("/account/sign-out/").status_code == 200
    assert as_amina.get("/").status_code == 200
    as_amina.post("/account/sign-out/")
    assert as_amina.get("/").status_code == 302


def test_nobody_signs_up(database: object) -> None:
    posted = Client().post("/account/sign-up/", {"username": "me", "password1": PASSWORD})
    assert "Nobody signs up alone" in posted.content.decode()
    assert not Account.objects.exists()


def test_the_way_back_leads_nowhere_else(amina: Account) -> None:
    assert enter(Client(), next="https://elsewhere.example/").headers["Location"] == "/"


def test_with_an_authenticator_app_the_password_is_not_enough(as_amina: Client, amina: Account) -> None:
    assert "/account/confirm/" in as_amina.get("/account/second-step/totp/activate/").headers["Location"]
    as_amina.post("/account/confirm/", {"password": PASSWORD})
    form = as_amina.get("/account/second-step/totp/activate/")
    secret = form.context["form"].secret
    code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))
    as_amina.post("/account/second-step/totp/activate/", {"code": code})
    assert Authenticator.objects.filter(user=amina, type="totp").exists()
    codes = as_amina.get("/account/second-step/recovery-codes/").context["unused_codes"]
    client = Client()
    assert enter(client).headers["Location"] == "/account/second-step/authenticate/"
    assert client.get("/").status_code == 302
    wrong = client.post("/account/second-step/authenticate/", {"code": "000000"})
    assert "This code is not right" in wrong.content.decode()
    client.post("/account/second-step/authenticate/", {"code": codes[0]})
    assert client.get("/").status_code == 200


def test_a_weak_password_is_refused_with_advice(as_amina: Client) -> None:
    advice = {"short": "too short", "password1": "easy to guess", "amina-wanjiru": "like your name"}
    for new, said in advice.items():
        form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
        assert said in as_amina.post("/account/password/", form).content.decode()


def test_passwords_are_kept_as_a_slow_hash(amina: Account) -> None:
    assert amina.password.startswith("scrypt$")
