"""The public pages, one module per kind of record. Views read; they hold no rules."""
