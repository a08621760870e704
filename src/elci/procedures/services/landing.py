"""What an act of a case does to the tie or the membership that the case leads to."""

from __future__ import annotations

from datetime import date

from django.db.models import ProtectedError

from elci.accounts.models import JournalEntry, User
from elci.domain.agreements import NEXT_STATES
from elci.domain.agreements import State as RuleState
from elci.domain.procedures.kinds import Act, CaseKind
from elci.domain.procedures.labels import label
from elci.procedures.models import Case, CaseEvent
from elci.procedures.services.errors import TieStateMissingError
from elci.registry.models import Agreement, Kind, Membership, State
from elci.registry.models.periods import rows_held_on
from elci.registry.services import (
    AgreementDraft,
    SameTieError,
    StateChange,
    UndoError,
    change_state,
    next_states,
    record_agreement,
    undo,
)
from elci.registry.services.memberships import (
    MembershipDraft,
    record_membership,
    take_back_membership,
)

# Kinds of case that lead to a tie, and what kind of tie.
TIE_KINDS: dict[str, str] = {
    CaseKind.SISTER_CITY: Kind.SISTER_CITY,
    CaseKind.COOPERATION_PROTOCOL: Kind.COOPERATION_PROTOCOL,
    CaseKind.MEMORANDUM: Kind.MEMORANDUM,
    CaseKind.DOMESTIC_TIE: Kind.SISTER_CITY,
}
MEMBERSHIP_KINDS: dict[str, str] = {
    CaseKind.MEMBERSHIP: Membership.Kind.MEMBER,
    CaseKind.FOUNDING_MEMBERSHIP: Membership.Kind.FOUNDING_MEMBER,
}
STATES: dict[str, str] = {
    Act.COUNCIL_DECIDED: State.DECIDED,
    Act.PERMITTED: State.PERMITTED,
    Act.REFUSED: State.REJECTED,
    Act.SIGNED: State.SIGNED,
}


# What a case of ending a tie can bring it to.
ENDINGS = (State.ENDED, State.SUSPENDED, State.CANCELLED)


def endings(case: Case) -> list[State]:
    """The states to which a case of ending can bring its tie from where it stands; empty for other kinds."""
    if case.kind != CaseKind.ENDING_TIE or case.agreement is None or case.agreement.withdrawn:
        return []
    following = next_states(case.agreement)
    return [state for state in ENDINGS if state in following]


def land(case: Case, event: CaseEvent, *, by: User, today: date, tie_state: str = "") -> None:
    """Bring the tie to the state that the act gives it; the first decision makes the tie.

    An act that the life of the tie does not know from where it stands (a decision on a tie that is active,
    say) changes nothing there: the case holds it. tie_state: chosen by the person, for the end of a tie.
    Raises TieStateMissingError, and at the end of a tie what `change_state` raises.
    """
    if event.act == Act.ENDED and case.kind == CaseKind.ENDING_TIE:
        _end(case, event, tie_state, by, today)
        return
    if event.act == Act.JOINED:
        _join(case, event, by, today)
        return
    state = STATES.get(event.act)
    if state is None or case.kind not in TIE_KINDS or case.partner is None:
        return
    if case.agreement is None or case.agreement.withdrawn:  # entered by mistake and taken back since
        if state == State.REJECTED:
            return
        _make(case, by)
    assert case.agreement is not None
    tie = Agreement.objects.get(pk=case.agreement.pk)
    if RuleState(state) not in NEXT_STATES[RuleState(tie.state)] or _older_than_its_life(tie, event):
        return
    words = label(Act(event.act))
    change = StateChange(
        state=state,
        date=event.on,
        act=f"{words.tr}, {event.number}" if event.number else words.tr,
        actor=event.by,
        reason=event.note or words.tr,
        reason_tr=event.note or words.tr,
        reason_en=event.note or words.en,
    )
    change_state(tie, change, by=by, office=case.office, today=today)
    event.tie_entry = JournalEntry.objects.newest_key(tie)
    event.save(update_fields=["tie_entry"])


def take_off(event: CaseEvent, *, by: User) -> None:
    """Undo what the act did to the tie or the membership; raises UndoError."""
    if event.act == Act.JOINED:
        _leave(event, by)
        return
    if event.tie_entry is None:
        return
    entry = JournalEntry.objects.get(pk=event.tie_entry)
    undo(entry, by=by, office=event.case.office)


def _end(case: Case, event: CaseEvent, tie_state: str, by: User, today: date) -> None:
    """Bring the tie to the state that was chosen, by the council's decision where one is recorded."""
    possible = endings(case)
    if not possible or case.agreement is None:
        return  # it ended before, or stands on no record
    if tie_state not in possible:
        raise TieStateMissingError()
    decisions = case.events.filter(act=Act.COUNCIL_DECIDED, withdrawn__isnull=True)
    ground = decisions.order_by("-on", "-pk").first() or event
    words = label(Act(ground.act))
    change = StateChange(
        state=tie_state,
        date=event.on,
        act=f"{words.tr}, {ground.number}" if ground.number else words.tr,
        actor=event.by or ground.by,
        reason=event.note,
    )
    change_state(case.agreement, change, by=by, office=case.office, today=today)
    event.tie_entry = JournalEntry.objects.newest_key(case.agreement)
    event.save(update_fields=["tie_entry"])


def _join(case: Case, event: CaseEvent, by: User, today: date) -> None:
    """Record the membership; one of this kind that stands already is taken up."""
    if case.organisation is None or case.kind not in MEMBERSHIP_KINDS:
        return
    kind = MEMBERSHIP_KINDS[case.kind]
    held = Membership.objects.filter(
        rows_held_on(today), municipality=case.municipality, organisation=case.organisation, kind=kind
    )
    case.membership = held.first()
    if case.membership is None:
        draft, reason = MembershipDraft(kind=kind, since=event.on), case.title
        case.membership = record_membership(
            case.municipality, case.organisation, draft, by=by, office=case.office, reason=reason, today=today
        )
        event.tie_entry = JournalEntry.objects.newest_key(case.membership)
        event.save(update_fields=["tie_entry"])
    case.save(update_fields=["membership"])


def _leave(event: CaseEvent, by: User) -> None:
    """Take back a membership that the act made; one that was there before stays. Raises UndoError."""
    case, membership = event.case, event.case.membership
    case.membership = None
    case.save(update_fields=["membership"])
    if membership is None or event.tie_entry is None:
        return
    made = JournalEntry.objects.get(pk=event.tie_entry)
    if made.actor_id != by.pk or JournalEntry.objects.newest_key(membership) != made.pk:
        raise UndoError(
            "üyelik kaydı sonradan ya da başka biri tarafından değiştirilmiş",
            "the membership was changed later or by someone else",
        )
    try:
        take_back_membership(membership, by=by, office=case.office, reason=case.title)
    except ProtectedError as error:
        raise UndoError(
            "üyeliğe aidat, temsilci ya da sonuç yazılmış; önce onları çıkarın",
            "dues, a representative or an outcome hang on the membership; take those out first",
        ) from error


def _make(case: Case, by: User) -> None:
    """A tie in preparation; the one on record where the two sides already have one of this kind."""
    assert case.partner is not None
    draft = AgreementDraft(
        kind=TIE_KINDS[case.kind], purposes=tuple(case.purposes.values_list("pk", flat=True))
    )
    try:
        tie = record_agreement(
            case.municipality,
            case.partner,
            draft,
            by=by,
            office=case.office,
            state=State.PROPOSED,
            reason=case.title,
        )
    except SameTieError as error:
        tie = Agreement.objects.get(pk=error.key)
    case.agreement = tie
    case.save(update_fields=["agreement"])


def _older_than_its_life(tie: Agreement, event: CaseEvent) -> bool:
    dated = tie.events.exclude(state=State.LISTED).filter(date__isnull=False).order_by("-position").first()
    return bool(event.on and dated and dated.date and event.on.surely_before(dated.date))
