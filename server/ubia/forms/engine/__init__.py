"""The engine that phones run, inside the server: the same script in a small JavaScript runtime (decision 0023)."""

from .sandbox import EngineFault, NotBuilt, OutOfBounds

__all__ = ["EngineFault", "NotBuilt", "OutOfBounds"]
