"""Addresses of charters by place, of a text, and of what people do on it."""

from django.urls import path

from . import acts, changing, history, lists, place, text

_CHARTER = "<uuid:book>/<uuid:charter>/"
_TEXT = f"{_CHARTER}<uuid:text>/"
urlpatterns = [
    path("", lists.charters, name="list"),
    path("places/<uuid:place>/", place.place, name="place"),
    path(f"{_CHARTER}history/", history.history, name="history"),
    path(f"{_CHARTER}history.html", history.take_along, name="history_file"),
    path(f"{_CHARTER}consult/", acts.consult, name="consult"),
    path(f"{_CHARTER}newest/", text.newest, name="newest"),
    path(f"{_CHARTER}met/<uuid:objection>/", acts.met, name="met"),
    path(_TEXT, text.text, name="text"),
    path(f"{_TEXT}above/", place.departures, name="above"),
    path(f"{_TEXT}propose/", acts.propose, name="propose"),
    path(f"{_TEXT}sign/<slug:side>/", acts.sign, name="sign"),
    path(f"{_TEXT}return/<slug:side>/", acts.give_back, name="give_back"),
    path(f"{_TEXT}aside/<slug:side>/", acts.set_aside, name="set_aside"),
    path(f"{_TEXT}say/<slug:section>/", acts.say, name="say"),
    path(f"{_TEXT}change/<slug:section>/", changing.change, name="change"),
]
