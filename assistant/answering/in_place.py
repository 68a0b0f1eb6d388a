"""A turn that only names another of a kind the turns before named one of: it takes that place, so that the question still
ends in what it asks ("bị khiển trách thì xếp loại gì", then "thế còn cảnh cáo")."""

from __future__ import annotations

import re

from assistant.answering.leaning import SUBJECTS
from corpus.text import fold

_KINDS = (
    SUBJECTS,
    re.compile(r"\b(?:khien trach|canh cao|cach chuc|khai tru)\b"),
    re.compile(
        r"\b(?<!ban )(?<!ban tu )(?<!goi y )(?<!bao cao )(?<!hoi nghi )(?<!dot )(?:kiem diem|danh gia,? xep loai|xep loai|danh gia)\b"
    ),
    re.compile(r"\b(?:hoan thanh xuat sac|hoan thanh tot|khong hoan thanh|hoan thanh)(?: nhiem vu)?\b"),
)
_COUNTED = re.compile(r"\b(?:\d+|may|bao nhieu)(?: \w+){0,3} $")  # "20 đồng chí hoàn thành tốt": a count stays
_UNDERGOES = re.compile(r"(?:(?:bi|duoc|phai|co|ky luat|viec|ve) )+")


def place_of(context: str, bare: str) -> tuple[int, int] | None:
    """Where the turns before name the one thing of the kind a turn names and nothing else; None where the turn names more
    than that, or they name none of the kind or several."""
    named = fold(bare)
    for kind in _KINDS:
        if kind.fullmatch(named) is None:
            continue
        told = list(kind.finditer(fold(context)))
        if len(told) == 1 and told[0].group() != named and not _counted(context, told[0].start()):
            return told[0].span()
    return None


def _counted(context: str, at: int) -> bool:
    return _COUNTED.search(fold(context[:at])) is not None


def without_undergoing(bare: str) -> str:
    """What a turn names, without that it is undergone: "bị cảnh cáo"; the turns before say that already."""
    opened = _UNDERGOES.match(fold(bare))
    rest = bare[opened.end() :] if opened else bare
    return rest if any(kind.fullmatch(fold(rest)) for kind in _KINDS) else bare
