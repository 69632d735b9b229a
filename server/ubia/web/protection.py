"""The guards: cookies, headers, passwords, sign-in limits, what may be logged. Read by `settings`."""

from typing import Any

import csp.constants as csp

from ubia.web import environment as env

HTTPS = env.is_on("UBIA_HTTPS")
BEHIND_PROXY = env.is_on("UBIA_PROXY")

# Cookies and transport
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "ubia_session"
CSRF_COOKIE_NAME = "ubia_csrf"
SESSION_COOKIE_AGE = 12 * 3600
SHARED_DEVICE_AGE = 20 * 60
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = int(env.text("UBIA_HSTS_DAYS", "0")) * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # other servers may live under the same name
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
CSRF_FAILURE_VIEW = "ubia.web.errors.csrf_failure"

# Headers
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [csp.NONE],
        "script-src": [csp.SELF],
        "style-src": [csp.SELF],
        "img-src": [csp.SELF],
        "connect-src": [csp.SELF],
        "manifest-src": [csp.SELF],
        "worker-src": [csp.SELF],
        "media-src": [csp.SELF],
        "form-action": [csp.SELF],
        "base-uri": [csp.NONE],
        "frame-ancestors": [csp.NONE],
        "upgrade-insecure-requests": HTTPS,
    }
}

# Who may sign in, and how: by user name, no e-mail; nobody signs up, the programme admits people
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"ubia.web.passwords.{rule}"} for rule in ("LongEnough", "NotCommon", "NotTheName")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "ubia.web.adapters.ClosedDoor"
ACCOUNT_FORMS = {
    "login": "ubia.web.sign_in_forms.SignInForm",
    "change_password": "ubia.web.sign_in_forms.ChangePasswordForm",
    "set_password": "ubia.web.sign_in_forms.SetPasswordForm",
    "reauthenticate": "ubia.web.sign_in_forms.ConfirmForm",
}
MFA_ADAPTER = "ubia.web.adapters.SecondStep"
MFA_FORMS = {
    "authenticate": "ubia.web.sign_in_forms.CodeForm",
    "reauthenticate": "ubia.web.sign_in_forms.ConfirmCodeForm",
    "activate_totp": "ubia.web.sign_in_forms.AppForm",
    "add_webauthn": "ubia.web.sign_in_forms.AddPasskeyForm",
    "edit_webauthn": "ubia.web.sign_in_forms.RenamePasskeyForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)
ACCOUNT_RATE_LIMITS = {"login_failed": False}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Ubia"

# Guessing passwords: ten wrong ones for a name from one address, then a quarter of an hour's wait
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "ubia.web.guessing.address"
AXES_USERNAME_CALLABLE = "ubia.web.guessing.typed_name"
AXES_HTTP_RESPONSE_CODE = 429
AXES_LOCKOUT_CALLABLE = "ubia.web.errors.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# Logs say what happened to the server, never who did what: no bodies, names or secrets
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"plain": {"()": "ubia.web.logs.WithoutRequest"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["plain"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "axes": {"level": "ERROR"},
        "ubia": {"level": "INFO"},
    },
}
