"""Pages of the shell itself."""

from importlib.metadata import version

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ubia.web.homes import cards_for
from ubia.web.roles import side_of, words_of


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Show the cards of the modules that have something for this reader."""
    reach = getattr(request, "reach", None)
    facts = {"cards": cards_for(request), "role": words_of(reach), "side": side_of(reach)}
    return render(request, "ubia/home.html", facts)


def about(request: HttpRequest) -> HttpResponse:
    """Say what this software is, in plain words."""
    return render(request, "ubia/about.html", {"version": version("ubia")})


def offline(request: HttpRequest) -> HttpResponse:
    """Say what still works without a connection; the phone's service worker keeps this page."""
    return render(request, "ubia/offline.html")


def forgotten(request: HttpRequest) -> HttpResponse:
    """Say who can help with a lost password; nothing is sent by e-mail."""
    return render(request, "account/password_reset.html")
