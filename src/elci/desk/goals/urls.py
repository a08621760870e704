"""Addresses of strategic plans and goals."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from elci.desk.goals import assigning, goals, plans, values

urlpatterns = [
    path(pgettext_lazy("address", "desk/goals/"), plans.listing, name="goals"),
    path(pgettext_lazy("address", "desk/goals/new/"), plans.new, name="new-plan"),
    path(pgettext_lazy("address", "desk/goals/take-over/"), plans.take_over, name="take-over-plan"),
    path(pgettext_lazy("address", "desk/goals/<int:plan>/"), plans.record, name="strategic-plan"),
    path(pgettext_lazy("address", "desk/goals/<int:plan>/edit/"), plans.edit, name="edit-plan"),
    path(pgettext_lazy("address", "desk/goals/<int:plan>/new/"), goals.new, name="new-goal"),
    path(
        pgettext_lazy("address", "desk/goals/<int:plan>/without-goal/"), assigning.goalless, name="goalless"
    ),
    path(pgettext_lazy("address", "desk/goal/<int:goal>/"), goals.record, name="goal"),
    path(pgettext_lazy("address", "desk/goal/<int:goal>/edit/"), goals.edit, name="edit-goal"),
    path(pgettext_lazy("address", "desk/goal/<int:goal>/withdraw/"), goals.withdraw, name="withdraw-goal"),
    path(pgettext_lazy("address", "desk/goal/<int:goal>/values/"), values.edit, name="goal-values"),
]
