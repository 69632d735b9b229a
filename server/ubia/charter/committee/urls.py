"""Addresses of the committee's pages."""

from django.urls import path

from .pages import home, meetings, members, plan, scoring_acts, scorings

app_name = "committee"
_ROUND = "<uuid:book>/scorings/<uuid:subject>/"
_PLAN = "<uuid:book>/plans/<uuid:subject>/"
urlpatterns = [
    path("", home.books, name="books"),
    path("<uuid:book>/", home.home, name="home"),
    path("<uuid:book>/members/new/", members.new, name="member_new"),
    path("<uuid:book>/members/<uuid:person>/trained/", members.trained, name="member_trained"),
    path("<uuid:book>/members/<uuid:person>/left/", members.left, name="member_left"),
    path("<uuid:book>/meetings/new/", meetings.new, name="meeting_new"),
    path("<uuid:book>/meetings/<uuid:subject>/", meetings.meeting, name="meeting"),
    path("<uuid:book>/scorings/begin/<slug:purpose>/", scorings.begin, name="begin"),
    path(_ROUND, scorings.scoring, name="scoring"),
    path(_ROUND + "score/<slug:group>/", scoring_acts.score, name="score"),
    path(_ROUND + "sheet/<slug:group>/", scoring_acts.sheet, name="sheet"),
    path(_ROUND + "nominate/", scoring_acts.nominate, name="nominate"),
    path(_ROUND + "close/<slug:side>/", scoring_acts.close, name="close_side"),
    path(_ROUND + "together/<slug:item>/", scoring_acts.reconcile, name="reconcile"),
    path(_ROUND + "together/<slug:item>/<uuid:nominee>/", scoring_acts.reconcile, name="reconcile_nominee"),
    path(_ROUND + "decide/", scoring_acts.decide, name="decide"),
    path(_PLAN + "new/", plan.new, name="action_new"),
    path(_PLAN + "poster.pdf", plan.poster, name="plan_poster"),
    path(_PLAN + "<uuid:action>/close/", plan.close, name="action_close"),
    path(_PLAN + "<uuid:action>/charter/", plan.link, name="action_link"),
]
