"""The course as the tests see it: its notebooks, exercises and the corpus of answers."""

import ast
import warnings
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import nbformat

from handgrad.failure import CheckFailed

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
            exercise = found[grade_id.split("-test")[0]]
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


def failures(exercise: Exercise, answer: str) -> dict[str, Exception]:
    """Run every test cell of the exercise on an answer; the exceptions by grade id."""
    namespace: dict = {"__name__": "__main__"}
    exec(exercise.imports, namespace)
    exec(compile(answer, f"<{exercise.name}>", "exec"), namespace)
    failed = {}
    for grade_id, source in exercise.tests.items():
        try:
            exec(compile(source, grade_id, "exec"), dict(namespace))
        except Exception as error:
            failed[grade_id] = error.with_traceback(None)  # which would keep the cell's data
    return failed


@dataclass(frozen=True)
class Answer:
    """A file of the corpus: `# right: style` or `# wrong: cause`, `# loses: grade ids`, code."""

    path: Path
    exercise: Exercise
    right: bool
    title: str
    loses: frozenset[str]
    source: str

    @classmethod
    def read(cls, path: Path) -> "Answer":
        source = path.read_text(encoding="utf-8")
        head = {}
        for line in source.splitlines():
            if not line.startswith("# "):
                break
            key, _, text = line[2:].partition(": ")
            head[key] = text.strip()
        exercise = ALL_EXERCISES[path.parent.parent.name, path.parent.name]
        right = "right" in head
        loses = set() if right else set(exercise.tests)
        if "loses" in head:
            loses = {grade_id.strip() for grade_id in head["loses"].split(",")}
        title = head["right" if right else "wrong"]
        return cls(path, exercise, right, title, frozenset(loses), source)

    @cached_property
    def failures(self) -> dict[str, Exception]:
        """What its exercise's test cells raise, by grade id."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return failures(self.exercise, self.source)

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


def answers() -> list[Answer]:
    return [Answer.read(path) for path in sorted(ROOT.glob("tests/answers/*/*/*.py"))]
