"""Items the calculator answers: quotas, bands of points, six months; the wrong options are the usual mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant.calculator.finding import Finding
from assistant.calculator.functions import FUNCTIONS
from assistant.training.item import Solution, solution
from corpus.citation import say_day
from corpus.document import Corpus
from corpus.vocabulary import Rating

_BASES = (9, 12, 14, 17, 18, 23, 28, 33, 36, 44, 47, 52, 58, 63, 79, 88, 94, 106, 127, 143)
_PLACES = (
    ("dang-vien", "đảng viên"), ("to-chuc-dang", "chi bộ"), ("lanh-dao", "cán bộ lãnh đạo, quản lý"),
)  # fmt: skip
_OVER = ((28, 7), (19, 5), (46, 12), (33, 9), (57, 13), (72, 16), (14, 4), (91, 21), (24, 6), (38, 10))
_UNDER = ((30, 3), (45, 6), (52, 7), (27, 2), (68, 9), (81, 11), (36, 4), (59, 8), (77, 10), (95, 14))
_SCORES = ("49,5", "50", "58", "69,9", "70", "76,5", "84", "89,5", "90", "93", "64", "98,5")
_SUFFIX = " theo quy định đang áp dụng"


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """The items, each answer computed for the day."""
    for at, base in enumerate(_BASES):
        subject, word = _PLACES[at % len(_PLACES)]
        finding = _run("most", today, tot=str(base), doi_tuong=subject)
        most = int(str(finding.figures["ceiling"]))
        wrong = [most + 1, base // 4, most - 1, round(base * 0.3), most + 2]
        yield from _one(
            f"Một nhóm tương đồng có {base} {word} được xếp loại Hoàn thành tốt nhiệm vụ, nơi không thuộc diện có thành tích "
            f"xuất sắc, nổi trội. Được xếp tối đa bao nhiêu {word} Hoàn thành xuất sắc nhiệm vụ{_SUFFIX}?",
            str(most), [str(number) for number in wrong if number >= 0], finding,
        )  # fmt: skip
    for good, excellent in _OVER:
        finding = _run("how_many_to_lower", today, tot=str(good), xuat_sac=str(excellent))
        number = int(str(finding.figures["lower_to_good"]))
        yield from _one(
            f"Một nhóm tương đồng dự kiến {good} đảng viên Hoàn thành tốt nhiệm vụ và {excellent} đảng viên Hoàn thành xuất sắc "
            f"nhiệm vụ. Phải chuyển ít nhất mấy đảng viên từ xuất sắc xuống tốt để không vượt tỷ lệ{_SUFFIX}?",
            str(number), [str(one) for one in (number + 1, number - 1, number + 2, number + 3) if one >= 0], finding,
        )  # fmt: skip
    for good, excellent in _UNDER:
        finding = _run("quota", today, tot=str(good), xuat_sac=str(excellent))
        yield from _one(
            f"Một nhóm tương đồng có {good} đảng viên Hoàn thành tốt nhiệm vụ, {excellent} đảng viên Hoàn thành xuất sắc nhiệm vụ. "
            f"Số xuất sắc có trong tỷ lệ khống chế{_SUFFIX} không?",
            "Trong tỷ lệ" if finding.holds else "Vượt tỷ lệ",
            ["Vượt tỷ lệ" if finding.holds else "Trong tỷ lệ"], finding,
        )  # fmt: skip
    yield from _scores(today)
    yield from _admissions(today)


def _scores(today: date) -> Iterator[Solution]:
    from fractions import Fraction

    from assistant.calculator.number import plain
    from assistant.calculator.rulebook import value_on

    rungs = (
        (Rating.EXCELLENT, "excellent_score"), (Rating.GOOD, "good_score"), (Rating.COMPLETED, "completed_score"),
    )  # fmt: skip
    for text in _SCORES:
        score = Fraction(text.replace(",", "."))
        held = [(rating, value_on(rule, today)) for rating, rule in rungs]
        reached = next(((rating, value) for rating, value in held if value.number <= score), None)
        rating, value = reached or (Rating.NOT_COMPLETED, value_on("not_completed_score", today))
        below = f"dưới {plain(value.number)}" if reached is None else f"từ {plain(value.number)} điểm trở lên"
        made = solution(
            f"Kết quả chấm được {text} điểm. Số điểm này nằm trong khung điểm của mức nào{_SUFFIX} (chưa xét các điều kiện khác)?",
            rating.label, [one.label for one in Rating if one is not rating], topic="tinh-toan", key=value.cite,
            explanation=f"Khung của mức {rating.label}: {value.says or below}; {text} điểm thuộc khung này. "
            "Xếp loại còn phải đủ các điều kiện khác của mức đó.",
        )  # fmt: skip
        if made:
            yield made


def _admissions(today: date) -> Iterator[Solution]:
    end = date(today.year - 1, 12, 20)
    for days in (40, 75, 120, 150, 181, 183, 185, 190, 220, 260):
        admitted = end - timedelta(days=days)
        finding = FUNCTIONS["admission"](
            {"ngay_ket_nap": admitted.isoformat(), "ngay": end.isoformat()}, today=today
        )  # fmt: skip
        full = finding.holds
        right = "Đã đủ 6 tháng" if full else "Chưa đủ 6 tháng"
        yield from _one(
            f"Đảng viên được kết nạp ngày {say_day(admitted)}. Đến ngày {say_day(end)} đã đủ 6 tháng để thuộc diện kiểm điểm chưa?",
            right, ["Chưa đủ 6 tháng" if full else "Đã đủ 6 tháng"], finding,
        )  # fmt: skip


def _run(name: str, today: date, **given: str) -> Finding:
    return FUNCTIONS[name](given, today=today)


def _one(question: str, right: str, wrong: Sequence[str], finding: Finding) -> Iterator[Solution]:
    told = "\n".join([finding.says, *finding.steps])
    made = solution(
        question, right, wrong, topic="tinh-toan", key=finding.citations[0], explanation=told, citations=finding.citations
    )  # fmt: skip
    if made:
        yield made
