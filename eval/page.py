"""What the page's first load costs: ``python -m eval.page`` prints each transfer in a real browser and their sum."""

from __future__ import annotations

import shutil
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST = 200 * 1024  # bytes over the line until the page is whole
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def transfers(browser: Browser, address: str) -> dict[str, int]:
    """Bytes received over the line by path, headers included, for someone who never was here."""
    paths: dict[str, str] = {}
    sizes: dict[str, int] = {}
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.on("Network.responseReceived", lambda got: paths.update({got["requestId"]: got["response"]["url"]}))
    line.on("Network.loadingFinished", lambda got: sizes.update({got["requestId"]: int(got["encodedDataLength"])}))
    line.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    context.close()
    return {
        url.removeprefix(address) or "/": sizes.get(id, 0) for id, url in paths.items() if not url.startswith("data:")
    }


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """An application on a free port of this machine; gives its address."""
    import uvicorn

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


def main() -> int:
    """Print the transfers, largest first; 1 where they come to more than `MOST`."""
    from playwright.sync_api import sync_playwright

    from assistant.service.app import create_app

    own = next(filter(None, map(shutil.which, _NAMES)), None)
    with serving(create_app()) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        found = transfers(browser, address)
        browser.close()
    for path, size in sorted(found.items(), key=lambda one: -one[1]):
        print(f"{size:>8}  {path}")
    whole = sum(found.values())
    print(f"{whole:>8}  tổng, mức cho phép {MOST}")
    return int(whole > MOST)


if __name__ == "__main__":
    sys.exit(main())
