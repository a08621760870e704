"""Bringing in vCards: the file, then what becomes of each card."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.accounts.models import Office
from elci.activities.models import Contact
from elci.activities.services import keep_until
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import short_text
from elci.desk.forms.page_form import PageForm
from elci.exchange.vcards.bringing import NEW, SKIP, Common, same_as
from elci.exchange.vcards.reading import Card

_SALT = "elci.desk.cards"
_HOLDS = 12 * 3600  # seconds that a review can take


class CardFileForm(PageForm):
    """The file, and why the data of its people are kept."""

    purpose = short_text(
        gettext_lazy("Why the data are kept"),
        error_messages={"required": gettext_lazy("Write what the office needs the data for.")},
    )
    ground = forms.ChoiceField(label=gettext_lazy("Legal ground"), choices=Contact.Ground.choices)
    consent_on = DayField(label=gettext_lazy("Consent given on"), required=False)
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "A .vcf file with one card or many, of version 2.1, 3.0 or 4.0; at most 500 cards."
        ),
        error_messages={"required": gettext_lazy("Choose the file.")},
    )

    def clean(self) -> dict[str, Any]:
        """Consent has its day."""
        values = super().clean() or {}
        if values.get("ground") == Contact.Ground.CONSENT and not values.get("consent_on"):
            self.add_error("consent_on", _("Write the day on which the people consented."))
        return values

    def content(self) -> tuple[bytes, str]:
        """The file's bytes and name."""
        file: UploadedFile = self.cleaned_data["file"]
        return file.read(), file.name or ""


class CardReviewForm(PageForm):
    """New, same as, or left out: for each card. The cards travel sealed in the form; nothing is stored."""

    sealed = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office, cards: list[Card], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office, self.cards = office, cards
        for card in cards:
            same = same_as(card, office)
            choices = [(NEW, _("a new contact")), (SKIP, _("leave out"))]
            if same is not None:
                choices.insert(0, (str(same.pk), _("the same as %(name)s: complete it") % {"name": same}))
            self.fields[f"card_{card.number}"] = forms.ChoiceField(
                label=card.name, choices=choices, initial=choices[0][0]
            )

    def rows(self) -> list[tuple[Card, Any]]:
        """Each card with its field."""
        return [(card, self[f"card_{card.number}"]) for card in self.cards]

    def choices_made(self) -> dict[int, str]:
        """What was chosen, by the number of the card."""
        return {card.number: self.cleaned_data[f"card_{card.number}"] for card in self.cards}


def seal(cards: list[Card], form: CardFileForm) -> str:
    """Cards and what holds for all, signed."""
    values = form.cleaned_data
    consent = values["consent_on"].isoformat() if values["consent_on"] else ""
    about = {"purpose": values["purpose"], "ground": values["ground"], "consent_on": consent}
    return signing.dumps(
        {"cards": [card.as_dict() for card in cards], "about": about}, salt=_SALT, compress=True
    )


def unseal(sealed: str, office: Office) -> tuple[list[Card], Common] | None:
    """What was sealed; None for a broken or an old seal."""
    try:
        held = signing.loads(sealed, salt=_SALT, max_age=_HOLDS)
    except signing.BadSignature:
        return None
    cards = [
        Card(**{**each, **{name: [tuple(pair) for pair in each[name]] for name in ("posts", "points")}})
        for each in held["cards"]
    ]
    about, today = held["about"], timezone.localdate()
    consent = forms.DateField().to_python(about["consent_on"] or None)
    common = Common(about["purpose"], about["ground"], consent, keep_until(office, about["ground"], today))
    return cards, common
