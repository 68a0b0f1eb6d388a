"""In groups: only when addressed, never about a person."""

from __future__ import annotations

import pytest

from bot.naming import names_somebody
from eval.bot.api import Emulator, buttons
from eval.bot.api.call import BOT


async def test_group_is_answered_only_when_addressed_and_never_about_a_person(bot: Emulator):
    """
    Others' talk is left alone; to a named person's rating only the procedure is told, with a warning and the way out.
    """
    bot.say("gửi dự thảo trước mấy ngày", chat=-5, user=7)
    bot.say("@troly_test_bot Nguyễn Văn Khoa có được xếp loại xuất sắc không", chat=-5, user=7)
    bot.say("@troly_test_bot gửi dự thảo báo cáo trước mấy ngày", chat=-5, user=7)
    await bot.reply(2, chat=-5)
    first, second = bot.texts(-5)

    assert first.startswith("Lưu ý: câu hỏi có nêu tên người")
    assert "tự đánh giá" in first
    assert "Khoa" not in first
    assert "Nhắn riêng cho trợ lý" in [item["text"] for item in buttons(bot.sent[0])]
    assert "ngày" in second


async def test_reply_to_the_bot_is_answered_in_a_group(bot: Emulator):
    """
    Replying to its message addresses it; replying to somebody else does not.
    """
    sender = {key: BOT[key] for key in ("id", "is_bot", "first_name", "username")}
    of_bot = bot.write(-5, None, {"text": "trước"}, by_bot=True)
    of_other = bot.write(-5, 8, {"text": "khác"})
    assert of_bot["from"] == sender
    bot.say("mẫu 2A dùng cho ai", chat=-5, user=7, reply_to_message=of_other)
    bot.say("mẫu 2B dùng cho ai", chat=-5, user=7, reply_to_message=of_bot)

    assert "2B" in (await bot.reply(1, chat=-5))["text"]


@pytest.mark.parametrize("command", ["/kiemtra", "/xeploai", "/luyentap", "/han"])
async def test_group_is_pointed_to_the_private_chat(bot: Emulator, command: str):
    """
    What concerns one person is not done before others.
    """
    bot.say(command, chat=-5, user=7)

    assert "nhắn riêng" in (await bot.reply(1, chat=-5))["text"]


@pytest.mark.parametrize(
    "text",
    ["Nguyễn Văn A có được xếp loại xuất sắc không", "nguyễn văn a có được xuất sắc không",
     "nguyen van a co duoc xuat sac khong", "Trần Thị Hoa bị khiển trách", "đ/c Hùng vi phạm", "anh Tuấn xếp loại gì",
     "LÊ VĂN AN được xếp gì", "xếp loại của Bùi Quang Huy", "đồng chí Hương có suy thoái không"],
)  # fmt: skip
def test_person_is_seen(text: str):
    """
    With or without a word of address, capitals, marks.
    """
    assert names_somebody(text)


@pytest.mark.parametrize(
    "text",
    ["đồng chí được xếp loại xuất sắc khi nào", "đồng chí Bí thư chi bộ xếp loại thế nào", "trich nguyen van dieu 11",
     "tỷ lệ thi hành kỷ luật", "ty le thi hanh ky luat", "vi phạm văn bản nào", "vi pham van de gi",
     "thành phố Hồ Chí Minh có hướng dẫn riêng không", "học tập tư tưởng, đạo đức Hồ Chí Minh",
     "Đảng bộ tỉnh Cao Bằng", "Thái Nguyên xếp loại theo mẫu nào", "bài viết của Tổng Bí thư Nguyễn Phú Trọng",
     "Quy định 366 do Trần Cẩm Tú ký", "chi bộ Trần Phú có 30 đảng viên", "HỒ SƠ ĐẢNG VIÊN", "Lý lịch đảng viên",
     "ĐỒNG CHÍ BÍ THƯ XẾP LOẠI GÌ", "đồng chí A được xếp loại gì", "chat luong thi dua", "Đoàn Thanh niên",
     "28 hoàn thành tốt thì tối đa mấy xuất sắc", "anh chị em xếp loại gì", "các đồng chí Đảng viên"],
)  # fmt: skip
def test_offices_places_and_authors_are_no_persons_spoken_of(text: str):
    """
    A question about the rules is answered as such.
    """
    assert not names_somebody(text)
