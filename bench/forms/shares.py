"""Which share of real forms is published, opened and answered to the end, and why the others are not."""

from collections.abc import Sequence

from bench.forms import corpus
from bench.forms.accepted import opened_by_peer
from bench.forms.compiled import Ready, ready
from bench.forms.corpus import Source
from bench.forms.peers import bundle
from bench.forms.walks import Given, InServer
from bench.report import figure, say
from ubia.forms.engine import EngineFault
from ubia.forms.problem import BadForm
from ubia.forms.words import sentence

_SEEDS = (3, 5, 8)


def shares() -> None:
    """Say the share of the CHT family's XLSForms, of the other XLSForms, and of XForms that their own tools accept."""
    bundle("fuzz.config.mjs")
    sheets = corpus.spreadsheets()
    _share("cht_share", [source for source in sheets if source.is_cht])
    _share("xlsform_share", [source for source in sheets if not source.is_cht])
    found = corpus.xforms()
    for source in found:
        if source.why_not:
            say(f"xform_share: left out: {source.name}: {source.why_not}")
    _share("xform_share", [source for source in found if not source.why_not])


def _share(name: str, sources: Sequence[Source]) -> None:
    server = InServer()
    xmls: dict[str, str] = {}
    done = 0
    for source in sources:
        why = _walked(server, source, xmls)
        done += not why
        if why:
            say(f"{name}: {source.name}: {why}")
    accepted = opened_by_peer(xmls)
    theirs = None if accepted is None else 100 * len(accepted) / len(sources)
    figure(name, 100 * done / len(sources), "%", theirs, higher_is_better=True)
    say(f"{name}: {done} of {len(sources)} published, opened and answered to the end")


def _walked(server: InServer, source: Source, xmls: dict[str, str]) -> str:
    """Why a form is not published, opened and answered to its end; '' when it is. Keeps its XForm for the peer."""
    try:
        form = ready(source.name, source.file, corpus.attachments(source))
    except BadForm as refused:
        if source.file.suffix == ".xml":
            xmls[source.name] = source.file.read_text(errors="replace")
        return "refused: " + "; ".join(sentence(problem) for problem in refused.problems[:2])
    xmls[source.name] = form.xml
    return next((why for seed in _SEEDS if (why := _ending(server, form, seed))), "")


def _ending(server: InServer, form: Ready, seed: int) -> str:
    try:
        end = server.finish(Given.of(form), seed)
    except EngineFault as fault:
        return f"seed {seed}: {fault}"
    if end.get("stuck"):
        return f"seed {seed}: stuck after {end['pages']} pages: {end['stuck']}"
    if end["faults"]:
        return f"seed {seed}: at the end {len(end['faults'])} faults, such as {end['faults'][0]}"
    return ""
