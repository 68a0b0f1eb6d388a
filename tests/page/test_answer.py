"""What can be done with an answer: open its grounds in place, judge it, copy it, send it on, print it."""

from __future__ import annotations

import re

from fastapi import FastAPI
from playwright.sync_api import expect

from tests.page.visit import Visit, at_phone

OLD = "Năm 2022 tỷ lệ xuất sắc tối đa là bao nhiêu?"  # answered from documents that have lapsed since
QUOTA = "tỷ lệ xuất sắc tối đa là bao nhiêu"


def test_provision_opens_in_place_with_all_that_is_to_be_known(visit: Visit) -> None:
    """A lapsed provision is shown as such, with its successor, without leaving the answer."""
    visit.open("/")
    visit.ask(OLD)
    here = visit.page.url
    visit.page.locator("article.answer a.mark").first.click()

    drawer = visit.page.get_by_role("dialog")
    expect(drawer.locator(".path a").first).to_be_visible()
    expect(drawer.locator(".badges")).to_contain_text("nay đã hết hiệu lực")
    expect(drawer.locator(".refusal a").first).to_have_attribute("href", re.compile("/van-ban/"))
    expect(drawer.locator(".badges")).to_contain_text("Diễn đạt lại")
    expect(drawer.locator(".badges")).to_contain_text(re.compile("đối chiếu|nguồn"))
    expect(drawer.locator(".text")).not_to_be_empty()
    expect(drawer.get_by_role("link", name="Mở trang đầy đủ")).to_have_attribute("href", re.compile("/dieu-khoan/"))
    assert visit.page.url == here
    visit.page.screenshot(path=visit.shots / f"dieu-khoan-{visit.width}.jpg", type="jpeg")


def test_lapsed_provision_leads_to_its_successor(visit: Visit) -> None:
    """Today, a rule of Quy định 124 is marked as lapsed and points to 366."""
    visit.open("/dieu-khoan/qd-124-2023/dieu-12/khoan-1/noi-dung-ty-le")

    expect(visit.page.locator(".badges")).to_contain_text("hết hiệu lực")
    expect(visit.page.locator("article.provision a[href='/van-ban/qd-366-2025']")).to_be_visible()
    visit.shot("dieu-khoan-het-hieu-luc")


def test_keyboard_opens_walks_and_leaves_the_provision(visit: Visit) -> None:
    """Enter opens, Tab stays inside, Escape gives the focus back to the chip."""
    visit.open("/")
    visit.ask(QUOTA)
    chip = visit.page.locator("article.answer a.chip").first
    chip.focus()
    visit.page.keyboard.press("Enter")
    visit.page.locator("dialog[open] article").wait_for()
    for _ in range(8):
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    visit.page.keyboard.press("Escape")

    expect(visit.page.locator("dialog")).not_to_be_visible()
    expect(chip).to_be_focused()


def test_feedback_is_kept_with_the_answer_and_the_provision(visit: Visit, app: FastAPI) -> None:
    """ "Báo sai" reaches the administrator with the receipt and the provision it concerns."""
    visit.open("/")
    visit.ask(QUOTA)
    visit.page.get_by_text("Báo sai, góp ý cụ thể").click()
    visit.page.get_by_label("Điều khoản cần xem lại").select_option(index=1)
    visit.page.get_by_label("Chỗ sai, nội dung đúng").fill("Khoản này đã được sửa.")
    visit.page.get_by_role("button", name="Gửi góp ý").click()

    expect(visit.page.locator("article.answer .done")).to_contain_text("Đã ghi nhận")
    kept = app.state.desk.store.feedback.list(limit=1)[0]
    assert kept.comment == "Khoản này đã được sửa."
    assert kept.key is not None
    assert kept.key.startswith("qd-366-2025/")
    assert app.state.desk.store.receipts.get(kept.receipt) is not None


@at_phone
def test_vote_needs_one_press(visit: Visit, app: FastAPI) -> None:
    """ "Đúng" is enough."""
    visit.open("/")
    visit.ask(QUOTA)
    visit.page.get_by_role("button", name="Đúng", exact=True).click()

    expect(visit.page.locator("article.answer .done")).to_be_visible()
    assert app.state.desk.store.feedback.list(limit=1)[0].helpful is True


@at_phone
def test_empty_remark_is_refused_in_the_form(visit: Visit) -> None:
    """Nothing written is nothing to send, and the form stays."""
    visit.open("/")
    visit.ask(QUOTA)
    visit.page.get_by_text("Báo sai, góp ý cụ thể").click()
    visit.page.get_by_role("button", name="Gửi góp ý").click()

    expect(visit.page.locator("form.remark [data-problem]")).to_contain_text("TL-720")
    expect(visit.page.get_by_role("button", name="Gửi góp ý")).to_be_visible()


def test_answer_and_its_link_are_copied(visit: Visit) -> None:
    """What is copied holds the citations; the link opens the same answer for someone else."""
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open("/")
    visit.ask(QUOTA)
    visit.page.get_by_role("button", name="Chép câu trả lời").click()
    expect(visit.page.get_by_role("button", name="Đã chép")).to_be_visible()
    assert "Quy định 366-QĐ/TW" in visit.page.evaluate("navigator.clipboard.readText()")

    visit.page.get_by_role("button", name="Chép đường dẫn").click()
    expect(visit.page.get_by_role("button", name="Đã chép").nth(1)).to_be_visible()
    link = visit.page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(re.escape(visit.address) + "/cau-tra-loi/[a-z0-9]{16}", link)
    visit.page.goto(link)
    expect(visit.page.locator("article.answer")).to_contain_text("20%")
    expect(visit.page.locator("main")).to_contain_text("Mã biên nhận")
    visit.shot("bien-nhan")


def test_receipt_prints_without_what_is_pressed(visit: Visit) -> None:
    """On paper there is the answer and its grounds, on white."""
    visit.open("/")
    visit.ask(QUOTA)
    visit.page.get_by_role("link", name="Mở riêng để in").click()
    visit.page.wait_for_url("**/cau-tra-loi/*")
    expect(visit.page.get_by_role("link", name="Mở riêng để in")).to_be_hidden()  # it would lead to where one is
    visit.page.emulate_media(media="print", color_scheme="dark")

    for gone in ("header nav", ".actions", "form.remark"):
        expect(visit.page.locator(gone).first).to_be_hidden()
    expect(visit.page.locator("article.answer .sources")).to_be_visible()
    assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    visit.shot("ban-in")


@at_phone
def test_unknown_receipt_is_told_kindly(visit: Visit) -> None:
    """An answer that is gone ends in a sentence and a way on."""
    visit.open("/cau-tra-loi/khongcomanay0000")

    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Không có câu trả lời")
    expect(visit.page.get_by_role("link", name="Về trang hỏi đáp")).to_be_visible()
