"""The course as the tests see it: its notebooks, exercises and the corpus of answers."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

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
            failed[grade_id] = error
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


def answers() -> list[Answer]:
    return [Answer.read(path) for path in sorted(ROOT.glob("tests/answers/*/*/*.py"))]
