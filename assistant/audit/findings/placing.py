"""Claims as findings: in reading order, each once, with its line, its place and the words quoted."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.audit.figures.figure import line_of
from assistant.audit.figures.scene import Scene
from assistant.audit.file.report import Report
from assistant.audit.findings.finding import AuditFinding, Claim

_MAX_QUOTE = 320


def findings_of(scene: Scene, claims: list[Claim]) -> Iterable[AuditFinding]:
    placed = []
    seen: set[tuple[object, ...]] = set()
    for claim in sorted(claims, key=lambda claim: claim.doubtful):  # what is sure goes before a doubt of the same
        if claim.verdict is None:
            continue
        key = (claim.kind, claim.target, claim.block, claim.start, claim.stated, claim.computed)
        if key in seen:
            continue
        seen.add(key)
        placed.append(_finding(scene, claim))
    placed.sort(key=lambda item: item[0])
    return [finding for _, finding in placed]


def _finding(scene: Scene, claim: Claim) -> tuple[tuple[int, int], AuditFinding]:
    target, verdict = claim.target, claim.verdict
    assert verdict is not None
    place, line, quote, at = "", 0, "", (0, 0)
    if target is not None and target.cell is not None:
        line, quote, place, at = (
            target.cell.line,
            target.cell.text,
            target.cell.place,
            (target.cell.line, target.cell.column),
        )
    else:
        block, start, end = (
            (target.block, target.start, target.end) if target else (claim.block, claim.start, claim.end)
        )
        line = scene.report.blocks[block].line(start)
        quote, at = _quote(scene, claim, block, start, end), (line, start)
    note = f"{place[:1].upper()}{place[1:]}: {claim.note}" if place else claim.note
    note = f"{note} {elsewhere}" if (elsewhere := _elsewhere(scene.report, claim, line)) else note
    return at, AuditFinding(
        claim.kind, verdict, line, quote, claim.stated, claim.computed, claim.citation, note, claim, place
    )


def _elsewhere(report: Report, claim: Claim, line: int) -> str:
    """Where the other figures stand; nothing for those of one table, or on the line itself."""
    if claim.target is None or (claim.target.cell is not None and all(figure.cell for figure in claim.involved)):
        return ""
    lines = sorted({line_of(report, figure) for figure in claim.involved} - {line})
    return f"Số được so với ở dòng {', '.join(map(str, lines))}." if lines else ""


def _quote(scene: Scene, claim: Claim, block: int, start: int, end: int) -> str:
    """The sentence of the target, widened to what the comparison used in the same block, bounded."""
    near = [f for f in claim.involved if f.block == block and abs(f.start - start) < _MAX_QUOTE]
    low, high = min([start, *(f.start for f in near)]), max([end, *(f.end for f in near)])
    first, _ = scene.sentence(block, low)
    _, last = scene.sentence(block, high - 1)
    if last - first > _MAX_QUOTE:
        first, last = max(first, low - 80), min(last, high + 40)
    return scene.report.blocks[block].text[first:last].strip()
