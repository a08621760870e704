"""Documents of a case: a template that an office can replace, filled from the registry, set three ways.

`template` reads a form and fills it, `letter` is what comes out; `word` sets it as DOCX, `press` as a page
and as PDF, `plain` as text for the office's system of electronic correspondence.
"""
