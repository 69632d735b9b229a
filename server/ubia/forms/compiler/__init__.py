"""From XForm XML to the compact model that phones run. Pure."""

from .compilation import COMPILER, Compiled, compile_xform, with_id
from .element import text_of

__all__ = ["COMPILER", "Compiled", "compile_xform", "text_of", "with_id"]
