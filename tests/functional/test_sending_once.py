"""An impatient second click sends a form no second time."""

from __future__ import annotations

import time

from playwright.sync_api import Route
from tests.functional.test_desk_browser import Desk, desk, put_back  # noqa: F401

from elci.activities.models import OfficeUnit

TWICE = "form => { form.requestSubmit(); setTimeout(() => form.requestSubmit(), 200); }"


def test_a_second_click_sends_nothing(desk: Desk) -> None:  # noqa: F811
    page = desk.enter("officer")
    page.goto("/masa/birim/yeni/")
    sent: list[str] = []

    def slowly(route: Route) -> None:
        if route.request.method == "POST":
            sent.append(route.request.url)
            time.sleep(0.5)
        route.continue_()

    page.route("**/masa/birim/yeni/", slowly)
    page.locator("#id_name_tr").fill("Dış İlişkiler Şube Müdürlüğü")
    page.locator("#id_kind").select_option(index=1)
    page.locator("main form[method=post]").evaluate(TWICE)
    page.wait_for_url(lambda url: not url.endswith("/yeni/"))
    assert len(sent) == 1
    assert OfficeUnit.objects.count() == 1
