"""The conversation: steps as they are taken, grounds under the answer, what was typed never lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.page.visit import Visit, at_phone, visiting

QUOTA = "Chi bộ có 28 đồng chí hoàn thành tốt thì tối đa mấy đồng chí xuất sắc?"
RATIO = "tỷ lệ xuất sắc tối đa là bao nhiêu"


def test_answer_comes_step_by_step_with_its_grounds(visit: Visit) -> None:
    """Someone asks and sees what is being done, then the answer and the provision it stands on."""
    visit.open("/")
    visit.shot("hoi-dap")
    visit.page.evaluate("""() => {
        window.said = [];
        const place = document.getElementById("tinh-trang");
        new MutationObserver(() => window.said.push(place.textContent)).observe(place, {childList: true});
    }""")
    visit.ask(QUOTA)

    said = visit.page.evaluate("window.said")
    assert said[0] == "Đang tìm điều khoản…"
    assert any("Tìm điều khoản" in words for words in said)
    assert len([words for words in said if words.endswith("…")]) >= 4
    expect(visit.page.locator("#tinh-trang")).to_contain_text("Đã trả lời")
    expect(visit.page.locator("article.answer")).to_contain_text("Tối đa 5 đồng chí")
    expect(visit.page.locator("article.answer .sources .chip")).not_to_have_count(0)
    visit.page.get_by_text("Các bước tính").click()
    expect(visit.page.locator(".steps").first).to_contain_text("20% × 28 = 5,6")
    visit.shot("tra-loi")


def test_follow_up_is_understood_and_a_new_topic_is_not(visit: Visit) -> None:
    """ "Còn 40 thì sao" means the quota asked for before, until a new topic is begun."""
    visit.open("/")
    visit.ask(QUOTA)
    visit.ask("Còn 40 đồng chí thì sao?")
    expect(visit.page.locator("article.answer").nth(1)).to_contain_text("Tối đa 8")
    visit.shot("hoi-tiep")

    visit.page.get_by_role("button", name="Chủ đề mới").click()
    expect(visit.page.locator("article.answer")).to_have_count(0)
    visit.ask("Còn 40 đồng chí thì sao?")
    expect(visit.page.locator("article.answer")).not_to_contain_text("Tối đa 8")


def test_conversation_stands_as_it_was_left(visit: Visit) -> None:
    """Back from a document, the answers are still there; so is a question half written."""
    visit.open("/")
    visit.ask(RATIO)
    visit.page.fill("#q", "câu đang viết dở")
    visit.open("/van-ban")
    visit.page.go_back()

    expect(visit.page.locator("article.answer .asked")).to_have_text(RATIO)
    expect(visit.page.locator("#q")).to_have_value("câu đang viết dở")


def test_day_chosen_decides_which_regulation_answers(visit: Visit) -> None:
    """The rule of 2022 is asked for with one press."""
    visit.open("/")
    visit.page.get_by_role("button", name="31/12/2022").click()
    expect(visit.page.locator("#ngay")).to_have_value("2022-12-31")
    visit.ask(RATIO)

    expect(visit.page.locator("article.answer .badges").first).to_contain_text("31/12/2022")
    expect(visit.page.locator("article.answer .sources")).to_contain_text(re.compile("21-HD/BTCTW|132-QĐ/TW"))


def test_examples_show_the_range_and_ask_themselves(visit: Visit) -> None:
    """A newcomer sees what can be asked, by kinds, and presses one."""
    visit.open("/")
    assert visit.page.locator("#vi-du h3").count() >= 4
    visit.page.get_by_role("button", name="89,5 điểm thì xếp loại gì?").click()

    expect(visit.page.locator("article.answer")).to_contain_text("Hoàn thành tốt nhiệm vụ")
    expect(visit.page.locator("#vi-du")).to_be_hidden()


@pytest.mark.parametrize("failure", ["busy", "lost"])
def test_error_is_told_in_place_and_the_question_kept(visit: Visit, failure: str) -> None:
    """A busy server or a lost line costs no typing."""
    error = {
        "code": "TL-726",
        "message": "Máy chủ đang bận.",
        "action": "Chờ ít giây rồi gửi lại.",
        "reference": "AB12",
    }

    def refuse(route: Route) -> None:
        if failure == "lost":
            route.abort()
        else:
            route.fulfill(status=503, content_type="application/json", body=json.dumps({"error": error}))

    visit.open("/")
    visit.page.route("**/api/v1/ask/stream", refuse)
    visit.page.fill("#q", QUOTA)
    visit.page.get_by_role("button", name="Hỏi", exact=True).click()

    told = visit.page.locator("#loi-hoi [data-problem]")
    expect(told).to_contain_text("TL-726" if failure == "busy" else "TL-739")
    expect(told).to_contain_text("gửi lại")
    expect(visit.page.locator("#q")).to_have_value(QUOTA)
    visit.shot(f"loi-{failure}")

    visit.page.unroute("**/api/v1/ask/stream")
    visit.ask(QUOTA)
    expect(told).to_have_count(0)


def test_enter_asks_at_a_desk(browser: Browser, address: str, shots: Path) -> None:
    """Enter sends, Shift+Enter makes a line; letters still being composed are not sent."""
    with visiting(browser, address, shots, width="desktop") as visit:
        visit.open("/")
        visit.page.fill("#q", "dòng một")
        visit.page.press("#q", "Shift+Enter")
        expect(visit.page.locator("#q")).to_have_value("dòng một\n")
        composing = "new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true})"
        visit.page.evaluate(f"document.getElementById('q').dispatchEvent({composing})")
        expect(visit.page.locator(".turn")).to_have_count(0)
        visit.page.fill("#q", RATIO)
        visit.page.press("#q", "Enter")
        expect(visit.page.locator("article.answer")).to_be_visible()


@at_phone
def test_long_words_do_not_push_the_page_wide(visit: Visit) -> None:
    """An unbroken string of letters wraps."""
    visit.open("/")
    visit.ask("tỷ lệ xuất sắc " + "a" * 300)
    visit.shot("chu-dai")
