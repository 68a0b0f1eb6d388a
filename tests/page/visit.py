"""A visit to the page with a real browser that reaches this server and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, Route, expect
from playwright.sync_api import Error as PlaywrightError

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
WIDTHS = {"phone": PHONE, "desktop": DESKTOP}
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_HERE = ("data:", "blob:", "about:")
# What is the same at both widths is tried at the one where it matters.
at_phone = pytest.mark.parametrize("visit", ["phone"], indirect=True)
at_desktop = pytest.mark.parametrize("visit", ["desktop"], indirect=True)
PATIENCE_MS = 20_000  # a machine busy with other tests is slow, not broken
expect.set_options(timeout=PATIENCE_MS)


def launch(playwright: Playwright) -> Browser | None:
    """The machine's own Chromium, else Playwright's; None where there is neither."""
    own = next(filter(None, map(shutil.which, _NAMES)), None)
    try:
        return playwright.chromium.launch(executable_path=own, args=["--no-sandbox", "--disable-dev-shm-usage"])
    except PlaywrightError:
        return None


@dataclass
class Visit:
    """A page open in the browser.

    Attributes:
        strayed: addresses outside this server that anything on the page tried to reach.
        faults: errors of the page's own scripts.
    """

    page: Page
    address: str
    width: str
    shots: Path
    strayed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def ask(self, question: str) -> None:
        """Ask in the form and wait for the answer with its grounds."""
        answers = self.page.locator("article.answer")
        before = answers.count()
        self.page.fill("#q", question)
        self.page.get_by_role("button", name="Hỏi", exact=True).click()
        answers.nth(before).wait_for()

    def shot(self, name: str, *, whole: bool = True) -> None:
        """A picture for people to look at; nothing on it may need scrolling sideways."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.page.screenshot(path=self.shots / f"{name}-{self.width}.jpg", type="jpeg", quality=85, full_page=whole)
        assert wide <= 0, f"{name}: {wide} px wider than the screen"


@contextmanager
def visiting(browser: Browser, address: str, shots: Path, *, width: str = "phone", **options: Any) -> Iterator[Visit]:
    """Open a page; when the visit ends, nothing may have strayed and no script may have failed."""
    context = browser.new_context(viewport=WIDTHS[width], locale="vi-VN", **options)
    context.set_default_timeout(PATIENCE_MS)
    visit = Visit(context.new_page(), address, width, shots)

    def only_here(route: Route, request: Request) -> None:
        if request.url.startswith((address, *_HERE)):
            route.fallback()
        else:
            visit.strayed.append(request.url)
            route.abort()

    context.route("**/*", only_here)
    visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
    try:
        yield visit
    finally:
        context.close()
    assert visit.strayed == []
    assert visit.faults == []
