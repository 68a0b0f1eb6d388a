"""The evaluation called from the command line; what it measures is tested where it lives."""

from __future__ import annotations

import pytest

import eval.run
from assistant.cli.exits import Exit


def test_options_reach_the_evaluation_unchanged(troly, monkeypatch):
    """
    ``troly eval`` and ``python -m eval.run`` are one program.
    """
    given = []

    def run(words):
        given.append(words)
        return 1

    monkeypatch.setattr(eval.run, "main", run)
    shown = troly("--today", "2026-11-01", "eval", "--slice", "years", "--worst", "3")

    assert given == [["--slice", "years", "--worst", "3"]]
    assert shown.code == Exit.DECLINED


@pytest.mark.parametrize(("words", "code"), [(("--help",), 0), (("--bogus",), 2), (("--worst", "ba"), 2)])
def test_its_own_parser_speaks_vietnamese_too(words, code, troly):
    """
    The catalogue serves every parser of the program.
    """
    shown = troly("eval", *words)

    assert shown.code == code
    assert (shown.out + shown.err).startswith("Cách dùng: troly eval")
