"""The course's own notebooks, with which submissions are restored."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from handgrad.grading.course import WrongUse


def source_notebooks(
    directory: CourseDirectory, gradebook: Gradebook, assignment: str
) -> dict[str, NotebookNode]:
    """The assignment's notebooks by file name, each cell as the gradebook knows it.

    Raises WrongUse where source/ has other cells than the gradebook.
    """
    folder = Path(directory.format_path(directory.source_directory, ".", assignment))
    notebooks = {}
    for known in gradebook.find_assignment(assignment).notebooks:
        name = f"{known.name}.ipynb"
        stored = {cell.name: cell for cell in known.source_cells}
        try:
            notebook = nbformat.read(folder / name, as_version=4)
        except OSError as error:
            raise WrongUse(f"{folder / name} cannot be read: {error.strerror}.") from None
        ours = [cell for cell in notebook.cells if _has_role(cell)]
        if {cell.metadata.nbgrader.grade_id for cell in ours} != set(stored):
            raise WrongUse(
                f"{folder / name} has other cells than the gradebook: "
                f"run `nbgrader generate_assignment {assignment}`, then grade again."
            )
        for cell in ours:
            data = cell.metadata.nbgrader
            cell.source = stored[data.grade_id].source
            data.checksum = stored[data.grade_id].checksum
            data.cell_type = cell.cell_type
            data.locked = utils.is_locked(cell)  # tests are, whatever their metadata say
        notebooks[name] = notebook
    return notebooks


def _has_role(cell: NotebookNode) -> bool:
    roles = utils.is_grade, utils.is_solution, utils.is_locked, utils.is_task
    return any(role(cell) for role in roles)
