"""The settings of one training: what is chosen once and measured, not what a user turns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """Sizes, rates and shares of one training.

    Attributes:
        pieces: tokens of the vocabulary, pieces of syllables and compounds together.
        compounds: how many of them join whole syllables ("dang vien"), 0 for none.
        window: syllables to each side that count as neighbours in the word statistics.
        rarity: the smoothing `a` of the weight a / (a + share of the token).
        scale: what cosines are multiplied by before the softmax (1 / temperature).
        general_epochs: rounds over laws and encyclopedia; `own_epochs` over our questions.
        own_share: part of each step's loss that our own questions have in the second stage.
    """

    pieces: int = 8000
    compounds: int = 3500
    dimension: int = 240
    statistics: bool = True
    window: int = 5
    rarity: float = 1e-3
    scale: float = 20.0
    general_epochs: int = 1
    own_epochs: int = 6
    rate: float = 0.01
    own_rate: float = 0.005
    batch: int = 256
    dropout: float = 0.1
    near_negatives: bool = True
    seed: int = 366
