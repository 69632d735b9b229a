"""Addresses of rewards."""

from django.urls import include, path

from . import agreement, changing, fairness, far, lists, offering, package, shifted, steps, tools, whatif, worker

app_name = "rewards"
urlpatterns = [
    path("", lists.home, name="home"),
    path("catalogue/", lists.items, name="items"),
    path("fair/", fairness.fair, name="fair"),
    path("unpaid/", shifted.unpaid, name="unpaid"),
    path("compare/", include("ubia.incentives.compare.pages.urls")),
    path("package/<uuid:place>/", package.of_place, name="package"),
    path("<uuid:book>/what-if/<uuid:text>/", whatif.of_text, name="what_if"),
    path("<uuid:book>/", lists.of_community, name="book"),
    path("<uuid:book>/tools/", tools.tools, name="tools"),
    path("<uuid:book>/items/", offering.offer, name="offer"),
    path("<uuid:book>/far/", far.far, name="far"),
    path("<uuid:book>/steps/", steps.steps, name="steps"),
    path("<uuid:book>/<uuid:chw>/", worker.show_worker, name="worker"),
    path("<uuid:book>/<uuid:chw>/promise/", changing.promise, name="promise"),
    path("<uuid:book>/<uuid:chw>/given/", changing.given, name="given"),
    path("<uuid:book>/<uuid:chw>/given/<uuid:promise>/", changing.given, name="given_as_promised"),
    path("<uuid:book>/<uuid:chw>/thank/", changing.thank, name="thank"),
    path("<uuid:book>/<uuid:chw>/agreement/", changing.agree, name="agree"),
    path("<uuid:book>/<uuid:chw>/agreement/<uuid:agreement>.txt", agreement.text, name="agreement_text"),
    path("<uuid:book>/<uuid:chw>/step/", changing.step, name="step"),
    path("<uuid:book>/mine/answer/<uuid:reward>/", changing.answer, name="answer"),
    path("<uuid:book>/mine/accept/<uuid:agreement>/", changing.accept, name="accept"),
    path("<uuid:book>/mine/publicity/<slug:choice>/", changing.publicity, name="publicity"),
]
