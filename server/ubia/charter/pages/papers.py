"""A sheet of paper as the answer to a request."""

from django.http import HttpResponse
from django.utils.text import slugify


def paper(content: bytes, *name: str) -> HttpResponse:
    """A PDF that opens in the browser, and is called by what it is when it is kept."""
    answer = HttpResponse(content, content_type="application/pdf")
    called = "-".join(slugify(part) for part in name if part)
    answer["Content-Disposition"] = f'inline; filename="{called}.pdf"'
    return answer
