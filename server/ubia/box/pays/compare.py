"""`ubia pay compare FILE`: who is drawn for what, and what the figures say, reckoned again by anybody."""

import argparse
import sys
from pathlib import Path

import msgspec

from ubia.box.trouble import Trouble
from ubia.incentives.compare.plans import Plan, Unsound, arm_in, assigned, check, least_chance, months
from ubia.incentives.compare.weighing import ALARM, Contrast, weigh

_ABOUT = "draw a comparison of packages again, and weigh its figures: a JSON file, told in docs/pay-compare.md"


class Compared(msgspec.Struct, forbid_unknown_fields=True):
    """A plan and, once they are open, its figures: community, month, value."""

    plan: Plan
    values: list[tuple[str, str, float]] = []


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    parser = acts.add_parser("compare", help=_ABOUT, description=_ABOUT)
    parser.add_argument("file", metavar="FILE", help="the plan as its page gives it; - for standard input")
    parser.set_defaults(act=_compare)


def _compare(chosen: argparse.Namespace) -> int:
    told = _read(chosen.file)
    try:
        check(told.plan)
    except Unsound as unsound:
        raise Trouble(
            f"This plan cannot be drawn ({unsound.code}; docs/pay-compare.md says what that means)."
        ) from None
    print("\n".join(drawn(told.plan)))
    if told.values:
        values = {(unit, month): value for unit, month, value in told.values}
        print("\n" + "\n".join(weighed(told.plan, weigh(told.plan, values))))
    return 0


def _read(path: str) -> Compared:
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text("utf-8-sig")
        return msgspec.json.decode(text, type=Compared)
    except (OSError, UnicodeDecodeError) as wrong:
        raise Trouble(f"cannot read {path}: {wrong}") from None
    except msgspec.MsgspecError as wrong:
        raise Trouble(f"{path} is not a comparison (docs/pay-compare.md): {wrong}") from None


def drawn(plan: Plan) -> list[str]:
    """Each community with its arm month by month, in the order in which they were drawn."""
    span, lots = months(plan), assigned(plan)
    lines = [f"{n}  {arm.words}" for n, arm in enumerate(plan.arms)]
    lines += ["", f"{'community':36}  " + " ".join(span)]
    for unit, lot in lots.items():
        lines.append(f"{unit:36}  " + " ".join(f"{arm_in(plan, lot, n):^7}" for n in range(len(span))).rstrip())
    if least_chance(plan) > ALARM:
        lines += ["", "So few communities can show no difference: chance alone could always do it."]
    return lines


def weighed(plan: Plan, contrasts: list[Contrast]) -> list[str]:
    """Each arm beside the first."""
    if not contrasts:
        return ["No month has figures of both sides."]
    return [
        f"{plan.arms[one.arm].words}: {one.mean:.2f} beside {one.first_mean:.2f}, "
        f"difference {one.difference:+.2f} ({_bound(one.low)} to {_bound(one.high)}), chance {one.chance:.3f}"
        for one in contrasts
    ]


def _bound(value: float | None) -> str:
    return "no bound" if value is None else f"{value:.2f}"
