"""Learn the map of `index.mapped`: ``python -m index.training.mapping [--write]``.

Each everyday wording of a stored question (and the question itself) is drawn near that question with its sentence, and away
from those of other stored questions, three of them of the same place (InfoNCE, van den Oord et al. 2018). The encoder's own
vectors stay as they are: weights of its pieces and one turn of its space are learned, so that a hundred kilobytes hold it.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from corpus.document import Asking, Corpus, askings
from corpus.load import load_corpus
from index.embed import SENTENCE_MAP, SHIPPED, StaticEncoder
from index.sentences import told

SEED, EPOCHS, BATCH, RATE, SCALE = 1, 3, 64, 2e-3, 20.0
BESIDE = 3  # sentences of the same place set against each right one


@dataclass(frozen=True)
class Pairs:
    """Texts as pieces: `asked` with the place in `answers` of what answers each; `leads` tells sentences stored twice."""

    asked: list[list[int]]
    of: list[int]
    answers: list[list[int]]
    leads: list[str]
    beside: list[list[int]]


class Map(torch.nn.Module):
    """Weights of pieces and a turn, both at first the encoder's own."""

    def __init__(self, encoder: StaticEncoder) -> None:
        super().__init__()
        self.vectors = torch.from_numpy(encoder.matrix)
        self.logs = torch.nn.Parameter(torch.zeros(len(encoder.matrix)))
        self.turn = torch.nn.Parameter(torch.eye(encoder.dimension))

    def forward(self, texts: Sequence[Sequence[int]]) -> Tensor:
        flat = torch.tensor([piece for text in texts for piece in text])
        starts = torch.tensor(np.cumsum([0, *(len(text) for text in texts[:-1])]))
        weights = torch.exp(self.logs[flat])
        summed = F.embedding_bag(flat, self.vectors, starts, mode="sum", per_sample_weights=weights)
        return F.normalize(summed @ self.turn.T, dim=1)


def pairs_of(corpus: Corpus, encoder: StaticEncoder) -> Pairs:
    """What is learned from, of every stored question with a sentence."""
    asked = list(askings(corpus))
    stored = told(asked)
    place = {(key, item.text): at for at, (key, item) in enumerate(stored)}
    kept: list[tuple[str, int]] = [
        (item.text, place[key, item.of or item.text]) for key, item in asked if (key, item.of or item.text) in place
    ]
    same: dict[str, list[int]] = {}
    for at, (key, _) in enumerate(stored):
        same.setdefault(key, []).append(at)

    def whole(item: Asking) -> str:
        return f"{item.text} {item.lead}"

    return Pairs(
        asked=[row or [0] for row in encoder.pieces([text for text, _ in kept])],
        of=[at for _, at in kept],
        answers=[row or [0] for row in encoder.pieces([whole(item) for _, item in stored])],
        leads=[item.lead or "" for _, item in stored],
        beside=[same[key] for key, _ in stored],
    )


def learn(pairs: Pairs, encoder: StaticEncoder) -> Map:
    """The map after all rounds; the same each time on one machine."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    chance, model = random.Random(SEED), Map(encoder)
    steps = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    order = list(range(len(pairs.asked)))
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        losses = []
        for start in range(0, len(order) - BATCH + 1, BATCH):
            batch = order[start : start + BATCH]
            right = [pairs.of[at] for at in batch]
            answers = right + [chance.choice(pairs.beside[at]) for at in right for _ in range(BESIDE)]
            scores = SCALE * model([pairs.asked[at] for at in batch]) @ model([pairs.answers[at] for at in answers]).T
            told_twice = [[pairs.leads[other] == pairs.leads[at] for other in answers] for at in right]
            twice = torch.tensor(told_twice).fill_diagonal_(False)
            loss = F.cross_entropy(scores.masked_fill(twice, -1e9), torch.arange(len(batch)))
            steps.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            steps.step()
            losses.append(float(loss.detach()))
        print(f"vòng {epoch + 1}/{EPOCHS}: mất mát {np.mean(losses):.3f}", flush=True)
    return model


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {SENTENCE_MAP}")
    given = parser.parse_args(arguments)
    encoder = StaticEncoder(SHIPPED)
    model = learn(pairs_of(load_corpus(), encoder), encoder)
    if given.write:
        weights, turn = (np.asarray(kept.detach(), np.float16) for kept in (torch.exp(model.logs), model.turn))
        np.savez_compressed(SHIPPED / SENTENCE_MAP, weights=weights, turn=turn)
        print(f"đã ghi {SENTENCE_MAP}, {(SHIPPED / SENTENCE_MAP).stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
