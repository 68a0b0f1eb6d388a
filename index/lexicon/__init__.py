"""What people type beside the regulations' terms: abbreviations, misspellings, slips, everyday wordings."""

from index.lexicon.lexicon import Lexicon, read_lexicon

__all__ = ["Lexicon", "read_lexicon"]
