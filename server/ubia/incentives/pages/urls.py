"""Addresses of pay runs, payouts, payees, checks and disputes."""

from django.urls import path

from . import approving, batches, checking, disputing, hers, measures, payees, punctuality, runs

app_name = "pay"
urlpatterns = [
    path("", runs.home, name="home"),
    path("mine/", payees.own, name="own"),
    path("mine/checks/<uuid:told>/", checking.answer_check, name="answer_check"),
    path("mine/payments/<uuid:payment>/<slug:what>/", hers.say, name="say"),
    path("on-time/", punctuality.on_time, name="on_time"),
    path("<uuid:book>/", runs.runs, name="runs"),
    path("<uuid:book>/runs/<uuid:run>/", runs.run, name="run"),
    path("<uuid:book>/runs/<uuid:run>/approve/<slug:side>/", approving.approve, name="approve"),
    path("<uuid:book>/runs/<uuid:run>/give-back/<slug:side>/", approving.give_back, name="give_back"),
    path("<uuid:book>/runs/<uuid:run>/send/", runs.send, name="send"),
    path("<uuid:book>/runs/<uuid:run>/pay-out/", batches.pay_out, name="pay_out"),
    path("<uuid:book>/runs/<uuid:run>/statements/", runs.tell, name="tell"),
    path("<uuid:book>/files/<uuid:batch>/", batches.batch, name="batch"),
    path("<uuid:book>/files/<uuid:batch>/by-hand/", batches.by_hand, name="by_hand"),
    path("<uuid:book>/files/<uuid:batch>/file/", batches.file, name="file"),
    path("<uuid:book>/files/<uuid:batch>/sheet/", batches.sheet, name="sheet"),
    path("<uuid:book>/accounts/", payees.payees, name="payees"),
    path("<uuid:book>/accounts/<uuid:chw>/", payees.payee, name="payee"),
    path("<uuid:book>/accounts/<uuid:chw>/<slug:what>/", payees.settle, name="settle_payee"),
    path("<uuid:book>/measures/", measures.measures, name="measures"),
    path("<uuid:book>/measures/file/", measures.measures_file, name="measures_file"),
    path("<uuid:book>/checks/", checking.checks, name="checks"),
    path("<uuid:book>/checks/<uuid:run>/", checking.check_run, name="check_run"),
    path("<uuid:book>/checks/<uuid:run>/<uuid:act_book>/<uuid:act>/", checking.check, name="check"),
    path("<uuid:book>/disputes/", disputing.disputes, name="disputes"),
    path("<uuid:book>/disputes/new/", disputing.raise_one, name="raise"),
    path("<uuid:book>/disputes/<uuid:case>/", disputing.dispute, name="dispute"),
    path("<uuid:book>/disputes/<uuid:case>/answer/", disputing.answer, name="answer"),
    path("<uuid:book>/disputes/<uuid:case>/appeal/", disputing.appeal, name="appeal"),
    path("<uuid:book>/disputes/<uuid:case>/decide/<slug:side>/", disputing.decide, name="decide"),
]
