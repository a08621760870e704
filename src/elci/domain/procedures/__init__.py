"""By what right: procedures of a municipality's foreign relations, as rules that are dated, cited and judged.

Where to look: `kinds` (kinds of case, acts, documents), `facts` (what a case says of itself), `rules` (what a
rule is), `authorities` (who decides on which day), `steps` (the line of a case), `judging` (`judge`),
`journeys` (the plan of a journey), `council`, `order`, `waiting`, `deadlines`, `calendars`, `texts`, `routes`.
The law itself stands in `jurisdictions`, one module or package each. Nothing here reads a clock, a database
or a setting; today is an argument. No legal advice: docs/explanation/law.md.
"""
