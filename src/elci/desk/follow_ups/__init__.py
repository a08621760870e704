"""Follow-ups at the desk: what was promised, by whom, by when."""
