"""Rules about forms."""

from uuid import UUID, uuid5

_FORMS = UUID("5b0c1f0e-6a3d-5d0e-9b8c-3f2a7c1d4e60")


def form_subject(form_id: str) -> str:
    """The subject that tells the story of one form, the same in every book: all its versions."""
    return str(uuid5(_FORMS, form_id))
