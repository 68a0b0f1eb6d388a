"""Training and one's own data: an id only after it was agreed to, deleted on a word."""

from __future__ import annotations

import json
import re

from fastapi import FastAPI
from playwright.sync_api import expect

from assistant.training import Quiz
from tests.page.visit import Visit


def _answer(visit: Visit, app: FastAPI, *, rightly: bool) -> None:
    """Choose an option of the question shown."""
    desk = app.state.desk
    made = Quiz(desk.assistant.corpus, desk.store.progress).items()[visit.page.input_value("input[name=cau]")]
    chosen = next(one.id for one in made.item.options if (one.id == made.right) is rightly)
    visit.page.locator(f"input[name=phuong_an][value={chosen}]").check()
    visit.page.get_by_role("button", name="Trả lời").click()
    visit.page.get_by_role("button", name="Câu tiếp").wait_for()


def test_training_begins_on_agreement_and_shows_where_one_is_weak(visit: Visit, app: FastAPI) -> None:
    """No cookie before; then questions with their provision, the day of repeating, and the weak topics."""
    visit.open("/luyen-tap")
    assert visit.context.cookies() == []
    expect(visit.page.locator(".panel")).to_contain_text("cookie")
    visit.shot("luyen-tap")
    visit.page.get_by_label("Chủ đề").select_option("con-so")
    visit.page.get_by_role("button", name="Đồng ý và bắt đầu").click()
    visit.page.locator(".option").first.wait_for()
    cookie = visit.context.cookies()[0]
    assert cookie["httpOnly"] is True
    assert cookie["sameSite"] == "Strict"
    visit.shot("cau-hoi")

    _answer(visit, app, rightly=False)
    result = visit.page.locator("#luyen")
    expect(result).to_contain_text("Chưa đúng")
    expect(result.locator(".option.right")).to_have_count(1)
    expect(result).to_contain_text("Hỏi lại trong hôm nay")
    visit.shot("chua-dung")
    result.locator("a.chip").first.click()
    expect(visit.page.get_by_role("dialog").locator(".text")).not_to_be_empty()
    visit.page.keyboard.press("Escape")

    visit.page.get_by_role("button", name="Câu tiếp").click()
    visit.page.get_by_role("button", name="Trả lời").wait_for()
    _answer(visit, app, rightly=True)
    expect(result).to_contain_text("đúng 1 trên 2 lượt")
    expect(result).to_contain_text(re.compile(r"Hỏi lại (ngày \d\d/\d\d/\d{4}|trong hôm nay)"))
    visit.open("/luyen-tap")
    expect(visit.page.locator(".weak")).to_contain_text("Con số trong quy định")
    visit.shot("phan-con-yeu")


def test_own_data_is_taken_along_and_deleted(visit: Visit, app: FastAPI) -> None:
    """All that is kept of this browser comes in one file, and goes on one press."""
    visit.open("/")
    visit.ask("tỷ lệ xuất sắc tối đa là bao nhiêu")
    receipt = visit.page.locator("input[name=bien_nhan]").input_value()
    visit.open("/luyen-tap")
    visit.page.get_by_role("button", name="Đồng ý và bắt đầu").click()
    visit.page.locator(".option").first.wait_for()
    _answer(visit, app, rightly=True)
    visit.open("/du-lieu-cua-toi")
    visit.shot("du-lieu-cua-toi")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Tải dữ liệu về").click()
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert set(kept) == {"luyen_tap", "the_dang_mo"}
    assert receipt in json.dumps(kept["the_dang_mo"])

    visit.page.get_by_role("button", name="Xóa dữ liệu của tôi").click()
    assert visit.context.cookies() != [], "nothing goes before it is said that it cannot be had again"
    visit.page.get_by_label("Tôi hiểu dữ liệu đã xóa không lấy lại được").check()
    visit.page.get_by_role("button", name="Xóa dữ liệu của tôi").click()
    expect(visit.page.locator(".done")).to_contain_text("Đã xóa")
    assert visit.context.cookies() == []
    assert app.state.desk.store.receipts.get(receipt) is None
    visit.open("/")
    expect(visit.page.locator("article.answer")).to_have_count(0)
