"""Addresses of the dashboard."""

from django.urls import path

from . import tracker, views

app_name = "monitoring"
urlpatterns = [
    path("", views.places, name="places"),
    path("strategies/", tracker.district, name="strategies"),
    path("strategies/<uuid:book>/", tracker.community, name="strategy"),
    path("<uuid:book>/", views.community, name="community"),
    path("<uuid:book>/<uuid:chw>/", views.worker, name="worker"),
]
