"""Addresses of statements."""

from django.urls import path

from . import views

app_name = "incentives"
urlpatterns = [
    path("", views.own, name="own"),
    path("workers/", views.workers, name="workers"),
    path("<uuid:chw>/", views.show, name="statement"),
]
