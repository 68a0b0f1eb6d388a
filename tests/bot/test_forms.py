"""Forms by buttons: quota, rating, deadlines."""

from __future__ import annotations

from datetime import date

import pytest

from bot.handlers.rating import asked
from corpus.vocabulary import SubjectGroup
from eval.bot.api import Emulator, buttons


async def test_quota_is_checked_by_buttons(bot: Emulator):
    """
    Group, counts, then the verdict with its steps; a typed number serves as well as a button.
    """
    bot.say("/kiemtra")
    form = await bot.reply(1)
    bot.press(buttons(form)[0]["text"])
    await bot.until(lambda: "2/4" in form["text"])
    stale = buttons(form)[0]["callback_data"]
    bot.press("28")
    await bot.until(lambda: "3/4" in form["text"])
    bot.press_data(stale, message=form)
    await bot.until(lambda: any("đã cũ" in item.get("text", "") for item in bot.answers))
    bot.say("6")
    await bot.until(lambda: len(bot.texts()) == 2)
    bot.press("Không")
    await bot.until(lambda: "20% × 28 = 5,6" in bot.texts()[-1])


async def test_rating_is_concluded_from_what_is_known(bot: Emulator):
    """
    What one does not know is skipped; "Xem kết luận" leaves the rest open, and the finding says what is missing.
    """
    bot.say("/xeploai")
    form = await bot.reply(1)
    bot.press("Đảng viên")
    await bot.until(lambda: "mức nào" in form["text"])
    bot.press("Bỏ qua")
    await bot.until(lambda: "3/13" in form["text"])
    bot.say("92,5")
    form = await bot.reply(2)
    assert "Tỷ lệ nhiệm vụ hoàn thành" in form["text"]
    bot.say("20/20")
    form = await bot.reply(3)
    bot.press("Xem kết luận")
    await bot.until(lambda: "Còn thiếu dữ kiện" in form["text"])
    assert "tổng điểm: 92,5" in form["text"]


async def test_rating_form_goes_through_every_step(bot: Emulator):
    """
    Skipped or answered, the last step leads to the finding.
    """
    bot.say("/xeploai")
    form = await bot.reply(1)
    bot.press("Tổ chức đảng")
    await bot.until(lambda: "mức nào" in form["text"])
    bot.press("Xuất sắc")
    for step in range(3, 10):
        await bot.until(lambda: f"{step}/9" in form["text"])  # noqa: B023
        bot.press("Bỏ qua")
    await bot.until(lambda: "Căn cứ" in form["text"])


@pytest.mark.parametrize(
    ("subject", "day", "names"),
    [(SubjectGroup.PARTY_MEMBER, date(2026, 11, 21), {"score", "done", "fixed", "discipline", "sick_months"}),
     (SubjectGroup.PARTY_MEMBER, date(2022, 12, 1), {"civil_rating", "result_level", "other_level"}),
     (SubjectGroup.LEADER, date(2024, 12, 1), {"own_done", "own_exceeded", "collective_rating"}),
     (SubjectGroup.PARTY_ORGANIZATION, date(2022, 12, 1), {"units_completed", "units_good", "disciplined_share"})],
)  # fmt: skip
def test_rating_form_asks_what_the_rules_of_the_day_look_at(subject: SubjectGroup, day: date, names: set[str]):
    """
    Levels of criteria, shares of tasks and of subordinates, discipline, score: each where a rule needs it.
    """
    assert names <= set(asked(subject, day))


async def test_deadlines_of_a_named_year_come_with_a_calendar(bot: Emulator):
    """
    Level and day of the meeting, then the milestones and an .ics file; next time one's level stands first.
    """
    bot.say("/han 2025")
    form = await bot.reply(1)
    assert "Kỳ năm 2025" in form["text"]
    bot.press("Đảng bộ cấp tỉnh")
    await bot.until(lambda: "2/2" in form["text"])
    bot.press("18/12/2025")
    calendar = await bot.reply(2)
    assert calendar["document"]["file_name"] == "ky-kiem-diem-2025.ics"
    assert bot.files[calendar["document"]["file_id"]].startswith(b"BEGIN:VCALENDAR")

    bot.say("/han")
    assert buttons(await bot.reply(3))[0]["text"] == "Đảng bộ cấp tỉnh"


async def test_deadlines_refuse_what_is_no_year(bot: Emulator):
    """
    With the reason.
    """
    bot.say("/han sang-nam")

    assert "sang-nam" in (await bot.reply(1))["text"]


async def test_form_leaves_questions_alone(bot: Emulator):
    """
    A question asked in the middle of a form is answered as a question.
    """
    bot.say("/kiemtra")
    await bot.reply(1)
    bot.say("mẫu 2B dùng cho ai")

    assert "2B" in (await bot.reply(2))["text"]
