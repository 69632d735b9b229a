"""The phone's app: its page, its service worker, and what a phone needs to install it.

The same for everybody and without a session: who is at work is known to the phone alone. The files are built by
`client/vite.app.config.ts` into the static files, with a list of their names.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from csp.decorators import csp_update
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db.transaction import non_atomic_requests
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control

FOLDER = "phone"
SPRITES = ("icons/icons.svg", "icons/app.svg")
ICONS = (("icons/app-192.png", "192x192", "any"), ("icons/app-512.png", "512x512", "any"),
         ("icons/app-whole-512.png", "512x512", "maskable"))  # fmt: skip
_LANGUAGE = re.compile(r"src/i18n/([a-z]+)\.ts$")


class Built(NamedTuple):
    """The app as it was built: names of its script, its style, all of its files, and of the texts by language."""

    script: str
    style: str
    files: tuple[str, ...]
    languages: dict[str, str]
    keeper: str


@non_atomic_requests
@cache_control(no_cache=True)
@csp_update({"img-src": ["blob:"], "media-src": ["blob:"]})
def page(_request: HttpRequest) -> HttpResponse:
    """Show the page into which the app draws itself."""
    return HttpResponse(_page())


@non_atomic_requests
@cache_control(no_cache=True)
def keeper(_request: HttpRequest) -> HttpResponse:
    """Hand out the service worker, with the list of what it is to keep."""
    built = _built()
    ours = [*built.files, built.script, built.style]
    kept = {
        "page": reverse("phone"),
        "files": sorted(_address(name) for name in ours),
        "languages": {code: _address(name) for code, name in built.languages.items()},
    }
    listed = json.dumps(kept, sort_keys=True) + _page()
    version = hashlib.sha256(listed.encode()).hexdigest()[:16]
    text = f"const KEPT={json.dumps({'version': version, **kept})};\n{_read(built.keeper)}"
    wide = {"Service-Worker-Allowed": "/"}  # the app's files lie beside its page, among the static files
    return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers=wide)


@non_atomic_requests
@cache_control(max_age=3600)
def manifest(_request: HttpRequest) -> JsonResponse:
    """Say how the app is installed."""
    at = reverse("phone")
    icons = [
        {"src": static(icon), "sizes": sizes, "type": "image/png", "purpose": purpose} for icon, sizes, purpose in ICONS
    ]
    facts = {
        "id": at,
        "start_url": at,
        "scope": at,
        "name": "Ubia",
        "short_name": "Ubia",
        "lang": "en",
        "display": "standalone",
        "background_color": "#f4f0e8",
        "theme_color": "#2a1735",
        "icons": icons,
    }
    return JsonResponse(facts, content_type="application/manifest+json")


def _page() -> str:
    """The page's text: the same whoever asks, since each phone keeps it."""
    built = _built()
    facts = {"script": _address(built.script), "style": _address(built.style), "sprites": _sprites()}
    with override("en"):
        return render(None, "ubia/phone.html", facts).content.decode()


def _address(name: str) -> str:
    return f"{settings.STATIC_URL}{FOLDER}/{name}"


def _found(path: str) -> Path:
    place = finders.find(path)
    if not isinstance(place, str):
        raise Http404("the app has not been built: npm run build")
    return Path(place)


def _read(name: str) -> str:
    return _found(f"{FOLDER}/{name}").read_text()


def _built() -> Built:
    """What was built last. Raises Http404 when nothing was."""
    listed = _found(f"{FOLDER}/manifest.json")
    return _built_from(str(listed.parent), listed.read_text())


@cache
def _built_from(folder: str, listed: str) -> Built:
    chunks: dict[str, dict[str, Any]] = json.loads(listed)
    app = chunks["src/ui/app/app.entry.tsx"]
    keeper = chunks["src/ui/app/keeper.entry.ts"]["file"]
    languages = {found[1]: chunk["file"] for name, chunk in chunks.items() if (found := _LANGUAGE.match(name))}
    apart = {app["file"], *app["css"], keeper, "manifest.json", *languages.values()}
    files = tuple(sorted(one.name for one in Path(folder).iterdir() if one.name not in apart))
    return Built(app["file"], app["css"][0], files, languages, keeper)


@cache
def _sprites() -> str:
    """The icons as symbols of the page itself, so that they are there without a network."""
    texts = [_found(sprite).read_text() for sprite in SPRITES]
    return "".join(re.sub(r'<symbol id="', '<symbol id="icon-', _inside(text)) for text in texts)


def _inside(text: str) -> str:
    return text[text.index(">") + 1 : text.rindex("</svg>")]
