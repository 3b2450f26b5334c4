"""Records are kept apart, whatever students are called."""

import json
from dataclasses import asdict

import pytest

from handgrad.grading.course import Course, Submission
from handgrad.grading.outcome import Outcome, outcome_of


def test_each_student_has_a_record(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    course = Course(tmp_path)
    record = course.records("double")
    record.mkdir(parents=True)
    (record / "source").write_text("a digest, as grading keeps it")
    (record / "source.json").write_text('"a digest, as an older version kept it"')
    names = ["amy", "amy.json", "amy.part", "source", "x" * 251, "x" * 255, "-rf *"]
    for name in names:
        assert outcome_of(course, Submission(name, "double", tmp_path)) is None
    for name in names:
        Outcome(name, "double", "digest", f"I am {name}").keep(course)
    for name in names:
        assert outcome_of(course, Submission(name, "double", tmp_path)).summary == f"I am {name}"
    assert (record / "source").read_text() == "a digest, as grading keeps it"


@pytest.mark.parametrize("change", [{"causes": None}, {"detail": None}, {"seconds": "long"}])
def test_a_record_with_other_things_in_it_counts_as_none(tmp_path, change):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    course, amy = Course(tmp_path), Submission("amy", "double", tmp_path)
    outcome = Outcome("amy", "double", "digest", "complete")
    outcome.keep(course)
    assert outcome_of(course, amy) == outcome
    (course.records("double") / "amy.json").write_text(json.dumps(asdict(outcome) | change))
    assert outcome_of(course, amy) is None
