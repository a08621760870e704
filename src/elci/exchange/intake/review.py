"""Reading the staged rows: what each says, what is doubtful, what would become of it.

Everything is worked out anew from the cells as written and from what people answered, so that the same list
with the same answers always gives the same preview.
"""

from __future__ import annotations

from datetime import date as day_of

from django.utils import timezone

from elci.domain.dates import PartialDate
from elci.exchange.intake.comparing import compare_ties
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.intake.memberships import MembershipReview
from elci.exchange.intake.on_record import OnRecord
from elci.exchange.intake.organisations import OrganisationNames
from elci.exchange.intake.placing import Placing
from elci.exchange.intake.preview import keep
from elci.exchange.intake.progress import Progress
from elci.exchange.intake.reading import Answers, Cells
from elci.exchange.models import Batch, Content


def review_rows(batch: Batch, lexicon: Lexicon, progress: Progress, today: day_of | None = None) -> None:
    """Read every row of a batch, compare it with the record, store what was found."""
    answers = Answers(batch)
    day = PartialDate.of(today or timezone.localdate())
    if batch.content == Content.MEMBERSHIPS:
        names = OrganisationNames()
        rows = Cells(batch, lexicon, answers, day, names.the_one).read(progress)
        compared = MembershipReview(batch, answers, names).run(rows, progress)
        batch.questions.all().delete()
    else:
        rows = Cells(batch, lexicon, answers, day).read(progress)
        record = OnRecord.of({row.municipality for row in rows} - {""})
        Placing(batch, lexicon, answers, record).run(rows, progress)
        compared = compare_ties(rows, batch, answers, record, progress)
    keep(batch, rows, compared, progress)
