"""What went wrong with a graded notebook, in a word or a few."""

from collections.abc import Iterable

from nbformat import NotebookNode
from nbgrader import utils

LONGEST = 60  # characters; the table has room for no more


def causes_of(notebooks: Iterable[NotebookNode]) -> dict[str, list[str]]:
    """The named mistakes of each failed test cell, by grade id."""
    causes = {}
    for cell in _tests(notebooks):
        for output in cell.outputs:
            named = output.get("metadata", {}).get("handgrad", {}).get("causes")
            if named:
                causes[cell.metadata.nbgrader.grade_id] = list(named)
    return causes


def what_went_wrong(
    notebooks: Iterable[NotebookNode], errors: Iterable[str | None], odd: Iterable[str]
) -> str:
    """A summary for the table: "complete", "blank", or the exercises and what is wrong there."""
    notebooks = list(notebooks)
    words = ["run failed" for error in errors if error] + list(odd)
    causes = causes_of(notebooks)
    failed, names = _syntax_errors(notebooks), set()
    for cell in _tests(notebooks):
        grade_id = cell.metadata.nbgrader.grade_id
        exercise = grade_id.split("-test")[0]
        names.add(exercise)
        for output in cell.outputs:
            if output.output_type == "error":
                named = ", ".join(causes.get(grade_id, [])[:1])
                failed.setdefault(exercise, []).append(named or _word_of(output.ename))
    if failed and set(failed) == names and all(set(w) == {"blank"} for w in failed.values()):
        words.append("blank")
    else:
        words += [f"{name}: {all_[0]}" for name, all_ in failed.items()]
    text = "; ".join(words) or "complete"
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def _tests(notebooks: Iterable[NotebookNode]) -> list[NotebookNode]:
    return [cell for notebook in notebooks for cell in notebook.cells if utils.is_grade(cell)]


def _syntax_errors(notebooks: Iterable[NotebookNode]) -> dict[str, list[str]]:
    """Exercises whose answer Python cannot read: nothing else need be said of them."""
    errors = {}
    for cell in (cell for notebook in notebooks for cell in notebook.cells):
        if cell.cell_type == "code" and utils.is_solution(cell):
            if any(o.get("ename") in ("SyntaxError", "IndentationError") for o in cell.outputs):
                errors[cell.metadata.nbgrader.grade_id] = ["syntax error"]
    return errors


def _word_of(ename: str) -> str:
    return {
        "NotImplementedError": "blank",
        "CheckFailed": "wrong",
        "CellTimeoutError": "time limit",
        "KeyboardInterrupt": "time limit",  # how a cell ends that was interrupted
        "NameError": "not defined",
    }.get(ename, ename)
