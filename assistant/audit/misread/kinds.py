"""Additions of what is not of one kind: people and bodies, traits of the same people, pairs, one committee in another."""

from __future__ import annotations

import re

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.words.noun import noun_of

_PEOPLE = frozenset({"member", "anyone", "cadre"})
_BODIES = frozenset({"cell", "organization", "grassroots", "collective"})
_CASES = "truong hop"  # bodies and people alike: "17 trường hợp, trong đó có 06 tập thể và 11 cá nhân"
# "18 tổ chức đảng, đảng viên bị kỷ luật": a total of both.
_NAMES_BOTH = re.compile(
    r"^(?:to chuc|tap the|chi bo|dang bo)\b[^0-9;.]{0,20}(?:,|\bva)\s+(?:dang vien|ca nhan|can bo|dong chi)"
    r"|^(?:dang vien|ca nhan|can bo)\b[^0-9;.]{0,20}(?:,|\bva)\s+(?:to chuc|tap the|chi bo|dang bo)"
)
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
_ANYONE = frozenset("nguoi dong ca can truong luot doi vi".split())  # first syllables of nouns that may count anything
_OWN_RISE = re.compile(r"^[^0-9;.()]{0,30}[,\s]tăng(?: thêm)?\s*$", re.IGNORECASE)  # "tặng" is no "tăng"
_EARLIER = re.compile(r"\b(?:nam (?:truoc|ngoai|20\d\d)|cung ky|dau (?:nam|ky))\b")
_COMMITTEE = re.compile(
    r"\b(?:ban chap hanh|ban thuong vu|thuong truc|uy ban kiem tra|bch|btv|ubkt)"
    r"(?:\W+(?:dang|bo|uy|xa|huyen|tinh|phuong|so|lam|thoi|khoa|nhiem|ky|hien|nay|co|gom|la|duoc|bau)|[\W\x01]+)*\s*$"
)


def of_two_kinds(scene: Scene, claim: Claim) -> bool:
    """Whether people and the bodies they are in are added, where the total is of one of them alone."""
    assert claim.target is not None
    nouns = {noun_of(figure.unit[:32]) for figure in claim.involved}
    whole = noun_of(claim.target.unit[:32])
    both = bool(nouns & _PEOPLE) and bool(nouns & _BODIES)
    both = both or (whole in _BODIES and nouns <= _PEOPLE) or (whole in _PEOPLE and nouns <= _BODIES)
    told = scene.folded[claim.target.block][claim.target.end :][:60].lstrip()  # a unit ends at its comma: "29 tập thể"
    return both and whole in _PEOPLE | _BODIES and not told.startswith(_CASES) and not _NAMES_BOTH.search(told)


def by_several_traits(scene: Scene, claim: Claim) -> bool:
    """Whether the parts are told by traits one person may have together: "nữ 92, người dân tộc thiểu số 31, từ 30 tuổi trở xuống 41"."""
    found = set()
    for figure in claim.involved:
        row = scene.by_block[figure.block]
        at = row.index(figure)
        lead = scene.folded[figure.block][row[at - 1].end if at else 0 : figure.start][-60:]
        words = f"{re.split('[;:()]', lead)[-1]} {figure.unit[:24]}"
        found |= {name for name, pattern in _TRAITS.items() if pattern.search(words)}
    return len(found) > 1


def of_pairs(scene: Scene, claim: Claim) -> bool:
    """Whether the one number of a pair is added to the other of another: "1.386 vụ/2.241 bị can (số cũ 172 vụ/318 bị can; …)"."""
    firsts = [_PAIRED.match(scene.folded[figure.block][figure.end :]) is not None for figure in claim.figures]
    seconds = [_PAIRS.search(scene.folded[figure.block][: figure.start]) is not None for figure in claim.figures]
    return any(firsts) and any(seconds)


def of_committees(claim: Claim) -> bool:
    """Whether committees are added, one of which sits within another: "Ban Chấp hành 25 đồng chí, Ban Thường vụ 09"."""
    return sum(_COMMITTEE.search(figure.label) is not None for figure in claim.involved) >= 2


def of_unlike_things(scene: Scene, claim: Claim) -> bool:
    """Whether a thing and another of which it is no part are added: "9 lớp" and "374 học sinh" to "384 học sinh"."""
    assert claim.target is not None
    whole, nouns = claim.target.noun(2), [figure.noun(2) for figure in claim.involved]
    if len(nouns) != 2 or not whole or whole.split()[0] in _ANYONE or nouns.count(whole) != 1:
        return False
    other = next(noun for noun in nouns if noun != whole)
    told = scene.folded[claim.target.block][claim.target.end :][:60]  # "14 đề tài, sáng kiến": a total of both
    bodies = all(noun_of(figure.unit[:32]) in _BODIES for figure in claim.involved)
    return (
        bool(other)
        and other.split()[0] not in (*_ANYONE, "va", whole.split()[0])
        and other.split()[0] not in told.split()
        and not bodies
    )


def of_own_rise(scene: Scene, claim: Claim) -> bool:
    """Whether an amount and its own rise are added: "dư nợ 8.137 tỷ đồng, tăng 869 tỷ đồng" come to no third amount."""
    for first in claim.involved:
        row = scene.by_block[first.block]
        after = row[row.index(first) + 1 :][:1] if first in row else []
        if after and after[0] in claim.involved and not _EARLIER.search(first.label):
            if _OWN_RISE.match(scene.hidden[first.block][first.end : after[0].start]):
                return True
    return False
