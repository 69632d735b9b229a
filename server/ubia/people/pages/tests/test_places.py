"""Places and health workers: the tree is walked and searched; numbers of families, never their names."""

from django.urls import reverse

from ubia.demo.tests.district import District, SignedIn

from .told import head_of, text_of


def test_the_tree_is_walked_from_the_widest_place_down(district: District, signed_in: SignedIn) -> None:
    client, page = signed_in("akinyi"), text_of(signed_in("akinyi"), "/people/places/")
    assert "Nyuki County" in page
    assert "Majengo" not in page
    tumaini = text_of(client, reverse("people:place", args=[district.story.stage.place("tumaini")]))
    assert "Majengo" in tumaini
    assert "Nyuki County" in tumaini
    assert "Maziwa Health Centre" in tumaini


def test_a_place_is_found_by_its_name(signed_in: SignedIn) -> None:
    page = text_of(signed_in("rotich"), "/people/places/?q=majengo")
    assert "Majengo" in page
    assert "Tumaini" in page, "the place that it lies in"
    assert "No such place" in text_of(signed_in("rotich"), "/people/places/?q=Atlantis")


def test_nobody_of_the_books_sees_no_place(district: District) -> None:
    from django.test import Client

    from ubia.web.models import Account

    client = Client()
    account = Account.objects.create_user("nobody")
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "No place yet" in text_of(client, "/people/places/")
    text_of(client, reverse("people:place", args=[district.story.stage.place("tumaini")]), 404)


def test_health_workers_with_their_cadre_and_how_many_families(district: District, signed_in: SignedIn) -> None:
    address = reverse("people:workers", args=[district.story.stage.book("tumaini")])
    for member in ("were", "rotich", "fatuma", "akinyi"):
        page = text_of(signed_in(member), address)
        assert "Beatrice Akinyi Odongo" in page
        assert "Community health promoter" in page
        assert head_of(district, "akinyi/00") not in page
    text_of(signed_in("wanjiku"), address, 404)


def test_a_reader_of_one_community_goes_straight_there(district: District, signed_in: SignedIn) -> None:
    answer = signed_in("akinyi").get("/people/books/")
    assert answer["Location"] == reverse("people:workers", args=[district.story.stage.book("tumaini")])
    page = text_of(signed_in("rotich"), "/people/books/")
    assert all(name in page for name in ("Tumaini", "Umoja", "Neema", "Jitegemee"))
    assert "Nyuki health fund" not in page
