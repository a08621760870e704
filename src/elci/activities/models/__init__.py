"""What an office does and what came of it, one module per noun."""

from elci.activities.models.activities import Activity, ActivityParty, Series, own_key
from elci.activities.models.activity_parts import ActivityFile, Cost, Goods, Headcount
from elci.activities.models.calls import Call, EligibilityRule
from elci.activities.models.contacts import ActivityPerson, Contact, ContactPoint, Post
from elci.activities.models.erasures import Erasure, ErasureLook, ErasureRun, Tombstone
from elci.activities.models.follow_ups import FollowUp
from elci.activities.models.goals import Goal, Indicator, IndicatorValue, Plan
from elci.activities.models.memberships import Dues, Representative
from elci.activities.models.outcomes import Outcome
from elci.activities.models.privacy import DataRequest, PersonalRead, PrivacyPolicy, RetentionPeriod
from elci.activities.models.projects import BudgetLine, Project, ProjectMember, ProjectReport, ProjectStep
from elci.activities.models.requests import ForeignRequest
from elci.activities.models.transfers import Transfer
from elci.activities.models.units import (
    Colleague,
    DutyShare,
    LanguageRequest,
    OfficeUnit,
    PublicWork,
    ReadinessAnswer,
)
from elci.activities.models.visits import Gift, GuestNeed, ProgrammeEntry, Ride, Visit
from elci.activities.models.vitality import VitalityWeights

__all__ = [
    "Activity",
    "ActivityFile",
    "ActivityParty",
    "ActivityPerson",
    "BudgetLine",
    "Call",
    "Colleague",
    "Contact",
    "ContactPoint",
    "Cost",
    "DataRequest",
    "Dues",
    "DutyShare",
    "EligibilityRule",
    "Erasure",
    "ErasureLook",
    "ErasureRun",
    "FollowUp",
    "ForeignRequest",
    "Gift",
    "Goal",
    "Goods",
    "GuestNeed",
    "Headcount",
    "Indicator",
    "IndicatorValue",
    "LanguageRequest",
    "OfficeUnit",
    "Outcome",
    "PersonalRead",
    "Plan",
    "Post",
    "PrivacyPolicy",
    "ProgrammeEntry",
    "Project",
    "ProjectMember",
    "ProjectReport",
    "ProjectStep",
    "PublicWork",
    "ReadinessAnswer",
    "Representative",
    "RetentionPeriod",
    "Ride",
    "Series",
    "Tombstone",
    "Transfer",
    "Visit",
    "VitalityWeights",
    "own_key",
]
