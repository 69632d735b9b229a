"""Where the choices of a question come from: written in the form, a list, a repeat, or a file that is searched."""

import re
from collections.abc import Callable
from typing import Any

from ubia.forms.expressions import Expr

from .element import Element
from .lists import EXTERNAL
from .texts import itext_id, text_with_gaps, words_of
from .workbench import Workbench

_SEARCH = re.compile(r"\bsearch\s*\((?:[^()'\"]|'[^']*'|\"[^\"]*\"|\([^()]*\))*\)")
_TESTS: dict[str, Callable[[Expr, Expr], Expr]] = {
    "contains": lambda column, value: ("f", "contains", column, value),
    "startswith": lambda column, value: ("f", "starts-with", column, value),
    "endswith": lambda column, value: ("f", "ends-with", column, value),
    "matches": lambda column, value: ("=", column, value),
}
_ITEXT_CALL = re.compile(r"jr:itext\(\s*([\w.:-]+)\s*\)")


class Choices:
    """Reads choices and item sets of one form. `translated`: external choices are said by the ids of texts."""

    def __init__(self, bench: Workbench, translated: bool) -> None:
        self._bench, self._translated = bench, translated

    def appearance(self, element: Element) -> list[str]:
        """The words of an appearance without its `search(…)`."""
        return _SEARCH.sub(" ", element.get("appearance")).lower().split()

    def read(self, element: Element, made: dict[str, Any]) -> None:
        """The choices of a select or rank, into its control."""
        items = [(item.first("value"), item.first("label")) for item in element.named("item")]
        search = _SEARCH.search(element.get("appearance"))
        if search and (arguments := self._bench.call(search[0], element)) is not None:
            items = self._searched(arguments, items, made)
        written = [self._choice(value, label) for value, label in items]
        if written:
            made["o"] = written
        if itemset := element.first("itemset"):
            self._itemset(itemset, made)

    def read_query(self, element: Element, query: str, made: dict[str, Any]) -> None:
        """Choices of an external list (`itemsets.csv`), which its column `list_name` parts into lists."""
        expr = self._bench.expression(query, element)
        if not expr:
            return
        made["from"] = {"nodes": self._external(expr), "v": "name", "l": "itextId" if self._translated else "label"}
        if self._translated:
            made["from"]["it"] = 1

    def _external(self, expr: Expr) -> Expr:
        """`instance('cities')/root/item[…]` as the rows of that list among all external ones."""
        if expr[0] != "p" or expr[1][:2] != ("f", "instance") or len(expr) < 4:
            return expr
        name = expr[1][2]
        self._bench.instances.pop(name[1], None)
        self._bench.externals.add(name[1])
        step = expr[-1]
        predicates = () if isinstance(step, str) else step[2:]
        listed = ("=", ("p", 0, "list_name"), name)
        return (*expr[:1], ("f", "instance", ("s", EXTERNAL)), *expr[2:-1], ("child", "item", listed, *predicates))

    def _choice(self, value: Element | None, label: Element | None) -> list[Any]:
        return [value.text if value else "", words_of(label, self._bench) or ""]

    def _itemset(self, itemset: Element, made: dict[str, Any]) -> None:
        nodeset = self._bench.expression(itemset.get("nodeset"), itemset)
        value, label = itemset.first("value"), itemset.first("label")
        if not nodeset or value is None:
            self._bench.wrong("xform_itemset_unfit", itemset)
            return
        value_ref = value.get("ref")
        label_ref = label.get("ref") if label else value_ref
        found: dict[str, Any] = {"nodes": nodeset, "v": value_ref, "l": label_ref}
        if call := _ITEXT_CALL.fullmatch(label_ref):
            found["l"], found["it"] = call[1], 1
        elif itext_id(label_ref) is not None:
            self._bench.note("xform_itemset_label", itemset, label=label_ref)
        if nodeset[:2] == ("f", "randomize"):
            found["nodes"] = nodeset[2]
            found["mix"] = nodeset[3] if len(nodeset) > 3 else 1
        made["from"] = found

    def _searched(self, arguments: tuple[Expr, ...], items: list[Any], made: dict[str, Any]) -> list[Any]:
        """Choices from a CSV by `search(…)`: one item names the columns, the others are choices of the form itself."""
        columns = [item for item in items if item[0] and not re.fullmatch(r"-?\d+", item[0].text)]
        if not columns or not arguments or arguments[0][0] != "s":
            self._bench.note("xform_search_unfit", items[0][0] if items and items[0][0] else None)
            return items
        value, label = columns[0]
        name = arguments[0][1].removesuffix(".csv")
        self._bench.files[name] = None
        step: tuple[Any, ...] = ("child", "item", *_tests(arguments[1:]))
        shown = text_with_gaps(label, self._bench) if label else value.text
        label_column = self._label_column(shown, label)
        made["from"] = {
            "nodes": ("p", ("f", "instance", ("s", name)), "root", step),
            "v": value.text,
            "l": label_column,
        }
        return [item for item in items if item not in columns]

    def _label_column(self, shown: Any, label: Element | None) -> str:
        """The column of labels; of several (`name, village`) the first, which is said."""
        reference = itext_id(label.get("ref")) if label and label.get("ref") else None
        text = self._bench.said.get(reference, "") if reference else shown
        columns = [column.strip() for column in str(text).split(",")]
        if len(columns) > 1:
            self._bench.note("xform_search_columns", label, columns=", ".join(columns))
        return columns[0]


def _tests(arguments: tuple[Expr, ...]) -> list[Expr]:
    """The predicates of `search('file', 'contains', 'column', value, 'filter column', filter value)`."""
    found: list[Expr] = []
    if len(arguments) >= 3 and arguments[0][0] == "s" and arguments[1][0] == "s":
        test = _TESTS.get(arguments[0][1].strip().lower(), _TESTS["contains"])
        found.append(test(("p", 0, arguments[1][1]), arguments[2]))
    if len(arguments) >= 5 and arguments[3][0] == "s":
        found.append(("=", ("p", 0, arguments[3][1]), arguments[4]))
    return found
