"""Personal data: terms, applications, erasures, reads, the notice."""
