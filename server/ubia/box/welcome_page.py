"""The words of the page on which a phone learns to trust a trial's certificate."""

from django.conf import settings
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

ROOT_PATH = "/ubia-trial.crt"
STYLE = "font: 1.1rem/1.5 sans-serif; max-width: 34rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: anywhere"


def language_of(header: str) -> str:
    """Return the first language of an Accept-Language header that we speak, else the default."""
    known = {code for code, _name in settings.LANGUAGES}
    asked = [part.split(";")[0].strip()[:2].lower() for part in header.split(",")]
    return next((code for code in asked if code in known), settings.LANGUAGE_CODE)


def page(language: str, url: str, fingerprint: str) -> SafeString:
    """Return the page in a language: where to get the root, how to install it, what to compare, where to go."""
    with translation.override(language):
        return format_html(
            '<!doctype html><html lang="{}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            '<title>{}</title><body style="{}"><h1>{}</h1><ol>{}</ol><p>{}</p>',
            language,
            _("Ubia trial"),
            STYLE,
            _("Join the Ubia trial"),
            format_html_join("", "<li>{}", ((step,) for step in _steps(url, fingerprint))),
            _("When the trial is over, remove the certificate where you installed it."),
        )


def _steps(url: str, fingerprint: str) -> list[str]:
    return [
        format_html('<a href="{}">{}</a>', ROOT_PATH, _("Fetch the certificate of this trial.")),
        _(
            "On Android: open Settings, search for “CA certificate”, choose to install one, and take the file "
            "ubia-trial.crt. On an iPhone: open Settings, Profile downloaded, Install; then General, About, "
            "Certificate trust settings."
        ),
        format_html("{} <code>{}</code>", _("Compare its SHA-256 fingerprint with this one:"), fingerprint),
        format_html('<a href="{}">{}</a>', url, _("Open Ubia.")),
    ]
