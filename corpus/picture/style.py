"""How the picture is dressed when it stands alone in a file, light or dark as the reader's device is."""

STYLE = """
.timeline { --ink: #1c1a17; --quiet: #5a554d; --paper: #fff; --line: #d9d3c7; --good: #14532f; --warn: #7d4300;
  --edge: #8a8378; --accent: #9b1c1c; --link: #124c8c; font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { .timeline { --ink: #edeae4; --quiet: #b7b1a6; --paper: #171614; --line: #403c36;
  --good: #8ddbae; --warn: #f2b970; --edge: #8d877c; --accent: #ff8f86; --link: #9cc4ff; } }
.tl-paper { fill: var(--paper); }
.timeline text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.timeline .tl-lane { font-size: 15px; font-weight: 700; }
.timeline .tl-name { font-size: 15px; }
.timeline a .tl-name { fill: var(--link); text-decoration: underline; }
.timeline .tl-name.tl-here { fill: var(--ink); font-weight: 700; text-decoration: none; }
.timeline .tl-days { font-size: 13px; fill: var(--quiet); }
.timeline .tl-tick { font-size: 12px; fill: var(--quiet); }
.timeline .tl-now-text { font-size: 13px; font-weight: 700; fill: var(--accent); text-anchor: end; }
.tl-bar.tl-now { fill: var(--good); }
.tl-bar.tl-past { fill: var(--edge); }
.tl-bar.tl-unsure { fill: var(--paper); stroke: var(--warn); stroke-width: 1.5px; stroke-dasharray: 4 3; }
.tl-year { stroke: var(--line); stroke-width: 1px; }
.tl-arrow { fill: none; stroke: var(--ink); stroke-width: 1.5px; }
.tl-head { fill: var(--ink); }
.tl-today { stroke: var(--accent); stroke-width: 1.5px; stroke-dasharray: 5 4; }
"""
