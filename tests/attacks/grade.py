"""Grades a course with `handgrad grade`'s own parts and short limits: python grade.py FOLDER."""

import sys
from pathlib import Path

from handgrad.grading.course import Course
from handgrad.grading.feedback import write_feedback
from handgrad.grading.grader import Grader
from handgrad.grading.sandbox import Limits


def main(folder: Path) -> None:
    course = Course(folder)
    for assignment in course.assignments:
        course.generate(assignment)
    graded = []
    # Most attacks that run into the limits sleep, so many can run at once.
    with Grader(course, 6, Limits(cell_seconds=2, notebook_seconds=60)) as grader:
        for outcome in grader.grade(course.submissions([], [])):
            row = outcome.student, outcome.score, outcome.summary, outcome.detail
            print(*row, sep="\t", flush=True)
            if outcome.graded:
                graded.append((outcome.student, outcome.assignment))
    for sentence in write_feedback(course, graded, 2):
        print(sentence, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
