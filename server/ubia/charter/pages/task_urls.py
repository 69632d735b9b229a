"""Addresses of the catchment calculator, the checklist of tasks, the staff's word, and endorsements."""

from django.urls import path

from . import catchment, staff, task

urlpatterns = [
    path("catchment/", catchment.catchment, name="catchment"),
    path("<uuid:book>/<uuid:charter>/tasks/", task.tasks, name="tasks"),
    path("<uuid:book>/<uuid:charter>/tasks/<slug:task>/", task.task, name="task"),
    path("<uuid:book>/<uuid:charter>/<uuid:text>/staff/", staff.staff, name="staff"),
    path("<uuid:book>/<uuid:charter>/endorsements/", staff.endorsements, name="endorsements"),
    path("<uuid:book>/<uuid:charter>/endorsements/new/", staff.endorse, name="endorse"),
    path("<uuid:book>/<uuid:charter>/endorsements/<uuid:endorsement>/", staff.respect, name="respect"),
]
