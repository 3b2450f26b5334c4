"""Reads what was handed in and restores it: the student's answers, the course's own tests."""

import json
from copy import deepcopy
from pathlib import Path

import nbformat
from nbformat import NotebookNode

LARGEST = 20_000_000  # bytes of a notebook; with outputs, honest ones stay below 5 MB


class BadSubmission(Exception):
    """It cannot be graded. `summary` is for the table, the message says what to do."""

    def __init__(self, summary: str, sentence: str):
        self.summary = summary
        super().__init__(sentence)


def read_notebooks(folder: Path, names: list[str]) -> dict[str, NotebookNode]:
    """The submitted notebooks that the assignment knows, by file name.

    Raises BadSubmission if there are none, or one cannot be read.
    """
    found = {}
    for name in names:
        path = folder / name
        if path.is_symlink() or folder.is_symlink():
            raise BadSubmission("symlink", f"{name} is a link; hand in the file itself.")
        if path.is_file():
            found[name] = _read(path)
    if not found:
        others = sorted(path.name for path in folder.glob("*.ipynb"))
        if others:
            raise BadSubmission(
                "wrong name",
                f"Expected {', '.join(names)}, found {', '.join(others)}: rename it and run again.",
            )
        raise BadSubmission("empty", f"Expected {', '.join(names)}, but there is no notebook.")
    return found


def _read(path: Path) -> NotebookNode:
    try:
        if path.stat().st_size > LARGEST:
            raise BadSubmission(
                "too large",
                f"{path.name} is larger than {LARGEST // 10**6} MB; hand it in without outputs.",
            )
        notebook: NotebookNode = nbformat.read(path, as_version=4)
        json.dumps(notebook, ensure_ascii=False).encode()
        if not all(_is_cell(cell) for cell in notebook.cells):
            raise ValueError("malformed cells")
        return notebook
    except UnicodeError:
        raise BadSubmission(
            "not UTF-8", f"{path.name} is not UTF-8 text; save it in JupyterLab."
        ) from None
    except OSError as error:
        raise BadSubmission(
            "unreadable", f"{path.name} cannot be read: {error.strerror}."
        ) from None
    except BadSubmission:
        raise
    except Exception:
        raise BadSubmission(
            "not a notebook", f"{path.name} is not a notebook (JSON); save it in JupyterLab."
        ) from None


def _is_cell(cell: NotebookNode) -> bool:
    return (
        cell["cell_type"] in ("code", "markdown", "raw")
        and isinstance(cell["source"], str)
        and isinstance(cell["metadata"], dict)
        and isinstance(cell.get("id", ""), str)
    )


def restore(submitted: NotebookNode, source: NotebookNode) -> tuple[NotebookNode, list[str]]:
    """The submitted notebook with the course's locked cells as in `source`, hidden tests and all.

    `source` is the notebook as the gradebook knows it. What nbgrader's metadata say is taken from
    it alone, so nothing that a student changed there counts. Locked cells that are missing are
    put back after the cell that they follow. Returns the notebook and what was odd about it.
    """
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in source.cells if _is_known(cell)}
    odd = []
    kept, seen = [], set()
    # Backwards, because nbgrader grades the last of two cells with the same id.
    for cell in reversed(submitted.cells):
        data = cell.metadata.pop("nbgrader", None)
        grade_id = data.get("grade_id") if isinstance(data, dict) else None
        original = cells.get(grade_id) if isinstance(grade_id, str) else None
        if original is not None and grade_id in seen:
            odd.append(f"duplicate id {grade_id}")
        elif original is not None:
            seen.add(grade_id)
            if original.metadata.nbgrader.locked:
                cell = deepcopy(original)
            else:
                cell = NotebookNode(deepcopy(original) | {"source": cell.source})
        kept.append(cell)
    kept.reverse()
    previous = None
    for grade_id, cell in cells.items():
        if grade_id not in seen and cell.metadata.nbgrader.locked:
            odd.append(f"missing cell {grade_id}")
            places = [i for i, c in enumerate(kept) if _id(c) == previous]
            kept.insert(places[0] + 1 if places else 0, deepcopy(cell))
        if grade_id in seen or cell.metadata.nbgrader.locked:
            previous = grade_id
    for cell in kept:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    ids = set()
    for i, cell in enumerate(kept):
        if cell.get("id") in ids or "id" not in cell:
            cell.id = f"cell-{i}"
        ids.add(cell.id)
    restored = nbformat.v4.new_notebook(cells=kept, metadata=source.metadata)
    return restored, odd


def _is_known(cell: NotebookNode) -> bool:
    return _id(cell) is not None


def _id(cell: NotebookNode) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")
