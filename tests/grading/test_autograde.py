"""`nbgrader autograde`, and what formgrader's button calls: points, wall and sandbox as in
`handgrad grade`."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from course import ROOT
from nbgrader.api import Gradebook
from nbgrader.apps import AutogradeApp, NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
from nbgrader.utils import capture_log
from traitlets.config import Config

from handgrad.grading import sandbox
from handgrad.grading.autograde import ExecuteInSandbox, RestoreCells
from handgrad.grading.course import Course
from handgrad.grading.forkserver import ForkServer

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),  # of nbgrader's own
]
BIN = Path(sys.executable).parent
SECRET = "bilby-3c1f"
HIDDEN = "assert double(-1.5)"  # of the test in conftest.py


def press(course, student):
    """What formgrader's button does; the answer has `success` and `log`."""
    found = Course(course)
    return NbGraderAPI(found.directory, config=found.config).autograde("double", student)


def autograde(course, **settings):
    """What `nbgrader autograde double` does, in this process; the answer as that of the button."""
    found = Course(course)
    found.directory.assignment_id = "double"
    found.config.merge(Config(settings))
    return capture_log(Autograde(coursedir=found.directory, config=found.config))


def scores(course):
    """The auto score of the one test by student; None: none was booked."""
    with Gradebook(f"sqlite:///{course}/gradebook.db", "handgrad") as gradebook:
        return {
            submission.student_id: grade.auto_score
            for submission in gradebook.assignment_submissions("double")
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def outputs(course, student):
    path = course / "autograded" / student / "double/double.ipynb"
    return json.dumps([cell.get("outputs", []) for cell in nbformat.read(path, 4).cells])


def servers(course):
    """Command lines of processes that the command started and that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            ours = f"HOME={course}\0" in (folder / "environ").read_text()
            line = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if ours and line:
            found.append(line)
    return found


def unlocked(notebook):
    notebook.cells[2].source = "pass"
    notebook.cells[2].metadata.nbgrader |= {"locked": False, "solution": True, "points": 300}


def swapped(notebook):
    notebook.cells[1].metadata.nbgrader, notebook.cells[2].metadata.nbgrader = (
        notebook.cells[2].metadata.nbgrader,
        notebook.cells[1].metadata.nbgrader,
    )


def newer_schema(notebook):
    notebook.cells[2].metadata.nbgrader.schema_version = 99


RIGHT = "def double(x):\n    return 2 * x\n"
ANSWERS = {
    "right": RIGHT,
    "half": "def double(x):\n    return 2 * abs(x)",
    "blank": None,
    "exit": f"{RIGHT}import os\nos._exit(0)",
}
# What of the notebook is changed besides, with a right answer in it and without.
SOLVED = {
    "no-test": lambda notebook: notebook.cells.pop(2),
    "no-answer": lambda notebook: notebook.cells.pop(1),
    "twice": lambda notebook: notebook.cells.append(
        nbformat.NotebookNode(notebook.cells[2], id="again")
    ),
    "other-type": lambda notebook: notebook.cells[1].update(cell_type="raw"),
    "newer-schema": newer_schema,
    "folded": lambda notebook: notebook.cells[2].metadata.update(jupyter={"source_hidden": True}),
}
NOT_SOLVED = {
    "odd-data": lambda notebook: notebook.cells[2].metadata.update(nbgrader=["double-test"]),
    "unlocked": unlocked,
    "swapped": swapped,
}


def test_a_class_gets_the_points_of_handgrad_grade(tiny_course, hand_in, grade):
    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        gradebook.update_or_create_assignment("double", duedate="2026-03-01 12:00:00 UTC")
    for student, answer in ANSWERS.items():
        hand_in(student, answer)
    for student, edit in SOLVED.items():
        hand_in(student, edit=edit)
    for student, edit in NOT_SOLVED.items():
        hand_in(student, None, edit=edit)
    (hand_in("late") / "timestamp.txt").write_text("2026-03-01 13:00:00 UTC")
    (hand_in("not-json") / "double.ipynb").write_text("{ this is no notebook")
    folder = hand_in("link")
    (folder / "double.ipynb").unlink()
    (folder / "double.ipynb").symlink_to(tiny_course / "submitted/right/double/double.ipynb")
    other = shutil.copytree(tiny_course, tiny_course.with_name("other"), symlinks=True)

    run = subprocess.run(
        [BIN / "nbgrader", "autograde", "double"],
        cwd=tiny_course,
        env=os.environ | {"HOME": str(tiny_course)},  # which tells what belongs to it
        capture_output=True,
        text=True,
    )
    _, rows, output = grade(other)

    ours, theirs = scores(tiny_course), scores(other)
    refused = {student for student, row in rows.items() if not row["score"]}
    assert refused == {"not-json", "link"}, output
    assert {s: score for s, score in ours.items() if s not in refused} == theirs, run.stderr
    assert {s for s, score in theirs.items() if score == 3} == {
        "right", "no-test", "twice", "other-type", "newer-schema", "late", "folded"
    }  # fmt: skip
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        assert gradebook.find_submission("double", "late").late_submission_penalty == 3

    assert run.returncode == 1, "some are not graded"
    assert all(ours[student] is None for student in refused), ours
    assert "link/double: double.ipynb is a link" in run.stderr
    assert "exit/double: The student's process ended" in run.stderr
    assert servers(tiny_course) == [], "they end with the command"


def lock(notebook, source):
    """Have a cell of the student's pass for one of the course's, which run beside the tests."""
    notebook.cells[0].source = source
    own = dict(notebook.cells[2].metadata.nbgrader, grade_id="own")
    notebook.cells[0].metadata.nbgrader = nbformat.from_dict(own)


def test_attacks_gain_nothing(tiny_course, hand_in):
    secret, outside = tiny_course / "secret.txt", tiny_course.parent / "outside.txt"
    secret.write_text(SECRET)
    read = f"print(open({str(secret)!r}).read())"

    hand_in("locks", "double = print", edit=lambda notebook: lock(notebook, read))
    (hand_in("links", None) / "data.txt").symlink_to(secret)
    attacks = {
        "reads": read,
        "asks": f"import sqlite3\nbook = sqlite3.connect({str(tiny_course / 'gradebook.db')!r})\n"
        "print(book.execute('select source from source_cell').fetchall())",
        "writes": f"open({str(outside)!r}, 'w').write('here')",
        "patches": "import builtins, sys\n"
        "builtins.AssertionError = builtins.print\n"
        "sys.settrace(lambda *_: None)",
        "equals": "class Any:\n    __eq__ = lambda *_: True\ndouble = lambda x: Any()",
        "looks": "import sys\n"
        "def double(x):\n"
        "    frame = sys._getframe()\n"
        "    while frame:\n"
        "        print(frame.f_globals.get('In'), frame.f_locals)\n"
        "        frame = frame.f_back",
        "never-ends": "while True:\n    pass",
    }
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        port = listener.getsockname()[1]
        attacks["connects"] = f"import socket\nsocket.create_connection(('127.0.0.1', {port}))"
        for student, source in attacks.items():
            hand_in(student, source)
        answer = autograde(tiny_course, Execute={"timeout": 1})
        with pytest.raises(BlockingIOError):
            listener.accept()
    students = [*attacks, "locks", "links"]
    assert answer["success"], answer["log"]
    assert scores(tiny_course) == dict.fromkeys(students, 0), answer["log"]
    assert not outside.exists()
    assert not (tiny_course / "autograded/links/double/data.txt").exists()
    assert "took longer than 1 second" in outputs(tiny_course, "never-ends")
    for student in students:
        said = outputs(tiny_course, student)
        assert SECRET not in said
        assert HIDDEN not in said


def test_what_runs_is_restored_whatever_steps_came_before(tiny_course, hand_in):
    outside = tiny_course.parent / "outside.txt"
    source = f"open({str(outside)!r}, 'w')"
    hand_in("locks", "double = print", edit=lambda notebook: lock(notebook, source))
    answer = autograde(tiny_course, Autograde={"sanitize_preprocessors": []})
    assert scores(tiny_course) == {"locks": 0}, answer["log"]
    assert not outside.exists()


def test_the_steps_of_the_course_are_in_place(tiny_course):
    converter = Autograde(
        coursedir=Course(tiny_course).directory, config=Course(tiny_course).config
    )
    converter.exporter = converter.exporter_class(parent=converter, config=converter.config)
    used = []
    for converter._sanitizing in (True, False):
        converter._init_preprocessors()
        used += converter.exporter._preprocessors
    assert isinstance(used[0], RestoreCells)
    execute = [step for step in used if isinstance(step, Execute)]
    assert [type(step) for step in execute] == [ExecuteInSandbox]
    assert execute[0].timeout == 15, "as nbgrader's own has it in the course"


def test_students_read_the_configuration_also_without_linux():
    """Theirs may be a computer without these modules, and needs none of them."""
    missing = ["fcntl", "resource", "handgrad.grading.engine", "handgrad.grading.course"]
    script = f"import sys; sys.modules.update(dict.fromkeys({missing})); " + (
        "from traitlets.config.loader import PyFileConfigLoader; "
        f"PyFileConfigLoader('nbgrader_config.py', {str(ROOT)!r}).load_config()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_grader_keeps_the_last_word_and_handgrad_grade_goes_on(tiny_course, hand_in, grade):
    path = hand_in("amy", None) / "double.ipynb"
    hand_in("ben")
    code, rows, output = grade(tiny_course)
    assert (code, rows["amy"]["score"]) == (0, "0.0"), output

    notebook = nbformat.read(path, 4)
    notebook.cells[1].source = RIGHT
    nbformat.write(notebook, path)
    assert press(tiny_course, "amy")["success"]
    assert scores(tiny_course) == {"amy": 3, "ben": 3}
    code, rows, output = grade(tiny_course)
    assert (code, rows["amy"]["score"], rows["ben"]["score"]) == (0, "3.0", "3.0"), output

    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        gradebook.find_grade("double-test", "double", "double", "ben").manual_score = 1
        gradebook.db.commit()
    assert press(tiny_course, "ben")["success"]
    with Gradebook(f"sqlite:///{tiny_course}/gradebook.db", "handgrad") as gradebook:
        found = gradebook.find_grade("double-test", "double", "double", "ben")
        assert (found.auto_score, found.manual_score, found.score) == (3, 1, 1)


def test_without_a_sandbox_it_says_so_and_runs_nothing(tiny_course, hand_in, monkeypatch):
    hand_in("amy")
    monkeypatch.setattr(sandbox, "supported", lambda: "There is no sandbox here.")
    answer = press(tiny_course, "amy")
    assert not answer["success"]
    assert "[ERROR] amy/double: There is no sandbox here. To go on without it, set" in answer["log"]
    assert scores(tiny_course) == {"amy": None}

    with (tiny_course / "nbgrader_config.py").open("a") as config:
        config.write("c.Sandbox.required = False\n")
    answer = press(tiny_course, "amy")
    assert answer["success"], answer["log"]
    assert "There is no sandbox here." in answer["log"]
    assert scores(tiny_course) == {"amy": 3}


def test_where_no_process_starts_nobody_gets_a_zero(tiny_course, hand_in, monkeypatch):
    hand_in("amy")
    assert press(tiny_course, "amy")["success"]

    def fork(*_):
        raise RuntimeError("the server of student processes cannot be started")

    monkeypatch.setattr(ForkServer, "fork", fork)
    answer = press(tiny_course, "amy")
    assert not answer["success"]
    assert "amy/double: The run broke off (the server of student" in answer["log"]
    assert scores(tiny_course) == {"amy": 3}, "as it was"
    assert not (tiny_course / "autograded/amy/double").exists(), "so it is to be graded again"


def test_elsewhere_than_on_linux_it_says_so(tiny_course, hand_in, monkeypatch):
    hand_in("amy")
    monkeypatch.delitem(sys.modules, "handgrad.grading.autograde")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "cannot be run on darwin: that needs Linux." in press(tiny_course, "amy")["log"]


def test_a_source_that_is_newer_than_the_gradebook_is_told(tiny_course, hand_in):
    hand_in("amy")
    path = tiny_course / "source/double/double.ipynb"
    notebook = nbformat.read(path, 4)
    notebook.cells[1].metadata.nbgrader.grade_id = "triple"
    nbformat.write(notebook, path)
    answer = press(tiny_course, "amy")
    assert "has other cells than the gradebook: run `nbgrader generate_assignment" in answer["log"]
    path.unlink()
    assert "cannot be read: No such file" in press(tiny_course, "amy")["log"]


def test_no_execute_keeps_the_outputs_as_in_nbgrader(tiny_course, hand_in):
    output = nbformat.v4.new_output("error", ename="AssertionError", evalue="", traceback=[])
    hand_in("amy", edit=lambda notebook: notebook.cells[2].outputs.append(output))
    options = AutogradeApp.flags["no-execute"][0]
    answer = autograde(tiny_course, **options)
    assert scores(tiny_course) == {"amy": 0}, answer["log"]
