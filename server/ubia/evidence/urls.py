"""Addresses of the pages of evidence."""

from django.urls import path

from .pages import finding, listing, own

app_name = "evidence"
urlpatterns = [
    path("", listing.findings, name="findings"),
    path("<str:code>/", finding.finding, name="finding"),
    path("own/<uuid:book>/", own.record, name="record"),
    path("own/<uuid:book>/<uuid:subject>/", own.own_finding, name="own"),
    path("own/<uuid:book>/<uuid:subject>/words/", own.reword, name="reword"),
    path("own/<uuid:book>/<uuid:subject>/judge/", own.judge, name="judge"),
]
