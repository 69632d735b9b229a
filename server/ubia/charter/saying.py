"""Words in the language of whoever asked, also in a command, which sets up a language only where it is not English."""

from django.conf import settings
from django.utils import translation


def gettext(words: str) -> str:
    """The words in the language that was set up; as they stand where none was."""
    return translation.gettext(words) if settings.configured else words
