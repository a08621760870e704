"""Django's column for partial dates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language

from elci.domain.dates import PartialDate
from elci.domain.errors import PartialDateError


def _read(value: Any) -> PartialDate | None:
    if value in (None, ""):
        return None
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))
    except PartialDateError as error:
        raise ValidationError(error.in_language(get_language() or "tr"), code="partial_date") from error


class PartialDateField(models.IntegerField):
    """Stores `PartialDate.ordinal`, so that the database sorts and compares as the value does."""

    description = "A year, a month, a day, or before one of them"

    def from_db_value(self, value: int | None, *_: Any) -> PartialDate | None:
        return None if value is None else PartialDate.from_ordinal(value)

    def to_python(self, value: Any) -> PartialDate | None:
        return _read(value)

    def get_prep_value(self, value: Any) -> int | None:
        if isinstance(value, int):  # a bound of a query, already an ordinal
            return value
        read = _read(value)
        return None if read is None else read.ordinal

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj) or "")

    @property
    def validators(self) -> list[Any]:
        # IntegerField checks the column's range on the value itself, which is no number here.
        return []

    def formfield(self, **kwargs: Any) -> forms.Field:
        return PartialDateFormField(
            required=not self.blank, label=self.verbose_name, help_text=self.help_text
        )


class PartialDateFormField(forms.CharField):
    """A text box that takes 1992, 1992-05, 1992-05-07 or <2004."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=11, strip=True, **kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        return _read(super().to_python(value))

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, PartialDate) else value

    def run_validators(self, value: Any) -> None:
        return None  # the length check of CharField wants text; to_python has checked more
