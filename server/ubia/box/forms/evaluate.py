"""`ubia form evaluate`: the value of an expression, as forms reckon it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ubia.box.form_source import set_up, troubles
from ubia.box.trouble import Trouble

if TYPE_CHECKING:
    from ubia.forms.expressions import Expr
    from ubia.forms.expressions.xnodes import XNodes


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "print the value of an XPath expression, with all functions that forms may use"
    parser = acts.add_parser("evaluate", help=about, description=about)
    parser.add_argument("expression", metavar="EXPRESSION", help="put -- before one that begins with a minus")
    parser.add_argument("--document", type=Path, metavar="FILE.xml", help="what paths lead through")
    parser.add_argument("--context", default="", metavar="PATH", help="the node to start from; default the document")
    parser.add_argument("--now", default="", help="the instant of now() and today(), as 2026-11-28T10:00:00+03:00")
    parser.add_argument("--offset", type=int, help="minutes that local time is ahead of UTC")
    parser.add_argument("--language", default="en", help="code in which months and days are named; default %(default)s")
    spaces = "a prefix that the expression uses and the document does not declare; may be repeated"
    parser.add_argument("--namespace", action="append", default=[], metavar="PREFIX=URI", help=spaces)
    parser.add_argument("--plain-names", action="store_true", help="names without a prefix are in no namespace")
    parser.add_argument("--json", action="store_true", help="print kind, text and nodes as JSON")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Evaluate and print; returns 0. Raises Trouble."""
    set_up()
    from ubia.box.form_moment import moment_of
    from ubia.forms.engine.runs import evaluate

    spaces = dict(one.partition("=")[::2] for one in chosen.namespace)
    more: dict[str, Any] = {"language": chosen.language, "plain": chosen.plain_names, "namespaces": spaces}
    context = _parsed(chosen.context) if chosen.context else None
    moment = moment_of(chosen.now, chosen.offset)
    expr, document = _parsed(chosen.expression), _document(chosen.document)
    with troubles():
        if context and not evaluate(context, document, moment, **more).get("nodes"):
            raise Trouble(f"--context finds no node: {chosen.context}")
        found = evaluate(expr, document, moment, context, **more)
    print(json.dumps(found, ensure_ascii=False) if chosen.json else _shown(found))
    return 0


def _shown(found: Any) -> str:
    if found["kind"] != "nodes":
        return str(found["text"])
    return "\n".join(f"{node['path']}\t{node['text']}" for node in found["nodes"])


def _parsed(text: str) -> "Expr":
    from ubia.forms.expressions import BadExpression, parse
    from ubia.forms.expressions.faults import faults_in
    from ubia.forms.problem import Problem
    from ubia.forms.words import say

    try:
        expr = parse(text)
    except BadExpression as bad:
        said = say(Problem(bad.code, values={"near": bad.near, "at": str(bad.at + 1)}))
        raise Trouble(f"{text} cannot be read. {said}") from bad
    unknown = [fault for fault in faults_in(expr, None) if fault.code.startswith("function_") and fault.refuses]
    for fault in unknown:
        raise Trouble(say(Problem(fault.code, values=fault.values)))
    return expr


def _document(path: Path | None) -> "XNodes":
    from ubia.forms.expressions.xnodes import BadDocument, as_xnodes

    try:
        return as_xnodes(path.read_text(encoding="utf-8-sig") if path else "<data/>")
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror or error}") from error
    except (BadDocument, ValueError) as bad:
        raise Trouble(f"{path} is no document: {bad}") from bad
