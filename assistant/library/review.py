"""What must be looked at again after a document was loaded: figures that differ, rules that stand on what is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from assistant.calculator.parameter import Rule, Value
from assistant.calculator.quote import all_rules, quoted
from corpus.citation import name_document, name_key, name_place, say_day
from corpus.document import Corpus, Document, Provision
from corpus.figure import Figure, figures, say
from corpus.text import squeeze
from corpus.vocabulary import Term

NOWHERE = "không có nơi này và không có các chữ ấy"


class Reason(Term):
    """Why a place is to be looked at again."""

    IDENTITY = "identity", "Thông tin văn bản khác với bản có sẵn"
    CONTRADICTED = "contradicted", "Con số trong bản diễn đạt lại khác nguyên văn"
    LACKING = "lacking", "Con số trong bản diễn đạt lại không thấy trong nguyên văn"
    UNPLACED = "unplaced", "Nguyên văn không có nơi này; bản diễn đạt lại vẫn được giữ"
    RULE = "rule", "Con số của quy tắc tính không thấy trong nguyên văn"
    REPLACED = "replaced", "Quy tắc tính dựa trên văn bản đã được thay thế"
    LINK = "link", "Quan hệ thay thế chưa ghi nhận được"


@dataclass(frozen=True)
class Doubt:
    """One thing to look at: the place, what we held, what the official text has, the rule that stands on it."""

    reason: Reason
    key: str
    ours: str
    official: str = ""
    rule: str = ""
    figures: str = ""


@dataclass(frozen=True)
class Review:
    """All there is to look at again because of one loaded document, with the counts of what it brought.

    Attributes:
        official: provisions of it that serve in the official words.
        replaced: how many of those took the place of a restated one; `kept`: restated ones it has no words for.
    """

    document: str
    name: str
    official: int
    replaced: int
    kept: int
    doubts: tuple[Doubt, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def review(shipped: Corpus, now: Corpus, own: Document) -> Review:
    """Hold a loaded document, as it serves now, against what was shipped and against the calculator's rules.

    Args:
        own: the document as its file has it; where it says otherwise than we had it, and links that could not be made,
            are told.
    """
    document = now.documents[own.id]
    before = shipped.documents.get(own.id)
    doubts: list[Doubt] = []
    if before is not None:
        doubts += _identity(before, own)
        doubts += _figures(before, document)
        doubts += _rules(document)
    doubts += _links(now, document, own.replaces)
    doubts += _watched(shipped, now, document)
    official = [item for item in document.provisions if item.is_official]
    ours = {item.at for item in before.provisions} if before is not None else set()
    kept = len(document.provisions) - len(official)
    return Review(
        own.id, name_document(document), len(official), sum(item.at in ours for item in official), kept, tuple(doubts)
    )  # fmt: skip


def _identity(before: Document, after: Document) -> Iterator[Doubt]:
    for label, ours, official in (
        ("Số", before.number, after.number),
        ("Ngày ký", before.signed and say_day(before.signed), after.signed and say_day(after.signed)),
        ("Cơ quan ban hành", before.issuer, after.issuer),
    ):
        if ours and official and squeeze(ours) != squeeze(official):
            yield Doubt(Reason.IDENTITY, after.id, f"{label} đang ghi {ours}", f"tệp nạp ghi {official}")


def _figures(before: Document, after: Document) -> Iterator[Doubt]:
    everywhere = figures("\n".join(item.text for item in after.provisions if item.is_official))
    for item in before.provisions:
        mine = figures(item.text)
        theirs = _official(after, item.at)
        if not theirs:
            nowhere = {each for each in mine if each[1] and each not in everywhere and not _is_year(each)}
            if nowhere and everywhere:
                yield Doubt(Reason.UNPLACED, item.key, item.text, figures=say(nowhere))
            continue
        text = "\n".join(part.text for part in theirs)
        found = figures(text)
        missing = {each for each in mine if each not in found and (each[0], "") not in found}
        units = {unit for _, unit in found - mine if unit}
        contradicted = {each for each in missing if each[1] in units}
        if contradicted:
            yield Doubt(Reason.CONTRADICTED, item.key, item.text, text, figures=say(contradicted))
        if missing - contradicted:
            yield Doubt(Reason.LACKING, item.key, item.text, text, figures=say(missing - contradicted))


def _is_year(figure: Figure) -> bool:
    return len(figure[0]) == 4 and figure[0].startswith(("19", "20"))


def _rules(document: Document) -> Iterator[Doubt]:
    official = [item for item in document.provisions if item.is_official]
    for rule, value in _values():
        if not official or not value.cite.startswith(document.id + "/"):
            continue
        theirs = _official(document, value.cite.split("/", 1)[1])
        text = "\n".join(part.text for part in theirs)
        lacking = [words for words in quoted(value) if words not in text]
        if not lacking:
            continue
        if not theirs:
            places = [name_place(item) for item in official if all(words in item.text for words in lacking)]
            text = f"có ở {'; '.join(places[:3])}" if places else NOWHERE
        said = ", ".join(f"“{words}”" for words in lacking)
        yield Doubt(Reason.RULE, value.cite, rule.label, text, rule.id, said)


def _links(now: Corpus, document: Document, stated: tuple[str, ...]) -> Iterator[Doubt]:
    for other in stated:
        if other in document.replaces:
            continue
        why = "văn bản địa phương không làm hết hiệu lực văn bản Trung ương, hoặc ngày hiệu lực chưa rõ"
        told = name_document(now.documents[other]) if other in now.documents else other
        yield Doubt(
            Reason.LINK, document.id, f"Thay thế {told}", why if other in now.documents else "chưa có trong kho"
        )


def _watched(shipped: Corpus, now: Corpus, document: Document) -> Iterator[Doubt]:
    """Rules that still decide by a document which this one ended."""
    for old_id in document.replaces:
        before = shipped.documents.get(old_id)
        if before is not None and document.id in before.replaced_by:
            continue  # known when the rules were written
        for rule, value in _values():
            keys = [key for key in (value.cite, *value.also) if key.split("/", 1)[0] == old_id]
            if keys and value.period.until is None and value.unknown is None:
                told = " ".join(filter(None, (rule.label, f"({value.says})" if value.says else "")))
                yield Doubt(Reason.REPLACED, keys[0], told, f"{name_document(document)} thay thế", rule.id)


def _values() -> Iterator[tuple[Rule, Value]]:
    seen: set[tuple[str, str, str]] = set()
    for rule in all_rules():
        for value in rule.values:
            mark = (rule.id, value.cite, str(value.period.since))
            if mark not in seen:
                seen.add(mark)
                yield rule, value


def _official(document: Document, at: str) -> list[Provision]:
    """The official provisions at a place and under it."""
    return [
        item for item in document.provisions
        if item.is_official and (item.at == at or item.at.startswith(at + "/"))
    ]  # fmt: skip


def name_doubt(corpus: Corpus, doubt: Doubt) -> str:
    """The place as people read it, with its key."""
    known = doubt.key in corpus.provisions or doubt.key in corpus.documents
    return f"{name_key(corpus, doubt.key, dated=False)} ({doubt.key})" if known else doubt.key
