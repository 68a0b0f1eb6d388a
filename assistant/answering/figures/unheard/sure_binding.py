"""Whether a count was surely read: the words between a number and its rating tell nothing else, and its noun is one that is
rated so. Where they do not, what the number is is asked, not reckoned with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import LEADER, MEMBER, Need, Odd, Outcome, Result
from assistant.answering.figures.whose import noun_of
from corpus.text import fold, squeeze

_RATED = ("excellent", "good", "good_up")
# A verb or a link between a number and a rating: the rating is told of something else, or asked for.
_TURNS = re.compile(
    r"\b(?:gop|tinh|chia|ma|de(?! nghi| xuat)|neu|hay|ngoai|tru|them|bot|chuyen(?! vien| trach| mon| nganh)|(?<!de )nghi|thu truong|nguoi dung dau|(?<!don )vi|muon|"
    r"trong(?! (?:chi bo|nhom|don vi|co quan|to|phong|dang bo|toan|so)\b))\b"
)
_OF_ALL = re.compile(r"\b(?:tat ca|deu|toan bo|ai cung)\b")  # "50 đảng viên nếu tất cả đều từ tốt trở lên"
_UNIT = r"(?:phong|ban|to|thon|ap|xom|xa|phuong|khoa|lop|don vi|co quan|cum|trung tam)"
_COUNTS_UNITS = re.compile(rf"\s*{_UNIT}\b(?! (?:vien|truong|pho|dang vien)\b)")
_UNITS_ASKED = re.compile(rf"\b(?:may|bao nhieu) {_UNIT}\b")
_PERSONS = re.compile(r"\b(?:nguoi|dong chi|dang vien|dv|dc|d/c|can bo|ca nhan)\b")
_COUNT_RULES = ("excellent_quota", "share")
_LINK = r"(?:de|deu|gop|thi|la|va|trong|duoc|xep|cung|tot|xuat|hoan|dat|nay|do|ma|co)\b"
_NOUN_WORDS = 2
_WISHES = re.compile(
    r"\b(?:doi|muon|xin|dinh|lay|chon|de nghi|de xuat|du kien|xep)(?: (?:cho|len|duoc|them|lay|xep))*\s*$"
)
_CHANGED = re.compile(r"^\d+ (?:trừ|bớt|thêm) \d+ là (\d+)$")
_FAR_FEWER = 4  # times fewer: no mended count
_OTHERS = re.compile(
    r"\b(?:nhom|to|phong|khoi|khoa|chi bo|dang bo|don vi|ben|doi|thon|xa|truong|cum|ban|kia|khac|nam|ky|cap|truong|pho|lanh dao|can bo|nhan vien|chuyen vien)\b"
)
_NEEDS = re.compile(r"\b(?:giu|de (?:co|du|duoc|giu|lay)|can|muon|thieu)\b")  # "cần thêm mấy tốt để giữ được 5"
_EACH = re.compile(
    r"\b(?:moi|tung) (?:chi bo|to|phong|ban|don vi|nhom|khoi|khoa|xa|thon|ap|doi|noi|ben|co quan)(?: (?:co|duoc|lay|la|dc|cho|xep))* $"
)


def with_sure_binding(told: Told, outcome: Outcome) -> Outcome:
    """The outcome, or the question back where the quota stands on a count that was not surely read."""
    if isinstance(outcome, Result) and _of_itself(told, outcome):
        return None
    if isinstance(outcome, Result) and not any(one.rule.startswith(_COUNT_RULES) for one in outcome.findings):
        return outcome
    if not isinstance(outcome, (Result, Odd)):
        return outcome
    if (instead := _in_place_of(told)) is not None:
        return instead
    if isinstance(outcome, Result) and (lost := _lost_change(told, outcome)) is not None:
        return lost
    if isinstance(outcome, Result) and (each := _of_each(told, outcome)) is not None:
        return each
    doubtful = [one for one in told.figures if _is_doubtful(told, one)]
    if not doubtful:
        return outcome
    return _asked(told, doubtful)


def unlike_groups(told: Told, odd: str) -> Need | None:
    """Figures that cannot be together, where they count people of several kinds: what belongs together is asked, nobody is
    told that the figures are wrong."""
    counts = [one for one in told.figures if one.turn == told.last_turn and one.unit == "people" and not one.is_share]
    kinds = {noun for one in counts if (noun := fold(one.unit_text)) and not _PERSONS.fullmatch(noun)}
    if len(kinds) > 1 and any(one.quantity.text in odd for one in counts):
        said = ", ".join(dict.fromkeys(_in_words(told, one) for one in counts))
        return Need(
            "groups",
            f"Câu hỏi nêu {said}: xin ghi riêng từng nhóm có bao nhiêu Hoàn thành tốt nhiệm vụ, bao nhiêu xuất sắc (tỷ lệ tính trong từng nhóm tương đồng).",
        )
    return None


def wished_of_those(told: Told, odd: str) -> Need | None:
    """ "9 người, 8 tốt, tổ trưởng đòi 2 xs": more than there are only if those wished for stand beside the good."""
    best = told.get("excellent")
    if best is None or "lớn hơn tổng số" not in odd or not _WISHES.search(told.folded[: best.quantity.start]):
        return None
    number = best.quantity.text.strip()
    return Need(
        "good", f"{number} xuất sắc đó lấy từ số đã nêu là tốt thì số Hoàn thành tốt nhiệm vụ còn lại là bao nhiêu?"
    )


def _lost_change(told: Told, result: Result) -> Need | None:
    """ "16 trừ 3 là 13", and another count reckoned with: what there are after the changes told is asked."""
    changed = [match[1] for note in told.notes if (match := _CHANGED.search(note)) is not None]
    said = " ".join((result.lead, *result.understood))
    if not changed or re.search(rf"(?<![\d.,]){re.escape(changed[-1])}(?![\d.,]\d|\d)", said):
        return None
    return Need("good", "Sau các thay đổi đã nêu, số Hoàn thành tốt nhiệm vụ hiện là bao nhiêu?")


def _in_place_of(told: Told) -> Need | None:
    """ "28 người tốt thì mấy", then a far smaller number read as the good there are: it is asked, unless another group is told."""
    goods = [one for one in told.figures if one.role in ("good", "good_up") and not one.is_share and not one.vague]
    before = [one for one in goods if one.turn < told.last_turn]
    now = [one for one in goods if one.turn == told.last_turn]
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    if (
        not before
        or len(now) != 1
        or now[0].value * _FAR_FEWER > before[-1].value
        or _OTHERS.search(last)
        or _NEEDS.search(last)
    ):
        return None
    number, old = now[0].quantity.text.strip(), before[-1].quantity.text.strip()
    return Need("good", f"Số {number} thay cho số {old} Hoàn thành tốt nhiệm vụ đã nêu ở câu trước, hay là số gì khác?")


def _of_each(told: Told, result: Result) -> Need | None:
    """ "5 chi bộ, mỗi chi bộ 1 xuất sắc, tổng tốt 22": so many of each are no number of all."""
    if re.match(r"Mỗi|Tính riêng|Từng", result.lead) or any("mỗi" in piece for piece in result.understood):
        return None
    for one in told.figures:
        if (
            one.role in ("excellent", "good")
            and one.turn == told.last_turn
            and _EACH.search(told.folded[: one.quantity.start])
        ):
            if not any("mỗi" in line or "×" in line for line in told.notes):
                return Need(
                    "groups",
                    f"{one.quantity.text} ở mỗi nơi thì cộng lại có bao nhiêu xuất sắc, bao nhiêu Hoàn thành tốt nhiệm vụ trong nhóm cần tính?",
                )
    return None


def _of_itself(told: Told, result: Result) -> bool:
    """Whether a number told in two turns was divided by itself, and no percentage is asked for last."""
    share = re.match(r"(\d+) trên \1 là 100", result.lead)
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    return share is not None and told.last_turn > 0 and re.search(asking.PERCENT, last) is None


def _asked(told: Told, doubtful: Iterable[Figure]) -> Need:
    first = next(iter(doubtful))
    return Need(
        "good",
        f"Trong câu hỏi, “{_in_words(told, first)}” là số xếp Hoàn thành xuất sắc, số xếp Hoàn thành tốt nhiệm vụ hay tổng số của nhóm?",
    )


def _is_doubtful(told: Told, figure: Figure) -> bool:
    if (
        figure.role not in _RATED
        or figure.is_share
        or figure.role != figure.bound_as
        or not figure.between
        or figure.of is not None
    ):
        return False
    if _TURNS.search(figure.between) and not _OF_ALL.search(figure.between):
        return True
    if not _COUNTS_UNITS.match(told.folded, figure.quantity.end):
        return False
    noun = noun_of(told)
    if noun not in (MEMBER, LEADER):
        return False
    if noun is LEADER and not _UNITS_ASKED.search(told.folded):
        return True  # "hiệu trưởng có 4 tổ, 2 tổ xuất sắc": the head is named, the units are counted
    persons = any(one.unit == "people" and one.turn == figure.turn and one is not figure for one in told.figures)
    return persons and not _UNITS_ASKED.search(told.folded)


def _in_words(told: Told, figure: Figure) -> str:
    tail = re.match(rf"(?:\s+(?!{_LINK})[^\W\d_]+){{0,{_NOUN_WORDS}}}", told.folded[figure.quantity.end :])
    return squeeze(told.text[figure.quantity.start : figure.quantity.end + (tail.end() if tail else 0)])
