"""The Telegram bot: an adapter over the desk, and nothing but Telegram."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # waits come as timedelta, as python-telegram-bot will have it
