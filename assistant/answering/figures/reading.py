"""From a question and its turns to what is told: figures with roles, days, what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.binding import bind
from assistant.answering.figures.day import find_days
from assistant.answering.figures.deducted import adjust_counts, adjust_score, deduct
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.masks import masked
from assistant.answering.figures.portion import resolve_portions
from assistant.answering.figures.typed import spell_short, spell_telex
from assistant.answering.followup import whole_question
from assistant.answering.quantities import find_quantities
from assistant.answering.question import Question
from assistant.answering.spoken_day import spell_days
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, nfc, squeeze

_BETWEEN = " . "  # stands between turns and breaks clauses
_DISCIPLINED = re.compile(
    r"\s*(?:don vi|to chuc|co quan|dong chi|dang vien|nguoi)(?: trong (?:so )?do)? (?:(?:bi|deu|da) )*(?:thi hanh )?ky luat\b"
)
_REST = r"\bcon lai\b[^.;?\d]{0,30}\btot\b"  # those left are good, not everybody
_TOTAL = re.compile(
    r"\b(?:con(?: lai)?|nay(?: (?:co|con|la))*|hien(?: (?:co|nay|la))*|tong(?: (?:so|cong|la))*|ca thay|la|thanh|du)\s*$"
)
_AMONG = re.compile(r"\btrong (?:so )?do,?(?: (?:co|gom|thi))*\s*$")
_POINTED_AT = re.compile(r"\s*(?:\w+ ){0,2}?(?:kia|do|nay|ay|noi tren|tren|vua neu)\b")
_REMARK = re.compile(r"\((?:kể cả|gồm cả|bao gồm|tính cả|ke ca|gom ca|bao gom|tinh ca)\b[^()\d]*\)", re.IGNORECASE)
_WHOLES = {"people": "members", "organizations": "units", "collectives": "units", "tasks": "assigned", "score": "score",
           "staff": "staff", "council": "council", "votes": "votes", "shortcomings": "shortcomings"}  # fmt: skip


def read(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Told:
    """Everything a question, or the turns it was joined from, tells; the newer of two figures of one role stands last."""
    chain = [_beside_blanked(spell_days(spell_short(spell_telex(turn)))) for turn in _chain(question, corpus, turns)]
    text = _BETWEEN.join(chain)
    days = find_days(text, question.today)
    spans = [(reference.start, reference.end) for reference in find_references(text, corpus)]
    spans += [(place.start, place.end) for place in find_places(text) if not _is_no_place(text, place.start, place.end)]
    spans += [(day.start, day.end) for day in days]
    quantities = find_quantities(text, skip=[*spans, *masked(text)])
    told = Told(text, fold(text), [], days, question.today, question.as_of, last_turn=len(chain) - 1)
    edges = [0]
    for part in chain:
        edges.append(edges[-1] + len(part) + len(_BETWEEN))
    for turn, (start, end) in enumerate(pairwise(edges)):
        inside = [item for item in quantities if start <= item.start < end]
        part = " " * start + text[start:end]
        bound = bind(part, inside)
        for figure in bound.figures:
            figure.turn = turn
        told.figures += bound.figures
        told.asked |= bound.asked
        told.everybody |= bound.everybody
        told.loose += bound.loose
    told.figures = [figure for figure in told.figures if not _is_article(figure)]
    _settle(told)
    deduct(told)
    adjust_counts(told)
    adjust_score(told)
    resolve_portions(told)
    return told


def _beside_blanked(text: str) -> str:
    """The text with remarks in parentheses that tell no number blanked: "từ tốt trở lên (kể cả xuất sắc) là 54"."""
    return _REMARK.sub(lambda match: " " * len(match.group()), text)


def _is_article(figure: Figure) -> bool:
    """ "một chi bộ có …" counts nothing; "một chi bộ không hoàn thành" does."""
    told = figure.role in ("completed", "not_completed")
    return not told and fold(figure.quantity.text) == "mot" and figure.unit in ("organizations", "collectives")


def _chain(question: Question, corpus: Corpus, turns: Sequence[str]) -> list[str]:
    """The turns the question was joined from, as they were said; the question alone where it stands by itself."""
    said = [squeeze(nfc(turn)) for turn in turns]
    for start in range(len(said) - 2, -1, -1):
        if whole_question(said[start:], corpus, today=question.today) == question.text:
            return [question.text] if said[-1] == question.text else [turn for turn in said[start:] if turn]
    return [question.text]


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Whether "điểm 95", "kiểm điểm 1 ngày" or "vượt mức 12" was taken for a place in a document."""
    said = fold(text[start:end])
    if text[start:end].lower().startswith("mức") or fold(text[:start]).endswith("vuot "):
        return True
    found = re.match(r"diem (\d+)", said)
    return found is not None and (fold(text[:start]).endswith("kiem ") or int(found[1]) > 9 or "." not in said)


def _settle(told: Told) -> None:
    """What a number is where its clause alone does not tell."""
    tasks = [figure for figure in told.figures if figure.unit == "tasks"]
    rated = any(figure.role in ("excellent", "good", "good_up") for figure in told.figures)
    for figure in told.figures:
        if figure.unit == "score" and figure.role not in ("common", "result"):
            figure.role = "score"
        elif figure.unit == "months":
            figure.role = "months"
        elif figure.unit == "days" and figure.role != "new":
            figure.role = "days"
        elif figure.role in ("completed", "not_completed") and (figure.unit == "tasks" or (tasks and not rated)):
            figure.role = {"completed": "done", "not_completed": "not_done"}[figure.role]
        elif figure.role in ("excellent", "good") and figure.unit == "tasks":
            figure.role = None
        if (
            figure.unit == "tasks"
            and figure.role in ("done", "on_time")
            and {figure.role, "completed"} & told.everybody
            and not any(other.role == "assigned" for other in told.figures)
            and figure.of is None
        ):
            told.everybody.add(figure.role)
            figure.role = "assigned"  # "40 nhiệm vụ đều xong" tells all of them
        if figure.role is None and figure.unit in _WHOLES and not figure.is_share:
            figure.role = _WHOLES[figure.unit]
    for figure in told.figures:
        if figure.role is None and _DISCIPLINED.match(told.folded, figure.quantity.end):
            figure.role = "disciplined"
    _settle_repeated(told)
    _settle_stated(told)
    for figure in told.figures:
        if figure.of is not None and figure.unit == "score":
            figure.of.role = "scale"
        if figure.of is not None and figure.of.role is None:
            figure.of.role = _WHOLES.get(figure.of.unit or figure.unit or "", "whole")
        if figure.role == "low_votes" and figure.of is not None:
            figure.of.role = "votes"
        if figure.role in ("fixed", "unfixed") and figure.of is not None:
            figure.of.role = "shortcomings"
    if "good_up" in told.everybody and not told.all("good_up") and not told.says(_REST):
        members = [figure for figure in told.figures if figure.role in ("members", "units")]
        if members:
            members[-1].role = "good_up"
    if tasks and not rated:
        told.everybody = {_rename(name) for name in told.everybody}
        told.loose = list(told.loose)


def _settle_repeated(told: Told) -> None:
    """ "120 đảng viên: 22 xuất sắc … 22 đồng chí có vượt không": said again, 22 is no new total, nor are the 4 of
    "36 đảng viên, 4 đồng chí đi nước ngoài"; "khuyết điểm chỉ ra 9,
    khắc phục xong 8": the other number is that of the shortcomings."""
    counts = {
        figure.value for figure in told.figures if figure.role in ("excellent", "good", "completed", "not_completed")
    }
    for figure in told.figures:
        again = figure.value in counts and _POINTED_AT.match(told.folded, figure.quantity.end)
        if figure.role == "members" and (again or _AMONG.search(told.folded[: figure.quantity.start])):
            figure.role = (
                None  # "9 xuất sắc … (9 đồng chí kia không nằm trong 64)", "trong đó 1 đồng chí vào Đảng năm …"
            )
        wholes = [
            other for other in told.figures if other.role in ("members", "units", "good_up") and other is not figure
        ]
        if (
            figure.role == "excellent"
            and _POINTED_AT.match(told.folded, figure.quantity.end)
            and any(one.value == figure.value for one in wholes)
        ):
            figure.role = None  # "33 đều từ tốt trở lên; số xuất sắc lấy từ chính 33 người này"
    totals = [figure for figure in told.figures if figure.role == "members"]
    for figure in totals[1:]:
        if totals[0].value > figure.value and figure.turn == totals[0].turn:
            if figure.value in counts or not _TOTAL.search(told.folded[: figure.quantity.start]):
                figure.role = None
    fixed, bare = told.get("fixed"), [figure for figure in told.figures if figure.role is None and figure.unit is None]
    if fixed is not None and not told.has("shortcomings") and fixed.of is None and len(bare) == 1:
        between = told.folded[fixed.quantity.end : bare[0].quantity.start]
        if fixed.unit == "shortcomings" and bare[0].value <= fixed.value and re.search(r"khac phuc|\bsua\b", between):
            fixed.role, bare[0].role = "shortcomings", "fixed"
        elif bare[0].value >= fixed.value and told.says(r"\b(?:khuyet diem|han che|ton tai)\b"):
            bare[0].role = "shortcomings"


def _settle_stated(told: Told) -> None:
    """ "7 xuất sắc / 38 tốt = 18,42%": the percentage is what was reckoned, no part of anybody."""
    for part in told.figures:
        if part.of is None or part.quantity.whole is not None:
            continue
        following = [figure for figure in told.figures if figure.quantity.start > part.of.quantity.end]
        if following and following[0].quantity.percent:
            between = told.folded[part.of.quantity.end : following[0].quantity.start]
            if re.fullmatch(r"[^.;?]{0,40}?(?:=|\b(?:la|bang|dat|chiem|ra|duoc|ghi|tuong ung))\s*", between):
                following[0].role = "stated"


def _rename(name: str) -> str:
    return {"completed": "done"}.get(name, name)
