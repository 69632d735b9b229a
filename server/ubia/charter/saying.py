"""Words in the language of whoever asked, also in a command, which sets up a language only where it is not English."""

import sys


def gettext(words: str) -> str:
    """The words in the language that was set up; as they stand where none was, and Django was not even loaded."""
    conf = sys.modules.get("django.conf")
    if conf is None or not conf.settings.configured:
        return words
    from django.utils import translation

    return translation.gettext(words)
