"""A draft as a file of the corpus: the shape ``corpus.document_file`` accepts, official text with its source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from corpus.document import UNNAMED
from corpus.errors import IngestError
from corpus.ingest.draft import Draft, Piece
from corpus.ingest.identity import make_id, scope_of
from corpus.path import spoken
from corpus.vocabulary import DocumentKind

_FIELDS = (
    "number",
    "kind",
    "title",
    "issuer",
    "signed",
    "dated",
    "signer",
    "scope",
    "in_force_since",
    "in_force_until",
)
_SENTENCE = 8  # words from which a line that ends as a sentence does is a rule, whatever is numbered below it
_ITEM = re.compile(r"/y-\d+(?:/.*)?$|/doan-\d+$")


def write(draft: Draft, *, id: str | None, overrides: Mapping[str, str]) -> dict[str, Any]:
    """See ``Draft.as_document``."""
    for field in overrides:
        if field not in _FIELDS:
            raise IngestError(
                f"không có mục “{field}” để sửa. Các mục sửa được: {', '.join(_FIELDS)}.", path=draft.path
            )
    head = draft.head
    scope = overrides.get("scope") or scope_of(head)
    kind = _kind(draft, overrides)
    signed = _day(draft, overrides, "signed", head.signed)
    since = _day(draft, overrides, "in_force_since", head.in_force_since or signed)
    number = overrides.get("number") or head.number
    issuer = overrides.get("issuer") or head.issuer or UNNAMED
    found: dict[str, Any] = {
        "id": id
        or draft.known
        or make_id(_corrected(draft, number, kind, signed, overrides.get("issuer") or head.issuer), scope)
        or "van-ban",
        "number": number,
        "kind": kind.value,
        "title": overrides.get("title") or head.title or f"{kind.label} {number or 'của ' + issuer}",
        "issuer": issuer,
        "signed": signed,
        "dated": overrides.get("dated") or head.dated,
        "signer": overrides.get("signer") or head.signer,
        "in_force": {"since": since, "until": _day(draft, overrides, "in_force_until", None)},
        "status": "in_force" if since else "unknown",
        "replaces": list(draft.replaced),
        "text_kind": "official",
        "scope": scope,
        "confidence": "confirmed",
        "sources": [f"{draft.path.name} (sha256 {draft.digest})"],
        "structure": _structure(draft),
        "note": ("Văn bản ghi thay thế: " + "; ".join(head.replaces) + ".") if head.replaces else None,
        "provisions": list(_provisions(draft)),
    }
    return {key: value for key, value in found.items() if value is not None or key in ("number", "signed")}


def _corrected(draft: Draft, number: str | None, kind: DocumentKind, signed: date | None, issuer: str | None) -> Any:
    from dataclasses import replace

    return replace(draft.head, number=number, kind=kind, signed=signed, issuer=issuer)


def _kind(draft: Draft, overrides: Mapping[str, str]) -> DocumentKind:
    given = overrides.get("kind")
    if given is None:
        return draft.head.kind or DocumentKind.OFFICIAL_LETTER
    for kind in DocumentKind:
        if given in (kind.value, kind.label):
            return kind
    raise IngestError(
        f"loại văn bản “{given}” không có. Dùng một trong: {', '.join(kind.value for kind in DocumentKind)}.",
        path=draft.path,
    )


def _day(draft: Draft, overrides: Mapping[str, str], field: str, found: date | None) -> date | None:
    if field not in overrides:
        return found
    try:
        return date.fromisoformat(overrides[field])
    except ValueError:
        raise IngestError(f"{field} phải viết năm-tháng-ngày, ví dụ 2025-08-30.", path=draft.path) from None


def _holders(draft: Draft) -> dict[str, bool]:
    """Places that hold numbered divisions (True) or only list items (False)."""
    found: dict[str, bool] = {}
    text = [piece for piece in draft.provisions if not piece.at.startswith("noi-dung-chu-thich")]
    for piece, below in itertools.pairwise(text):
        if below.level > piece.level:
            found[piece.at] = _home(below.at) == below.at
    return found


def _structure(draft: Draft) -> str | None:
    """Headings that hold no text of their own (chapters, parts): they are no provision, but are not lost."""
    holders = _holders(draft)
    told = []
    for order, piece in enumerate(draft.provisions):
        if holders.get(piece.at) and not _says(piece):
            below = itertools.takewhile(lambda each: each.level > piece.level, draft.provisions[order + 1 :])  # noqa: B023
            # Articles are counted through the chapters, so their keys do not say in which one they stand.
            articles = [spoken(each.at) for each in below if re.fullmatch(r"dieu-\w+", each.at)]
            inside = f" ({', '.join(articles)})" if articles and not piece.at.startswith("dieu-") else ""
            told.append(f"{spoken(piece.at) or piece.at}: {piece.heading.replace(';', ',')}{inside}")
    return "; ".join(told) or None


def _provisions(draft: Draft) -> list[dict[str, Any]]:
    """Provisions down to numbered points; list items without numbers stay in the point they belong to."""
    holders = _holders(draft)
    above: list[Piece] = []
    kept: dict[str, dict[str, Any]] = {}
    for piece in draft.provisions:
        while above and above[-1].level >= piece.level:
            above.pop()
        heading = _full_heading(piece, above)
        above.append(piece)
        home = _home(piece.at)
        if home != piece.at and home in kept:
            kept[home]["text"] += "\n" + piece.text
            continue
        if holders.get(piece.at) and not _says(piece):
            continue
        entry: dict[str, Any] = {
            "at": piece.at,
            "heading": heading,
            "confidence": "confirmed",
            "text": piece.body.strip() or piece.text[len(piece.mark) :].strip() or piece.text,
        }
        if "-dd" in piece.at:
            entry["label"] = spoken(piece.at).replace("điểm dd", "điểm đ")
        kept[piece.at] = entry
    return list(kept.values())


def _says(piece: Piece) -> bool:
    """Whether a division that holds others says something itself: "1. Không quá 20% … tương đồng." is no heading."""
    return bool(piece.body.strip()) or _is_rule(piece)


def _is_rule(piece: Piece) -> bool:
    """A whole sentence which the reader took for the heading of what is numbered below it."""
    if piece.body.strip():
        return False
    said = piece.text[len(piece.mark) :].strip()
    worded = piece.at.rpartition("/")[2].startswith(("dieu-", "chuong-", "phan-", "phu-luc", "mau", "bieu"))
    return not worded and said.endswith((".", ";")) and len(said.split()) >= _SENTENCE


def _home(at: str) -> str:
    found = _ITEM.search(at)
    return at[: found.start()] if found else at


def _full_heading(piece: Piece, above: Sequence[Piece]) -> str:
    """Under the heading it stands below, where its own is short or only its first words, so that it tells what it is
    about wherever it is shown."""
    titled = [
        each.heading for each in above
        if each.titled and not _is_rule(each) and not each.at.rpartition("/")[2].startswith("chuong")
    ]  # fmt: skip
    alone = piece.titled and not _is_rule(piece) and len(piece.heading) >= 40
    whole = f"{titled[-1]} – {piece.heading}" if titled and not alone else piece.heading
    return whole if len(whole) <= 240 else whole[:240].rsplit(" ", 1)[0] + "…"
