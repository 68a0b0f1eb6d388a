"""A guided form: what is asked one after the other, and how far a person has filled it in."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from telegram import InlineKeyboardMarkup, Update

from assistant.calculator.functions import FUNCTIONS
from bot.door import Context
from bot.keyboards import button, markup, rows
from bot.render import Part, Writer
from corpus.text import capitalized

SKIP, ENOUGH = "-", "="
COUNTS = tuple((str(count), str(count)) for count in (*range(13), 15, 18, 20, 25, 28, 30, 35, 40, 45, 50, 60, 80))
SHARES = tuple((f"{share}%", f"{share}%") for share in (100, 95, 90, 80, 70, 60, 50, 30, 20, 10, 5, 0))
Done = Callable[[Update, Context, dict[str, str]], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One thing asked: the calculator's field, the sentence, values offered, `width` buttons a row; `hint` on typing."""

    key: str
    asks: str
    offers: Sequence[tuple[str, str]] = ()
    width: int = 5
    optional: bool = False
    hint: str = "Chọn một nút hoặc gõ giá trị khác."


@dataclass(frozen=True)
class Form:
    """Steps and the calculator's function they are for.

    Attributes:
        done: replaces showing the function's finding.
        more: the steps that follow the first ones, where they depend on what was given and on the day.
    """

    function: str
    steps: tuple[Step, ...]
    done: Done | None = None
    more: Callable[[Mapping[str, str], date], tuple[Step, ...]] | None = None


@dataclass
class Filling:
    """A form being filled in by one person."""

    form: Form
    day: date
    steps: tuple[Step, ...] = ()
    token: str = field(default_factory=lambda: secrets.token_hex(4))
    given: dict[str, str] = field(default_factory=dict)
    at: int = 0

    def __post_init__(self) -> None:
        self.steps = self.form.steps

    @property
    def step(self) -> Step:
        return self.steps[self.at]

    @property
    def complete(self) -> bool:
        return self.at >= len(self.steps)

    def take(self, value: str) -> None:
        """A value, `SKIP`, or `ENOUGH` to leave all that follows open."""
        if value == ENOUGH:
            self.at = len(self.steps)
            return
        if value != SKIP:
            self.given[self.step.key] = value
        self.at += 1
        if self.form.more is not None and self.at == len(self.form.steps):
            self.steps = (*self.form.steps, *self.form.more(self.given, self.day))

    def question(self) -> tuple[Part, InlineKeyboardMarkup | None]:
        """The message that asks the step, with its buttons."""
        step, number = self.step, self.at + 1
        known = self.form.more is None or len(self.steps) > len(self.form.steps)
        counted = f"{number}/{len(self.steps)}" if known else f"{number}"
        told = Writer().line(f"{counted}. {step.asks}", "bold")
        if step.width > 2 or not step.offers:
            told.add(step.hint if step.offers else "Mời đồng chí gõ giá trị.")
        offers = (button(label, "g", self.token, self.at, each) for each, (_, label) in enumerate(step.offers))
        found = rows(offers, step.width)
        if step.optional:
            skip = [button("Bỏ qua", "g", self.token, self.at, SKIP)]
            if len(self.given) > 1:
                skip.append(button("Xem kết luận", "g", self.token, self.at, ENOUGH))
            found.append(skip)
        return told.parts()[0], markup(found)


def choices(function: str, key: str) -> tuple[tuple[str, str], ...]:
    """The values a field of the calculator offers, with their labels."""
    options: Mapping[str, str] = FUNCTIONS[function].field(key).choices
    return tuple((value, capitalized(label)) for value, label in options.items())
