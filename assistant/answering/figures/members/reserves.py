"""Probationary members by what is told of each: "1 dự bị 8 tháng", "4 dự bị (2 người 3 tháng, 2 người 7 tháng)", "2 dự bị"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.admissions import Admitted, admitted
from assistant.answering.figures.members.six_months import has_months

_RESERVE = re.compile(
    r"\s*(?:(?:dong chi|dang vien|nguoi|d/c|dc|dv) )?(?:(?:la|con|dang|moi|thuoc dien) )*(?:dang vien |dv )?du bi\b"
)
_HELD = re.compile(
    r"\s*(?:(?:dong chi|dang vien|nguoi|d/c|dc|dv|em|bac|co) )?(?:(?:dang vien |dv )?du bi (?:(?:do|nay|ay|kia|thi) )*)?(?:(?:vua|moi|da|duoc|co|ket nap|vao dang|tu|la|thi|ngoai|gan|chua du|chua toi|chua den) )*"
)  # fmt: skip

_SHORT = re.compile(
    r"\b(?:chua|khong|ko)(?: (?:ai|nguoi nao|dong chi nao|duoc|he))* (?:du|den|toi|tron|qua)\b(?: (?:(?:6|06|sau) thang|ca|het))?(?! (?:khong|ko)\b)"
)
_COMPLETE = re.compile(
    r"(?<!chua )(?<!khong )\b(?:du|hon|qua|tron|tren) (?:(?:6|06|sau) thang|roi|het|ca)\b(?! (?:chua|khong|ko)\b)"
)
_LISTED = re.compile(r"(?:[(:]|\b(?:gom|trong do)\b)[^.;]*$")
_AMONG = re.compile(r"\btrong (?:so |do\b)[^.;]{0,24}$")


@dataclass(frozen=True)
class Reserves:
    """One number of probationary members, and what is known of their months."""

    figure: Figure
    admitted: Admitted


def reserves(told: Told) -> list[Reserves]:
    """Each number of probationary members told, but for those read as new members."""
    ordered = sorted(told.figures, key=lambda figure: figure.quantity.start)
    found: list[Reserves] = []
    for at, figure in enumerate(ordered):
        if figure.role == "new" or figure.value.denominator != 1 or not is_reserve(told, figure):
            continue
        if any(
            one.role == "new" and _AMONG.search(told.folded[figure.quantity.end : one.quantity.start])
            for one in ordered[at + 1 :]
        ):
            continue  # "7 người còn dự bị, trong số đó 3 người mới vào Đảng": those are told apart
        if _are_told_apart(told, figure, ordered[at + 1 :]):
            continue
        known = admitted(told, figure, _held(told, ordered, at)) or _of_parts(told, ordered, at)
        known = known or _in_words(told, figure)
        found.append(Reserves(figure, known or Admitted(unsure=int(figure.value))))
    return [one for one in found if one.figure.turn == found[-1].figure.turn]


def set_among(told: Told) -> None:
    """A number of probationary members told after that of all members is of those among them, not the new number of all."""
    everybody = [one for one in told.figures if one.role == "members" and not is_reserve(told, one)]
    for figure in told.figures:
        if figure.role == "members" and is_reserve(told, figure):
            if any(one.turn < figure.turn and one.value > figure.value for one in everybody):
                figure.role = "among"


def _are_told_apart(told: Told, figure: Figure, after: list[Figure]) -> bool:
    """ "7 dự bị (3 người kết nạp chưa đủ 6 tháng, 4 người kết nạp từ tháng 3)": all of them are told as new members."""
    new = [one for one in after if one.role == "new" and one.unit != "months"]
    if not new or sum(one.value for one in new) != figure.value:
        return False
    return _LISTED.search(told.folded[figure.quantity.end : new[0].quantity.start]) is not None


def _in_words(told: Told, figure: Figure) -> Admitted | None:
    """ "2 dự bị, đều đã quá 6 tháng", or a later turn that says no more: "đủ 6 tháng rồi", "chưa đủ"."""
    after = re.split(r"[.;?]", told.folded[figure.quantity.end :])[0]
    if figure.turn < told.last_turn:
        after = f"{after}, {told.folded.rsplit(' . ', 1)[-1]}"
    if _SHORT.search(after):
        return Admitted(int(figure.value))
    return Admitted() if _COMPLETE.search(after) else None


def is_reserve(told: Told, figure: Figure) -> bool:
    """Whether a number is one of probationary members."""
    return not figure.is_share and _RESERVE.match(told.folded, figure.quantity.end) is not None


def _of_parts(told: Told, ordered: list[Figure], at: int) -> Admitted | None:
    """ "4 dự bị (2 người 3 tháng, 2 người 7 tháng)": the parts tell it of all, or of those among them that are new."""
    figure = ordered[at]
    pairs = [
        (one, months)
        for number, one in enumerate(ordered[at + 1 : at + 9], start=at + 1)
        if one.unit != "months" and one.role != "new" and (months := _held(told, ordered, number)) is not None
    ]
    taken: list[tuple[Figure, Figure]] = []
    for pair in pairs:
        if sum(one.value for one, _ in taken) < figure.value:
            taken.append(pair)
    if taken and sum(one.value for one, _ in taken) == figure.value:
        return Admitted(sum(int(one.value) for one, months in taken if not has_months(told, months)))
    return None


def _held(told: Told, ordered: list[Figure], at: int) -> Figure | None:
    """The months told right after a number of people."""
    if at + 1 >= len(ordered):
        return None
    figure, after = ordered[at], ordered[at + 1]
    between = told.folded[figure.quantity.end : after.quantity.start]
    plain = figure.value.denominator == 1 and not figure.is_share and figure.of is None
    return after if plain and after.unit == "months" and _HELD.fullmatch(between) else None
