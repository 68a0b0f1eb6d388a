"""Documents asked about: the attribute that opens, the basis of the review, those of a place, where a thing is said."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.identity.attribute_told import attribute_claims
from assistant.answering.identity.statements import statements
from corpus.vocabulary import Status


@pytest.mark.parametrize(
    ("text", "first"),
    [("Quy định 124 năm 2023 bị thay bằng cái gì", "được thay bằng Quy định 366-QĐ/TW"),
     ("hd 43 thay cho cai gi", "thay thế Hướng dẫn 25-HD/BTCTW"),
     ("quy định 366 bao giờ mới áp dụng", "có hiệu lực từ ngày 30/8/2025"),
     ("hướng dẫn 25 hết hiệu lực khi nào", "hết hiệu lực từ ngày 31/10/2025"),
     ("hướng dẫn 43 ra ngày mấy tháng mấy", "Ban Tổ chức Trung ương ban hành ngày 31/10/2025"),
     ("ai ký quy định 366", "Trần Cẩm Tú"),
     ("nghị định 335 của ai ban hành", "do Chính phủ ban hành"),
     ("quy định 366 có bao nhiêu điều", "4 chương, 19 điều"),
     ("văn bản nào hướng dẫn quy định 366", "được hướng dẫn bằng Hướng dẫn 43-HD/BTCTW"),
     ("tải quy định 366 ở đâu", "không lưu bản gốc Quy định 366-QĐ/TW")],
)  # fmt: skip
def test_attribute_asked_for_opens(text, first, assistant_):
    """
    What replaced a document, since when it serves, who signed it, where it is had: the first sentence tells it.
    """
    assert first in assistant_.ask(text).claims[0].text


def test_attributes_are_statements_of_their_documents(shipped):
    """
    Whatever attribute is told of any document may be said of it.
    """
    for document in shipped:
        day = document.in_force.since or document.signed
        if day is not None:
            known = list(statements(shipped, document, day))
            assert all(claim in known for claim in attribute_claims(shipped, document)), document.id


@pytest.mark.parametrize(
    ("text", "keys"),
    [("nam 2026 thi theo quy dinh nao", {"qd-366-2025", "hd-43-2025"}),
     ("kiểm điểm cuối năm 2025 làm theo hướng dẫn nào", {"qd-366-2025", "hd-43-2025", "cv-10072-2025"}),
     ("năm 2022 thì hướng dẫn nào", {"qd-132-2018", "hd-21-2019", "cv-4264-2022"}),
     ("công ty nhà nước thì áp dụng quy định nào để đánh giá cán bộ", {"qd-366-2025", "hd-43-2025", "qd-366-2025/dieu-1"}),
     ("bác sĩ xếp loại theo văn bản nào", {"qd-366-2025", "hd-43-2025", "nd-233-2026"}),
     ("cán bộ xã chưa vào đảng thì đánh giá theo cái gì", {"nd-335-2025", "qd-366-2025", "qd-366-2025/dieu-1"}),
     ("đánh giá hằng quý theo văn bản nào", {"hd-02-2026", "kl-198-2025", "hd-43-2025"})],
)  # fmt: skip
def test_basis_of_the_review(text, keys, assistant_):
    """
    By which documents: those of the day, the letter of the round, the decree for employees and for those outside the Party.
    """
    answer = assistant_.ask(text)
    assert {key for claim in answer.claims for key in claim.citations} == keys


def test_basis_is_not_told_of_one_matter(assistant_):
    """
    "… theo quy định nào về tiêu chuẩn chức danh" asks for one text, not for the basis of the review.
    """
    answer = assistant_.ask("năm 2021 xếp loại cán bộ dựa theo quy định nào về tiêu chuẩn chức danh")
    assert answer.claims[0].citations[0] not in ("qd-132-2018", "hd-21-2019")


@pytest.mark.parametrize(
    ("text", "key"),
    [("ở lai châu xếp loại đảng viên theo văn bản nào của tỉnh ủy", "lc-22-qd-tu-2019"),
     ("Thanh Hóa có hướng dẫn riêng không", "th-3271-qd-tu-2019"),
     ("Bình Định có văn bản gì về kiểm điểm không", "bd-cv-2022")],
)  # fmt: skip
def test_documents_of_a_place(text, key, assistant_):
    """
    Those of the place named, told to be of an earlier time than the regulation that serves.
    """
    answer = assistant_.ask(text)
    assert answer.claims[0].citations == (key,)
    assert answer.text.startswith("Kho chưa có văn bản của địa phương này ban hành sau khi có Quy định 366-QĐ/TW")
    assert all(
        answer.claims[0].citations[0].split("-")[0] == claim.citations[0].split("-")[0] for claim in answer.claims
    )


@pytest.mark.parametrize(
    "text",
    ["tỉnh em là Nghệ An thì theo hướng dẫn nào của tỉnh", "Hà Nội có hướng dẫn gì năm 2025 chưa",
     "tỉnh Quảng Ninh có bộ tiêu chí riêng ko"],
)  # fmt: skip
def test_place_without_documents(text, assistant_):
    """
    A province of which nothing is held is named in the refusal.
    """
    answer = assistant_.ask(text)
    assert answer.status is Outcome.NOT_IN_CORPUS
    assert answer.text.startswith("Kho chưa có văn bản riêng của")


@pytest.mark.parametrize(
    ("text", "place"),
    [("mức 20% xuất sắc quy định ở đâu", "Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW"),
     ("thang điểm 100 là của quy định nào", "Điều 10, Quy định 366-QĐ/TW"),
     ("văn bản nào nói đảng viên mới kết nạp không phải kiểm điểm", "Điều 5, khoản 2, Quy định 366-QĐ/TW")],
)  # fmt: skip
def test_where_a_thing_is_said(text, place, assistant_):
    """
    The place opens the answer where it is asked for.
    """
    assert assistant_.ask(text).claims[0].text.startswith(f"Nội dung này ở {place}")


@pytest.mark.parametrize(
    "text", ["27 biểu hiện suy thoái nằm ở nghị quyết nào", "các biểu hiện suy thoái được nêu ở văn bản nào"]
)
def test_text_of_the_signs(text, assistant_):
    """
    Which resolution lists the signs is asked, not the signs.
    """
    claims = assistant_.ask(text).claims
    assert "Nghị quyết 04-NQ/TW ngày 30/10/2016" in claims[0].text
    assert claims[1].citations == ("nq-04-2016",)


@pytest.mark.parametrize(
    ("text", "rows"),
    [("so sánh quy định 132 với 366 về thời hạn", "Thời điểm hoàn thành"),
     ("366 so với 124 về đối tượng", "Cá nhân phải kiểm điểm"),
     ("so sánh hd 21 với hd 43 ve han nop", "Hạn gửi hồ sơ"),
     ("quy định 124 với quy định 366 khác nhau ở phần mẫu biểu", "Mẫu bản kiểm điểm cá nhân")],
)  # fmt: skip
def test_compared_on_one_aspect(text, rows, assistant_):
    """
    The rows of the aspect named come first, not the quota.
    """
    claims = assistant_.ask(text).claims
    assert claims[1].text.startswith(rows)
    assert not any("khống chế mức" in claim.text for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "quy định mới khác quy định cũ chỗ nào",
        "quy dinh moi bo cai gi so voi quy dinh cu",
        "quy định mới có gì khác trước",
    ],
)
def test_new_against_old_without_numbers(text, assistant_):
    """
    Set side by side though neither is named.
    """
    first = assistant_.ask(text).text.split("\n")[0]

    assert first.startswith("So ")
    assert first.index("Quy định 124-QĐ/TW") < first.index("Quy định 366-QĐ/TW")


@pytest.mark.parametrize("body", ["quân đội", "công an xã", "bệnh viện", "chi bộ doanh nghiệp tư nhân"])
def test_body_goes_by_the_regulation(body, assistant_):
    """
    Whether a kind of body goes by the regulation is answered by whom it is for, not by whether it serves.
    """
    answer = assistant_.ask(f"{body} có làm theo quy định 366 không")
    assert answer.text.startswith("Có. Quy định áp dụng")
    assert answer.claims[0].citations == ("qd-366-2025/dieu-1",)


def test_round_set_against_a_later_one(assistant_):
    """
    "Áp dụng cho năm 2025 không hay sang 2026" is of the first.
    """
    answer = assistant_.ask("quy định 366 áp dụng cho kiểm điểm năm 2025 không hay sang 2026 mới áp dụng")
    assert answer.text.startswith(
        "Có. Quy định 366-QĐ/TW ngày 30/8/2025 có hiệu lực từ ngày 30/8/2025 và còn hiệu lực vào ngày 31/12/2025"
    )


def test_every_presumed_document_is_still_carried_out(shipped, assistant_):
    """
    "Còn thực hiện không", "còn không" ask whether it serves.
    """
    for document in shipped:
        if (
            document.status is Status.PRESUMED_IN_FORCE
            and document.number
            and document.id in ("ct-05-2016", "qd-213-2020")
        ):
            for tail in ("còn thực hiện không", "còn ko"):
                assert assistant_.ask(f"{document.kind.label} {document.number} {tail}").text.startswith(
                    "Có, theo những gì tra được"
                )


@pytest.mark.parametrize(
    ("turns", "first"),
    [(["nghị định 48 còn hiệu lực không", "vậy thay bằng gì"], "Nghị định 48/2023/NĐ-CP ngày 17/7/2023 được thay bằng"),
     (["quy định 366 còn hiệu lực không", "ai ký", "thế hướng dẫn đi kèm là cái nào"], "Quy định 366-QĐ/TW ngày 30/8/2025 được hướng dẫn bằng"),
     (["Quy định 366 thay văn bản nào", "văn bản đó lại thay cái nào trước nữa"], "Quy định 124-QĐ/TW ngày 04/10/2023 thay thế")],
)  # fmt: skip
def test_turn_that_asks_one_more_attribute(turns, first, assistant_):
    """
    It asks of the document the turns before named, or of the one they were answered with.
    """
    assert assistant_.ask(turns).claims[0].text.startswith(first)


@pytest.mark.parametrize(
    ("text", "words"),
    [("quy định nào đang thay thế 124", "Quy định 124-QĐ/TW ngày 04/10/2023 được thay bằng Quy định 366-QĐ/TW"),
     ("ai thay quy định 124", "Quy định 124-QĐ/TW ngày 04/10/2023 được thay bằng Quy định 366-QĐ/TW"),
     ("quy định cũ 124 ai thay", "Quy định 124-QĐ/TW ngày 04/10/2023 được thay bằng Quy định 366-QĐ/TW"),
     ("quy định nào thay 37", "Quy định 37-QĐ/TW ngày 25/10/2021 được thay bằng Quy định 207-QĐ/TW"),
     ("quy định nào thay thế 124 về giám sát của mặt trận", "thay thế Quy định 124-QĐ/TW ngày 02/02/2018")],
)  # fmt: skip
def test_replaced_number_is_the_one_reviews_went_by(text, words, assistant_):
    """
    What takes the place of 124 is asked by whoever reviewed by it, unless the other matter of that number is told; a bare
    number behind "thay" is a document, not the one that replaced it.
    """
    assert words in assistant_.ask(text).text
