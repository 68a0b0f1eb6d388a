"""Tables of embedded texts: the two ways of keeping rows tell the same likeness."""

from __future__ import annotations

import numpy as np

from index.embed import HashingEmbedder, encoder_for
from index.pooled import PooledTable
from index.tables import build_table, foremost, load_table
from index.vectors import VectorTable

TEXTS = ["đảng viên dự bị có phải kiểm điểm không", "mấy mức", "", "Đảng viên dự bị", "hạn nộp hồ sơ là ngày nào"]


def test_texts_kept_as_their_pieces_are_as_like_as_their_vectors():
    """
    A text without known words is like nothing, in both tables.
    """
    encoder = encoder_for(None)
    pooled = PooledTable.build(encoder.matrix, encoder.pieces(TEXTS))
    vectors = VectorTable.build(encoder.encode(TEXTS))

    for question in ("dự bị có kiểm điểm ko", "nộp khi nào", ""):
        query = encoder.encode([question])
        assert np.allclose(pooled.likeness(query), vectors.likeness(query), atol=1e-6)


def test_table_is_kept_as_pieces_where_texts_outnumber_them_and_read_back_the_same(tmp_path):
    """
    Fewer texts than pieces are quicker compared as they are, and another encoder has no pieces.
    """
    encoder = encoder_for(None)
    many = [f"{text} {number}" for number in range(len(encoder.matrix)) for text in TEXTS[:2]]
    for name, texts, made_by, kind in (
        ("many", many, encoder, PooledTable),
        ("few", TEXTS, encoder, VectorTable),
        ("hashed", TEXTS, HashingEmbedder(), VectorTable),
    ):
        table, query = build_table(made_by, texts), made_by.encode(["đảng viên dự bị"])
        table.save(tmp_path, name)
        again = load_table(tmp_path, name, made_by)

        assert isinstance(table, kind)
        assert isinstance(again, kind)
        assert np.array_equal(table.likeness(query), again.likeness(query))


def test_each_batch_of_texts_is_told_as_it_begins():
    """
    Whoever builds sees how far it is.
    """
    begun: list[int] = []
    build_table(HashingEmbedder(), ["mẫu"] * 1100, begun=begun.append)

    assert begun == [0, 512, 1024]


def test_rows_beyond_the_best_two_thousand_count_for_nothing():
    """
    Of 2,500 rows the 500 least like are nought; fewer rows are left as they are.
    """
    likeness = np.random.default_rng(3).permutation(2500).astype(np.float32)

    assert sorted(foremost(likeness)[foremost(likeness) > 0]) == list(range(500, 2500))
    assert np.array_equal(foremost(likeness[:2000]), likeness[:2000])
