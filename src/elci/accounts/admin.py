"""The technicians' pages for accounts."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db import models
from django.http import HttpRequest

from elci.accounts.models import JournalEntry, Office, Role, User


class ReadOnlyAdmin(admin.ModelAdmin):
    """Shows records and changes none: every write to them has a verb, and the verb has a page."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Accounts; nobody is deleted here, since the journal would lose who did what: an account is closed."""

    fieldsets = (*(UserAdmin.fieldsets or ()), ("elçi", {"fields": ("language", "temporary_until")}))
    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login")

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(Office)
class OfficeAdmin(admin.ModelAdmin):
    """Names of offices. Opening one joins a municipality to it: `elci accounts office`."""

    list_display = ("name", "id")
    readonly_fields = ("id",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(Role)
class RoleAdmin(ReadOnlyAdmin):
    """Who works where, and as what. Roles are given at the desk or by `elci accounts add`, and journalled."""

    list_display = ("user", "office", "name")
    list_filter = ("office", "name")
    list_select_related = ("user", "office")


@admin.register(JournalEntry)
class JournalAdmin(ReadOnlyAdmin):
    """Who did what, as it was recorded."""

    list_display = ("at", "actor", "verb", "subject_type", "subject_id", "office")
    list_filter = ("verb", "office")
    list_select_related = ("actor", "office")
    search_fields = ("subject_id",)
