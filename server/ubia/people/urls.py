"""Addresses of the pages of people."""

from django.urls import path

from .pages import before, books, custody, duplicates, folder, home, merging, places, readings

app_name = "people"
urlpatterns = [
    path("", home.home, name="home"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("places/", places.places, name="places"),
    path("places/<uuid:place>/", places.place, name="place"),
    path("books/", books.books, name="books"),
    path("books/<uuid:book>/", books.workers, name="workers"),
    path("books/<uuid:book>/households/<uuid:household>/", folder.household, name="household"),
    path("books/<uuid:book>/households/<uuid:household>/before/", before.before, name="before"),
    path("books/<uuid:book>/households/<uuid:household>/readings/", readings.readings, name="readings"),
    path("books/<uuid:book>/join/households/<uuid:one>/<uuid:other>/", merging.households, name="merge_households"),
    path("books/<uuid:book>/join/persons/<uuid:one>/<uuid:other>/", merging.persons, name="merge_persons"),
    path("books/<uuid:book>/joined/<uuid:merge>/undo/", merging.undo, name="undo_merge"),
    path("books/<uuid:book>/custody/", custody.custody_list, name="custody_list"),
    path("books/<uuid:book>/custody/<uuid:household>/", custody.custody, name="custody"),
    path("books/<uuid:book>/custody/<uuid:household>/give/", custody.give, name="give"),
    path("books/<uuid:book>/custody/<uuid:household>/plan/", custody.plan, name="plan"),
]
