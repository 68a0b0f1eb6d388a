"""What successive documents say of the same thing: topic by topic, so that versions can be set side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from corpus.document import Corpus
from corpus.errors import DocumentError, UnknownKey
from corpus.figure import figures

SHIPPED = Path(__file__).parent / "topics.yaml"
ASKED = SHIPPED.with_name("topics_asked.yaml")  # by what words each is asked about, and where documents agree on it


@dataclass(frozen=True)
class Topic:
    """One matter through the versions.

    Attributes:
        keys: the provisions that speak of it, the most to the point of each document first.
        gist: for a document's id, its rule in one clause; every figure in it stands in that document's `keys`.
        changed: whether the figure or the rule differs between versions.
        asked: folded words by which it is asked about; "…" stands for one to four words.
        compared_only: whether it serves where it is asked about by those words alone, and in no note on versions.
        same, differs: for two documents' ids with a space between, the older first: what the newer did, where they agree
            and where they do not.
    """

    id: str
    label: str
    keys: tuple[str, ...]
    gist: Mapping[str, str]
    changed: bool
    asked: tuple[str, ...] = ()
    compared_only: bool = False
    same: Mapping[str, str] = field(default_factory=dict)
    differs: Mapping[str, str] = field(default_factory=dict)

    def of(self, document_id: str) -> tuple[str, ...]:
        """The topic's keys in one document."""
        return tuple(key for key in self.keys if key.split("/", 1)[0] == document_id)


def load_topics(path: Path = SHIPPED) -> tuple[Topic, ...]:
    """Read the topics.

    Raises:
        DocumentError: the file is not a list of topics with all their fields.
    """
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    beside = path.with_name(ASKED.name)
    try:
        more = yaml.load(beside.read_text(encoding="utf-8"), Loader=loader) if beside.exists() else {}
        items = yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or ()
        return tuple(topic_from({**item, **more.get(item["id"], {})}) for item in items)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DocumentError("sai cú pháp YAML. Hãy xem lại quanh dòng này.", path=path, line=line) from None
    except (KeyError, TypeError, AttributeError, ValueError):
        raise DocumentError("mỗi chủ đề phải có id, label, keys, gist và changed.", path=path) from None


def topic_from(item: Mapping[str, Any]) -> Topic:
    """A topic from its plain values."""
    return Topic(
        id=item["id"], label=item["label"], keys=tuple(item["keys"]), gist=dict(item["gist"]),
        changed=bool(item["changed"]), asked=tuple(item.get("asked", ())), compared_only=bool(item.get("compared_only")), same=dict(item.get("same", {})),
        differs=dict(item.get("differs", {})),
    )  # fmt: skip


def fitting(topics: tuple[Topic, ...], corpus: Corpus) -> tuple[Topic, ...]:
    """The topics without the rules that a document's official words, where they were loaded, do not bear out."""

    def stands(topic: Topic, document_id: str, gist: str) -> bool:
        keys = topic.of(document_id)
        here = [corpus.provisions[key] for key in keys if key in corpus.provisions]
        if not any(item.is_official for item in here):
            return True
        return figures(gist) <= figures("\n".join(item.text for item in here))

    def fitted(topic: Topic) -> Topic:
        gist = {id: gist for id, gist in topic.gist.items() if stands(topic, id, gist)}
        same, differs = (
            {pair: said for pair, said in told.items() if gist.keys() >= set(pair.split())}
            for told in (topic.same, topic.differs)
        )
        return replace(topic, gist=gist, same=same, differs=differs)

    return tuple(map(fitted, topics))


def check_topics(topics: tuple[Topic, ...], corpus: Corpus) -> None:
    """Every key of every topic must be in the corpus.

    Raises:
        UnknownKey: one is not.
    """
    for topic in topics:
        for key in topic.keys:
            if key not in corpus.provisions:
                raise UnknownKey(f"chủ đề “{topic.id}” dẫn tới {key} không có trong kho.", path=SHIPPED)
