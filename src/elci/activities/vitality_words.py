"""The words of a tie's vitality: conditions, the rules that gave them, parts, kinds of evidence, steps."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elci.domain.vitality import Condition, Kind, Name, Reason, Step

CONDITIONS: dict[Condition, Promise] = {
    Condition.ALIVE: _("Alive"),
    Condition.QUIET: _("Quiet"),
    Condition.ASLEEP: _("Asleep"),
    Condition.ON_PAPER: _("On paper only"),
    Condition.NO_DATA: _("No data"),
    Condition.UNMEASURED: _("Not measured"),
}

REASONS: dict[Reason, Promise] = {
    Reason.SCORE: _("By the sum of its parts."),
    Reason.NOT_LATELY: _(
        "The sum of its parts would make it alive, but nothing was done together in the last two years."
    ),
    Reason.LONG_AGO: _("There was life once, but nothing was done together in the last five years."),
    Reason.UNDATED: _("Something was done together, but no source or record says when."),
    Reason.YOUNG: _(
        "Signed or renewed within the last two years: too young to be asleep, however little was done yet."
    ),
    Reason.NEVER: _("The office writes down what it does, and nothing that was ever done with this partner."),
    Reason.NOBODY_WROTE: _(
        "Nothing is recorded, and the office’s own records reach back too little "
        "to say that nothing was done."
    ),
    Reason.OVER: _("The tie is over."),
    Reason.NOT_YET: _("The tie is not signed yet."),
}

PARTS: dict[Name, Promise] = {
    Name.RECENCY: _("Recency"),
    Name.FREQUENCY: _("Frequency"),
    Name.DIRECTIONS: _("Both directions"),
    Name.ACTORS: _("Breadth of actors"),
    Name.PROJECTS: _("Projects"),
    Name.OUTCOMES: _("Outcomes"),
    Name.SURVIVAL: _("Survival over mayoral terms"),
}

FORMULAS: dict[Name, Promise] = {
    Name.RECENCY: _(
        "1 when something was done within the last year, falling evenly to 0 six years on. "
        "A letter or call and a signature count half."
    ),
    Name.FREQUENCY: _(
        "Acts of the last five years, full at five; a letter or call counts half. "
        "An outcome is no second act."
    ),
    Name.DIRECTIONS: _(
        "Half for visits from them, half for visits to them in the last five years; "
        "what both do together counts as both."
    ),
    Name.ACTORS: _(
        "Different others that took part in the last five years (organisations, other municipalities), "
        "full at three."
    ),
    Name.PROJECTS: _("Projects together in the last five years, full at two."),
    Name.OUTCOMES: _("Evidenced outcomes of the last five years, full at two."),
    Name.SURVIVAL: _(
        "The share of the mayoral terms since the tie began, the last four at most, in which it showed life."
    ),
}

KINDS: dict[Kind, Promise] = {
    Kind.CONTACT: _("Letter, call or contact"),
    Kind.VISIT: _("Visit"),
    Kind.EVENT: _("Event"),
    Kind.PROJECT: _("Project"),
    Kind.OUTCOME: _("Outcome"),
    Kind.SIGNATURE: _("Signature or date of the tie"),
    Kind.DOCUMENT: _("Document"),
    Kind.LISTING: _("Listed by a source"),
}

STEPS: dict[Step, Promise] = {
    Step.LETTER: _("a letter or call"),
    Step.VISIT_THERE: _("a visit to them"),
    Step.VISIT_HERE: _("a visit from them"),
    Step.JOINT_EVENT: _("an event held together"),
    Step.PROJECT: _("a project together"),
    Step.OUTCOME: _("an evidenced outcome"),
}
