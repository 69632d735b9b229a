"""`ubia form export`: what was answered with a form, as CSV files and OpenRosa instances, in one reader's name."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ubia.forms.outputs.rows import AnswerSet
    from ubia.interop.xlsform.answered import Answered


def add(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the act."""
    about = "write what was answered with a form to CSV files; whose records were read is written down"
    export = acts.add_parser("export", help=about, description=about)
    export.add_argument("form_id", metavar="FORM_ID")
    export.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    export.add_argument("--reader", required=True, metavar="PERSON", help="id of the person who reads: her rights hold")
    export.add_argument("--split", action="store_true", help="a column of 0 and 1 for each choice of several")
    export.add_argument("--no-groups", action="store_true", help="leave out the names of groups where names stay apart")
    export.add_argument("--bom", action="store_true", help="begin each file with the mark that some spreadsheets need")
    export.add_argument("--plain", action="store_true", help="do not guard answers that look like formulas")
    export.add_argument("--xml", action="store_true", help="write an OpenRosa instance for each answer set too")
    export.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> int:
    """Read and write; returns 0, or 1 when there is no such form. Raises Trouble."""
    from datetime import date

    from ubia.box.books import connect
    from ubia.box.opened import open_box
    from ubia.box.trouble import Trouble

    with open_box() as box, connect(box) as connection:
        import psycopg

        from ubia.interop.xlsform.answered import answered

        try:
            found = answered(connection, chosen.reader, date.today().isoformat(), chosen.form_id)  # noqa: DTZ011
        except psycopg.DataError as error:
            raise Trouble(f"{chosen.reader} is no id of a person.") from error
    if not found.versions:
        raise Trouble(f"No form {chosen.form_id} is published. See: ubia form list")
    chosen.to.mkdir(parents=True, exist_ok=True)
    write_files(chosen, found)
    return 0


def write_files(chosen: argparse.Namespace, found: "Answered") -> None:
    """Write the files of an export into the folder that was chosen, and say what was written."""
    from ubia.forms.outputs.csv_files import csv_files
    from ubia.forms.outputs.rows import Manner

    models = {version.hash: version.model for version in found.versions}
    manner = Manner(groups=not chosen.no_groups, split=chosen.split, guarded=not chosen.plain, bom=chosen.bom)
    sets = [one for _, one in found.sets]
    for name, text in csv_files(chosen.form_id, list(models.values()), sets, manner).items():
        (chosen.to / name).write_bytes(text.encode("utf-8", "replace"))
        print(chosen.to / name)
    if chosen.xml:
        _write_instances(chosen.to / "instances", models, found.sets)
    closed = f"; {found.closed} visits are not for this reader, and their forms unknown" if found.closed else ""
    print(f"{len(sets)} answer sets of {len(models)} versions{closed}")


def _write_instances(
    folder: Path, models: Mapping[str, Mapping[str, Any]], sets: Sequence[tuple[str, "AnswerSet"]]
) -> None:
    from ubia.forms.outputs.openrosa import to_xml

    folder.mkdir(exist_ok=True)
    for form, one in sets:
        name = one.key.removeprefix("uuid:")
        (folder / f"{name}.xml").write_text(to_xml(models[form], one.answers, one.key), encoding="utf-8")
    print(f"{folder}: {len(sets)} instances")
