"""Figures as JSON lines, and words for whoever waits."""

import json
import sys


def figure(name: str, value: float, unit: str, baseline: float | None = None, higher_is_better: bool = False) -> None:
    """Print a figure. The ratio is how many times better the baseline is: 1 is as good, 2 is half as good."""
    ratio = None
    if baseline:
        ratio = round(baseline / value if higher_is_better else value / baseline, 3)
    rounded = None if baseline is None else round(baseline, 3)
    line = {"name": name, "value": round(value, 3), "unit": unit, "baseline": rounded, "ratio": ratio}
    print(json.dumps(line), flush=True)


def say(words: str) -> None:
    """Tell on stderr what is being done."""
    print(words, file=sys.stderr, flush=True)
