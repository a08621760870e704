"""The data package as Python: tables, typed rows, reading and writing, checks, claims. No Django."""
