"""Whether a stored question and its sentence tell what a message asks of the case it puts first ("nhận xét trễ thì có chờ
không"): that the case is told alone gives no Có or Không to it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.question.act import IDLE, act_of
from assistant.answering.question.interrogative import confirms, is_yes_no
from assistant.answering.question.polarity import Mode, main_clause, stance
from assistant.answering.question.question import Question
from corpus.document import Asking
from corpus.text import fold
from index.search import Index
from index.text import tokens

_ALIKE = 0.5  # likeness from which the question is near enough to the stored one, whatever words its act is put in
_LIKER = 0.65  # where no word of the act itself is told
_ACT_WORDS = 2
_LAST = 2  # words from which a last clause asks for something of its own
_TELLS_NOTHING = frozenset(  # words of every review, and those that only ask for leave
    tokens(
        "kiem diem danh gia xep loai dang vien hoan thanh tot xuat sac nhiem vu chap nhan quyen bat yeu cau hop le dung sai sao on "
        "dc ko k con the vay nay duoc phep thang nam ngay gio luon dot ben lai thoi ni rua"
    )
)


def _is_untold(index: Index, act: Sequence[str], asked: Asking) -> bool:
    """Whether a duty asked about, of several words, is one that neither the stored question nor its sentence tells a word of."""
    mine = {word for word in act if word.isalpha() and word not in IDLE and word not in _TELLS_NOTHING}
    told = {*tokens(fold(f"{asked.text} {asked.lead}")), *tokens(index.normalizer.question(asked.text)[0])}
    return len(mine) >= _ACT_WORDS and not mine & told


def leaves_act(index: Index, question: Question, part: str, asked: Asking, alike: float) -> bool:
    """Whether what is asked of the case, or in the last clause of several, stands neither in the stored question nor in
    its sentence."""
    proposed = stance(part)
    put = proposed.folded
    if proposed.mode is Mode.MUST and alike < _LIKER and _is_untold(index, act_of(put), asked):
        return True
    if asked.opens == "có" and alike < _ALIKE and _is_untold(index, act_of(put), asked):
        return True  # "có được dùng để tăng lương không": a Có would affirm what nothing stored speaks of
    if alike >= _ALIKE:
        return False
    main = main_clause(put)
    last = fold(question.text).rsplit(",", 1)[-1]
    stored = fold(f"{asked.text} {asked.lead}")
    told = [*tokens(stored), *tokens(index.normalizer.question(asked.text)[0])]
    clauses = [(main, 1)] if main != put else []
    if "," in question.text and is_yes_no(last) and not confirms(fold(question.text)):
        clauses.append((stance(last).folded, _LAST))
    for clause, least in clauses:
        mine = {word for word in tokens(clause) if word.isalpha() and word not in IDLE and word not in _TELLS_NOTHING}
        if len(mine) >= least and not mine & set(told):
            return True
    return False
