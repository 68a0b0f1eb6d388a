"""What holds for all numbers: the quota, printing and reading, months, working days, eligibility."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calculator import eligibility, groups, quota, room, typed, workdays
from assistant.calculator.days import add_months, whole_months
from assistant.calculator.lowering import how_many_to_lower
from assistant.calculator.measure import ceiling, pool_ceiling, smallest_base
from assistant.calculator.number import percent, say
from assistant.calculator.scale import rank
from corpus.vocabulary import Rating, SubjectGroup

DAY = date(2025, 12, 1)
COUNTS = st.integers(0, 5_000_000)
RATIOS = st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=100)
SHARES = st.fractions(0, 1, max_denominator=50)
DAYS = st.dates(date(2018, 1, 1), date(2029, 12, 31))


@given(COUNTS, RATIOS)
def test_ceiling_is_the_last_that_keeps(base: int, ratio: Fraction) -> None:
    """It keeps the ratio, one more does not, and it never falls when the base grows."""
    most = ceiling(base, ratio)

    assert most <= ratio * base < most + 1
    assert ceiling(base + 1, ratio) >= most


@given(COUNTS, RATIOS)
def test_pool_form_splits_within_the_ratio(pool: int, ratio: Fraction) -> None:
    """The split keeps the ratio on those left good; one more does not."""
    most = pool_ceiling(pool, ratio)

    assert most <= ratio * (pool - most)
    assert most + 1 > ratio * (pool - most - 1)


@given(COUNTS, RATIOS)
def test_smallest_base_is_the_inverse_of_the_ceiling(count: int, ratio: Fraction) -> None:
    """On it the count is within the ratio, on one less it is not."""
    base = smallest_base(count, ratio)

    assert ceiling(base, ratio) >= count
    assert count == 0 or ceiling(base - 1, ratio) < count


@settings(max_examples=60)
@given(st.integers(0, 100_000), st.integers(0, 20_000))
def test_more_and_fewer_meet_the_check(good: int, excellent: int) -> None:
    """Raising as many as told, or lowering as many as told, gives a proposal that keeps the quota, and not one more."""
    more = room.how_many_more(good=good, excellent=excellent, as_of=DAY).figures["more_from_good"]
    fewer = how_many_to_lower(good=good, excellent=excellent, as_of=DAY).figures["lower_to_good"]

    assert quota.check(good=good + fewer, excellent=excellent - fewer, as_of=DAY).holds
    assert not fewer or not quota.check(good=good + fewer - 1, excellent=excellent - fewer + 1, as_of=DAY).holds
    if quota.check(good=good, excellent=excellent, as_of=DAY).holds:
        assert quota.check(good=good - more, excellent=excellent + more, as_of=DAY).holds


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 120)), min_size=1, max_size=8))
def test_groups_are_never_pooled(pairs: list[tuple[int, int]]) -> None:
    """The verdict over groups is that of each group by itself."""
    named = {f"nhóm {number}": pair for number, pair in enumerate(pairs)}

    assert groups.check(named, as_of=DAY).holds == all(5 * excellent <= good for good, excellent in pairs)


@given(st.integers(0, typed.MOST), st.integers(0, 3))
def test_what_is_printed_reads_back(units: int, places: int) -> None:
    """1.240 and 5,6 are read as they are printed; a percentage keeps its places."""
    number = Fraction(units, 10**places)

    if number <= typed.MOST:
        assert typed.number(say(number)) == number
    written = typed.stated(percent(Fraction(units, 10**places * 100)))
    assert Fraction(written.units, 10**written.places) == number


@given(DAYS, st.integers(0, 60))
def test_whole_months_and_their_end_agree(day: date, months: int) -> None:
    """On the day the months are complete they count in full, the day before they do not."""
    end = add_months(day, months)

    assert whole_months(day, end) == months
    if months:
        assert whole_months(day, end - timedelta(days=1)) == months - 1


@settings(max_examples=60)
@given(DAYS, st.integers(0, 10))
def test_going_back_counts_working_days(day: date, lead: int) -> None:
    """So many back leaves one fewer whole working day in between, and lands on a working day."""
    start = workdays.back(day, lead)

    assert start <= day
    assert workdays.between(start, day) == max(0, lead - 1)
    assert not lead or workdays.is_workday(start)


@settings(max_examples=80)
@given(
    score=st.fractions(0, 100, max_denominator=20),
    done=SHARES,
    late=SHARES,
    exceeded=SHARES,
    fixed=st.one_of(st.none(), SHARES),
    role=st.sampled_from([SubjectGroup.PARTY_MEMBER, SubjectGroup.LEADER]),
)
def test_a_better_case_is_never_rated_lower(
    score: Fraction, done: Fraction, late: Fraction, exceeded: Fraction, fixed: Fraction | None, role: SubjectGroup
) -> None:
    """More points, more done, nothing late: what the rules allow does not fall. The bounds are the text's own."""
    on_time = max(Fraction(0), done - late)
    facts = {"score": score, "done": done, "on_time": on_time, "exceeded": min(exceeded, done), "fixed": fixed}
    better = facts | {"score": Fraction(100), "done": Fraction(1), "on_time": Fraction(1)}
    allowed = eligibility.highest(role=role, as_of=DAY, facts=facts).figures.get("allowed")
    above = eligibility.highest(role=role, as_of=DAY, facts=better).figures["allowed"]

    assert above in (Rating.EXCELLENT, Rating.GOOD)
    assert allowed is None or rank(allowed) <= rank(above)
    if allowed is Rating.EXCELLENT:
        assert score >= 90
        assert on_time == 1
        assert min(exceeded, done) >= Fraction(3, 10)
        assert fixed in (None, 1)
    if allowed is Rating.GOOD:
        assert score >= 70
        assert on_time == done == 1
    if allowed is Rating.COMPLETED:
        assert score >= 50
        assert done == 1
        assert done - on_time <= Fraction(1, 5)
