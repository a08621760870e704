"""Addresses of the office's own house: its unit, duties, readiness, translations, publications, advice."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.unit.views import house, services

_PUBLICATION, _ADVICE = {"kind": "publication"}, {"kind": "advice"}

urlpatterns = [
    path(pgettext_lazy("address", "desk/unit/"), house.overview, name="unit"),
    path(pgettext_lazy("address", "desk/unit/new/"), house.unit, name="new-unit"),
    path(pgettext_lazy("address", "desk/unit/<int:key>/edit/"), house.unit, name="edit-unit"),
    path(pgettext_lazy("address", "desk/unit/<int:key>/withdraw/"), house.withdraw, name="withdraw-unit"),
    path(pgettext_lazy("address", "desk/unit/people/new/"), house.colleague, name="new-colleague"),
    path(
        pgettext_lazy("address", "desk/unit/people/<int:key>/edit/"), house.colleague, name="edit-colleague"
    ),
    path(pgettext_lazy("address", "desk/unit/people/<int:key>/erase/"), house.erase, name="erase-colleague"),
    path(pgettext_lazy("address", "desk/unit/duties/<int:number>/"), house.duty, name="duty"),
    path(pgettext_lazy("address", "desk/unit/readiness/"), house.readiness, name="readiness"),
    path(pgettext_lazy("address", "desk/translations/"), services.translations, name="translations"),
    path(pgettext_lazy("address", "desk/translations/new/"), services.translation, name="new-translation"),
    path(
        pgettext_lazy("address", "desk/translations/<int:key>/edit/"),
        services.translation,
        name="edit-translation",
    ),
    path(
        pgettext_lazy("address", "desk/translations/<int:key>/state/"),
        services.move,
        name="move-translation",
    ),
    path(pgettext_lazy("address", "desk/publications/"), services.works, _PUBLICATION, name="publications"),
    path(
        pgettext_lazy("address", "desk/publications/new/"),
        services.work,
        _PUBLICATION,
        name="new-publication",
    ),
    path(
        pgettext_lazy("address", "desk/publications/<int:key>/edit/"),
        services.work,
        _PUBLICATION,
        name="edit-publication",
    ),
    path(pgettext_lazy("address", "desk/advice/"), services.works, _ADVICE, name="advice"),
    path(pgettext_lazy("address", "desk/advice/new/"), services.work, _ADVICE, name="new-advice"),
    path(pgettext_lazy("address", "desk/advice/<int:key>/edit/"), services.work, _ADVICE, name="edit-advice"),
]
