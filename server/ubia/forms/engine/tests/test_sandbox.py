"""The runtime holds what a hostile form would do, and carries text unharmed in and out."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.engine import EngineFault, OutOfBounds
from ubia.forms.engine.sandbox import Bounds, Sandbox

SCRIPT = """
var engine = (function (e) {
  e.echo = (x) => x
  e.nothing = () => undefined
  e.forever = () => { while (true); }
  e.grow = () => { const all = []; while (true) all.push(new Array(1000).fill(1)) }
  e.deep = () => e.deep() + 1
  e.fail = () => { throw new TypeError('it fell') }
  e.count = (model) => (model.calls = (model.calls ?? 0) + 1)
  e.reaches = () => [typeof fetch, typeof require, typeof process, typeof std, typeof os]
  return e
})({})
"""
SMALL = Bounds(seconds=0.1, memory=20 * 2**20, stack=2**18, kept=2)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
echoing = Sandbox(SCRIPT)


@given(JSON)
def test_what_goes_in_comes_out(value: object) -> None:
    assert echoing.call("echo", [], value) == value


@pytest.mark.parametrize("value", ["\0 in between", "\ud800", "👩🏾‍⚕️", "__proto__"])
def test_odd_text_comes_through(value: str) -> None:
    assert echoing.call("echo", [], {value: value}) == {value: value}


def test_nothing_is_null() -> None:
    assert echoing.call("nothing", []) is None


@pytest.mark.parametrize(("act", "what"), [("forever", "time"), ("grow", "memory"), ("deep", "depth")])
def test_what_goes_too_far_is_stopped_and_the_next_call_works(act: str, what: str) -> None:
    sandbox = Sandbox(SCRIPT, SMALL)
    with pytest.raises(OutOfBounds) as stopped:
        sandbox.call(act, [])
    assert stopped.value.what == what
    assert sandbox.call("echo", [], 1) == 1


def test_a_fault_says_what_it_was() -> None:
    with pytest.raises(EngineFault, match=r"^TypeError: it fell$"):
        echoing.call("fail", [])


def test_a_model_is_sent_once_and_the_oldest_is_let_go() -> None:
    sandbox = Sandbox(SCRIPT, SMALL)
    assert [sandbox.call("count", [("a", "{}")]) for _ in range(2)] == [1, 2]
    assert [sandbox.call("count", [(key, "{}")]) for key in "bca"] == [1, 1, 1]


def test_a_form_reaches_nothing_of_this_machine() -> None:
    assert set(echoing.call("reaches", [])) == {"undefined"}


def test_threads_have_runtimes_of_their_own() -> None:
    def work(number: int) -> int:
        return int(Sandbox(SCRIPT).call("echo", [], number))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, range(20))) == list(range(20))
