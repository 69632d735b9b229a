"""Kinds of the forms module."""

from typing import Annotated

from msgspec import Meta

from ubia.register.kind import Body, Kind

Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


class FormPublished(Body):
    """A form was published; the subject is the form (`rules.form_subject`). `hash`: SHA-256 of its XForm in UTF-8."""

    form_id: Annotated[str, Meta(min_length=1, max_length=200)]
    version: str
    title: str
    hash: Hash
    languages: list[str] = []


KINDS = (Kind("form.published", FormPublished, "open", "office"),)
