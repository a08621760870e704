"""The vocabulary of procedures: kinds of case, acts, documents, actors, offices, letters.

An act is something that is done on a day and can be proved (a decision, a letter sent, a signature). A step of
a case asks for an act; an event is an act that was done. Every member has its words in `labels`.
"""

from __future__ import annotations

from enum import StrEnum


class CaseKind(StrEnum):
    """What a case is about."""

    SISTER_CITY = "sister_city"
    COOPERATION_PROTOCOL = "cooperation_protocol"
    MEMORANDUM = "memorandum"
    MEMBERSHIP = "membership"
    FOUNDING_MEMBERSHIP = "founding_membership"
    JOINT_PROJECT = "joint_project"
    JOINT_EVENT = "joint_event"  # festival, training or congress with an international body
    OUTGOING_VISIT = "outgoing_visit"  # official travel
    INCOMING_VISIT = "incoming_visit"  # hosting: good practice only
    AID_ABROAD = "aid_abroad"  # good practice only
    UNIT_FOUNDING = "unit_founding"
    UNIT_MERGING = "unit_merging"
    UNIT_CLOSING = "unit_closing"
    ENDING_TIE = "ending_tie"  # ending or suspending: good practice only
    DOMESTIC_TIE = "domestic_tie"  # a tie inside Türkiye


# Kinds for which the studies give no rule: a checklist of good practice, never a verdict.
PRACTICE_KINDS = frozenset({CaseKind.INCOMING_VISIT, CaseKind.AID_ABROAD, CaseKind.ENDING_TIE})
# Kinds that concern the municipality alone: there is no other side.
ALONE_KINDS = frozenset({CaseKind.UNIT_FOUNDING, CaseKind.UNIT_MERGING, CaseKind.UNIT_CLOSING})
# Kinds whose other side is an international body; the others' is a city.
BODY_KINDS = frozenset({CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP, CaseKind.JOINT_EVENT})
# Kinds that happen at a time and a place.
DATED_KINDS = frozenset(
    {
        CaseKind.JOINT_EVENT,
        CaseKind.JOINT_PROJECT,
        CaseKind.INCOMING_VISIT,
        CaseKind.OUTGOING_VISIT,
        CaseKind.AID_ABROAD,
    }
)
# Kinds that end in a text which is signed.
TEXT_KINDS = frozenset(
    {
        CaseKind.SISTER_CITY,
        CaseKind.COOPERATION_PROTOCOL,
        CaseKind.MEMORANDUM,
        CaseKind.JOINT_PROJECT,
        CaseKind.DOMESTIC_TIE,
    }
)


class Act(StrEnum):
    """What can be done in a case, on a day."""

    PROPOSED = "proposed"  # the idea was written down and given to the mayor
    PARTNER_AGREED = "partner_agreed"  # the other side said yes in writing
    PROPOSED_TO_COUNCIL = "proposed_to_council"
    ON_AGENDA = "on_agenda"
    REFERRED = "referred"  # to a commission of the council
    COMMISSION_REPORTED = "commission_reported"
    COUNCIL_DECIDED = "council_decided"
    SENT_BACK = "sent_back"  # by the mayor, to be discussed again
    COUNCIL_INSISTED = "council_insisted"
    DECISION_FINAL = "decision_final"
    SENT_TO_GOVERNOR = "sent_to_governor"  # the decision, to the governor or district governor
    PARTNER_DECIDED = "partner_decided"  # decision of the other side's council
    APPLIED = "applied"  # to the ministry, through the governor
    FOREIGN_AFFAIRS_GAVE_OPINION = "foreign_affairs_gave_opinion"
    FINANCE_GAVE_OPINION = "finance_gave_opinion"
    PERMITTED = "permitted"  # by the ministry (5393 art. 74)
    REFUSED = "refused"
    STATE_PERMITTED = "state_permitted"  # Council of Ministers or President (3335 art. 1)
    SIGNED = "signed"
    JOINED = "joined"  # membership accepted by the body
    PAID = "paid"  # a payment out of the budget for the case
    MAYOR_APPROVED = "mayor_approved"  # approval of an assignment
    GOVERNOR_TOLD = "governor_told"  # purpose, time and programme of a journey
    FOREIGN_MINISTRY_TOLD = "foreign_ministry_told"
    MISSION_CONTACTED = "mission_contacted"
    INVITED = "invited"
    BEGAN = "began"  # the event, project or visit
    ENDED = "ended"  # the event, project, visit or tie
    DEPARTED = "departed"
    CAME_BACK = "came_back"
    REPORTED_TO_COUNCIL = "reported_to_council"
    EVALUATED = "evaluated"  # what came of it was written down
    WITHDRAWN = "withdrawn"  # given up before its end
    NOTICE_GIVEN = "notice_given"  # to the partner, of ending or suspending
    ANNOUNCED = "announced"
    ARCHIVED = "archived"


class DocumentKind(StrEnum):
    """Papers of a case."""

    PROPOSAL = "proposal"
    COUNCIL_PROPOSAL = "council_proposal"
    COMMISSION_REPORT = "commission_report"
    COUNCIL_DECISION = "council_decision"
    PARTNER_COUNCIL_DECISION = "partner_council_decision"
    PARTNER_INFORMATION = "partner_information"
    EXPECTED_BENEFIT = "expected_benefit"
    FIELD_AND_AIM = "field_and_aim"
    PROTOCOL = "protocol"
    APPLICATION = "application"
    PERMISSION = "permission"
    STATUTE = "statute"
    STATUTE_TRANSLATION = "statute_translation"  # certified: see Document.certified
    DUES = "dues"
    FINAL_ACCOUNT = "final_account"
    BODY_INFORMATION = "body_information"
    INVITATION = "invitation"
    PROGRAMME = "programme"
    ASSIGNMENT_APPROVAL = "assignment_approval"
    GOVERNOR_NOTICE = "governor_notice"
    TRAVELLER_LIST = "traveller_list"
    ALLOWANCE = "allowance"
    JOURNEY_REPORT = "journey_report"
    PERMISSION_FILE = "permission_file"  # circular 2021/6
    UNIT_REASON = "unit_reason"
    ENDING_NOTICE = "ending_notice"
    PRESS_NOTE = "press_note"
    CLOSING_NOTE = "closing_note"


class Actor(StrEnum):
    """Who has to act, or on whom a case waits."""

    UNIT = "unit"  # the foreign-relations unit
    MAYOR = "mayor"
    COUNCIL = "council"
    COMMISSION = "commission"
    GOVERNOR = "governor"  # governor or district governor
    MINISTRY = "ministry"  # the permitting ministry of the day: authorities.authority_on
    FOREIGN_MINISTRY = "foreign_ministry"
    FINANCE_MINISTRY = "finance_ministry"
    STATE = "state"  # Council of Ministers or President, by date
    PARTNER = "partner"
    TRAVELLERS = "travellers"


class OfficeKind(StrEnum):
    """Kind of municipality; the metropolitan council has its own periods (5216 art. 14)."""

    METROPOLITAN = "metropolitan"
    METROPOLITAN_DISTRICT = "metropolitan_district"
    PROVINCIAL = "provincial"
    DISTRICT = "district"
    TOWN = "town"


class LetterKind(StrEnum):
    """Letters whose addressee and route are given by law or usage of the date."""

    TO_COUNCIL = "to_council"
    DECISION_TO_GOVERNOR = "decision_to_governor"
    APPLICATION = "application"
    STATE_PERMISSION = "state_permission"  # 3335
    GOVERNOR_NOTICE = "governor_notice"
    PERMISSION_FILE = "permission_file"  # 2021/6
    FOREIGN_MINISTRY_NOTICE = "foreign_ministry_notice"
    REPORT_TO_COUNCIL = "report_to_council"
    INVITATION = "invitation"
