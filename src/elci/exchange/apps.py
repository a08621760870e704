from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "elci.exchange"

    def ready(self) -> None:
        """Documents that name people go with the people."""
        from django.db.models.signals import post_delete

        from elci.activities.models import Contact
        from elci.exchange.reports.orders import forget_those_with_people

        def forget(instance: Contact, **_more: object) -> None:
            forget_those_with_people(instance.office_id)

        post_delete.connect(forget, sender=Contact, weak=False, dispatch_uid="forget_documents_with_people")
