"""The page's rooms: each a few addresses made of templates, usable without a script."""
