"""A discipline told by itself against a rating asked about: "năm 2024 bị khiển trách có được xếp hoàn thành không"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import LEADER, MEMBER, ORGANIZATION, Noun, Outcome, Result
from assistant.answering.figures.rating_words import KEY_OF, conclude, wanted_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import role_of
from corpus.vocabulary import Rating

_FORMS = (
    ("khai tru", "khai trừ"),
    ("cach chuc", "cách chức"),
    ("canh cao", "cảnh cáo"),
    ("khien trach", "khiển trách"),
)
_SUFFERED = r"(?<!khong )(?<!chua )\b(?:bi|nhan|chiu)(?: (?:hinh thuc|ky luat|muc|mot|dang))* "
_FOUND_BY_OTHERS = r"\b(?:doan kiem tra|thanh tra|uy ban kiem tra|kiem tra|cap tren|to giac|to cao|dan)\b[^.;?]{0,24}\b(?:phat hien|ket luan|phan anh)\b"
_EXCUSED = r"\btu (?:phat hien|giac|khai|bao cao)\b|\bkhac phuc\b"

_OF_A_BODY = (  # "có người bị khiển trách thì tập thể có bị xếp …": the body is rated, not the one disciplined
    r"\b(?:tap the|ban (?:giam doc|lanh dao|giam hieu)|chi bo|dang bo|dang uy|co quan|don vi|to chuc)\b[^.;?]{0,24}?"
    r"(?:\bco (?:mot |\d+ )?(?:dang vien|dv|nguoi|thanh vien|dong chi|can bo)\b|\b(?:xep|dat|len muc)\b(?! (?:loai )?(?:dong chi|d/c|dang vien|dv|ca nhan|nguoi|anh|chi|ong|ba|toi|em)\b))"
)


def plan(told: Told) -> Outcome:
    """Yes or no where the text of the day decides by the discipline alone; None where it does not, or more is told."""
    wanted = wanted_of(told)
    form = next((one for one in _FORMS if re.search(_SUFFERED + one[0], told.folded)), None)
    rated = _rated(told)
    counted = any(figure.role is not None for figure in told.figures)
    if wanted is None or form is None or counted or rated not in (MEMBER, LEADER) or told.says(_EXCUSED):
        return None
    asked = {} if wanted == KEY_OF[Rating.NOT_COMPLETED] else {"wanted": wanted}
    given = {"discipline": form[0].replace(" ", "-"), **asked}
    for role in dict.fromkeys((rated, MEMBER)):  # a leader is rated as a member of the Party too
        finding = run("highest", {"role": role.key, **given}, told)
        if finding.figures.get("allowed") is Rating.NOT_COMPLETED:
            break
    else:
        return None
    lead, steps, closing = conclude(told, finding, wanted)
    excuse = next((step for step in finding.steps if step.startswith("Chưa cho biết tự phát hiện")), None)
    if excuse is not None and not told.says(_FOUND_BY_OTHERS):
        closing = (excuse, *closing)
    understood = (f"bị kỷ luật {form[1]} trong năm đánh giá", f"đối tượng {role.many}", on_day(told))
    fallen = tuple(step for step in steps if "→ thuộc trường hợp" in step)
    return Result(lead, understood, (finding,), fallen, closing, complete=False)


def _rated(told: Told) -> Noun:
    """Whose rating it is: of the one who was disciplined, though the cell that rates is named beside."""
    role = role_of(told)
    person = r"\b(?:dang vien|dv|dong chi|d/c|dc|ca nhan|nguoi|can bo|toi|em|minh)\b[^.;?]{0,30}\b(?:bi|nhan|chiu)\b"
    if role in (MEMBER, LEADER) or not told.says(person) or told.says(_OF_A_BODY):
        return ORGANIZATION if told.says(_OF_A_BODY) else role
    return LEADER if told.says(r"\b(?:lanh dao|truong|pho|chu tich|giam doc|bi thu)\b") else MEMBER
