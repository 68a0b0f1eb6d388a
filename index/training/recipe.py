"""The settings of one training: what is chosen once and measured, not what a user turns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """Sizes, rates and shares of one training.

    Attributes:
        pieces: tokens of the vocabulary, pieces of syllables and compounds together.
        compounds: how many of them join whole syllables ("dang vien"), 0 for none.
        wiki_length: characters read of each article of the encyclopedia; `wiki_pairs` of its pairs are kept.
        own_weight: how often our own texts are counted in the word statistics.
        window: pieces to each side that count as neighbours in the word statistics.
        rarity: the smoothing `a` of the weight a / (a + share of the piece).
        scale: what cosines are multiplied by before the softmax (1 / temperature).
        general_epochs: rounds over laws and encyclopedia; `own_epochs` over our questions.
        apart: the share of training texts whose compounds are taken apart, as a slip or a break would.
        against: how many other questions of ours a batch is held against, drawn anew for each.
        beside: the weight of each other set's loss beside that of our questions.
        wordings: whether the everyday wordings are learned too.
    """

    pieces: int = 8000
    compounds: int = 3500
    dimension: int = 224
    wiki_length: int = 6000
    wiki_pairs: int = 12000
    own_weight: int = 5
    window: int = 5
    rarity: float = 1e-3
    scale: float = 15.0
    general_epochs: int = 1
    own_epochs: int = 8
    general_rate: float = 0.01
    own_rate: float = 0.005
    batch: int = 256
    apart: float = 0.1
    beside: float = 0.5
    against: int = 6000
    wordings: bool = True
    seed: int = 366


# Their mean is what ships (model soup, Wortsman et al. 2022): the wordings find what is asked in quite other words, the one
# without them keeps apart what is near, the last what is read in the laws.
MEMBERS = (Recipe(wordings=False), Recipe(), Recipe(own_epochs=5, beside=1.0))
