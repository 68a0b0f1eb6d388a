"""Each group's share of excellent against the quota in force at the report's date, in both readings."""

from __future__ import annotations

import re
from datetime import date

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.finding import Verdict as Outcome
from assistant.audit.tables.caption import named_subject
from assistant.audit.tables.grid import Grid
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import percent
from assistant.calculator.quota import check
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import quota_rule
from assistant.calculator.ways import OUTSTANDING
from corpus.errors import NotInForce
from corpus.vocabulary import Rating, SubjectGroup

READING = "good_or_better"
_SUBJECTS = {
    "person": SubjectGroup.PARTY_MEMBER,
    "collective": SubjectGroup.LEADERSHIP_COLLECTIVE,
}
_PERSONS = (SubjectGroup.PARTY_MEMBER, SubjectGroup.LEADER)
_POOLED = "Số này có thể là số cộng của nhiều nhóm; tỷ lệ tính riêng theo từng nhóm đối tượng."
_OUTSTANDING = re.compile(
    r"\b(?:don vi|chi bo|dang bo|tap the|co quan)\b[^.;]{0,50}\bnoi troi|\bthanh tich xuat sac,? noi troi"
)

# Pupils, households and the like are rated by other rules.
_OTHERS = re.compile(
    r"\bhoc sinh|\bsinh vien|\bhoc vien|\bhoc luc|\bhanh kiem|\btre em|\bho gia dinh|\bho dan|\bho kinh doanh"
)


def check_quotas(scene: Scene, groups: list[Group], day: date) -> list[Claim]:
    """A claim for each group that states both those rated excellent and those rated good; a table's totals are of no group."""
    claims = []
    for group in groups:
        excellent, good = group.members.get(Rating.EXCELLENT), group.members.get(Rating.GOOD)
        if excellent is None or good is None or {excellent.value.denominator, good.value.denominator} != {1}:
            continue
        words = _words(scene, excellent)
        if _is_total(group, groups) or _OTHERS.search(_counted(group, excellent, words)):
            continue
        subject = group.subject or _subject(scene, excellent, words)
        outstanding = any(_OUTSTANDING.search(one) for one in words)
        found = judge(int(good.value), int(excellent.value), day, subject, outstanding=outstanding)
        if found is None:
            continue
        verdict, finding = found
        steps = " ".join(finding.steps)
        others = " ".join(other.says for other in finding.others)
        more = (
            ""
            if verdict is None or outstanding
            else _if_outstanding(int(good.value), int(excellent.value), day, subject)
        )
        claims.append(
            Claim(
                FindingKind.QUOTA,
                verdict,
                excellent,
                (good,),
                excellent.text,
                f"tối đa {finding.figures['ceiling']}",
                finding.citations[0] if finding.citations else None,
                " ".join(filter(None, (steps, others, more, _POOLED))),
            )
        )
    return claims


def _words(scene: Scene, excellent: Figure) -> list[str]:
    """The words of the sentence before a count, then those of the headings it stands under."""
    if excellent.block < 0:
        return []
    start, _ = scene.sentence(excellent.block, excellent.start)
    above = [scene.folded[block][:160] for block in scene.outline.ancestors(excellent.block)]
    return [scene.folded[excellent.block][start : excellent.start], *above]


def _counted(group: Group, excellent: Figure, words: list[str]) -> str:
    """The words that tell what is rated: a table's headings, or those of the sentence."""
    if isinstance(group.table, Grid):
        return " ; ".join(group.table.heads)
    return f"{words[0] if words else ''} ; {excellent.unit[:40]}"


def _subject(scene: Scene, excellent: Figure, words: list[str]) -> SubjectGroup:
    """Whose ratings running text counts; persons are leaders where the words say so."""
    thing = scene.object_of(excellent) if excellent.block >= 0 else None
    subject = _SUBJECTS.get(thing or "", SubjectGroup.PARTY_ORGANIZATION)
    if thing is not None and subject not in _PERSONS:
        return subject
    for one in words:
        found = named_subject(one)
        if found is not None and found[1]:
            return found[0] if thing is None or found[0] in _PERSONS else subject
    return subject


def _is_total(group: Group, groups: list[Group]) -> bool:
    """Whether a table's group adds up its others: the quota is of each group, not of all together."""
    if not isinstance(group.table, Grid):
        return False
    fellows = [one for one in groups if one.table is group.table and one is not group]
    if any(group.first in group.table.rows[at].values() for at in group.table.totals):
        return bool(fellows)
    return len(fellows) >= 2 and all(
        figure.value == sum(one.members[rating].value for one in fellows if rating in one.members)
        for rating, figure in group.members.items()
    )


def _if_outstanding(good: int, excellent: int, day: date, subject: SubjectGroup) -> str:
    """What the higher share of an outstanding unit would allow; empty where the day knows none."""
    value = rulebook().find(quota_rule(subject), day)
    allowance = next((one for one in value.unless if one.when == OUTSTANDING), None) if value else None
    if allowance is None:
        return ""
    finding = check(good=good, excellent=excellent, as_of=day, subject=subject, outstanding=True)
    kept = "vẫn vượt" if finding.verdict is Verdict.BREACHED else "không vượt"
    return f"Riêng {allowance.label}: tới {percent(allowance.ratio)}, tối đa {finding.figures['ceiling']}, {kept}."


def judge(
    good: int,
    excellent: int,
    day: date,
    subject: SubjectGroup,
    *,
    outstanding: bool = False,
    profile: str | None = None,
) -> tuple[Outcome | None, Finding] | None:
    """Over under both readings, over under the text's only, or neither (None); None where no quota is known."""
    try:
        finding = check(
            good=good, excellent=excellent, as_of=day, subject=subject, outstanding=outstanding, profile=profile
        )
    except NotInForce:
        return None
    if finding.verdict is not Verdict.BREACHED:
        return None, finding
    other = next((one for one in finding.others if one.name == READING), None)
    lenient = other is not None and other.verdict is Verdict.HOLDS
    return (Outcome.UNDER_OTHER_READING if lenient else Outcome.OVER), finding
