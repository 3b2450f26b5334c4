"""What the documentation names is there."""

import re

import pytest
from course import ROOT


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_tests_that_are_named_exist(page):
    files = {path: path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    tests = re.findall(r"def (test_\w+)", "\n".join(files.values()))
    named = set(re.findall(r"`(?:[\w/]+/)?(test_\w+(?:\.py)?)`", page.read_text("utf-8")))
    assert named
    assert named <= {*(path.name for path in files), *tests}
