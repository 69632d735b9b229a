"""Addresses of a text on paper, and of what lets somebody check it."""

from django.urls import path

from . import papers_of_text, verify

urlpatterns = [
    path("verify/", verify.verify, name="verify"),
    path("<uuid:book>/texts/<uuid:text>/poster.pdf", papers_of_text.poster, name="poster"),
    path("<uuid:book>/texts/<uuid:text>/booklet.pdf", papers_of_text.booklet, name="booklet"),
    path("<uuid:book>/texts/<uuid:text>/rates.pdf", papers_of_text.rates, name="rates"),
    path("<uuid:book>/texts/<uuid:text>/text.json", papers_of_text.take_along, name="text_file"),
]
