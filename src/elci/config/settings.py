"""Django's settings: defaults for one machine, changed by a settings file or by the environment.

Order: environment (ELCI_…) over the settings file (ELCI_SETTINGS, default `elci.toml` in the working folder)
over the defaults here. docs/how-to/server.md lists the keys.
"""

from __future__ import annotations

from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from elci.config.options import Options

PROJECT = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parents[1]
OPTIONS = Options.read()
VAR = OPTIONS.var

SECRET_KEY = OPTIONS.secret_key()
DEBUG = OPTIONS.debug
ALLOWED_HOSTS = OPTIONS.hosts
CSRF_TRUSTED_ORIGINS = [
    f"https://{host}" for host in OPTIONS.hosts if host not in {"*", "127.0.0.1", "localhost"}
]

INSTALLED_APPS = [
    "elci.accounts",
    "elci.sources",
    "elci.places",
    "elci.registry",
    "elci.procedures",
    "elci.activities",
    "elci.search",
    "elci.exchange",
    "elci.api",
    "elci.desk",
    "elci.portal",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "elci.desk.limits.Limits",
]

ROOT_URLCONF = "elci.config.urls"
WSGI_APPLICATION = "elci.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "elci.portal.context.site",
            ],
        },
    },
]

DATABASES = {"default": dj_database_url.parse(OPTIONS.database_url, conn_max_age=600)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; "
        "PRAGMA mmap_size=1073741824; "  # read rows where they lie: half the time of a call for each page
        # What is deleted is overwritten: an erased person’s name does not stay in free pages of the file.
        "PRAGMA secure_delete=ON;",
        "timeout": 20,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "desk:sign-in"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "portal:home"

# Whether searches and files are limited per person (`accounts.limits`).
LIMITS = OPTIONS.limits and not OPTIONS.testing
# The office's own identity provider; None: nobody is asked and no page speaks of one.
IDENTITY_PROVIDER = OPTIONS.provider

LANGUAGE_CODE = "tr"
LANGUAGES = [("tr", _("Turkish")), ("en", _("English"))]
TIME_ZONE = "Europe/Istanbul"
FORMAT_MODULE_PATH = "elci.config.formats"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or OPTIONS.testing
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or OPTIONS.testing
MEDIA_ROOT = VAR / "documents"
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
# An activity's form sends every line of its lists, up to nine fields each: two thousand lines of the widest.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Behind a proxy the site is HTTPS only; on 127.0.0.1 a newcomer must be able to look at it without one.
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = OPTIONS.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if OPTIONS.https else None
SECURE_HSTS_SECONDS = 31536000 if OPTIONS.https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

if OPTIONS.mail:
    EMAIL_HOST, EMAIL_PORT = OPTIONS.mail.host, OPTIONS.mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = OPTIONS.mail.user, OPTIONS.mail.password
    EMAIL_USE_SSL, EMAIL_USE_TLS = OPTIONS.mail.tls, OPTIONS.mail.starttls
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = OPTIONS.mail_from
MAIL_IS_SET = OPTIONS.mail is not None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Anybody can ask by a wrong name; the answer is 400, and the log need not hold a traceback of it.
    "loggers": {"django.security.DisallowedHost": {"handlers": [], "propagate": False}},
}

# What the project brings along and where a reader finds it.
ELCI_DATA = OPTIONS.data
# Packages and answers of the observatory's pages, and the list of the world's ties that `elci world` loaded.
ELCI_GALLERY = VAR / "gallery"
ELCI_WORLD = VAR / "world"
