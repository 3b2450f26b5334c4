"""The course as the tests see it: its notebooks, exercises and the corpus of answers."""

import ast
import re
import warnings
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from unittest.mock import patch

import nbformat

from handgrad import diagnosis
from handgrad.diagnosis import Mistake
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


HIDDEN = re.compile("(?ms)^### BEGIN HIDDEN TESTS$.*?^### END HIDDEN TESTS$")


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


class Recorded(AbstractContextManager):
    """Registered mistakes that gave a value in the body, and those that were named."""

    def __init__(self):
        self.tried: set[Mistake] = set()
        self.named: set[Mistake] = set()

    def __enter__(self) -> "Recorded":
        def would_give(one, *args, was=diagnosis.would_give):
            value = was(one, *args)
            if value is not None:
                self.tried.add(one)
            return value

        def reproduced(*args, was=diagnosis.reproduced):
            found = was(*args)
            self.named.update(found)
            return found

        self._patches = ExitStack()
        for spy in (would_give, reproduced):
            self._patches.enter_context(patch.object(diagnosis, spy.__name__, spy))
        return self

    def __exit__(self, *exception) -> None:
        self._patches.close()


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
        with warnings.catch_warnings(), self.diagnosis:
            warnings.simplefilter("ignore")
            return failures(self.exercise, self.source)

    @cached_property
    def diagnosis(self) -> "Recorded":
        """Which registered mistakes were thought of in `failures`."""
        return Recorded()

    @property
    def named(self) -> bool:
        """Whether a test cell names its true cause, alone or among others."""
        return any(self.title in causes for causes in self._causes)

    @property
    def misnamed(self) -> set[str]:
        """False causes that are named with confidence: as the only one."""
        return {name for names in self._causes for name in names if len(names) == 1} - {self.title}

    @property
    def _causes(self) -> list[set[str]]:
        failed = [e for e in self.failures.values() if isinstance(e, CheckFailed)]
        return [{cause.name for cause in error.causes} for error in failed]


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
