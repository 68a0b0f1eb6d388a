"""Stored sentences near a message: by its likeness to their questions and in the learned map, wherever they stand."""

from __future__ import annotations

from datetime import date

import numpy as np

from assistant.assistant import Assistant
from index.embed import SHIPPED, HashingEmbedder, StaticEncoder
from index.mapped import MappedEncoder, mapped
from index.query import Query

TODAY = date(2026, 11, 30)


def test_question_stored_word_for_word_has_its_sentence_first(assistant_: Assistant):
    """
    Of the texts in force alone, each sentence once.
    """
    index = assistant_.index
    stored = [
        (key, item)
        for key in ("qd-366-2025/dieu-13", "qd-366-2025/dieu-17", "hd-43-2025/muc-4/tieu-muc-4.1")
        for item in index.corpus.provisions[key].questions
        if item.lead
    ]

    found = [(item, index.nearest_sentences(Query(item.text, TODAY), most=8)) for _, item in stored]

    assert sum(near[0].lead == item.lead for item, near in found) >= 0.9 * len(found) > 20
    assert all(len({one.lead for one in near}) == len(near) == 8 for _, near in found)
    serving = {document.id for document in index.corpus if document.in_force.holds(TODAY)}
    assert {one.key.split("/")[0] for _, near in found for one in near} <= serving


def test_only_documents_asked_for_are_looked_in(assistant_: Assistant):
    query = Query("ai quyết định xếp loại", None, frozenset({"qd-124-2023"}), only=frozenset({"qd-124-2023"}))

    near = assistant_.index.nearest_sentences(query, most=8)

    assert near
    assert {one.key.split("/")[0] for one in near} == {"qd-124-2023"}


def test_sentence_told_is_known_by_its_question(assistant_: Assistant):
    index = assistant_.index
    item = next(item for item in index.corpus.provisions["qd-366-2025/dieu-13"].questions if item.lead)

    known = index.sentence_stored(item.lead or "", item.text)

    assert known is not None
    assert (known.lead, known.alike > 0.9) == (item.lead, True)
    assert index.sentence_stored("Câu này không ghi ở đâu cả.", item.text) is None


def test_map_keeps_length_one_and_marks_do_not_matter():
    map_ = mapped(StaticEncoder(SHIPPED))
    assert map_ is not None

    rows = map_.encode(["ai quyết định xếp loại", "ai quyet dinh xep loai", ""])

    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [1, 1, 0], atol=1e-5)
    np.testing.assert_allclose(rows[0], rows[1], atol=1e-6)


def test_other_encoders_have_no_map(tmp_path):
    """
    It was learned for the shipped one; one of another size is not turned by it.
    """
    encoder = StaticEncoder(SHIPPED)
    wrong = tmp_path / "map.npz"
    np.savez(wrong, weights=np.ones(3, np.float16), turn=np.eye(3, dtype=np.float16))

    assert mapped(HashingEmbedder()) is None
    assert mapped(encoder, tmp_path / "none.npz") is None
    assert mapped(encoder, wrong) is None
    assert isinstance(mapped(encoder), MappedEncoder)
