"""The lexicon as the search uses it: every form folded, longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from corpus.text import fold, squeeze

_FOLDER = Path(__file__).parent
_SENSES = 1  # the sheet puts the most usual sense first; further ones only added noise
_CHAT = {"ko": "khong", "k": "khong", "kg": "khong", "kh": "khong", "hok": "khong", "hem": "khong", "tui": "toi", "dc": "duoc", "dk": "duoc",
         "bn": "bao nhieu", "bnhieu": "bao nhieu", "ntn": "nhu the nao", "vs": "voi", "mn": "moi nguoi",
         "ac": "anh chi", "j": "gi", "r": "roi", "nta": "nguoi ta", "cx": "cung", "vd": "vi du"}  # fmt: skip


@dataclass(frozen=True)
class Lexicon:
    """All maps go from a folded form to folded wording.

    Attributes:
        abbreviations: "btv" → ("ban thuong vu", …), most usual sense first.
        corrections: "suat xac" → "xuat sac".
        chat: short forms of plain words, spelled out wherever they stand in small letters: "ko" → "khong".
        synonyms: what people say → the regulations' terms.
    """

    abbreviations: dict[str, list[str]] = field(default_factory=dict)
    corrections: dict[str, str] = field(default_factory=dict)
    chat: dict[str, str] = field(default_factory=dict)
    synonyms: dict[str, list[str]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {
            "abbreviations": self.abbreviations,
            "corrections": self.corrections,
            "chat": self.chat,
            "synonyms": self.synonyms,
        }


def read_lexicon(folder: Path = _FOLDER) -> Lexicon:
    """Read ``abbreviations.yaml`` and ``synonyms.yaml`` of a folder."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sheet = yaml.load((folder / "abbreviations.yaml").read_text(encoding="utf-8"), Loader=loader)
    groups = yaml.load((folder / "synonyms.yaml").read_text(encoding="utf-8"), Loader=loader)["groups"]
    found = Lexicon(chat=dict(_CHAT))
    for entry in sheet["abbreviations"]:
        senses = [_form(sense) for sense in entry["full"]][:_SENSES]
        for short in (entry["short"], *entry.get("also", ())):
            found.abbreviations.setdefault(_form(str(short)), senses)
        for short, full in entry.get("compounds", {}).items():
            found.abbreviations.setdefault(_form(str(short)), [_form(full)])
    for entry in (*sheet["misspellings"], *sheet["slips"]):
        wrong, right = _form(entry["wrong"]), _form(entry["right"])
        if wrong != right:
            found.corrections[wrong] = right
    for entry in sheet["typed_raw"]:
        for raw in (*entry["telex"], *entry["vni"]):
            found.corrections[_form(raw)] = _form(entry["right"])
    for group in groups:
        term = _form(group["term"])
        for say in group["say"]:
            terms = found.synonyms.setdefault(_form(say), [])
            if term not in terms and term != _form(say):
                terms.append(term)
    return found


def _form(text: str) -> str:
    return squeeze(re.sub(r"[^\w/&.\-\s]", " ", fold(text))).strip(". ")
