from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "elci.search"

    def ready(self) -> None:
        """From here on each act renews the lines of its record."""
        from elci.search.watching import watch

        watch()
