"""A party cell asked about, one of whose members was disciplined: no share of them told, so no threshold of any day decides."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import uncapitalized

NO_DISCIPLINE = (
    "Điều kiện Hoàn thành xuất sắc nhiệm vụ của tập thể có vế không có đơn vị trực thuộc (với tổ chức, cơ quan, đơn vị) "
    "hay thành viên tập thể lãnh đạo, quản lý bị kỷ luật (Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))"
)
_CELL = r"(?:chi bo|dang bo)(?: (?:em|toi|minh|do|nay|ay|co so|xa|tui|chung em))*"
_RATED = r"(?:xep|xuat sac|xs|htxs|hoan thanh|htt|dat|len|ha|loai|danh gia)"
_CELL_ASKED = (
    rf"\b{_CELL} (?:(?:thi|nam nay|cuoi nam|co|con|bi|duoc|phai|se|van)\b ?)*{_RATED}\b"
    r"|\bchi bo(?: \w+){0,2} (?:muc|loai) (?:gi|nao)\b"
)
_PUNISHED = r"bi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b"
_HAS_ONE = (
    rf"\b(?:co|trong)\b[^.;?]{{0,24}}\b(?:dang vien|dv|d/c|dc|dong chi|nguoi)\b[^.;?]{{0,20}}\b{_PUNISHED}"
    rf"|^\W*(?:mot |1 )?(?:dang vien|dv|(?:chi|dang|cap) uy vien|(?:pho )?bi thu)\b[^.;?]{{0,30}}\b{_PUNISHED}[^.;?]*\bthi\b"
)
_ELSEWHERE = r"\b(?:noi|don vi|cho|co quan|chi bo|cong tac) cu\b|\bchuyen (?:ve|den|sang|toi)\b"  # told by the place of the breach
_BOARD = r"\b(?:bi thu|(?:chi|dang|cap) uy(?: vien)?|uy vien|lanh dao|ban (?:giam doc|chap hanh|thuong vu))\b"
_OTHER_TASKS = ("done", "on_time", "exceeded", "late", "not_done", "score", "good")
_OF_BOARD = (
    "Thành viên tập thể lãnh đạo, quản lý vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên là một trường "
    "hợp Không hoàn thành nhiệm vụ của tập thể đó (Điều 11, khoản 4, điểm 4.1, Quy định 366-QĐ/TW (2025))"
)


def of_member(told: Told) -> Result | None:
    """ "trong chi bộ có 1 đảng viên bị khai trừ thì chi bộ có còn xuất sắc được không"; "chi ủy viên bị cảnh cáo thì chi bộ xếp gì"."""
    if (
        not told.says(_CELL_ASKED)
        or not told.says(_HAS_ONE)
        or told.says(_ELSEWHERE)
        or told.says(_BOARD)
        or told.has(*_OTHER_TASKS)
    ):
        return None
    if (finding := unsaid("member_discipline_silent", told)) is None:
        return None
    lead, _, case = finding.says.partition(". ")
    of_board = told.says(_BOARD)
    understood = (f"chi bộ, đảng bộ có {'cấp ủy viên' if of_board else 'đảng viên'} bị kỷ luật", on_day(told))
    if of_board:
        finding = replace(finding, steps=(_OF_BOARD,))
    closing = (_OF_BOARD if of_board else case, NO_DISCIPLINE)
    return Result(f"Chưa kết luận được: {uncapitalized(lead)}", understood, (finding,), (), closing)
