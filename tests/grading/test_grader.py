"""Grading goes on whatever goes wrong with a submission; nothing runs here, all answers pass."""

import os
import shutil
from concurrent.futures import Future

import pytest
from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy.exc import OperationalError

from handgrad.grading import grader as module
from handgrad.grading.course import Course, WrongUse
from handgrad.grading.engine import Result
from handgrad.grading.gradebook import SaveGrades, SaveLatePenalty
from handgrad.grading.grader import Grader
from handgrad.grading.outcome import Outcome
from handgrad.grading.sandbox import Limits
from handgrad.grading.submission import HandedIn

pytestmark = pytest.mark.slow  # generating the course is


class Engine:
    """Runs nothing."""

    def __init__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def submit(self, notebook, *, modules, key):
        future = Future()
        future.set_result(Result(notebook, None, 0.1))
        return future


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    monkeypatch.setattr(module, "Engine", Engine)


@pytest.fixture
def graded(tiny_course):
    """graded(): the outcome of each student."""

    def graded():
        course = Course(tiny_course)
        with Grader(course, 1, Limits()) as grader:
            outcomes = list(grader.grade(course.submissions([], [])))
        return {outcome.student: outcome for outcome in outcomes}

    return graded


@pytest.fixture
def booked(tiny_course):
    """booked(): the score of each student in the gradebook."""

    def booked():
        with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
            try:
                return {s.student_id: s.score for s in gradebook.assignment_submissions("double")}
            except MissingEntry:
                return {}

    return booked


@pytest.fixture
def raises(monkeypatch):
    """raises(owner, name, error): what is named so raises it, once, in a step for the student b."""
    current = []
    real_step = Grader._within_bounds

    def step(self, submission, step):
        current[:] = [submission.student]
        return real_step(self, submission, step)

    def raises(owner, name, error):
        real, done = getattr(owner, name), []

        def call(*arguments, **options):
            if current == ["b"] and not done:
                done.append(True)
                raise error
            return real(*arguments, **options)

        monkeypatch.setattr(Grader, "_within_bounds", step)
        monkeypatch.setattr(owner, name, call)

    return raises


STEPS = {
    "read": (HandedIn, "notebooks"),
    "restore": (module, "restore"),
    "submit": (Engine, "submit"),
    "run": (Future, "result"),
    "copy": (HandedIn, "copy_others"),
    "time": (HandedIn, "timestamp"),
    "book": (SaveGrades, "preprocess_cell"),
    "late": (SaveLatePenalty, "preprocess"),
    "write": (module.nbformat, "write"),
    "summary": (module, "summary_of"),
    "record": (Outcome, "keep"),
}
ERRORS = {
    "bug": (KeyError("x"), "could not be graded", "KeyError"),
    "memory": (MemoryError(), "could not be graded", "MemoryError"),
    "recursion": (RecursionError("too deep"), "could not be graded", "too deep"),
    "text": (ValueError("\x1b[2J\n" + "x" * 10_000), "could not be graded", "xxx..."),
    "disk": (OSError(28, "No space left on device"), "not written", "No space left"),
    "gradebook": (
        OperationalError("", {}, Exception("database is locked")),
        "gradebook locked",
        "is locked",
    ),
}


# Each step with one error, and one step with each error.
CASES = {
    f"{step}-{error}": (*STEPS[step], *ERRORS[error])
    for step in STEPS
    for error in ERRORS
    if error == "bug" or step == "book"
}


@pytest.mark.parametrize(("owner", "name", "error", "summary", "said"), CASES.values(), ids=CASES)
def test_what_a_step_raises_is_one_students_outcome(
    hand_in, graded, booked, raises, owner, name, error, summary, said
):
    for student in "abc":
        hand_in(student)
    raises(owner, name, error)
    outcomes = graded()
    assert {student: outcome.graded for student, outcome in outcomes.items()} == {
        "a": True,
        "b": False,
        "c": True,
    }
    assert (outcomes["b"].digest, outcomes["b"].summary) == ("", summary)
    assert said in outcomes["b"].detail
    assert outcomes["b"].detail.isprintable()
    assert len(outcomes["b"].detail) < 300
    if name not in ("summary_of", "keep"):  # which come when all is booked
        assert booked() == {"a": 3, "c": 3}

    assert all(outcome.settled for outcome in graded().values()), "the next run goes on"
    assert booked() == {"a": 3, "b": 3, "c": 3}


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1)])
def test_what_ends_the_command_ends_it(hand_in, graded, raises, error):
    hand_in("b")
    raises(module, "restore", error)
    with pytest.raises(type(error)):
        graded()


def test_a_mistake_in_source_is_not_a_students(tiny_course, hand_in, graded):
    hand_in("a")
    (tiny_course / "source/double/double.ipynb").unlink()
    with pytest.raises(WrongUse, match=r"double\.ipynb cannot be read"):
        graded()


def test_names_that_cannot_be_kept(tiny_course, hand_in, graded, booked):
    hand_in("a")
    for name in (b"\xff\xfe", b"x" * 255):
        folder = os.fsencode(tiny_course / "submitted") + b"/" + name
        shutil.copytree(os.fsencode(hand_in(f"new-{len(name)}").parent), folder)
    outcomes = graded()
    assert outcomes["a"].settled
    assert outcomes["\udcff\udcfe"].summary == "odd name"
    assert outcomes["x" * 255].settled
    assert booked()["a"] == 3


def test_the_timestamp(tiny_course, hand_in, graded):
    def late():
        with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
            return gradebook.find_submission("double", "a").total_seconds_late

    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        gradebook.update_or_create_assignment("double", duedate="2026-03-01 12:00:00 UTC")
    stamp = hand_in("a") / "timestamp.txt"
    copy = tiny_course / "autograded/a/double/timestamp.txt"
    stamp.write_text("2026-03-01 12:00:05 UTC")
    assert graded()["a"].detail == ""
    assert late() == 5
    assert copy.read_text() == stamp.read_text()

    stamp.write_bytes(b"\xff\0\xff")
    outcome = graded()["a"]
    assert late() == 0
    assert outcome.settled
    assert outcome.detail.startswith("counted as not late: timestamp.txt is not a time")
    assert not copy.exists(), "nbgrader would end at it"

    stamp.unlink()
    stamp.mkdir()
    (stamp / "more").touch()
    assert graded()["a"].detail == "counted as not late: timestamp.txt is not a file"
    assert not copy.exists()


def test_other_files_are_copied_or_named(tiny_course, hand_in, graded):
    (tiny_course / "source/double/data.csv").write_text("ours")
    folder = hand_in("a")
    (folder / "data.csv").write_text("theirs")
    (folder / "plot.png").write_text("theirs")
    (folder / "link").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe")
    outcome = graded()["a"]
    copied = tiny_course / "autograded/a/double"
    assert (copied / "data.csv").read_text() == "ours"
    assert (copied / "plot.png").read_text() == "theirs"
    assert {path.name for path in copied.iterdir()} == {"data.csv", "double.ipynb", "plot.png"}
    assert outcome.settled
    assert outcome.detail == (
        "left out: link is a link, and links are not followed, pipe is neither a file nor a folder"
    )
