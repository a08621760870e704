"""Files of a case: taking one in, and saying what became of a paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.days import AnswerField, DayField
from elci.desk.forms.fields import short_text, version_field
from elci.desk.forms.files import FileForm
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.procedures.kinds import DocumentKind
from elci.procedures.models import CaseDocument, Paper
from elci.procedures.services import LetterheadDraft, PaperDraft

_LONGEST = 200_000  # letters of a protocol's text


class _DescribedPaper(PageForm):
    """What both forms ask of a paper."""

    number = short_text(
        _("Number"),
        required=False,
        max_length=60,
        help_text=_("As the system of correspondence or the sender gave it."),
    )
    on = DayField(label=_("Date"), required=False)
    certified = AnswerField(label=_("Is the translation certified?"), help_text=_("Only of a translation."))
    permitted = forms.BooleanField(label=_("This version lay before the ministry"), required=False)
    signed = forms.BooleanField(label=_("This is the signed version"), required=False)
    text = forms.CharField(
        label=_("Text of the protocol"),
        required=False,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Paste the words to have versions compared: the permitted one with the signed one."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].widget.attrs["class"] = "is-short"


class AttachPaperForm(_DescribedPaper, FileForm):
    """A file with what it is."""

    kind = forms.ChoiceField(label=_("Kind of document"))
    title = short_text(_("Title"), error_messages={"required": _("Give the document a title.")})
    field_order = ("kind", "title", "number", "on", "certified", "permitted", "signed", "text", "file")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices(DocumentKind)

    def draft(self) -> PaperDraft:
        """What was typed, for the verb."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return PaperDraft(**{**values, "kind": DocumentKind(values["kind"]), "state": Paper.RECEIVED})


class RegisterPaperForm(_DescribedPaper):
    """What became of a paper: where it stands, its number and date."""

    state = forms.ChoiceField(
        label=_("Where it stands"),
        choices=Paper.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where the paper stands.")},
    )
    version = version_field()
    field_order = ("version", "state", "number", "on", "certified", "permitted", "signed", "text")

    def draft(self, paper: CaseDocument) -> PaperDraft:
        """What was typed, for the verb."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return PaperDraft(kind=DocumentKind(paper.kind), title=paper.document.title, **values)


class KeepLetterForm(PageForm):
    """Keeping a document that was written here as a version of the case."""

    version = version_field()


class LetterheadForm(PageForm):
    """What the office's letters have in common."""

    unit = short_text(
        _("Unit"), required=False, help_text=_("As it stands under the municipality’s name in the heading.")
    )
    unit_head = short_text(_("Head of the unit"), required=False, max_length=120)
    signatory = short_text(_("Who signs"), required=False, max_length=120)
    post = short_text(_("Post of who signs"), required=False, max_length=120)
    file_code = short_text(
        _("File code"),
        required=False,
        max_length=40,
        help_text=_("Of the Standard File Plan; a case can have one of its own."),
    )
    contact = forms.CharField(
        label=_("Address and telephone"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def draft(self) -> LetterheadDraft:
        """What was typed, for the verb."""
        return LetterheadDraft(**self.cleaned_data)


def paper_as_recorded(paper: CaseDocument) -> dict[str, Any]:
    """The form's values of a paper as it stands."""
    names = ("state", "number", "on", "certified", "permitted", "signed", "text")
    return {name: getattr(paper, name) for name in names}
