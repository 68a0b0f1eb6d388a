"""Telegram at the other end of a webhook."""

from __future__ import annotations

import httpx

from eval.bot.api.call import Json
from eval.bot.api.ledger import Ledger


async def deliver(ledger: Ledger, update: Json, *, secret: str | None = None) -> httpx.Response:
    """Post an update to the webhook that was set, as Telegram does."""
    assert ledger.webhook is not None
    headers = {"X-Telegram-Bot-Api-Secret-Token": ledger.webhook["secret_token"] if secret is None else secret}
    async with httpx.AsyncClient() as client:
        return await client.post(ledger.webhook["url"], json=update, headers=headers)
