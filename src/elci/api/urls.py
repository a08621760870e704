"""Addresses for machines. Those under en/ answer with English names and previews, others with Turkish."""

from django.urls import URLPattern, URLResolver, include, path

from elci.api.views import reconcile, registry

app_name = "api"


def _service(language: str) -> list[URLPattern]:
    """The reconciliation service in one language."""
    routes = {
        "": reconcile.service,
        "/suggest/entity": reconcile.suggest_entity,
        "/suggest/type": reconcile.suggest_type,
        "/suggest/property": reconcile.suggest_property,
        "/properties": reconcile.propose_properties,
        "/flyout/<str:what>/<path:key>": reconcile.flyout,
        "/preview/<path:key>": reconcile.preview,
        "/view/<path:key>": reconcile.view,
    }
    return [
        path(f"reconcile{end}", view, {"language": language}, name=f"{view.__name__}-{language}")
        for end, view in routes.items()
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    *_service("tr"),
    path("en/", include(_service("en"))),
    path("v1/openapi.json", registry.openapi, name="openapi"),
    path("v1/resolve", registry.resolve, name="resolve"),
    path("v1/search", registry.search, name="search"),
    path("v1/ties", registry.ties, name="ties"),
]
