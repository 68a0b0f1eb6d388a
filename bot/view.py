"""An answer as it is shown: made from a fresh reply or from a receipt, the same both ways."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from assistant import clock
from assistant.answering.answer import Outcome
from assistant.desk import Reply, receipt_of
from assistant.storage.receipts import Receipt
from bot.keyboards import answer_keyboard
from bot.render import Part, Span, Writer, answer_spans, cut
from corpus.citation import cite, humanize, say_day
from corpus.document import Corpus

_BADGED = (Outcome.ANSWERED, Outcome.AUTHORITY_DECIDES)


@dataclass(frozen=True)
class View:
    """`text` is the answer with its badge: the day and the version it holds for."""

    text: str
    lead: str
    keys: tuple[str, ...]
    receipt: str

    @classmethod
    def of(cls, reply: Reply) -> View:
        return cls._from(receipt_of(reply.answer), reply.receipt)

    @classmethod
    def kept(cls, receipt: Receipt) -> View:
        return cls._from(receipt.answer, receipt.id)

    @classmethod
    def _from(cls, answer: dict[str, Any], receipt: str) -> View:
        text = answer["text"]
        if answer["status"] in {outcome.value for outcome in _BADGED}:
            text = f"{text}\n{badge(date.fromisoformat(answer['as_of']))}"
        first = answer["text"].split("\n", 1)[0]
        lead = first if answer["claims"] and len(first) <= 400 else ""
        return cls(text, lead, tuple(answer["citations"]), receipt)

    def parts(self) -> list[Part]:
        return cut(self.text, answer_spans(self.text, lead=self.lead))

    def after(self, told: Writer) -> list[Part]:
        """The answer below what is told before it."""
        start = len(told.text)
        spans = (Span(s.start + start, s.end + start, s.kind) for s in answer_spans(self.text, lead=self.lead))
        return cut(told.text + self.text, [*told.spans, *spans])

    def keyboard(self) -> InlineKeyboardMarkup:
        return answer_keyboard(self.receipt, self.keys)


def badge(day: date) -> str:
    """For which day an answer holds."""
    if day == clock.today():
        return f"▪ Theo quy định đang áp dụng, ngày {say_day(day)}."
    return f"▪ Theo quy định áp dụng vào ngày {say_day(day)}, không phải hôm nay."


def provision_text(corpus: Corpus, key: str) -> tuple[str, str]:
    """A provision (or a document known by identity) for reading: its title and what stands under it."""
    today = clock.today()
    provision = corpus.provisions.get(key)
    if provision is None:
        document = corpus.documents[key]
        about = [document.subject or "Kho chỉ có danh tính văn bản này, chưa có nội dung."]
        return document.title, "\n".join([*about, "", cite(corpus, key, as_of=today)])
    lines = [provision.text, "", cite(corpus, key, as_of=today)]
    if provision.note:
        lines.append(f"Lưu ý: {humanize(corpus, provision.note)}")
    return provision.heading, "\n".join(lines)
