"""Projects of an office, from the idea to the closed file: consortium, budget, grant, reports."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.accounts.reader import for_reader
from elci.activities.models.activities import Activity
from elci.activities.models.calls import Call
from elci.domain.grants.plans import BodyKind, MemberRole
from elci.domain.grants.states import ProjectState
from elci.domain.names import fold_words
from elci.places.models import Country
from elci.registry.models import Municipality, Organisation, Partner
from elci.registry.models.periods import check_period
from elci.sources.fields import PartialDateField


def _money(label: Any) -> models.DecimalField[Any, Any]:
    return models.DecimalField(label, max_digits=14, decimal_places=2, null=True, blank=True)


class Project(DeskRecord):
    """A project with its consortium, budget and reports.

    activity: the activity that it is, an office's own or a study's row; amounts are in `currency`. own_share:
    what the office's municipality brings itself. months, people: as planned, for the rules of the call.
    """

    class State(models.TextChoices):
        IDEA = ProjectState.IDEA, _("Idea")
        DRAFTING = ProjectState.DRAFTING, _("Being drafted")
        APPLIED = ProjectState.APPLIED, _("Applied for")
        APPROVED = ProjectState.APPROVED, _("Approved")
        REJECTED = ProjectState.REJECTED, _("Rejected")
        RUNNING = ProjectState.RUNNING, _("Running")
        REPORTING = ProjectState.REPORTING, _("Being reported")
        CLOSED = ProjectState.CLOSED, _("File closed")

    class Role(models.TextChoices):
        LEAD = MemberRole.LEAD, _("Lead")
        PARTNER = MemberRole.PARTNER, _("Partner")
        ASSOCIATED = MemberRole.ASSOCIATED, _("Associated partner")

    PARTS: ClassVar[tuple[str, ...]] = ("members", "budget_lines", "reports", "steps")

    office = models.ForeignKey(Office, models.PROTECT, related_name="projects", verbose_name=_("office"))
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="projects", verbose_name=_("activity")
    )
    title_tr = models.CharField(_("title (Turkish)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    programme = models.CharField(_("programme"), max_length=120, blank=True)
    call = models.ForeignKey(
        Call, models.PROTECT, null=True, blank=True, related_name="projects", verbose_name=_("call")
    )
    reference = models.CharField(_("number of the grant agreement"), max_length=80, blank=True)
    own_role = models.CharField(_("our role"), max_length=10, choices=Role.choices, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.IDEA)
    begins = PartialDateField(_("beginning"), null=True, blank=True)
    ends = PartialDateField(_("end"), null=True, blank=True)
    months = models.PositiveSmallIntegerField(_("duration in months"), null=True, blank=True)
    people = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)
    asked = _money(_("grant asked for"))
    given = _money(_("grant given"))
    own_share = _money(_("our own share"))
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    summary = models.TextField(_("what it is about"), blank=True)
    responsible = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="projects", verbose_name=_("responsible")
    )
    folded = models.CharField(max_length=900, editable=False, blank=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["-id"]
        indexes = [models.Index(fields=["office", "state", "-id"], name="project_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["activity"],
                condition=models.Q(withdrawn__isnull=True),
                name="one_project_per_activity",
                violation_error_message=_("This activity is followed as a project already."),
            ),
        ]

    @property
    def title(self) -> str:
        """The title in the reader's language, in Turkish where there is no other."""
        return for_reader(self.title_tr, self.title_en)

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.begins, self.ends, column="ends")

    def derive(self) -> None:
        """The words by which a project is found."""
        words = f"{self.title_tr} {self.title_en} {self.programme} {self.reference}"
        self.folded = fold_words(words)[:900]

    def __str__(self) -> str:
        return self.title


class ProjectMember(models.Model):
    """An organisation of a consortium: a municipality, partner city or organisation on record, or a name."""

    class Kind(models.TextChoices):
        LOCAL_AUTHORITY = BodyKind.LOCAL_AUTHORITY, _("Local authority")
        UNION = BodyKind.UNION, _("Union of local authorities")
        STATE = BodyKind.STATE, _("Body of the state")
        NGO = BodyKind.NGO, _("Non-governmental organisation")
        UNIVERSITY = BodyKind.UNIVERSITY, _("University or research body")
        SCHOOL = BodyKind.SCHOOL, _("School")
        COMPANY = BodyKind.COMPANY, _("Company")
        OTHER = BodyKind.OTHER, _("Other body")

    project = models.ForeignKey(Project, models.CASCADE, related_name="members", verbose_name=_("project"))
    role = models.CharField(_("role"), max_length=10, choices=Project.Role.choices)
    kind = models.CharField(_("kind of body"), max_length=16, choices=Kind.choices, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="project_members",
        verbose_name=_("municipality"),
    )  # fmt: skip
    partner = models.ForeignKey(
        Partner, models.PROTECT, null=True, blank=True, related_name="project_members",
        verbose_name=_("partner city"),
    )  # fmt: skip
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="project_members",
        verbose_name=_("organisation"),
    )  # fmt: skip
    name = models.CharField(_("name"), max_length=200, blank=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("country")
    )
    share = _money(_("share of the grant"))

    class Meta:
        verbose_name = _("member of the consortium")
        verbose_name_plural = _("members of the consortium")
        ordering = ["project", "id"]

    @property
    def called(self) -> str:
        """The name of the record, or the name as it was written."""
        return str(self.municipality or self.partner or self.organisation or self.name)

    @property
    def from_country(self) -> Country | None:
        """The country that was written, else the record's own."""
        record = self.partner or self.organisation
        return self.country or (record.country if record is not None else None)

    def clean(self) -> None:
        """A member is somebody."""
        if not (self.municipality_id or self.partner_id or self.organisation_id or self.name.strip()):
            raise ValidationError(_("Choose a body on record, or write its name."))

    def __str__(self) -> str:
        return self.called


class BudgetLine(models.Model):
    """A line of a project's budget. eligible: the programme takes part in it."""

    class Category(models.TextChoices):
        STAFF = "staff", _("Staff")
        TRAVEL = "travel", _("Travel and subsistence")
        EVENTS = "events", _("Meetings and events")
        EQUIPMENT = "equipment", _("Equipment")
        SERVICES = "services", _("Services bought")
        WORKS = "works", _("Works")
        OTHER = "other", _("Other")
        INDIRECT = "indirect", _("Indirect costs")

    project = models.ForeignKey(Project, models.CASCADE, related_name="budget_lines")
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    what = models.CharField(_("paid for"), max_length=200, blank=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    eligible = models.BooleanField(_("eligible"), default=True)

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ["project", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gte=0),
                name="budget_line_is_not_negative",
                violation_error_message=_("An amount is not below zero."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}: {self.amount} {self.currency}"


class ProjectReport(models.Model):
    """A report that the programme asks for by a day."""

    class Kind(models.TextChoices):
        INTERIM = "interim", _("Interim report")
        FINAL = "final", _("Final report")
        FINANCIAL = "financial", _("Financial report")
        AUDIT = "audit", _("Audit")
        OTHER = "other", _("Other report")

    project = models.ForeignKey(Project, models.CASCADE, related_name="reports")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    due = models.DateField(_("due"))
    sent = models.DateField(_("sent on"), null=True, blank=True)

    class Meta:
        verbose_name = _("report due")
        verbose_name_plural = _("reports due")
        ordering = ["project", "due", "id"]
        indexes = [models.Index(fields=["sent", "due"], name="project_report_by_due")]

    def __str__(self) -> str:
        return self.get_kind_display()


class ProjectStep(models.Model):
    """A state that a project reached, on which day and by what."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=10, choices=Project.State.choices)
    on = PartialDateField(_("date"), null=True, blank=True)
    note = models.CharField(_("by what"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("state reached")
        verbose_name_plural = _("states reached")
        ordering = ["project", "id"]

    def __str__(self) -> str:
        return self.get_state_display()
