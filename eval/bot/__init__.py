"""Measuring the bot: how fast, how flat in memory, and every question answered exactly once while it is killed."""
