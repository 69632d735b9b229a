"""The address of the page on which a form is published."""

from django.urls import path

from .pages import publish

app_name = "xlsform"
urlpatterns = [path("", publish, name="publish")]
