"""A pair "a/b tốt" asked about against the ratio: excellent beside good, and the reading is told."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "opening", "reading"),
    [
        ("năm 2023 tỉnh tôi xếp 90/430 tốt có quá tỷ lệ", f"Có, vượt {90 - 430 // 5}", "90/430 là 90 đồng chí"),
        ("nam 2023 tinh toi xep 90/430 tot co qua ty le khong", f"Có, vượt {90 - 430 // 5}", "90/430 là 90 đồng chí"),
        ("chi bộ xếp 8/40 tốt có vượt trần không", "Không vượt", "8/40 là 8 đồng chí"),
        ("kết quả 9 trên 41 đồng chí tốt, có đúng tỷ lệ không", "Không, vượt 1", "9/41 là 9 đồng chí"),
        ("đơn vị tôi 12/50 hoàn thành tốt thế có quá tỷ lệ 20% không", "Có, vượt 2", "12/50 là 12 đồng chí"),
    ],
)
def test_pair_is_read_as_excellent_beside_good(
    assistant_: Assistant, question: str, opening: str, reading: str
) -> None:
    """
    The ratio compares those excellent with those good; how the pair was read stands in the answer.
    """
    told = assistant_.ask(question).text.split("\n")
    assert told[0].startswith(opening)
    assert reading in told[1]


def test_pair_with_too_large_a_part_is_asked_about(assistant_: Assistant) -> None:
    """
    38 of 45 are those good out of all: how many are excellent is not told.
    """
    assert assistant_.ask("38/45 tốt có vượt tỷ lệ không").status.value == "needs_details"
