"""Django's settings, short on purpose: the outside is read in `environment`, the guards stand in `protection`."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from ubia.web import environment as env
from ubia.web.protection import *  # noqa: F403  Django reads settings by name

HERE = Path(__file__).parent
HOME = env.home()
SECRET_KEY = env.secret_key(HOME)
DEBUG = env.is_on("UBIA_DEBUG")
UBIA_DEMO = env.is_on("UBIA_DEMO")
UBIA_NAME = env.text("UBIA_NAME")
UBIA_SILENCE_DAYS = int(env.text("UBIA_SILENCE_DAYS", "60"))
ALLOWED_HOSTS = env.words("UBIA_HOSTS", "127.0.0.1,localhost,[::1]")

INSTALLED_APPS = [
    "ubia.web",
    "ubia.register",
    "ubia.forms",
    "ubia.evidence",
    "ubia.people",
    "ubia.charter",
    "ubia.charter.committee",
    "ubia.incentives",
    "ubia.monitoring",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ubia.web.headers.PermissionsPolicy",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ubia.web.headers.PrivatePages",
    "ubia.web.sessions.SlidingSession",
    "ubia.web.languages.AccountLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ubia.web.scope.Scope",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
]
if UBIA_DEMO:
    MIDDLEWARE.append("ubia.demo.hook.VouchOnAdmission")

ROOT_URLCONF = "ubia.web.urls"
WSGI_APPLICATION = "ubia.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "web.Account"
FORM_RENDERER = "ubia.web.forms.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ubia.web.context.shell",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "ubia.web.templatetags.ubia"],
        },
    }
]

DATABASES = {"default": env.database(env.text("UBIA_DSN_APP", "postgresql:///ubia?user=ubia_app"))}
if owner := env.text("UBIA_DSN_OWNER"):
    DATABASES["owner"] = env.database(owner)
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("sw", _("Swahili"))]
FORMAT_MODULE_PATH = "ubia.web.formats"
LOCALE_PATHS = [HERE / "locale"]
LANGUAGE_COOKIE_NAME = "ubia_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
TIME_ZONE = env.text("UBIA_ZONE", "UTC")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = env.folder(HOME / "static")
IS_PREPARED = not DEBUG and (STATIC_ROOT / "staticfiles.json").exists()
WHITENOISE_USE_FINDERS = not IS_PREPARED
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IS_PREPARED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
MEDIA_ROOT = HOME / "files"
