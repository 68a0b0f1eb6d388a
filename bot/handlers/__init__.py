"""One family of commands a file; each has `register`, which hangs its handlers into the application."""
