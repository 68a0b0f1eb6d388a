"""Whether a document applies: Có or Không, and what serves in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.by_which import asks_to_use, goes_by_in_year
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.timeline import successors
from corpus.vocabulary import Status

_VALID = re.compile(
    r"\b(con hieu luc|het hieu luc|hieu luc|con ap dung|co ap dung(?! (?:cho (?!nam|ky|dot)|doi voi|voi|o|tai)\b)|con (?:\w+ ){0,2}dung|con xai|con (?:lam |thuc hien |phai |kiem diem |xep loai )*theo|dung tiep|con gia tri|dang ap dung|bi thay|da thay|"
    r"van (?:con )?(?:ap dung|xai)|con thuc hien|ap dung cho (?:dot |ky |kiem diem |xep loai |viec )*(?:cuoi )?nam 20\d\d|con (?=(?:khong|ko|k)\b(?: (?:a|ad|vay|em|anh|chi|nhi))*\s*[?.!]*$)|(?:gio|nay|hien) van (?:con )?dung|van dung (?:duoc |tiep )*(?:chu|a|ha|nhi)|con thi hanh|bai bo|het han|theo .{0,80}(?<!thang )(?<!ngay )(?<!nam )(?<!diem )(?<!nguoi )\bnua(?= (?:khong|ko|k|chu|a|ha|nhi)\b|\s*[?.!]|\s*$)|van (?:\w+ ){0,3}(?:theo|can cu)|con can cu)\b"
)
_PUT_UP = re.compile(r"\bco phai (?:\S+ ){0,6}?(?:da |bi )*(?:bai bo|het hieu luc|bi thay|het han|thay the)\b")
_LEFT_BARE = re.compile(r"\bcon (?:hieu luc|ap dung|gia tri|dung duoc)\W*$")  # "quy định 124 còn hiệu lực"
_ENDED = re.compile(
    r"\b(het hieu luc|bi thay|da thay|duoc thay|het han|bai bo|het gia tri)\b[^?]*\b(chua|roi|khong|ko)\b"
)


def validity(corpus: Corpus, document: Document, question: Question, day: date) -> Claim | None:
    """Có or Không to "còn hiệu lực không", with the successor; None where that is not asked."""
    asks = question.asks is Asks.YES_NO or re.search(r"\b(khong|ko|k|chua|nua|roi|chu|ha|nhi)\b", question.folded)
    asks = asks or _LEFT_BARE.search(question.folded)
    if not (_VALID.search(question.folded) or goes_by_in_year(question) or asks_to_use(question)) or not asks:
        return None
    # "hết hiệu lực chưa" is answered the other way round, unless "còn hiệu lực" is asked beside it
    ended = _ENDED.search(question.folded) and not re.search(r"\bcon (?:hieu luc|dung|ap dung|xai)\b", question.folded)
    yes, no = ("Chưa", "Rồi") if ended else ("Có", "Không")
    if _PUT_UP.search(question.folded):
        yes, no = "Chưa", "Đúng"
    if not document.in_force.holds(day):
        after = successors(corpus, document.id)
        serving = (
            current_of(corpus, document, day) if after and not any(item.in_force.holds(day) for item in after) else None
        )
        now = serving if serving is not None and serving.in_force.holds(day) else None
        text = _out_of_force(document, after, now, day, early="Chưa" if ended else "Không", lapsed=no)
        cited = [document.id, *(item.id for item in after), *([now.id] if now is not None else [])]
        return Claim(text, tuple(dict.fromkeys(cited)), ClaimKind.IDENTITY)
    return Claim(_in_force(document, day, yes), (document.id,), ClaimKind.IDENTITY)


def _out_of_force(document: Document, after: Sequence[Document], now: Document | None, day: date, *, early: str,
                  lapsed: str) -> str:  # fmt: skip
    name = name_document(document)
    since, until = document.in_force.since, document.in_force.until
    if since is not None and day < since:
        return f"{early}. {name} có hiệu lực từ {say_day(since)}, sau thời gian được hỏi."
    then = f", được thay bằng {'; '.join(name_document(item) for item in after)}" if after else ""
    serving = "" if now is None else f"; nay áp dụng {name_document(now)}"
    return f"{lapsed}. {name} đã hết hiệu lực{f' từ ngày {say_day(until)}' if until else ''}{then}{serving}."


def _in_force(document: Document, day: date, yes: str) -> str:
    """The days in force hold the day; whether the document truly serves then is its status to say."""
    name = name_document(document)
    since = document.in_force.since
    if document.status in (Status.IN_FORCE, Status.REPLACED) and since is not None and since.year == day.year:
        return f"{yes}. {name} có hiệu lực từ ngày {say_day(since)} và còn hiệu lực vào ngày {say_day(day)}."
    if document.status in (Status.IN_FORCE, Status.REPLACED):
        until = document.in_force.until
        ended = "" if until is None else f", đến khi hết hiệu lực từ ngày {say_day(until)}"
        return f"{yes}. {name} còn hiệu lực vào ngày {say_day(day)}{ended}."
    if document.status is Status.SPENT:
        return f"Không còn dùng cho kỳ này: {name} chỉ đạo riêng cho một kỳ đã qua."
    if document.status is Status.PRESUMED_IN_FORCE:
        return f"{yes}, theo những gì tra được: chưa thấy văn bản nào thay thế {name}."
    return f"Chưa kết luận được {name} còn hiệu lực hay không."


def current_of(corpus: Corpus, document: Document, today: date) -> Document:
    """The document that serves today in the place of a lapsed one (itself if none is known)."""
    current, seen = document, {document.id}
    while not current.in_force.holds(today):
        later = [item for item in successors(corpus, current.id) if item.id not in seen]
        if not later:
            return document if current is document else current
        current = later[-1]
        seen.add(current.id)
    return current
