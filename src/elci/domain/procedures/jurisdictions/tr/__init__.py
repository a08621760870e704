"""The law of Türkiye on the foreign relations of municipalities.

`relations` ties, projects and events; `membership` international bodies; `decisions` the council's way; `travel`
official journeys; `units`; `frame` what is only cited; `authorities` who decides when; `lines` the steps;
`routes` where letters go; `instruments` and `sources` what all of it stands on.
"""

from __future__ import annotations

from elci.domain.procedures.jurisdiction import Jurisdiction
from elci.domain.procedures.jurisdictions.tr import decisions, frame, membership, relations, travel, units
from elci.domain.procedures.jurisdictions.tr.authorities import AUTHORITIES
from elci.domain.procedures.jurisdictions.tr.lines import LINES
from elci.domain.procedures.jurisdictions.tr.routes import ROUTES
from elci.domain.procedures.words import Words

JURISDICTION = Jurisdiction(
    "TR",
    Words("Türkiye", "Türkiye"),
    (
        *relations.RULES,
        *membership.RULES,
        *decisions.RULES,
        *travel.RULES,
        *units.RULES,
        *frame.RULES,
    ),
    AUTHORITIES,
    LINES,
    ROUTES,
)
