"""`python -m bench.forms.fuzz [seeds]`: the same walk in quickjs, Node and Chromium shows the same after every page."""

import sys

from bench.forms import corpus
from bench.forms.browser import chromium, page_of, served
from bench.forms.compiled import ready
from bench.forms.households import households
from bench.forms.peers import bundle
from bench.forms.synthetic import form_of
from bench.forms.walks import Given, InServer, in_node, in_page
from bench.report import figure, say
from ubia.forms.engine import EngineFault
from ubia.forms.problem import BadForm


def fuzz(seeds: list[int]) -> int:
    """Walk all forms by all seeds in the three runtimes; says each difference and returns how many there are."""
    for config in ("ours.config.mjs", "fuzz.config.mjs"):
        bundle(config)
    forms = _forms()
    say(f"fuzz: {len(forms)} forms, seeds {seeds}")
    server, nodes = InServer(), in_node(forms, seeds)
    pages = steps = differences = 0
    with served() as address, chromium() as browser, page_of(browser, address, "ours/ours") as (page, _):
        for form in forms:
            for seed in seeds:
                here, node, there = _in_server(server, form, seed), next(nodes), in_page(page, form, seed)
                pages += len(there.get("marks", ()))
                steps += there.get("steps", 0)
                if not here == node == there:
                    differences += 1
                    say(f"fuzz: {form.name}, seed {seed}: {_where(here, node, there)}")
    figure("fuzz_differences", differences, f"of {len(forms) * len(seeds)} walks, {pages} pages, {steps} answers")
    return differences


def _forms() -> list[Given]:
    found = [Given.of(ready("bench_259", form_of())), Given.of(ready("bench_households", households()))]
    if not corpus.is_here():
        return found
    for source in [*corpus.spreadsheets(), *corpus.xforms()]:
        try:
            found.append(Given.of(ready(source.name, source.file, corpus.attachments(source))))
        except BadForm:
            continue
    return found


def _in_server(server: InServer, form: Given, seed: int) -> dict[str, object]:
    try:
        return server.walk(form, seed)
    except EngineFault as fault:
        return {"fault": str(fault)}


def _where(*walks: dict[str, object]) -> str:
    faults = [walk.get("fault") for walk in walks]
    if any(faults):
        return f"faults {faults}"
    marks = [walk["marks"] for walk in walks]
    place = next((n for n, seen in enumerate(zip(*marks, strict=False)) if len(set(seen)) > 1), "the end")
    return f"pages differ from {place} on (quickjs, Node, Chromium)"


if __name__ == "__main__":
    sys.exit(1 if fuzz([int(word) for word in sys.argv[1:]] or [1, 2, 3]) else 0)
