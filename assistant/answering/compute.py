"""Figures in a question handed to the calculator, and what it says back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question import Question
from corpus.document import Corpus
from corpus.errors import InputError, NotInForce, ProposalError
from corpus.text import capitalized
from corpus.timeline import last_applied, last_day

if TYPE_CHECKING:
    from assistant.answering.figures.figure import Told
    from assistant.answering.figures.outcome import Outcome, Result
    from assistant.calculator.finding import Finding

_MAYBE = re.compile(
    r"\d|[½¼¾⅓⅕]|(?:\b(?:xuat sac|xs|tot|htt)\b.*){4}|\b(?:con|them)\b.*\b(?:may|bao nhieu) (?:xuat sac|htxs|xs)|\b(?:muoi|chuc|tram|ham|mot|hai|ba|bon|nam|sau|bay|tam|chin|nua)\b|"
    r"\b(?:may (?:nguoi|dong chi|dang vien|suat|cu|bac|em|d/c)|tinh (?:giup|ho|dum|gium|ty le)|(?:may|bao nhieu) (?:ngay|hom)|(?:vao|trong|o) (?:mau so|so nen)|(?:mau so|so nen) (?:\w+ ){0,3}?(?:gom|tinh|ke|cong|co)|hom nao|ngay (?:may|bao nhieu)|du sau thang|xep muc gi)\b|"
    r"\b(?:mai|(?:hom|bua) (?:nay|qua|kia)|ngay (?:kia|mot)|thu tu|chu nhat)\b|"
    r"\bdiem (?:cua |so )?(?:toi|em|minh|chung em|chung toi)\b|"
    r"\b(?:vo|chong|con|bo|me|anh|em|chi) (?:trai |gai |ruot |toi |em )?(?:bi |dang |di )*(?:vi pham|danh bac|ma tuy|di tu|nghien)\b.*\b(?:xep|loai|muc|xs|xuat sac|anh huong|hoan thanh|ha)\b|"
    r"\b(?:sep|thu truong|cap truong|truong phong|giam doc|hieu truong|chu tich)(?: (?:em|toi|minh))? bi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|bat|khoi to)\b|"
    r"\b(?:rieng|chung|gop)\b.*\bhay\b.*\b(?:rieng|chung|gop)\b|"
    r"\b(?:vk|ck)\b|"
    r"\b(?:bao nhieu|may) diem\b.*\b(?:bao nhieu|may|khong hoan thanh|ko hoan thanh)\b|\b(?:khong|ko) hoan thanh\b.*\b(?:bao nhieu|may) diem\b|"
    r"\b(?:cong chuc|vien chuc|chinh quyen|chuyen mon|co quan xep (?:toi|em|minh))\b.*\b(?:dang vien|dv|dang|chi bo)\b|"
    r"\b(?:cap (?:pho|duoi)|nhan vien|thanh vien|(?:nguoi|dang vien) (?:trong|duoi quyen))\b.*\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc)\b|"
    r"\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru|buoc thoi viec|bat|khoi to|dieu tra|phat|cong an phat|tu|tam giam|tam giu)\b.*\b(?:xep|loai|muc|anh huong|xuat sac|htxs|hoan thanh)\b|"
    r"\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao)\b.*\b(?:ngoai cong vu|khong (?:lien quan|dinh dang)(?: \w+){0,3} (?:cong vu|chuc trach))\b|"
    r"\b(?:xep|loai|muc)\b.*\b(?:neu|khi)\b.*\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b|"
    r"^(?=.*\b(?:nguoi dung dau|thu truong|cap truong|giam doc|hieu truong|bi thu|bthu|truong phong|chu tich|tap the lanh dao|cap pho|hieu pho|pho phong|chi uy|uy vien)\b)"
    r"(?=.*\b(?:tap the|co quan|don vi|cap uy|chi uy|dang uy|ban thuong vu|ban chap hanh|chi bo|dang bo|to chuc|truong|so|ubnd|uy ban|trung tam|cong ty|benh vien|phong|khoa|doan|hoi)\b).*\b(?:cao hon|tot|xuat sac|hoan thanh|htxs(?:nv)?|htt(?:nv)?|xs)\b"
)
_TAKEN_OVER = "dùng cả dữ kiện đã nêu ở câu trước"
_MOST_STEPS, _MOST_CLOSING = 4, 2


@dataclass(frozen=True)
class Computed:
    """What came of the figures: claims (each a line of a finding), or one question back.

    Attributes:
        texts: for a provision's key, the text of the findings that cite it.
        complete: whether nothing needs to be added from search.
        ask: the one thing to ask for, `missing` its role; `odd`: what is wrong with figures that cannot be.
        plain: lines of pure arithmetic, for which no provision is needed.
    """

    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    ask: str | None = None
    missing: str = ""
    complete: bool = False
    odd: str | None = None
    plain: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said, the conclusion first; nothing where something is asked for."""
        return tuple(claim.text for claim in self.claims) or self.plain

    def says_as(self, other: Computed) -> bool:
        """Whether the same is concluded, in whatever words."""
        if self.lines[:1] == other.lines[:1]:
            return True
        mine, theirs = self.findings[:1], other.findings[:1]
        return bool(mine and theirs) and (mine[0].rule, mine[0].says) == (theirs[0].rule, theirs[0].says)


def compute(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """None where the question brings nothing to compute. `turns` are the conversation the question was joined from.

    Raises:
        ParameterError: a rule file cannot be taken; said to people with its code, not passed over as "nothing to compute".
    """
    if not _MAYBE.search(question.folded):
        return None
    from assistant.answering.figures.planning import settle

    return _settled(question, corpus, turns, settle)


def compute_case(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """What the figures of a case come to, where `compute` could read no question about them; None where they are of no
    such case, or more would have to be known."""
    if not _MAYBE.search(question.folded):
        return None
    from assistant.answering.figures.planning import settle
    from assistant.answering.figures.reading import read
    from assistant.answering.figures.turns_told import chain_of
    from assistant.answering.figures.unheard.case_asks import ask_of

    asked = ask_of(read(question, corpus, turns))
    if asked is None:
        return None
    *before, last = chain_of(question, corpus, turns)
    put = replace(question, turns=(*before, f"{last.rstrip(' .?!,;')}. {asked}"))  # in the turn that tells the figures
    found = _settled(put, corpus, turns, settle, taken_over=False)
    return found if found is not None and found.claims else None


def compute_by(document: str, question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Computed | None:
    """The same by the figures known of a document whose text is not held; None where none of them decides."""
    if not _MAYBE.search(question.folded):
        return None
    from assistant.answering.figures.rating.civil_plan import plan

    return _settled(question, corpus, turns, lambda told: plan(told, document))


def _settled(
    question: Question,
    corpus: Corpus,
    turns: Sequence[str],
    settle: Callable[[Told], Outcome],
    *,
    taken_over: bool | None = None,
) -> Computed | None:
    from assistant.answering.figures.outcome import Need, Odd
    from assistant.answering.figures.points.reading_said import with_reading
    from assistant.answering.figures.rating.other_year import with_other_year
    from assistant.answering.figures.reading import read
    from assistant.answering.figures.unheard.sure_binding import unlike_groups, wished_of_those, with_sure_binding
    from assistant.answering.figures.unheard.unheard import with_unheard
    from assistant.answering.figures.unheard.unused import with_unused

    told = read(_of_its_time(question, corpus), corpus, turns)

    def reckon(day: date) -> Outcome:
        return settle(read(replace(question, as_of=day), corpus, turns))

    try:
        outcome = with_unheard(told, with_unused(told, with_other_year(told, settle(told), reckon)))
    except ProposalError as error:
        outcome = Odd(_bare(error))
    except (NotInForce, InputError):
        return None  # no rule on that day: what the texts say is searched for; a rule file that cannot be taken is told
    if isinstance(outcome, Odd):
        outcome = unlike_groups(told, outcome.says) or wished_of_those(told, outcome.says) or outcome
    outcome = with_reading(told, with_sure_binding(told, outcome))
    if outcome is None:
        return None
    if isinstance(outcome, Need):
        return Computed(ask=outcome.question, missing=outcome.role)
    if isinstance(outcome, Odd):
        return Computed(odd=outcome.says)
    return _told(outcome, told, corpus, taken_over=bool(question.turns) if taken_over is None else taken_over)


def _of_its_time(question: Question, corpus: Corpus) -> Question:
    """The question about the time of the guidance it names: on its last days another regulation may have held already."""
    if len(question.documents) != 1 or question.as_of != last_day(question.documents[0], question.today):
        return question
    return replace(question, as_of=last_applied(corpus, question.documents[0], question.today))


def _told(result: Result, told: Told, corpus: Corpus, *, taken_over: bool) -> Computed | None:
    """The lines as claims, each with the provisions its findings stand on."""
    from assistant.answering.figures.tasks.count_bounds import with_count

    understood = (*told.notes, *result.understood, *((_TAKEN_OVER,) if taken_over else ()))
    lines = [result.lead]
    lines += [f"Tôi hiểu: {'; '.join(dict.fromkeys(understood))}."] if understood else []
    lines += [with_count(told, step) for step in list(dict.fromkeys(result.steps))[:_MOST_STEPS]]
    lines += list(dict.fromkeys(result.closing))[:_MOST_CLOSING]
    lines = [_clean(line) for line in lines if line]
    keys = tuple(
        dict.fromkeys(
            key
            for finding in result.findings
            for key in finding.citations
            if key in corpus.provisions or key in corpus.documents
        )
    )
    if not keys:
        return Computed(findings=result.findings, plain=tuple(lines), complete=True)
    text = "\n".join(lines)
    rule = result.findings[0].rule
    first = ("Có", "Không", "Chưa", "Đúng")
    if (
        rule == "share"
        or result.lead.startswith("Xét riêng")
        or (rule == "highest_rating" and result.lead.startswith(first))
    ):
        keys = _deciding_first(keys, text, corpus)
    claims = tuple(Claim(line, _cited(line, keys, result.findings, corpus), ClaimKind.FINDING) for line in lines)
    texts = {key: "\n".join(claim.text for claim in claims if key in claim.citations) for key in keys}
    return Computed(claims=claims, findings=result.findings, texts=texts, complete=result.complete)


def _cited(line: str, keys: tuple[str, ...], findings: Sequence[Finding], corpus: Corpus) -> tuple[str, ...]:
    """The places a line names, else those of the finding it was taken from, else the deciding one."""
    from assistant.calculator.source import name_key

    placed = [key for key in keys if name_key(key) in line]
    if placed:
        return tuple(placed[:2])
    for finding in findings:
        told = (finding.says, *finding.steps, *(reading.says for reading in finding.others))
        own = [key for key in keys if key in finding.citations]
        if own and any(part.rstrip(".") in line for part in told if part):
            return tuple(own[:2])
    spoken = [key for key in keys if (number := corpus.document_of(key).number) and number in line]
    return tuple(spoken[:1]) or keys[:1]


def _deciding_first(keys: tuple[str, ...], text: str, corpus: Corpus) -> tuple[str, ...]:
    """The provisions the shown steps name, in their order, then the others."""
    from assistant.calculator.source import name_key

    documents = {key.split("/")[0] for key in keys}
    whole = {name_key(document) for document in documents}
    near = [key for key in corpus.provisions if key.split("/")[0] in documents and name_key(key) not in whole]
    places = {key: text.find(f"({name_key(key)})") for key in near}
    named = sorted((key for key in near if places[key] >= 0), key=places.__getitem__)
    return tuple(dict.fromkeys((*named, *keys)))


def _clean(line: str) -> str:
    """A line without quotation marks (a calculator line quotes nobody) and with a full stop."""
    plain = re.sub(r"[“”\"]", "", line).strip()
    return plain if plain.endswith((".", ":", "?")) else f"{plain}."


def _bare(error: ProposalError) -> str:
    """The message without the field it names in the calculator's own spelling."""
    message = error.message
    if error.place and message.startswith(f"{error.place}: "):
        message = message[len(error.place) + 2 :]
    return f"{capitalized(message).rstrip('.')}."
