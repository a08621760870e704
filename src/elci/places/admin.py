"""The technicians' pages for countries, territories and places: to read."""

from __future__ import annotations

from django.contrib import admin

from elci.accounts.admin import ReadOnlyAdmin
from elci.places.models import Country, Place, PlaceName, Territory


@admin.register(Country, Territory)
class NamedAdmin(ReadOnlyAdmin):
    """Countries and territories by name."""

    list_display = ("name_tr", "name_en", "id")
    search_fields = ("name_tr", "name_en")


class PlaceNameInline(admin.TabularInline):
    """Further names of a place."""

    model = PlaceName
    extra = 0
    can_delete = False
    fields = readonly_fields = ("name", "kind", "since", "until")


@admin.register(Place)
class PlaceAdmin(ReadOnlyAdmin):
    """Places and their names."""

    list_display = ("name_tr", "name_en", "country", "kind", "id")
    list_filter = ("kind",)
    list_select_related = ("country",)
    search_fields = ("name_tr", "name_en", "id")
    inlines = (PlaceNameInline,)
