"""The answer as a language model words it: what the model is told, and its draft read back."""
