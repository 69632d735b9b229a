"""Addresses of the sync."""

from django.urls import path

from . import views

app_name = "sync"
urlpatterns = [
    path("admit", views.admit, name="admit"),
    path("before", views.before, name="before"),
    path("drop", views.drop, name="drop"),
    path("file", views.file, name="file"),
    path("form", views.form, name="form"),
    path("openapi.json", views.openapi, name="openapi"),
    path("statement", views.statement, name="statement"),
    path("push", views.push, name="push"),
    path("pull", views.pull, name="pull"),
]
