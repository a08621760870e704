"""Which documents a case can be given, and the template of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elci.domain.procedures.kinds import CaseKind, DocumentKind

_CITY = frozenset(
    {
        CaseKind.SISTER_CITY,
        CaseKind.COOPERATION_PROTOCOL,
        CaseKind.MEMORANDUM,
        CaseKind.JOINT_PROJECT,
    }
)
_BODY = frozenset({CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP, CaseKind.JOINT_EVENT})
_UNIT = frozenset({CaseKind.UNIT_FOUNDING, CaseKind.UNIT_MERGING, CaseKind.UNIT_CLOSING})
_JOURNEY = frozenset({CaseKind.OUTGOING_VISIT})
_TEXT = (_CITY | {CaseKind.DOMESTIC_TIE}) - {CaseKind.JOINT_PROJECT}
_COUNCIL = frozenset(CaseKind) - {CaseKind.INCOMING_VISIT}
_ALL = frozenset(CaseKind)


@dataclass(frozen=True)
class LetterForm:
    """A document: the name of its template, what it is called, for which cases, and what kind of paper it is.

    kind None: it is looked at and downloaded, and not kept as a paper of the case.
    """

    name: str
    title: Promise
    kinds: frozenset[CaseKind]
    kind: DocumentKind | None


LETTERS = (
    LetterForm("council_proposal", _("Proposal to the council"), _COUNCIL, DocumentKind.COUNCIL_PROPOSAL),
    LetterForm("council_decision", _("Draft of the council decision"), _COUNCIL, DocumentKind.COUNCIL_DECISION),
    LetterForm("decision_to_governor", _("The decision, to the governor"), _COUNCIL, None),
    LetterForm("partner_information", _("Information sheet on the partner"), _CITY | {CaseKind.INCOMING_VISIT, CaseKind.AID_ABROAD, CaseKind.DOMESTIC_TIE}, DocumentKind.PARTNER_INFORMATION),
    LetterForm("protocol", _("Protocol in two columns"), _TEXT, DocumentKind.PROTOCOL),
    LetterForm("application", _("Application for permission"), _CITY | _BODY, DocumentKind.APPLICATION),
    LetterForm("membership_file", _("Membership file"), _BODY, DocumentKind.BODY_INFORMATION),
    LetterForm("assignment_approval", _("Approval of the assignment"), _JOURNEY, DocumentKind.ASSIGNMENT_APPROVAL),
    LetterForm("governor_notice", _("Notice to the governor"), _JOURNEY, DocumentKind.GOVERNOR_NOTICE),
    LetterForm("programme", _("Programme"), _JOURNEY | {CaseKind.INCOMING_VISIT}, DocumentKind.PROGRAMME),
    LetterForm("invitation", _("Invitation"), _CITY | {CaseKind.INCOMING_VISIT}, DocumentKind.INVITATION),
    LetterForm("invitation_reply", _("Reply to an invitation"), _JOURNEY, None),
    LetterForm("council_report", _("Report to the council"), _JOURNEY, DocumentKind.JOURNEY_REPORT),
    LetterForm("unit_reason", _("Reasons for the unit"), _UNIT, DocumentKind.UNIT_REASON),
    LetterForm("ending_notice", _("Notice of ending to the partner"), frozenset({CaseKind.ENDING_TIE}), DocumentKind.ENDING_NOTICE),
    LetterForm("press_note", _("Press note"), _ALL - _UNIT, DocumentKind.PRESS_NOTE),
    LetterForm("closing_note", _("Closing note"), _ALL, DocumentKind.CLOSING_NOTE),
    LetterForm("case_table", _("Table of the whole case"), _ALL, None),
)  # fmt: skip


def letters_for(kind: CaseKind) -> list[LetterForm]:
    """The documents of a kind of case, in the order in which they are needed."""
    return [form for form in LETTERS if kind in form.kinds]


def letter_form(name: str, kind: CaseKind) -> LetterForm | None:
    """The document of a name, if cases of this kind have it."""
    return next((form for form in letters_for(kind) if form.name == name), None)
