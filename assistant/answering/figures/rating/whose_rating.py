"""Whose rating it is, which the figures may tell better than the words."""

from __future__ import annotations

from assistant.answering.figures.case.places import LED, failed_places
from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads.body_rated import rating_of_place
from assistant.answering.figures.outcome import LEADER, ORGANIZATION, Noun
from assistant.answering.figures.whose import role_of

_HEADS = r"(?:(?<!pho )(?<!ban )giam doc|pho giam doc|(?<!pho )chu tich|pho chu tich|(?<!pho )hieu truong|truong phong|pho phong|thu truong|nguoi dung dau|(?<!pho )bi thu)"
_HEAD_ASKED = rf"(?:[,;]|\bthi\b) ?{_HEADS}(?: (?:xa|phuong|so|cong ty|trung tam|don vi|do|day|do|minh|em|toi))* (?:co |se |co the )?(?:bi |duoc |phai )?xep\b(?! loai chi bo)"
_BY_CELL = r"\b(?:duoc|do|ma|nhung)? ?(?:chi bo|chi uy|tap the|cap tren) (?:da |van |lai )?(?:cham|danh gia|cho)\b"
_HEAD_FIRST = r"^\W*(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|em la|toi la) )?(?:giam doc|pho giam doc|chu tich|pho chu tich|hieu truong|truong phong|cuc truong|vu truong|bi thu|thu truong)\b"
# "bí thư chi bộ bị cảnh cáo, điểm 88 thì xếp gì": who is disciplined is rated, where no body is asked about
_HEAD_PUNISHED = rf"^\W*(?:(?:dong chi|d/c|dc|ong|ba|anh|chi) )?{_HEADS}(?: (?!thi\b|va\b)\w+){{0,4}}? bi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc)\b"
_BODY_ASKED = (
    r"(?:[,;]|\b(?:thi|vay|hoi|nen)) ?(?:chi bo|dang bo|tap the|co quan|don vi|chi uy|dang uy|phong|truong|xa)\b"
)


def rated_role(told: Told) -> Noun:
    """Whose rating it is, which the figures may tell better than the words."""
    if failed_places(told) is not None and (told.says(rf"{LED}|\bquan ly\b|\bdung dau\b") or told.says(_HEAD_FIRST)):
        return LEADER
    if told.says(_HEAD_FIRST) and told.has("score", "common", "result") and rating_of_place(told) is not None:
        return LEADER  # "bí thư chi bộ được 92 điểm mà chi bộ chỉ hoàn thành tốt": the points are the secretary's
    if told.says(_HEAD_PUNISHED) and not told.says(_BODY_ASKED):
        return LEADER
    if told.says(_HEAD_ASKED) or (told.says(_HEAD_FIRST) and told.says(_BY_CELL)):
        return LEADER  # "đơn vị làm được 69%, giám đốc bị xếp loại gì"; "hiệu trưởng …, được chi bộ chấm 82 điểm"
    if told.has("disciplined") and told.has("members", "units") and not told.has("score"):
        return ORGANIZATION  # a share of the members disciplined is a matter of their cell
    return role_of(told)
