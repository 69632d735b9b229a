"""Cases of expressions with the value that each must have, parsed for an evaluator that has no parser of its own.

python -m ubia.forms.expressions.cases FILE        writes {"docs": {…}, "cases": [{"expr": …, "doc": …, …}]}
"""

import json
import sys
from pathlib import Path
from typing import Any

from .grammar import parse
from .xnodes import as_xnodes


def read_cases(path: Path) -> dict[str, Any]:
    """The file's `cases`, each with its `expression` parsed as `expr`, and its `docs` as trees of XNode.

    Raises BadExpression and BadDocument, for cases are meant to be right.
    """
    found = json.loads(path.read_text())
    return {
        **{key: value for key, value in found.items() if key not in ("docs", "cases")},
        "docs": {key: as_xnodes(text.strip()) for key, text in found["docs"].items()},
        "cases": [{**case, "expr": parse(case["expression"])} for case in found["cases"]],
    }


if __name__ == "__main__":
    print(json.dumps(read_cases(Path(sys.argv[1]))))
