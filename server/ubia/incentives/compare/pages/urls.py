"""Addresses of comparisons, within those of rewards."""

from django.urls import path

from . import changing, showing

urlpatterns = [
    path("", showing.home, name="compare"),
    path("<uuid:book>/new/", changing.register, name="compare_new"),
    path("<uuid:book>/<uuid:comparison>/", showing.one, name="comparison"),
    path("<uuid:book>/<uuid:comparison>/plan.json", showing.plan_file, name="compare_file"),
    path("<uuid:book>/<uuid:comparison>/change/", changing.change, name="compare_change"),
    path("<uuid:book>/<uuid:comparison>/agree/<slug:side>/", changing.agree, name="compare_agree"),
    path("<uuid:book>/<uuid:comparison>/stop/", changing.stop, name="compare_stop"),
]
