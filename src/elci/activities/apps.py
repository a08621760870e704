from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "elci.activities"
