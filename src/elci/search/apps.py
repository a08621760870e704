from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "elci.search"

    def ready(self) -> None:
        """From here on each act renews the lines of its record, and an update of the software all of them."""
        from elci.search.updating import after_migrating
        from elci.search.watching import watch

        watch()
        post_migrate.connect(after_migrating, sender=self, dispatch_uid="search")
