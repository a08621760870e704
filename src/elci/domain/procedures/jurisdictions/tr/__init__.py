"""The law of Türkiye on the foreign relations of municipalities.

`relations` ties, projects and events; `papers` of an application; `membership` international bodies; `contacts`
with missions, and ties at home; `decisions` the council's way; `travel`, `travel_conduct` and `travel_later`
official journeys; `units`; `frame` what is only cited; `authorities` who decides when; `elections` when councils were elected; `lines` and `checklists`
the steps; `routes` where letters go; `instruments` and `sources` what all of it stands on.
"""

from __future__ import annotations

from elci.domain.procedures.jurisdiction import Jurisdiction
from elci.domain.procedures.jurisdictions.tr import (
    contacts,
    decisions,
    frame,
    membership,
    papers,
    relations,
    travel,
    travel_conduct,
    travel_later,
    units,
)
from elci.domain.procedures.jurisdictions.tr.authorities import AUTHORITIES
from elci.domain.procedures.jurisdictions.tr.elections import ELECTIONS
from elci.domain.procedures.jurisdictions.tr.lines import LINES
from elci.domain.procedures.jurisdictions.tr.routes import ROUTES
from elci.domain.procedures.words import Words

JURISDICTION = Jurisdiction(
    "TR",
    Words("Türkiye", "Türkiye"),
    (
        *relations.RULES,
        *papers.RULES,
        *membership.RULES,
        *contacts.RULES,
        *decisions.RULES,
        *travel.RULES,
        *travel_conduct.RULES,
        *travel_later.RULES,
        *units.RULES,
        *frame.RULES,
    ),
    AUTHORITIES,
    LINES,
    ROUTES,
    ELECTIONS,
)
