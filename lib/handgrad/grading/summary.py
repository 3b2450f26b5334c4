"""Says in a few words what went wrong with a graded notebook."""

from collections.abc import Iterable
from typing import Any

from nbformat import NotebookNode

from handgrad.grading.text import plain

LONGEST = 60  # characters; the table has room for no more


def exercise_of(grade_id: str) -> str:
    """The exercise that a test cell belongs to: its grade id is `<exercise>-test[-part]`."""
    return grade_id.split("-test")[0]


def causes_of(notebooks: Iterable[NotebookNode]) -> dict[str, list[str]]:
    """The named mistakes of each failed test cell, by grade id."""
    causes = {}
    for cell in _tests(notebooks):
        for output in cell.outputs:
            if named := _told(output, "causes"):
                causes[cell.metadata.nbgrader.grade_id] = [plain(cause) for cause in named]
    return causes


def summary_of(
    notebooks: Iterable[NotebookNode], errors: Iterable[str | None], odd: Iterable[str]
) -> str:
    """What the table says: "complete", "blank", or the exercises and what is wrong with each.

    `errors` are of runs that failed as a whole, `odd` is what was remarked on the submission.
    """
    notebooks = list(notebooks)
    parts = ["run failed" for error in errors if error] + list(odd)
    causes = causes_of(notebooks)
    failed = _syntax_errors(notebooks)
    names = set()
    for cell in _tests(notebooks):
        grade_id = cell.metadata.nbgrader.grade_id
        exercise = exercise_of(grade_id)
        names.add(exercise)
        raised = ", ".join(filter(None, (_told(output, "raised") for output in cell.outputs)))
        for output in cell.outputs:
            if output.output_type == "error":
                named = ", ".join(causes.get(grade_id, [])[:1])
                name = raised if output.ename == "Raised" else output.ename
                failed.setdefault(exercise, []).append(named or _summary_of_error(name))
    if failed and set(failed) == names and all(set(all_) == {"blank"} for all_ in failed.values()):
        parts.append("blank")
    else:
        parts += [f"{name}: {all_[0]}" for name, all_ in failed.items()]
    return plain("; ".join(parts) or "complete", LONGEST)


def _tests(notebooks: Iterable[NotebookNode]) -> list[NotebookNode]:
    """Cells that give points by running; answers that are graded by hand run for nothing."""
    return [
        cell
        for notebook in notebooks
        for cell in notebook.cells
        if cell.cell_type == "code" and _nbgrader(cell, "grade") and not _nbgrader(cell, "solution")
    ]


def _told(output: NotebookNode, what: str) -> Any:
    """What a check tells of a failure besides its text, in an output of the course's own cells."""
    return output.get("metadata", {}).get("handgrad", {}).get(what)


def _syntax_errors(notebooks: Iterable[NotebookNode]) -> dict[str, list[str]]:
    """Exercises whose answer Python cannot read: there is no more to say about them."""
    return {
        cell.metadata.nbgrader.grade_id: ["syntax error"]
        for notebook in notebooks
        for cell in notebook.cells
        if cell.cell_type == "code" and _nbgrader(cell, "solution")
        if any(o.get("ename") in ("SyntaxError", "IndentationError") for o in cell.outputs)
    }


def _nbgrader(cell: NotebookNode, role: str) -> bool:
    """Whether nbgrader's metadata give a cell a role: grade or solution."""
    return bool(cell.metadata.get("nbgrader", {}).get(role))


def _summary_of_error(ename: str) -> str:
    return {
        "NotImplementedError": "blank",
        "NotWritten": "blank",
        "CheckFailed": "wrong",
        "CellTimeoutError": "time limit",
        "KeyboardInterrupt": "time limit",  # how a cell ends that was interrupted
        "NameError": "not defined",
    }.get(ename, ename)
