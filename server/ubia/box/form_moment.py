"""When something is said to happen: an instant given at the terminal or in a file."""

from typing import TYPE_CHECKING

from ubia.box.trouble import Trouble

if TYPE_CHECKING:
    from ubia.forms.engine.runs import Moment


def moment_of(now: str | int | None = "", offset: int | None = None) -> "Moment":
    """An instant (ISO date and time, or milliseconds since 1970), the present without one. Raises Trouble."""
    from ubia.forms.engine.runs import Moment

    if isinstance(now, int):
        return Moment(now, offset or 0)
    try:
        return Moment.read(now or "", offset)
    except (ValueError, TypeError) as error:
        raise Trouble(f"{now} is no date and time. Write it as 2026-11-28T10:00:00+03:00.") from error
