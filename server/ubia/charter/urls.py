"""Addresses of charters: the wizard, the pages of a text, its papers."""

from .pages import paper_urls, task_urls, text_urls, wizard_urls

app_name = "charter"
urlpatterns = [*wizard_urls.urlpatterns, *paper_urls.urlpatterns, *text_urls.urlpatterns, *task_urls.urlpatterns]
