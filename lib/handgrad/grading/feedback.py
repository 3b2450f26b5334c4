"""Feedback for students: nbgrader's pages, several at once, each made in a process of its own.

What a student wrote can make nbconvert take hours or all memory, so a process that takes too long
is killed, and the student gets a plain page instead.
"""

import os
import resource
import shutil
import signal
import socket
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.writers.files import FilesWriter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.converters import GenerateFeedback
from traitlets.config import Config

from handgrad.grading.course import Course
from handgrad.grading.forkserver import ForkServer
from handgrad.grading.gradebook import Grades
from handgrad.grading.summary import causes_of
from handgrad.grading.templates import TEMPLATES
from handgrad.grading.text import plain

SECONDS = 20  # of processor time for the pages of one submission; honest ones take less than one
PATIENCE = 10 * SECONDS  # by the clock; the process does nothing but compute
MEMORY = 2 << 30  # bytes of address space
LONGEST = 10_000  # characters of an answer on a plain page


def write_feedback(course: Course, graded: list[tuple[str, str]], jobs: int) -> list[str]:
    """Write feedback/<student>/<assignment>/ for each (student, assignment).

    Returns a sentence for each one that is not as it should be.
    """
    if not graded:
        return []
    server = ForkServer("feedback")
    pool = ThreadPoolExecutor(jobs)
    try:
        return [said for said in pool.map(partial(_write, course, server), graded) if said]
    finally:
        pool.shutdown(cancel_futures=True)
        server.stop()


def _write(course: Course, server: ForkServer, submission: tuple[str, str]) -> str | None:
    student, assignment = submission
    folder = course.path(course.directory.feedback_directory, student, assignment)
    try:
        for page in folder.glob("*.html"):
            page.unlink()
        why = _convert(course, server, student, assignment)
        graded = course.path(course.directory.autograded_directory, student, assignment)
        pages = {path: folder / f"{path.stem}.html" for path in graded.glob("*.ipynb")}
        missing = {path: page for path, page in pages.items() if not page.exists()}
        if why is None and pages and not missing:
            return None
        why = why or "nbconvert wrote none"
        grades = course.grades(assignment)[submission]
        folder.mkdir(parents=True, exist_ok=True)
        for path, page in missing.items():
            page.write_text(_plain_page(path, grades, why), "utf-8", errors="replace")
        return f"{student}/{assignment} has a plain page for feedback: {why}."
    except Exception as error:  # it costs one page
        return f"No feedback for {student}/{assignment}: {plain(str(error))}"


def _convert(course: Course, server: ForkServer, student: str, assignment: str) -> str | None:
    """Have a process write the pages of a submission; returns why it could not, if so."""
    ours, theirs = socket.socketpair()
    with ours:
        order = {
            "course": str(course.root),
            "student": student,
            "assignment": assignment,
            "seconds": SECONDS,
        }
        with theirs:
            process = os.pidfd_open(server.fork(order, [theirs]))
        ours.settimeout(PATIENCE)
        said = ""
        try:
            with suppress(TimeoutError):
                said = ours.recv(10_000).decode(errors="replace")
            late = f"nbconvert would take longer than {SECONDS} seconds for the usual one"
            return None if said == DONE else said or late
        finally:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(process, signal.SIGKILL)
            os.close(process)


def _plain_page(path: Path, grades: Grades, why: str) -> str:
    """Points, causes, comments and answers of a graded notebook, without nbconvert."""
    notebook = nbformat.read(path, as_version=4)
    causes = causes_of([notebook])
    parts = []
    for cell in notebook.cells:
        role = cell.metadata.get("nbgrader", {})
        if not role.get("grade") and not role.get("solution") and not role.get("task"):
            continue
        key = path.stem, role.grade_id
        errors = [o.ename for o in cell.get("outputs", []) if o.output_type == "error"]
        parts.append(
            {
                "name": role.grade_id,
                "grade": grades.cells.get(key),
                "comment": grades.comments.get(key),
                "wrong": ", ".join(causes.get(role.grade_id, errors)),
                "answer": "" if role.locked else cell.source[:LONGEST],
            }
        )
    return TEMPLATES.get_template("feedback.html.j2").render(
        name=path.stem,
        why=why,
        score=grades.score,
        out_of=grades.max_score,
        penalty=grades.penalty,
        parts=parts,
    )


# In the server of these processes, and in the processes themselves.

DONE = "done"


def prepare(order: dict[str, Any]) -> Callable[[socket.socket], None]:
    """What the process of a submission runs; makes nbgrader's converter once for each course."""
    return partial(_convert_here, _converter(order["course"]), order)


class _Feedback(GenerateFeedback):
    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Copy the other files; nbgrader would take the folders' names for patterns."""
        shutil.copytree(
            self._format_source(assignment_id, student_id),
            self._format_dest(assignment_id, student_id),
            ignore=shutil.ignore_patterns("*.ipynb", *self.coursedir.ignore),
            copy_function=shutil.copy,
            dirs_exist_ok=True,
        )


@cache
def _converter(root: str) -> _Feedback:
    course = Course(Path(root))
    converter = _Feedback(coursedir=course.directory, config=Config(course.config), force=True)
    converter.log.setLevel("CRITICAL")
    # As converter.start() does, but one exporter serves all: making it takes most of the time, and
    # so do the first cells and outputs, for which templates are compiled.
    converter.writer = FilesWriter(parent=converter, config=converter.config)
    converter.exporter = converter.exporter_class(parent=converter, config=converter.config)
    output = new_output("display_data", {"text/html": "", "image/png": "", "text/plain": ""})
    cells = [new_markdown_cell("a"), new_code_cell("a", outputs=[output])]
    resources = {"nbgrader": {"notebook": "", "score": 0, "max_score": 0, "late_penalty": 0}}
    converter.exporter.from_notebook_node(new_notebook(cells=cells), resources)
    for step in converter.preprocessors:
        converter.exporter.register_preprocessor(step)
    return converter


def _convert_here(converter: _Feedback, order: dict[str, Any], sock: socket.socket) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (order["seconds"], order["seconds"]))
    nowhere = os.open(os.devnull, os.O_WRONLY)  # for what libraries print of a student's text
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    warnings.simplefilter("ignore")
    directory = converter.coursedir
    directory.student_id, directory.assignment_id = order["student"], order["assignment"]
    said = DONE
    try:
        # Not init_notebooks(), which would take the folders' names for patterns.
        folder = converter._format_source(order["assignment"], order["student"])
        converter.assignments = {folder: [str(path) for path in Path(folder).glob("*.ipynb")]}
        converter.convert_notebooks()
    except BaseException as error:  # some of nbgrader's end the process
        said = f"nbconvert failed ({type(error).__name__}: {error})"
    sock.sendall(said[:1000].encode(errors="replace"))
