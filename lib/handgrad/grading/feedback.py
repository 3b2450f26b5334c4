"""Feedback for students: nbgrader's pages, several at once."""

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from nbconvert.writers.files import FilesWriter
from nbgrader.converters import GenerateFeedback
from traitlets.config import Config

from handgrad.grading.course import Course


def write_feedback(course: Course, graded: list[tuple[str, str]], jobs: int) -> list[str]:
    """Write feedback/<student>/<assignment>/ for each (student, assignment).

    Returns a sentence for each one whose page could not be written.
    """
    if not graded:
        return []
    shares = [graded[i::jobs] for i in range(min(jobs, len(graded)))]
    with ProcessPoolExecutor(len(shares)) as pool:
        failed = pool.map(_write_share, [course.root] * len(shares), shares)
    return [sentence for sentences in failed for sentence in sentences]


def _write_share(root: Path, graded: list[tuple[str, str]]) -> list[str]:
    course = Course(root)
    failed = []
    converter = GenerateFeedback(
        coursedir=course.directory, config=Config(course.config), force=True
    )
    converter.log.setLevel("CRITICAL")
    # As converter.start() does, but one exporter serves all: making it takes most of the time.
    converter.writer = FilesWriter(parent=converter, config=converter.config)
    converter.exporter = converter.exporter_class(parent=converter, config=converter.config)
    for step in converter.preprocessors:
        converter.exporter.register_preprocessor(step)
    for student, assignment in graded:
        converter.coursedir.student_id, converter.coursedir.assignment_id = student, assignment
        try:
            converter.init_notebooks()
            converter.convert_notebooks()
        except Exception as error:
            failed.append(f"No feedback for {student}/{assignment}: {error}")
    return failed
