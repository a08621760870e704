"""Results as a person reads them (lines in Turkish and English) and as a program does (data for JSON)."""
