"""A phone and a browser in Python, so that a tour can be read and run without either; they know HTTP only."""

from .browser import Browser
from .look import look
from .phone import Phone
from .printed import printed

__all__ = ["Browser", "Phone", "look", "printed"]
