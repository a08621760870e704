"""Addresses of the search."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.search import views

urlpatterns = [
    path(pgettext_lazy("address", "desk/search/"), views.search, name="search"),
    path(pgettext_lazy("address", "desk/search/suggestions/"), views.suggestions, name="search-suggestions"),
]
