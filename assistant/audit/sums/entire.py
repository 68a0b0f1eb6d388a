"""Whether the parts listed under a total are all there are, so that another sum is an error."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.masks import HIDDEN
from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.sums.covering import covers, fixable
from assistant.audit.sums.listing import ALIKE, MAYBE, WHOLLY, Listing

_REST = re.compile(r"con lai|so con lai")
_LEFT_OUT = re.compile(r"\(\s*(?:khong|chua|tru|ngoai)\b")  # "4.622 đồng chí (không đánh giá 612 đồng chí miễn …)"
_LEFT_OUT_TOTAL = re.compile(r"\b(?:khong|chua|mien|vang)\b")
_GOES_ON = re.compile(r"^[^0-9.;()]*,\s*(?:so )?con lai (?:deu|da|la cac|thuoc)\b[^0-9]*$")
_OPEN = re.compile(r"trong (?:so )?(?:do|nay)\b|\bgom\b|:|\(|\bco\b")


def is_whole(scene: Scene, listing: Listing) -> bool:
    """Whether the parts are all the parts there are, so that another sum is an error."""
    if listing.words == MAYBE or len(listing.parts) + listing.spare < 2:
        return False
    if listing.words == ALIKE:
        return listing.total.value >= 20 and (fixable(listing) or close(listing.sum, listing.total.value))
    if listing.spare:
        return bool(WHOLLY.search(listing.words)) and not 0 <= listing.total.value - listing.sum <= listing.spare + 1
    total, whole = listing.total, listing.sum
    parts = listing.parts
    phrases = [f"{_OPEN.split(part.label)[-1][-70:]} {part.unit}" for part in parts]
    if any(part.kind is not total.kind for part in parts) or _leaves_out(listing):
        return False
    if _goes_on(scene, parts[-1]) or _masked(scene, listing):
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
    return covers(scene, listing, phrases)


def _leaves_out(listing: Listing) -> bool:
    """Whether brackets before the parts tell of what is not among them, and the total is no such number itself."""
    total = listing.total
    return _LEFT_OUT.search(listing.words) is not None and not _LEFT_OUT_TOTAL.search(
        f"{total.label[-30:]} {total.unit[:40]}"
    )


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


def _goes_on(scene: Scene, last: Figure) -> bool:
    """Whether a list ends in parts without a number: "có 203 đồng chí được miễn và 41 đồng chí mới kết nạp, còn lại đều đã …"."""
    _, end = scene.sentence(last.block, last.start)
    return last.cell is None and _GOES_ON.match(scene.folded[last.block][last.end : end]) is not None
