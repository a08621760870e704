"""Erasing a person: where they stand, what is done at each place, and the proof of what is left."""
