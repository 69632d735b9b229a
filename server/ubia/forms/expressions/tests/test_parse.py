"""Expressions as forms write them: read, written back, and refused with a place."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.expressions import BadExpression, Expr, parse, unparse
from ubia.forms.expressions.expr import BINARY, short_step


@pytest.mark.parametrize(
    ("text", "expr"),
    [
        ("1and1", ["and", ["n", 1], ["n", 1]]),
        ("'1'and'1'", ["and", ["s", "1"], ["s", "1"]]),
        ("1div 2", ["div", ["n", 1], ["n", 2]]),
        (".5", ["n", 0.5]),
        ("-15.*1.5", ["*", ["neg", ["n", 15]], ["n", 1.5]]),
        ("* * *", ["*", ["p", 0, ["child", "*"]], ["p", 0, ["child", "*"]]]),
        ("div div mod", ["div", ["p", 0, "div"], ["p", 0, "mod"]]),
        ("and/or", ["p", 0, "and", "or"]),
        ("a-b", ["p", 0, "a-b"]),
        ("a -b", ["-", ["p", 0, "a"], ["p", 0, "b"]]),
        ("-a|b", ["neg", ["|", ["p", 0, "a"], ["p", 0, "b"]]]),
        ("1 - 2 - 3", ["-", ["-", ["n", 1], ["n", 2]], ["n", 3]]),
        ("1 or 2 and 3 = 4 < 5", ["or", ["n", 1], ["and", ["n", 2], ["=", ["n", 3], ["<", ["n", 4], ["n", 5]]]]]),
        ("/", ["p", 1]),
        ("/a/./..", ["p", 1, "a", ".", ".."]),
        ("//a", ["p", 1, ["descendant-or-self", "node()"], "a"]),
        ("a//@x:y", ["p", 0, "a", ["descendant-or-self", "node()"], "@x:y"]),
        ("@*", ["p", 0, ["attribute", "*"]]),
        ("x:*", ["p", 0, ["child", "x:*"]]),
        ("child::a[2]", ["p", 0, ["child", "a", ["n", 2]]]),
        ("self::node()", ["p", 0, "."]),
        ("text()", ["p", 0, ["child", "text()"]]),
        ("processing-instruction('a')", ["p", 0, ["child", "processing-instruction('a')"]]),
        ("(a)[1]/b", ["p", ["q", ["p", 0, "a"], ["n", 1]], "b"]),
        ("instance('l')/root/item", ["p", ["f", "instance", ["s", "l"]], "root", "item"]),
        ("jr:choice-name(.,'x')", ["f", "jr:choice-name", ["p", 0, "."], ["s", "x"]]),
        ("नाम = 'आशा'", ["=", ["p", 0, "नाम"], ["s", "आशा"]]),
        ("9" * 400, ["div", ["n", 1], ["n", 0]]),
    ],
)
def test_what_a_text_means(text: str, expr: list[Any]) -> None:
    assert json.loads(json.dumps(parse(text))) == expr


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("", "expression_empty", 0),
        ("  ", "expression_empty", 2),
        ("1 +", "expression_ends_early", 3),
        ("concat('a'", "expression_unclosed", 6),
        ("a[1", "expression_unclosed", 1),
        ("(a]", "expression_unclosed", 0),
        ("a)", "expression_closed_too_often", 1),
        ("f(,)", "expression_unexpected", 2),
        ("a b", "expression_unexpected", 2),
        ("1 order 2", "expression_unexpected", 2),
        ("a = 'b", "expression_text_open", 4),
        ("a = “b”", "expression_curly_quote", 4),
        ("$a", "expression_variable", 0),
        ("a == 1", "expression_equals_twice", 2),
        ("a && b", "expression_ampersand", 2),
        ("a || b", "expression_bars", 2),
        ("!a", "expression_exclamation", 0),
        ("a ≥ 1", "expression_character", 2),
        ("label::English", "expression_axis", 0),
        ("a/f(x)", "expression_call_in_path", 2),
        ("*(1)", "expression_call_in_path", 0),
    ],
)
def test_what_cannot_be_read_says_where_and_why(text: str, code: str, at: int) -> None:
    with pytest.raises(BadExpression) as bad:
        parse(text)
    assert (bad.value.code, bad.value.at) == (code, at)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 1_000_000,
        "1" * 1_000_000,
        "(" * 90_000,
        "-" * 90_000 + "1",
        "a+" * 45_000 + "a",
        "a[" * 40_000,
        "1 or 1 and 1=1<1+1*(" * 99 + "1" + ")" * 99,
        "((a" + "+a" * 300 + ")" + "+a" * 300 + ")",
    ],
    ids=str.__len__,
)
def test_what_is_too_long_or_too_deep_is_refused(text: str) -> None:
    with pytest.raises(BadExpression) as bad:
        parse(text)
    assert bad.value.code in ("expression_too_long", "expression_too_deep")


def test_real_depths_are_taken() -> None:
    parse("if(a," * 90 + "1" + ",2)" * 90)
    parse(" or ".join(f"selected(a, 'c{number}')" for number in range(350)))


_NAMES = st.sampled_from(["a", "b-c", "div", "or", "x:y", "node", "text", "éa", "_1.2"])
_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0")).filter(lambda t: not {"'", '"'} <= set(t))
_NUMBERS = st.one_of(st.integers(0, 2**53 - 1), st.floats(0.001, 0.999))


def _steps(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Any]:
    tests = st.one_of(_NAMES, st.sampled_from(["*", "x:*", "node()", "text()", "processing-instruction('p')"]))
    axes = st.sampled_from(["child", "attribute", "self", "parent", "descendant-or-self", "preceding-sibling"])
    return st.builds(lambda a, t, p: short_step(a, t, tuple(p)), axes, tests, st.lists(inner, max_size=1))


def _larger(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    calls = st.sampled_from(["f", "jr:f", "div", "not-a"])
    starts = st.one_of(st.sampled_from([0, 1]), inner.filter(lambda e: e[0] != "p" or e[1:] == (1,)))
    steps = st.lists(_steps(inner), min_size=1, max_size=3)
    return st.one_of(
        st.tuples(st.sampled_from(BINARY), inner, inner),
        st.tuples(st.just("neg"), inner),
        st.builds(lambda name, args: ("f", name, *args), calls, st.lists(inner, max_size=3)),
        st.builds(lambda start, found: ("p", start, *found), starts, steps),
        st.builds(lambda start, found: ("q", start, *found), inner, st.lists(inner, min_size=1, max_size=2)),
    )


_LEAVES = st.one_of(
    st.builds(lambda n: ("n", n), _NUMBERS),
    st.builds(lambda t: ("s", t), _TEXTS),
    st.just(("p", 1)),
    st.just(("p", 0, ".")),
)
EXPRESSIONS: st.SearchStrategy[Expr] = st.recursive(_LEAVES, _larger, max_leaves=12)


@given(EXPRESSIONS)
def test_what_is_written_is_read_back_the_same(expr: Expr) -> None:
    assert parse(unparse(expr)) == expr


@given(st.text(st.sampled_from("ab:/.[]()'\"*+-=<>|,@ 19$&or andivm"), max_size=40))
def test_any_text_is_read_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        expr = parse(text)
    except BadExpression as bad:
        refused = bad
    else:
        assert parse(unparse(expr)) == expr
        return
    assert 0 <= refused.at <= len(text)
