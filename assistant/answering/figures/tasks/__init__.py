"""Tasks told without their noun, in parts or in full."""
