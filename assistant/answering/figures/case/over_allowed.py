"""Whether a part of the tasks is more than a rating allows: "trễ vậy có quá mức cho phép không" is answered by its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures.figure import Told

_ASKED = (
    r"\b(?:qua|vuot)(?: qua)? (?:muc|gioi han|ty le|ti le|nguong|so|han muc|tran)?(?: \w+){0,2}? ?(?:cho phep|quy dinh|duoc phep|toi da)\b"
    r"[^.;?]{0,60}\b(?:khong|ko|k|chua|hong)\b"
)
_AT_MOST = re.compile(
    r"^(?P<rating>[^:]+): (?P<what>[^:]+): (?P<share>[^;]+); yêu cầu không quá (?P<most>[^ ]+) → (?P<met>không đạt|đạt)"
)


def over_lead(told: Told, steps: Sequence[str], lead: str) -> str | None:
    """The lead with Có or Không to "is it over"; None where that is not asked or no such condition was held."""
    if not told.says(_ASKED) or not lead.startswith(("Không: ", "Có: ")):
        return None
    held = [found for step in steps if (found := _AT_MOST.match(step)) is not None]
    if len(held) != 1:
        return None
    over = held[0]["met"] == "không đạt"
    opening = "Có, quá mức cho phép" if over else "Không quá mức cho phép"
    said = f"{held[0]['what']} {held[0]['share']}, mức {held[0]['rating']} yêu cầu không quá {held[0]['most']}"
    rest = lead.partition(": ")[2]
    return f"{opening}: {said}; {rest}"
