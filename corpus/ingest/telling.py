"""A draft told to the person who is to confirm it: what it is, its divisions, what was left out, what is unsure."""

from __future__ import annotations

from corpus.citation import say_day
from corpus.ingest.draft import Draft, Piece
from corpus.text import uncapitalized
from corpus.vocabulary import Division

_SHOWN = 72


def tell(draft: Draft) -> str:
    """Lines of Vietnamese text."""
    head = draft.head
    said = [
        ("Tệp", f"{draft.path.name} ({draft.pages} trang, {draft.chars} chữ, đọc theo {draft.method})"),
        ("Số", head.number),
        ("Loại", head.kind.label if head.kind else None),
        ("Ngày ký", say_day(head.signed) if head.signed else head.dated),
        ("Cơ quan", head.issuer),
        ("Tên", head.title),
        ("Người ký", head.signer),
        ("Thay thế", "; ".join(head.replaces) or "không nêu"),
        ("Hiệu lực từ", say_day(head.in_force_since) if head.in_force_since else None),
        ("Nhận là", draft.known),
    ]
    lines = [f"{name}: {value or 'chưa thấy'}" for name, value in said if value or name not in ("Nhận là", "Người ký")]
    lines += ["", f"Bố cục ({_counts(draft)}):"]
    lines += [_line(piece) for piece in draft.provisions]
    lines += ["", "Không thuộc điều khoản nào:"]
    lines += [f"  {_lines(each.lines)}: {each.why} ({_short(each.text)})" for each in draft.remainder] or ["  không có"]
    if draft.questions:
        lines += ["", "Cần xem lại:", *(f"  - {question}" for question in draft.questions)]
    return "\n".join(lines)


def _counts(draft: Draft) -> str:
    counts = draft.counts()
    named = [
        (division.label, counts[division.value.split("-")[0]]) for division in Division if "-" not in division.value
    ]
    words = [f"{count} {uncapitalized(label)}" for label, count in named if count]
    return ", ".join(words) or "không có điều khoản"


def _line(piece: Piece) -> str:
    last = piece.at.rsplit("/", 1)[-1]
    return f"  {'  ' * piece.level}{last}: {_short(piece.heading)}  [{_lines(piece.lines)}]"


def _lines(lines: tuple[int, int]) -> str:
    return f"dòng {lines[0]}" if lines[0] == lines[1] else f"dòng {lines[0]}–{lines[1]}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0] + "…"
