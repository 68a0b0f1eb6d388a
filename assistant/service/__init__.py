"""The assistant over HTTP: one application for the page, other programs and chat clients."""

from assistant.service.app import create_app

__all__ = ["create_app"]
