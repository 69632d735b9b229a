"""From XForm XML to the compact model that phones run. Pure."""

from .compilation import COMPILER, Compiled, compile_xform

__all__ = ["COMPILER", "Compiled", "compile_xform"]
