"""From what people type to what the index knows: folding, slips mended, abbreviations spelled out, syllables, bigrams."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from corpus.text import fold, nfc
from index.lexicon import Lexicon

_TOKEN = re.compile(r"[a-z0-9]+(?:\.[0-9]+)*")
_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
_NUCLEUS = r"(?:uye|uyu|ieu|yeu|oai|oay|oeo|uoi|uou|uay|uya|ay|ai|ao|au|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
_SYLLABLE = re.compile(rf"^{_ONSET}{_NUCLEUS}(?:ch|ng|nh|[cmnpt])?$")
_TELEX = tuple(
    (re.compile(typed), meant)
    for typed, meant in (
        (r"dd", "d"), (r"aa", "a"), (r"ee", "e"), (r"oo", "o"), (r"([aou])w", r"\1"), (r"^w", "u"), (r"w", ""),
    )
)  # fmt: skip
_LONGEST_SYLLABLE = 7
_ALWAYS = frozenset("tram ngan muoi chuc mot hai ba bon nam sau bay tam chin khong nghin trieu".split())


def is_syllable(token: str) -> bool:
    """Whether a folded token has the form of a Vietnamese syllable."""
    return _SYLLABLE.match(token) is not None


def tokens(text: str) -> list[str]:
    """Folded syllables and numbers of a text, in order. ``"Điều 11, điểm 1.5"`` → ``["dieu", "11", "diem", "1.5"]``."""
    return _TOKEN.findall(fold(text))


def untelexed(token: str) -> Iterator[str]:
    """What a folded token may be if it is raw telex: its doubled vowels and its tone key dropped."""
    plain = token
    for pattern, replacement in _TELEX:
        plain = pattern.sub(replacement, plain)
    toneless = (plain[:at] + plain[at + 1 :] for at in range(len(plain) - 1, 0, -1) if plain[at] in "sfrxj")
    yield from (candidate for candidate in (plain, *toneless) if candidate != token)


def with_bigrams(syllables: list[str]) -> list[str]:
    """Syllables followed by their neighbours joined: the lexical index's terms."""
    return syllables + [f"{left}_{right}" for left, right in pairwise(syllables)]


class Normalizer:
    """Mends a question's folded syllables with the lexicon and the index's own vocabulary."""

    def __init__(self, lexicon: Lexicon, vocabulary: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._known = frozenset(vocabulary) | _ALWAYS
        self._corrections = _matcher(lexicon.corrections)
        self._synonyms = _matcher(lexicon.synonyms)
        self._abbreviations = _matcher([*lexicon.abbreviations, *lexicon.chat])
        self._read = lru_cache(maxsize=64)(self._read_question)

    def question(self, text: str) -> tuple[str, list[str]]:
        """The folded question with slips mended and abbreviations spelled out beside them, and the terms that
        everyday wordings in it stand for."""
        mended, terms = self._read(text)
        return mended, list(terms)

    def _read_question(self, text: str) -> tuple[str, tuple[str, ...]]:
        plain = self._abbreviate(nfc(text))
        mended = " ".join(self._mend(token) for token in tokens(plain))
        mended = self._corrections(mended, lambda form: self._lexicon.corrections[form])
        terms: list[str] = []

        def note(form: str) -> str:
            terms.extend(self._lexicon.synonyms[form])
            return form

        self._synonyms(mended, note)
        padded = f" {mended} "
        return mended, tuple(term for term in dict.fromkeys(terms) if f" {term} " not in padded)

    def _abbreviate(self, text: str) -> str:
        """Spell out an abbreviation where it cannot be a word: in capitals, of four letters or more, or no syllable."""
        folded = fold(text)
        if len(folded) != len(text):
            return folded
        shouting = sum(letter.isupper() for letter in text) > 0.6 * max(1, sum(letter.isalpha() for letter in text))

        def spell(match: re.Match[str]) -> str:
            short = match.group(0)
            written = text[match.start() : match.end()]
            capital = written.isupper() and not shouting
            if re.search(r"\d[-/ ]{0,2}$", folded[: match.start()]) or re.match(r"[-/]\w|\d", folded[match.end() :]):
                return short  # part of a document's number
            if short in self._lexicon.chat and (written.islower() or shouting):
                return self._lexicon.chat[short]
            if short not in self._lexicon.abbreviations or not (capital or len(short) >= 4 or not is_syllable(short)):
                return short
            sense = self._lexicon.abbreviations[short][0]
            if short == "cb" and is_cell(folded, *match.span()):
                sense = "chi bo"
            return f"{short} {sense}" if is_syllable(short) else sense

        return self._abbreviations.pattern.sub(spell, folded) if self._abbreviations.pattern else folded

    def _mend(self, token: str) -> str:
        """A token that is neither known nor a possible syllable is read as raw telex or VNI, as words run together,
        or as a slip of one letter; what stays unknown is kept."""
        if token in self._known or token.isdigit() or "." in token:
            return token
        if any(letter.isdigit() for letter in token):
            plain = re.sub(r"[0-9]+", "", token)
            return (
                plain
                if plain in self._known and is_syllable(plain) and len(token) > 2 and token[0].isalpha()
                else token
            )
        decoded = self._telex(token)
        if decoded is not None:
            return decoded
        if is_syllable(token) or len(token) < 4:
            return token
        parted = self._split(token)
        if parted is not None:
            return parted
        if len(token) > _LONGEST_SYLLABLE:
            return token
        near = self._nearest(token)
        return near or token

    def _telex(self, token: str) -> str | None:
        known = (spelled for spelled in untelexed(token) if spelled in self._known and is_syllable(spelled))
        return next(known, None)

    def _split(self, token: str) -> str | None:
        """Words run together, as the fewest known syllables: "kiemdiem" → "kiem diem"."""
        fewest: list[list[str] | None] = [[], *([None] * len(token))]
        for end in range(1, len(token) + 1):
            for start in range(max(0, end - 7), end):
                head, piece = fewest[start], token[start:end]
                if head is None or len(piece) < 2 or piece not in self._known or not is_syllable(piece):
                    continue
                best = fewest[end]
                if best is None or len(head) + 1 < len(best):
                    fewest[end] = [*head, piece]
        found = fewest[-1]
        return " ".join(found) if found else None

    def _nearest(self, token: str) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        choices = [word for word in self._known if abs(len(word) - len(token)) <= 1 and word.isalpha()]
        found = process.extract(token, choices, scorer=OSA.distance, score_cutoff=1, limit=2)
        return found[0][0] if len(found) == 1 else None


_CELL_AFTER = re.compile(
    r"\s+(?:\d+ ?(?:dv|dang vien|nguoi|dc|d/c|dong chi)|truc thuoc|co so|toi|em|minh|ta|co \d|(?:bi |duoc |thi )?(?:xl|xep|xet))\b"
)
_CELL_BEFORE = re.compile(r"\b(?:hop|sinh hoat|bi thu|bt|dai hoi) $")


def is_cell(folded: str, start: int, end: int) -> bool:
    """Whether "CB" at this place of a folded text is a cell ("CB em 18 ĐV", "họp CB") and not a cadre."""
    return _CELL_AFTER.match(folded, end) is not None or _CELL_BEFORE.search(folded[:start]) is not None


class _matcher:
    """Replaces the forms of a map where they stand as whole words, longest first."""

    def __init__(self, forms: Iterable[str]) -> None:
        ordered = sorted((form for form in forms if form), key=len, reverse=True)
        joined = "|".join(re.escape(form) for form in ordered)
        self.pattern = re.compile(rf"(?<![\w/]){'(?:' + joined + ')'}(?![\w/])") if ordered else None

    def __call__(self, text: str, replace: Callable[[str], str]) -> str:
        return self.pattern.sub(lambda match: replace(match.group(0)), text) if self.pattern else text
