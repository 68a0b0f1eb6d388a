"""How the page speaks: badges in the words of the question, fields by their labels, numbers of signs, nothing said twice."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from assistant.calculator.finding import Verdict
from assistant.calculator.functions import FUNCTIONS
from assistant.service.pages import verdict


def _result(page: str) -> str:
    """The words of the result's part."""
    return re.sub(r"<[^>]+>", " ", page.partition('<section id="ket-qua"')[2].partition("</section>")[0])


@pytest.mark.parametrize(
    ("address", "badge"),
    [
        ("/tinh/toi-da?tot=28", "Đã tính"),
        ("/tinh/ty-le?tot=28&xuat_sac=5", "Đạt"),
        ("/tinh/ty-le?tot=28&xuat_sac=6", "Vượt"),
        ("/tinh/phan-tram?phan=28&tong=40&da_ghi=71%25", "Chưa khớp"),
        ("/tinh/du-6-thang?ngay_ket_nap=2025-08-20&ngay=2025-12-31", "Chưa đủ 6 tháng"),
        ("/tinh/so-ngay", "Đã tính"),
    ],
)
def test_badge_answers_what_the_form_asked(client: TestClient, address: str, badge: str) -> None:
    """Only a share is exceeded; how many, or how long, is reckoned, not passed."""
    page = client.get(address if "?" in address else f"{address}?ngay=").text

    assert re.findall(r'<span class="badge[^"]*">([^<]+)</span>', page)[0] == badge


def test_every_badge_is_of_a_function_there_is() -> None:
    """A function renamed takes its words along."""
    assert set(verdict._WORDS) <= set(FUNCTIONS)
    assert verdict.word("quota", Verdict.CANNOT_TELL.value) == "Chưa kết luận được"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/tinh/du-6-thang?ngay=2026-12-10", "Chưa ghi mục “Ngày kết nạp”."),
        ("/tinh/du-6-thang?ngay_ket_nap=2026-12-10&ngay=2026-11-27", "Mục “Ngày kết nạp”: ngày xét 27/11/2026"),
        ("/tinh/toi-da?tot=nhiều", "Mục “Số Hoàn thành tốt nhiệm vụ”: “nhiều” không phải số. Ví dụ: 28."),
    ],
)
def test_mistake_names_the_field_as_the_form_does(client: TestClient, address: str, told: str) -> None:
    """A member sees the label above the box, never the name the command line gives it."""
    page = client.get(address)

    assert page.status_code == 422
    assert told in _result(page.text)
    assert "ngay_ket_nap" not in _result(page.text)
    assert "tot=" not in _result(page.text)


def test_other_readings_repeat_no_step(client: TestClient) -> None:
    """Two percentages that are right stand there once each."""
    said = _result(client.get("/tinh/phan-tram?tong=40&nhom=28:70%25;12:30%25").text)

    assert said.count("28 : 40 = 70%") == 1


@pytest.mark.parametrize(("typed", "places"), [("12", ["2/so-3"]), ("3", ["1/so-3", "2/so-3", "3/so-3"]), ("28", [])])
def test_sign_is_found_by_its_number(client: TestClient, typed: str, places: list[str]) -> None:
    """The twelfth of the 27 is the third of the second group; a third there is in each."""
    page = client.get("/bieu-hien", params={"q": typed}).text

    assert re.findall(r"/dieu-khoan/nq-04-2016/nhom-(\d/so-\d)", page) == places


def test_groups_of_signs_are_named(client: TestClient) -> None:
    """ "Nhóm 1" alone says nothing to a member."""
    page = client.get("/bieu-hien").text

    for name in ("tư tưởng chính trị", "đạo đức, lối sống", "“tự chuyển hóa” trong nội bộ"):
        assert re.search(rf"<h2>Nhóm \d: [^<]*{name}</h2>", page)


@pytest.mark.parametrize(
    ("question", "dated"), [("thời tiết hôm nay thế nào", False), ("xin chào", False), ("89,5 điểm xếp loại gì", True)]
)
def test_day_stands_only_where_a_regulation_answers(client: TestClient, question: str, dated: bool) -> None:
    """A greeting holds for no day in particular."""
    assert ("Áp dụng cho ngày" in client.post("/", data={"q": question}).text) is dated


def test_comparison_leads_to_its_parts(client: TestClient) -> None:
    """On a phone the table is long: each part is one press away."""
    page = client.get("/thay-doi?cu=qd-124-2023&moi=qd-366-2025").text
    led = re.findall(r'<li><a href="#(qd-366-2025-[^"]+)">', page)

    assert len(led) >= 2
    assert all(f'id="{one}"' in page for one in led)


def test_report_without_figures_is_not_called_right(client: TestClient) -> None:
    """A file with nothing to check is told so; "no mistake found" would be a promise."""
    page = client.post(
        "/kiem-tra",
        data={"loai": "bao-cao"},
        files={"tep": ("thu.txt", "Kính gửi các chi bộ.\nĐề nghị thực hiện.".encode())},
    )

    assert page.status_code == 200
    assert "không có số liệu nào trợ lý đối chiếu được" in page.text
    assert "Không thấy sai lệch" not in page.text


def test_example_shows_that_a_count_is_taken_too(client: TestClient) -> None:
    """Who reads "35%" under the tasks done would take it for what is wanted."""
    page = client.get("/tinh/muc-cao-nhat").text

    assert page.count("Ví dụ: 20 hoặc 100%") == 2
    assert "Ví dụ: 7 hoặc 35%" in page


@pytest.mark.parametrize(
    ("path", "status"), [("/", 200), ("/van-ban/qd-366-2025", 200), ("/khong-co", 404), ("/healthz", 200)]
)
def test_link_may_be_looked_at_before_it_is_opened(client: TestClient, path: str, status: int) -> None:
    """A chat program asks for a page's head first; it is no mistake of whoever sent the link."""
    head, whole = client.head(path), client.get(path)

    assert (head.status_code, whole.status_code) == (status, status)
    assert head.content == b""
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_head_of_a_programs_route_keeps_to_the_description(client: TestClient) -> None:
    """The API describes no HEAD, so there is none."""
    assert client.head("/api/v1/documents").status_code == 405


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/thay-doi?cu=qd-124-2023&moi=", 422, "Chưa chọn đủ hai văn bản"),
        ("/thay-doi?cu=khong-co&moi=qd-366-2025", 422, "Không thấy văn bản “khong-co” trong kho"),
        ("/thay-doi.docx?cu=khong-co&moi=qd-366-2025", 422, "Không thấy văn bản “khong-co” trong kho"),
        ("/tinh/khong-co", 404, "Không có phép tính nào ở địa chỉ này"),
    ],
)
def test_refusal_never_sends_a_reader_to_the_command_line(
    client: TestClient, address: str, status: int, told: str
) -> None:
    """An old link ends in a sentence and a way on, with a code to quote."""
    page = client.get(address)

    assert page.status_code == status
    assert told in page.text
    assert "Mã TL-7" in page.text
    assert "troly docs" not in page.text
    assert "ty-le, toi-da" not in page.text
