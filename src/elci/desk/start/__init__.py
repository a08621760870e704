"""The start page: what a role needs first, in its own order."""
