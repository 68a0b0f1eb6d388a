"""Many groups at once: each is measured by itself, because the quota is never pooled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assistant.calculator import quota
from assistant.calculator.finding import Finding, Reading, Verdict
from assistant.calculator.number import say
from assistant.calculator.source import citations
from assistant.calculator.subject import noun
from assistant.calculator.ways import ways
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

_POOLED = "pooled"


def check(
    groups: Mapping[str, tuple[int, int]],
    *,
    as_of: date,
    subject: SubjectGroup = SubjectGroup.PARTY_MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
) -> Finding:
    """Whether each group (name to those rated good and excellent) keeps to the quota.

    Raises:
        ProposalError: no group is given, or a count is negative.
        NotInForce: no quota is known for the day.
    """
    if not groups:
        raise ProposalError("chưa có nhóm nào. Hãy ghi tên nhóm kèm số tốt và số xuất sắc.", place="nhom")
    findings = {
        name: quota.check(
            good=good, excellent=excellent, as_of=as_of, subject=subject, outstanding=outstanding, profile=profile
        )
        for name, (good, excellent) in groups.items()
    }
    over = [name for name, finding in findings.items() if not finding.holds]
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    all_good, all_excellent = (sum(pair[place] for pair in groups.values()) for place in (0, 1))
    together = Reading(
        _POOLED,
        "Nếu cộng gộp các nhóm (không đúng quy định)",
        {"good": all_good, "excellent": all_excellent, "ceiling": found.deciding.allowed(all_good)},
        f"Nếu cộng gộp các nhóm (không đúng quy định): {found.deciding.step(all_good)}; "
        f"có {say(all_excellent)} xuất sắc.",
    )
    first = next(iter(findings.values()))
    return Finding(
        rule=found.rule,
        verdict=Verdict.BREACHED if over else Verdict.HOLDS,
        says=_told(list(groups), over, noun(subject)),
        as_of=as_of,
        figures={
            "groups": len(groups),
            "groups_over": len(over),
            "good": all_good,
            "excellent": all_excellent,
            "ceiling": sum(int(str(finding.figures["ceiling"])) for finding in findings.values()),
            "ratio": found.deciding.ratio,
        },
        steps=(
            *found.remarks,
            *(_line(name, *groups[name], finding) for name, finding in findings.items()),
            "Tỷ lệ tính riêng trong từng nhóm, không cộng các nhóm lại.",
            *found.closing(all_good),
        ),
        citations=citations(found.value),
        confidence=first.confidence,
        others=(
            *_by_reading(findings),
            *((together,) if len(groups) > 1 else ()),
        ),
        judgement=first.judgement,
        profile=found.profile,
    )


def _told(names: list[str], over: list[str], who: str) -> str:
    if len(names) == 1:
        return f"Nhóm {who} {names[0]} {'vượt' if over else 'trong'} tỷ lệ."
    if over:
        return f"{len(over)} trên {len(names)} nhóm {who} vượt tỷ lệ: {', '.join(over)}."
    return f"Cả {len(names)} nhóm {who} đều trong tỷ lệ."


def _line(name: str, good: int, excellent: int, finding: Finding) -> str:
    over = finding.figures["over"]
    result = f"vượt {over}" if over else "không vượt"
    return f"{name}: {say(good)} tốt, {say(excellent)} xuất sắc; tối đa {finding.figures['ceiling']} → {result}."


def _by_reading(findings: Mapping[str, Finding]) -> tuple[Reading, ...]:
    """Each other way of counting over all groups: which groups it would find over."""
    first = next(iter(findings.values()))
    readings = []
    for place, reading in enumerate(first.others):
        over = [name for name, finding in findings.items() if finding.others[place].verdict is Verdict.BREACHED]
        told = f"vượt ở {', '.join(over)}" if over else "không nhóm nào vượt"
        readings.append(
            Reading(
                reading.name,
                reading.label,
                {"groups": len(findings), "groups_over": len(over)},
                f"{reading.label}: {told}.",
                Verdict.BREACHED if over else Verdict.HOLDS,
                reading.citations,
            )
        )
    return tuple(readings)
