"""The 27 signs: all of them by group, or those that fit a description."""

from __future__ import annotations

from collections import defaultdict
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from assistant.desk import Desk
from assistant.service.common import AtDesk
from assistant.service.pages.shown import show
from assistant.service.routes import texts
from corpus.text import fold
from index.query import Query as Search

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
# The groups as the resolution names them; a corpus with another group shows its number alone.
_NAMES = {
    1: "suy thoái về tư tưởng chính trị",
    2: "suy thoái về đạo đức, lối sống",
    3: "“tự diễn biến”, “tự chuyển hóa” trong nội bộ",
}
_HOME = "nq-04-2016"
_MOST = 6  # signs shown for a description that none holds word for word
_DEEP = 40  # hits read to find them among


@router.get("/bieu-hien")
def signs(desk: AtDesk, q: Annotated[str, Query(max_length=400)] = "") -> HTMLResponse:
    groups = texts.signs(desk)
    found = [] if not q.strip() else _fitting(desk, q, [one for group in groups for one in group["signs"]])
    return show("signs.html", groups=groups, q=q, found=found, names=defaultdict(str, _NAMES))


def _fitting(desk: Desk, words: str, all_signs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A number gives the sign so counted through all groups, or of each group; else those that hold the words; else those nearest in meaning."""
    wanted = fold(words).strip()
    if wanted.isdigit():
        counted = all_signs[int(wanted) - 1 : int(wanted)] if 0 < int(wanted) <= len(all_signs) else []
        return [one for one in all_signs if one in counted or one["number"] == int(wanted)]
    literal = [one for one in all_signs if wanted in fold(f"{one['heading']} {one['text']}")]
    by_key = {one["key"]: one for one in all_signs}
    hits = desk.assistant.index.search(Search(words, None, only=frozenset({_HOME})), k=_DEEP)
    near = [by_key[hit.key] for hit in hits if hit.key in by_key]
    return literal or near[:_MOST]
