"""Labels of the wholes that parts are of: "9 xuất sắc trên 45 tốt"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.figures.binding.clauses import Clause
from assistant.answering.figures.binding.lexicon import NEAR, Label
from assistant.answering.figures.figure import RATED_UNITS, Figure
from assistant.answering.figures.ratings import RATINGS


def name_wholes(clause: Clause, wholes: Sequence[Figure], used: set[int]) -> set[int]:
    """Give each whole the rating told behind it; the labels so used, by their identity. `used`: those used before."""
    found: set[int] = set()
    for whole in wholes:  # "9 xuất sắc trên 45 tốt": what the whole counts
        if whole.unit in ("tasks", "votes", "score", "shortcomings"):
            continue  # "chậm 3/20 việc có được hoàn thành tốt không": the rating is asked about
        after = [item for item in clause.items if isinstance(item, Label) and item.start >= whole.quantity.end]
        named = next(
            (item for item in after if item.name in ("good", "good_up") and id(item) not in used | found), None
        )
        if named is not None and "ask" not in [item.name for item in after[: after.index(named)]]:
            whole.role = named.name
            found.add(id(named))
    return found


def named_wholes(clause: Clause) -> list[Label]:
    """ "7 đồng chí xuất sắc / 38 đồng chí hoàn thành tốt": the part has a label, the next one is its whole's."""
    taken: list[Label] = []
    for part in clause.figures:
        whole = part.of
        if whole is None or whole.quantity.start < part.quantity.start:
            continue
        if whole.quantity.start == part.quantity.start and part.quantity.whole is None:
            continue
        labels = [item for item in clause.items if isinstance(item, Label)]
        between = [one for one in labels if part.quantity.end <= one.start < whole.quantity.start]
        after = [item for item in clause.items if _start(item) >= whole.quantity.end]
        reach = next((at for at, item in enumerate(after) if isinstance(item, Figure)), len(after))
        named = [item for item in after[:reach] if isinstance(item, Label) and item.name in ("good", "good_up")]
        asked = any(isinstance(item, Label) and item.name == "ask" for item in after[:reach])
        led = any(one.name == "excellent" and 0 <= part.quantity.start - one.end <= NEAR for one in labels)
        people = any(item.name in RATED_UNITS for item in after[:1] if isinstance(item, Label))
        near = 1 if not people else 1 + len(after[0].text) + 1  # type: ignore[union-attr]
        led = (
            led and bool(named) and named[0].start - whole.quantity.end <= near
        )  # "xs 5/24 tốt là 20,8%", "19/95 đv tốt"
        if named and not asked and (led or any(label.name in RATINGS for label in between)):
            whole.role = named[0].name
            taken.append(named[0])
    return taken


def _start(item: Label | Figure) -> int:
    return item.quantity.start if isinstance(item, Figure) else item.start
