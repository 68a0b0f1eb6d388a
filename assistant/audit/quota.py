"""Each group's share of excellent against the quota in force at the report's date, in both readings."""

from __future__ import annotations

from datetime import date

from assistant.audit.finding import Claim, FindingKind
from assistant.audit.finding import Verdict as Outcome
from assistant.audit.groups import Group
from assistant.audit.scene import Scene
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.quota import check
from corpus.errors import NotInForce
from corpus.vocabulary import Rating, SubjectGroup

READING = "good_or_better"
_SUBJECTS = {
    "person": SubjectGroup.PARTY_MEMBER,
    "collective": SubjectGroup.LEADERSHIP_COLLECTIVE,
}
_POOLED = "Số này có thể là số cộng của nhiều nhóm; tỷ lệ tính riêng theo từng nhóm đối tượng."


def check_quotas(scene: Scene, groups: list[Group], day: date) -> list[Claim]:
    """A claim for each group that states both those rated excellent and those rated good."""
    claims = []
    for group in groups:
        excellent, good = group.members.get(Rating.EXCELLENT), group.members.get(Rating.GOOD)
        if excellent is None or good is None or {excellent.value.denominator, good.value.denominator} != {1}:
            continue
        thing = scene.object_of(excellent) if excellent.block >= 0 else None
        subject = group.subject or _SUBJECTS.get(thing or "", SubjectGroup.PARTY_ORGANIZATION)
        found = judge(int(good.value), int(excellent.value), day, subject)
        if found is None:
            continue
        verdict, finding = found
        steps = " ".join(finding.steps)
        others = " ".join(other.says for other in finding.others)
        claims.append(
            Claim(
                FindingKind.QUOTA,
                verdict,
                excellent,
                (good,),
                excellent.text,
                f"tối đa {finding.figures['ceiling']}",
                finding.citations[0] if finding.citations else None,
                f"{steps} {others} {_POOLED}".strip(),
            )
        )
    return claims


def judge(
    good: int, excellent: int, day: date, subject: SubjectGroup, *, profile: str | None = None
) -> tuple[Outcome | None, Finding] | None:
    """Over under both readings, over under the text's only, or neither (None); None where no quota is known."""
    try:
        finding = check(good=good, excellent=excellent, as_of=day, subject=subject, profile=profile)
    except NotInForce:
        return None
    if finding.verdict is not Verdict.BREACHED:
        return None, finding
    other = next((one for one in finding.others if one.name == READING), None)
    lenient = other is not None and other.verdict is Verdict.HOLDS
    return (Outcome.UNDER_OTHER_READING if lenient else Outcome.OVER), finding
