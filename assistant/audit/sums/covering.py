"""Whether the parts listed cover their total: by what they are told by, and by how near they come to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Kind
from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.sums.listing import IN, WHOLLY, Listing
from assistant.audit.sums.sides import are_sides

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


def covers(scene: Scene, listing: Listing, phrases: Sequence[str]) -> bool:
    """Whether the parts are told so that none is missing, or come near enough to the total; `phrases`: the words of each."""
    return _are_told_whole(listing, phrases) or _come_near(scene, listing, phrases)


def _are_told_whole(listing: Listing, phrases: Sequence[str]) -> bool:
    """Whether the opening words, or what the parts are told by, leave no other part."""
    total, parts = listing.total, listing.parts
    exhaustive = bool(WHOLLY.search(listing.words[-80:])) and not re.search(r"trong do co|nhu:", listing.words[-80:])
    if exhaustive and (total.kind is Kind.COUNT):
        return True
    reasons = all(_REASON.search(phrase) for phrase in phrases)
    sided = len(parts) == 2 and are_sides(*phrases)
    heads = [part.unit.split(" ")[0] for part in parts]
    distinct = len(parts) >= 3 and len(set(heads)) == len(heads) and all(heads) and "nu" not in heads
    rated = sum(len(part.ratings) == 1 for part in parts) >= 3 or (
        len(parts) >= 3 and all(_GRADE.search(part.label[-14:]) for part in parts)
    )
    return rated or sided or (reasons and not any("trong" in phrase for phrase in phrases)) or distinct


def _come_near(scene: Scene, listing: Listing, phrases: Sequence[str]) -> bool:
    """Whether the parts come so near to the total that they must be all: the nearer, the less the words say."""
    total, parts, whole, gap = listing.total, listing.parts, listing.sum, listing.words[-80:]
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
    nouns = {figure.noun(2) for figure in (total, *parts)}
    if plain and len(nouns) == 1 and len(parts) >= 3 and total.value <= 100:
        return True
    if plain and len(nouns) == 1 and total.value * wide <= whole * 100 and whole * wide <= total.value * 100:
        return True
    if plain and listing.wrapped and len(things) == 1 and total.value <= whole * 3 and whole <= total.value * 4:
        return True
    if len(parts) >= 3 or listing.wrapped:
        return close(whole, total.value) or (total.value >= 20 and fixable(listing))
    if plain and total.value >= 20 and fixable(listing):
        return True
    return total.value >= 20 and close(whole, total.value, within=Fraction(1, 50))


def fixable(listing: Listing) -> bool:
    """One keying slip in the total or in a part would explain the difference."""
    gap = listing.total.value - listing.sum
    if slipped(listing.total.text, number(listing.sum)):
        return True
    return any(
        part.value >= 10 and slipped(part.text, number(part.value + gap))
        for part in listing.parts
        if part.value + gap > 0
    )
