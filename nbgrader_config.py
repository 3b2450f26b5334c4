"""nbgrader's configuration for the whole course; `handgrad grade` reads it too."""

from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.preprocessors import Execute

from handgrad.grading.preprocessors import DropEmptyErrors, FoldTests, HideTests, KeepGoing

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "handgrad"
# The text twins (*.py) are for authors and git; students and graders see notebooks only.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.py", "*.pyc", "__pycache__"]

c.ClearSolutions.code_stub = {"python": "# Write your codes\nraise NotImplementedError()"}
c.GenerateAssignment.preprocessors = [
    *GenerateAssignment().preprocessors,
    KeepGoing,
    FoldTests,
]
# `nbgrader autograde`, and formgrader's button, run submissions as `handgrad grade` does.
c.Autograde.sanitize_preprocessors = [
    "handgrad.grading.autograde.RestoreCells",
    *Autograde().sanitize_preprocessors,
]
c.Autograde.autograde_preprocessors = [
    "handgrad.grading.autograde.ExecuteInSandbox" if step is Execute else step
    for step in Autograde().autograde_preprocessors
]
c.GenerateFeedback.preprocessors = [
    HideTests,
    DropEmptyErrors,
    *GenerateFeedback().preprocessors,
]
# What students write as HTML runs in nobody's browser, on no page.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {
    "clean_html": "handgrad.grading.markup.clean",
    "strip_files_prefix": "handgrad.grading.markup.clean_markdown",
}

c.ExecutePreprocessor.timeout = 15
c.Execute.timeout = 15

# True: outputs and feedback tell what hidden tests expect, for when nobody can hand in again.
c.HideTests.show_expected = False

# True: without the sandbox (see docs/grading.md) nothing is graded. False: graded with a warning.
c.Sandbox.required = True
