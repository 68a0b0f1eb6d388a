"""Figure fidelity: whether the wordings a right answer must hold are there, and those it must not are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.text import fold, squeeze

_CITATION = re.compile(r"^\s*\[\d+\] .*$|\[\d+\]", re.MULTILINE)


def says_all(text: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether each group has one of its wordings in the text (marks and citation lines aside).

    A wording that is a figure must stand alone: "5" is not in "25%".

    >>> says_all("Không quá 5 đồng chí [1].", [["5", "năm"]]), says_all("Tối đa 25%", [["5"]])
    (True, False)
    """
    plain = _plain(text)
    return all(any(_holds(plain, word) for word in group) for group in groups)


def says_any(text: str, words: Sequence[str]) -> bool:
    """Whether one of the wordings is in the text.

    >>> says_any("Không quá 20%.", ["30%", "20%"])
    True
    """
    plain = _plain(text)
    return any(_holds(plain, word) for word in words)


def _plain(text: str) -> str:
    return squeeze(fold(_CITATION.sub(" ", text)))


def _holds(plain: str, word: str) -> bool:
    wanted = squeeze(fold(word))
    slash = "" if len(wanted) > 2 else "/"  # "5" is not in "1/5", but 2021 is in 12/4/2021
    start = rf"(?<![\w.,{slash}])" if wanted[:1].isalnum() else ""
    end = rf"(?![\w%]|[.,{slash}]\d)" if wanted[-1:].isdigit() else r"(?!\w)" if wanted[-1:].isalpha() else ""
    return re.search(start + re.escape(wanted) + end, plain) is not None
