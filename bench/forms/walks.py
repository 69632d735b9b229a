"""Forms walked to their end in the JavaScript runtime inside the server, in Node and in Chromium."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from bench.forms.browser import BUILT
from bench.forms.compiled import Ready
from ubia.forms.engine.sandbox import Bounds, Sandbox

SCRIPT = BUILT / "fuzz" / "fuzz.js"


@dataclass(frozen=True)
class Given:
    """A form as each runtime is given it."""

    name: str
    model: str
    texts: str
    lang: str

    @classmethod
    def of(cls, form: Ready) -> "Given":
        """A form in its first language."""
        given = form.given()
        lang = given["lang"]
        return cls(form.name, given["model"], given["texts"].get(lang) or "{}", lang)


class InServer:
    """Walks in quickjs."""

    def __init__(self) -> None:
        self._sandbox = Sandbox(SCRIPT.read_text(), Bounds(seconds=120))

    def walk(self, form: Given, seed: int, at: int = -1) -> dict[str, Any]:
        """The marks of a walk by a seed. Raises EngineFault."""
        return self._call("walk", form, seed, at)

    def finish(self, form: Given, seed: int) -> dict[str, Any]:
        """How the engine's own random walk ended. Raises EngineFault."""
        return self._call("finish", form, seed)

    def _call(self, name: str, form: Given, *rest: Any) -> dict[str, Any]:
        kept = [(f"{form.name} model", form.model), (f"{form.name} texts {form.lang}", form.texts)]
        found: dict[str, Any] = self._sandbox.call(name, kept, form.lang, *rest)
        return found


def in_node(forms: list[Given], seeds: list[int]) -> Iterator[dict[str, Any]]:
    """The walks of all forms by all seeds, form by form."""
    program = """
        const engine = new Function(require('node:fs').readFileSync(process.argv[1], 'utf8') + ';return engine')()
        const lines = require('node:readline').createInterface({ input: process.stdin })
        lines.on('line', (line) => {
          const [model, texts, lang, seeds] = JSON.parse(line)
          for (const seed of seeds) {
            try { console.log(JSON.stringify(engine.walk(JSON.parse(model), JSON.parse(texts), lang, seed))) }
            catch (fault) { console.log(JSON.stringify({ fault: String(fault) })) }
          }
        })"""
    lines = "".join(json.dumps([form.model, form.texts, form.lang, seeds]) + "\n" for form in forms)
    done = subprocess.run(["node", "-e", program, str(SCRIPT)], input=lines, capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        yield json.loads(line)


def in_page(page: Page, form: Given, seed: int, at: int = -1) -> dict[str, Any]:
    """The marks of a walk in a page of `ours`, whose code is built as for phones."""
    script = """([model, texts, lang, seed, at]) => {
        try { return window.walk(JSON.parse(model), JSON.parse(texts), lang, seed, at) }
        catch (fault) { return { fault: String(fault) } }
    }"""
    found: dict[str, Any] = page.evaluate(script, [form.model, form.texts, form.lang, seed, at])
    return found
