"""The technicians' pages for the registry: to read. Records are changed at the desk, with a reason."""

from __future__ import annotations

from django.contrib import admin

from elci.accounts.admin import ReadOnlyAdmin
from elci.registry import models


@admin.register(models.Agreement)
class AgreementAdmin(ReadOnlyAdmin):
    """Ties."""

    list_display = ("id", "kind", "date", "state", "office")
    list_filter = ("kind", "state", "office")
    list_select_related = ("office",)
    search_fields = ("id", "search_text")


@admin.register(models.AgreementEvent)
class AgreementEventAdmin(ReadOnlyAdmin):
    """States of ties, also those that were undone."""

    list_display = ("id", "agreement_id", "state", "date", "withdrawn")
    list_filter = ("state",)
    search_fields = ("id",)

    def get_queryset(self, request):  # type: ignore[no-untyped-def]
        return models.AgreementEvent.everything.all()


@admin.register(models.Municipality)
class MunicipalityAdmin(ReadOnlyAdmin):
    """Municipalities and their offices."""

    list_display = ("name_tr", "kind", "province", "office", "id")
    list_filter = ("kind", "office")
    list_select_related = ("office",)
    search_fields = ("name_tr", "id")


@admin.register(models.Partner)
class PartnerAdmin(ReadOnlyAdmin):
    """Partner cities."""

    list_display = ("name_tr", "name_en", "country", "id")
    list_select_related = ("country",)
    search_fields = ("name_tr", "name_en", "id")


@admin.register(models.Organisation)
class OrganisationAdmin(ReadOnlyAdmin):
    """Organisations and stakeholders."""

    list_display = ("name_tr", "kind", "id")
    list_filter = ("kind",)
    search_fields = ("name_tr", "name_en", "id")


@admin.register(models.Membership)
class MembershipAdmin(ReadOnlyAdmin):
    """Memberships."""

    list_display = ("organisation", "municipality", "kind", "since", "until")
    list_filter = ("kind",)
    list_select_related = ("organisation", "municipality")


@admin.register(models.Unit)
class UnitAdmin(ReadOnlyAdmin):
    """Foreign-relations units."""

    list_display = ("name_tr", "municipality", "kind")
    list_filter = ("kind",)
    list_select_related = ("municipality",)
