"""Small steps that the course adds to nbgrader's own."""

from nbconvert.exporters.exporter import ResourcesDict
from nbconvert.filters import strip_ansi
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from traitlets import Bool


class KeepGoing(NbGraderPreprocessor):
    """Lets Run All go on past a cell that raises, as cells do until their exercise is solved."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if cell.cell_type == "code":
            cell.metadata.tags = ["raises-exception"]
        return cell, resources


class FoldTests(NbGraderPreprocessor):
    """Folds the tests in JupyterLab: students see what comes of them, and the code at a click."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if cell.cell_type == "code" and utils.is_grade(cell) and utils.is_locked(cell):
            cell.metadata["jupyter"] = {"source_hidden": True}
        return cell, resources


class HideTests(ClearHiddenTests):
    """Leaves hidden tests out of feedback, so that they stay hidden for the next class."""

    show_expected = Bool(
        False,
        help="Whether outputs tell what hidden tests expect. Anyone who can hand in again, could "
        "collect these values.",
    ).tag(config=True)

    @property
    def silent_from(self) -> str | None:
        """What stands in the line from which on a test's outputs do not tell what it expects."""
        mark: str = self.begin_test_delimeter
        return None if self.show_expected else mark

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if utils.is_grade(cell) and utils.is_locked(cell):
            self._remove_hidden_test_region(cell)
        return cell, resources


class DropEmptyErrors(NbGraderPreprocessor):
    """Leaves out of feedback the errors that show nothing: a check shows itself how it failed."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if cell.cell_type == "code":
            cell.outputs = [
                output
                for output in cell.outputs
                if output.output_type != "error" or strip_ansi("".join(output.traceback)).strip()
            ]
        return cell, resources
