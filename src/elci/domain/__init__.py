"""Pure rules and values: no Django, no data frames, no clock."""
