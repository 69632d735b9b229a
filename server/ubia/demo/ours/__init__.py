"""Three forms of our own for the demo, written as tables that people can read; published like any programme's."""

from .forms import FORMS, Form, keep_files, published, said

__all__ = ["FORMS", "Form", "keep_files", "published", "said"]
