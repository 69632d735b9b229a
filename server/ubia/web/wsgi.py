"""The door for the WSGI server: `granian --interface wsgi ubia.web.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")
application = get_wsgi_application()
