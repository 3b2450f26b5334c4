"""Small steps that the course adds to nbgrader's own."""

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor


class KeepGoing(NbGraderPreprocessor):
    """Lets Run All go on past a cell that raises, as cells do until their exercise is solved."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if cell.cell_type == "code":
            cell.metadata.tags = ["raises-exception"]
        return cell, resources


class HideTests(ClearHiddenTests):
    """Leaves hidden tests out of feedback, so that they stay hidden for the next class."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        if utils.is_grade(cell) and utils.is_locked(cell):
            self._remove_hidden_test_region(cell)
        return cell, resources
