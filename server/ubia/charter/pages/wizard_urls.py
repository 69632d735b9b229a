"""Addresses of the wizard and of its printed form."""

from django.urls import path

from . import wizard, wizard_overview, wizard_paper

urlpatterns = [
    path("<uuid:book>/first/", wizard.drafts, name="wizard_drafts"),
    path("<uuid:book>/first/form.pdf", wizard_paper.form, name="wizard_form"),
    path("<uuid:book>/first/<uuid:draft>/", wizard.resume, name="wizard"),
    path("<uuid:book>/first/<uuid:draft>/overview/", wizard_overview.overview, name="wizard_overview"),
    path("<uuid:book>/first/<uuid:draft>/written/", wizard_overview.written, name="wizard_written"),
    path("<uuid:book>/first/<uuid:draft>/<slug:page>/", wizard.page, name="wizard_page"),
]
