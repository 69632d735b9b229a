import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ubia.web.settings")
django.setup()  # sentences about forms are Django's
