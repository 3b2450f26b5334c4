"""nbgrader's configuration for the whole course; `handgrad grade` reads it too."""

from nbgrader.converters import GenerateAssignment, GenerateFeedback

from handgrad.grading.preprocessors import HideTests, KeepGoing

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "handgrad"
# The text twins (*.py) are for authors and git; students and graders see notebooks only.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.py", "*.pyc", "__pycache__"]

c.ClearSolutions.code_stub = {"python": "# Write your codes\nraise NotImplementedError()"}
c.GenerateAssignment.preprocessors = [*GenerateAssignment().preprocessors, KeepGoing]
c.GenerateFeedback.preprocessors = [HideTests, *GenerateFeedback().preprocessors]

c.ExecutePreprocessor.timeout = 20
c.Execute.timeout = 20

# True: without the sandbox (see docs/grading.md) nothing is graded. False: graded with a warning.
c.Sandbox.required = True
