"""Notions that beginners ask the meaning of, and what the texts held say of each, or that they define none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from corpus.document import Corpus
from corpus.errors import DocumentError, UnknownKey

SHIPPED = Path(__file__).parent / "notions.yaml"


@dataclass(frozen=True)
class Notion:
    """One notion, or two set side by side.

    Attributes:
        told: the sentence that answers.
        keys: the places it stands on, the nearest first; a document known by its identity alone may be one.
        names: how it is called; `about`: what else asks for its sentence ("ở văn bản nào").
        differ: the names of each of two notions told apart; empty for one notion.
    """

    told: str
    keys: tuple[str, ...]
    names: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    differ: tuple[tuple[str, ...], ...] = ()


@lru_cache(maxsize=4)
def load_notions(path: Path = SHIPPED) -> tuple[Notion, ...]:
    """Read the notions.

    Raises:
        DocumentError: the file is not a list of notions with all their fields.
    """
    try:
        return tuple(_notion(item) for item in yaml.safe_load(path.read_text(encoding="utf-8")) or ())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DocumentError("sai cú pháp YAML. Hãy xem lại quanh dòng này.", path=path, line=line) from None
    except (KeyError, TypeError, AttributeError):
        raise DocumentError("mỗi khái niệm phải có told, keys và names hoặc differ.", path=path) from None


def check_notions(notions: tuple[Notion, ...], corpus: Corpus, path: Path = SHIPPED) -> None:
    """Check that each notion is named and stands on places of the corpus.

    Raises:
        DocumentError: a notion without a name; UnknownKey: a place that the corpus lacks.
    """
    for notion in notions:
        if bool(notion.names) == (len(notion.differ) == 2):
            raise DocumentError(f"khái niệm “{notion.told[:40]}…” phải có names hoặc hai vế differ.", path=path)
        for key in notion.keys:
            if key not in corpus.provisions and key not in corpus.documents:
                raise UnknownKey(f"khái niệm “{notion.told[:40]}…” dẫn {key} không có trong kho.", path=path)


def _notion(item: Mapping[str, Any]) -> Notion:
    return Notion(
        told=item["told"].strip(), keys=tuple(item["keys"]), names=tuple(item.get("names", ())),
        about=tuple(item.get("about", ())), differ=tuple(tuple(side) for side in item.get("differ", ())),
    )  # fmt: skip
