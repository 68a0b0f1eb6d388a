"""What a document does to others: from when it holds, and which it replaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.day import real_day
from corpus.ingest.proof import Proof
from corpus.text import squeeze

_DOCUMENT = (
    r"(?:Quy định|Quyết định|Hướng dẫn|Kết luận|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Nghị định|Luật|Thông tư|Thông báo|Quy chế)"
    r"\s+(?:số\s*:?\s*)?\d{1,5}\s?[-–/][\w&/.-]*[\w]"
    r"(?:,?\s*(?:ký\s+)?ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
)
_REPLACES = re.compile(r"(?<!được )(?<!bị )(?:thay thế|thay cho|bãi bỏ)\s+(?:cho\s+)?(?:các\s+)?(?=" + _DOCUMENT + ")")
_LISTED = re.compile(_DOCUMENT)
_SINCE = re.compile(
    r"(?:có hiệu lực|thực hiện|áp dụng)(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+ngày\s+"
    r"(?:(?P<signed>ký)|(?P<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>\d{1,2})(?:[/.-]|\s+năm\s+)(?P<year>\d{4}))"
)


def read_effect(body: Sequence[str], signed: date | None, proof: Proof) -> tuple[tuple[str, ...], date | None]:
    replaces: list[str] = []
    since: date | None = None
    for text in body:
        for found in _REPLACES.finditer(text):
            at = found.end()
            while (listed := _LISTED.match(text, at)) is not None:
                replaces.append(squeeze(listed.group(0)))
                proof("replaces", text[max(0, found.start() - 60) : listed.end()])
                joint = re.compile(r"[^.;:]{0,220}?(?:\s+và\s+|[,;]\s*)(?=" + _DOCUMENT + ")").match(text, listed.end())
                if joint is None or re.search(r"hướng dẫn thực hiện|căn cứ|theo", joint.group(0)):
                    break
                at = joint.end()
        holds = _SINCE.search(text)
        if (
            holds
            and since is None
            and re.search(
                r"(?:Quy định|Hướng dẫn|Quyết định|Nghị định|Luật|Nghị quyết|Quy chế|Kết luận|Chỉ thị|Kế hoạch) này",
                text,
            )
        ):
            if holds.group("signed"):
                since = signed
            else:
                since = real_day(int(holds.group("year")), int(holds.group("month")), int(holds.group("day")))
            proof("in_force_since", text[max(0, holds.start() - 60) : holds.end()])
    return tuple(dict.fromkeys(replaces)), since
