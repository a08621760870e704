"""Projects and grants: where a project stands, what a call asks, whether a plan meets it, who would fit."""
