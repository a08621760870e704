"""What an office does and what came of it, one module per noun."""

from elci.activities.models.activities import (
    Activity,
    ActivityFile,
    ActivityParty,
    Cost,
    Goods,
    Headcount,
    Series,
    own_key,
)
from elci.activities.models.contacts import ActivityPerson, Contact, ContactPoint, Post
from elci.activities.models.follow_ups import FollowUp
from elci.activities.models.goals import Goal, Indicator, IndicatorValue, Plan
from elci.activities.models.outcomes import Outcome
from elci.activities.models.units import (
    Colleague,
    DutyShare,
    LanguageRequest,
    OfficeUnit,
    PublicWork,
    ReadinessAnswer,
)
from elci.activities.models.vitality import VitalityWeights

__all__ = [
    "Activity",
    "ActivityFile",
    "ActivityParty",
    "ActivityPerson",
    "Colleague",
    "Contact",
    "ContactPoint",
    "Cost",
    "DutyShare",
    "FollowUp",
    "Goal",
    "Goods",
    "Headcount",
    "Indicator",
    "IndicatorValue",
    "LanguageRequest",
    "OfficeUnit",
    "Outcome",
    "Plan",
    "Post",
    "PublicWork",
    "ReadinessAnswer",
    "Series",
    "VitalityWeights",
    "own_key",
]
