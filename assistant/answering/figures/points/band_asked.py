"""The bands a question about several scores asks after, and how many scores fall in them."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.points.named_scores import named_score
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_RATING = r"(?P<rating>khong hoan thanh(?: nhiem vu)?|khtnv|(?:hoan thanh )?xuat sac(?: nhiem vu)?|htxs(?:nv)?|xs|(?:hoan thanh )?tot(?: nhiem vu)?|htt(?:nv)?|hoan thanh(?: nhiem vu)?|htnv)\b"
_BARRED = re.compile(rf"\b(?:khong phai|chu khong phai|khong tinh|tru)(?: (?:la|muc|loai))* {_RATING}")
_BOUND = re.compile(rf"(?P<below>\bduoi(?: (?:muc|loai))* )?{_RATING}(?P<up> tro len)?")
HOW_MANY = r"\b(?:may|bao nhieu|dem)\b(?! diem nua)"
_WHO = r"\b(?:ai|nhung ai|nguoi nao|nhung nguoi nao|dong chi nao)\b(?! (?:cao|thap|hon|nhieu|it)\b)"
_ORDER = tuple(Rating)


def counted_in_band(told: Told, rated: list[tuple[Figure, Rating]]) -> str | None:
    """How many are within the bound named; None where no one bound is."""
    bounds = bands_asked(told)
    if len(bounds) != 1:
        return None
    ratings, label = bounds[0]
    inside = [figure for figure, rating in rated if rating in ratings]
    listed = f": {'; '.join(say(figure.value) for figure in inside)}" if inside else ""
    if told.says(_WHO) and not told.says(asking.YES_NO):
        who = f": {'; '.join(named_score(told, figure) for figure in inside)}" if inside else ""
        count = f"{len(inside)} trong {len(rated)}" if inside else f"không ai trong {len(rated)}"
        return f"Xét riêng về điểm, {count} người {label}{who}; điểm mới là một điều kiện"
    if told.says(HOW_MANY):
        return f"Xét riêng về điểm, {len(inside)} trong {len(rated)} điểm {label}{listed}"
    if told.says(asking.YES_NO):
        return f"{'Có' if inside else 'Không'}: xét riêng về điểm, {len(inside) or 'không có điểm nào'} trong {len(rated)} điểm {label}{listed}"
    return None


def bands_asked(told: Told) -> list[tuple[tuple[Rating, ...], str]]:
    """The ratings asked after with how that is said: one, those below it, or it and those above."""
    found: list[tuple[tuple[Rating, ...], str]] = []
    for match in _BOUND.finditer(_BARRED.sub(" ", told.folded)):
        rating = _rating(match["rating"])
        at = _ORDER.index(rating)
        if match["below"]:
            item = (_ORDER[at + 1 :], f"dưới khung {rating.label}")
        elif match["up"]:
            item = (_ORDER[: at + 1], f"từ khung {rating.label} trở lên")
        else:
            item = ((rating,), f"ở khung {rating.label}")
        if item not in found:
            found.append(item)
    return found


def _rating(said: str) -> Rating:
    if said.startswith("kh"):
        return Rating.NOT_COMPLETED
    if "xuat" in said or said.startswith(("htxs", "xs")):
        return Rating.EXCELLENT
    return Rating.GOOD if "tot" in said or said.startswith("htt") else Rating.COMPLETED
