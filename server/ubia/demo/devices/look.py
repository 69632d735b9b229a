"""A look at the tables, as whoever owns the machine has it: they are plain PostgreSQL, made by folding the entries."""

import psycopg


def look(statement: str, *values: object) -> list[tuple[object, ...]]:
    """The rows of a statement in the database of this installation (`UBIA_HOME`)."""
    from ubia.box.opened import open_box

    with open_box() as box, psycopg.connect(box.owner) as owner:
        return owner.execute(statement.encode(), values).fetchall()
