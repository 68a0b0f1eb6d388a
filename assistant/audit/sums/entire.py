"""Whether the parts listed under a total are all there are, so that another sum is an error."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.masks import HIDDEN
from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.sums.listing import ALIKE, IN, MAYBE, WHOLLY, Listing
from assistant.audit.sums.sides import are_sides

_REST = re.compile(r"con lai|so con lai")
_REASON = re.compile(
    r"mien|chua du|duoi|moi ket nap|dinh chi|om|vang|nghi|chuyen|thai san|xin ra|di hoc|di lam an|xoa ten"
    r"|mat lien lac|ky luat|nuoc ngoai|benh|tre han|thu nghiem|ly do|khac\b|cong tac"
)
_TRAIT = re.compile(
    r"\bnu\b|dan toc|ton giao|tuoi|\btre\b|trinh do|dai hoc|cao dang|thac si|tien si|cao cap|trung cap"
    r"|chuyen mon|huy hieu|la bi thu|la truong|goi y|khen|xuat sac|ky luat|vi pham"
)
_RATED = re.compile(r"xuat sac|ky luat|khen thuong|khen")
_GRADE = re.compile(r"\b(?:xuat sac|gioi|tot|kha|trung binh|dat|yeu|kem)\W*$")
_LEFT_OUT = re.compile(r"\(\s*(?:khong|chua|tru|ngoai)\b")  # "4.622 đồng chí (không đánh giá 612 đồng chí miễn …)"
_LEFT_OUT_TOTAL = re.compile(r"\b(?:khong|chua|mien|vang)\b")
_GOES_ON = re.compile(r"^[^0-9.;()]*,\s*(?:so )?con lai (?:deu|da|la cac|thuoc)\b[^0-9]*$")
_OPEN = re.compile(r"trong (?:so )?(?:do|nay)\b|\bgom\b|:|\(|\bco\b")


def is_whole(scene: Scene, listing: Listing) -> bool:
    """Whether the parts are all the parts there are, so that another sum is an error."""
    if listing.words == MAYBE or len(listing.parts) + listing.spare < 2:
        return False
    if listing.words == ALIKE:
        return listing.total.value >= 20 and (_fixable(listing) or close(listing.sum, listing.total.value))
    if listing.spare:
        return bool(WHOLLY.search(listing.words)) and not 0 <= listing.total.value - listing.sum <= listing.spare + 1
    total, whole = listing.total, listing.sum
    parts = listing.parts
    phrases = [f"{_OPEN.split(part.label)[-1][-70:]} {part.unit}" for part in parts]
    if any(part.kind is not total.kind for part in parts):
        return False
    if _LEFT_OUT.search(listing.words) and not _LEFT_OUT_TOTAL.search(f"{total.label[-30:]} {total.unit[:40]}"):
        return False
    if _goes_on(scene, parts[-1]):
        return False
    if _masked(scene, listing):
        return False
    if _named_all(scene, total, parts):
        return True
    if "trong do" in listing.words and any(part.value > total.value for part in parts) and not listing.spare:
        return True  # a part cannot be more than its whole
    named = [part.noun(2) for part in parts]
    if listing.wrapped and len(parts) == 2 and all(named) and re.match(rf"{named[0]}\b.*\bva {named[1]}\b", total.unit):
        return True
    thing = named_object(total.unit)
    nouns = {figure.noun(2) for figure in (total, *parts)}
    if (
        len(nouns) > 1
        and not WHOLLY.search(listing.words)
        and any(_unlike(thing, named_object(part.unit)) for part in parts)
    ):
        return False
    if listing.words == "tong so":
        return close(whole, total.value) or slipped(total.text, number(whole))
    if _REST.search(phrases[-1]):
        return True
    gap = listing.words[-80:]
    exhaustive = bool(WHOLLY.search(gap)) and not re.search(r"trong do co|nhu:", gap)
    reasons = all(_REASON.search(phrase) for phrase in phrases)
    sided = len(parts) == 2 and are_sides(*phrases)
    objects = [named_object(part.unit) for part in parts]
    heads = [part.unit.split(" ")[0] for part in parts]
    distinct = len(parts) >= 3 and len(set(heads)) == len(heads) and all(heads) and "nu" not in heads
    rated = sum(len(part.ratings) == 1 for part in parts) >= 3 or (
        len(parts) >= 3 and all(_GRADE.search(part.label[-14:]) for part in parts)
    )
    if exhaustive and (total.kind is Kind.COUNT):
        return True
    if rated or sided or (reasons and not any("trong" in p for p in phrases)) or (distinct and objects):
        return True
    plain = not any(_TRAIT.search(phrase) for phrase in phrases) and not any(part.ratings for part in parts)
    joined = len(parts) >= 3 or listing.wrapped or bool(re.search(r"\bva\b", phrases[-1].split("|")[0]))
    direct = len(parts) + listing.spare >= 2 and bool(re.fullmatch(r"[^,;.()]{0,40}:\s*", gap))
    if plain and direct and total.value * 55 <= whole * 100 <= total.value * 185:
        return True
    window = total.value * 6 <= whole * 10 and whole * 10 <= total.value * 17
    if plain and joined and window and (len(parts) >= 3 or "co" not in gap.split()):
        return True
    if plain and joined and len(parts) == 2 and total.value * 75 <= whole * 100 <= total.value * 130:
        return True
    things = {scene.object_of(part) for part in parts}
    if listing.words.startswith(IN) and all(alike(one, scene.object_of(total)) for one in things):
        loose = not any(_TRAIT.search(re.sub(_RATED, "", phrase)) for phrase in phrases)
        if loose and total.value * 55 <= whole * 100 <= total.value * 185:
            return True
    wide = 20 if listing.wrapped or len(parts) >= 3 else 55
    if plain and len(nouns) == 1 and len(parts) >= 3 and total.value <= 100:
        return True
    if plain and len(nouns) == 1 and total.value * wide <= whole * 100 and whole * wide <= total.value * 100:
        return True
    if plain and listing.wrapped and len(things) == 1 and total.value <= whole * 3 and whole <= total.value * 4:
        return True
    if len(parts) >= 3 or listing.wrapped:
        return close(whole, total.value) or (total.value >= 20 and _fixable(listing))
    if plain and total.value >= 20 and _fixable(listing):
        return True
    return total.value >= 20 and close(whole, total.value, within=Fraction(1, 50))


def _masked(scene: Scene, listing: Listing) -> bool:
    """Whether a number taken for a name makes up the sum: "64 tổ chức, gồm phường 12, cơ quan 9, trường học 26, …"."""
    block, last = listing.total.block, max(part.end for part in listing.parts)
    shown, text = scene.hidden[block], scene.report.blocks[block].text
    names = [
        int(text[found.start() : found.end()])
        for found in re.finditer(f"{HIDDEN}+", shown[:last])
        if found.start() > listing.total.end and found.end() - found.start() <= 4
    ]
    return any(listing.sum + value == listing.total.value for value in names)


def _named_all(scene: Scene, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the total names what each part is of: "29 tập thể, cá nhân …, trong đó 08 tập thể và 21 cá nhân"."""
    words = scene.folded[total.block][total.end : total.end + 30]
    nouns = [" ".join(part.unit.split()[:2]) for part in parts]
    return len(set(nouns)) == len(nouns) and all(len(noun) > 4 and noun in words for noun in nouns)


def _unlike(total: str | None, part: str | None) -> bool:
    """People are no parts of a number of collectives, nor the reverse."""
    return not alike(total, part) and "person" in (total, part)


def _fixable(listing: Listing) -> bool:
    """One keying slip in the total or in a part would explain the difference."""
    gap = listing.total.value - listing.sum
    if slipped(listing.total.text, number(listing.sum)):
        return True
    return any(
        part.value >= 10 and slipped(part.text, number(part.value + gap))
        for part in listing.parts
        if part.value + gap > 0
    )


def _goes_on(scene: Scene, last: Figure) -> bool:
    """Whether a list ends in parts without a number: "có 203 đồng chí được miễn và 41 đồng chí mới kết nạp, còn lại đều đã …"."""
    _, end = scene.sentence(last.block, last.start)
    return last.cell is None and _GOES_ON.match(scene.folded[last.block][last.end : end]) is not None
