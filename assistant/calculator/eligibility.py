"""The highest rating the rules allow for a case, why not the next one up, and what is left to the competent body."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.calculator import condition
from assistant.calculator.conclusion import open_because_of, sentence, steps_to
from assistant.calculator.condition import Checked, Outcome
from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.limit import limits
from assistant.calculator.parameter import Value
from assistant.calculator.quantity import QUANTITIES, Facts, complete
from assistant.calculator.rulebook import Rulebook, rulebook
from assistant.calculator.rung import Rung, check_all, climb, half_met
from assistant.calculator.scale import rank
from assistant.calculator.source import citations, name_document, weakest
from assistant.calculator.subject import narrow
from corpus.citation import say_day
from corpus.errors import NotInForce
from corpus.vocabulary import Rating, SubjectGroup

_REGULATION = "excellent_quota_member"


def highest(
    *, role: SubjectGroup, as_of: date, facts: Facts, wanted: Rating | None = None, profile: str | None = None
) -> Finding:
    """The highest rating that the rules allow on the day for what is known.

    Raises:
        ProposalError: a fact cannot be, such as more tasks on time than done.
        NotInForce: no regulation is known for the day.
    """
    rules, role = rulebook(profile), narrow(role)
    regulation = rules.value_on(_REGULATION, as_of)
    known = complete(facts)
    found_limits = limits(rules, role, as_of, known)
    ladder = climb(rules, role, as_of, known, found_limits)
    triggers = check_all(rules, Rating.NOT_COMPLETED, role, as_of, known)
    rest = condition.otherwise(rules, role, as_of)
    if not any(rung.checks for rung in ladder):
        raise NotInForce(
            f"Chưa đọc được điều kiện từng mức của đối tượng này ở ngày {say_day(as_of)}.", rule=_REGULATION
        )
    allowed, possible, why = _conclude(ladder, triggers, rest)
    verdict = _verdict(ladder, triggers, allowed, possible, wanted)
    used = [check.value for rung in ladder for check in rung.checks] + [check.value for check in triggers]
    document = name_document((used or [regulation])[0].cite)
    figures: dict[str, Figure] = {"allowed": allowed} if allowed else {"possible": possible} if possible else {}
    if wanted:
        figures["rating"] = wanted
    return Finding(
        rule="highest_rating",
        verdict=verdict,
        says=sentence(document, allowed, possible, why, wanted, verdict, open_because_of(ladder, triggers, possible)),
        as_of=as_of,
        figures=figures,
        steps=tuple(steps_to(ladder, triggers, rest)),
        citations=citations(*_relevant(ladder, triggers, allowed or possible), *((rest,) if rest else ())),
        confidence=weakest(_relevant(ladder, triggers, allowed or possible)),
        judgement=(
            *(str(value.amount) for _, value in condition.judgements(rules, role, as_of)),
            *(limit.note for limit in found_limits if limit.note),
            *_above_band(known, allowed or possible, rules, as_of),
            "Mức xếp loại cụ thể do cấp có thẩm quyền quyết định.",
        ),
        missing=tuple(dict.fromkeys([*_asked_first(triggers), *_unknown(ladder)])),
        profile=rules.profile.label if rules.profile else None,
    )


def _conclude(
    ladder: list[Rung], triggers: tuple[Checked, ...], rest: Value | None
) -> tuple[Rating | None, Rating | None, str]:
    """The rating allowed, else the highest still possible, and why not higher."""
    fallen = [check for check in triggers if check.outcome is Outcome.MET]
    excused = [check for check in triggers if check.outcome is Outcome.EXCUSED]
    if fallen:
        return Rating.NOT_COMPLETED, None, fallen[0].reason
    barred = [rung for rung in ladder if rung.against]
    why = "; ".join(dict.fromkeys(barred[-1].against)) if barred else ""
    top = next((rung for rung in ladder if not rung.against), None)
    if top is None:
        return (Rating.NOT_COMPLETED if rest else None), None, why
    half = next(half_met(triggers), None)
    above = ladder[: ladder.index(top)]
    why = "; ".join(above[-1].against) if above else ""
    if excused or half is not None:
        return None, top.rating, why
    return (top.rating, None, why) if top.allowed else (None, top.rating, why)


def _verdict(
    ladder: list[Rung],
    triggers: tuple[Checked, ...],
    allowed: Rating | None,
    possible: Rating | None,
    wanted: Rating | None,
) -> Verdict:
    if wanted is None:
        return Verdict.HOLDS if allowed else Verdict.CANNOT_TELL
    if allowed:
        return Verdict.HOLDS if rank(wanted) <= rank(allowed) else Verdict.BREACHED
    if possible is not None and wanted is Rating.NOT_COMPLETED and next(half_met(triggers), None) is not None:
        return Verdict.HOLDS  # whichever way the open fact falls, nothing lower could be asked for
    barred = any(rung.rating is wanted and rung.against for rung in ladder)
    return Verdict.BREACHED if barred else Verdict.CANNOT_TELL


def _relevant(ladder: list[Rung], triggers: tuple[Checked, ...], rating: Rating | None) -> list[Value]:
    """What the conclusion stands on: the rating itself, what bars those above, the case that makes it fall."""
    fallen = [check.value for check in triggers if check.outcome in (Outcome.MET, Outcome.EXCUSED)]
    bars = [check.value for rung in ladder for check in rung.checks if check.outcome is Outcome.UNMET and check.decides]
    own = [check.value for rung in ladder if rung.rating is rating for check in rung.checks if check.decides]
    barring = [limit.value for rung in ladder for limit in rung.limits]
    return [*fallen, *own, *bars, *barring, *(check.value for check in half_met(triggers))]


def _asked_first(triggers: tuple[Checked, ...]) -> list[str]:
    """The facts that alone decide whether a case leads to not completed; they are asked before all others."""
    return [check.reason for check in half_met(triggers)]


def _unknown(ladder: list[Rung]) -> Iterator[str]:
    return (name for rung in ladder if not rung.against for name in rung.missing)


def _above_band(facts: Facts, rating: Rating | None, rules: Rulebook, day: date) -> list[str]:
    score = facts.get("score")
    value = None if rating is None else next(
        (v for rule in rules.rules.values() if rule.rating is rating and rule.quantity == "score"
         and (v := rule.find(day)) is not None), None
    )  # fmt: skip
    if score is None or value is None or value.upper is None or rank(score) < rank(value.upper):
        return []
    return [
        f"{QUANTITIES['score']} nằm trong khung của mức cao hơn (khung của mức này: {value.says}); "
        "văn bản không nói rõ cách xếp khi đủ điểm mà thiếu điều kiện riêng"
    ]
