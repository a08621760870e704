"""22 November 2026, 09:30 and 09:30: hours as a programme of a visit writes them."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
TIME_FORMAT = "H:i"
