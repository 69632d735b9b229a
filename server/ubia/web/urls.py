"""Every address of the server. A module's pages are included by one line in PAGES."""

from django.urls import URLPattern, URLResolver, include, path

from ubia.web import phone, views
from ubia.web.languages import choose_language
from ubia.web.looks import choose_look
from ubia.web.style import style

# One line per module: path("visits/", include("ubia.monitoring.urls"))
PAGES: list[URLPattern | URLResolver] = [
    path("sync/", include("ubia.sync.urls")),
    path("visits/", include("ubia.monitoring.urls")),
    path("people/", include("ubia.people.urls")),
    path("evidence/", include("ubia.evidence.urls")),
    path("committee/", include("ubia.charter.committee.urls")),
    path("statements/runs/", include("ubia.incentives.pages.urls")),
    path("statements/", include("ubia.incentives.urls")),
    path("rewards/", include("ubia.incentives.rewards.pages.urls")),
    path("charters/", include("ubia.charter.urls")),
    path("forms/publish/", include("ubia.interop.xlsform.urls")),
    path("forms/", include("ubia.forms.urls")),
    path("", include("ubia.register.urls")),
]

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("offline/", views.offline, name="offline"),
    path("app/", phone.page, name="phone"),
    path("app/sw.js", phone.keeper, name="phone_keeper"),
    path("app/manifest.webmanifest", phone.manifest, name="phone_manifest"),
    path("language/", choose_language, name="choose_language"),
    path("look/", choose_look, name="choose_look"),
    path("account/", include("ubia.web.sign_in_urls")),
    path("style/", style, name="style"),
    *PAGES,
]

handler400 = "ubia.web.errors.bad_request"
handler403 = "ubia.web.errors.not_allowed"
handler404 = "ubia.web.errors.not_found"
handler500 = "ubia.web.errors.broken"
