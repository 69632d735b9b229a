"""Expressions of forms: XPath text parsed at publication, so that no parser travels to a phone. Pure."""

from .bad import BadExpression
from .expr import Expr, Step, long_step, parts_of, walk
from .grammar import parse
from .writing import unparse

__all__ = ["BadExpression", "Expr", "Step", "long_step", "parse", "parts_of", "unparse", "walk"]
