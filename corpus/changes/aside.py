"""Which provisions of a sheet are no rule of the document itself: local practice, press, what another document says."""

from __future__ import annotations

import re

from corpus.changes.change import Aside
from corpus.document import Corpus, Document, Provision
from corpus.text import fold

_PRACTICE = re.compile(r"\b(dia phuong|thuc te|noi khac|theo van ban thuc hien|bao nhan dan|so sanh|dau vet)\b")
_OTHERS = re.compile(r"\btheo (?:quy dinh|huong dan|ket luan) (\d+)|\((?:quy dinh|huong dan) (\d+)\)")
_NAMED = re.compile(
    r"(?:^|-)(\d{1,4}-(?:qd|hd|kl|nq|ct|cv)|(?:qd|hd|kl|nq|ct|cv)-\d{1,4}|(?:quy-dinh|huong-dan)-\d{1,4})"
)


def set_aside(corpus: Corpus, document: Document) -> tuple[list[Provision], list[Aside]]:
    """The provisions to compare, and those left out with the reason; nothing is left out unsaid."""
    provinces = sorted({fold(other.scope.split(",")[0]) for other in corpus if other.scope} - {""})
    kept: list[Provision] = []
    out: list[Aside] = []
    for provision in document.provisions:
        why = _why(provision, (document.number or "").split("-")[0], provinces)
        if why:
            out.append(Aside(provision, why))
        else:
            kept.append(provision)
    return kept, out


def _why(provision: Provision, number: str, provinces: list[str]) -> str | None:
    place, heading = provision.at.split("/")[0], fold(provision.heading)
    other = _OTHERS.search(heading)
    if other and number not in other.groups():
        return "ghi nội dung của văn bản khác"
    if not place.startswith("noi-dung-") and not _PRACTICE.search(heading):
        return None
    if (
        place.startswith("noi-dung-")
        and not place.startswith("noi-dung-theo-")
        and _NAMED.search(place[len("noi-dung-") :])
    ):
        return "ghi nội dung của văn bản khác"
    practice = _PRACTICE.search(heading) or _PRACTICE.search(place.replace("-", " "))
    if practice or any(heading.startswith(f"{name}:") or heading.startswith(f"{name} ") for name in provinces):
        return "ghi cách làm ở địa phương hoặc lời báo chí"
    if re.match(r"^[\w .]{3,30}: ", heading) and re.search(r"\bo (?:thanh hoa|lai chau|tinh)\b", fold(provision.text)):
        return "ghi cách làm ở địa phương hoặc lời báo chí"
    return None
