"""The course as the tests see it: its notebooks, exercises and the corpus of answers."""

import ast
import re
import warnings
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from unittest.mock import patch

import nbformat

from handgrad import check
from handgrad.diagnosis import Call
from handgrad.failure import CheckFailed
from handgrad.grading.summary import exercise_of

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted(ROOT.glob("source/*/*.ipynb"))


@dataclass
class Exercise:
    chapter: str  # "07-two-layer-net"
    name: str  # "train"
    solution: str
    imports: str  # of the notebook's plain cells, on which an answer may rely
    tests: dict[str, str] = field(default_factory=dict)  # grade id -> source
    points: dict[str, int] = field(default_factory=dict)


def exercises(notebook: Path) -> dict[str, Exercise]:
    """The exercises of a source notebook by name, in their order."""
    found: dict[str, Exercise] = {}
    cells = [c for c in nbformat.read(notebook, as_version=4).cells if c.cell_type == "code"]
    imports = "\n".join(_imports(cell.source) for cell in cells if "nbgrader" not in cell.metadata)
    for cell in cells:
        data = cell.metadata.get("nbgrader", {})
        grade_id = data.get("grade_id", "")
        if data.get("solution"):
            found[grade_id] = Exercise(notebook.parent.name, grade_id, cell.source, imports)
        elif data.get("grade"):
            exercise = found[exercise_of(grade_id)]
            exercise.tests[grade_id] = cell.source
            exercise.points[grade_id] = data["points"]
    return found


def _imports(source: str) -> str:
    lines = [line for line in source.splitlines() if not line.startswith(("%", "!"))]
    nodes = ast.parse("\n".join(lines)).body
    return "\n".join(ast.unparse(n) for n in nodes if isinstance(n, ast.Import | ast.ImportFrom))


ALL_EXERCISES = {
    (exercise.chapter, exercise.name): exercise
    for notebook in NOTEBOOKS
    for exercise in exercises(notebook).values()
}


HIDDEN = re.compile("(?ms)^ *### BEGIN HIDDEN TESTS$.*?^ *### END HIDDEN TESTS$")


def failures(exercise: Exercise, answer: str, visible: bool = False) -> dict[str, Exception]:
    """Run every test cell of the exercise on an answer, or what students see of it.

    Returns the exceptions by grade id.
    """
    namespace: dict = {"__name__": "__main__"}
    exec(exercise.imports, namespace)
    exec(compile(answer, f"<{exercise.name}>", "exec"), namespace)
    failed = {}
    for grade_id, source in exercise.tests.items():
        source = HIDDEN.sub("", source) if visible else source
        try:
            exec(compile(source, grade_id, "exec"), dict(namespace))
        except Exception as error:
            failed[grade_id] = error.with_traceback(None)  # which would keep the cell's data
    return failed


@dataclass(frozen=True)
class Checked:
    """A comparison that a test cell makes: the calls of the cell until then, and the one at hand.

    `quantities` are the outputs, and what to call them.
    """

    known: list[Call]
    call: Call
    quantities: dict[str, str]


def calls(exercise: Exercise) -> dict[str, list[Checked]]:
    """What the test cells compare when they run on the solution, by grade id."""
    made: dict[str, list[Checked]] = {}

    def compare(test, call, runs, quantities, was=check.Test._compare):
        was(test, call, runs, quantities)
        [grade_id] = [name for name, part in test.exercise.parts.items() if part is test.part]
        made.setdefault(grade_id, []).append(Checked([*test.calls], call, quantities))

    with patch.object(check.Test, "_compare", compare):
        failures(exercise, exercise.solution)
    return made


@dataclass(frozen=True)
class Answer:
    """A cell of the corpus, headed `# %% right: style` or `# %% wrong: cause`.

    Below it may stand `# loses: grade ids`, of a wrong answer that does not lose every part, and
    `# id: name`, by which it is known where the title is not short enough or not the only one.
    """

    id: str  # "06-layers-Relu-wrong-mask-inverted"
    exercise: Exercise
    right: bool
    title: str
    loses: frozenset[str]
    source: str

    @classmethod
    def read(cls, cell: str, exercise: Exercise) -> "Answer":
        lines = cell.strip().splitlines()
        kind, _, title = lines.pop(0).partition(": ")
        if kind not in ("right", "wrong"):
            raise ValueError(f"a cell is right or wrong, but this one is headed {kind!r}: {title}")
        head = {}
        while match := re.match("# (id|loses): (.*)", lines[0]):
            head[match[1]] = match[2]
            lines.pop(0)
        name = head.get("id") or re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
        loses = set() if kind == "right" else set(exercise.tests)
        if "loses" in head:
            loses = {grade_id.strip() for grade_id in head["loses"].split(",")}
        return cls(
            id=f"{exercise.chapter}-{exercise.name}-{kind}-{name}",
            exercise=exercise,
            right=kind == "right",
            title=title,
            loses=frozenset(loses),
            source="\n".join(lines),
        )

    @cached_property
    def failures(self) -> dict[str, Exception]:
        """What its exercise's test cells raise, by grade id."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return failures(self.exercise, self.source)

    @property
    def named(self) -> bool:
        """Whether a test cell names its true cause, alone or among others."""
        return any(_both(self.title) in causes for causes in self.causes)

    @property
    def misnamed(self) -> set[frozenset[str]]:
        """False causes that are named with confidence: as the only one.

        One of two mistakes is not false: the other may be in what another part is about.
        """
        alone = {name for names in self.causes for name in names if len(names) == 1}
        return {name for name in alone if not name <= _both(self.title)}

    @property
    def causes(self) -> list[set[frozenset[str]]]:
        """The causes that each failed cell names, each of which may be several mistakes at once."""
        failed = [e for e in self.failures.values() if isinstance(e, CheckFailed)]
        return [{_both(cause.name) for cause in error.causes} for error in failed]


def _both(name: str) -> frozenset[str]:
    """The mistakes that a cause is made of: "a" or "a + b"."""
    return frozenset(name.split(" + "))


def answers() -> dict[str, Answer]:
    """The corpus of tests/answers/NN-topic/<exercise>.py by id."""
    found = {}
    for path in sorted(ROOT.glob("tests/answers/*/*.py")):
        exercise = ALL_EXERCISES[path.parent.name, path.stem]
        for cell in path.read_text(encoding="utf-8").split("# %% ")[1:]:
            answer = Answer.read(cell, exercise)
            if answer.id in found:
                raise ValueError(f"two answers are called {answer.id}; give one an `# id:`")
            found[answer.id] = answer
    return found
