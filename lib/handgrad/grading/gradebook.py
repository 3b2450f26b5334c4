"""nbgrader's gradebook, open for a whole run, and nbgrader's steps that write to it.

In nbgrader each step opens and closes the gradebook for itself and commits cell by cell, which is
slow, and leaves half a submission behind if the run is cut off. Here there is one connection for
the run, and one transaction for each submission.
"""

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades


class SharedGradebook(Gradebook):
    """Puts off the commits of nbgrader's steps, and of its own methods, until `commit`."""

    def __init__(self, db_url: str, course_id: str):
        super().__init__(db_url, course_id)
        session = self.db()
        self.commit = session.commit
        session.commit = session.flush
        session.autoflush = False  # or half-made rows are flushed in between, with warnings


class SaveGrades(SaveAutoGrades):
    """Books the points of each test cell, as nbgrader does, in the gradebook of the resources."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours = resources["nbgrader"]
        self.gradebook = ours["gradebook"]
        self.notebook_id, self.assignment_id = ours["notebook"], ours["assignment"]
        self.student_id = ours["student"]
        for index, cell in enumerate(nb.cells):
            self.preprocess_cell(cell, resources, index)
        return nb, resources


class SaveLatePenalty(AssignLatePenalties):
    """Books the penalty for being late, as nbgrader does, in the gradebook of the resources."""

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        ours = resources["nbgrader"]
        book, assignment, student = ours["gradebook"], ours["assignment"], ours["student"]
        notebook = book.find_submission_notebook(ours["notebook"], assignment, student)
        late = book.find_submission(assignment, student).total_seconds_late
        penalty = None
        if late > 0:
            self.init_plugin()
            penalty = self.plugin_inst.late_submission_penalty(student, notebook.score, late)
        if penalty is not None:
            penalty = self._check_late_penalty(notebook, penalty)
        notebook.late_submission_penalty = penalty
        book.db.flush()
        return nb, resources
