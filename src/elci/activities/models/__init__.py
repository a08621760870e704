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
from elci.activities.models.requests import ForeignRequest
from elci.activities.models.transfers import Transfer
from elci.activities.models.visits import Gift, GuestNeed, ProgrammeEntry, Ride, Visit

__all__ = [
    "Activity",
    "ActivityFile",
    "ActivityParty",
    "ActivityPerson",
    "Contact",
    "ContactPoint",
    "Cost",
    "FollowUp",
    "ForeignRequest",
    "Gift",
    "Goal",
    "Goods",
    "GuestNeed",
    "Headcount",
    "Indicator",
    "Outcome",
    "Plan",
    "Post",
    "ProgrammeEntry",
    "Ride",
    "Series",
    "Transfer",
    "Visit",
    "own_key",
]
