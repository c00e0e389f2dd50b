from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.codec import dump_document, dump_records, load_document, load_records
from ingest.model import Document, Span
from ingest.records import Records

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=5),
    int: st.integers(-(2**31), 2**31),
    float: st.floats(allow_nan=False, allow_infinity=False),
    Span: st.tuples(st.integers(0, 9), st.integers(0, 2**31)).map(lambda at: Span("å", at[0], at[0] + at[1])),
}


def _values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 — any type that documents and records are made of
    """Any value of a type that documents and records are made of; two at most where there may be many."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{each.name: _values(hints[each.name]) for each in fields(kind)})
    if get_origin(kind) is tuple and ... in get_args(kind):
        return st.lists(_values(get_args(kind)[0]), max_size=2).map(tuple)
    if get_origin(kind) is tuple:
        return st.tuples(*map(_values, get_args(kind)))
    if type(None) in get_args(kind):
        return st.one_of(*map(_values, get_args(kind)))
    return st.from_type(kind)


@given(_values(Document))
@settings(deadline=None)
def test_a_document_survives_json(document: Document) -> None:
    """Everything of a document comes back as it was, on one line, whatever stands in it."""
    line = dump_document(document)
    assert "\n" not in line
    assert load_document(line) == document


@given(_values(Records))
@settings(deadline=None)
def test_records_survive_json(records: Records) -> None:
    """Every meeting and strategy comes back as it was, down to the spans of its evidence."""
    line = dump_records(records)
    assert "\n" not in line
    assert load_records(line) == records


@pytest.mark.parametrize("load", [load_document, load_records])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="nothing"),
        pytest.param("[]", id="a list"),
        pytest.param('{"id": 1, "meetings": 1}', id="other types"),
        pytest.param('{"meetings": [{"scope": {"document_id": "a", "start": 2, "end": 1}}]}', id="an impossible span"),
        pytest.param('{"meetings": [', id="torn"),
    ],
)
def test_other_json_is_refused(load: Callable[[str], object], line: str) -> None:
    """What is neither a document nor records is an error that the caller knows of."""
    with pytest.raises(ValueError, match=r"no (Document|Records)"):
        load(line)


_AT_ONCE = """
import sys, threading
from dataclasses import make_dataclass
from ingest.codec import dump, load
sys.setswitchinterval(1e-6)
for _ in range(300):
    inner = make_dataclass("Inner", [(f"field{number}", "int") for number in range(40)])
    outer = make_dataclass("Outer", [(f"field{number}", inner) for number in range(40)])
    value = outer(*[inner(*range(40))] * 40)
    line, barrier = dump(value), threading.Barrier(4)
    def read():
        barrier.wait()
        assert load(line, outer) == value
    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def test_threads_may_read_a_kind_for_the_first_time_at_once() -> None:
    """The first visitors of the web app, all at once, do not end its process."""
    read = subprocess.run([sys.executable, "-c", _AT_ONCE], capture_output=True, text=True, check=False, timeout=120)
    assert (read.returncode, read.stderr) == (0, "")
