"""The points so far, as they are shown and counted."""

import re
from types import SimpleNamespace as Fake

import pytest

from handgrad import failure, points
from handgrad.grading import markup


@pytest.fixture(autouse=True)
def course(monkeypatch):
    exercises = {
        "dot": {"dot-test": (2, "the products")},
        "svm_loss": {"svm_loss-test-a": (3, "the mean"), "svm_loss-test-b": (1, "a & `b`")},
    }
    fakes = {
        name: Fake(parts={one: Fake(points=n, says=says) for one, (n, says) in parts.items()})
        for name, parts in exercises.items()
    }
    monkeypatch.setattr(points, "EXERCISES", fakes)
    monkeypatch.setattr(points, "_tally", {})
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)


@pytest.fixture
def shown(monkeypatch):
    """show(*names) gives the text and the HTML."""
    seen = []
    monkeypatch.setattr(points, "publish", lambda text, html: seen.append((text, html)))

    def show(*names):
        points.show(*names)
        return seen[-1]

    return show


def test_at_first_nothing_has_run(shown):
    assert shown("dot", "svm_loss")[0].splitlines() == [
        "0 of 6 points so far",
        "  dot: 0 of 2; ○ the products (open)",
        "  svm_loss: 0 of 4; ○ the mean (open), ○ a & `b` (open)",
        points.MORE,
    ]


def test_each_part_is_passed_failed_or_open_and_its_last_time_counts(shown):
    points.record("dot-test", True)
    points.record("svm_loss-test-a", True)
    points.record("svm_loss-test-a", False)
    points.record("of-another-notebook", True)
    assert shown("svm_loss", "dot")[0].splitlines()[:-1] == [
        "2 of 6 points so far",
        "  svm_loss: 0 of 4; ✗ the mean (failed), ○ a & `b` (open)",
        "  dot: 2 of 2; ✓ the products (passed)",
    ]
    points.record("svm_loss-test-a", None)
    assert "○ the mean (open)" in shown("svm_loss")[0]
    points.record("svm_loss-test-a", True)
    assert shown("svm_loss", "dot")[0].startswith("5 of 6 points so far\n")
    assert shown("dot")[0].startswith("2 of 2 points so far\n")


def test_the_table_says_the_same_without_colours_and_in_feedback(shown):
    points.record("dot-test", True)
    points.record("svm_loss-test-a", False)
    html = shown("dot", "svm_loss")[1]
    said = re.sub("<[^>]+>", "|", html)
    said = re.sub(r"\|+", "|", said)
    for text in (
        "|2 of 6 points so far|",
        "|dot|2 of 2|✓| the products|: 2 points|",
        "|svm_loss|0 of 4|✗| the mean|: 3 points, failed|○| a &amp; |b|: 1 point, open|",
        points.MORE,
    ):
        assert text in said
    cleaned = re.sub(r"\|+", "|", re.sub("<[^>]+>", "|", markup.clean(html)))
    assert cleaned == said
    assert markup.clean(html).count("style") == html.count("style")


def test_where_it_is_graded_nothing_more_is_promised(shown, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert all(points.MORE not in text for text in shown("dot"))


def test_plain_python_prints_it(monkeypatch, capsys):
    monkeypatch.setattr(failure, "get_ipython", lambda: None)
    points.show("dot")
    assert capsys.readouterr().out.startswith("0 of 2 points so far\n")
