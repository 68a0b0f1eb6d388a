"""What stands beside a matter: how earlier texts had it, else the note of the provision."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import sentences
from assistant.answering.composing.draft import Draft
from assistant.answering.question.question import Question
from assistant.answering.versions import version_claims
from corpus.citation import humanize
from corpus.document import Provision
from index.search import Index

_NOTE_ROOM = 320
_FIGURE = re.compile(r"(?<![\d/.,-])\d{2,3}(?![\d/%.,-])(?= (?:noi dung|nội dung|biểu hiện|tiêu chí))")


def tell_versions(index: Index, question: Question, provision: Provision, draft: Draft, *, noted: bool = True) -> None:
    """What earlier texts say of the matter; where they say nothing, the note of the provision, if it is wanted."""
    claims = version_claims(index, question, provision.key)
    for claim in claims:
        draft.evidence.update(dict.fromkeys(claim.citations, 0.0))
    draft.add(claims)
    if not claims and provision.note and noted:
        draft.add(_note(index, question, provision))


def _note(index: Index, question: Question, provision: Provision) -> list[Claim]:
    """The note's sentences that set a provision against another text or tell of a figure asked about, as many as fit."""
    kept, room = [], _NOTE_ROOM
    asked = set(_FIGURE.findall(question.folded))
    for sentence in sentences(humanize(index.corpus, provision.note or "")):
        if re.search(
            r"\b[Kk]hác\b|\bNgược\b|\b[Cc]hưa (?:thấy|đối chiếu|rõ|đọc)|\bthực tế\b|\b[Kk]hông (?:ghi|thấy) (?:mức|quy định|điều)|\bKhông lẫn\b|\bđịa phương\b|\btheo trí nhớ\b|\bkiến thức chung\b",
            sentence,
        ) or asked & set(_FIGURE.findall(sentence)):
            if len(sentence) <= room:
                kept.append(sentence)
                room -= len(sentence)
    return [Claim(f"Lưu ý: {' '.join(kept)}", (provision.key,), ClaimKind.NOTE)] if kept else []
