"""Members of a unit: who is reviewed and rated, who is set apart, what the numbers add up to."""
