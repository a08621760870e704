"""How moments and hours are written, by language; the rest is as Django writes it."""
