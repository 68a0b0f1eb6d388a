"""Parts that are the items of the list a total opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.sums.listing import BREAK, MAYBE, Listing, noun_words

_ASKED = re.compile(r"^\s*(?:ly do|nguyen nhan|cu the|gom|trong do|chia|phan|co cau)")


def items_below(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts as the items of the list the block opens, or of the items beside it after "trong đó:"."""
    block = total.block
    text = scene.folded[block]
    if scene.depth(total):
        return
    tops = scene.tops(block)
    children = scene.outline.children(block)
    rows = [scene.tops(child) for child in children]
    heads = [items[0] for items in rows if items]
    opens = bool(re.search(r"(?:[:,;]|trong do|gom|nhu sau)\s*$", text))
    sure = opens and (total is tops[-1] or len(tops) == 1) and len(heads) == len(children)
    words = text[total.end :] if sure and not BREAK.search(text[total.end - 1 :]) else MAYBE
    asked = re.split(r"[a-z)%\d]\.\s", text[total.end - 1 :])
    if sure and len(asked) > 1 and _ASKED.search(asked[-1]) and not re.search(r"[0-9]", asked[-1]):
        words = "gom:"
    named = [child for child in children if noun_words(total) and _led(scene, child, noun_words(total))]
    if len(named) == 1:
        yield Listing(total, tuple(f for f in scene.tops(named[0]) if not f.chained), "gom:")
    if named or any(noun_words(f) and _led(scene, child, noun_words(f)) for child in children for f in tops):
        return
    if heads:
        yield Listing(total, tuple(heads), words if not re.match(r"^\s*$", words) else MAYBE)
        noun = noun_words(total)
        yield Listing(total, tuple(f for items in rows for f in items if noun and noun_words(f) == noun), MAYBE)
        seconds = [items[1] for items in rows if len(items) > 1]
        if len(seconds) == len(children):
            yield Listing(total, tuple(seconds), MAYBE)
        yield Listing(total, tuple(heads[1:]), MAYBE)
        for size in range(len(heads) - 1, 1, -1):
            yield Listing(total, tuple(heads[:size]), MAYBE, cut=True)
    elif opens and total is tops[-1]:
        following = [items[0] for at in scene.outline.siblings(block) if at > block and (items := scene.tops(at))]
        for size in range(len(following), 1, -1):
            yield Listing(total, tuple(following[:size]), MAYBE, cut=size < len(following))


def _led(scene: Scene, block: int, noun: str) -> bool:
    """Whether an item of a list opens with a noun and a colon: "+ Tập thể: …"."""
    return bool(
        re.match(
            rf"\W*(?:[a-z0-9]{{1,2}}[.)]\s*)?(?:doi voi |ve )?{re.escape(noun)}\b[^0-9:]{{0,20}}:", scene.folded[block]
        )
    )
