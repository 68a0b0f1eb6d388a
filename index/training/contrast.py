"""The training itself: what belongs together is drawn near, everything else in the batch pushed away."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from index.training.pairs import Pair, Unit, batches
from index.training.recipe import Recipe

Ids = list[NDArray[np.int64]]
Report = Callable[[str], None]


class Cutter:
    """Texts as piece numbers, whole or (for a share of them) with the compounds taken apart."""

    def __init__(self, whole: Tokenizer, apart: Tokenizer) -> None:
        self._whole, self._apart = whole, apart

    def __call__(self, texts: Sequence[str], *, apart: float = 0.0, generator: random.Random | None = None) -> Ids:
        ids = [encoding.ids for encoding in self._whole.encode_batch(list(texts), add_special_tokens=False)]
        if apart and generator:
            chosen = [place for place in range(len(texts)) if generator.random() < apart]
            split = self._apart.encode_batch([texts[place] for place in chosen], add_special_tokens=False)
            for place, encoding in zip(chosen, split, strict=True):
                ids[place] = encoding.ids
        return [np.array(row or [0], dtype=np.int64) for row in ids]


class Contrast:
    """A matrix of piece vectors being trained (van den Oord et al. 2018; sentence-transformers names the loss
    MultipleNegativesRankingLoss: softmax over scaled cosines, the right answer against the batch's others)."""

    def __init__(self, vectors: NDArray[np.float32], recipe: Recipe, cutter: Cutter) -> None:
        self.recipe = recipe
        self.cutter = cutter
        self.table = torch.nn.Parameter(torch.from_numpy(vectors.copy()))

    def embed(self, ids: Ids) -> Tensor:
        """Rows of length 1."""
        flat = torch.from_numpy(np.concatenate(ids))
        starts = torch.from_numpy(np.cumsum([0, *(len(row) for row in ids[:-1])]))
        return F.normalize(F.embedding_bag(flat, self.table, starts, mode="mean"), dim=1)

    def matrix(self) -> NDArray[np.float32]:
        """A copy of the vectors as they are now."""
        found: NDArray[np.float32] = self.table.detach().numpy().copy()
        return found

    def general(self, sets: Sequence[Sequence[Pair]], generator: random.Random, report: Report) -> None:
        """Pairs of the laws and of the encyclopedia, each set in batches of its own."""
        recipe = self.recipe
        prepared = [self._prepare(pairs, generator) for pairs in sets if len(pairs) > 1]
        plan = [
            (which, batch)
            for _ in range(recipe.general_epochs)
            for which, (pairs, _, _) in enumerate(prepared)
            for batch in batches(pairs, recipe.batch, generator)
        ]
        generator.shuffle(plan)
        step = _Steps(self.table, recipe.general_rate, len(plan))
        for which, batch in plan:
            step(self.pair_loss(*prepared[which], batch))
        report(f"cặp chung: {len(plan)} bước, mất mát cuối {step.recent:.3f}")

    def own(
        self, units: Sequence[Unit], extra: Sequence[Sequence[Pair]], generator: random.Random, report: Report
    ) -> None:
        """Our questions against every text and every other question of ours, with batches of `extra` beside them."""
        recipe = self.recipe
        bank = Bank(units, self.cutter, generator)
        prepared = [self._prepare(pairs, generator) for pairs in extra if len(pairs) > 1]
        steps = recipe.own_epochs * max(1, -(-len(bank) // recipe.batch)) if len(bank) > 1 else 0
        step = _Steps(self.table, recipe.own_rate, steps)
        streams = [_endless(pairs, recipe, generator) for pairs, _, _ in prepared]
        for epoch in range(recipe.own_epochs if steps else 0):
            bank.recut(recipe.apart)
            order = generator.sample(range(len(bank)), len(bank))
            for start in range(0, len(order), recipe.batch):
                loss = bank.loss(self, order[start : start + recipe.batch])
                for stream, made in zip(streams, prepared, strict=True):
                    loss = loss + recipe.beside * self.pair_loss(*made, next(stream))
                step(loss)
            report(f"câu hỏi của kho, vòng {epoch + 1}/{recipe.own_epochs}: mất mát {step.recent:.3f}")

    def pair_loss(self, pairs: Sequence[Pair], queries: Ids, targets: Ids, batch: Sequence[int]) -> Tensor:
        """Both ways: the query finds its target, the target its query."""
        left = self.embed([queries[place] for place in batch])
        right = self.embed([targets[place] for place in batch])
        scores = self.recipe.scale * left @ right.T
        topics = {topic: number for number, topic in enumerate(dict.fromkeys(pairs[place].topic for place in batch))}
        named = torch.tensor([topics[pairs[place].topic] for place in batch])
        same = (named[:, None] == named[None, :]).fill_diagonal_(False)
        scores = scores.masked_fill(same, -1e4)
        right_place = torch.arange(len(batch))
        return (F.cross_entropy(scores, right_place) + F.cross_entropy(scores.T, right_place)) / 2

    def _prepare(self, pairs: Sequence[Pair], generator: random.Random) -> tuple[Sequence[Pair], Ids, Ids]:
        queries = self.cutter([pair.query for pair in pairs], apart=self.recipe.apart, generator=generator)
        targets = self.cutter([pair.target for pair in pairs], apart=self.recipe.apart, generator=generator)
        return pairs, queries, targets


class Bank:
    """Our questions and the texts they are asked for, with who may be whose wrong answer."""

    def __init__(self, units: Sequence[Unit], cutter: Cutter, generator: random.Random) -> None:
        self._cutter, self._generator = cutter, generator
        self.texts = [text for unit in units for text in unit.texts]
        self.questions = [question for unit in units for question in unit.questions]
        self._text_ids = cutter(self.texts)
        self._question_ids = cutter(self.questions) if self.questions else []
        keys = {unit.key: number for number, unit in enumerate(units)}
        documents = {unit.document_id: unit for unit in units}
        names = {name: number for number, name in enumerate(documents)}
        self._apart = torch.tensor(
            [[_other_year(one, two) for two in documents.values()] for one in documents.values()]
        )
        marks = [(keys[unit.key], names[unit.document_id]) for unit in units]
        self._text_marks = torch.tensor(
            [mark for mark, unit in zip(marks, units, strict=True) for _ in unit.texts]
        ).reshape(-1, 2)
        self._question_marks = torch.tensor(
            [mark for mark, unit in zip(marks, units, strict=True) for _ in unit.questions]
        ).reshape(-1, 2)

    def __len__(self) -> int:
        return len(self.questions)

    def recut(self, apart: float) -> None:
        """Take the compounds of another share of the questions apart."""
        self._question_ids = self._cutter(self.questions, apart=apart, generator=self._generator)

    def loss(self, model: Contrast, batch: Sequence[int]) -> Tensor:
        """Each question of the batch finds a text of its unit, and another question of its unit among those drawn."""
        scale = model.recipe.scale
        rest = len(self.questions) - len(batch)
        drawn = self._drawn(batch, min(rest, model.recipe.against))
        asked = torch.tensor(batch)
        questions = model.embed([self._question_ids[place] for place in drawn])
        texts = model.embed(self._text_ids)
        mine = questions[: len(batch)]
        itself = F.one_hot(torch.arange(len(batch)), len(drawn)).bool()
        to_texts = scale * mine @ texts.T
        to_questions = (scale * mine @ questions.T).masked_fill(itself, -1e4)
        return self._found(to_texts, asked, self._text_marks) + self._found(
            to_questions, asked, self._question_marks[torch.tensor(drawn)], itself
        )

    def _drawn(self, batch: Sequence[int], many: int) -> list[int]:
        """The batch, then so many other questions."""
        known = set(batch)
        others = self._generator.sample(range(len(self.questions)), min(len(self.questions), many + len(batch)))
        return [*batch, *[place for place in others if place not in known][:many]]

    def _found(self, scores: Tensor, asked: Tensor, others: Tensor, itself: Tensor | None = None) -> Tensor:
        """-log of the share that the right ones have among all that may be compared, over rows with a right one."""
        own = self._question_marks[asked]
        right = own[:, 0][:, None] == others[:, 0][None, :]
        scores = scores.masked_fill(self._apart[own[:, 1]][:, others[:, 1]], -1e4)
        if itself is not None:
            right = right & ~itself
        kept = right.any(dim=1)
        if not bool(kept.any()):
            return scores.sum() * 0
        rights = scores.masked_fill(~right, -1e4)[kept]
        return (torch.logsumexp(scores[kept], dim=1) - torch.logsumexp(rights, dim=1)).mean()


def _other_year(one: Unit, two: Unit) -> bool:
    """Whether two documents are of one line and never in force on the same day (132, 124, 366)."""
    first, second = one.period, two.period
    return one.line == two.line and (
        (first.until is not None and second.since is not None and first.until <= second.since)
        or (second.until is not None and first.since is not None and second.until <= first.since)
    )


class _Steps:
    """Adam with a short warm-up and a straight descent."""

    def __init__(self, table: torch.nn.Parameter, rate: float, steps: int) -> None:
        self._adam = torch.optim.Adam([table], lr=rate)
        warm = max(1, steps // 10)
        self._plan = torch.optim.lr_scheduler.LambdaLR(
            self._adam, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
        )
        self.recent = 0.0

    def __call__(self, loss: Tensor) -> None:
        self._adam.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self._adam.step()
        self._plan.step()
        value = float(loss.detach())
        self.recent = 0.9 * self.recent + 0.1 * value if self.recent else value


def _endless(pairs: Sequence[Pair], recipe: Recipe, generator: random.Random) -> Iterator[list[int]]:
    while True:
        yield from batches(pairs, recipe.batch, generator)
