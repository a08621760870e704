"""How names sound: other scripts in Turkish letters, spellings of other languages, keys for comparing."""
