"""Rules for reading lists of ties: which column holds what, what a cell says, which rows are one tie."""
