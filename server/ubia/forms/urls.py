"""Addresses of the pages of forms. What stands behind a hash never changes, so browsers may keep it."""

from django.urls import path

from .pages import catalogue, files, form, trying

app_name = "forms"
urlpatterns = [
    path("", catalogue.forms, name="forms"),
    path("<str:hash>/", form.form, name="form"),
    path("<str:hash>/try/", trying.try_, name="try"),
    path("<str:hash>/form.xml", files.xform, name="xform"),
    path("<str:hash>/sheet", files.sheet, name="sheet"),
    path("<str:hash>/model.json", files.model, name="model"),
    path("<str:hash>/texts/<int:number>.json", files.texts, name="texts"),
    path("<str:hash>/media/<str:name>", files.media, name="media"),
]
