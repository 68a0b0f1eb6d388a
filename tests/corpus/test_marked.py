"""The line of every value, by which a refusal says where."""

from __future__ import annotations

import pytest

from corpus.errors import InvalidDate, RepeatedKey
from corpus.marked import Marked

TEXT = """\
a: 1

b:
  - x: 2
    y: {z: 3}
  - plain
c: |
  two
  lines
"""


@pytest.fixture
def marked(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return Marked(path)


def test_values_are_those_of_yaml(marked):
    """
    Marking lines changes nothing of what is read.
    """
    assert marked.value == {"a": 1, "b": [{"x": 2, "y": {"z": 3}}, "plain"], "c": "two\nlines\n"}


@pytest.mark.parametrize(
    ("where", "line"),
    [(("a",), 1), (("b",), 3), (("b", 0), 4), (("b", 0, "x"), 4), (("b", 0, "y", "z"), 5), (("b", 1), 6), (("c",), 7)],
)
def test_line_of_a_value_is_where_it_stands(marked, where, line):
    """
    A key's line is the line of the key, a list item's that of its dash.
    """
    assert marked.line(where) == line


def test_line_of_what_is_missing_is_that_of_what_is_around_it(marked):
    """
    "Thiếu text" points to the provision that lacks it.
    """
    assert marked.line(("b", 0, "nothing", "deeper")) == 4
    assert marked.line(("nothing",)) == 1


def test_repeated_key_is_refused_at_its_second_line(tmp_path):
    """
    YAML itself would keep the last value in silence.
    """
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\nb: 2\na: 3\n", encoding="utf-8")

    with pytest.raises(RepeatedKey) as refused:
        Marked(path)

    assert refused.value.line == 3


def test_impossible_day_is_refused_with_its_line(tmp_path):
    """
    30 February is a slip that YAML reports without a line.
    """
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\nday: 2025-02-30\n", encoding="utf-8")

    with pytest.raises(InvalidDate, match="dòng 2: không có ngày 2025-02-30"):
        Marked(path)
