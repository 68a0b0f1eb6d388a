"""The page in a browser that runs no script: slower to use, nothing missing that matters."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.page.test_files import REPORT
from tests.page.visit import Visit


def test_question_is_asked_and_its_ground_opened(unscripted: Visit) -> None:
    """Ask, follow the mark to the provision, send a remark."""
    page = unscripted.page
    unscripted.open("/")
    unscripted.ask("tỷ lệ xuất sắc tối đa là bao nhiêu")
    expect(page.get_by_role("button", name="Chép")).to_have_count(0)
    unscripted.shot("khong-kich-ban")
    page.locator("article.answer a.chip").first.click()
    expect(page.locator("article.provision .text")).not_to_be_empty()
    page.get_by_text("Báo sai về điều khoản này").click()
    page.get_by_label("Chỗ sai").fill("Khoản này đã được sửa.")
    page.get_by_role("button", name="Gửi").click()

    expect(page.locator(".done")).to_contain_text("Đã ghi nhận")


def test_groups_are_computed_by_address(unscripted: Visit) -> None:
    """The form sends plain fields; the finding stands below it."""
    unscripted.open("/tinh/nhieu-nhom")
    row = unscripted.page.locator("[data-row]").first
    row.get_by_label("Hoàn thành tốt").fill("28")
    row.get_by_label("Xuất sắc").fill("7")
    unscripted.page.get_by_role("button", name="Tính", exact=True).click()

    expect(unscripted.page.locator("#ket-qua")).to_contain_text("Nhóm 1: 28 tốt, 7 xuất sắc; tối đa 5 → vượt 2.")
    expect(row.get_by_label("Hoàn thành tốt")).to_have_value("28")


def test_report_is_handed_in(unscripted: Visit) -> None:
    """The findings come as a page; a file that cannot be read is told as one."""
    page = unscripted.page
    unscripted.open("/kiem-tra")
    page.set_input_files("#tep", {"name": "a.txt", "mimeType": "text/plain", "buffer": REPORT.encode()})
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(page.locator(".paper mark").first).to_be_visible()
    page.set_input_files("#tep", {"name": "a.exe", "mimeType": "text/plain", "buffer": b"MZ"})
    page.get_by_role("button", name="Kiểm tra", exact=True).click()

    expect(page.locator("[data-problem]")).to_contain_text("a.exe")


def test_training_and_signs_work(unscripted: Visit) -> None:
    """A question is answered by plain forms; a sign is found by its words."""
    page = unscripted.page
    unscripted.open("/bieu-hien")
    page.fill("#q", "chạy chức")
    page.get_by_role("button", name="Tìm").click()
    expect(page.locator("#ket-qua ol > li").first).to_be_visible()
    unscripted.open("/luyen-tap")
    page.get_by_role("button", name="Đồng ý và bắt đầu").click()
    page.locator("input[name=phuong_an]").first.check()
    page.get_by_role("button", name="Trả lời").click()

    expect(page.get_by_role("button", name="Câu tiếp")).to_be_visible()


def test_copy_that_is_kept_no_more_is_told_on_a_page(unscripted: Visit) -> None:
    """A link that opens nothing any more leads back to where files are sent, not to an answer meant for a program."""
    unscripted.open("/api/v1/files/khong-con-giu")
    expect(unscripted.page.locator("[data-problem]")).to_contain_text("chỉ giữ 1 giờ")
    unscripted.shot("tep-khong-con-giu")
    unscripted.page.get_by_role("link", name="Gửi lại tệp").click()
    expect(unscripted.page.locator("#tep")).to_be_visible()
