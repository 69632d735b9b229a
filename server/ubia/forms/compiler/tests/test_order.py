"""Rules stand after the rules of what they read."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from .small import codes, compiled, numbers


def order_of(nodes: str, *binds: str) -> list[list[object]]:
    form = compiled(f"<d id='f'>{nodes}</d>", "".join(binds), "<repeat nodeset='/d/r'/>" if "<r>" in nodes else "")
    names = {number: name for name, number in numbers(form).items()}
    return [
        [names[rule[0]], *(names[r] if isinstance(r, int) else r for r in rule[1:])] for rule in form.model["order"]
    ]


def bind(name: str, **rules: str) -> str:
    written = " ".join(f'{rule}="{text}"' for rule, text in rules.items())
    return f"<bind nodeset='/d/{name}' {written}/>"


def test_a_calculation_follows_those_that_it_reads() -> None:
    assert order_of("<a/><b/><c/>", bind("a", calculate="../b + 1"), bind("b", calculate="/d/c * 2")) == [
        ["b", "calc", "c"],
        ["a", "calc", "b"],
    ]


def test_what_reads_a_node_waits_for_the_relevance_of_what_is_around_it() -> None:
    nodes = "<a/><g><b/></g><c/>"
    order = order_of(nodes, bind("a", calculate="/d/g/b"), bind("g", relevant="/d/c = 1"))
    assert order == [["g", "rel", "c"], ["a", "calc", "b"]]


def test_paths_are_followed_through_predicates_current_and_functions() -> None:
    order = order_of(
        "<a/><r><x/><y/></r><i/>",
        bind("a", calculate="sum(/d/r[x &gt; 1]/y)"),
        bind("r/x", calculate="indexed-repeat(/d/r/y, /d/r, position(..) - 1)"),
        bind("r/y", relevant="instance('l')/root/item[k = current()/../../i]/v"),
    )
    assert order == [["y", "rel", "y", "i"], ["x", "calc", "r", "y"], ["a", "calc", "x", "y"]]


def test_what_depends_on_itself_keeps_the_place_that_the_form_gives_it() -> None:
    form = compiled("<d id='f'><a/><b/></d>", bind("a", calculate="../b") + bind("b", calculate="../a"))
    assert [rule[0] for rule in form.model["order"]] == [2, 1]
    assert codes(form) == ["xform_cycle"]
    assert codes(compiled("<d id='f'><a/></d>", bind("a", relevant="/d/a = 1"))) == ["xform_cycle"]
    assert not codes(compiled("<d id='f'><a/></d>", bind("a", calculate="if(. = '', 1, .)")))


def test_a_path_to_nothing_is_said() -> None:
    form = compiled("<d id='f'><a/></d>", bind("a", calculate="/d/gone + ../away"))
    assert [(r.code, r.values["path"]) for r in form.remarks] == [
        ("xform_path_nowhere", "/d/gone"),
        ("xform_path_nowhere", "../away"),
    ]


@settings(deadline=None)
@given(st.data())
def test_any_form_without_circles_is_ordered_whatever_the_order_of_its_binds(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    reads = [data.draw(st.sets(st.integers(0, at - 1))) if at else set() for at in range(count)]
    shuffled = data.draw(st.permutations(range(count)))
    binds = [bind(f"n{at}", calculate=" + ".join(["1", *(f"../n{r}" for r in sorted(reads[at]))])) for at in shuffled]
    placed = data.draw(st.permutations(range(count)))
    order = order_of("".join(f"<n{at}/>" for at in placed), *binds)
    done: set[str] = set()
    for name, _, *read in order:
        assert done.issuperset(str(r) for r in read)
        done.add(str(name))
    assert len(order) == count
    assert all(re.fullmatch(r"n\d+", name) for name in done)
