"""What a document is, whether it applies, what came before and after, what shares its number."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.statements import statements
from assistant.answering.identity.validity import current_of
from corpus.citation import name_document, say_day
from corpus.text import fold
from corpus.timeline import predecessors, same_number, successors
from corpus.vocabulary import Status

TODAY = date(2026, 11, 21)


def told(assistant, text):
    return "\n".join(claim.text for claim in assistant.ask(text).claims)


def test_every_document_is_told_to_apply_or_not(shipped, assistant_):
    """
    "Còn hiệu lực không" for each document of the corpus: Có, Không with the successor, or honestly not known.
    """
    asked = 0
    for document in shipped:
        if not document.number or document.signed is None or document.is_local:
            continue
        answer = assistant_.ask(f"{name_document(document)} còn hiệu lực không")
        assert answer.status is Outcome.ANSWERED, document.id
        head = fold(answer.text).split()[0].strip(".,")
        if not document.in_force.holds(TODAY):
            assert head == "khong", document.id
            for later in successors(shipped, document.id):
                assert name_document(later) in answer.text, document.id
        elif document.status in (Status.IN_FORCE, Status.REPLACED, Status.PRESUMED_IN_FORCE):
            assert head == "co", document.id
        else:
            assert head in ("chua", "khong"), document.id
        assert answer.citations[0].key.split("/")[0] == document.id, document.id
        asked += 1
    assert asked >= 50


def test_every_document_says_what_it_is(shipped, assistant_):
    """
    "Là gì" gives issuer and title, cited to the document itself.
    """
    for document in shipped:
        if document.number and document.signed and not document.is_local:
            answer = assistant_.ask(f"{name_document(document)} là văn bản gì")
            assert f"của {document.issuer}: " in answer.text, document.id
            assert document.id in {citation.key for citation in answer.citations}, document.id


@pytest.mark.parametrize(
    ("text", "says"),
    [("Quy định 132-QĐ/TW ngày 08/3/2018 bị văn bản nào thay thế", "Quy định 124-QĐ/TW ngày 04/10/2023"),
     ("Quy định 124-QĐ/TW năm 2023 được thay bằng văn bản nào", "Quy định 366-QĐ/TW ngày 30/8/2025"),
     ("Quy định 366 thay quy định nào", "thay thế Quy định 124-QĐ/TW"),
     ("văn bản nào thay Hướng dẫn 25", "Hướng dẫn 43-HD/BTCTW ngày 31/10/2025")],
)  # fmt: skip
def test_chain_is_told_link_by_link(text, says, assistant_):
    """
    132 → 124 → 366, and the guidances beside them.
    """
    assert says in told(assistant_, text)


def test_chain_is_closed_without_gap(shipped):
    """
    Each main regulation ends on the day its successor begins, and the last one serves today.
    """
    for name, later in (("qd-132-2018", "qd-124-2023"), ("qd-124-2023", "qd-366-2025")):
        document, after = shipped.documents[name], shipped.documents[later]
        assert document.in_force.until == after.in_force.since
        assert document in predecessors(shipped, later)
        assert current_of(shipped, document, TODAY).id == "qd-366-2025"
        assert current_of(shipped, document, after.in_force.since - timedelta(days=1)) is document


def test_namesakes_are_told_apart(shipped, assistant_):
    """
    Whoever asks about one of two documents of one number is warned of the other.
    """
    pairs = [document for document in shipped if same_number(shipped, document) and document.signed]
    assert len(pairs) >= 4
    for document in pairs:
        text = told(assistant_, f"{name_document(document)} là gì")
        for other in same_number(shipped, document):
            assert name_document(other) in text, document.id


def test_number_alone_that_several_bear_is_asked_back(assistant_):
    """
    "Quy định 132" may be the one on review or the one on investigation.
    """
    answer = assistant_.ask("Quy định 132 là gì")

    assert (answer.status, answer.code) == (Outcome.NEEDS_DETAILS, "TL-642")
    assert "08/3/2018" in answer.text
    assert "27/10/2023" in answer.text


def test_statements_hold_every_line_of_every_identity(shipped, read):
    """
    What the verifier lets through is what the composer may say, on days before, within and after the document's own.
    """
    for document in shipped:
        period = document.in_force
        days = {
            TODAY,
            *(day + timedelta(days=shift) for day in (period.since, period.until) if day for shift in (-1, 0)),
        }
        for day in days:
            allowed = list(statements(shipped, document, day))
            for text in ("là gì", "còn hiệu lực không", "hết hiệu lực chưa", "ai ký", "bị thay thế chưa"):
                question = read(f"{name_document(document)} {text}", today=day)
                for brief in (False, True):
                    for claim in identity_claims(shipped, document, question, brief=brief):
                        if not question.moments:
                            assert claim in allowed, (document.id, claim.text)


def test_validity_on_another_day_is_about_that_day(assistant_):
    """
    In 2024 the regulation of 2023 applied and that of 2025 was not there yet.
    """
    applied = assistant_.ask("Quy định 124-QĐ/TW ngày 04/10/2023 còn hiệu lực vào ngày 01/6/2024 không")
    ahead = assistant_.ask("năm 2024 Quy định 366-QĐ/TW ngày 30/8/2025 đã có hiệu lực chưa")

    assert applied.text.startswith("Có. ")
    assert fold(ahead.text).startswith(("chua", "khong"))
    assert say_day(date(2025, 8, 30)) in ahead.text


@pytest.mark.parametrize(
    ("question", "applies"),
    [
        ("xếp loại năm 2023 theo 132 hay 124", "Quy định 124-QĐ/TW"),
        ("kiểm điểm năm 2022 áp dụng quy định 132 hay 124", "Quy định 132-QĐ/TW"),
        ("năm 2024 thì theo quy định nào", "Quy định 124-QĐ/TW"),
    ],
)
def test_the_document_that_applies_is_told_first(assistant_, question, applies):
    """Of several named, or of none, the one in force on the day asked about is the answer."""
    assert told(assistant_, question).startswith(applies)


def test_a_document_nobody_asked_about_is_no_answer(assistant_):
    """A rule is asked for: what some decree is called does not answer it."""
    said = told(assistant_, "không đồng ý với kết quả xếp loại thì khiếu nại thế nào")
    assert not said.startswith("Nghị định")


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("công chức năm 2026 xếp loại theo nghị định số mấy", "nd-335-2025"),
        ("viên chức năm 2026 xếp loại theo nghị định số mấy", "nd-233-2026"),
        ("công chức được 72 điểm kỳ năm 2026: xếp mức nào, theo nghị định nào", "nd-335-2025"),
    ],
)
def test_decree_is_that_of_the_staff_asked_about(assistant_, question, document):
    """
    Công chức and viên chức share a syllable and have a decree each; points of theirs are not the Party's points.
    """
    answer = assistant_.ask(question)

    assert answer.citations[0].key == document
    assert "366-QĐ/TW" not in answer.text.split("\n")[0]
