"""Deadlines a report tells: those it sets against what it says was done, and those set by the rules in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.days.closing import check_closing
from assistant.audit.days.day import day_written, written
from assistant.audit.days.drafting import check_drafts
from assistant.audit.days.lasting import check_length
from assistant.audit.days.notice import check_notice
from assistant.audit.figures.counted_object import named_object
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_EACH = re.compile(written("day"))
_LIMIT = re.compile(r"\b(?:truoc|cham nhat|khong qua|han)(?: la| den het| vao)?\s*$")
_DONE = re.compile(r"\b(?:hoan thanh|ket thuc|xong|gui|nop)\b[^.;]{0,60}$")


def check_deadlines(scene: Scene, day: date) -> list[Claim]:
    """A claim for each deadline that the text or a rule sets and the text tells the keeping of."""
    return [claim for block in range(len(scene.folded)) for claim in _in_block(scene, block, day)]


def _in_block(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    text = scene.folded[block]
    yield from check_drafts(scene, block, day)
    late = list(_lateness(text, block))
    yield from late
    yield from check_notice(scene, block, day)
    done = {claim.start for claim in late if claim.verdict is not None}
    yield from (claim for claim in check_closing(scene, block, day) if claim.start not in done)
    yield from check_length(scene, block, day)


def _lateness(text: str, block: int) -> Iterator[Claim]:
    """Days on which something was done, each against the last deadline told for the same thing."""
    due: dict[str | None, date] = {}
    before = 0
    for match in _EACH.finditer(text):
        words, day = text[before : match.start()], day_written(match.group("day"))
        before = match.end()
        if day is None:
            continue
        thing = named_object(re.split(r"\.\s", words)[-1])
        if _LIMIT.search(words):
            due[thing] = day
            continue
        limit = due.get(thing) or (next(iter(due.values())) if thing is None and len(due) == 1 else None)
        if limit is None or not _DONE.search(words):
            continue
        yield Claim(
            FindingKind.DEADLINE,
            Verdict.WRONG if day >= limit else None,
            None,
            (),
            match.group("day"),
            f"trước {limit:%d/%m/%Y}",
            None,
            f"Hạn ghi là trước {limit:%d/%m/%Y}, ngày xong ghi là {day:%d/%m/%Y}.",
            block,
            match.start(),
            match.end(),
        )
