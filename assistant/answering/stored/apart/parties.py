"""Another party than the one a question asks of: a person and a body."""

from __future__ import annotations

import re

from assistant.answering.matter.level import rating
from assistant.answering.question.polarity import main_clause

_PARTIES = (
    (
        "person",
        r"(?:pho )?bi thu|chi uy vien|cap uy vien|(?:pho )?chu tich|nguoi dung dau|cap truong|cap pho|thu truong|(?:pho )?giam doc|(?:pho )?hieu truong|dang vien|can bo|cong chuc|vien chuc|ca nhan|dong chi|nguoi",
    ),
    ("body", r"chi bo|dang bo|dang uy|chi uy|cap uy|to chuc dang|tap the|ban thuong vu|co quan|don vi"),
)
PARTY = re.compile("|".join(rf"\b(?P<{name}>{words})\b(?! (?:minh|em|toi|vien|truc|khac))" for name, words in _PARTIES))
_PERSON = re.compile(rf"\b(?:{dict(_PARTIES)['person']})\b")
_LEADER = re.compile(r"\b(?:bi thu|chu tich|nguoi dung dau|cap truong|cap pho|thu truong|giam doc|hieu truong)\b")
_WITHIN = re.compile(r"\b(?:cua|trong|o|tai|thuoc|ve|len|cho|voi|theo|vao) $")
_MODAL = re.compile(
    r"\b(?:co (?:duoc|bi(?! thu)|phai|can(?! bo)|the|sao|gi)|duoc|bi(?! thu)|phai|can(?! bo)|con|van(?! phong)|co(?! (?:quan|so)))\b"
)
_FIRST = re.compile(r"\btruoc (?:khong|duoc khong|co duoc khong|nhe|a|ha|hay khong)\b")
_TOLD_FIRST = re.compile(r"\b(?:truoc|luon|ngay|som)\b")


def of_another_end(asked: str, stored: str, opens: str | None) -> bool:
    """Whether the Có or Không of a stored question is one to another end: it asks whether a thing may go first, or of a body where the one asked is of a person; both folded."""
    if opens is None or opens == "tùy":
        return False
    if opens == "không" and _FIRST.search(stored) and not _TOLD_FIRST.search(asked):
        return True
    mine, theirs = _party(asked), _party(stored)
    if mine == "person" and theirs is None and rating(main_clause(asked)) is not None:
        return _LEADER.search(main_clause(asked)) is not None and _PERSON.search(stored) is None
    return of_another_party(asked, stored)


def of_another_party(asked: str, stored: str) -> bool:
    """Whether of two folded questions one asks what a person may or must, the other what a body may."""
    mine, theirs = _party(asked), _party(stored)
    return mine is not None and theirs is not None and mine != theirs


def of_a_body(asked: str, stored: str) -> bool:
    """Whether a folded question asks what a person may or must, and a stored one what a body may."""
    return (_party(asked), _party(stored)) == ("person", "body")


def _party(folded: str) -> str | None:
    """Whether the one that may, must or will is a person or a body: the parties named in the main clause before its modal,
    but for those that only tell where another belongs ("bí thư chi bộ", "đảng viên của chi bộ"); None where none or both are."""
    main = main_clause(folded)
    modal = _MODAL.search(main)
    if modal is None:
        return None
    told = main[: modal.start()]
    named: set[str | None] = set()
    end = -2
    for match in PARTY.finditer(told):
        if match.start() > end + 1 and not _WITHIN.search(told[: match.start()]):
            named.add(match.lastgroup)
        end = match.end()
    return named.pop() if len(named) == 1 else None
