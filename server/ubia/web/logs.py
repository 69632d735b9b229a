"""What may reach the log. People's names and what they wrote never do."""

import logging


class WithoutRequest(logging.Filter):
    """Cut the request and the exception's text, which may quote a form; keep the type and the lines of code."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("django.request"):
            status = getattr(record, "status_code", "")
            record.msg, record.args = "a page failed: %s", (status,)
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            record.exc_text = _where(kind, trace)
        return True


def _where(kind: type[BaseException], trace: object) -> str:
    lines, step = [], trace
    while step is not None:
        code = step.tb_frame.f_code  # type: ignore[attr-defined]
        lines.append(f"  {code.co_filename}:{step.tb_lineno} {code.co_name}")  # type: ignore[attr-defined]
        step = step.tb_next  # type: ignore[attr-defined]
    return "\n".join([kind.__name__, *lines])
