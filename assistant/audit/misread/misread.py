"""Additions the words of a report rule out: what it takes off or tells apart is no part of a sum."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.flow.movement import sign_of, way_of
from assistant.audit.flow.subtraction import subtractions
from assistant.audit.sums.enclosed import enclosed
from assistant.audit.sums.listing import FORMS
from assistant.audit.words.mention import noun_of, other_year

_PEOPLE = frozenset({"member", "anyone", "cadre"})
_BODIES = frozenset({"cell", "organization", "grassroots", "collective"})
# "18 tổ chức đảng, đảng viên bị kỷ luật": a total of both.
_CASES = "truong hop"  # bodies and people alike: "17 trường hợp, trong đó có 06 tập thể và 11 cá nhân"
_OTHER_TIME = re.compile(
    r"\b(?:ke hoach|chi tieu|du toan|muc tieu|nam (?:truoc|ngoai|20[0-9]{2})|cung ky)(?: nam 20[0-9]{2})?\W*(?:la|dat|co|giao)?\W*$"
)
_HELD_AGAINST = re.compile(
    r"\b(?:so voi|vuot|bang|dat)\b[^0-9;.,]{0,12}\b(?:ke hoach|chi tieu|du toan)\b[^0-9;.,]{0,24}$"
)
_OPENED = re.compile(r"\b(?:trong (?:so )?(?:do|nay)|gom|cu the)\b|:")
_SUMMED = re.compile(r"\b(?:tong|cong|tat ca|ca thay)\b")
_TELLING = 100  # a sum from here on is hardly met by chance
_TRAITS = {
    "sex": re.compile(r"\bnu\b"),
    "standing": re.compile(r"\bchinh thuc\b|\bdu bi\b"),
    "schooling": re.compile(r"\btrinh do\b|\bly luan\b|\bdai hoc\b|\bthac si\b"),
    "age": re.compile(r"\btuoi\b|\bdo tuoi\b"),
    "people": re.compile(r"\bdan toc\b|\bton giao\b|\btheo dao\b"),
    "work": re.compile(r"\btruc tiep\b|\bdoan vien\b|\bgiu chuc vu\b|\blanh dao, quan ly\b"),
}
_PAIRED = re.compile(r"\s*[a-z ]{2,12}/\s?[0-9]")
_PAIRS = re.compile(r"[0-9]\s*[a-z ]{2,12}/\s?$")
_LEVEL = re.compile(
    r"\b(?:tu|con|xuong|len|so voi(?: nam (?:truoc|ngoai|20[0-9]{2}))?|nam (?:truoc|20[0-9]{2}))\W*(?:la|muc)?\s*$"
)
_CHANGED = re.compile(r"\b(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)\b[^0-9;:.()]*$")
_COMMITTEE = re.compile(
    r"\b(?:ban chap hanh|ban thuong vu|thuong truc|uy ban kiem tra|bch|btv|ubkt)"
    r"(?:\W+(?:dang|bo|uy|xa|huyen|tinh|phuong|so|lam|thoi|khoa|nhiem|ky|hien|nay|co|gom|la|duoc|bau)|[\W\x01]+)*\s*$"
)
_LEAVES = re.compile(r"\bcon(?: lai)?\s*$")
_NAMES_BOTH = re.compile(
    r"^(?:to chuc|tap the|chi bo|dang bo)\b[^0-9;.]{0,20}(?:,|\bva)\s+(?:dang vien|ca nhan|can bo|dong chi)"
    r"|^(?:dang vien|ca nhan|can bo)\b[^0-9;.]{0,20}(?:,|\bva)\s+(?:to chuc|tap the|chi bo|dang bo)"
)


def well_read(scene: Scene, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without the errors of additions that no reader of the words would make."""
    claims = list(claims)
    added = [claim for claim in claims if _adds(claim)]
    if not added:
        return claims
    agreed = [one for one in claims if one.verdict is None and one.kind is FindingKind.SUM and not one.weak]
    out = [
        *worded_apart(scene, added),
        *(
            claim
            for claim in added
            if any(one.target != claim.target and {*one.involved} == {*claim.involved} for one in agreed)
            or any(_holds(claim, other) for other in added)
        ),
    ]
    return [claim for claim in claims if not any(claim is one for one in out)]


def worded_apart(scene: Scene, claims: Iterable[Claim]) -> list[Claim]:
    """Those of the claims that add what the words about it rule out, whatever else was claimed."""
    added = [claim for claim in claims if _adds(claim)]
    taken = [one for block in _blocks(added) for one in subtractions(scene, block)]
    lists = [one for block in _blocks(added) for one in enclosed(scene, block)]
    return [
        claim
        for claim in added
        if any(_takes_off(claim, set(one.taken), set(one.figures)) for one in taken)
        or _came_and_went(scene, claim)
        or _of_two_kinds(scene, claim)
        or _of_other_times(scene, claim)
        or _of_other_year(scene, claim)
        or _announced(scene, claim)
        or _holds_subtotal(claim)
        or _by_several_traits(scene, claim)
        or _of_changes(scene, claim)
        or _of_pairs(scene, claim)
        or _of_committees(claim)
        or _left_of_ratio(scene, claim)
        or any(claim.target != one.total and {*claim.figures} <= {one.total, *one.parts} for one in lists)
    ]


def _adds(claim: Claim) -> bool:
    """Whether a claim says that figures of the running text add up to something else than what is told."""
    if claim.verdict is not Verdict.WRONG or claim.kind is not FindingKind.SUM or claim.target is None:
        return False
    if len(claim.involved) < 2 or any(figure.cell is not None for figure in claim.figures):
        return False
    return claim.computed == number(sum((figure.value for figure in claim.involved), Fraction(0)))


def _blocks(claims: Iterable[Claim]) -> set[int]:
    return {figure.block for claim in claims for figure in claim.figures}


def _takes_off(claim: Claim, taken: set[Figure], all_: set[Figure]) -> bool:
    """Whether what is taken off is added, to what it is taken from or by itself."""
    return bool(taken & {*claim.figures}) and ({*claim.figures} <= all_ or bool(taken & {*claim.involved}))


def _came_and_went(scene: Scene, claim: Claim) -> bool:
    """Whether what came is added to what went, or what went to what there was."""
    assert claim.target is not None
    if any(FORMS.search(figure.label[-24:]) for figure in claim.involved if not sign_of(scene, figure)):
        return False  # "khiển trách 06, cảnh cáo 03, khai trừ 01"
    signs = {sign_of(scene, figure) for figure in claim.involved}
    way = way_of(scene, claim.target)
    if way:
        return -way in signs  # "giảm 24 (chuyển công tác 14, nghỉ hưu 07, từ trần 03)" is their sum
    own = sign_of(scene, claim.target)
    if own and own not in signs and signs != {0}:
        return True
    return -1 in signs and (len(signs) > 1 or not (own or claim.target.chained))


def _of_two_kinds(scene: Scene, claim: Claim) -> bool:
    """Whether people and the bodies they are in are added, where the total is of one of them alone."""
    assert claim.target is not None
    nouns = {noun_of(figure.unit[:32]) for figure in claim.involved}
    whole = noun_of(claim.target.unit[:32])
    both = bool(nouns & _PEOPLE) and bool(nouns & _BODIES)
    both = both or (whole in _BODIES and nouns <= _PEOPLE) or (whole in _PEOPLE and nouns <= _BODIES)
    told = scene.folded[claim.target.block][claim.target.end :][:60].lstrip()  # a unit ends at its comma: "29 tập thể"
    return both and whole in _PEOPLE | _BODIES and not told.startswith(_CASES) and not _NAMES_BOTH.search(told)


def _of_other_times(scene: Scene, claim: Claim) -> bool:
    """Whether what is added is the plan, or other years' amounts: "31,85 (kế hoạch 31,20; năm 2023 đạt 30,42)"; or what a
    level of this year is held against: "kết nạp 4, trong đó 2 học sinh; vượt chỉ tiêu giao là 3"."""
    then = [bool(_OTHER_TIME.search(figure.label)) for figure in claim.involved]
    if all(then) or any(_HELD_AGAINST.search(figure.label) for figure in claim.involved):
        return True
    assert claim.target is not None
    if not _OTHER_TIME.search(claim.target.label) or any(then) or _is_opened(scene, claim):
        return False
    return not any(_is_change(scene, figure) for figure in claim.involved)


def _is_opened(scene: Scene, claim: Claim) -> bool:
    """Whether the total opens the list of its parts: "Năm 2022 có 60 tổ chức được xếp loại, trong đó 08 xuất sắc, …"."""
    total, parts = claim.target, sorted(claim.involved, key=lambda one: (one.block, one.start))
    assert total is not None
    if any(one.block != total.block or one.start < total.end or not scene.same_sentence(one, total) for one in parts):
        return False
    return _OPENED.search(scene.between(total, parts[0])) is not None


def _of_other_year(scene: Scene, claim: Claim) -> bool:
    """Whether what is added stands in a sentence on another year, the total before it: "Năm 2023 các mức tương ứng là …"; or the
    total in a clause on one, behind what is added."""
    assert claim.target is not None
    first, last = claim.involved[0], max(claim.involved, key=lambda one: (one.block, one.start))
    if last.block == claim.target.block and last.end < claim.target.start:
        clause = scene.between(last, claim.target).rpartition(";")
        if clause[1] and other_year(clause[2][:24], report_year(scene.report)):
            return True
    if any(not scene.same_sentence(first, one) for one in claim.involved) or scene.same_sentence(first, claim.target):
        return False
    start, _ = scene.sentence(first.block, first.start)
    return other_year(scene.folded[first.block][start : min(start + 24, first.start)], report_year(scene.report))


def _announced(scene: Scene, claim: Claim) -> bool:
    """Whether the count right before the parts is their sum: "34 cán bộ quản lý được đánh giá: 5 xuất sắc, 28 tốt, 1 …"."""
    first = min(claim.involved, key=lambda one: (one.block, one.start))
    before = [one for one in scene.by_block[first.block] if one.end <= first.start and one.checkable]
    added = sum((figure.value for figure in claim.involved), Fraction(0))
    return bool(before) and before[-1] not in claim.figures and before[-1].value == added and not before[-1].chained


def _holds(claim: Claim, other: Claim) -> bool:
    """Whether another claim adds some of the parts up to another of them: that one is no part beside its own parts."""
    return other is not claim and other.target in claim.involved and {*other.involved} < {*claim.involved}


def _holds_subtotal(claim: Claim) -> bool:
    """Whether one of the parts is what those before it come to: "mua thêm 730 bản, được tặng 410 bản, tổng cộng 1.140 bản"."""
    parts = sorted(claim.involved, key=lambda one: (one.block, one.start))
    return any(
        parts[at].value == sum((one.value for one in parts[low:at]), Fraction(0))
        and (parts[at].value >= _TELLING or _SUMMED.search(parts[at].label))
        for at in range(2, len(parts))
        for low in range(at - 1)
    )


def _by_several_traits(scene: Scene, claim: Claim) -> bool:
    """Whether the parts are told by traits one person may have together: "nữ 92, người dân tộc thiểu số 31, từ 30 tuổi trở xuống 41"."""
    found = set()
    for figure in claim.involved:
        row = scene.by_block[figure.block]
        at = row.index(figure)
        lead = scene.folded[figure.block][row[at - 1].end if at else 0 : figure.start][-60:]
        words = f"{re.split('[;:()]', lead)[-1]} {figure.unit[:24]}"
        found |= {name for name, pattern in _TRAITS.items() if pattern.search(words)}
    return len(found) > 1


def _of_changes(scene: Scene, claim: Claim) -> bool:
    """Whether a level would be made of two changes, or a change of a level and another change."""
    assert claim.target is not None
    if len(claim.involved) != 2:
        return False
    moved = [_is_change(scene, figure) for figure in claim.involved]
    return all(moved) if not _is_change(scene, claim.target) else any(moved) and not all(moved)


def _of_pairs(scene: Scene, claim: Claim) -> bool:
    """Whether the one number of a pair is added to the other of another: "1.386 vụ/2.241 bị can (số cũ 172 vụ/318 bị can; …)"."""
    firsts = [_PAIRED.match(scene.folded[figure.block][figure.end :]) is not None for figure in claim.figures]
    seconds = [_PAIRS.search(scene.folded[figure.block][: figure.start]) is not None for figure in claim.figures]
    return any(firsts) and any(seconds)


def _is_change(scene: Scene, figure: Figure) -> bool:
    row = scene.by_block[figure.block]
    at = row.index(figure)
    lead = scene.folded[figure.block][row[at - 1].end if at else 0 : figure.start][-48:]
    said = scene.hidden[figure.block][figure.start - len(lead) : figure.start]  # "tặng" and "tăng" fold to one word
    if _LEVEL.search(lead):
        return False  # "giảm từ 30 hộ xuống còn 21 hộ"
    return figure.chained or _CHANGED.search(said) is not None


def _of_committees(claim: Claim) -> bool:
    """Whether committees are added, one of which sits within another: "Ban Chấp hành 25 đồng chí, Ban Thường vụ 09"."""
    return sum(_COMMITTEE.search(figure.label) is not None for figure in claim.involved) >= 2


def _left_of_ratio(scene: Scene, claim: Claim) -> bool:
    """Whether what a ratio leaves is added to what is told of it: "13/17 xã đạt, trong đó 03 nâng cao; còn 04 chưa đạt"."""
    assert claim.target is not None
    if claim.target.of is None:
        return False
    whole = scene.by_block[claim.target.block][claim.target.of]
    left = whole.value - claim.target.value
    return any(figure.value == left and _LEAVES.search(figure.label) for figure in claim.involved)
