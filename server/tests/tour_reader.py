"""Reads Python blocks of a tour one after another, as an interpreter does that stays open: JSON in, JSON out."""

import contextlib
import io
import json
import sys
import traceback

known: dict[str, object] = {}
for line in sys.stdin:
    said = io.StringIO()
    fault = ""
    with contextlib.redirect_stdout(said):
        try:
            exec(compile(json.loads(line), "docs/tour.md", "exec"), known)
        except Exception:
            fault = traceback.format_exc()
    print(json.dumps({"said": said.getvalue(), "fault": fault}), flush=True)
