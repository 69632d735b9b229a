"""Addresses of the dashboard."""

from django.urls import path

from . import views

app_name = "monitoring"
urlpatterns = [
    path("", views.places, name="places"),
    path("<uuid:book>/", views.community, name="community"),
    path("<uuid:book>/<uuid:chw>/", views.worker, name="worker"),
]
