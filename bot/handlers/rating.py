"""``/xeploai``: the highest rating the rules allow; asked is what they look at for that subject on that day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from telegram import Update
from telegram.ext import CommandHandler

from assistant.calculator import condition
from assistant.calculator.functions import FUNCTIONS
from assistant.calculator.functions.common import SUBJECTS
from assistant.calculator.quantity import FLAGS, QUANTITIES, SHARES
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import narrow
from bot.door import App, Context
from bot.form import SHARES as OFFERED
from bot.form import Form, Step, choices
from bot.handlers.form import begin
from corpus.text import capitalized
from corpus.vocabulary import Rating, SubjectGroup

_ORDER = ("score", "done", "on_time", "exceeded", "late", "weak", "own_done", "own_exceeded", "fixed", "result_level",
          "other_level", "units_completed", "units_good", "units_failed", "low_confidence_votes", "discipline",
          "member_discipline", "disciplined_share", "duty_related", "self_remedied", "degradation", "main_target_missed",
          "force_majeure", "civil_rating", "sick_months", "collective_rating", "organization_rating")  # fmt: skip
_DERIVED = {"not_done": "done", "lowest_level": "result_level"}  # computed from what is asked
_ABOVE = {SubjectGroup.LEADER: "collective_rating", SubjectGroup.LEADERSHIP_COLLECTIVE: "organization_rating"}
_SCORES = tuple((str(score), str(score)) for score in (95, 92, 90, 85, 80, 75, 70, 60, 50, 40))
_DISCIPLINES = (("khong", "Không"), ("khien-trach", "Khiển trách"), ("canh-cao", "Cảnh cáo"), ("cach-chuc", "Cách chức"), ("khai-tru", "Khai trừ"))  # fmt: skip
_RATINGS = (("xuat-sac", "Xuất sắc"), ("tot", "Tốt"), ("hoan-thanh", "Hoàn thành"), ("khong-hoan-thanh", "Không hoàn thành"))  # fmt: skip
_MONTHS = tuple((str(month), str(month)) for month in (0, 1, 2, 3, 4, 6))
_SHARE_HINT = "Chọn một nút, hoặc gõ tỷ lệ (35%) hay số trên tổng số (7/20)."


def asked(role: SubjectGroup, day: date) -> list[str]:
    """The quantities that the rules of a day look at for a subject, in the order people have them at hand."""
    rules, role = rulebook(), narrow(role)
    found = {"sick_months"} if role is SubjectGroup.PARTY_MEMBER else {_ABOVE[role]} if role in _ABOVE else set()
    for rating in Rating:
        for rule, value in condition.conditions(rules, rating, role, day):
            looked_at = (rule.quantity, value.together_with, *value.excused_by)
            found |= {_DERIVED.get(name, name) for name in looked_at if name}
    return [name for name in _ORDER if name in found]


def steps(given: Mapping[str, str], day: date) -> tuple[Step, ...]:
    """A step for each of them; every one can be skipped."""
    return tuple(_step(name) for name in asked(SUBJECTS[given["vai_tro"]], day))


def _step(name: str) -> Step:
    key = FUNCTIONS["highest"].field(name).key
    label = QUANTITIES[name]
    asks = f"{capitalized(label)}?"
    if name in SHARES:
        more = (("khong-co", "Không có"),) if name == "fixed" else ()
        return Step(key, f"Tỷ lệ {label}?", (*OFFERED, *more), 4, True, _SHARE_HINT)
    if name in FLAGS:
        return Step(key, f"Có hay không: {label}?", (("khong", "Không"), ("co", "Có")), 2, True)
    if "discipline" in name:
        return Step(key, asks, _DISCIPLINES, 2, True)
    if name == "civil_rating":
        return Step(key, asks, (*_RATINGS, ("khong-phai", "Không phải công chức, viên chức")), 2, True)
    if name in _ABOVE.values():
        return Step(key, asks, _RATINGS, 2, True)
    if name == "sick_months":
        return Step(key, asks, _MONTHS, 6, True)
    return Step(key, asks, _SCORES if name == "score" else choices("highest", key), 5 if name == "score" else 2, True)


FORM = Form(
    "highest",
    (
        Step("vai_tro", "Xem cho đối tượng nào?", choices("highest", "vai_tro"), 1),
        Step("muc", "Muốn kiểm tra mức nào?", _RATINGS, 2, True),
    ),
    more=steps,
)


async def check(update: Update, context: Context) -> None:
    await begin(update, context, FORM)


def register(app: App) -> None:
    app.add_handler(CommandHandler("xeploai", check))
