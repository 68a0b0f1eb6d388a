"""What the encoder is worth beside BM25: ``python -m index.training.measure --data … --folds … --model index/model``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.document import Corpus
from corpus.errors import InputError, RegulationError
from corpus.load import load_corpus
from corpus.timeline import in_force, last_day
from index.embed import SHIPPED, Encoder, StaticEncoder
from index.training.pairs import own_units, stretches
from index.training.scoring import Places, Ranks, Scores, Words, best_of, rank_allowed, rank_gold
from index.training.sources import HELD_OUT, Fold, Laws, read_laws

TUNED_ON = "alqac25"
WEIGHTS = (
    0,
    2,
    4,
    6,
    8,
    10,
    12,
    15,
    18,
    24,
    30,
    40,
)  # what a cosine is multiplied by before it is added to BM25's score


@dataclass(frozen=True)
class Bank:
    """Our questions: text, place of the right provision, who competes on the right one's day."""

    questions: list[str]
    right: Places
    allowed: NDArray[np.bool_]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 0 when done, 2 when refused."""
    parser = argparse.ArgumentParser(prog="python -m index.training.measure", description="Đo bộ mã hóa bên cạnh BM25.")
    parser.add_argument("--data", type=Path, required=True, help="thư mục có vnlaw-pool")
    parser.add_argument("--folds", type=Path, required=True, help="nơi python -m index.train --folds K đã ghi")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="mô hình huấn luyện trên mọi câu hỏi")
    parser.add_argument("--corpus", type=Path, action="append", default=[], help="thư mục văn bản, thay cho bộ đi kèm")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today(), help="ngày hỏi, năm-tháng-ngày")
    given = parser.parse_args(arguments)
    try:
        count = len(list(given.folds.glob("fold-*")))
        if count < 2:
            raise InputError(
                f"Không thấy các mô hình fold-… ở {given.folds}. Hãy chạy: "
                f"python -m index.train --data {given.data} --folds 5 --out {given.folds}"
            )
        encoders = [StaticEncoder(given.folds / f"fold-{part}") for part in range(count)]
        measure_own(load_corpus(*given.corpus), encoders, given.as_of)
        measure_pool(read_laws(given.data), encoders, StaticEncoder(given.model))
    except RegulationError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def measure_own(corpus: Corpus, encoders: Sequence[Encoder], today: date) -> None:
    """Each question of ours, with an encoder that has not seen it and an index without it."""
    bank = read_bank(corpus, today)
    provisions = list(corpus.provisions.values())
    bare = Words([(item.heading, item.text) for item in provisions])
    full = Words([(item.heading, item.text, *(asking.text for asking in item.questions)) for item in provisions])
    by_text = np.stack([bare.scores(question) for question in bank.questions])
    by_all = np.stack(
        [full.scores(question, own=own) for question, own in zip(bank.questions, bank.right.tolist(), strict=True)]
    )
    to_text, to_question = cross_fitted(corpus, encoders, bank)
    print(f"Câu hỏi của kho: {len(bank.questions)}, điều khoản: {len(provisions)}, phần: {len(encoders)}")
    for label, scores in {
        "BM25 tiêu đề + nội dung": by_text,
        "BM25 tiêu đề + nội dung + câu hỏi khác": by_all,
        "véc-tơ: câu hỏi với nội dung": to_text,
        "véc-tơ: câu hỏi với câu hỏi khác": to_question,
        "véc-tơ: lớn hơn trong hai": np.maximum(to_text, to_question),
        **{f"BM25 nội dung + {w} x nội dung": by_text + w * to_text for w in WEIGHTS[2:]},
        **{f"BM25 cả hai + {w} x nội dung": by_text + by_all / 2 + w * to_text for w in WEIGHTS[4::3]},
    }.items():
        _show(label, rank_allowed(scores, bank.right, bank.allowed))


def read_bank(corpus: Corpus, today: date) -> Bank:
    """The questions asked of provisions; those of documents in force on the right one's (last) day compete."""
    provisions = list(corpus.provisions.values())
    asked = [(place, asking.text) for place, item in enumerate(provisions) for asking in item.questions]
    together = {item.id: in_force(corpus, last_day(item, today)) | {item.id} for item in corpus}
    beside = np.array(
        [[other.document_id in together[item.document_id] for other in provisions] for item in provisions]
    )
    right = np.array([place for place, _ in asked])
    return Bank([text for _, text in asked], right, beside[right])


def cross_fitted(corpus: Corpus, encoders: Sequence[Encoder], bank: Bank) -> tuple[Scores, Scores]:
    """(questions, provisions): best cosine to the provision's text, and to its questions without the one asked; each
    row by the encoder of the fold that left the question out."""
    units = [unit for unit in own_units(corpus) if "/" in unit.key]
    texts = [text for unit in units for text in unit.texts]
    text_owners = np.array([place for place, unit in enumerate(units) for _ in unit.texts])
    to_text = np.zeros((len(bank.questions), len(units)), dtype=np.float32)
    to_question = np.zeros_like(to_text)
    for part, encoder in enumerate(encoders):
        mine = np.flatnonzero(_held(bank.questions, part, len(encoders)))
        vectors = encoder.encode(bank.questions)
        near = vectors[mine] @ vectors.T
        near[np.arange(len(mine)), mine] = 0
        to_text[mine] = best_of(vectors[mine] @ encoder.encode(texts).T, text_owners, len(units))
        to_question[mine] = best_of(near, bank.right, len(units))
    return to_text, to_question


def measure_pool(laws: Laws, encoders: Sequence[Encoder], final: Encoder) -> None:
    """The public questions: the weight chosen on cross-fitted `alqac25`, confirmed on the sets never trained on."""
    articles = list(laws.articles.values())
    place = {article.id: number for number, article in enumerate(articles)}
    words = Words([(f"{item.law} {item.title} {item.text}",) for item in articles])
    rows = [(number, f"{item.law} {item.title}\n{piece}") for number, item in enumerate(articles)
            for piece in stretches(item.text)]  # fmt: skip
    owners = np.array([number for number, _ in rows])
    texts = [text for _, text in rows]
    chosen = 0
    for name in (TUNED_ON, *HELD_OUT):
        asked = [question for question in laws.questions if question.collection == name]
        questions = [question.text for question in asked]
        gold = [[place[article] for article in question.gold] for question in asked]
        lexical = np.stack([words.scores(question) for question in questions])
        dense = np.zeros_like(lexical)
        parts = list(enumerate(encoders)) if name == TUNED_ON else [(-1, final)]
        for part, encoder in parts:
            mine = np.flatnonzero(_held(questions, part, len(encoders)))
            if len(mine):
                dense[mine] = _to_articles(encoder, [questions[row] for row in mine.tolist()], texts, owners)
        ranks = {weight: rank_gold(lexical + weight * dense, gold) for weight in WEIGHTS}
        if name == TUNED_ON:
            chosen = cautious(ranks)
        print(f"{name}: {len(questions)} câu" + (" (chọn trọng số, để riêng từng phần)" if name == TUNED_ON else ""))
        _show("chỉ véc-tơ", rank_gold(dense, gold))
        for weight, found in ranks.items():
            _show(f"BM25 + {weight} x cos" + (" ← chọn" if weight == chosen else ""), found)


def cautious(ranks: dict[int, Ranks]) -> int:
    """The weight nearest to half of the one with the best MRR@10: between a weight and none the gains come early and
    the losses late, so half of one collection's best is safer for the next."""
    best = max(sorted(ranks), key=lambda weight: round(float(ranks[weight].reciprocals().mean()), 3))
    return min(ranks, key=lambda weight: abs(2 * weight - best))


def _to_articles(encoder: Encoder, questions: list[str], texts: list[str], owners: Places) -> Scores:
    products = encoder.encode(questions) @ encoder.encode(texts).T
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    found: Scores = np.maximum(np.maximum.reduceat(products, starts, axis=1), 0)
    return found


def _held(questions: Sequence[str], part: int, count: int) -> NDArray[np.bool_]:
    fold = Fold(part, count)
    return np.array([part < 0 or fold.holds(question) for question in questions], dtype=np.bool_)


def _show(label: str, ranks: Ranks) -> None:
    print(f"  {label:<44} {ranks}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
