"""A file that is taken in: the part of a form that a tie's document and a case's paper share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from elci.accounts.reader import readers_language
from elci.desk.forms.page_form import PageForm
from elci.domain.errors import ElciError
from elci.registry.services.documents import LIMIT_MB, check_file
from elci.registry.services.errors import FileSizeError


class FileForm(PageForm):
    """One file, judged by its content.

    It stands after all other fields: when it is too large, what was typed before it has already been read.
    """

    file = forms.FileField(
        label=_("File"),
        max_length=255,
        help_text=_("PDF, Word (DOCX), ODT, JPEG or PNG; at most 20 MB."),
        error_messages={
            "required": _("Choose the file."),
            "empty": _("This file is empty. Choose another."),
            "missing": _("Choose the file."),
        },
    )

    def __init__(self, *args: Any, too_large: str = "", **kwargs: Any) -> None:
        """too_large: name of a file that was not taken in because of its size."""
        super().__init__(*args, **kwargs)
        self._too_large = too_large

    def clean(self) -> dict[str, Any]:
        """Say of a file that was refused on the way in why it is not there."""
        values = super().clean() or {}
        if self._too_large:
            self.errors.pop("file", None)
            self.refuse(FileSizeError(self._too_large, LIMIT_MB), "file")
        return values

    def clean_file(self) -> UploadedFile:
        """The file, if its content is one of the kinds that are kept."""
        file: UploadedFile = self.cleaned_data["file"]
        try:
            check_file(file)
        except ElciError as error:
            raise forms.ValidationError(error.in_language(readers_language())) from error
        return file
