"""Figures of a question that a result does not stand on: told beside what was understood, or asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.counted import SAID
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.listed import listed_with
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.calculator.number import say
from corpus.text import capitalized, fold, uncapitalized
from corpus.vocabulary import Rating

_UNITS = {"people": "đồng chí", "organizations": "tổ chức", "collectives": "tập thể", "tasks": "nhiệm vụ", "score": "điểm",
          "votes": "phiếu", "shortcomings": "khuyết điểm", "staff": "biên chế", "council": "thành viên"}  # fmt: skip
_ROLES = SAID | {
    "excellent": Rating.EXCELLENT.label, "good": Rating.GOOD.label, "completed": Rating.COMPLETED.label,
    "not_completed": Rating.NOT_COMPLETED.label, "good_up": f"từ {Rating.GOOD.label} trở lên", "new": "mới kết nạp",
}  # fmt: skip
_SET_ASIDE = (
    "among",
    "other_points",
    "level",
    "scale",
    "months",
    "days",
    "stated",
    "tally_stated",
)  # no count of its own, or dealt with when it was read
_RATIOS = (Fraction(20), Fraction(25))  # percentages of the rule itself
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_COUNT = re.compile(r"\b\d{1,2}/\d{1,2}/(?=\d{4}\b)")  # the day and month of a date
_ENDS = re.compile(r"\s*(?:[,;.?!)]|$|(?:va|con|thi)\b)")
_TAIL = re.compile(
    r"(?:\s+(?!(?:va|thi|con|voi|co|deu|duoc|nen|nhung|ma|o|la|hoi|vao|thang)\b)[^\W\d_]+(?:/[^\W\d_]+)?){1,7}"
)
# A bare number counts what its noun says; households, roads, papers and the like are rated by nobody.
_NOUN = re.compile(
    r"\s+(?:(?:cu|ong|bac|thay|chau)\b|(?:\w+ )?(?:chu tich|bi thu|truong|pho|giam doc|uy vien|chi uy|bac si|y si|ky su|giao su|hoc vien|ke toan|van thu|lai xe|bao ve|cong nhan|huu tri|quan nhan|bo doi|tap su|hop dong|nu|nam gioi|doan vien|hoi vien)\b)"
)
# who is sent away may be counted elsewhere: that is asked
_AWAY = re.compile(
    r"\b(?:nghia vu quan su|bo doi|nhap ngu|chuyen (?:di|sinh hoat|cong tac|ra|ve)|di (?:xa|lam an|lao dong)|mat lien lac|chua ve)\b"
)
_LATELY = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|dc|d/c|dv)? ?(?:(?:hoi|vao|tu|thi|ket nap|moi|cua|o) )*thang \d"
)  # admitted then
_IN_ROW = re.compile(r"\s*(?:,|;|va|roi|den)\s*(?:va )?")
_COUNTS = ("excellent_quota", "new_member_months")  # rules whose result is a number of people
_LOWER = ("completed", "not_completed")
_MOST = 6
_CHANCE = 9  # the number of a clause or a paragraph
_YES_OR_NO = ("Có", "Không", "Đúng", "Chưa đúng")
_PUT_UP = re.compile(r" ?(?:la |co |thi )*(?:dung|chinh xac|khop|chuan) (?:khong|ko|k|chua|chu)\b")
_NEEDED = "Cần ít nhất"
_FEW_WORDS = 8
_THEN_WHAT = re.compile(r"\bthi (?:sao|the nao|may)\b")
_SUPPOSES = re.compile(r"\W*(?:(?:con|the|vay|a|roi|va) )*(?:neu|gia su|lo|chi|\d)\b")
_OTHER_TIME = r"\b(?:nam|ky|quy|dot|lan) (?:ngoai|truoc|kia|20\d\d|[1-4]|i|ii|iii|iv|dau|sau)\b|\b(?:truoc|luc dau|ban dau|sau) (?:do|khi|la)\b|\b(?:ha|nang|tru|cong|dieu chinh|xuong|len|con)\b"


def with_unused(told: Told, outcome: Outcome) -> Outcome:
    """The result with the figures it leaves aside named; a question back where one of them belongs with those it stands on."""
    if not isinstance(outcome, Result):
        return outcome
    left = unused(told, outcome)
    if (asked := _unread_people(told, outcome, left)) is not None:
        return asked
    if (asked := _supposed(told, outcome)) is not None:
        return asked
    if not left:
        return outcome
    if (asked := _asked(told, outcome, left)) is not None:
        return asked
    lead, unread = outcome.lead, [figure for figure in left if _is_unread(figure)]
    if unread and lead.startswith(_NEEDED) and (best := told.get("excellent")) is not None:
        either = " hay ".join(dict.fromkeys(say(one.value) for one in (best, *unread)))
        return Need("excellent", f"Số xuất sắc cần tính là {either}?")
    if unread and any(finding.rule.startswith(_COUNTS) for finding in outcome.findings):
        lead = f"{lead.rstrip('.')}; chưa xét riêng {_listed(_in_words(told, figure) for figure in unread)} nêu trong câu hỏi"
    shares = [figure for figure in left if figure.quantity.percent and _PUT_UP.match(told.folded, figure.quantity.end)]
    if shares and lead.startswith(_YES_OR_NO):
        said = ", ".join(figure.quantity.text.strip() for figure in shares)
        lead = (
            f"Chưa kiểm con số {said}; riêng về giới hạn thì {uncapitalized(lead)}"  # "15,3% đúng không": no Có of that
        )
    line = f"chưa dùng đến: {_listed(_said(figure) for figure in left)}"
    return replace(outcome, lead=lead, understood=(*outcome.understood, line))


def _listed(said: Iterable[str]) -> str:
    shown = list(dict.fromkeys(said))
    return f"{', '.join(shown[:_MOST])}{' …' if len(shown) > _MOST else ''}"


def unused(told: Told, result: Result) -> list[Figure]:
    """The figures of the last turn that count what is rated, or are a share of it, and stand nowhere in the result."""
    found = [line for finding in result.findings for line in (finding.says, *finding.steps)]
    lines = (result.lead, *told.notes, *result.understood, *result.steps, *result.closing, *found)
    numbers, text = _numbers(lines), "\n".join(lines)
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn
        and _matters(told, figure)
        and not _is_sum_of_next(told, figure)
        and not (_stands(figure, numbers, text) and not _only_by_chance(told, figure, text))
    ]


def _is_sum_of_next(told: Told, figure: Figure) -> bool:
    """ "5 trưởng phòng: 1 xs 4 tốt": the number of a group whose ratings told next make it up."""
    if figure.role not in (None, "members", "units") or figure.is_share or groups_of(told) is None:
        return False
    rated: list[Figure] = []
    for one in sorted(told.figures, key=lambda item: item.quantity.start):
        if one.quantity.start <= figure.quantity.start or one.turn != figure.turn:
            continue
        if one.role not in ("excellent", "good", *_LOWER):
            break
        rated.append(one)
        if len(rated) > 1 and sum(item.value for item in rated) == figure.value:
            return len({item.role for item in rated}) == len(rated)
    return False


def _only_by_chance(told: Told, figure: Figure, text: str) -> bool:
    """Whether a count of those rated lower stands in the result as another figure alone: "3 xuất sắc, 3 hoàn thành"."""
    if figure.role not in _LOWER or figure.is_share:
        return False
    if figure.value > _CHANCE and not any(
        one.value == figure.value for one in told.figures if one is not figure and one.role != figure.role
    ):
        return False  # a number as great stands nowhere by chance
    count, label = say(figure.value), _ROLES[figure.role].removesuffix(" nhiệm vụ")
    if re.search(rf"(?<![\d.,]){count} trên \d+ (?:\w+ ){{0,5}}{label}", text):
        return False
    if re.search(
        rf"(?<![\d.,]){count} (?:\w+ ){{0,5}}{label}(?! (?:xuất sắc|tốt|từ tốt))|[-+] {count}(?![\d.,])|(?<![\d.,]){count} \+",
        text,
    ):
        return False
    return re.search(r"thấp hơn tốt|dưới mức tốt", text) is None


def _numbers(lines: Iterable[str]) -> set[str]:
    return {number for line in lines for number in _NUMBER.findall(_NO_COUNT.sub(" ", line))}


def _stands(figure: Figure, numbers: set[str], text: str) -> bool:
    written = set(_NUMBER.findall(figure.quantity.text))
    return say(figure.value) in numbers or bool(written & numbers) or (not written and figure.quantity.text in text)


def _matters(told: Told, figure: Figure) -> bool:
    if figure.vague or figure.role in _SET_ASIDE or figure.unit in ("months", "days"):
        return False
    if figure.quantity.percent:
        return figure.value not in _RATIOS
    if figure.value == 1 and figure.role in (None, "new", "members", "units"):  # "một đảng viên kết nạp tháng 9"
        return any(other.unit == figure.unit and other.value > 1 for other in told.figures if figure.unit)
    bare = figure.role is None and figure.unit is None
    return not bare or any(follows.match(told.folded, figure.quantity.end) for follows in (_ENDS, _NOUN))


def _is_unread(figure: Figure) -> bool:
    """Whether nothing tells what a number of people is: it may belong to what was counted, or be taken off it."""
    plain = figure.role is None and figure.unit in (None, "people") and figure.value.denominator == 1
    return plain and not figure.is_share and figure.of is None


def _unread_people(told: Told, result: Result, left: list[Figure]) -> Need | None:
    """The question back where the count itself hangs on people nothing tells of: away, or good like the others."""
    unread = [figure for figure in left if _is_unread(figure) and figure.value > 0]
    if told.everybody & {"good", "good_up"}:
        unread += _not_echoed(told, result, unread)
    named = [figure for figure in unread if figure.unit == "people" or _NOUN.match(told.folded, figure.quantity.end)]
    if not named:
        return None
    away = [
        figure
        for figure in named
        if (_AWAY.search(fold(_in_words(told, figure))) or _LATELY.match(told.folded, figure.quantity.end))
        and not _is_split(told, figure)
    ]
    said = _listed(_in_words(told, figure) for figure in away or named)
    if away and any(finding.rule == "new_member_months" for finding in result.findings):
        who = "miễn công tác và sinh hoạt đảng, bị đình chỉ sinh hoạt, mới kết nạp chưa đủ 6 tháng, vắng chưa xếp loại"
        return Need("absent", f"{capitalized(said)} thuộc diện nào: {who}, hay vẫn được xếp loại ở chi bộ?")
    if told.everybody & {"good", "good_up"}:
        return Need("good", f"{capitalized(said)} có tính chung với những đồng chí khác thành một nhóm tương đồng không? Xin ghi từng nhóm có bao nhiêu đồng chí Hoàn thành tốt nhiệm vụ.")  # fmt: skip
    return None


def _is_split(told: Told, figure: Figure) -> bool:
    """ "4 đồng chí đi lao động xa, mới 3 có quyết định miễn": those told next are of them."""
    after = [one for one in told.figures if one.quantity.start >= figure.quantity.end]
    if not after or after[0].role is None or after[0].value >= figure.value or after[0].unit not in (None, "people"):
        return False
    if after[0].role == "exempt":
        return True  # those of them who are let off
    return (
        re.search(
            r"\b(?:trong|nhung|moi|chi (?:co|moi)|gom)\b", told.folded[figure.quantity.end : after[0].quantity.start]
        )
        is not None
    )


def _not_echoed(told: Told, result: Result, known: list[Figure]) -> list[Figure]:
    """People of whom it is said that all are good, and whose number is not among what was understood."""
    echoed = _numbers((*told.notes, *result.understood))
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn
        and _is_unread(figure)
        and not any(figure is one for one in known)
        and say(figure.value) not in echoed
        and _NOUN.match(told.folded, figure.quantity.end)
    ]


def _in_words(told: Told, figure: Figure) -> str:
    """The number with the words behind it, as it was typed."""
    tail = _TAIL.match(told.folded, figure.quantity.end)
    if tail is None:
        return f"số {figure.quantity.text.strip()}"
    return told.text[figure.quantity.start : tail.end()].strip()


def _supposed(told: Told, result: Result) -> Need | None:
    """ "nếu 6 thì sao", "22% thì sao" after several numbers, that one in none of the lines: which it takes the place of is asked."""
    own = [figure for figure in told.figures if figure.turn == told.last_turn]
    if not told.last_turn or not own or own[0].vague or own[0].role in _SET_ASIDE or own[0].unit in ("months", "days"):
        return None
    if len(own) > 2 or (len(own) == 2 and own[0].of is not own[1]):
        return None
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    if not (_SUPPOSES.match(last) or _THEN_WHAT.search(last)) or len(last.split()) > _FEW_WORDS:
        return None
    lines = (result.lead, *told.notes, *result.understood)
    if _stands(own[0], _numbers(lines), "\n".join(lines)):
        return None
    said = own[0].quantity.text.strip()
    if own[0].is_share:
        return Need("part", f"{said} là tỷ lệ của số nào, thay cho số nào đã nêu ở câu trước?")
    return Need("part", f"Số {said} là số gì, thay cho số nào đã nêu ở câu trước?")


def _asked(told: Told, result: Result, left: list[Figure]) -> Need | None:
    """The question back: a part whose whole was taken for another part's, or the other numbers of a list of scores."""
    used = _numbers((*told.notes, *result.understood))
    for figure in left:
        whole = figure.of
        if whole is not None and say(whole.value) in used:
            return Need("part", _which_part(figure, whole))
    if _is_of_two(told, result, left):
        points = [one for one in told.figures if one.turn == told.last_turn and (one.role == "score" or one in left)]
        numbers = "; ".join(say(one.value) for one in points if not one.is_share)
        return Need("score", f"Câu hỏi nêu nhiều số điểm ({numbers}): cần tính cho số nào, của ai?")
    for figure in told.figures:
        if figure.role != "score" or say(figure.value) not in used:
            continue
        others = listed_with(told, figure)
        if any(one is other for one in others for other in left):
            numbers = "; ".join(say(one.value) for one in others)
            return Need("score", f"Câu hỏi nêu nhiều số điểm ({numbers}): cần tính cho từng số hay cho số nào?")
    return _of_row(told, used, left)


def _of_row(told: Told, used: set[str], left: list[Figure]) -> Need | None:
    """ "xs 4, 5, 3 còn tốt 22, 19, 18": one number of a row was taken, those beside it are left."""
    figures = [one for one in told.figures if one.turn == told.last_turn]
    for one, other in pairwise(sorted(figures, key=lambda item: item.quantity.start)):
        plain = other.role is None and other.unit is None and not other.is_share and other.of is None
        taken = one.role in ("excellent", "good", "good_up") and say(one.value) in used and not one.is_share
        if taken and plain and _IN_ROW.fullmatch(told.folded[one.quantity.end : other.quantity.start]):
            return Need(
                "groups",
                f"Số {_ROLES[str(one.role)]} nêu nhiều số ({say(one.value)}; {say(other.value)} …): xin ghi từng nhóm có bao nhiêu xuất sắc, bao nhiêu tốt.",
            )
    return None


def _is_of_two(told: Told, result: Result, left: list[Figure]) -> bool:
    """Whether another total than the one reckoned is told, of nobody knows whom, and of no other time."""
    if not any("điểm" in finding.says for finding in result.findings) or told.says(_OTHER_TIME):
        return False
    bare = [one for one in left if one.role is None and one.unit is None and one.of is None and 20 <= one.value <= 100]
    return len(bare) > 1 or any(figure.role == "score" and figure.of is None for figure in left)


def _which_part(part: Figure, whole: Figure) -> str:
    said = f"{say(part.value)} trên {say(whole.value)}"
    if "tasks" in (part.unit, whole.unit):
        return f"{said} là số nhiệm vụ đã hoàn thành, đúng hạn, chậm tiến độ hay vượt mức?"
    return f"Trong {said}, {say(part.value)} là số gì và {say(whole.value)} là tổng số gì?"


def _said(figure: Figure) -> str:
    """The number with what it counts, as far as that is known."""
    if figure.is_share:
        return figure.quantity.text
    count = say(figure.value)
    if figure.role in _ROLES:
        return f"{count} {_ROLES[figure.role]}"
    if figure.role == "members":
        return f"{count} đảng viên"
    return f"{count} {_UNITS[figure.unit]}" if figure.unit in _UNITS else count
