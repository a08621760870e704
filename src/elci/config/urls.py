"""Addresses: Turkish ones at the root, English ones under /en/, both with words of their language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("elci.api.urls")),
    *i18n_patterns(
        path("", include("elci.desk.urls")),
        path("", include("elci.portal.urls")),
        prefix_default_language=False,
    ),
]
