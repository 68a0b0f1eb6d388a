"""What is done and what is not yet: "tiếp nhận 40 đơn, đã giải quyết 36 đơn, còn lại 04 đơn đang xem xét"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.flow.left import wrong_rest

_DONE = re.compile(r"\bda\s(?:[a-z]+\s){0,5}[a-z]+\s*$")
_OPEN = re.compile(
    r"\b(?:con(?: lai)?|so con lai|chua(?:\s[a-z]+){0,3}"
    r"|dang (?:tiep tuc )?(?:khac phuc|thuc hien|giai quyet|xu ly|xem xet|trien khai|hoan thien|xac minh|tham tra))"
    r"(?: la| co)?\s*:?\s*$"
)
_OPEN_AFTER = re.compile(r"\s*(?:[a-z/]+\s){1,2}(?:dang (?!vien|bo\b|uy\b|phi\b)|chua |con (?:dang|trong|lai)\b)")
# A whole that is itself a share of something, or a target, is not what was done and what is left add up to.
_NOT_WHOLE = re.compile(r"\b(?:tang|giam|vuot|chi tieu|ke hoach|so voi|nam truoc|cung ky)\b")


def check_progress(scene: Scene, settled: Collection[Figure | None]) -> list[Claim]:
    """A claim for each sentence of three counts, all there were, those done and those not yet, not settled already."""
    return [claim for rest in scene.figures if rest not in settled for claim in _at(scene, rest)]


def _at(scene: Scene, rest: Figure) -> Iterator[Claim]:
    if not rest.countable or rest.chained or rest.of is not None:
        return
    if not (_OPEN.search(rest.label) or _OPEN_AFTER.match(scene.folded[rest.block][rest.end :])):
        return
    beside = [
        f
        for f in scene.by_block[rest.block]
        if f.countable and scene.same_sentence(f, rest) and scene.depth(f) == scene.depth(rest)
    ]
    if len(beside) != 3 or beside[2] != rest or any(f.chained or f.of is not None or f.ratings for f in beside):
        return
    whole, done, _ = beside
    lead = scene.folded[rest.block][scene.sentence(rest.block, rest.start)[0] : whole.start]
    if not _DONE.search(done.label) or whole.value < done.value or _NOT_WHOLE.search(lead):
        return
    if whole.value - done.value == rest.value:
        yield Claim(FindingKind.SUM, None, rest, (whole, done))
    else:
        yield wrong_rest(rest, whole, done)
