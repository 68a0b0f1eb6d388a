"""Points: of one, of several, of the groups of criteria; the bands they fall into."""
