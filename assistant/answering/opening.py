"""How an answer opens: Có, Không, Tùy; the figure, the day, the body, the form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asserted import asserted
from assistant.answering.condition import agrees
from assistant.answering.matter import counts_asked, same_matter
from assistant.answering.polarity import asking, carries, confirms, is_yes_no, stance
from assistant.answering.province import named_province
from assistant.answering.question import Asks, Question
from assistant.answering.stated import IDLE, act_of, stated
from assistant.answering.subject import same_subject, speaks_of_all
from corpus.document import Asking, Document, Provision
from corpus.text import capitalized, fold
from index.search import Index
from index.text import tokens

_FAR = 0.27  # less than this is never the same question
_SAME = 0.9
_TOLD = 0.4  # the share of a stored question that a message must tell for its Có or Không to hold
_WRONG = 0.4  # the share of what a stored sentence denies that a message must say to be denied too
_WORD_FOR_WORD = 0.95
_HINT = 0.4  # and for its sentence to be worth saying without them
CLOSE = 0.4  # likeness from which a stored opening sentence is taken to answer the question asked
_FULL = 0.5  # likeness from which its sentence is worth saying even where its Có or Không does not carry over
_ANYBODY = frozenset(tokens("đảng viên người cá nhân đồng chí"))
_ONLY = re.compile(r"\bchi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet)\b)")
_OPENING = re.compile(r"^(?:Có|Không đúng|Không|Đúng|Tùy trường hợp|Tùy)\. (?=\S)")
_WHICH_ANNEX = re.compile(r"\bphu luc (?:nao|may|so may|gi)\b")
_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4])\b")
_DENIED_QUARTER = re.compile(r"\bquy (iv|iii|ii|i) khong\b")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}
_GROUPS = {
    "1": "suy thoái về tư tưởng chính trị",
    "2": "suy thoái về đạo đức, lối sống",
    "3": "biểu hiện tự diễn biến, tự chuyển hóa",
}


def opening(index: Index, question: Question, provision: Provision, document: Document) -> Claim | None:
    """The sentence that answers outright, if one is known: the place of a sign of degradation; whether a figure the
    question asserts is the provision's; a stored sentence whose question is like this one; the clause that settles it."""
    claim = sign_claim(provision) or asserted(question, provision) or _annex(question, provision)
    if claim is not None:
        return claim
    part = index.normalizer.question(asking(fold(question.text)))[0]
    yes_no = is_yes_no(fold(question.text)) or (question.asks is Asks.YES_NO and " hay " not in question.folded)
    stored = _alike(index, question, part, provision, yes_no=yes_no)
    if not yes_no:
        return next((_lead(provision, asked.lead) for asked, _ in stored if asked.lead), None)
    for asked, alike in stored:
        if not _same_case(index, question, asked, alike) or not _denies_same(index, question, asked):
            continue
        if (
            asked.lead
            and asked.opens
            and _met(question.folded, part, asked.lead, asked.opens)
            and carries(part, asked.text, asked.opens)
        ):
            return _lead(provision, remainder(asked.lead) if _is_past(question) else _fitted(question, asked.lead))
    own = stated(question.folded, stance(part), provision, index.weight)
    if own is not None and not _other_quarter(question.folded, own.text):
        return own
    told = tokens(question.folded)
    rest = next((asked.lead for asked, alike in stored
                 if asked.lead and alike >= _FULL and index.share(tokens(asked.text), told) >= _HINT), None)  # fmt: skip
    if rest is not None:
        return _lead(provision, remainder(rest))
    other = _alike(index, question, part, provision, yes_no=False)
    act = act_of(stance(part).folded)
    return next((_lead(provision, asked.lead) for asked, alike in other
                 if asked.lead and alike >= CLOSE and index.share(act, tokens(asked.lead)) >= 0.5), None)  # fmt: skip


def _is_past(question: Question) -> bool:
    """Whether an earlier text serves where none in force was found: its Có or Không does not hold today."""
    return not question.dated and question.as_of < question.today and named_province(question) is None


def _other_quarter(asked: str, said: str) -> bool:
    """Whether a clause says its Không of another quarter than the one asked about."""
    named, denied = _QUARTER.search(asked), _DENIED_QUARTER.search(fold(said))
    return named is not None and denied is not None and _ROMAN.get(named[1], named[1]) != denied[1]


def remainder(lead: str) -> str:
    """A stored opening sentence without its Có, Không or Tùy."""
    rest = _OPENING.sub("", lead)
    return capitalized(rest)


def _alike(
    index: Index, question: Question, part: str, provision: Provision, *, yes_no: bool
) -> list[tuple[Asking, float]]:
    """Stored questions like this one, likeliest first, that ask in the same way about the same subject with agreeing
    figures; the asking sentence and the whole message are both compared."""
    best: dict[str, tuple[Asking, float]] = {}
    for text in dict.fromkeys((question.text, part)):
        for asked, alike in index.nearest_leads(text, provision.key, yes_no=yes_no):
            if alike > best.get(asked.text, (asked, 0.0))[1] and _answers(index, question, part, asked, alike, yes_no):
                best[asked.text] = (asked, alike)
    found = sorted(best.values(), key=lambda pair: -pair[1])
    return [
        (asked, alike) for asked, alike in found
        if asked.lead and agrees(question.text, asked.text, asked.lead)
        and same_subject(question.folded, asked.text, asked.lead)
        and same_matter(question.folded, fold(f"{asked.text} {asked.lead}"))
        and counts_asked(question.folded, fold(asked.lead))
        and (question.asks is not Asks.WHICH_FORM or speaks_of_all(question.folded, asked.lead))
    ]  # fmt: skip


def _answers(index: Index, question: Question, part: str, asked: Asking, alike: float, yes_no: bool) -> bool:
    """Whether a stored question is near enough: alike, or less alike (a long story before a short question) but about the
    same act and told of in the message."""
    if alike < _FAR or asked.lead is None:
        return False
    if not yes_no:
        return alike >= CLOSE
    stored = fold(asked.text)
    mine, theirs = act_of(stance(part).folded), act_of(stance(stored).folded)
    ours = index.share(theirs, tokens(question.folded))
    other = index.share(mine, [*tokens(stored), *tokens(asked.lead)])
    if alike >= CLOSE:
        return alike >= _SAME or max(ours, other) >= 0.4 or not (mine and theirs)
    told = index.share(tokens(index.normalizer.question(asked.text)[0]), tokens(question.folded))
    return min(ours, other) >= 0.5 and told >= 0.3


def _same_case(index: Index, question: Question, asked: Asking, alike: float) -> bool:
    """Whether the message tells of the act and the case of a stored question, so that its Có or Không holds: one given
    for a narrower case does not."""
    act = act_of(stance(fold(asked.text)).folded)
    mended = tokens(index.normalizer.question(asked.text)[0])
    told = [*tokens(question.folded), *tokens(question.text)]
    if alike >= _SAME:
        return True
    same_act = not act or index.share(act, [*told, "kd", "xl"]) >= 0.4
    return same_act and index.share(mended, told) >= _TOLD


def _denies_same(index: Index, question: Question, asked: Asking) -> bool:
    """Whether a message says what a stored sentence denies ("Không đúng. …"): the words of the stored question that the
    sentence does not take up, or where there are none their order, are what is wrong, and the message must hold them."""
    if asked.lead is None or not asked.lead.startswith("Không đúng."):
        return True
    theirs, ours = stance(fold(asked.text)), stance(fold(question.text))
    stored, said = tokens(index.normalizer.question(theirs.folded)[0]), tokens(asked.lead)
    mine = [word for word in tokens(ours.folded) if word not in IDLE]
    if index.share(mine, [*stored, *said]) < _WRONG:
        return False
    if _ONLY.search(theirs.folded) and _ONLY.search(ours.folded):
        return True
    wrong = [word for word in stored if word not in {*said, *IDLE, *_ANYBODY} and word.isalpha()]
    if wrong:
        return index.share(wrong, tokens(question.folded)) >= _WRONG
    if theirs.negative:
        return ours.negative
    order = set(pairwise(_plain(stored))) - set(pairwise(_plain(said)))
    return len(order & set(pairwise(_plain(tokens(ours.folded))))) >= _WRONG * len(order)


def _plain(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in ("thi", "la", "se", "cung", "van", "moi")]


def _affirms(question: Question, lead: str) -> bool:
    """Whether a statement put up for confirmation is what a stored sentence says, word after word."""
    if not confirms(fold(question.text)):
        return False
    mine = list(pairwise(tokens(stance(fold(question.text)).folded)))
    theirs = set(pairwise(tokens(lead)))
    return len(mine) >= 4 and sum(pair in theirs for pair in mine) >= _WORD_FOR_WORD * len(mine)


def _fitted(question: Question, lead: str) -> str:
    """A stored sentence that denies, for the way it is asked: a truth put up for confirmation is confirmed, and "Không
    đúng" answers nothing but a statement."""
    if lead.startswith("Không đúng. ") and _affirms(question, lead):
        return f"Đúng. {remainder(lead)}"
    if lead.startswith("Không đúng. ") and not confirms(fold(question.text)):
        return lead.replace("Không đúng. ", "Không. ", 1)
    return lead


def forms_of(lead: str) -> frozenset[str]:
    """The ways a stored sentence may be said: as it stands, without its Có or Không, or with the word that the way of
    asking calls for."""
    forms = {lead, remainder(lead)}
    if lead.startswith("Không đúng. "):
        forms |= {f"Đúng. {remainder(lead)}", lead.replace("Không đúng. ", "Không. ", 1)}
    return frozenset(forms)


def _met(whole: str, part: str, lead: str, opens: str) -> bool:
    """Whether the opening word may stand: not a Tùy where the question itself tells that the case it hangs on is met, nor
    a Có or Không where the message tells the exception that the sentence makes ("nếu đã chủ động khắc phục …")."""
    folded = fold(lead)
    if opens == "tùy":
        found, told = re.search(r"\b(?:khi|neu)\b(.*)", folded), tokens(part)
    else:
        found, told = re.search(r"[;,] (?:neu|tru khi|tru truong hop|nhung)\b(.*)", folded), tokens(whole)
    if found is None:
        return True
    condition = {word for word in tokens(found[1]) if word not in IDLE}
    return sum(word in told for word in condition) < 0.45 * len(condition)


def _lead(provision: Provision, text: str) -> Claim:
    return Claim(text, (provision.key,), ClaimKind.LEAD)


def _annex(question: Question, provision: Provision) -> Claim | None:
    """The annex by its name and heading, where it is asked which annex serves."""
    return annex_claim(provision) if _WHICH_ANNEX.search(question.folded) else None


def annex_claim(provision: Provision) -> Claim | None:
    """The name and heading of a provision that is an annex."""
    if re.fullmatch(r"phu-luc-[\w]+", provision.at) is None or not provision.heading.startswith("Phụ lục"):
        return None
    return Claim(f"{provision.heading.rstrip('.')}.", (provision.key,), ClaimKind.LEAD)


def sign_claim(provision: Provision) -> Claim | None:
    """The place of a sign of degradation among the 27, if the provision is one."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    if found is None or not provision.document_id.startswith("nq-04-2016"):
        return None
    text = f"Đó là biểu hiện thứ {found[2]}, nhóm {found[1]} ({_GROUPS[found[1]]}): {provision.heading}."
    return Claim(text, (provision.key,), ClaimKind.IDENTITY)
