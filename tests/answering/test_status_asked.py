"""Which document serves when, who signed, what of a lapsed one may be used; years listed with their documents."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("366 có hiệu lực từ ngày ký hay từ 1/1/2026", "Quy định 366-QĐ/TW ngày 30/8/2025 có hiệu lực từ ngày 30/8/2025, là ngày ký"),
        ("quy định 124 do ai ban hành", "Quy định 124-QĐ/TW ngày 04/10/2023 do Bộ Chính trị ban hành"),
        ("quy định 132 ban hành ngày nào", "Quy định 132-QĐ/TW do Bộ Chính trị ban hành ngày 08/3/2018; người ký: Trần Quốc Vượng"),
        ("văn bản nào thay thế hướng dẫn 21", "Hướng dẫn 21-HD/BTCTW ngày 18/10/2019 được thay bằng Hướng dẫn 25-HD/BTCTW"),
        ("năm nay dùng mẫu hướng dẫn 25 được không", "Không. Hướng dẫn 25-HD/BTCTW ngày 10/11/2023 đã hết hiệu lực"),
        ("kỳ 2025 dùng quy định 124 được không", "Không. Quy định 124-QĐ/TW ngày 04/10/2023 đã hết hiệu lực"),
        ("dùng mẫu hướng dẫn 21 cho năm 2024 được không", "Không. Hướng dẫn 21-HD/BTCTW ngày 18/10/2019 đã hết hiệu lực"),
        ("đang làm theo hướng dẫn 25 có được không hay phải theo 43", "Không. Hướng dẫn 25-HD/BTCTW"),
        ("quy định 124 áp dụng từ năm nào đến năm nào", "Quy định 124-QĐ/TW ngày 04/10/2023 có hiệu lực từ ngày 04/10/2023"),
        ("có mấy văn bản đang còn hiệu lực về kiểm điểm xếp loại", "Quy định 366-QĐ/TW ngày 30/8/2025 và Hướng dẫn 43-HD/BTCTW"),
        ("27 biểu hiện theo 366 có còn phải liên hệ không", "Có. "),
        ("quy định 366 có còn áp dụng cho cấp huyện không", "Không. Danh sách"),
        ("hướng dẫn 25 có mẫu 2C không", "Kho ghi 4 mẫu của Hướng dẫn 25-HD/BTCTW"),
    ],
)  # fmt: skip
def test_first_sentence_is_of_what_is_asked(text, opens, assistant_):
    """
    Not whether the document serves, where something else is asked; of namesakes the one reviews go by.
    """
    answer = assistant_.ask(text)

    assert answer.text.startswith(opens)
    assert "còn hiệu lực vào ngày" not in answer.text.split("\n")[0]


def test_each_of_two_documents_tells_its_signer(assistant_):
    """
    Both are told, each before what it is.
    """
    text = assistant_.ask("ai ký quy định 124 và 366").text

    assert "Kho chưa ghi người ký Quy định 124-QĐ/TW ngày 04/10/2023" in text
    assert "Người ký Quy định 366-QĐ/TW ngày 30/8/2025: Trần Cẩm Tú" in text


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("năm 2019, 2022, 2024 mỗi năm áp dụng văn bản nào", (2019, 2022, 2024)),
        ("kiem diem nam 2023 theo van ban nao, nam 2024 theo van ban nao", (2023, 2024)),
        ("từng năm từ 2021 đến 2025 kiểm điểm theo quy định nào", (2021, 2022, 2023, 2024, 2025)),
    ],
)
def test_years_listed_with_their_documents(text, years, assistant_):
    """
    A line for each, the earliest first; a matter of two years is a comparison.
    """
    lines = [claim.text for claim in assistant_.ask(text).claims]

    assert [f"kỳ cuối năm {year}." in line for year, line in zip(years, lines, strict=True)] == [True] * len(years)
    assert assistant_.ask("tỷ lệ xuất sắc 2022 và 2025 có khác không").text.startswith("Có khác.")
