"""A JavaScript runtime with nothing in it but the engine: no files, no network, no clock asked for, bounded in all.

Everything goes in and comes out as JSON. What is large and used again (a form's model) is kept inside under its hash.
"""

import json
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import quickjs

BUILT = Path(__file__).with_name("built") / "engine.js"
_GLUE = """
const kept = new Map()
globalThis.keeps = (key) => kept.has(key)
globalThis.keep = (key, text, most) => {
  while (kept.size >= most) kept.delete(kept.keys().next().value)
  kept.set(key, JSON.parse(text))
}
globalThis.call = (name, keys, rest) => {
  const result = engine[name](...JSON.parse(keys).map((key) => kept.get(key)), ...JSON.parse(rest))
  return result === undefined ? 'null' : JSON.stringify(result)
}
"""


class NotBuilt(Exception):
    """The engine's script is not there."""

    def __init__(self) -> None:
        super().__init__("The form engine is not built. In a clone run: ./dev setup")


class EngineFault(Exception):
    """The engine stopped at something that no form and no answer should make it do; the text is its own."""


class OutOfBounds(EngineFault):
    """A form took more time, memory or depth than any form should. `what` is time, memory or depth."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The form takes too much {what}.")
        self.what = what


class Bounds(NamedTuple):
    """How much one call may take: seconds of CPU, bytes of memory and of stack; and how many models are kept."""

    seconds: float = 20.0
    memory: int = 512 * 2**20
    stack: int = 1 * 2**20
    kept: int = 8


class Sandbox:
    """One runtime, for one thread. Raises NotBuilt when there is no script."""

    def __init__(self, script: str = "", bounds: Bounds | None = None) -> None:
        self.script = script or _built()
        self.bounds = bounds or Bounds()
        self._context: quickjs.Context | None = None

    def call(self, name: str, kept: Sequence[tuple[str, str]], *rest: Any) -> Any:
        """What a function of the engine returns. `kept`: its first arguments, each as (key, JSON), sent once a key.

        Raises EngineFault; after OutOfBounds the next call begins with a fresh runtime.
        """
        context = self._context = self._context or self._begin()
        try:
            for key, text in kept:
                if not context.get("keeps")(key):
                    context.get("keep")(key, text, self.bounds.kept)
            said = context.get("call")(name, json.dumps([key for key, _ in kept]), json.dumps(rest))
        except quickjs.JSException as error:
            raise self._fault(error) from error
        return json.loads(said)

    def _begin(self) -> quickjs.Context:
        context = quickjs.Context()
        context.set_memory_limit(self.bounds.memory)
        context.set_max_stack_size(self.bounds.stack)
        context.set_time_limit(self.bounds.seconds)
        context.eval(self.script + ";globalThis.engine = engine;")
        context.eval(f"{{{_GLUE}}}")
        return context

    def _fault(self, error: Exception) -> EngineFault:
        said = str(error).split("\n    at ")[0].strip()
        signs = {"InternalError: interrupted": "time", "out of memory": "memory", "call stack size": "depth"}
        for sign, what in signs.items():
            if sign in said:
                self._context = None
                return OutOfBounds(what)
        return EngineFault(said)


_here = threading.local()


def sandbox() -> Sandbox:
    """The runtime of this thread, begun when it is first asked for. Raises NotBuilt."""
    if not hasattr(_here, "sandbox"):
        _here.sandbox = Sandbox()
    found: Sandbox = _here.sandbox
    return found


@cache
def _built() -> str:
    try:
        return BUILT.read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise NotBuilt from missing
