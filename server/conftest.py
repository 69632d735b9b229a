"""What every test runs in: a home of the run's own, Django set up, and the fixtures of databases and browsers."""

import os
import shutil
import tempfile
from pathlib import Path

import django
import hypothesis
import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher

HOME = Path(tempfile.mkdtemp(prefix="ubia-test-"))
HOME.chmod(0o711)  # PostgreSQL's account passes through
os.environ |= {"UBIA_HOME": str(HOME), "DJANGO_SETTINGS_MODULE": "ubia.web.settings"}
django.setup()
ScryptPasswordHasher.work_factor = 2**4  # pass phrases of tests need no protection from whoever steals them
pytest_plugins = ["tests.databases", "ubia.web.tests.browser", "ubia.demo.tests.district"]

hypothesis.settings.register_profile("untimed", deadline=None)  # how fast it is, a bench says
hypothesis.settings.load_profile("untimed")


def pytest_unconfigure() -> None:
    """Leave nothing behind, also when no test asked for a database."""
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests first, then those with browsers: with a process for each core, both end with small ones."""
    slow, browsers = ({item.path for item in items if item.get_closest_marker(name)} for name in ("slow", "browser"))
    items.sort(key=lambda item: (item.path not in slow, item.path not in browsers))
