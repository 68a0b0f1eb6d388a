"""A step from one rating to another told beside the counts: "rút 1 đồng chí tốt xuống hoàn thành", "1 xuất sắc bị loại"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.figures.figure import Figure, Told

_UNIT = r"(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv|ng|ban|vi|chi bo|to chuc|tap the|don vi|suat|truong hop)\b )?"
_LINK = r"(?:(?:dang|duoc|xep|o|tu|trong|so|nhom|muc|loai|hang|la)\b )*"
_RATINGS = (
    ("excellent", r"(?:hoan thanh )?xuat sac|htxsnv|htxs|xs"),
    ("good", r"hoan thanh tot|httnv|htt|tot"),
    ("below", r"(?:khong |chua |ko )?hoan thanh(?! tot| xuat)|khtnv|kht|htnv|ht(?! tot| xs)"),
)
_RATING = "|".join(rf"(?P<{{0}}_{name}>{words})" for name, words in _RATINGS)
_SOURCE, _TARGET = (_RATING.format(part) for part in ("from", "to"))
# "chi bộ", "xếp loại" take nobody off
_TAKES = r"(?:ha|rut|bot|giam|keo|dua|chuyen|cat|tru|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo|(?<!xep )(?<!phan )(?<!danh gia )loai)"
_TURNS_DOWN = r"(?:khong|ko|chua|k) (?:cong nhan|duyet|chap nhan|dong y|thong qua)|bac"
_BEFORE = re.compile(
    rf"\b(?P<down>{_TAKES}|{_TURNS_DOWN})(?: (?:bot|xuong|di|mat|lai|ra|cho|\w+ dinh))*\s*$|\b(?:nang|them|day|dua|chuyen|keo|cho)(?: (?:them|len|tiep|duoc))*\s*$"
)
_MOVES = re.compile(
    rf"\s*{_UNIT}{_LINK}(?:(?:{_SOURCE})(?: nhiem vu)?\b)?(?P<between>[^.;,?!\d]{{0,40}}?)\b(?P<way>xuong|tut|rot|len|ve|sang|thanh)"
    rf"(?: (?:con|muc|loai|hang|thanh|chi|lai|lam))* (?:{_TARGET})\b"
)
_VERB_BETWEEN = re.compile(r"\b(?:ha|rut|keo|dua|chuyen|nang|dieu chinh|xep lai|giam)\b")
_NAMED = re.compile(rf"\s*{_UNIT}{_LINK}(?:{_SOURCE})(?: nhiem vu)?\b")
_GONE = re.compile(
    r"[^.;,?!\d]{0,20}?\b(?:(?:chuyen|di) (?:di|cong tac|sinh hoat|noi khac|sang (?:noi|don vi|chi bo|co quan)|noi khac)|nghi (?:huu|viec)|roi (?:khoi|chi bo|don vi)|tu tran|qua doi|xin ra)\b"
)
_FALLS = ("xuong", "tut", "rot")
_AS_EXCELLENT = re.compile(rf"\s*{_UNIT}{_LINK}(?:{_RATINGS[0][1]})(?: nhiem vu)?\b")
_STRUCK = re.compile(
    r"[^.;!?]{0,40}?\b(?:bi (?:loai|gach|rut|bac|tra|cat|ha)\b|(?:khong|ko|chua|k) (?:du|dat)\b[^.;!?]{0,24}?\b(?:phieu|dieu kien|tieu chuan|tieu chi)\b"
    r"|(?:khong|ko|chua|k) duoc (?:duyet|cong nhan|chap nhan|thong qua|dong y)\b|xin rut\b|phai (?:loai|rut|ha)\b)"
)
_PLAIN = re.compile(rf"\s*{_UNIT}(?:(?:xuong|di|ra)\b ?)?(?:nua )?(?:thi|la|da|co|co the|,|$)")
_ONLY = re.compile(r"\bchi(?: (?:co|con|duoc))*\s*$")
_APPROVES = re.compile(
    r"\bchi(?: moi)? (?:duyet|phe duyet|cong nhan|chap nhan|dong y|thong qua|cho)(?: (?:cho|duoc|co|la))*\s*$"
)
_APPROVED = re.compile(
    rf"\s*{_UNIT}(?:(?:la|thi)\b )?(?:du|dat|duoc (?:duyet|thong qua|cong nhan|chap nhan|tin nhiem|chon)|trung|qua)\b"
)
_OUT_OF_PARTY = re.compile(r"\bky luat\b|\bkhai tru\b|\bchuyen (?:di|sinh hoat|cong tac)\b")


@dataclass(frozen=True)
class Step:
    """Some who go from one rating to another.

    Attributes:
        figure: how many.
        source: ``excellent``, ``good`` or ``below``.
        target: the same, or ``gone``; None where it is not told what those struck off the excellent are rated then.
    """

    figure: Figure
    source: str
    target: str | None


def step_in(told: Told) -> Step | None:
    """The first step told; None where no number is told of one."""
    for figure in told.figures:
        if _is_said_again(told, figure):
            continue
        plain = not figure.is_share and not figure.vague and figure.of is None and figure.value.denominator == 1
        if not plain or figure.unit in ("tasks", "score", "months", "days", "votes", "shortcomings"):
            continue
        step = _moved(told, figure) or _left(told, figure) or _struck(told, figure)
        if step is not None and step.source != step.target:
            return step
    return None


def _is_said_again(told: Told, figure: Figure) -> bool:
    """ "30 tốt …, trong số 30 tốt ấy đẩy lên được mấy": the count told before, no number of those who go."""
    return any(
        one.value == figure.value and one.quantity.end <= figure.quantity.start and one.role in ("good", "excellent")
        for one in told.figures
    ) and (figure.role in ("good", "excellent") or figure.role is None)


def _moved(told: Told, figure: Figure) -> Step | None:
    """ "hạ 1 đồng chí xuất sắc xuống tốt", "2 đồng chí tốt chuyển xuống hoàn thành"."""
    found = _MOVES.match(told.folded, figure.quantity.end)
    if found is None:
        return None
    before = _BEFORE.search(told.folded[: figure.quantity.start])
    falls, rises = found["way"] in _FALLS, found["way"] == "len"
    if not (falls or rises or before or _VERB_BETWEEN.search(found["between"])):
        return None
    source, target = _named(found, "from"), _named(found, "to")
    if source is None:
        source = "excellent" if falls and target == "good" else "good" if rises and target == "excellent" else None
    if source is None or target is None:
        return None
    return Step(figure, source, target)


def _named(found: re.Match[str], part: str) -> str | None:
    return next((name for name, _ in _RATINGS if found[f"{part}_{name}"]), None)


def approved_in(told: Told) -> Figure | None:
    """ "đề nghị 4 xuất sắc, chỉ có 3 đồng chí đạt": how many of those put up are left."""
    best = told.get("excellent")
    for figure in told.figures:
        plain = not figure.is_share and not figure.vague and figure.of is None and figure.role in (None, "members")
        if best is None or not plain or figure.unit not in (None, "people") or not 0 <= figure.value < best.value:
            continue
        before = told.folded[: figure.quantity.start]
        if figure.quantity.start < best.quantity.end:
            continue
        if _APPROVES.search(before) or (_ONLY.search(before) and _APPROVED.match(told.folded, figure.quantity.end)):
            return figure
    return None


def _left(told: Told, figure: Figure) -> Step | None:
    """ "1 đồng chí tốt chuyển đi nơi khác": one less of those rated so."""
    named = _NAMED.match(told.folded, figure.quantity.end)
    if named is None or not _GONE.match(told.folded, named.end()):
        return None
    source = _named(named, "from")
    return None if source is None else Step(figure, source, "gone")


def _struck(told: Told, figure: Figure) -> Step | None:
    """ "bớt 1 xuất sắc", "6 xuất sắc, có 1 đồng chí không đủ phiếu", "hạ 1 người thì đủ chưa": off the excellent."""
    before = _BEFORE.search(told.folded[: figure.quantity.start])
    taken = before is not None and before["down"] is not None
    named = _AS_EXCELLENT.match(told.folded, figure.quantity.end)
    held = [one for one in told.all("excellent") if one is not figure and one.quantity.start < figure.quantity.start]
    end = named.end() if named else figure.quantity.end
    struck = _STRUCK.match(told.folded, end)
    alone = taken and named is None and _PLAIN.match(told.folded, figure.quantity.end)
    if not held or figure.value >= held[-1].value or not ((taken and named) or struck or alone):
        return None
    if struck and named is None and figure.role not in (None, "members", "excellent"):
        return None
    clause = re.split(r"[.;?!]", told.folded[figure.quantity.start :])[0]
    return Step(figure, "excellent", "below" if _OUT_OF_PARTY.search(clause) else None)
