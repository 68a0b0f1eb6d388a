"""A part told to be more than the whole it is told to be of: "45 chi bộ, trong đó 47 chi bộ …", "420/411 đảng viên được xếp loại"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_AMONG = re.compile(
    r"(?:^|[^0-9;.]{0,60}?[\s,(.:;]\s?)trong (?:so )?(?:do|nay)\s*[,:]?\s*(?:co|gom|da co|chi co|la)?\s*$"
)
# A target may be exceeded: only of those there are can no more be counted.
_AIM = re.compile(
    r"\bke hoach|\bchi tieu|\bmuc tieu|\bgiao\b|\bdang ky\b|\bdu kien|\bvuot\b|\bphan dau|\bdinh muc|\bbien che|\bnghi quyet"
    r"|\bso voi\b|\bcung ky\b|\btrieu tap"
)
_COUNTED = re.compile(
    r"\bxep loai|\bdanh gia|\bkiem diem|\bhoan thanh (?:xuat sac|tot|nhiem vu)|\btham (?:gia|du)|\bdu (?:hop|hoc|hoi nghi)"
    r"|\bco mat|\bbieu quyet|\bdong y|\btan thanh|\bphieu\b|\bmien\b"
)
_NOUNS = re.compile(
    r"(?:dang vien|dong chi|d/c|nguoi|can bo|cong chuc|vien chuc|dang bo|chi bo|to chuc|tap the|ca nhan|don vi|phong|truong hop"
    r"|tccsd|dang uy|chi uy|cap uy|dai bieu|thanh vien|uy vien|doan vien|hoi vien)\b"
)
_OWN = re.compile(r"(?:la |duoc |dat |xep loai |hoan thanh |nu\b|chiem )")


def check_overfull(scene: Scene) -> list[Claim]:
    """A claim for each part above its whole, where the words leave no doubt that it is a part of it."""
    return [claim for figure in scene.figures for claim in _at(scene, figure)]


def _at(scene: Scene, part: Figure) -> Iterator[Claim]:
    if not part.countable or part.chained or part.places:
        return
    whole = _of(scene, part) or _before(scene, part)
    if whole is None or whole.value >= part.value or whole.kind is not Kind.COUNT or whole.chained:
        return
    start, _ = scene.sentence(part.block, min(whole.start, part.start))
    _, end = scene.sentence(part.block, max(whole.end, part.end) - 1)
    if _AIM.search(scene.folded[part.block][start:end]):
        return
    yield Claim(
        FindingKind.SUM,
        Verdict.WRONG,
        part,
        (whole,),
        part.text,
        "",
        None,
        f"Số thành phần {number(part.value)} lớn hơn số chung {number(whole.value)}; một trong hai số sai.",
        certain=True,
    )


def _of(scene: Scene, part: Figure) -> Figure | None:
    """The denominator of a ratio that counts those rated, present or voting."""
    if part.of is None:
        return None
    whole = scene.by_block[part.block][part.of]
    words = f"{part.label[-60:]} | {whole.unit[:80]}"
    return whole if (part.ratings or _COUNTED.search(words)) and _NOUNS.match(whole.unit or part.unit) else None


def _before(scene: Scene, part: Figure) -> Figure | None:
    """The count right before "trong đó", where both count one thing."""
    before = [f for f in scene.by_block[part.block] if f.end <= part.start and f.kind is not Kind.DURATION]
    if not before or not before[-1].countable or before[-1].under is not None or before[-1].of is not None:
        return None
    whole = before[-1]
    noun = _NOUNS.match(whole.unit)
    if noun is None or whole.ratings or not _AMONG.match(scene.between(whole, part)):
        return None
    same = part.unit.startswith(noun.group(0)) or _OWN.match(part.unit)
    return whole if same and scene.depth(whole) <= scene.depth(part) else None
