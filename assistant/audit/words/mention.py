"""What a count is called, short enough to be told again in other words: a noun, a rating, what befell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.words.noun import noun_of
from assistant.audit.words.year import ahead, earlier_year, other_year

# What happens to units and people in a review; each names one number of a report.
_MARKS = (
    ("disciplined", re.compile(r"\bky luat")),
    (
        "admitted",
        re.compile(
            r"(?<!phuc vu )(?<!xem xet )(?<!de nghi )\bket nap(?! chua)|\b(?:dung|dung chan) vao hang ngu (?:cua )?dang\b"
        ),
    ),
    ("unrated", re.compile(r"\bchua (?:duoc |the )?(?:kiem diem|danh gia|xep loai)")),
    ("hinted", re.compile(r"\bgoi y\b")),
    (
        "unmended",
        re.compile(r"\bchua (?:duoc )?khac phuc|\bdang (?:tiep tuc )?(?:duoc )?(?:khac phuc|thuc hien)|chua dut diem"),
    ),
    ("late", re.compile(r"\b(?:qua|tre|cham) (?:han|hen)\b|\bqua ngay hen\b")),
    ("missed", re.compile(r"\b(?:khong|chua) (?:dat|hoan thanh)\b")),
    (
        "pending",
        re.compile(
            r"\bton dong\b|\bcon ton\b|\bdang (?:duoc )?(?:xem xet|giai quyet|xac minh)|\bchua (?:duoc )?giai quyet"
        ),
    ),
    ("new", re.compile(r"\bmoi (?:thanh lap|sap nhap|hop nhat)")),
    ("exempt", re.compile(r"\bmien (?:cong tac|sinh hoat|kiem diem)")),
    ("suspended", re.compile(r"\bdinh chi")),
    ("rated", re.compile(r"\bduoc (?:kiem diem,? )?(?:danh gia,? )?(?:va )?xep loai")),
)
_STOP = re.compile(r"[;:()]|\.(?=\s|$)|,(?=\s)|[0-9]")
# "02 tập thể, 05 cá nhân được gợi ý": what is said of the second is said of the first, and the reverse.
_PAIRED = re.compile(r"(?:,| va)\s+[0-9.]+\s+(tap the|ca nhan|chi bo|dang vien|can bo|dong chi)\b")
_LEADING = re.compile(r"\b[0-9.]+\s+(?:tap the|to chuc co so dang|chi bo|dang vien)(?:,| va)\s*$")
_CASE = re.compile(r"$|\W|(?:bo|truong hop)\b")  # what goes with every kind of file
_FILES = re.compile(r"\bho so\b")
# Words that make of a number a part of it.
_PART = re.compile(
    r"\b(?:trong do|trong so|o|tai|(?<!truc )thuoc(?! dien)|khoi|nhom|rieng|tru|tung|nu|them|bo sung|con lai|ca bieu)\b"
)


@dataclass(frozen=True)
class Mention:
    """A count with its name.

    Attributes:
        partial: words beside it may make it a part of what the name stands for.
    """

    figure: Figure
    noun: str
    ratings: Ratings
    marks: frozenset[str]
    partial: bool


def mention(scene: Scene, figure: Figure, *, year: int | None) -> Mention | None:
    """The name of a count; None where no noun is said, or it is of another year than the report's."""
    if not figure.countable or figure.chained or figure.under is not None or figure.cell is not None:
        return None
    text = scene.folded[figure.block]
    start, end = scene.sentence(figure.block, figure.start)
    after = _STOP.split(_joined(text[figure.end : min(end, figure.end + 120)]).removeprefix(","))[0]
    lead = text[max(start, figure.start - 90) : figure.start]
    before = _STOP.split(_LEADING.sub(" ", lead))[-1]
    marks = _marks(after) or _marks(before[-50:])
    noun = noun_of(figure.unit[:32])
    if _CASE.match(figure.unit) and "late" in marks and _FILES.search(text[start : figure.start]):
        noun = "file"  # "hồ sơ trễ hẹn còn 35 bộ", "hồ sơ trước hạn 6.318, đúng hạn 2.302, quá hạn 35"
    if noun is None and not figure.unit.strip() and marks & {"admitted", "disciplined"}:
        noun = "anyone"  # "tăng 32 (kết nạp mới 13, chuyển đến 19)"
    if noun == "petition" and re.search(r"\bcon\s*$", before):
        marks |= {"pending"}
    clause = re.split(r"[;)]", lead)[-1]
    opening = text[start : min(start + 24, figure.start)]
    earlier = earlier_year(opening, year) or other_year(clause, year) or (noun != "fault" and other_year(after, year))
    if noun is None or earlier or ahead(scene, figure, year):
        return None
    ratings = figure.ratings or (
        rating_of(after) if _PAIRED.search(text[figure.end : figure.end + 40]) else frozenset()
    )
    words = f"{before[-50:]} | {after}"
    if len(ratings) > 1 and "tro len" not in words:
        return None
    among = bool(re.search(r"\btrong (?:so|do)\b", text[start : figure.start]))
    kind = (
        bool(re.search(r"\bca\s*$", before)) and ":" in text[start : figure.start]
    )  # "Chi bộ cơ quan: cả 05 chi bộ …"
    return Mention(figure, noun, ratings, marks, among or kind or bool(_PART.search(words)))


def _marks(words: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _MARKS if pattern.search(words))


def _joined(after: str) -> str:
    """The words after a count, those after the count beside it taken along where only a noun stands between."""
    found = _PAIRED.search(after)
    if found is None or found.start() > 28 or _marks(after[: found.start()]):
        return after
    return f"{after[: found.start()]} va {found.group(1)}{after[found.end() :]}"
