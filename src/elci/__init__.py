"""elçi: the operating system of a city's foreign relations."""

__version__ = "0.1.0"
