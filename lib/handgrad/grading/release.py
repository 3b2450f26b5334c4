"""What the course adds to `nbgrader generate_assignment`."""

from nbgrader.preprocessors import NbGraderPreprocessor


class KeepGoing(NbGraderPreprocessor):
    """Lets Run All go on past a cell that raises, as cells do until their exercise is solved."""

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "code":
            cell.metadata.tags = ["raises-exception"]
        return cell, resources
