"""What is said of the highest rating: the sentence that concludes, why it stays open, and the steps to it."""

from __future__ import annotations

from assistant.calculator.condition import Checked, Outcome
from assistant.calculator.finding import Verdict
from assistant.calculator.parameter import Value
from assistant.calculator.quantity import QUANTITIES
from assistant.calculator.rung import Rung, half_met
from assistant.calculator.source import name_key
from corpus.vocabulary import Rating

_ASSUMED = "Giả định không thuộc trường hợp chưa cho biết sau đây: "
_IF = {
    QUANTITIES["duty_related"]: "vi phạm bị kỷ luật liên quan chức trách, công vụ",
    QUANTITIES["main_target_missed"]: "có chỉ tiêu chủ yếu không đạt",
}
_HANGS_ON = "Chưa đủ dữ kiện để kết luận (nếu "
_WEIGHED = "Chưa kết luận được, vì có lý do để cấp có thẩm quyền cân nhắc"


def open_because_of(ladder: list[Rung], triggers: tuple[Checked, ...], possible: Rating | None) -> str:
    """Why nothing more can be said: facts are missing, an excuse is to be weighed, or the text was only recalled."""
    top = next((rung for rung in ladder if rung.rating is possible), None)
    checks = (*triggers, *(top.checks if top else ()))
    excused = next((check for check in checks if check.outcome is Outcome.EXCUSED), None)
    if excused is not None:
        return f"{_WEIGHED} ({excused.reason})"
    half = next(half_met(triggers), None)
    if half is not None:
        return (
            f"{_HANGS_ON}{_IF.get(half.reason, half.reason)} thì thuộc trường hợp "
            f"{Rating.NOT_COMPLETED.label}, {name_key(half.value.cite)})"
        )
    recalled = top is not None and any(check.outcome is Outcome.UNMET and not check.decides for check in top.checks)
    if top is not None and top.missing and not recalled:
        return "Chưa đủ dữ kiện để kết luận"
    return "Chưa kết luận được, vì điều kiện của mức này mới nhớ lại, chưa đối chiếu với văn bản"


def sentence(
    document: str,
    allowed: Rating | None,
    possible: Rating | None,
    why: str,
    wanted: Rating | None,
    verdict: Verdict,
    open_because: str,
) -> str:
    """The conclusion in words: what is allowed, or still possible and why no more can be said, and the rating wished for."""
    because = f" vì {why}" if why else ""
    if allowed is Rating.NOT_COMPLETED:
        says = f"Theo {document}, trường hợp này thuộc mức {allowed.label}{because}."
    elif allowed:
        says = f"Theo {document}, với dữ kiện đã cho, quy định cho phép cao nhất mức {allowed.label}"
        says += f"; không cho phép mức cao hơn{because}." if why else "."
    elif possible and wanted is not None and verdict is Verdict.BREACHED:
        # What was asked is settled, though how far down the case goes is not.
        higher = f" (mức cao hơn không được{because})" if why else ""
        return (
            f"Quy định không cho phép mức {wanted.label}: theo {document}, mức cao nhất còn có thể là "
            f"{possible.label}{higher}; có được mức đó không thì {open_because[0].lower()}{open_because[1:]}."
        )
    elif possible:
        says = f"{open_because}; theo {document}, mức cao nhất còn có thể là {possible.label}"
        says += f" (mức cao hơn không được{because})." if why else "."
    elif open_because.startswith(_WEIGHED):
        says = f"{open_because}; theo {document}, trường hợp này không đạt mức Hoàn thành nhiệm vụ trở lên{because}."
    elif open_because.startswith(_HANGS_ON):
        says = (
            f"{open_because}; nếu không, theo {document}, trường hợp này không đạt điều kiện của mức Hoàn thành nhiệm vụ"
            f"{because}, văn bản không nói xếp mức nào, cấp có thẩm quyền quyết định."
        )
    else:
        says = (
            f"Theo {document}, trường hợp này không đạt điều kiện của mức Hoàn thành nhiệm vụ{because}, "
            "nhưng cũng không thuộc trường hợp Không hoàn thành nhiệm vụ đã nêu; văn bản không nói, "
            "cấp có thẩm quyền quyết định."
        )
    if wanted is not None and verdict is Verdict.BREACHED:
        says += f" Quy định không cho phép mức {wanted.label}."
    elif wanted is not None and verdict is Verdict.HOLDS:
        says += _lower(wanted, allowed)
    return says


def _lower(wanted: Rating, allowed: Rating | None) -> str:
    """What is said of a rating that is not above the one allowed: that nothing bars it, not that it is due."""
    if allowed is None or wanted is allowed:
        return f" Mức {wanted.label} không trái quy định."
    if wanted is Rating.NOT_COMPLETED:
        return f" Dữ kiện đã cho không thuộc trường hợp nào của mức {wanted.label}."
    return f" Mức {wanted.label} không cao hơn mức đó."


def steps_to(ladder: list[Rung], triggers: tuple[Checked, ...], rest: Value | None) -> list[str]:
    """Every rating with its conditions, best first, then the cases that lead to not completed."""
    lines, half = [], tuple(half_met(triggers))
    for rung in ladder:
        sure = rung.allowed and not half
        state = "không được" if rung.against else "được" if sure else "chưa kết luận được"
        lines.append(f"Mức {rung.rating.label}: {state}.")
        lines += [f"  {check.line}" for check in rung.checks]
        lines += [f"  {limit.reason}" for limit in rung.limits]
    told = [check for check in triggers if check.outcome is not Outcome.MISSING]
    silent = [check.reason for check in triggers if check.outcome is Outcome.MISSING and check not in half]
    if told or half:
        lines.append(f"Trường hợp {Rating.NOT_COMPLETED.label}:")
        lines += [f"  {check.line}" for check in told]
        lines += [
            f"  Cần biết: {_IF.get(one.reason, one.reason)} hay không ({name_key(one.value.cite)})." for one in half
        ]
    if silent:
        lines.append(_ASSUMED + "; ".join(dict.fromkeys(silent)) + ".")
    if rest:
        lines.append(f"Không đạt mức {Rating.COMPLETED.label} thì xếp {Rating.NOT_COMPLETED.label}.")
    return lines
