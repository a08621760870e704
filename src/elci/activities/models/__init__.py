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
from elci.activities.models.goals import Goal, Indicator, Plan
from elci.activities.models.outcomes import Outcome
from elci.activities.models.privacy import (
    DataRequest,
    Erasure,
    PersonalRead,
    PrivacyPolicy,
    RetentionPeriod,
    Tombstone,
)

__all__ = [
    "Activity",
    "ActivityFile",
    "ActivityParty",
    "ActivityPerson",
    "Contact",
    "ContactPoint",
    "Cost",
    "DataRequest",
    "Erasure",
    "FollowUp",
    "Goal",
    "Goods",
    "Headcount",
    "Indicator",
    "Outcome",
    "PersonalRead",
    "Plan",
    "Post",
    "PrivacyPolicy",
    "RetentionPeriod",
    "Series",
    "Tombstone",
    "own_key",
]
